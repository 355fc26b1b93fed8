import { describe, expect, it } from 'vitest';
import { textWidthPt } from '../../src/document/format/text-width.ts';
import { breakText } from '../../src/document/page/break-text.ts';

const FACE = { sizePt: 14, bold: false, italic: false };
const widths = (text: string, widthPt: number, firstIndentPt: number): readonly number[] =>
  breakText([{ text }], FACE, { widthPt, firstIndentPt }).map((line) =>
    textWidthPt(line.map((segment) => segment.text).join(''), FACE),
  );

describe('a word wider than a line', () => {
  it('is cut at the first line drawn in, and then at whole lines', () => {
    const letter = textWidthPt('m', FACE);
    const [first = 0, second = 0, third = 0] = widths('m'.repeat(25), 10 * letter, 4 * letter);
    expect([first, second, third].map((width) => Math.round(width / letter))).toEqual([6, 10, 9]);
  });

  it('goes on with the words after it on its last line', () => {
    const letter = textWidthPt('m', FACE);
    const lines = breakText([{ text: `${'m'.repeat(13)} mm` }], FACE, { widthPt: 10 * letter, firstIndentPt: 0 });
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['m'.repeat(10), 'mmm mm']);
  });
});
