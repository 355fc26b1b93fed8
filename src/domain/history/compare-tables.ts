import type { Cell, TableRow } from '../draft/answer.ts';
import { BLANK } from '../draft/answer.ts';
import { holdsSame } from '../draft/same-content.ts';
import type { TableField } from '../outline/outline-schema.ts';
import { markWords } from '../vietnamese/mark-words.ts';
import type { CellDifference, RowDifference, TextDifference } from './differences.ts';

/** Two texts laid over each other. */
export function textDifference(before: string, after: string): TextDifference {
  return { before, after, marks: markWords(before, after) };
}

function cellText(cell: Cell): string | undefined {
  if (cell.state === 'blank') return '';
  if (cell.state === 'unread') return cell.text;
  return typeof cell.value === 'string' ? cell.value : undefined;
}

function hasWords({ kind }: TableField['columns'][number]): boolean {
  return kind === 'shortText' || kind === 'longText';
}

/** An absent cell and a blank one say the same. */
function cellsOf({ columns }: TableField, before: TableRow, after: TableRow): CellDifference[] {
  return columns.flatMap((column): CellDifference[] => {
    const [left, right] = [before.cells[column.id] ?? BLANK, after.cells[column.id] ?? BLANK];
    if (holdsSame(left, right)) return [];
    const [earlier, later] = hasWords(column) ? [cellText(left), cellText(right)] : [];
    const isText = earlier !== undefined && later !== undefined;
    return [{ column, before: left, after: right, ...(isText ? { text: textDifference(earlier, later) } : {}) }];
  });
}

function isFilled(row: TableRow): boolean {
  return Object.values(row.cells).some(({ state }) => state !== 'blank');
}

/** Which row after is which row before: by id; those that are left, by holding the same (a list pasted again gets new ids). */
function pairedRows(field: TableField, before: readonly TableRow[], after: readonly TableRow[]): Map<string, TableRow> {
  const byId = new Map(before.map((row) => [row.id, row]));
  const pairs = new Map<string, TableRow>();
  for (const row of after) {
    const same = byId.get(row.id);
    if (!same) continue;
    pairs.set(row.id, same);
    byId.delete(row.id);
  }
  for (const row of after) {
    if (pairs.has(row.id)) continue;
    const same = [...byId.values()].find((candidate) => cellsOf(field, candidate, row).length === 0);
    if (!same) continue;
    pairs.set(row.id, same);
    byId.delete(same.id);
  }
  return pairs;
}

/** What differs between the rows of a table in two states; `isReordered` when rows that stayed stand in another order. */
export function compareRows(
  field: TableField,
  before: readonly TableRow[],
  after: readonly TableRow[],
): { readonly rows: readonly RowDifference[]; readonly isReordered: boolean } {
  const pairs = pairedRows(field, before, after);
  const stayed = new Set(pairs.values());
  const removed = before.filter((row) => !stayed.has(row) && isFilled(row));
  const rows = after.flatMap((row): RowDifference[] => {
    const earlier = pairs.get(row.id);
    if (!earlier) return isFilled(row) ? [{ kind: 'added', row }] : [];
    const cells = cellsOf(field, earlier, row);
    return cells.length > 0 ? [{ kind: 'changed', before: earlier, after: row, cells }] : [];
  });
  const order = after.flatMap((row) => pairs.get(row.id) ?? []);
  const isReordered = before.filter((row) => stayed.has(row)).some((row, index) => order[index] !== row);
  return { rows: [...rows, ...removed.map((row) => ({ kind: 'removed' as const, row }))], isReordered };
}
