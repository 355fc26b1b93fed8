import * as z from 'zod';
import { idSchema, isoDateSchema } from '../shared/ids.ts';

/**
 * An answer is one of four things, never a bare value: what was given, "không phát sinh" with its reason, what was
 * typed and cannot be read yet (kept to the letter), or nothing. Missing is not zero; unreadable is not zero.
 */
function answerSchema<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('value'), value }),
    z.strictObject({ state: z.literal('nothingArose'), reason: z.string() }),
    z.strictObject({ state: z.literal('unread'), text: z.string() }),
    z.strictObject({ state: z.literal('blank') }),
  ]);
}

export const textAnswerSchema = answerSchema(z.string());
export const numberAnswerSchema = answerSchema(z.number());
export const dateAnswerSchema = answerSchema(isoDateSchema);
const booleanAnswerSchema = answerSchema(z.boolean());
const listAnswerSchema = answerSchema(z.array(z.string()));

/** What one cell of a table holds. Text, option ids and row ids are strings. */
export const cellSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ state: z.literal('unread'), text: z.string() }),
  z.strictObject({ state: z.literal('blank') }),
]);

export const tableRowSchema = z.strictObject({ id: idSchema, cells: z.record(idSchema, cellSchema) });
const tableAnswerSchema = answerSchema(z.array(tableRowSchema));

/** Every kind of answer but a figure; which one a field holds is decided by its kind in the outline. */
export const answersSchema = z.union([textAnswerSchema, booleanAnswerSchema, listAnswerSchema, tableAnswerSchema]);

export type Answer = z.infer<typeof answersSchema>;
export type NumberAnswer = z.infer<typeof numberAnswerSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;

export const BLANK = { state: 'blank' } as const;

const typedNumberSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('value'), value: z.number() }),
  z.strictObject({ state: z.literal('unread'), text: z.string() }),
  z.strictObject({ state: z.literal('blank') }),
]);

/** What one of the former communes had in the earlier period. */
const formerUnitSchema = z.strictObject({ name: z.string(), value: typedNumberSchema });

/**
 * The period before, in one of three ways: a number (the six months before); the former communes one by one, whose sum
 * is computed and never kept; or that no comparison can be made, and why.
 */
const earlierSchema = z.discriminatedUnion('state', [
  ...typedNumberSchema.options,
  z.strictObject({ state: z.literal('formerUnits'), units: z.array(formerUnitSchema) }),
  z.strictObject({ state: z.literal('notComparable'), reason: z.string() }),
]);

/** Where a figure comes from: the unit that gave it, and the day it stands for. Never printed. */
const figureSourceSchema = z.strictObject({
  unit: z.string(),
  date: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('value'), value: isoDateSchema }),
    z.strictObject({ state: z.literal('unread'), text: z.string() }),
    z.strictObject({ state: z.literal('blank') }),
  ]),
});

/**
 * What was entered before another way was chosen, and has no box now: given back when that way is chosen again. It counts
 * for nothing else, is not checked and never printed.
 */
const setAsideSchema = z.strictObject({
  /** Beside "không phát sinh": the numbers that stood there, or the reason given while it was ticked. */
  actual: typedNumberSchema.optional(),
  estimate: typedNumberSchema.optional(),
  reason: z.string().optional(),
  /** The ways of knowing the earlier period that are not chosen. */
  earlier: typedNumberSchema.optional(),
  formerUnits: z.array(formerUnitSchema).optional(),
  notComparableReason: z.string().optional(),
});

/**
 * A figure (số liệu): what an indicator is worth in one draft. `actual` is counted to the cut-off date, `estimate`
 * is for the whole period, `earlier` is the period before. Money is in đồng; percent, area and score as they stand.
 */
export const figureSchema = z.strictObject({
  actual: numberAnswerSchema,
  estimate: numberAnswerSchema,
  earlier: earlierSchema,
  note: z.string(),
  /** How the estimate was made; absent: not said. */
  estimateBasis: z.string().optional(),
  source: figureSourceSchema.optional(),
  setAside: setAsideSchema.optional(),
});

export type Figure = z.infer<typeof figureSchema>;
export type TypedNumber = z.infer<typeof typedNumberSchema>;
export type SetAside = z.infer<typeof setAsideSchema>;
export type FormerUnit = z.infer<typeof formerUnitSchema>;

export const BLANK_FIGURE: Figure = { actual: BLANK, estimate: BLANK, earlier: BLANK, note: '' };
