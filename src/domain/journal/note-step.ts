import type { Draft } from '../draft/draft-schema.ts';
import type { Outline } from '../outline/outline-schema.ts';
import { allFigures } from '../outline/outline-tree.ts';
import { withChanges } from './apply-changes.ts';
import { type ChangedPlace, changedPlaces, isSameBox } from './changed-places.ts';
import { changesBetween, isSameJson } from './changes.ts';
import { type Entered, enteredOf, isEntered } from './entered.ts';
import { type NamedStep, type StepLabel, type UndoStep, type UndoSteps, withinBounds } from './undo-steps.ts';

/** Typing goes on in the same step while it pauses less than this, and until the step is this long. */
const PAUSE_MS = 5_000;
const LONGEST_STEP_MS = 60_000;

/** One change of a draft, as the store sees it. `named`: what the officer would call it, when it is more than its places. */
export interface DoneChange {
  readonly before: Draft;
  readonly after: Draft;
  readonly outline: Outline;
  /** ISO instant. */
  readonly at: string;
  readonly named?: NamedStep | undefined;
}

function sectionOf(place: ChangedPlace, outline: Outline): string | undefined {
  if (place.of === 'figure') return allFigures(outline).find(({ field }) => field.id === place.code)?.section.id;
  return 'section' in place ? place.section : undefined;
}

/** `undefined`: a person would see no difference. */
function labelBetween(before: Entered, after: Entered, { outline, named }: DoneChange): StepLabel | undefined {
  const places = changedPlaces(before, after);
  const [first] = places;
  if (!first) return undefined;
  const section = sectionOf(first, outline);
  const isOne = section !== undefined && places.every((place) => sectionOf(place, outline) === section);
  return { first, count: places.length, ...(isOne ? { section } : {}), ...(named ? { named } : {}) };
}

const TYPED = new Set(['changed', 'cleared', 'rowAdded']);

/** Whether the new change goes on with what the last step did: the same box, typed in one go. */
function goesOn({ label, begun, at }: UndoStep, next: StepLabel, now: string): boolean {
  if (label.named || next.named || label.count > 1 || next.count > 1) return false;
  if (!TYPED.has(label.first.doing) || !TYPED.has(next.first.doing) || !isSameBox(label.first, next.first))
    return false;
  const [start, last, present] = [Date.parse(begun), Date.parse(at), Date.parse(now)];
  return present - last < PAUSE_MS && present - start < LONGEST_STEP_MS;
}

/** A difference nobody sees (a box never filled against a blank one) goes with the step before it, or with none. */
function withUnseen(others: readonly UndoStep[], start: Entered, after: Entered): readonly UndoStep[] {
  const last = others.at(-1);
  const before = last && withChanges(start, last.back);
  if (!last || !isEntered(before)) return [];
  const step = { ...last, back: changesBetween(after, before), forth: changesBetween(before, after) };
  return withinBounds([...others.slice(0, -1), step]);
}

/** The steps with one more that leads from `start` to `after`. */
function withStep(
  others: readonly UndoStep[],
  start: Entered,
  after: Entered,
  step: Pick<UndoStep, 'label' | 'begun' | 'at'>,
): UndoSteps {
  const whole = { ...step, back: changesBetween(after, start), forth: changesBetween(start, after) };
  return { done: withinBounds([...others, whole]), undone: [], start };
}

/**
 * The steps with one change more; the same object when nothing was entered. What was undone before can no longer be
 * redone. Typing in one box in one go is one step; a change that gives back what stood before the last step ends both.
 * Bounded: the oldest go first.
 */
export function noteStep(steps: UndoSteps, change: DoneChange): UndoSteps {
  const [before, after] = [enteredOf(change.before), enteredOf(change.after)];
  if (isSameJson(before, after)) return steps;
  const label = labelBetween(before, after, change);
  if (!label) return { done: withUnseen(steps.done, before, after), undone: [] };
  const { at } = change;
  const { done, start } = steps;
  const last = done.at(-1);
  // a row added and left empty, something taken and given back
  if (start && isSameJson(start, after)) return { done: done.slice(0, -1), undone: [] };
  if (!last || !start || !goesOn(last, label, at)) return withStep(done, before, after, { label, begun: at, at });
  const others = done.slice(0, -1);
  const joined = labelBetween(start, after, change);
  if (joined) return withStep(others, start, after, { label: joined, begun: last.begun, at });
  return { done: withUnseen(others, start, after), undone: [] };
}
