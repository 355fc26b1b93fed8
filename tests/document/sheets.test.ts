import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Laid } from '../../src/document/page/laid.ts';
import { layOut, layOutPart, partsOf } from '../../src/document/page/lay-out.ts';
import { type Sheet, sheetOfSection, sheetsOf } from '../../src/document/page/sheets.ts';
import { allSections, findField } from '../../src/domain/outline/outline-tree.ts';
import { text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';
import { reportOf, VARIANTS } from '../support/variants.ts';

const format = shippedFormat('HD05');
const OFFICIAL = { kind: 'official' } as const;

/** Lines of a paragraph, rows of a table; a box is one. */
function countOf(piece: Laid): number {
  if (piece.kind === 'text') return piece.lines.length;
  return piece.kind === 'table' ? piece.rows.length : 1;
}

describe('the sheets of a report', () => {
  it.each(VARIANTS.map((variant) => [variant.name, variant] as const))(
    'hold every line and every row once and in order: %s',
    (_, variant) => {
      const document = reportOf(variant);
      const parts = layOut(document, variant.format);
      const needed = parts.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => Array.from({ length: countOf(piece) }, (_none, at) => `${piece.key} ${at}`)),
      );
      const placed = sheetsOf(parts, document, variant.format).flatMap((sheet) =>
        sheet.placed.flatMap(({ piece, from, to }) =>
          Array.from({ length: to - from }, (_none, at) => `${piece.key} ${from + at}`),
        ),
      );
      expect(placed).toEqual(needed);
    },
  );

  it('carry their number from the second of each part on, and the notes where they belong', () => {
    const noted = VARIANTS.find(({ name }) => name === 'luu-hanh');
    if (!noted) throw new Error('No such variant');
    const document = reportOf(noted);
    const sheets = sheetsOf(layOut(document, noted.format), document, noted.format);
    const own = (sheet: Sheet | undefined) => [
      sheet?.number,
      sheet?.scopeNote !== undefined,
      sheet?.footNote !== undefined,
    ];
    const last = sheets.filter(({ key }) => key.startsWith('main:')).length - 1;
    expect(own(sheets[0])).toEqual([undefined, true, false]);
    expect(own(sheets[1])).toEqual([2, false, false]);
    expect(own(sheets[last])).toEqual([last + 1, false, true]);
    expect(own(sheets[last + 1])).toEqual([undefined, false, false]);
  });

  it('change sides on the back where both sides are printed', () => {
    const duplex = VARIANTS.find(({ name }) => name === 'hai-mat');
    if (!duplex) throw new Error('No such variant');
    const document = reportOf(duplex);
    const sheets = sheetsOf(layOut(document, duplex.format), document, duplex.format);
    // the sheets are the sides of the paper: front and back in turn, whatever stands on them
    expect(sheets.map(({ isBack }) => isBack)).toEqual(sheets.map((_, index) => index % 2 === 1));
    expect(sheets.filter(({ isBlank }) => isBlank).length).toBeGreaterThan(1);
    expect(sheets.at(-1)?.isBlank).toBeUndefined();
    for (const { isBlank, placed } of sheets) expect(isBlank === true).toBe(placed.length === 0);
    expect(sheets.filter(({ isBlank }) => isBlank).every(({ number }) => number === undefined)).toBe(true);
  });
});

describe('while one types', () => {
  const before = buildReport(OUTLINE, COMPLETE, format, OFFICIAL);
  const parts = layOut(before, format);
  const sheets = sheetsOf(parts, before, format);
  const late =
    allSections(OUTLINE)
      .filter(({ section }) => findField(section, 'ket_qua'))
      .at(-1)?.section.id ?? '';
  const edited = withAnswer(COMPLETE, late, 'ket_qua', text('Một câu mới.'));
  const after = buildReport(OUTLINE, edited, format, OFFICIAL);
  const again = partsOf(after).map((part) => layOutPart(part, after, format, parts));

  it('laying again from what was laid gives the same as laying anew', () => {
    expect(again).toEqual(layOut(after, format));
    expect(after).not.toEqual(before);
  });

  it('only the sheets on which something changed are new', () => {
    const next = sheetsOf(again, after, format, sheets);
    const changed = next.filter((sheet) => !sheets.includes(sheet)).map(({ key }) => key);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(4);
    expect(next).toEqual(sheetsOf(layOut(after, format), after, format));
  });

  it('the sheet of a section is the first with something of it, none when nothing is printed', () => {
    expect(sheetOfSection(sheets, 's1_1')).toBe(0);
    expect(sheetOfSection(sheets, late)).toBeGreaterThan(2);
    expect(sheetOfSection(sheets, 'khong_co')).toBe(-1);
    expect(sheetOfSection(sheets, 'md')).toBe(0);
  });
});
