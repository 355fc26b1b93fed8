import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fragment, type MeasuredPiece, paginate } from '../../src/document/page/paginate.ts';

const PAGE = 100;
const heading: MeasuredPiece = { kind: 'whole', height: 10, after: 0, keepWithNext: true };
const whole = (height: number): MeasuredPiece => ({ kind: 'whole', height, after: 0, keepWithNext: false });
const lines = (lineCount: number, lineHeight = 10): MeasuredPiece => ({
  kind: 'lines',
  lineCount,
  lineHeight,
  after: 0,
  keepWithNext: false,
});
const table = (...rowHeights: number[]): MeasuredPiece => ({
  kind: 'rows',
  headHeight: 10,
  rowHeights,
  after: 0,
  keepWithNext: false,
});

const grouped = (kept: readonly boolean[], ...rowHeights: number[]): MeasuredPiece => ({
  ...table(...rowHeights),
  kind: 'rows',
  headHeight: 10,
  rowHeights,
  keptRows: kept,
});

/** `0:0-3 1:0-2 | 1:2-8`: pieces and their parts, a bar between pages. */
function shown(pieces: readonly MeasuredPiece[], height = PAGE): string {
  return paginate(pieces, height)
    .map((page) => page.map(({ piece, from, to }) => `${piece}:${from}-${to}`).join(' '))
    .join(' | ');
}

describe('pages', () => {
  it.each<[string, readonly MeasuredPiece[], string]>([
    ['nothing is one empty page', [], ''],
    ['what fits stays on one', [lines(5), lines(5)], '0:0-5 1:0-5'],
    ['a paragraph goes on on the next', [lines(6), lines(8)], '0:0-6 1:0-4 | 1:4-8'],
    ['no line stands alone at the foot', [lines(9), lines(4)], '0:0-9 | 1:0-4'],
    ['no line stands alone at the head', [lines(5), lines(6)], '0:0-5 1:0-4 | 1:4-6'],
    ['three lines are not parted', [lines(8), lines(3)], '0:0-8 | 1:0-3'],
    ['a heading goes with the first two lines', [lines(8), heading, lines(6)], '0:0-8 | 1:0-1 2:0-6'],
    ['a heading goes with three lines that are not parted', [lines(7), heading, lines(3)], '0:0-7 | 1:0-1 2:0-3'],
    ['two headings go together', [lines(7), heading, heading, lines(6)], '0:0-7 | 1:0-1 2:0-1 3:0-6'],
    ['a heading goes with the first row', [lines(8), heading, table(10, 10)], '0:0-8 | 1:0-1 2:0-2'],
    [
      'a heading goes with the head of a group and its first row',
      [lines(6), heading, grouped([true, false, false], 10, 20, 10)],
      '0:0-6 | 1:0-1 2:0-3',
    ],
    [
      'a heading stays where the head of a group and its first row fit',
      [lines(6), heading, grouped([true, false, false], 10, 10, 10)],
      '0:0-6 1:0-1 2:0-2 | 2:2-3',
    ],
    ['a heading may stay where two lines fit', [lines(7), heading, lines(6)], '0:0-7 1:0-1 2:0-2 | 2:2-6'],
    ['a row is never cut', [lines(5), table(20, 30, 20)], '0:0-5 1:0-1 | 1:1-3'],
    ['a table without rows shows its head', [table()], '0:0-1'],
    ['a signature that does not fit goes over whole', [lines(8), whole(30)], '0:0-8 | 1:0-1'],
    ['a picture taller than a page has its own', [lines(2), whole(150), lines(2)], '0:0-2 | 1:0-1 | 2:0-2'],
    ['a row taller than a page has its own', [table(10, 150, 10)], '0:0-1 | 0:1-2 | 0:2-3'],
    ['a paragraph of many pages', [lines(25)], '0:0-10 | 0:10-20 | 0:20-25'],
  ])('%s', (_, pieces, pages) => {
    expect(shown(pieces)).toBe(pages);
  });

  it('drops the space below what ends a page', () => {
    expect(shown([{ ...lines(10), after: 20 }, lines(2)])).toBe('0:0-10 | 1:0-2');
    expect(shown([{ ...lines(8), after: 20 }, lines(2)])).toBe('0:0-8 | 1:0-2');
  });
});

const piece: fc.Arbitrary<MeasuredPiece> = fc.oneof(
  fc.record({
    kind: fc.constant('whole' as const),
    height: fc.integer({ min: 1, max: 150 }),
    after: fc.integer({ min: 0, max: 12 }),
    keepWithNext: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('lines' as const),
    lineHeight: fc.constantFrom(9, 10, 14.5),
    lineCount: fc.integer({ min: 1, max: 30 }),
    after: fc.integer({ min: 0, max: 12 }),
    keepWithNext: fc.constant(false),
  }),
  fc.record({
    kind: fc.constant('rows' as const),
    headHeight: fc.integer({ min: 0, max: 20 }),
    rowHeights: fc.array(fc.integer({ min: 5, max: 150 }), { maxLength: 12 }),
    after: fc.integer({ min: 0, max: 12 }),
    keepWithNext: fc.constant(false),
  }),
);

function countOf(of: MeasuredPiece): number {
  if (of.kind === 'lines') return of.lineCount;
  return of.kind === 'rows' ? Math.max(1, of.rowHeights.length) : 1;
}

/** Pieces none of which is taller than half a page: what a report is made of but for pictures. */
const isModest = (of: MeasuredPiece): boolean =>
  of.kind === 'lines' || (of.kind === 'whole' ? of.height <= 30 : of.headHeight + Math.max(0, ...of.rowHeights) <= 40);

describe('whatever is measured', () => {
  it('is all there, once and in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const parts: Fragment[] = paginate(pieces, PAGE).flat();
        const expected = pieces.flatMap((of, index) =>
          Array.from({ length: countOf(of) }, (_, part) => `${index}.${part}`),
        );
        const placed = parts.flatMap(({ piece: index, from, to }) =>
          Array.from({ length: to - from }, (_, part) => `${index}.${from + part}`),
        );
        expect(placed).toEqual(expected);
      }),
    );
  });

  it('leaves no page empty, and no heading last before what follows it', () => {
    fc.assert(
      fc.property(fc.array(piece.filter(isModest), { minLength: 1, maxLength: 20 }), (pieces) => {
        const pages = paginate(pieces, PAGE);
        expect(pages.filter((page) => page.length === 0)).toEqual([]);
        // four headings in a row fill a page by themselves
        const chain = pieces.some((_, index) => pieces.slice(index, index + 3).every((of) => of.keepWithNext));
        const stranded = pages.slice(0, -1).filter((page) => pieces[page.at(-1)?.piece ?? -1]?.keepWithNext);
        if (!chain) expect(stranded).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
