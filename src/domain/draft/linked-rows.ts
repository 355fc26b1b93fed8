import type { Column } from '../outline/outline-schema.ts';
import type { TableRow } from './answer.ts';
import { rowsOf } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';
import { isRowBlank } from './filled-rows.ts';

export type LinkColumn = Extract<Column, { kind: 'rowLink' }>;

/** Rows a column of a table may name and no row of the table names yet: weaknesses without a cause, in their order. */
export function rowsWithoutLink(draft: Draft, section: string, table: string, column: LinkColumn): TableRow[] {
  const named = new Set(
    rowsOf(draft, section, table).map(({ cells }) => {
      const cell = cells[column.id];
      return cell?.state === 'value' ? cell.value : undefined;
    }),
  );
  return rowsOf(draft, column.section, column.table).filter((row) => !isRowBlank(row) && !named.has(row.id));
}
