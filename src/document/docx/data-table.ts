import { type ITableBordersOptions, type Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { mmToTwips, ptToEighths } from '../format/units.ts';
import { columnWidths } from '../model/column-widths.ts';
import type { TableCell as CellModel, Run, TableColumn, Table as TableModel } from '../model/report-document.ts';
import { buildParagraph, cleanRuns, type ParagraphOptions, paragraphKey, withTexts, writeLine } from './paragraphs.ts';
import { RepeatedRow } from './repeated.ts';
import type { StyleKey } from './style-ids.ts';

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
  const rows = model.rows.map((row, index) =>
    writeRow(row, model.columns, widths, keepNext && index === model.rows.length - 1),
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

interface CellPlan {
  readonly style: StyleKey;
  readonly runs: readonly Run[];
  readonly options: ParagraphOptions;
  readonly width: number;
  readonly columnSpan?: number;
}

function planCell(cell: CellModel, alignment: TableColumn['align'], keepNext: boolean, width: number): CellPlan {
  return {
    style: cell.indent ? 'tableTextIndented' : 'tableText',
    runs: cleanRuns(cell.runs),
    options: {
      allBold: cell.bold === true,
      ...(alignment === 'left' ? {} : { alignment }),
      ...(keepNext ? { keepNext } : {}),
    },
    width,
  };
}

function planRow(
  row: readonly CellModel[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  keepNext: boolean,
): readonly CellPlan[] {
  const [first] = row;
  // The head of a group stays with the first row of its group.
  if (first?.wholeRow) {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    return [{ ...planCell(first, 'left', true, whole), columnSpan: columns.length }];
  }
  if (row.length > columns.length)
    throw new Error(`A table row has ${row.length} cells, its table ${columns.length} columns.`);
  return columns.map(({ align }, index) => planCell(row[index] ?? { runs: [] }, align, keepNext, widths[index] ?? 0));
}

function buildRow(cells: readonly CellPlan[], texts: readonly string[]): TableRow {
  let taken = 0;
  const children = cells.map(({ style, runs, options, width, columnSpan }) => {
    const own = texts.slice(taken, taken + runs.length);
    taken += runs.length;
    const paragraph = buildParagraph(style, withTexts(runs, own), options);
    return writeCell([paragraph], width, columnSpan === undefined ? {} : { columnSpan });
  });
  return new TableRow({ cantSplit: true, children });
}

/** Rows of figures are most of an annex, and alike but for their texts: see `shapes.ts`. */
function writeRow(
  row: readonly CellModel[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  const cells = planRow(row, columns, widths, keepNext);
  const key = cells.map(({ style, runs, options, width, columnSpan = 1 }) => {
    return `${width} ${columnSpan} ${paragraphKey(style, runs, options)}`;
  });
  const texts = cells.flatMap(({ runs }) => runs.map(({ text }) => text));
  return new RepeatedRow(key.join('|'), texts, (other) => buildRow(cells, other));
}
