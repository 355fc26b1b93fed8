import * as z from 'zod';
import { type Answer, BLANK, BLANK_FIGURE, type Figure } from '../draft/answer.ts';
import { idSchema } from '../shared/ids.ts';
import { isSameJson } from './changes.ts';
import type { Entered } from './entered.ts';

const doingSchema = z.enum(['changed', 'cleared', 'rowAdded', 'rowRemoved', 'rowMoved', 'ticked', 'unticked']);

/** Where something was changed and what was done there, as data; the words are in `i18n/undo-text.ts`. */
export const changedPlaceSchema = z.discriminatedUnion('of', [
  /** `row`: id of the row of a table, or position of the item of a list, when it is one alone. */
  z.strictObject({
    of: z.literal('answer'),
    section: idSchema,
    field: idSchema,
    row: z.string().optional(),
    column: idSchema.optional(),
    doing: doingSchema,
  }),
  z.strictObject({
    of: z.literal('figure'),
    code: idSchema,
    part: z.enum(['actual', 'estimate', 'earlier', 'note', 'estimateBasis', 'source', 'setAside']).optional(),
    doing: doingSchema,
  }),
  z.strictObject({ of: z.enum(['done', 'nothingArose']), section: idSchema, doing: doingSchema }),
  z.strictObject({ of: z.literal('explanation'), finding: z.string(), doing: doingSchema }),
  z.strictObject({ of: z.literal('layout'), key: z.string(), doing: doingSchema }),
  z.strictObject({ of: z.enum(['tier', 'period', 'deadline', 'formatId', 'outline', 'leftOver']), doing: doingSchema }),
]);

export type ChangedPlace = z.infer<typeof changedPlaceSchema>;
type Doing = ChangedPlace['doing'];
type Entry = string | Readonly<{ id: string; cells: Readonly<Record<string, unknown>> }>;

function keysOfBoth(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** Keys under which the two hold something else; what is the same object is not looked into. */
function otherKeys<Value>(
  before: Readonly<Record<string, Value>> = {},
  after: Readonly<Record<string, Value>> = {},
  blank?: Value,
): string[] {
  if (before === after) return [];
  return keysOfBoth(before, after).filter((key) => !isSameJson(before[key] ?? blank, after[key] ?? blank));
}

function nameOf(entry: Entry | undefined, index: number): string {
  return typeof entry === 'object' ? entry.id : String(index);
}

/** Items of a list or rows of a table; a blank answer has none, any other has no such thing. */
function entriesOf(answer: Answer): readonly Entry[] | undefined {
  if (answer.state === 'blank') return [];
  return answer.state === 'value' && Array.isArray(answer.value) ? answer.value : undefined;
}

interface InAnswer {
  readonly row?: string;
  readonly column?: string;
  readonly doing: Doing;
}

function inOneEntry(before: Entry | undefined, after: Entry | undefined, index: number): InAnswer {
  const row = nameOf(after, index);
  if (typeof before !== 'object' || typeof after !== 'object') return { row, doing: 'changed' };
  if (before.id !== after.id) return { doing: 'changed' };
  const [column, ...others] = otherKeys(before.cells, after.cells, BLANK);
  return column !== undefined && others.length === 0 ? { row, column, doing: 'changed' } : { row, doing: 'changed' };
}

function inEntries(before: readonly Entry[], after: readonly Entry[]): InAnswer {
  if (before.length !== after.length) {
    const [longer, shorter] = before.length < after.length ? [after, before] : [before, after];
    const index = longer.findIndex((entry, place) => !isSameJson(entry, shorter[place]));
    const isOne = longer.length === shorter.length + 1;
    const row = isOne ? { row: nameOf(longer[index], index) } : {};
    return { ...row, doing: longer === after ? 'rowAdded' : 'rowRemoved' };
  }
  const others = after.flatMap((entry, index) => (isSameJson(entry, before[index]) ? [] : [index]));
  const [first] = others;
  if (first !== undefined && others.length === 1) return inOneEntry(before[first], after[first], first);
  const isMoved = others.every((index) => before.some((entry) => isSameJson(entry, after[index])));
  return { doing: isMoved ? 'rowMoved' : 'changed' };
}

function inAnswer(before: Answer, after: Answer): InAnswer {
  const [left, right] = [entriesOf(before), entriesOf(after)];
  const isList = left && right && left.length + right.length > 0;
  if (isList) return inEntries(left, right);
  return { doing: after.state === 'blank' ? 'cleared' : 'changed' };
}

function answerPlaces(before: Entered['answers'], after: Entered['answers']): ChangedPlace[] {
  if (before === after) return [];
  return keysOfBoth(before, after).flatMap((section) =>
    otherKeys<Answer>(before[section], after[section], BLANK).map((field): ChangedPlace => {
      const found = inAnswer(before[section]?.[field] ?? BLANK, after[section]?.[field] ?? BLANK);
      return { of: 'answer', section, field, ...found };
    }),
  );
}

const PARTS = ['actual', 'estimate', 'earlier', 'note', 'estimateBasis', 'source', 'setAside'] as const;

function figurePlaces(before: Entered['figures'], after: Entered['figures']): ChangedPlace[] {
  return otherKeys<Figure>(before, after, BLANK_FIGURE).map((code): ChangedPlace => {
    const [left, right] = [before[code] ?? BLANK_FIGURE, after[code] ?? BLANK_FIGURE];
    const [part, ...others] = PARTS.filter((each) => !isSameJson(left[each], right[each]));
    const doing = isSameJson(right, BLANK_FIGURE) ? 'cleared' : 'changed';
    return { of: 'figure', code, ...(part && others.length === 0 ? { part } : {}), doing };
  });
}

function markPlaces(before: Entered['marks'], after: Entered['marks']): ChangedPlace[] {
  return otherKeys(before, after, { done: false }).flatMap((section): ChangedPlace[] => {
    const [left, right] = [before[section], after[section]];
    const isDone = right?.done ?? false;
    const [had, has] = [left?.nothingArose !== undefined, right?.nothingArose !== undefined];
    const ticked = has ? 'ticked' : 'unticked';
    const places: ChangedPlace[] = [];
    if ((left?.done ?? false) !== isDone) places.push({ of: 'done', section, doing: isDone ? 'ticked' : 'unticked' });
    if (!isSameJson(left?.nothingArose, right?.nothingArose))
      places.push({ of: 'nothingArose', section, doing: had === has ? 'changed' : ticked });
    return places;
  });
}

const SETTINGS = ['tier', 'period', 'deadline', 'formatId', 'outline', 'leftOver'] as const;

/** Every place where the two differ as a person would see it: a box that was never filled is as good as a blank one. */
export function changedPlaces(before: Entered, after: Entered): readonly ChangedPlace[] {
  return [
    ...answerPlaces(before.answers, after.answers),
    ...figurePlaces(before.figures, after.figures),
    ...markPlaces(before.marks, after.marks),
    ...otherKeys(before.explanations, after.explanations).map(
      (finding): ChangedPlace => ({ of: 'explanation', finding, doing: 'changed' }),
    ),
    ...otherKeys<unknown>(before.layout, after.layout).map(
      (key): ChangedPlace => ({ of: 'layout', key, doing: 'changed' }),
    ),
    ...SETTINGS.filter((key) => !isSameJson(before[key], after[key])).map(
      (of): ChangedPlace => ({ of, doing: 'changed' }),
    ),
  ];
}

/** Whether both are the same box, whatever was done there. */
export function isSameBox(left: ChangedPlace, right: ChangedPlace): boolean {
  return isSameJson({ ...left, doing: 'changed' }, { ...right, doing: 'changed' });
}
