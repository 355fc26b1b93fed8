import * as z from 'zod';

/**
 * Ids of sections, fields, indicators, columns and options. Letters, digits and underscore, starting with a letter:
 * react-hook-form turns dotted numeric names into sparse arrays. Printed numbers (I-, 1., a)) are never ids.
 */
export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/);

/** Calendar day as `YYYY-MM-DD`; only real days pass (no 31 February). */
export const isoDateSchema = z.iso.date();
