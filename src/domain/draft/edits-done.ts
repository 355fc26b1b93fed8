import type { Outline } from '../outline/outline-schema.ts';
import { findSection } from '../outline/outline-tree.ts';
import { itemsOf, textOf } from './draft-answers.ts';
import { type DraftEdit, withDraftEdits } from './draft-edits.ts';
import type { Draft } from './draft-schema.ts';
import { countOfWords } from './edited-entries.ts';
import { typeSection } from './typed-section.ts';

type EntryEdit = Extract<DraftEdit, { kind: 'entry' | 'newEntry' }>;

/** How many entries more of these words a draft has than the one it comes from. */
function gained(carried: Draft, current: Draft, { section, field, of }: EntryEdit, words: string): number {
  const entriesOf = (draft: Draft) =>
    of === 'items' ? itemsOf(draft, section, field) : textOf(draft, section, field).split('\n');
  return countOfWords(entriesOf(current), words) - countOfWords(entriesOf(carried), words);
}

function isEntryDone(carried: Draft, current: Draft, edit: EntryEdit): boolean {
  if (edit.kind === 'newEntry') return gained(carried, current, edit, edit.text) > 0;
  const isGone = gained(carried, current, edit, edit.expects) < 0;
  return isGone && (edit.text === undefined || gained(carried, current, edit, edit.text) > 0);
}

/** Whether the box holds what the edit would have put into it, other changes of the section left aside. */
function isBoxDone(outline: Outline, carried: Draft, current: Draft, edit: Exclude<DraftEdit, EntryEdit>): boolean {
  const { draft: wanted } = withDraftEdits(outline, carried, [edit]);
  if (edit.kind === 'reason') {
    return current.marks[edit.section]?.nothingArose?.reason === wanted.marks[edit.section]?.nothingArose?.reason;
  }
  const section = findSection(outline, edit.section)?.section;
  if (!section) return false;
  const [here, there] = [typeSection(section, current), typeSection(section, wanted)];
  if (edit.kind === 'text') return here.text[edit.field] === there.text[edit.field];
  if (edit.kind === 'figure') return here.figures[edit.field]?.[edit.part] === there.figures[edit.field]?.[edit.part];
  const cell = ({ tables }: typeof here) =>
    tables[edit.field]?.find(({ rowId }) => rowId === edit.row)?.cells[edit.column];
  return cell(here) !== undefined && cell(here) === cell(there);
}

/**
 * Whether a draft that went on since has the change already: taken before, or written there by hand. `carried`: the draft
 * as it was when the edit was found.
 */
export function isEditDone(outline: Outline, carried: Draft, current: Draft, edit: DraftEdit): boolean {
  return edit.kind === 'entry' || edit.kind === 'newEntry'
    ? isEntryDone(carried, current, edit)
    : isBoxDone(outline, carried, current, edit);
}
