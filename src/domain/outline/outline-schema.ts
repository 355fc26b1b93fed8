import * as z from 'zod';
import { ruleSchema } from '../rules/rule-syntax.ts';
import { idSchema, isoDateSchema } from '../shared/ids.ts';
import { obsoleteTermSchema, wordingSchema } from './word-lists.ts';

/**
 * The outline (đề cương) as data: what the report has to contain. Strict: an unknown key is a mistake of the author,
 * reported with its place when the file is loaded. Cross-references are checked in `parse-outline.ts`.
 */

const text = z.string().trim().min(1);

/** Who is asked to fill it in: everybody, or only those who chose the full version ("Bản đầy đủ"). */
const tierSchema = z.enum(['minimum', 'full']);

/** "Bắt buộc khi …": a comparison between an indicator (or the sum of several) and a number or a second indicator, or a fact of the draft. */
const conditionSchema = z.union([
  z.strictObject({
    left: z.union([idSchema, z.array(idSchema).min(2)]),
    op: z.enum(['>', '<', '=', '!=']),
    right: z.union([z.number(), idSchema]),
  }),
  z.strictObject({ anyEstimate: z.literal(true) }),
  z.strictObject({ field: idSchema, is: idSchema }),
]);

/** Bắt buộc (BB), tùy chọn (TC) or bắt buộc có điều kiện (ĐK). */
const requirementSchema = z.union([z.enum(['required', 'optional']), z.strictObject({ when: conditionSchema })]);

/** `issuer`: a signing form belongs to one issuer; `bodyCode`: what the symbol of an issuer ends with (the-thuc.md 4.3, 4.7). */
const optionSchema = z.strictObject({
  id: idSchema,
  label: text,
  issuer: idSchema.optional(),
  bodyCode: text.optional(),
});

/**
 * How an answer is printed. `pattern` names answers in braces; a part in square brackets is left out when an answer
 * in it is blank: `{viec}[, tại {noi}][: {ket_qua}]`.
 */
const printSchema = z.union([
  z.literal('none'),
  z.literal('paragraphs'),
  z.strictObject({
    as: z.literal('items'),
    lead: text.optional(),
    pattern: text.optional(),
    marker: z.enum(['-', '+']).optional(),
    /** The rows of a table, which the officer may have printed as a table instead. */
    orTable: z.literal(true).optional(),
  }),
  /** Items or rows one after the other in one sentence: "Đơn theo lĩnh vực: đất đai 19; môi trường 11." */
  z.strictObject({ as: z.literal('series'), lead: text, pattern: text.optional() }),
  z.strictObject({ as: z.literal('sentence'), pattern: text }),
  z.strictObject({ as: z.literal('table'), title: text.optional() }),
  /** A text under a title of its own, the label of the field: "a) Công tác văn thư", lettered by position in its section. */
  z.strictObject({ as: z.literal('titled') }),
]);

const fieldBase = {
  id: idSchema,
  label: text,
  help: text.optional(),
  requirement: requirementSchema,
  tier: tierSchema,
  print: printSchema.optional(),
  /** What may well be told in the words of the report before, such as a matter that is still open: not asked about, or only hinted at. */
  mayRepeat: z.enum(['silent', 'hint']).optional(),
  /** Not in the domain note; needed by the program. Keeps the count of both comparable. */
  extra: z.literal(true).optional(),
};

const measureSchema = z.enum(['count', 'money', 'percent', 'area', 'score']);
/** Money is typed and printed in triệu đồng unless this says tỷ; `unit` has to name the same. */
const moneyUnitSchema = z.enum(['million', 'billion']);

const figureFieldSchema = z.strictObject({
  ...fieldBase,
  kind: z.literal('figure'),
  /** count: whole, not negative · money: typed in triệu or tỷ đồng, kept in đồng · percent: 0 to 100 · area: m² · score: điểm. */
  measure: measureSchema,
  unit: text,
  moneyUnit: moneyUnitSchema.optional(),
  /** Whether a comparison with an earlier period makes sense (column CK of the note). */
  comparable: z.boolean(),
  /** Short codes of the units that own the figure: UB, MT, XD … */
  sources: z.array(text),
  /** "trong đó": the indicator this one is a part of; printed indented below it. */
  partOf: idSchema.optional(),
  /** Never typed: 100 × sum of numerators / sum of denominators. */
  ratio: z.strictObject({ numerator: z.array(idSchema).min(1), denominator: z.array(idSchema).min(1) }).optional(),
  /** The constraint as the note words it; the rules that hold it are in `rules`. */
  constraint: text.optional(),
  /** Article or observed report the indicator comes from. */
  basis: text.optional(),
  allowsNothingArose: z.boolean().optional(),
});

