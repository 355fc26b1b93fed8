import type { Answer, Cell, TableRow } from '../draft/answer.ts';
import { rowsIn } from '../draft/draft-answers.ts';
import { isCellBlank } from '../draft/filled-rows.ts';
import type { Asked, AskedColumn } from '../draft/left-over.ts';
import { isAnswerBlank } from './blank.ts';

/** Where a table that rows are named of stands in the other outline. */
export type TableMoved = (table: string) => string;

function isSameColumn(was: AskedColumn, is: AskedColumn, moved: TableMoved): boolean {
  if (was.kind !== is.kind || was.measure !== is.measure) return false;
  return was.table === undefined || moved(was.table) === is.table || was.table === is.table;
}

/** Whether two boxes ask for the same kind of thing. What is said in one is never forced into a box of another kind or measure. */
export function asksSame(was: Asked, is: Asked, moved: TableMoved = (table) => table): boolean {
  if (was.kind !== is.kind || was.measure !== is.measure || was.isRatio !== is.isRatio) return false;
  if (was.kind !== 'table') return true;
  if ((was.rows === undefined) !== (is.rows === undefined)) return false;
  return (was.columns ?? []).some((column) =>
    is.columns?.some((other) => other.id === column.id && isSameColumn(column, other, moved)),
  );
}

/** What of an answer finds a place in another box, and what does not. */
export interface Fit {
  readonly placed?: Answer;
  readonly rest?: Answer;
}

function hasOption(options: Asked['options'], value: unknown): boolean {
  return options?.some(({ id }) => id === value) ?? false;
}

function cellFits(column: string, cell: Cell, was: Asked, is: Asked, moved: TableMoved): boolean {
  if (isCellBlank(cell)) return true;
  const from = was.columns?.find(({ id }) => id === column);
  const to = is.columns?.find(({ id }) => id === column);
  if (!from || !to || !isSameColumn(from, to, moved)) return false;
  return to.kind !== 'choice' || cell.state !== 'value' || hasOption(to.options, cell.value);
}

function rowWith(row: TableRow, keep: (column: string, cell: Cell) => boolean): TableRow {
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([id, cell]) => keep(id, cell))) };
}

function fitRows(answer: Answer, was: Asked, is: Asked, moved: TableMoved): Fit {
  const rows = rowsIn(answer);
  const isNamed = (row: TableRow) => is.rows === undefined || is.rows.some(({ id }) => id === row.id);
  const fits = (row: TableRow, column: string, cell: Cell) =>
    isNamed(row) ? cellFits(column, cell, was, is, moved) : isCellBlank(cell);
  const lost = rows
    .map((row) => rowWith(row, (column, cell) => !fits(row, column, cell)))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  if (lost.length === 0) return { placed: answer };
  const kept = rows.filter(isNamed).map((row) => rowWith(row, (column, cell) => fits(row, column, cell)));
  const placed: Answer = { state: 'value', value: kept };
  return isAnswerBlank(placed) ? { rest: answer } : { placed, rest: { state: 'value', value: lost } };
}

/**
 * An answer given to what asked `was`, for a box that asks `is`. Of a table each cell goes where its column is; rows stay in their
 * order. A choice of something that is not offered there finds no place.
 */
export function fitAnswer(answer: Answer, was: Asked, is: Asked, moved: TableMoved = (table) => table): Fit {
  if (!asksSame(was, is, moved)) return { rest: answer };
  if (answer.state !== 'value') return { placed: answer };
  if (was.kind === 'table') return fitRows(answer, was, is, moved);
  if (was.kind === 'choice' && !isAnswerBlank(answer) && !hasOption(is.options, answer.value)) return { rest: answer };
  return { placed: answer };
}

/** One row with the cells that came back, and those that still have no place or whose place holds something else. */
function mergeRow(row: TableRow, back: TableRow, fits: (column: string, cell: Cell) => boolean) {
  const goesBack = (column: string, cell: Cell) => isCellBlank(row.cells[column]) && fits(column, cell);
  const merged = { ...row, cells: { ...row.cells, ...rowWith(back, goesBack).cells } };
  return { merged, rest: rowWith(back, (column, cell) => !goesBack(column, cell)) };
}

/** The row of a table something goes back into; a row the outline names is there even while nothing was written in it. */
function openRow(rows: readonly TableRow[], id: string, is: Asked): TableRow | undefined {
  const row = rows.find((each) => each.id === id);
  if (is.rows === undefined) return row;
  return is.rows.some((named) => named.id === id) ? (row ?? { id, cells: {} }) : undefined;
}

function withRow(rows: readonly TableRow[], row: TableRow): TableRow[] {
  if (!rows.some(({ id }) => id === row.id)) return [...rows, row];
  return rows.map((each) => (each.id === row.id ? row : each));
}

/** Puts cells that were taken out of a table back into the rows they came from, as far as these are there and the cells blank. */
export function mergeRows(present: Answer | undefined, part: Answer, was: Asked, is: Asked): Fit {
  let rows = present ? rowsIn(present) : [];
  const rest: TableRow[] = [];
  for (const back of rowsIn(part)) {
    const row = openRow(rows, back.id, is);
    const each = row && mergeRow(row, back, (column, cell) => cellFits(column, cell, was, is, (table) => table));
    if (each) rows = withRow(rows, each.merged);
    const left = each ? each.rest : back;
    if (Object.keys(left.cells).length > 0) rest.push(left);
  }
  const placed: Answer = { state: 'value', value: rows };
  return rest.length === 0 ? { placed } : { placed, rest: { state: 'value', value: rest } };
}
