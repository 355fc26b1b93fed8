import { type Outline, outlineSchema } from '../outline/outline-schema.ts';

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
