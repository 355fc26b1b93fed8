import { cleanText } from '../vietnamese/text.ts';

/** Whether a value is nested deeper than that; what is would run the program out of stack. Goes no deeper itself. */
export function isDeeperThan(value: unknown, deepest: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return deepest === 0 || Object.values(value).some((entry) => isDeeperThan(entry, deepest - 1));
}

/** Every string inside a value, cleaned; the structure stays. What lies deeper than `deepest` is cut off, and the schema refuses it. */
export function cleanDeep(value: unknown, deepest: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (deepest < 0) return undefined;
  if (Array.isArray(value)) return value.map((entry) => cleanDeep(entry, deepest - 1));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleanDeep(entry, deepest - 1)]));
}
