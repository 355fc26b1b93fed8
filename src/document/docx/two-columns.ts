import { type Paragraph, Table, TableBorders, TableCell, TableRow } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { letterheadColumns } from './page.ts';

interface Row {
  readonly left: readonly Paragraph[];
  readonly right: readonly Paragraph[];
}

/**
 * Gives a table without borders or padding over the text width, in the two columns of letterhead and signature. The
 * guide's own file is built so: number and date share one row and thereby one line (the-thuc 3). `beforeTwips` is the
 * space above, inside the cells.
 */
export function writeTwoColumns(format: Format, rows: readonly Row[], beforeTwips = 0): Table {
  const [left, right] = letterheadColumns(format);
  const cell = (width: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: 'dxa' }, children });
  return new Table({
    layout: 'fixed',
    width: { size: left + right, type: 'dxa' },
    columnWidths: [left, right],
    borders: TableBorders.NONE,
    margins: { marginUnitType: 'dxa', top: beforeTwips, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (row) => new TableRow({ cantSplit: true, children: [cell(left, row.left), cell(right, row.right)] }),
    ),
  });
}
