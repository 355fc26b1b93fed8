import type { Answer, Cell, TableRow } from '../draft/answer.ts';
import { isRowBlank } from '../draft/filled-rows.ts';
import type { Place } from '../findings/finding.ts';
import { isBlank } from '../vietnamese/text.ts';
import { fieldIn, tableIn } from './outline-index.ts';
import type { BoxRef, TableRef } from './rule-syntax.ts';
import { isOpen, type Scope, waitFor } from './scope.ts';

const BLANK_CELL: Cell = { state: 'blank' };

/** Where a box is: a field of a section, or a column of the row the rule is looking at. */
export function placeOfBox(box: BoxRef, scope: Scope): Place {
  if ('field' in box) return { section: box.section, field: box.field };
  const { of, is } = scope.row ?? {};
  return { section: of?.section ?? '', field: of?.table ?? '', row: is?.id ?? '', column: box.column };
}

/** What stands in a box; `undefined` when the box is not asked for or its section is marked "không phát sinh". */
export function answerIn(box: BoxRef, scope: Scope): Answer | Cell | undefined {
  if ('column' in box) return scope.row?.is.cells[box.column] ?? BLANK_CELL;
  const field = fieldIn(scope.index, box.section, box.field);
  const place = placeOfBox(box, scope);
  if (!field || !isOpen(scope, box.section, field.tier, place)) return undefined;
  return scope.reader.answer(box.section, box.field);
}

/** The value of a box; `undefined` and waited for when nothing can be read there. */
export function valueIn(box: BoxRef, scope: Scope): unknown {
  const answer = answerIn(box, scope);
  if (!answer) return undefined;
  if (answer.state === 'value' && !(typeof answer.value === 'string' && isBlank(answer.value))) return answer.value;
  return waitFor(scope, placeOfBox(box, scope), answer.state === 'unread' ? 'unread' : 'blank');
}

/** The rows of a table that were filled in. Blank is not "no rows"; "không phát sinh" is. */
export function rowsIn({ section, table }: TableRef, scope: Scope): readonly TableRow[] | undefined {
  const answer = answerIn({ section, field: table }, scope);
  if (!answer) return undefined;
  if (answer.state === 'nothingArose') return [];
  const rows =
    answer.state === 'value' && Array.isArray(answer.value)
      ? answer.value.filter((row): row is TableRow => typeof row === 'object' && !isRowBlank(row))
      : [];
  return rows.length > 0 ? rows : waitFor(scope, { section, field: table }, 'blank');
}

/** The row a cell of links names; `undefined` for any other cell. */
export function linkOf(cell: Cell | undefined): string | undefined {
  return cell?.state === 'value' && typeof cell.value === 'string' ? cell.value : undefined;
}

/** Whether the row a link names is there; a link to a row that was taken away leads nowhere. */
export function isLinked(column: string, scope: Scope): boolean | undefined {
  const { of, is } = scope.row ?? {};
  const link = of && tableIn(scope.index, of)?.columns.find(({ id }) => id === column);
  if (link?.kind !== 'rowLink' || !is) return undefined;
  const rows = rowsIn({ section: link.section, table: link.table }, scope);
  return rows?.some(({ id }) => id === linkOf(is.cells[column]));
}

/** Whether anything stands in a box. That a box is empty is known; only a box that is not asked for is not. */
export function isFilled(box: BoxRef, scope: Scope): boolean | undefined {
  const answer = answerIn(box, scope);
  if (!answer) return undefined;
  if (answer.state === 'blank') return false;
  if (answer.state !== 'value') return true;
  if (typeof answer.value === 'string') return !isBlank(answer.value);
  if (!Array.isArray(answer.value)) return true;
  return answer.value.some((entry) => (typeof entry === 'string' ? !isBlank(entry) : !isRowBlank(entry)));
}
