import * as z from 'zod';
import { idSchema } from '../shared/ids.ts';
import { changedPlaceSchema } from './changed-places.ts';
import { changeSchema } from './changes.ts';
import type { Entered } from './entered.ts';

/** What is done to the whole draft at once and has a name of its own. */
const namedSchema = z.enum(['restored', 'carried', 'wordEdits', 'outlineChanged', 'leftOverPlaced', 'leftOverRemoved']);
export type NamedStep = z.infer<typeof namedSchema>;

const stepLabelSchema = z.strictObject({
  first: changedPlaceSchema,
  /** How many places were changed. */
  count: z.int().min(1),
  /** The section all of them lie in; absent: several, or none. */
  section: idSchema.optional(),
  named: namedSchema.optional(),
});

const stepSchema = z.strictObject({
  label: stepLabelSchema,
  /** ISO instants: when it was begun, and last changed. */
  begun: z.iso.datetime(),
  at: z.iso.datetime(),
  back: z.array(changeSchema).readonly(),
  forth: z.array(changeSchema).readonly(),
});

const undoStepsSchema = z.strictObject({
  version: z.literal(1),
  done: z.array(stepSchema).readonly(),
  undone: z.array(stepSchema).readonly(),
});

/** What a step is about, as data; the words are in `i18n/undo-text.ts`. */
export type StepLabel = z.infer<typeof stepLabelSchema>;
export type UndoStep = z.infer<typeof stepSchema>;

export interface UndoSteps {
  /** What can be undone, the newest last. */
  readonly done: readonly UndoStep[];
  /** What can be redone, the last undone last. */
  readonly undone: readonly UndoStep[];
  /** What stood before the newest step, while typing may go on in it; not kept in the text. */
  readonly start?: Entered | undefined;
}

export const NO_STEPS: UndoSteps = { done: [], undone: [] };

/** How many steps are kept at most, and how long their text may be. */
export const MOST_STEPS = 100;
export const LONGEST_TEXT = 512 * 1024;

const texts = new WeakMap<UndoStep, string>();

/** A step as text; written once for each, since all are asked for with every save and every letter. */
function textOf(step: UndoStep): string {
  const known = texts.get(step);
  if (known !== undefined) return known;
  const text = JSON.stringify(step);
  texts.set(step, text);
  return text;
}

/** Length of a step in the text, with the comma behind it. */
function lengthOf(step: UndoStep): number {
  return textOf(step).length + 1;
}

function listText(steps: readonly UndoStep[]): string {
  return `[${steps.map(textOf).join(',')}]`;
}

/** The steps as they are kept beside the draft: JSON. */
export function undoStepsText({ done, undone }: UndoSteps): string {
  return `{"version":1,"done":${listText(done)},"undone":${listText(undone)}}`;
}

const FRAME = undoStepsText(NO_STEPS).length;

/** The newest steps that are within the bounds; none when even the newest is too long, since older ones need it undone. */
export function withinBounds(steps: readonly UndoStep[]): readonly UndoStep[] {
  let room = LONGEST_TEXT - FRAME;
  let from = steps.length;
  for (const step of steps.slice(-MOST_STEPS).reverse()) {
    room -= lengthOf(step);
    if (room < 0) break;
    from -= 1;
  }
  return from === 0 ? steps : steps.slice(from);
}

/** Reads the steps back; none when the text is damaged or beyond the bounds: they are a help, the draft is what counts. */
export function parseUndoSteps(text: string | undefined): UndoSteps {
  if (text === undefined || text.length > LONGEST_TEXT) return NO_STEPS;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return NO_STEPS;
  }
  const parsed = undoStepsSchema.safeParse(value);
  if (!parsed.success || parsed.data.done.length + parsed.data.undone.length > MOST_STEPS) return NO_STEPS;
  return { done: parsed.data.done, undone: parsed.data.undone };
}