const cellBase = {
  id: idSchema,
  label: text,
  requirement: z.enum(['required', 'optional']),
  width: z.number().positive().optional(),
};

/** A day that has to lie in the period, or in the one after. */
const withinSchema = z.enum(['period', 'nextPeriod']);

/** A column of a table. Figures in cells follow the same reading rules as indicators. */
const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...cellBase, kind: z.literal('shortText') }),
  /** `notSameAs`: it has to say something else than these columns of the row its link names (a cause is no weakness told twice). */
  z.strictObject({
    ...cellBase,
    kind: z.literal('longText'),
    notSameAs: z.strictObject({ link: idSchema, columns: z.array(idSchema).min(1) }).optional(),
  }),
  z.strictObject({ ...cellBase, kind: z.literal('date'), within: withinSchema.optional() }),
  /** `sumIs`: the indicator that the number of "Có" has to equal. */
  z.strictObject({ ...cellBase, kind: z.literal('yesNo'), sumIs: idSchema.optional() }),
  z.strictObject({
    ...cellBase,
    kind: z.literal('number'),
    measure: measureSchema,
    unit: text.optional(),
    moneyUnit: moneyUnitSchema.optional(),
    /** The indicator that the sum of the column has to equal. */
    sumIs: idSchema.optional(),
  }),
  z.strictObject({ ...cellBase, kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  /** A row of another table, chosen from a list (a task names the weakness it answers). */
  z.strictObject({
    ...cellBase,
    kind: z.literal('rowLink'),
    section: idSchema,
    table: idSchema,
    /** Every row there is to be named here: those that are not are listed above this table. */
    each: z.literal(true).optional(),
  }),
]);

const tableFieldSchema = z.strictObject({
  ...fieldBase,
  kind: z.literal('table'),
  columns: z.array(columnSchema).min(1),
  /** The indicator that the number of filled rows has to equal. */
  countIs: idSchema.optional(),
  /** Fixed rows are named by the outline; free rows are added by the officer. */
  rows: z.union([
    z.strictObject({ fixed: z.array(optionSchema).min(1) }),
    z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(1).optional(), itemLabel: text.optional() }),
  ]),
});

