import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseFormat } from '../../src/document/format/choose-format.ts';
import { parseFormat } from '../../src/document/format/parse-format.ts';
import { mmToTwips, ptToEighths, ptToHalfPoints, ptToTwips } from '../../src/document/format/units.ts';
import { readFormat } from '../support/docx/read-format.ts';

const rawFormat = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../templates/formats/${name}.json`, import.meta.url), 'utf8'));

const formats = [readFormat('hd36'), readFormat('hd05')];

describe('the shipped layout rules', () => {
  it.each([
    ['2018-04-03', 'HD36'],
    ['2026-05-18', 'HD36'],
    ['2026-05-26', 'HD36'],
    ['2026-05-27', 'HD05'],
    ['2030-01-01', 'HD05'],
  ])('a report signed on %s follows %s', (date, id) => {
    expect(chooseFormat(formats, date)?.id).toBe(id);
  });

  it('none is in force before the first of them', () => {
    expect(chooseFormat(formats, '2018-04-02')).toBeUndefined();
  });

  it('differ, for a report, only in separators, line spacing and the last căn cứ (the-thuc 7)', () => {
    const values = (name: string): Map<string, string> => {
      const found = new Map<string, string>();
      const walk = (node: unknown, path: string): void => {
        if (typeof node !== 'object' || node === null) {
          found.set(path, JSON.stringify(node));
          return;
        }
        for (const [key, child] of Object.entries(node)) {
          if (key !== 'clause' && key !== 'basis') walk(child, `${path}/${key}`);
        }
      };
      walk(rawFormat(name), '');
      return found;
    };
    const [hd36, hd05] = [values('hd36'), values('hd05')];
    const paths = new Set([...hd36.keys(), ...hd05.keys()]);
    expect([...paths].filter((path) => hd36.get(path) !== hd05.get(path)).sort()).toEqual([
      '/appliesFrom',
      '/appliesTo',
      '/body/lineSpacingMaxPt',
      '/id',
      '/marks/legalBasisEnd/value',
      '/marks/recipientSeparator/value',
      '/name',
    ]);
  });

  it('does not print the date of the guide of 2026 in any text', () => {
    const texts = JSON.stringify({ ...rawFormat('hd05'), appliesFrom: '' });
    expect(texts).not.toMatch(/27\/5\/2026|2026-05-27/);
  });
});

describe('parseFormat', () => {
  it('names the place of an unknown key, a missing value and a wrong kind of value', () => {
    const raw = rawFormat('hd05');
    const { marks: _, ...withoutMarks } = raw;
    const result = parseFormat({ ...withoutMarks, colour: 'black', extra: 1 });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem.map(({ path }) => path.join('/'))).toEqual(expect.arrayContaining(['marks', 'colour']));
  });

  it('finds values that contradict each other', () => {
    const raw = readFormat('hd05');
    const [first] = raw.signingForms;
    const result = parseFormat({
      ...raw,
      appliesTo: '2020-01-01',
      body: { ...raw.body, lineSpacingPt: { ...raw.body.lineSpacingPt, value: 15 } },
      styles: { ...raw.styles, body: { ...raw.styles.body, sizePt: 13 } },
      headings: { ...raw.headings, levels: raw.headings.levels.map((level) => ({ ...level, numbering: 'nested' })) },
      signingForms: [first, first],
      page: { ...raw.page, letterheadLeftColumnMm: { ...raw.page.letterheadLeftColumnMm, value: 170 } },
    });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem.map(({ kind }) => kind).sort()).toEqual([
      'duplicateId',
      'endsBeforeStart',
      'nestedFirstLevel',
      'outsideRange',
      'outsideRange',
      'outsideRange',
    ]);
  });

  it.each([undefined, null, 7, 'HD05', []])('refuses %j', (input) => {
    expect(parseFormat(input).ok).toBe(false);
  });
});

describe('units', () => {
  it('gives the whole numbers of the-thuc 9', () => {
    expect([297, 210, 20, 15, 30, 10].map(mmToTwips)).toEqual([16838, 11906, 1134, 850, 1701, 567]);
    expect([16, 15, 14, 12].map(ptToHalfPoints)).toEqual([32, 30, 28, 24]);
    expect([18, 22, 6].map(ptToTwips)).toEqual([360, 440, 120]);
    expect([0.5, 0.75].map(ptToEighths)).toEqual([4, 6]);
  });
});
