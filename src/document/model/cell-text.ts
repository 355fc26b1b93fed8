import type { Cell, TableRow } from '../../domain/draft/answer.ts';
import { rowsOf } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { numberFormIn } from '../../domain/draft/money-unit.ts';
import type { Column, TableField } from '../../domain/outline/outline-schema.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { formatNumber } from '../../domain/vietnamese/number.ts';
import { WORDS } from './words.ts';

/** The first text of a row: what it is called where another table points at it. */
export function rowTitle(row: TableRow): string {
  const cell = Object.values(row.cells).find((entry) => entry.state === 'value' && typeof entry.value === 'string');
  return cell?.state === 'value' ? String(cell.value) : '';
}

function linkedTitle(column: Extract<Column, { kind: 'rowLink' }>, id: string, draft: Draft): string {
  const row = rowsOf(draft, column.section, column.table).find((candidate) => candidate.id === id);
  return row ? rowTitle(row) : '';
}

/** A cell as it is printed; empty when it is blank. What could not be read is printed as typed, in brackets. */
export function cellText(cell: Cell | undefined, column: Column, draft: Draft): string {
  if (!cell || cell.state === 'blank') return '';
  if (cell.state === 'unread') return `[${cell.text}]`;
  const { value } = cell;
  switch (column.kind) {
    case 'shortText':
    case 'longText':
      return String(value).trim();
    case 'number':
      return typeof value === 'number' ? formatNumber(value, numberFormIn(column, draft)) : String(value);
    case 'date':
      return formatDate(String(value));
    case 'yesNo':
      return value === true ? WORDS.yes : WORDS.no;
    case 'choice':
      return column.options.find(({ id }) => id === value)?.label ?? '';
    case 'rowLink':
      return linkedTitle(column, String(value), draft);
  }
}

/** The name the outline gives a fixed row; empty for a free row. */
export function fixedRowLabel(field: TableField, row: TableRow): string {
  return 'fixed' in field.rows ? (field.rows.fixed.find(({ id }) => id === row.id)?.label ?? '') : '';
}
