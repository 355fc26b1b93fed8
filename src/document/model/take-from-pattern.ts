import type { TableRow } from '../../domain/draft/answer.ts';
import { rowsOf } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { numberFormIn } from '../../domain/draft/money-unit.ts';
import { typeSection } from '../../domain/draft/typed-section.ts';
import type { Column, Field, Section, TableField } from '../../domain/outline/outline-schema.ts';
import { comparableText } from '../../domain/vietnamese/comparable-text.ts';
import { readDate } from '../../domain/vietnamese/date.ts';
import { readNumber } from '../../domain/vietnamese/number.ts';
import { withEndMark } from './pattern.ts';
import { rowText } from './row-text.ts';
import { leave, type Take, take } from './take.ts';
import type { WordChange } from './word-change.ts';

/** Stands for the words of one cell while the rest of the sentence is laid beside the edited one. */
const GAP = '\ue000';

interface PatternRow {
  readonly field: TableField;
  readonly row: TableRow;
  readonly pattern: string | undefined;
  readonly draft: Draft;
}

function printed({ field, row, pattern, draft }: PatternRow, column: Column, text: string): string {
  const cells = { ...row.cells, [column.id]: { state: 'value' as const, value: text } };
  // printed as typed whatever the column holds: only the words are compared
  const { id, label, requirement } = column;
  const asText = field.columns.map(
    (own): Column => (own.id === id ? { id, label, requirement, kind: 'shortText' } : own),
  );
  return comparableText(withEndMark(rowText({ ...field, columns: asText }, { ...row, cells }, pattern, draft)));
}

function canBeRead(column: Column, text: string, draft: Draft): boolean {
  if (column.kind === 'number') return readNumber(text, numberFormIn(column, draft)).ok;
  if (column.kind === 'date') return readDate(text).ok;
  return column.kind === 'shortText' || column.kind === 'longText';
}

/** The words of one cell with which the sentence becomes the edited one; `undefined` when there are none. */
function wordsFor(row: PatternRow, column: Column, after: string): string | undefined {
  const [before = '', behind] = printed(row, column, GAP).split(GAP);
  if (behind === undefined || !after.startsWith(before) || !after.endsWith(behind)) return undefined;
  if (after.length < before.length + behind.length) return undefined;
  const words = after.slice(before.length, after.length - behind.length).trim();
  return words !== '' && canBeRead(column, words, row.draft) && printed(row, column, words) === after
    ? words
    : undefined;
}

/**
 * A row printed as one sentence by a pattern: offered when the edited sentence comes out by changing one cell, and no
 * other cell would do.
 */
export function takeFromPattern(
  place: { readonly draft: Draft; readonly section: Section; readonly field: Field },
  rowId: string,
  change: WordChange,
): Take {
  const { draft, section, field } = place;
  const row = rowsOf(draft, section.id, field.id).find(({ id }) => id === rowId);
  if (field.kind !== 'table' || !row) return leave('composed');
  if (change.kind !== 'changed') return leave('row');
  const { print } = field;
  const pattern = typeof print === 'object' && 'pattern' in print ? print.pattern : undefined;
  const after = withEndMark(change.after);
  const found = field.columns.flatMap((column) => {
    const words = wordsFor({ field, row, pattern, draft }, column, after);
    return words === undefined ? [] : [{ column, words }];
  });
  const [only] = found;
  if (!only || found.length > 1) return leave('composed');
  const typed = typeSection(section, draft).tables[field.id]?.find(({ rowId: id }) => id === rowId);
  const was = typed?.cells[only.column.id];
  if (was === undefined) return leave('composed');
  const at = { section: section.id, field: field.id, row: rowId, column: only.column.id };
  return take({ kind: 'cell', ...at, was, text: only.words });
}
