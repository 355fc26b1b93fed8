import type { Column, TableField } from '../outline/outline-schema.ts';
import { exactSum } from '../vietnamese/number.ts';
import type { TableRow } from './answer.ts';
import { isCellBlank } from './filled-rows.ts';

/** What a table adds up to: a column of numbers, how often a question has the answer "Có", or its filled rows. */
export interface TableSum {
  readonly of: 'sum' | 'yes' | 'rows';
  /** Absent for the number of rows. */
  readonly column?: Column;
  readonly value: number;
  /** Cells that stand in the sum / that cannot be read, so that the sum is not yet one. */
  readonly counted: number;
  readonly unread: number;
  /** The indicator that has to be the same, where the outline says so. */
  readonly figure?: string;
}

/** Rates and scores are not added up. */
const ADDED = new Set(['count', 'money', 'area']);

function columnSum(column: Column, rows: readonly TableRow[]): TableSum | undefined {
  const figure = 'sumIs' in column && column.sumIs !== undefined ? { figure: column.sumIs } : {};
  const cells = rows.map((row) => row.cells[column.id]);
  if (column.kind === 'yesNo') {
    if (column.sumIs === undefined) return undefined;
    const yes = cells.filter((cell) => cell?.state === 'value' && cell.value === true).length;
    return { of: 'yes', column, value: yes, counted: yes, unread: 0, ...figure };
  }
  if (column.kind !== 'number' || !ADDED.has(column.measure)) return undefined;
  const numbers = cells.flatMap((cell) =>
    cell?.state === 'value' && typeof cell.value === 'number' ? [cell.value] : [],
  );
  const unread = cells.filter((cell) => cell?.state === 'unread').length;
  return { of: 'sum', column, value: exactSum(numbers), counted: numbers.length, unread, ...figure };
}

/** The sums of a table over the rows in which anything stands. A cell that is blank or unreadable is never taken for 0. */
export function tableSums(field: TableField, rows: readonly TableRow[]): TableSum[] {
  const filled = rows.filter((row) => !Object.values(row.cells).every(isCellBlank));
  const count: TableSum[] =
    field.countIs === undefined
      ? []
      : [{ of: 'rows', value: filled.length, counted: filled.length, unread: 0, figure: field.countIs }];
  return [...count, ...field.columns.flatMap((column) => columnSum(column, filled) ?? [])];
}
