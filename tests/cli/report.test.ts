import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { field, outlineFile, section } from '../support/builders.ts';
import { lintWordXml } from '../support/docx/lint-word-xml.ts';
import { readPackage } from '../support/docx/read-package.ts';
import { wordParagraphs } from '../support/word-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'bao-cao-dan-chu-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMPLETE_FILE = 'templates/examples/gia-loc-2026-h1.json';
const HALF_FILE = 'templates/examples/gia-loc-2026-h1-do-dang.json';

function report(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('new', () => {
  it('prints a draft that can be opened', () => {
    const { status, stdout } = report('new', '--tier', 'full', '--period', '2026-H2');
    const parsed = parseDraftFile(stdout);
    expect(status).toBe(0);
    expect(parsed.ok && [parsed.value.tier, parsed.value.period]).toEqual(['full', { kind: 'secondHalf', year: 2026 }]);
  });

  it.each([
    ['a period that is none', ['--period', '2026-6']],
    ['a version that is none', ['--tier', 'lon']],
    ['an outline that is not here', ['--outline', 'khac']],
    ['an option that is none', ['--colour', 'red']],
  ])('refuses %s', (_, args) => {
    const { status, stdout, stderr } = report('new', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('check', () => {
  it('finds nothing in the complete sample', () => {
    const { status, stdout } = report('check', COMPLETE_FILE);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it('finds the errors of the half-done sample, in words', () => {
    const { status, stdout } = report('check', HALF_FILE);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ id: 'numberUnread:s5_1:TD02:actual', what: expect.stringContaining('khoảng 20') }),
    );
  });

  it.each([
    ['a file that is not there', () => join(folder, 'khong-co.json')],
    ['a file that is no draft', () => put('khac.json', '{"a":1}')],
    ['a file that is not JSON', () => put('hong.json', '{')],
    [
      'a draft with another outline',
      () => put('de-cuong-khac.json', readFileSync(COMPLETE_FILE, 'utf8').replace('dan_chu_co_so', 'khac')),
    ],
  ])('cannot check %s', (_, path) => {
    const { status, stdout, stderr } = report('check', path());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/\{\{|\n\s+at /);
  });
});

describe('export', () => {
  it('writes the official text of the complete sample', () => {
    const out = join(folder, 'bao-cao.docx');
    const { status, stderr } = report('export', COMPLETE_FILE, out);
    const bytes = readFileSync(out);
    expect([status, stderr.includes(out)]).toEqual([0, true]);
    expect(lintWordXml(readPackage(bytes))).toEqual([]);
    const paragraphs = wordParagraphs(bytes);
    expect(paragraphs).toContain('BÁO CÁO');
    expect(paragraphs.join('\n')).not.toContain('Chưa có nội dung');
  });

  it('writes a draft while errors are left, and says so', () => {
    const out = join(folder, 'du-thao.docx');
    const { status, stderr } = report('export', HALF_FILE, out);
    expect(status).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(wordParagraphs(readFileSync(out)).join('\n')).toMatch(/dự thảo lần/i);
  });

  it('refuses a layout that is not here and a number that is none', () => {
    const out = join(folder, 'khong.docx');
    expect(report('export', COMPLETE_FILE, out, '--format', 'HD99').status).toBe(2);
    expect(report('export', COMPLETE_FILE, out, '--draft', '0').status).toBe(2);
    expect(() => readFileSync(out)).toThrow();
  });
});

describe('outline-check', () => {
  it('finds nothing in the outline that ships', () => {
    expect(report('outline-check', 'templates/outlines/dan-chu-co-so.v1.json').status).toBe(0);
  });

  it('names every mistake on a line of its own', () => {
    const fields = [field('a', 'longText'), field('a', 'longText'), field('b', 'shortText', { default: '{nao}' })];
    const path = put('de-cuong.json', JSON.stringify(outlineFile([section('s1', { fields })])));
    const { status, stdout } = report('outline-check', path);
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['sections.0.fields.1', 'sections.0.fields.2.default']);
  });

  it('cannot read what is not there or not JSON', () => {
    expect(report('outline-check', join(folder, 'khong-co.json')).status).toBe(2);
    expect(report('outline-check', put('dau-phay.json', '{"kind":"outline",}')).status).toBe(2);
  });
});

describe('anything else', () => {
  it.each([[[]], [['chck']], [['check']], [['export', COMPLETE_FILE]]])('%j shows how it is used', (args) => {
    const { status, stderr } = report(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('outline-check');
  });
});
