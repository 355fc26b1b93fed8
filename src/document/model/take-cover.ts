import { COVER_FIELDS } from '../../domain/draft/cover.ts';
import type { DraftEdit } from '../../domain/draft/draft-edits.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { typeSection } from '../../domain/draft/typed-section.ts';
import type { Section } from '../../domain/outline/outline-schema.ts';
import { readDate } from '../../domain/vietnamese/date.ts';
import { leave, type Take, take } from './take.ts';
import type { WordChange } from './word-change.ts';

/** `Số 15-BC/ĐU` → `15`, `BC/ĐU`. */
const NUMBER = /^Số\s*:?\s*([^-\s]*)\s*-\s*(\S.*)$/u;
/** `Gia Lộc, ngày 05 tháng 6 năm 2026`; the day may still be open. */
const PLACE_DATE = /^(.*\S),\s*(ngày\b.*)$/u;
const DAY = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u;

type CoverText = 'number' | 'symbol' | 'place' | 'signingDate';

/** Edits of those boxes whose new words differ from the printed ones. */
function editsOf(
  section: Section,
  draft: Draft,
  words: readonly { readonly field: CoverText; readonly before: string; readonly after: string }[],
): DraftEdit[] {
  const typed = typeSection(section, draft).text;
  return words
    .filter(({ before, after }) => before !== after)
    .map(({ field, after }) => {
      const id = COVER_FIELDS[field];
      return { kind: 'text', section: section.id, field: id, was: typed[id] ?? '', text: after };
    });
}

/** The number and the symbol out of one line; not offered when the line no longer has their form. */
export function takeNumber(section: Section, draft: Draft, { before, after }: WordChange): Take {
  const old = NUMBER.exec(before);
  const now = NUMBER.exec(after);
  if (!old || !now) return leave('composed');
  const edits = editsOf(section, draft, [
    { field: 'number', before: old[1] ?? '', after: now[1] ?? '' },
    { field: 'symbol', before: old[2] ?? '', after: now[2] ?? '' },
  ]);
  return edits.length > 0 ? take(...edits) : leave('composed');
}

/** Place and signing day out of one line; a day that is no whole date is not offered. */
export function takePlaceDate(section: Section, draft: Draft, { before, after }: WordChange): Take {
  const old = PLACE_DATE.exec(before);
  const now = PLACE_DATE.exec(after);
  if (!old || !now) return leave('composed');
  const day = DAY.exec(now[2] ?? '');
  const isSameDay = old[2] === now[2];
  const typedDay = day ? `${day[1]}/${day[2]}/${day[3]}` : '';
  if (!isSameDay && !readDate(typedDay).ok) return leave('unreadable');
  const edits = editsOf(section, draft, [
    { field: 'place', before: old[1] ?? '', after: now[1] ?? '' },
    { field: 'signingDate', before: '', after: isSameDay ? '' : typedDay },
  ]);
  return edits.length > 0 ? take(...edits) : leave('composed');
}
