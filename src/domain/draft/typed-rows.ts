import type { Column, MoneyUnit, TableField } from '../outline/outline-schema.ts';
import { assertNever } from '../shared/assert-never.ts';
import { formatDate } from '../vietnamese/date.ts';
import { formatEntered } from '../vietnamese/number.ts';
import { type Answer, BLANK, type Cell, type TableRow } from './answer.ts';
import type { Draft } from './draft-schema.ts';
import { numberForm, numberFormIn } from './money-unit.ts';
import { NO, readDateBox, readNumberBox, readTextBox, readYesNo, YES } from './typed-boxes.ts';

/** The boxes of one row: text exactly as typed. */
export interface TypedRow {
  rowId: string;
  cells: Record<string, string>;
}

function typedCell(cell: Cell | undefined, column: Column, draft: Draft): string {
  if (!cell || cell.state === 'blank') return '';
  if (cell.state === 'unread') return cell.text;
  if (typeof cell.value === 'boolean') return cell.value ? YES : NO;
  if (typeof cell.value === 'number')
    return column.kind === 'number' ? formatEntered(cell.value, numberFormIn(column, draft)) : String(cell.value);
  return column.kind === 'date' ? formatDate(cell.value) : cell.value;
}

/** What the boxes of a table show; a table with fixed rows shows all of them. */
export function typedRows(answer: Answer, field: TableField, draft: Draft): TypedRow[] {
  const rows =
    answer.state === 'value' && Array.isArray(answer.value)
      ? answer.value.filter((row): row is TableRow => typeof row === 'object')
      : [];
  const type = (row: TableRow): TypedRow => ({
    rowId: row.id,
    cells: Object.fromEntries(
      field.columns.map((column) => [column.id, typedCell(row.cells[column.id], column, draft)]),
    ),
  });
  if (!('fixed' in field.rows)) return rows.map(type);
  return field.rows.fixed.map(({ id }) => type(rows.find((row) => row.id === id) ?? { id, cells: {} }));
}

function readCell(text: string, column: Column, moneyUnit: MoneyUnit | undefined): Cell {
  switch (column.kind) {
    case 'number':
      return readNumberBox(text, numberForm(column, moneyUnit));
    case 'date':
      return readDateBox(text);
    case 'yesNo':
      return readYesNo(text);
    case 'shortText':
    case 'longText':
    case 'choice':
    case 'rowLink':
      return readTextBox(text);
    default:
      return assertNever(column);
  }
}

function readRow({ rowId, cells }: TypedRow, field: TableField, moneyUnit: MoneyUnit | undefined): TableRow {
  const read = field.columns.map((column) => [column.id, readCell(cells[column.id] ?? '', column, moneyUnit)] as const);
  return { id: rowId, cells: Object.fromEntries(read) };
}

/** Rows as they stand in their boxes, read; `known` keeps the rows nobody has touched since, by identity. */
export function readTypedRows(
  rows: readonly TypedRow[],
  field: TableField,
  moneyUnit: MoneyUnit | undefined,
  known: WeakMap<TypedRow, TableRow> = new WeakMap(),
): Answer {
  const value = rows.map((row) => {
    const read = known.get(row) ?? readRow(row, field, moneyUnit);
    known.set(row, read);
    return read;
  });
  const isBlank =
    value.length === 0 ||
    ('fixed' in field.rows && value.every(({ cells }) => Object.values(cells).every(({ state }) => state === 'blank')));
  return isBlank ? BLANK : { state: 'value', value };
}
