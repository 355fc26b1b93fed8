import { COVER_FIELDS } from '../../domain/draft/cover.ts';
import { itemsOf, textOf } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { mentionsIn } from '../../domain/draft/mentions.ts';
import { numberFormIn } from '../../domain/draft/money-unit.ts';
import { typeSection } from '../../domain/draft/typed-section.ts';
import type { Field, Outline, Section } from '../../domain/outline/outline-schema.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { readNumber } from '../../domain/vietnamese/number.ts';
import { withMentionsKept } from './mention-words.ts';
import type { Source, SourceSpot } from './report-document.ts';
import { leave, type Take, take } from './take.ts';
import { takeNumber, takePlaceDate } from './take-cover.ts';
import { takeFromPattern } from './take-from-pattern.ts';
import type { WordChange } from './word-change.ts';

/** What a change is looked at with. */
interface Place {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly section: Section;
  readonly field: Field;
  readonly at: SourceSpot;
}

function placeOf(outline: Outline, draft: Draft, source: Source | undefined): Place | undefined {
  const section = source && findSection(outline, source.section)?.section;
  const field = section && source.field ? findField(section, source.field) : undefined;
  return section && field && source.at ? { outline, draft, section, field, at: source.at } : undefined;
}

/** A recipient's name without the dash before and the mark behind, which printing adds. */
function withoutBullet(text: string): string {
  return text
    .replace(/^[-–]\s*/, '')
    .replace(/[;,.]+$/, '')
    .trim();
}

function itemText({ field }: Place, text: string): string {
  return field.id === COVER_FIELDS.recipients ? withoutBullet(text) : text;
}

/** The line or item as it was typed: with the codes of its figures. */
function typedEntry({ section, field, draft }: Place, of: 'lines' | 'items', at: number): string {
  if (of === 'items') return itemsOf(draft, section.id, field.id)[at] ?? '';
  return textOf(draft, section.id, field.id).split('\n')[at] ?? '';
}

/** Figures spoken of by code stay so where their words are still there; else the figure would have to be changed. */
function takeWithMentions(place: Place, change: WordChange, of: 'lines' | 'items', at: number, typed: string): Take {
  const { section, field, outline, draft } = place;
  const own = { kind: 'entry', section: section.id, field: field.id, of, at, expects: typed } as const;
  if (change.kind === 'removed') return take({ ...own, text: undefined });
  const after = of === 'items' ? itemText(place, change.after) : change.after;
  const text = withMentionsKept(typed, after, outline, draft);
  return text === undefined ? leave('figure') : take({ ...own, text });
}

function takeEntry(place: Place, change: WordChange, of: 'lines' | 'items', at: number): Take {
  const { section, field } = place;
  const typed = typedEntry(place, of, at);
  if (mentionsIn(typed).length > 0) return takeWithMentions(place, change, of, at, typed);
  const text = of === 'items' ? itemText(place, change.after) : change.after;
  const own = { section: section.id, field: field.id, of };
  if (change.printed?.hole) return take({ ...own, kind: 'newEntry', after: -1, text });
  const expects = of === 'items' ? itemText(place, change.before) : change.before;
  return take({ ...own, kind: 'entry', at, expects, text: change.kind === 'removed' ? undefined : text });
}

const TYPED_CELLS = new Set(['shortText', 'longText', 'number', 'date']);

function takeCell({ section, field, draft }: Place, change: WordChange, row: string, columnId: string): Take {
  const column = field.kind === 'table' ? field.columns.find(({ id }) => id === columnId) : undefined;
  if (!column || !TYPED_CELLS.has(column.kind)) return leave('choice');
  const was = typeSection(section, draft).tables[field.id]?.find(({ rowId }) => rowId === row)?.cells[columnId];
  if (was === undefined) return leave('noPlace');
  if (mentionsIn(was).length > 0) return leave('figure');
  // a cell that could not be read is printed in brackets
  const text =
    column.kind === 'number' || column.kind === 'date' ? change.after.replace(/^\[(.*)\]$/, '$1') : change.after;
  return take({ kind: 'cell', section: section.id, field: field.id, row, column: columnId, was, text });
}

/** A figure is a record: only a number that reads as one is offered, never words, never over "không phát sinh". */
function takeFigure(
  { section, field, draft }: Place,
  change: WordChange,
  part: 'actual' | 'estimate' | 'earlier',
): Take {
  const figure = typeSection(section, draft).figures[field.id];
  if (field.kind !== 'figure' || field.ratio || !figure) return leave('figure');
  if (part === 'earlier' ? figure.earlierMode !== 'number' : figure.nothingArose) return leave('figure');
  if (!readNumber(change.after, numberFormIn(field, draft)).ok) return leave('unreadable');
  return take({ kind: 'figure', section: section.id, field: field.id, part, was: figure[part], text: change.after });
}

