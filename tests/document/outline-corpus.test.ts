import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/domain/outline-import/recognise.ts';
import { unzipText } from '../support/docx/audit-package.ts';
import { type Counted, type Expected, type Measured, measure, readCorpus } from '../support/outline-corpus.ts';
import { printTable } from '../support/outline-figures.ts';
import { lostLines } from '../support/outline-letters.ts';

const corpus = readCorpus();
const measured = corpus.map(measure);

const FLOORS: Readonly<Record<Expected['group'], number>> = { styled: 0.98, numbered: 0.98, messy: 0.9 };
const share = (counts: readonly Counted[]): number =>
  counts.reduce((sum, { found }) => sum + found, 0) / counts.reduce((sum, { of }) => sum + of, 0);

describe('outlines of many origins', () => {
  printTable(measured);

  describe.each(['styled', 'numbered', 'messy'] as const)('%s', (group) => {
    const files = measured.filter((file) => file.group === group);

    it.each([
      ['headings found that are none', 'precision'],
      ['headings missed', 'recall'],
      ['levels', 'levels'],
      ['numbers in front', 'labels'],
      ['heads and ends left out', 'leftOut'],
      ['instructions kept out of titles', 'instructions'],
      ['tables', 'tables'],
    ] as const)('%s stay within the floor', (_, kind) => {
      const faults = files.flatMap(({ name, faults: own }) => own.map((fault) => `${name}: ${fault}`));
      expect(share(files.map((file: Measured) => file[kind])), faults.join('\n')).toBeGreaterThanOrEqual(FLOORS[group]);
    });
  });

  it.each(corpus.map(({ name, source }) => [name, source] as const))('no word of %s is lost', (_, source) => {
    expect(lostLines(source, recognise(source))).toEqual([]);
  });

  it.each(corpus.map(({ name }) => name))('no letter of %s is dropped while it is read', (name) => {
    const source = corpus.find((file) => file.name === name)?.source;
    const parts = unzipText(new Uint8Array(readFileSync(`tests/fixtures/outlines/${name}.docx`)));
    const accepted = (parts['word/document.xml'] ?? '')
      .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
      .replace(/<w:moveFrom .*?<\/w:moveFrom>/gs, '');
    const written = [...accepted.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
    const expected = written
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"');
    const read = source?.lines.filter(({ at }) => at.kind !== 'footnote' && at.kind !== 'margin') ?? [];
    // letters of before Unicode are read as others
    if (/w:ascii="(?:\.Vn|VNI)/.test(accepted)) return;
    const letters = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\u2060]/g, '');
    expect(letters(read.map(({ text }) => text).join(''))).toBe(letters(expected));
  });
});
