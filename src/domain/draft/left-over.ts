import * as z from 'zod';
import { idSchema } from '../shared/ids.ts';
import { answersSchema, figureSchema } from './answer.ts';

/** Where something stands in a draft: a section ("s1_1"), a box of a section ("s1_1.ket_qua"), an indicator ("#DT01"). */
export const placeKeySchema = z
  .string()
  .regex(/^(#?[A-Za-z][A-Za-z0-9_]*|[A-Za-z][A-Za-z0-9_]*\.[A-Za-z][A-Za-z0-9_]*)$/);

export const outlineNameSchema = z.strictObject({ id: idSchema, version: z.int().min(1) });

/** A place of one outline. */
export const homeSchema = z.strictObject({ outline: outlineNameSchema, place: placeKeySchema });

export type Home = z.infer<typeof homeSchema>;

/** The officer's own marks on one section; apart from what the program computes. */
export const sectionMarkSchema = z.strictObject({
  /** "Đã xong": ticked by the officer, allowed even while an error remains. */
  done: z.boolean(),
  /** "Cả mục không phát sinh": the answers below stay kept; the reason is printed. */
  nothingArose: z.strictObject({ reason: z.string() }).optional(),
});

const namedSchema = z.strictObject({ id: idSchema, label: z.string() });

const measuredShape = {
  measure: z.enum(['count', 'money', 'percent', 'area', 'score']).optional(),
  unit: z.string().optional(),
  moneyUnit: z.enum(['million', 'billion']).optional(),
};

const askedColumnSchema = z.strictObject({
  ...namedSchema.shape,
  kind: z.enum(['shortText', 'longText', 'date', 'yesNo', 'number', 'choice', 'rowLink']),
  ...measuredShape,
  options: z.array(namedSchema).optional(),
  /** Of a row that is named: the table it stands in. */
  table: placeKeySchema.optional(),
});

/** What a box asked for, as far as it takes to read its answer without the outline, and to know a box that asks the same. */
const askedSchema = z.strictObject({
  kind: z.enum(['shortText', 'longText', 'date', 'list', 'choice', 'yesNo', 'figure', 'table']),
  ...measuredShape,
  /** A figure that is worked out, never typed. */
  isRatio: z.literal(true).optional(),
  options: z.array(namedSchema).optional(),
  columns: z.array(askedColumnSchema).optional(),
  /** Rows the outline names; absent: free rows. */
  rows: z.array(namedSchema).optional(),
});

export type Asked = z.infer<typeof askedSchema>;
export type AskedColumn = z.infer<typeof askedColumnSchema>;

const contentSchema = z.discriminatedUnion('of', [
  /** `isPart`: the cells of a table that found no place; its rows stand in the table itself. */
  z.strictObject({
    of: z.literal('answer'),
    asked: askedSchema,
    answer: answersSchema,
    isPart: z.literal(true).optional(),
  }),
  z.strictObject({ of: z.literal('figure'), asked: askedSchema, figure: figureSchema }),
  z.strictObject({ of: z.literal('mark'), mark: sectionMarkSchema }),
]);

/**
 * Something that was entered and has no place in the present outline: kept, never printed, and put back by itself once an
 * outline has its place again.
 */
export const leftOverSchema = z.strictObject({
  /** Tells it from the others of the draft; a later one has a higher number. */
  id: z.int().min(1),
  /** Where it stood, the last place first. */
  homes: z.array(homeSchema).min(1),
  /** Title of the outline it was given for, heading of its section and name of its box. */
  outlineTitle: z.string(),
  heading: z.string(),
  label: z.string(),
  /** When its place went away, ISO instant. */
  at: z.iso.datetime(),
  content: contentSchema,
});

export type LeftOver = z.infer<typeof leftOverSchema>;
export type LeftOverContent = LeftOver['content'];

/** By a place of the present outline: which places of other outlines it was, the last one first. */
export const movesSchema = z.record(placeKeySchema, z.array(homeSchema));

export type Moves = z.infer<typeof movesSchema>;
