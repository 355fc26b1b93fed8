import * as z from 'zod';
import { idSchema } from '../shared/ids.ts';

/**
 * The language of the rules: small, typed, written as data in the outline. An expression is an object with one key that
 * says what it does; a number and the code of an indicator stand for themselves:
 * `{ "le": ["DU07", { "sum": ["DU00", "DU01"] }] }`. Whether names exist and kinds fit is checked in `compile-rules.ts`.
 */

const text = z.string().trim().min(1);

/** `closing`: the estimate for the whole period if there is one, else the actual figure. `previous`: its closing value in the report of the period before. */
const figurePartSchema = z.enum(['actual', 'estimate', 'earlier', 'closing', 'previous']);

const tableSchema = z.strictObject({ section: idSchema, table: idSchema });
const fieldRefSchema = z.strictObject({ section: idSchema, field: idSchema });
const columnRefSchema = z.strictObject({ column: idSchema });
const boxSchema = z.union([fieldRefSchema, columnRefSchema]);
/** An indicator, or the one a rule over many is looking at. */
const indicatorSchema = z.union([idSchema, z.literal('*')]);

/** Days the draft knows: first and last day of the period, ngày chốt số liệu, ngày ký, hạn gửi. */
const draftDaySchema = z.enum(['periodStart', 'periodEnd', 'cutoff', 'signing', 'deadline']);

export type DraftDay = z.infer<typeof draftDaySchema>;
export type RulePart = z.infer<typeof figurePartSchema>;
export type TableRef = z.infer<typeof tableSchema>;
export type BoxRef = z.infer<typeof boxSchema>;

/** A day: of the draft, in a date box, in a date column of the row, or a day and month of the period's year. */
export type DayExpression = { readonly day: DraftDay } | { readonly dayIn: BoxRef } | { readonly dayOfYear: string };

/** A number, exact. `*` is the indicator of a rule over many. */
export type NumberExpression =
  | number
  | string
  | { readonly figure: string; readonly part: RulePart }
  | { readonly sum: readonly NumberExpression[] }
  | { readonly minus: readonly [NumberExpression, NumberExpression] }
  | { readonly times: readonly [NumberExpression, NumberExpression] }
  | { readonly ratio: readonly [NumberExpression, NumberExpression] }
  | { readonly max: readonly NumberExpression[] }
  | { readonly min: readonly NumberExpression[] }
  /** By how many percent an indicator lies above or below the earlier period; never negative. */
  | { readonly changePercent: string }
  | { readonly rows: TableRef; readonly where?: TruthExpression | undefined }
  /** Rows of another table whose `rowLink` column names the row looked at. */
  | { readonly links: TableRef; readonly column: string }
  | { readonly total: TableRef; readonly column: string; readonly where?: TruthExpression | undefined }
  | { readonly cell: TableRef; readonly row: string; readonly column: string }
  | { readonly numberIn: BoxRef }
  | { readonly items: { readonly section: string; readonly field: string } }
  /** From the first day to the second: days between them; whole weeks and months, both days counted. */
  | { readonly days: readonly [DayExpression, DayExpression] }
  | { readonly weeks: readonly [DayExpression, DayExpression] }
  | { readonly months: readonly [DayExpression, DayExpression] }
  /** A value the rule has named. */
  | { readonly value: string };

/** Two numbers, or two days. */
export type Side = NumberExpression | DayExpression;
export const COMPARISONS = ['lt', 'le', 'eq', 'ne', 'ge', 'gt'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type TruthExpression =
  | { readonly lt: readonly [Side, Side] }
  | { readonly le: readonly [Side, Side] }
  | { readonly eq: readonly [Side, Side] }
  | { readonly ne: readonly [Side, Side] }
  | { readonly ge: readonly [Side, Side] }
  | { readonly gt: readonly [Side, Side] }
  /** One is 0 exactly when the other is. */
  | { readonly zeroTogether: readonly [NumberExpression, NumberExpression] }
  | { readonly all: readonly TruthExpression[] }
  | { readonly any: readonly TruthExpression[] }
  | { readonly not: TruthExpression }
  | { readonly implies: readonly [TruthExpression, TruthExpression] }
  /** A box, a list or a table holds something. */
  | { readonly filled: BoxRef }
  /** The note of an indicator holds something: an explanation was given. */
  | { readonly noted: string }
  /** The earlier period of an indicator was given, or the reason why no comparison is made. */
  | { readonly compared: string }
  | { readonly chosen: BoxRef; readonly is: string }
  | { readonly yes: BoxRef }
  /** The row a link names is still there. */
  | { readonly linked: { readonly column: string } }
  /** A text holds one of the words, whole, capitals or not. */
  | { readonly mentions: BoxRef; readonly words: readonly string[] };

const day: z.ZodType<DayExpression> = z.union([
  z.strictObject({ day: draftDaySchema }),
  z.strictObject({ dayIn: boxSchema }),
  z.strictObject({ dayOfYear: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) }),
]);

