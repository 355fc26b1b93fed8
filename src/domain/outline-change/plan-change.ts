import type { Draft } from '../draft/draft-schema.ts';
import { isShown, screenLabel, sectionPaths } from '../outline/numbering.ts';
import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { allSections, type PlacedSection } from '../outline/outline-tree.ts';
import { isAnswerBlank, isFigureBlank } from './blank.ts';
import { answerPlace, type Box, boxesOf } from './boxes.ts';
import { fitAnswer } from './fit-answer.ts';
import { type ChosenSections, type Pair, type PairedPlaces, pairPlaces } from './pair-places.ts';

/** A section as it stands in one of the two outlines. */
export interface SeenSection {
  readonly section: Section;
  /** "II.1"; empty: it has no number, or the draft does not ask for it. */
  readonly number: string;
  readonly depth: number;
  readonly isShown: boolean;
}

/**
 * What becomes of a box. kept: the same box. matched: another id. fresh: new. gone: no longer asked for, or asked for in a way
 * that what was written does not fit.
 */
export interface FieldChange {
  readonly kind: 'kept' | 'matched' | 'fresh' | 'gone';
  readonly from?: Field;
  readonly to?: Field;
  /** It stands in this section of the new outline, which is not the counterpart of its own. */
  readonly toSection?: Section;
  readonly isWritten: boolean;
  /** What was written: it stays in a box, only a part of it does, or it becomes left over. */
  readonly written: 'nothing' | 'placed' | 'partly' | 'leftOver';
}

export interface SectionChange {
  readonly kind: 'kept' | 'moved' | 'renamed' | 'matched' | 'fresh' | 'gone';
  readonly from?: SeenSection;
  readonly to?: SeenSection;
  readonly isMoved: boolean;
  readonly isRenamed: boolean;
  /** The officer should look at it: matched by words that are not the same. */
  readonly isUnsure: boolean;
  readonly isChosen: boolean;
  /** Boxes of the present section that hold something. */
  readonly writtenCount: number;
  /** Something written, or a reason why nothing arose, becomes left over. */
  readonly leavesOver: boolean;
  readonly fields: readonly FieldChange[];
}

/** What changing the outline under a draft comes to. Made by `planOutlineChange`, carried out by `withOutline`. */
export interface ChangePlan {
  readonly from: Outline;
  readonly to: Outline;
  /** In the order of the new outline; what is gone stands where it stood. */
  readonly sections: readonly SectionChange[];
  readonly pairs: PairedPlaces;
}

function seen(
  outline: Outline,
  { tier }: Draft,
): ReadonlyMap<string, SeenSection & { readonly parents: PlacedSection['parents'] }> {
  const paths = sectionPaths(outline, (section) => isShown(section, tier));
  return new Map(
    allSections(outline).map(({ section, parents }) => [
      section.id,
      {
        section,
        parents,
        number: screenLabel(paths.get(section.id)),
        depth: parents.length,
        isShown: isShown(section, tier),
      },
    ]),
  );
}

function isWritten(draft: Draft, { key, field }: Box): boolean {
  const place = answerPlace(key);
  if (!place) return !isFigureBlank(draft.figures[field.id]);
  return !isAnswerBlank(draft.answers[place.section]?.[place.field]);
}

function writtenOf(draft: Draft, box: Box, target: Box | undefined, moved: (key: string) => string) {
  if (!isWritten(draft, box)) return 'nothing';
  const place = answerPlace(box.key);
  const answer = place && draft.answers[place.section]?.[place.field];
  if (!target) return 'leftOver';
  if (!answer) return 'placed';
  const { placed, rest } = fitAnswer(answer, box.asked, target.asked, moved);
  if (!rest) return 'placed';
  return placed ? 'partly' : 'leftOver';
}

interface Whole {
  readonly draft: Draft;
  readonly pairs: PairedPlaces;
  readonly old: readonly Box[];
  readonly next: ReadonlyMap<string, Box>;
  readonly taken: ReadonlySet<string>;
}

