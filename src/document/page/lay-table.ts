import type { Format } from '../format/format-schema.ts';
import { mmToPt, ptToTwips, twipsToPt } from '../format/units.ts';
import { columnWidths } from '../model/column-widths.ts';
import type { Table, TableCell, TableColumn } from '../model/report-document.ts';
import { breakText, type Line } from './break-text.ts';
import type { Known, LaidCell, LaidRow, LaidTable } from './laid.ts';
import { freeLinePt } from './lay-text.ts';

interface Measures {
  readonly format: Format;
  readonly columnsPt: readonly number[];
}

function cellLines(
  cell: TableCell,
  widthPt: number,
  style: 'tableHead' | 'tableText',
  { format }: Measures,
): readonly Line[] {
  const rule = format.styles[style];
  const base = { sizePt: rule.sizePt, bold: rule.bold || cell.bold === true, italic: rule.italic };
  const indent = cell.indent ? mmToPt(format.table.indentMm.value) : 0;
  const room = widthPt - 2 * mmToPt(format.table.cellSidePaddingMm.value) - indent;
  return breakText(cell.runs, base, { widthPt: room, firstIndentPt: 0 });
}

/** Lines, the space above and below them, and one border. */
function rowHeight(cells: readonly LaidCell[], style: 'tableHead' | 'tableText', { styles, table }: Format): number {
  const linePt = freeLinePt(styles[style]);
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return lines * linePt + 2 * table.cellSpacingPt.value + table.borderPt.value;
}

const looksOf = ({ bold, source }: TableCell) => ({ isBold: bold === true, ...(source ? { source } : {}) });

function layRow(row: readonly TableCell[], columns: readonly TableColumn[], measures: Measures): LaidRow {
  const { format, columnsPt } = measures;
  const [first] = row;
  const total = columnsPt.reduce((sum, width) => sum + width, 0);
  const cells: LaidCell[] = first?.wholeRow
    ? [
        {
          lines: cellLines(first, total, 'tableText', measures),
          align: 'left',
          isIndented: false,
          span: columns.length,
          ...looksOf(first),
        },
      ]
    : columns.map(({ align }, index) => {
        const cell = row[index] ?? { runs: [] };
        return {
          lines: cellLines(cell, columnsPt[index] ?? 0, 'tableText', measures),
          align,
          isIndented: cell.indent === true,
          span: 1,
          ...looksOf(cell),
        };
      });
  return { cells, heightPt: rowHeight(cells, 'tableText', format), keepsNext: first?.wholeRow === true };
}

/** Takes a table and the width of the text in points; gives its rows as the Word writer sets them: same columns, same lines. */
export function layTable(table: Table, format: Format, widthPt: number, known: Known): LaidTable {
  const key = `table:${widthPt}:${JSON.stringify(table)}`;
  const earlier = known.get(key);
  if (earlier?.kind === 'table') return earlier;
  const columnsPt = columnWidths(table, format, ptToTwips(widthPt)).map(twipsToPt);
  const measures = { format, columnsPt };
  const heads = table.columns.map(
    ({ heading }, index): LaidCell => ({
      lines: cellLines({ runs: [{ text: heading }] }, columnsPt[index] ?? 0, 'tableHead', measures),
      align: 'center',
      isIndented: false,
      span: 1,
      isBold: format.styles.tableHead.bold,
    }),
  );
  return {
    kind: 'table',
    key,
    columnsPt,
    // the uppermost border is the head's
    head: {
      cells: heads,
      heightPt: rowHeight(heads, 'tableHead', format) + format.table.borderPt.value,
      keepsNext: true,
    },
    rows: table.rows.map((row) => layRow(row, table.columns, measures)),
    source: table.source,
  };
}
