import * as z from 'zod';
import { type Outline, outlineSchema } from '../outline/outline-schema.ts';
import { type OutlineOrigin, originSchema } from '../outline/own-outline.ts';

/** The outline one works on: it is kept after each change, and is on the shelf only when it is published. */
export interface OutlineWork {
  readonly outline: Outline;
  readonly origin: OutlineOrigin;
  /** It is put on the shelf in the place of the one it was made of, which was not used yet. */
  readonly isReplacing: boolean;
  /** Nothing was changed in it yet. */
  readonly isUntouched: boolean;
}

const workSchema = z.strictObject({
  outline: z.unknown(),
  origin: originSchema,
  isReplacing: z.boolean(),
  isUntouched: z.boolean(),
});

/** Stands for a text that is still empty while the shape of an outline is read. */
const STILL_EMPTY = '…';

function withTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? STILL_EMPTY : value;
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withTexts(entry)]));
}

/**
 * Takes an outline that is being worked on, as it was kept: its shape has to be that of an outline, its texts may still be empty
 * and its references are looked at by `outlineProblems`. `undefined` for anything else.
 */
export function parseWorkOutline(input: unknown): Outline | undefined {
  // as: the schema has seen every key of it; only empty texts were stood in for
  return outlineSchema.safeParse(withTexts(input)).success ? (input as Outline) : undefined;
}

/** Takes the text a working copy was kept as; `undefined` when there is none that can be read. */
export function parseOutlineWork(text: string | undefined): OutlineWork | undefined {
  if (!text) return undefined;
  try {
    const { outline: kept, ...rest } = workSchema.parse(JSON.parse(text));
    const outline = parseWorkOutline(kept);
    return outline && { outline, ...rest };
  } catch {
    return undefined;
  }
}
