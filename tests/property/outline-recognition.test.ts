import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLevel, withRole } from '../../src/domain/outline-import/corrections.ts';
import type { LineRole, Marking } from '../../src/domain/outline-import/marking.ts';
import { recognise } from '../../src/domain/outline-import/recognise.ts';
import { sourceOfText } from '../../src/domain/outline-import/source-of-text.ts';
import { lostLines } from '../support/outline-letters.ts';

const words = fc
  .array(
    fc.constantFrom(
      'Công',
      'khai',
      'KẾT QUẢ',
      'nêu rõ',
      'số cuộc',
      '…',
      '……',
      '%',
      ':',
      ';',
      '(',
      ')',
      'xã',
      '2026',
      'Nơi nhận',
      'T/M',
      'ĐỀ CƯƠNG',
      'Lưu ý:',
      'Phụ lục 1',
      '-',
      '.',
      '\t',
      'tỷ đồng',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));
const front = fc.constantFrom(
  '',
  '',
  'I. ',
  'II- ',
  '1. ',
  '1.1. ',
  '2) ',
  'a) ',
  'đ) ',
  '(i) ',
  '- ',
  '+ ',
  '• ',
  'Phần I. ',
  'Mục 1: ',
  '\t',
  'C. ',
);
const line = fc.tuple(front, words).map(([number, text]) => number + text);
const text = fc.oneof(
  fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const ROLES: readonly LineRole[] = ['heading', 'headingMore', 'guidance', 'instruction', 'blank', 'leftOut', 'cover'];

/** No heading stands two levels below the one before it. */
function jumps(markings: readonly Marking[]): readonly number[] {
  const levels = markings.flatMap(({ role, level = 0 }) => (role === 'heading' ? [level] : []));
  return levels.filter((level, at) => level < 1 || level > (levels[at - 1] ?? 0) + 1);
}

describe('any text', () => {
  it('is marked line by line, and no word of it is lost', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const source = sourceOfText(pasted);
        const markings = recognise(source);
        expect(markings.map((marking) => marking.line)).toEqual(source.lines.map(({ id }) => id));
        expect(jumps(markings)).toEqual([]);
        expect(lostLines(source, markings)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('may be corrected in any way, and no word of it is lost', () => {
    const correction = fc.record({
      at: fc.nat(24),
      role: fc.constantFrom(...ROLES),
      level: fc.option(fc.integer({ min: -1, max: 9 })),
    });
    fc.assert(
      fc.property(text, fc.array(correction, { maxLength: 6 }), (pasted, corrections) => {
        const source = sourceOfText(pasted);
        const corrected = corrections.reduce<readonly Marking[]>(
          (markings, { at, role, level }) =>
            level === null ? withRole(source, markings, at, role) : withLevel(source, markings, at, level),
          recognise(source),
        );
        expect(jumps(corrected)).toEqual([]);
        expect(lostLines(source, corrected)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has as many letters in its lines as were pasted', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const letters = (given: string): string => given.replace(/[\s\u00ad\u200b-\u200f\u2060]/g, '');
        const source = sourceOfText(lines.join('\n'));
        expect(letters(source.lines.map((one) => one.text).join(''))).toBe(letters(lines.join('').normalize('NFC')));
      }),
    );
  });
});