const number: z.ZodType<NumberExpression> = z.lazy(() => z.union([z.number(), indicatorSchema, numberObject]));
const truth: z.ZodType<TruthExpression> = z.lazy(() => truthObject);
const side: z.ZodType<Side> = z.lazy(() => z.union([number, day]));
const numbers = z.array(number).min(1);
const twoNumbers = z.tuple([number, number]);
const twoDays = z.tuple([day, day]);
const twoSides = z.tuple([side, side]);

const numberObject = z.union([
  z.strictObject({ figure: indicatorSchema, part: figurePartSchema }),
  z.strictObject({ sum: numbers }),
  z.strictObject({ minus: twoNumbers }),
  z.strictObject({ times: twoNumbers }),
  z.strictObject({ ratio: twoNumbers }),
  z.strictObject({ max: numbers }),
  z.strictObject({ min: numbers }),
  z.strictObject({ changePercent: indicatorSchema }),
  z.strictObject({ rows: tableSchema, where: truth.optional() }),
  z.strictObject({ links: tableSchema, column: idSchema }),
  z.strictObject({ total: tableSchema, column: idSchema, where: truth.optional() }),
  z.strictObject({ cell: tableSchema, row: idSchema, column: idSchema }),
  z.strictObject({ numberIn: columnRefSchema }),
  z.strictObject({ items: fieldRefSchema }),
  z.strictObject({ days: twoDays }),
  z.strictObject({ weeks: twoDays }),
  z.strictObject({ months: twoDays }),
  z.strictObject({ value: idSchema }),
]);

const truthObject = z.union([
  z.strictObject({ lt: twoSides }),
  z.strictObject({ le: twoSides }),
  z.strictObject({ eq: twoSides }),
  z.strictObject({ ne: twoSides }),
  z.strictObject({ ge: twoSides }),
  z.strictObject({ gt: twoSides }),
  z.strictObject({ zeroTogether: twoNumbers }),
  z.strictObject({ all: z.array(truth).min(1) }),
  z.strictObject({ any: z.array(truth).min(1) }),
  z.strictObject({ not: truth }),
  z.strictObject({ implies: z.tuple([truth, truth]) }),
  z.strictObject({ filled: boxSchema }),
  z.strictObject({ noted: indicatorSchema }),
  z.strictObject({ compared: indicatorSchema }),
  z.strictObject({ chosen: boxSchema, is: idSchema }),
  z.strictObject({ yes: boxSchema }),
  z.strictObject({ linked: columnRefSchema }),
  z.strictObject({ mentions: boxSchema, words: z.array(text).min(1) }),
]);

/** What was found and what to do, in the words of the office; `{DU07}` is the value of an indicator, `{dinh_muc}` a named one. */
export const sentenceSchema = z.strictObject({ what: text, todo: text });

const placeSchema = z.union([
  indicatorSchema,
  fieldRefSchema,
  z.strictObject({ section: idSchema, field: idSchema, row: idSchema, column: idSchema }),
  columnRefSchema,
]);

/**
 * A row a broken rule offers for a table of free rows: bad figures offer a weakness. While a row of the table says it,
 * the rule holds. Nothing is written without being asked.
 */
const proposalSchema = z.strictObject({
  ...tableSchema.shape,
  /** What the row would hold: sentences filled like those of the rule, or the option of a choice. */
  cells: z.record(idSchema, text),
  /** A row that holds one word of each group says it already, whoever wrote it. */
  mentioned: z.array(z.array(text).min(1)).min(1),
});

export const ruleSchema = z.strictObject({
  /** Stable: explanations given to a finding of this rule are kept under it. */
  id: idSchema,
  level: z.enum(['error', 'warning', 'hint']),
  vi: sentenceSchema,
  en: sentenceSchema,
  /** Checks of the domain note (E01 …) and constraints of its indicator table ("DU07 ≤ DU05") this rule stands for. */
  covers: z.array(text),
  /** Where the rule comes from: an article, the order's item, the brief. */
  basis: text.optional(),
  /** Named values, for use in the check and in the sentences; `as` says how one is shown when it is no plain number. */
  values: z.record(idSchema, z.strictObject({ is: number, as: z.enum(['money', 'percent']).optional() })).optional(),
  /** The columns of figures it is held against, each by itself; without it, the actual figures. */
  parts: z
    .array(z.enum(['actual', 'estimate', 'earlier']))
    .min(1)
    .optional(),
  /** One rule for each of these indicators; `*` stands for the one looked at. */
  forFigures: z.array(idSchema).min(1).optional(),
  /** All of them found in one section are told in one sentence; `{codes}` names them. */
  together: z.literal(true).optional(),
  /** One rule for each row of a table that was filled in. */
  forRows: tableSchema.optional(),
  /** It speaks of something that is merely missing: shown after a check, not while one still writes. */
  afterCheck: z.literal(true).optional(),
  check: truth,
  proposes: proposalSchema.optional(),
  /** The boxes it points at; the finding stands at the first. */
  at: z.array(placeSchema).min(1),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RuleProposal = z.infer<typeof proposalSchema>;
export type RulePlace = Rule['at'][number];