function takeWhole(place: Place, change: WordChange): Take {
  const { section, field, draft } = place;
  if (change.kind === 'removed') return leave('emptied');
  if (field.id === COVER_FIELDS.number) return takeNumber(section, draft, change);
  if (field.id === COVER_FIELDS.place) return takePlaceDate(section, draft, change);
  const was = typeSection(section, draft).text[field.id];
  if (was === undefined) return leave('noPlace');
  if (mentionsIn(was).length > 0) return leave('figure');
  return take({ kind: 'text', section: section.id, field: field.id, was, text: change.after });
}

function takeAt(place: Place, change: WordChange): Take {
  const { at } = place;
  if ('line' in at) return takeEntry(place, change, 'lines', at.line);
  if ('item' in at) return takeEntry(place, change, 'items', at.item);
  if ('part' in at) return takeFigure(place, change, at.part);
  if ('whole' in at) return takeWhole(place, change);
  if ('row' in at) {
    return at.column === undefined
      ? takeFromPattern(place, at.row, change)
      : takeCell(place, change, at.row, at.column);
  }
  return leave('composed');
}

function takeReason(draft: Draft, section: string, change: WordChange): Take {
  const was = draft.marks[section]?.nothingArose?.reason;
  if (change.kind === 'removed') return leave('emptied');
  return was === undefined ? leave('noPlace') : take({ kind: 'reason', section, was, text: change.after });
}

/** Why words that are no answer of one box stay where they are. */
function whyNot(outline: Outline, source: Source | undefined): Take {
  const section = source?.field ? findSection(outline, source.section)?.section : undefined;
  const field = section && source?.field ? findField(section, source.field) : undefined;
  if (field?.kind === 'choice') return leave('choice');
  if (field?.kind === 'figure') return leave('figure');
  return leave(field ? 'composed' : 'fixed');
}

/** The first text of a section that is printed as paragraphs, for words put right below its heading. */
function firstText(outline: Outline, draft: Draft, { section: id }: Source): Source | undefined {
  if (draft.marks[id]?.nothingArose) return undefined;
  const section = findSection(outline, id)?.section;
  const field = section?.fields?.find(
    ({ kind, print, tier }) =>
      kind === 'longText' && (print ?? 'paragraphs') === 'paragraphs' && (tier === 'minimum' || draft.tier === 'full'),
  );
  return field && { section: id, field: field.id, at: { line: -1 } };
}

/** After which line or item of which field new words belong; `undefined` when that is not clear. */
function anchorOf(outline: Outline, draft: Draft, change: WordChange): Source | undefined {
  const { printed, following } = change;
  const own = printed?.source;
  if (own?.at && ('line' in own.at || 'item' in own.at)) return own;
  if (printed?.isHeading && own) return firstText(outline, draft, own);
  if (!following?.source?.at || following.hole) return undefined;
  const { at: next } = following.source;
  if ('line' in next) return { ...following.source, at: { line: next.line - 1 } };
  // between the heading and the first item: only where the item is known to be the one it was divided from
  return 'item' in next && !printed ? { ...following.source, at: { item: next.item - 1 } } : undefined;
}

/** Where a new entry goes, and the words it goes after. */
function spotAfter(place: Place, of: 'lines' | 'items', after: number) {
  const beside = after < 0 ? '' : typedEntry(place, of, after).trim();
  const { section, field } = place;
  return { section: section.id, field: field.id, of, after, ...(beside === '' ? {} : { beside }) };
}

function takeAdded(outline: Outline, draft: Draft, change: WordChange): Take {
  const place = placeOf(outline, draft, anchorOf(outline, draft, change));
  if (!place) return leave('noPlace');
  if ('item' in place.at) {
    return take({ kind: 'newEntry', ...spotAfter(place, 'items', place.at.item), text: itemText(place, change.after) });
  }
  if (!('line' in place.at)) return leave('noPlace');
  const text = change.mark ? `${change.mark} ${change.after}` : change.after;
  return take({ kind: 'newEntry', ...spotAfter(place, 'lines', place.at.line), text });
}

/**
 * What taking a change from the Word file would change in the draft it was printed from; or why it is left to the person.
 * Only what leads back to one box without a doubt is offered.
 */
export function takeChange(outline: Outline, draft: Draft, change: WordChange): Take {
  if (change.isRow) return leave('row');
  if (change.kind === 'added') return takeAdded(outline, draft, change);
  const source = change.printed?.source;
  if (source?.at && 'reason' in source.at) return takeReason(draft, source.section, change);
  const place = placeOf(outline, draft, source);
  return place ? takeAt(place, change) : whyNot(outline, source);
}
