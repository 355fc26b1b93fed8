import * as z from 'zod';

/** A value as it stands in a file: what JSON can say. A key whose value is `undefined` counts as absent. */
export type Json = z.infer<typeof jsonSchema>;

export const jsonSchema = z.json();

const stepSchema = z.union([z.string(), z.int().min(0)]);

/** One difference between two values, by the way that leads to it. Small by intent: it is written after every pause. */
export const changeSchema = z.union([
  /** The value at this place is another one, or new. */
  z.strictObject({ at: z.array(stepSchema), to: jsonSchema }),
  /** The key is gone. */
  z.strictObject({ at: z.array(stepSchema), gone: z.literal(true) }),
  /** In a text or a list: from place `from` on, `cut` letters or entries are replaced. */
  z.strictObject({
    at: z.array(stepSchema),
    from: z.int().min(0),
    cut: z.int().min(0),
    put: z.union([z.string(), z.array(jsonSchema)]),
  }),
]);

export type Change = z.infer<typeof changeSchema>;

type Way = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(fields: Fields, key: string): boolean {
  return Object.hasOwn(fields, key) && fields[key] !== undefined;
}

interface Span {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** What lies between the common beginning and the common end of two rows. */
function span<Row extends { readonly length: number }>(
  before: Row,
  after: Row,
  isSame: (left: number, right: number) => boolean,
): Span {
  let start = 0;
  let endBefore = before.length;
  let endAfter = after.length;
  while (start < endBefore && start < endAfter && isSame(start, start)) start += 1;
  while (endBefore > start && endAfter > start && isSame(endBefore - 1, endAfter - 1)) {
    endBefore -= 1;
    endAfter -= 1;
  }
  return { start, endBefore, endAfter };
}

function changeOfText(before: string, after: string, at: Way): Change {
  const isSame = (left: number, right: number) => before.charCodeAt(left) === after.charCodeAt(right);
  const { start, endBefore, endAfter } = span(before, after, isSame);
  const put = after.slice(start, endAfter);
  // a short text is told whole: the place would take more room than the words
  if (after.length < 40 || put.length > after.length / 2) return { at: [...at], to: after };
  return { at: [...at], from: start, cut: endBefore - start, put };
}

function jsonOf(value: unknown): Json {
  // what is undefined, a function or a symbol has no place in a file; drafts hold none
  return JSON.parse(JSON.stringify(value) ?? 'null') as Json;
}

function changesOfList(before: readonly unknown[], after: readonly unknown[], at: Way, found: Change[]): void {
  if (before.length === after.length) {
    before.forEach((entry, index) => {
      collect(entry, after[index], [...at, index], found);
    });
    return;
  }
  const { start, endBefore, endAfter } = span(before, after, (left, right) => isSameJson(before[left], after[right]));
  found.push({ at: [...at], from: start, cut: endBefore - start, put: after.slice(start, endAfter).map(jsonOf) });
}

function changesOfFields(before: Fields, after: Fields, at: Way, found: Change[]): void {
  for (const key of Object.keys(before))
    if (has(before, key) && !has(after, key)) found.push({ at: [...at, key], gone: true });
  for (const key of Object.keys(after)) {
    if (!has(after, key)) continue;
    if (has(before, key)) collect(before[key], after[key], [...at, key], found);
    else found.push({ at: [...at, key], to: jsonOf(after[key]) });
  }
}

function collect(before: unknown, after: unknown, at: Way, found: Change[]): void {
  if (before === after) return;
  if (typeof before === 'string' && typeof after === 'string') found.push(changeOfText(before, after, at));
  else if (Array.isArray(before) && Array.isArray(after)) changesOfList(before, after, at, found);
  else if (isFields(before) && isFields(after)) changesOfFields(before, after, at, found);
  else found.push({ at: [...at], to: jsonOf(after) });
}

/** What makes `after` out of `before`, in order. Parts that are the same object are not looked into. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const found: Change[] = [];
  collect(before, after, [], found);
  return found;
}

/** Whether two values say the same in a file; the order of keys says nothing. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((entry, index) => isSameJson(entry, right[index]));
  if (!isFields(left) || !isFields(right)) return false;
  const keys = Object.keys(left).filter((key) => has(left, key));
  return (
    keys.length === Object.keys(right).filter((key) => has(right, key)).length &&
    keys.every((key) => has(right, key) && isSameJson(left[key], right[key]))
  );
}
