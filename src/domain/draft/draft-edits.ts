import type { Outline, Section } from '../outline/outline-schema.ts';
import { findSection } from '../outline/outline-tree.ts';
import { BLANK } from './answer.ts';
import { COVER_FIELDS, COVER_SECTION, readCover } from './cover.ts';
import { type FigurePart, markOf, rowsOf, textOf } from './draft-answers.ts';
import type { Draft } from './draft-schema.ts';
import { type EntryEdit, editedEntries, LINES, LIST_ITEMS } from './edited-entries.ts';
import { readTypedSection, type TypedSection, typeSection } from './typed-section.ts';
import { withMark, withSectionAnswers } from './with-answers.ts';

interface InField {
  readonly section: string;
  readonly field: string;
}

/** A change of one line of a long text, or of one item of a list; or a new one after another. */
type EditOfEntry = InField & EntryEdit & { readonly of: 'lines' | 'items' };

interface CellEdit extends InField {
  readonly kind: 'cell';
  readonly row: string;
  readonly column: string;
  readonly was: string;
  readonly text: string;
}

/** New words for one box. `was`: what stood in the box when the change was found; another text is not written over. */
type EditOfBox =
  | CellEdit
  | (InField & { readonly kind: 'text'; readonly was: string; readonly text: string })
  | (InField & { readonly kind: 'figure'; readonly part: FigurePart; readonly was: string; readonly text: string });

/** The reason why a whole section has nothing to report. */
interface EditOfReason {
  readonly kind: 'reason';
  readonly section: string;
  readonly was: string;
  readonly text: string;
}

/** One thing to be changed in a draft, as words for a box: read there exactly as if they had been typed. */
export type DraftEdit = EditOfEntry | EditOfBox | EditOfReason;

export interface EditedDraft {
  readonly draft: Draft;
  /** Edits whose place holds other words by now: left out, nothing was written over. */
  readonly refused: readonly DraftEdit[];
}

function isEntryEdit(edit: DraftEdit): edit is EditOfEntry {
  return edit.kind === 'entry' || edit.kind === 'newEntry';
}

/** The draft with one field taken from the boxes of its section; other fields are not touched. */
function withBox(draft: Draft, section: Section, field: string, typed: TypedSection): Draft {
  const { answers, figures } = readTypedSection(section, typed, draft.layout.moneyUnit);
  const answer = answers[field];
  const figure = figures[field];
  return withSectionAnswers(draft, section.id, {
    answers: answer ? { [field]: answer } : {},
    figures: figure ? { [field]: figure } : {},
  });
}

/** What is printed of a long text: a blank opening is printed as the outline has it. */
function baseText(outline: Outline, draft: Draft, { section, field }: InField): string {
  const isOpening = section === COVER_SECTION && field === COVER_FIELDS.opening;
  return isOpening ? readCover(outline, draft).opening : textOf(draft, section, field);
}

/** All edits of the entries of one field at once, since each counts from the entries as they were. */
function withEntries(outline: Outline, draft: Draft, section: Section, edits: readonly EditOfEntry[]): EditedDraft {
  const [first] = edits;
  if (!first) return { draft, refused: [] };
  const typed = typeSection(section, draft);
  if (first.of === 'items') {
    const items = (typed.lists[first.field] ?? []).map(({ value }) => value);
    const { entries, refused } = editedEntries(items, edits, LIST_ITEMS);
    typed.lists[first.field] = entries.map((value) => ({ value }));
    return { draft: withBox(draft, section, first.field, typed), refused };
  }
  const base = baseText(outline, draft, first);
  const { entries, refused } = editedEntries(base.trim() === '' ? [] : base.split('\n'), edits, LINES);
  if (refused.length === edits.length) return { draft, refused };
  typed.text[first.field] = entries.join('\n');
  return { draft: withBox(draft, section, first.field, typed), refused };
}

/** Puts the words into the box; `undefined` when it holds something else by now, or is gone. */
function typedOver(typed: TypedSection, edit: EditOfBox): TypedSection | undefined {
  if (edit.kind === 'text') {
    if (typed.text[edit.field] !== edit.was) return undefined;
    return { ...typed, text: { ...typed.text, [edit.field]: edit.text } };
  }
  if (edit.kind === 'figure') {
    const figure = typed.figures[edit.field];
    if (figure?.[edit.part] !== edit.was) return undefined;
    return { ...typed, figures: { ...typed.figures, [edit.field]: { ...figure, [edit.part]: edit.text } } };
  }
  const rows = typed.tables[edit.field] ?? [];
  if (rows.find(({ rowId }) => rowId === edit.row)?.cells[edit.column] !== edit.was) return undefined;
  const after = rows.map((row) =>
    row.rowId === edit.row ? { ...row, cells: { ...row.cells, [edit.column]: edit.text } } : row,
  );
  return { ...typed, tables: { ...typed.tables, [edit.field]: after } };
}

/** The draft with one cell as it is read from its box; the other cells stay to the letter. */
function withCell(draft: Draft, section: Section, { field, row, column }: CellEdit, typed: TypedSection): Draft {
  const read = readTypedSection(section, typed, draft.layout.moneyUnit).answers[field];
  const rows = read?.state === 'value' && Array.isArray(read.value) ? read.value : [];
  const cell = rows.flatMap((each) => (typeof each === 'object' && each.id === row ? [each.cells[column]] : []))[0];
  const value = rowsOf(draft, section.id, field).map((each) =>
    each.id === row ? { ...each, cells: { ...each.cells, [column]: cell ?? BLANK } } : each,
  );
  return withSectionAnswers(draft, section.id, { answers: { [field]: { state: 'value', value } }, figures: {} });
}

function withReason(draft: Draft, { section, was, text }: EditOfReason): Draft | undefined {
  const mark = markOf(draft, section);
  if (mark.nothingArose?.reason !== was) return undefined;
  return withMark(draft, section, { ...mark, nothingArose: { reason: text } });
}

function withSingle(outline: Outline, draft: Draft, edit: EditOfBox | EditOfReason): Draft | undefined {
  if (edit.kind === 'reason') return withReason(draft, edit);
  const section = findSection(outline, edit.section)?.section;
  const typed = section && typedOver(typeSection(section, draft), edit);
  if (!section || !typed) return undefined;
  return edit.kind === 'cell' ? withCell(draft, section, edit, typed) : withBox(draft, section, edit.field, typed);
}

/**
 * The draft with accepted changes taken over; the same object when there are none. Words are read as if typed: a number
 * that cannot be read is kept to the letter. A place that holds other words by now is left alone and reported.
 */
export function withDraftEdits(outline: Outline, before: Draft, edits: readonly DraftEdit[]): EditedDraft {
  let draft = before;
  const refused: DraftEdit[] = [];
  const byField = new Map<string, EditOfEntry[]>();
  for (const edit of edits) {
    if (isEntryEdit(edit)) {
      const key = `${edit.section} ${edit.field}`;
      byField.set(key, [...(byField.get(key) ?? []), edit]);
      continue;
    }
    const after = withSingle(outline, draft, edit);
    if (after) draft = after;
    else refused.push(edit);
  }
  for (const own of byField.values()) {
    const section = findSection(outline, own[0]?.section ?? '')?.section;
    const after = section ? withEntries(outline, draft, section, own) : { draft, refused: own };
    draft = after.draft;
    refused.push(...after.refused);
  }
  return { draft, refused };
}
