import * as z from 'zod';

const OBJECT_NAMES: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether every object has something of this name already (`constructor`, `toString`): answers kept under it would be mistaken. */
export function isObjectName(id: string): boolean {
  return OBJECT_NAMES.has(id);
}

/**
 * Ids of sections, fields, indicators, columns and options. Letters, digits and underscore, starting with a letter:
 * react-hook-form turns dotted numeric names into sparse arrays. Printed numbers (I-, 1., a)) are never ids,
 * nor are names that every object has.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
  .refine((id) => !isObjectName(id));

/** Calendar day as `YYYY-MM-DD`; only real days pass (no 31 February). */
export const isoDateSchema = z.iso.date();
