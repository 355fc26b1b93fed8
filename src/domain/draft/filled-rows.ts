import { isBlank } from '../vietnamese/text.ts';
import type { Cell, TableRow } from './answer.ts';
import { rowsOf } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';

/** Whether a cell holds nothing a person could read. */
export function isCellBlank(cell: Cell | undefined): boolean {
  return (
    !cell || cell.state === 'blank' || (cell.state === 'value' && typeof cell.value === 'string' && isBlank(cell.value))
  );
}

/** Whether a row holds anything at all; untouched rows are neither counted nor printed. */
export function isRowBlank(row: TableRow): boolean {
  return Object.values(row.cells).every(isCellBlank);
}

/** The rows of a table that were filled in: every fixed row that has content, every free row that is not blank. */
export function filledRows(draft: Draft, section: string, table: string): TableRow[] {
  return rowsOf(draft, section, table).filter((row) => !isRowBlank(row));
}
