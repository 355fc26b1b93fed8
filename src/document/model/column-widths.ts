import type { Format, StyleRule } from '../format/format-schema.ts';
import { type Face, textWidthPt } from '../format/text-width.ts';
import { mmToTwips, ptToTwips } from '../format/units.ts';
import type { Run, Table } from './report-document.ts';

/**
 * Takes weights, the least width of each column and a total, in twips; gives whole widths that add up to the total
 * exactly. A column gets its share by weight but no less than its least, as long as the others can spare it.
 */
export function shareWidth(weights: readonly number[], least: readonly number[], total: number): readonly number[] {
  const held = new Set<number>();
  const leastOf = (index: number): number => least[index] ?? 0;
  const sumOf = (indices: readonly number[], value: (index: number) => number): number =>
    indices.reduce((sum, index) => sum + value(index), 0);
  const columns = weights.map((_, index) => index);
  if (sumOf(columns, leastOf) >= total)
    return toWhole(
      columns.map((index) => Math.max(1, leastOf(index))),
      total,
    );
  const weightOf = (index: number): number => weights[index] ?? 0;
  for (;;) {
    const free = columns.filter((index) => !held.has(index));
    const room = total - sumOf([...held], leastOf);
    const share = (index: number): number => (weightOf(index) / sumOf(free, weightOf)) * room;
    const short = free.filter((index) => share(index) < leastOf(index));
    if (short.length === 0) {
      return toWhole(
        columns.map((index) => (held.has(index) ? leastOf(index) : share(index))),
        total,
      );
    }
    for (const index of short) held.add(index);
  }
}

/** Scales to the total and rounds edges, not widths, so that nothing is lost or gained on the way. */
function toWhole(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((left, right) => left + right, 0);
  let taken = 0;
  let edge = 0;
  return widths.map((width) => {
    taken += width;
    const next = Math.round((taken / sum) * total);
    const whole = next - edge;
    edge = next;
    return whole;
  });
}

/** Measures pieces of text once for each face: a table says the same words and figures over and over. */
class Pieces {
  private readonly widths = new Map<string, number>();
  private readonly style: StyleRule;

  constructor(style: StyleRule) {
    this.style = style;
  }

  /** Width of the longest piece Word cannot break, in points: a date or a sum must not be cut in two. */
  longest(runs: readonly Run[], allBold: boolean): number {
    let longest = 0;
    for (const { text, bold, italic } of runs) {
      const face = {
        sizePt: this.style.sizePt,
        bold: this.style.bold || allBold || bold === true,
        italic: this.style.italic || italic === true,
      };
      for (const piece of text.split(/[ -]/)) longest = Math.max(longest, this.measure(piece, face));
    }
    return longest;
  }

  private measure(piece: string, face: Face): number {
    const key = `${face.bold ? 'b' : ''}${face.italic ? 'i' : ''} ${piece}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = textWidthPt(piece, face);
    this.widths.set(key, width);
    return width;
  }
}

/** The least width of each column, in twips: what cannot be broken in its head and cells, and their padding. */
function leastWidths({ columns, rows }: Table, format: Format): readonly number[] {
  const { tableHead, tableText } = format.styles;
  const padding = 2 * mmToTwips(format.table.cellSidePaddingMm.value) + ptToTwips(2 * format.table.borderPt.value);
  const head = new Pieces(tableHead);
  const body = new Pieces(tableText);
  return columns.map(({ heading }, index) => {
    const cells = rows.map((row) => {
      const cell = row[0]?.wholeRow ? undefined : row[index];
      if (cell === undefined) return 0;
      const indent = cell.indent ? mmToTwips(format.table.indentMm.value) : 0;
      return indent + ptToTwips(body.longest(cell.runs, cell.bold === true));
    });
    return padding + Math.max(ptToTwips(head.longest([{ text: heading }], true)), ...cells);
  });
}

/** Whether every column can be as wide as what cannot be broken in it. */
export function fitsColumns(table: Table, format: Format, textWidth: number): boolean {
  return leastWidths(table, format).reduce((sum, width) => sum + width, 0) <= textWidth;
}

/**
 * Takes a table and the width of the text in twips; gives the widths of its columns by weight, each wide enough for the
 * longest word in it. Widths stand both in the grid and in the cells: Word follows the cells, other programs the grid.
 */
export function columnWidths(table: Table, format: Format, textWidth: number): readonly number[] {
  return shareWidth(
    table.columns.map(({ weight }) => weight),
    leastWidths(table, format),
    textWidth,
  );
}