export const fieldSchema = z.discriminatedUnion('kind', [
  /** `default` is printed when the officer leaves the box blank; it may hold the braces of `subject`, `{can_cu}` and `{ngay_chot}`. */
  z.strictObject({ ...fieldBase, kind: z.literal('shortText'), default: text.optional() }),
  /** `openings`: first sentences that are offered once their figures are there: "Xã tổ chức {DT01} đối thoại …". */
  z.strictObject({
    ...fieldBase,
    kind: z.literal('longText'),
    default: text.optional(),
    openings: z.array(text).min(1).optional(),
    /** It tells what was reached: with none of the figures beside it, and no number at all, it tells nothing. */
    tellsResult: z.literal(true).optional(),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('date'), within: withinSchema.optional() }),
  z.strictObject({
    ...fieldBase,
    kind: z.literal('list'),
    min: z.int().min(0).optional(),
    max: z.int().min(1).optional(),
    itemLabel: text.optional(),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  z.strictObject({ ...fieldBase, kind: z.literal('yesNo') }),
  /** Printed as it stands, never asked; `value` may hold `{ky}`, `{ky_sau}`, `{tu_ngay}`, `{den_ngay}`. */
  z.strictObject({ ...fieldBase, kind: z.literal('constant'), value: text }),
  figureFieldSchema,
  tableFieldSchema,
]);

export type Field = z.infer<typeof fieldSchema>;
export type FieldKind = Field['kind'];
export type FigureField = z.infer<typeof figureFieldSchema>;
export type TableField = z.infer<typeof tableFieldSchema>;
export type Column = z.infer<typeof columnSchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type MoneyUnit = z.infer<typeof moneyUnitSchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Print = z.infer<typeof printSchema>;
export type Option = z.infer<typeof optionSchema>;

const sectionBase = {
  id: idSchema,
  /** Sentence case; may hold `{ky}` and `{ky_sau}`. The layout sets capitals where it wants them. */
  heading: text,
  /** A shorter name for the section list at the side. */
  short: text.optional(),
  requirement: z.enum(['required', 'optional']),
  tier: tierSchema,
  /** The cover block has no heading and no number. */
  cover: z.literal(true).optional(),
  /** "Cả mục không phát sinh" with a reason may stand for the whole section. */
  allowsNothingArose: z.boolean().optional(),
  /** Item ids of the order this section answers; `mainly` counts as the answer, `also` is mentioned. */
  answers: z.strictObject({ mainly: z.array(idSchema), also: z.array(idSchema).optional() }).optional(),
  /** Guiding questions (câu hỏi gợi ý), our own wording. */
  guidance: z.array(text).optional(),
  /** What to read beside the text: a name and what it says there. Legal bases are named by their id. */
  bases: z.array(z.strictObject({ legal: idSchema, note: text.optional() })).optional(),
  fields: z.array(fieldSchema).optional(),
  /** No citizen may be named here: no name, address, number of a paper or telephone. */
  namesNoCitizen: z.literal(true).optional(),
  /** Extra field of the program, as above. */
  extra: z.literal(true).optional(),
};

const leafSchema = z.strictObject(sectionBase);
const middleSchema = z.strictObject({ ...sectionBase, children: z.array(leafSchema).min(1).optional() });
export const sectionSchema = z.strictObject({ ...sectionBase, children: z.array(middleSchema).min(1).optional() });

/** A node of the outline; at most three levels deep (III / 1. / 1.1.). */
export interface Section extends z.infer<typeof leafSchema> {
  readonly children?: readonly Section[] | undefined;
}

const legalBasisSchema = z.strictObject({
  id: idSchema,
  /** As it is cited: "Luật số 10/2022/QH15". */
  cite: text,
  date: isoDateSchema.optional(),
  issuer: text,
  title: text,
  /** read in a source · partly read · taken from memory or only named in the order. */
  verified: z.enum(['yes', 'partly', 'no']),
  /** Out of force from this day; citing it as valid deserves a warning. */
  expiredFrom: isoDateSchema.optional(),
  inForceFrom: isoDateSchema.optional(),
});

const annexSchema = z.strictObject({
  id: idSchema,
  title: text,
  requirement: requirementSchema,
  content: z.union([z.literal('figures'), z.strictObject({ section: idSchema, field: idSchema })]),
  orientation: z.enum(['portrait', 'landscape']),
});

export const outlineSchema = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('outline'),
  id: idSchema,
  version: z.int().min(1),
  title: text,
  /** Tên loại, printed in capitals. */
  documentType: text,
  /** Trích yếu: lower-case start, no final stop (HD 05, mục 4.5); `{ky}` and `{ky_sau}` are filled. */
  subject: text,
  /** Sentence before the signature block; braces as in `subject`, plus `{chu_the}` for the issuing collective. */
  closing: text.optional(),
  order: z.strictObject({
    items: z.array(z.strictObject({ id: idSchema, number: z.int().min(1), short: text, text })).min(1),
  }),
  units: z.array(z.strictObject({ code: text, name: text })),
  legalBases: z.array(legalBasisSchema),
  sections: z.array(sectionSchema).min(1),
  annexes: z.array(annexSchema),
  /** Words out of use (thuật ngữ, cách viết). */
  obsoleteTerms: z.array(obsoleteTermSchema).optional(),
  /** Words that say nothing (lời chung chung). */
  wordings: z.array(wordingSchema).optional(),
  /** What has to fit together (ràng buộc, kiểm tra nhất quán): `src/domain/rules/README.md`. */
  rules: z.array(ruleSchema).optional(),
});

type ParsedOutline = z.infer<typeof outlineSchema>;
export type LegalBasis = z.infer<typeof legalBasisSchema>;
export type Annex = z.infer<typeof annexSchema>;
export type OrderItem = ParsedOutline['order']['items'][number];

/** A loaded outline: every reference in it has been checked. */
export interface Outline extends Omit<ParsedOutline, 'sections'> {
  readonly sections: readonly Section[];
}