function fieldChanges(whole: Whole, from: Section | undefined, to: Section | undefined): FieldChange[] {
  const { draft, pairs, old, next, taken } = whole;
  const moved = (key: string) => pairs.boxes.get(key)?.to ?? key;
  const own = old.filter(({ section }) => section === from);
  const changes = own.map((box): FieldChange => {
    const target = next.get(pairs.boxes.get(box.key)?.to ?? '');
    const written = writtenOf(draft, box, target, moved);
    const base = { from: box.field, isWritten: written !== 'nothing', written } as const;
    if (!target) return { ...base, kind: 'gone' };
    const elsewhere = target.section === to ? {} : { toSection: target.section };
    return { ...base, ...elsewhere, to: target.field, kind: target.field.id === box.field.id ? 'kept' : 'matched' };
  });
  const fresh = [...next.values()]
    .filter(({ key, section }) => section === to && !taken.has(key))
    .map(({ field }): FieldChange => ({ kind: 'fresh', to: field, isWritten: false, written: 'nothing' }));
  return [...changes, ...fresh];
}

function kindOf(pair: Pair, id: string, isRenamed: boolean, isMoved: boolean): SectionChange['kind'] {
  if (pair.to !== id) return 'matched';
  if (isRenamed) return 'renamed';
  return isMoved ? 'moved' : 'kept';
}

/**
 * What becomes of each section and box of a draft when it follows another outline. `chosen`: what the officer says a section
 * becomes. Changes nothing.
 */
export function planOutlineChange(draft: Draft, from: Outline, to: Outline, chosen: ChosenSections = {}): ChangePlan {
  const pairs = pairPlaces(draft, from, to, chosen);
  const [old, next] = [seen(from, draft), seen(to, draft)];
  const whole: Whole = {
    draft,
    pairs,
    old: [...boxesOf(from).values()],
    next: boxesOf(to),
    taken: new Set([...pairs.boxes.values()].map((pair) => pair.to)),
  };
  const rowOf = (id: string): SectionChange | undefined => {
    const before = old.get(id);
    if (!before) return undefined;
    const pair = pairs.sections.get(id);
    const after = pair && next.get(pair.to);
    const fields = fieldChanges(whole, before.section, after?.section);
    const losesReason = !after && draft.marks[id]?.nothingArose !== undefined;
    const shared = {
      from: before,
      isChosen: chosen[id] !== undefined,
      writtenCount: fields.filter((field) => field.isWritten).length,
      leavesOver: losesReason || fields.some(({ written }) => written === 'leftOver' || written === 'partly'),
      fields,
    };
    if (!pair || !after) return { ...shared, kind: 'gone', isMoved: false, isRenamed: false, isUnsure: false };
    const [above, aboveNow] = [before.parents.at(-1)?.id, after.parents.at(-1)?.id];
    const isMoved =
      (above === undefined ? undefined : pairs.sections.get(above)?.to) !== aboveNow || before.number !== after.number;
    const isRenamed = before.section.heading !== after.section.heading;
    return {
      ...shared,
      to: after,
      kind: kindOf(pair, id, isRenamed, isMoved),
      isMoved,
      isRenamed,
      isUnsure: pair.by === 'likeWords',
    };
  };
  const source = new Map([...pairs.sections].map(([id, pair]) => [pair.to, id]));
  const rows: SectionChange[] = [...next.values()].map((after): SectionChange => {
    const row = rowOf(source.get(after.section.id) ?? '');
    const fields = row ? [] : fieldChanges(whole, undefined, after.section);
    const nothing = { isMoved: false, isRenamed: false, isUnsure: false, isChosen: false, writtenCount: 0 };
    return row ?? { kind: 'fresh', to: after, ...nothing, leavesOver: false, fields };
  });
  let at = 0;
  for (const id of old.keys()) {
    const place = rows.findIndex((row) => row.from?.section.id === id);
    const gone = place < 0 ? rowOf(id) : undefined;
    if (gone) rows.splice(at, 0, gone);
    at = (gone ? at : place) + 1;
  }
  return { from, to, sections: rows, pairs };
}

/** Whether a section that is asked of nobody and holds nothing would only lengthen the list. */
export function isWorthShowing({ from, to, writtenCount, leavesOver }: SectionChange): boolean {
  return Boolean(from?.isShown || to?.isShown) || writtenCount > 0 || leavesOver;
}
