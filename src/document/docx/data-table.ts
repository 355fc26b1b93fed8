import { type ITableBordersOptions, type Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { mmToTwips, ptToEighths } from '../format/units.ts';
import { columnWidths } from '../model/column-widths.ts';
import type { TableCell as CellModel, TableColumn, Table as TableModel } from '../model/report-document.ts';
import { writeLine, writeParagraph } from './paragraphs.ts';

/** A table in the text as docx writes it, with what stands above it. */
export interface WrittenTable {
  readonly title: readonly Paragraph[];
  readonly table: Table;
}

/**
 * Takes a table of the model and the width of the text in twips. Gives a fixed table with a header row repeated on
 * every page and rows that do not split. `keepNext` holds its last row with what follows. Refuses a row with more cells
 * than columns, which would lose figures; a short row is filled up with empty cells.
 */
export function writeTable(model: TableModel, format: Format, textWidth: number, keepNext: boolean): WrittenTable {
  const widths = columnWidths(model, format, textWidth);
  const padding = mmToTwips(format.table.cellSidePaddingMm.value);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: model.columns.map(({ heading }, index) =>
      writeCell([writeLine('tableHead', heading)], widths[index] ?? 0, { verticalAlign: 'center' }),
    ),
  });
  const rows = model.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: writeRow(row, model.columns, widths, keepNext && index === model.rows.length - 1),
      }),
  );
  return {
    title: model.title === undefined ? [] : [writeLine('tableTitle', model.title)],
    table: new Table({
      layout: 'fixed',
      width: { size: textWidth, type: 'dxa' },
      columnWidths: widths,
      borders: allBorders(format),
      margins: { marginUnitType: 'dxa', top: 0, bottom: 0, left: padding, right: padding },
      rows: [head, ...rows],
    }),
  };
}

function allBorders(format: Format): ITableBordersOptions {
  const line = { style: 'single', size: ptToEighths(format.table.borderPt.value), color: format.colour.value } as const;
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

function writeCell(
  children: readonly Paragraph[],
  width: number,
  own: { readonly verticalAlign?: 'center'; readonly columnSpan?: number } = {},
): TableCell {
  return new TableCell({ width: { size: width, type: 'dxa' }, ...own, children });
}

function writeRow(
  row: readonly CellModel[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  keepNext: boolean,
): TableCell[] {
  const [first] = row;
  // The head of a group stays with the first row of its group.
  if (first?.wholeRow) {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    return [writeCell([writeCellText(first, 'left', true)], whole, { columnSpan: columns.length })];
  }
  if (row.length > columns.length)
    throw new Error(`A table row has ${row.length} cells, its table ${columns.length} columns.`);
  return columns.map(({ align }, index) =>
    writeCell([writeCellText(row[index] ?? { runs: [] }, align, keepNext)], widths[index] ?? 0),
  );
}

function writeCellText(cell: CellModel, alignment: TableColumn['align'], keepNext: boolean): Paragraph {
  return writeParagraph(cell.indent ? 'tableTextIndented' : 'tableText', cell.runs, {
    allBold: cell.bold === true,
    ...(alignment === 'left' ? {} : { alignment }),
    ...(keepNext ? { keepNext } : {}),
  });
}
