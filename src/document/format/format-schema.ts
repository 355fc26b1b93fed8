import * as z from 'zod';

/**
 * The layout rules of Party documents (thể thức) as dated data. Every value stands beside the clause it comes from.
 * Lengths are millimetres, sizes and line spacing points; the writers convert (see `units.ts`).
 */

/** rule: in the text of the guide · practice: what offices do · chosen: no source fixes it. */
const basisSchema = z.enum(['rule', 'practice', 'chosen']);

function ruled<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, clause: z.string().min(1), basis: basisSchema });
}

/** What a check rests on that the guide does not speak of. */
const habit = z.strictObject({ clause: z.string().min(1), basis: basisSchema });

const length = ruled(z.number().nonnegative());
const mark = ruled(z.string());

/** How one component is set. `allowed` is the range of sizes the clause gives. */
const styleSchema = z.strictObject({
  sizePt: z.number().positive(),
  allowedPt: z.tuple([z.number(), z.number()]).optional(),
  bold: z.boolean(),
  italic: z.boolean(),
  underline: z.boolean(),
  capitals: z.boolean(),
  clause: z.string().min(1),
  basis: basisSchema,
});

export const COMPONENTS = [
  'partyTitle',
  'superiorBody',
  'issuingBody',
  'separator',
  'number',
  'placeDate',
  'documentType',
  'subject',
  'dashes',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'tableTitle',
  'tableHead',
  'tableText',
  'signingAuthority',
  'signingTitle',
  'signatory',
  'recipientsHead',
  'recipients',
  'draftMark',
  'urgencyMark',
  'scopeNote',
  'authorLine',
  'annexHead',
  'annexTitle',
  'annexLink',
  'pageNumber',
] as const;

export type Component = (typeof COMPONENTS)[number];

/** One level of headings: `{n}` is the number, upper Roman, Arabic or a lower-case letter. */
const headingLevelSchema = z.strictObject({
  numbering: z.enum(['upperRoman', 'decimal', 'nested', 'lowerLetter']),
  /** `{n}-`, `{n}.`, `{n})`; `nested` joins the numbers of the levels above from the second on: 1.1. */
  pattern: z.string().includes('{n}'),
});

/** A mark that is put on the document or not: `id` is kept in the draft, `text` printed. */
const choosableMark = z.strictObject({ id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/), text: z.string().min(1) });

const signingFormSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  issuer: z.enum(['ban_thuong_vu', 'dang_uy', 'ban_xay_dung_dang']),
  lines: z.array(z.strictObject({ role: z.enum(['authority', 'title']), text: z.string().min(1) })),
  clause: z.string().min(1),
  basis: basisSchema,
});

export const formatSchema = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('format'),
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  version: z.int().min(1),
  name: z.string().min(1),
  /** Documents signed from this day (inclusive) … */
  appliesFrom: z.iso.date(),
  /** … to this day (inclusive); absent: still in force. */
  appliesTo: z.iso.date().optional(),
  page: z.strictObject({
    widthMm: length,
    heightMm: length,
    topMm: length,
    bottomMm: length,
    leftMm: length,
    rightMm: length,
    /** From the upper edge of the sheet to the page number. */
    pageNumberFromTopMm: length,
    pageNumberFromPage: ruled(z.int()),
    letterheadLeftColumnMm: length,
    /** Printed on both sides, the sides of every second page change places. False in the file; a draft may ask for it. */
    isDuplex: ruled(z.boolean()),
  }),
  font: ruled(z.string()),
  colour: ruled(z.string()),
  language: ruled(z.string()),
  body: z.strictObject({
    firstLineIndentMm: length,
    spacingAfterPt: length,
    lineSpacingPt: length,
    /** Range the clause allows; the upper bound may be open. */
    lineSpacingMinPt: z.number(),
    lineSpacingMaxPt: z.number().optional(),
    justified: ruled(z.boolean()),
  }),
  styles: z.record(z.enum(COMPONENTS), styleSchema),
  marks: z.strictObject({
    partyTitle: mark,
    separator: mark,
    dashes: mark,
    numberWord: mark,
    recipientsHead: mark,
    recipientSeparator: mark,
    recipientEnd: mark,
    /** With the space that follows it. */
    recipientBullet: mark,
    /** `{n}` is the number of the draft. */
    draftMark: mark,
    annexWord: mark,
    /** `{so}` number and symbol, `{ngay}` the date, `{chu_the}` the issuer. */
    annexLink: mark,
    /** The sentence of the text that names an annex: `{ten}` its title, `{phu_luc}` what it is called. */
    annexMention: mark,
    /** Mức độ khẩn, the weakest first. */
    urgency: ruled(z.array(choosableMark).min(1)),
    /** The one note on circulation that stands at the foot of the last page, and how far from the edge of the sheet. */
    mediaNote: mark,
    mediaNoteFromBottomMm: length,
    scopeNoteFromTopMm: length,
    /** A single character; the writer puts the space. */
    listMarker: mark,
    subListMarker: mark,
    /** After each căn cứ, and after the last. */
    legalBasisSeparator: mark,
    legalBasisEnd: mark,
  }),
  /** Thickness of the rule under the Party's title; its length is the title's. */
  ruleUnderTitlePt: length,
  /** Height of the empty line under the Party's title that carries the rule. */
  titleRuleLinePt: length,
  /** Space above the name of the type, and under the dashes that close the title. */
  titleBlock: z.strictObject({ beforePt: length, afterPt: length }),
  /** Empty lines left for signature and seal, their height, and the space above the whole block. */
  signatureGap: z.strictObject({ lines: ruled(z.int().nonnegative()), linePt: length, beforePt: length }),
  /** Tables inside the text; `indentMm` is the step of a "trong đó" row. */
  table: z.strictObject({ borderPt: length, cellSidePaddingMm: length, cellSpacingPt: length, indentMm: length }),
  headings: z.strictObject({
    /** The way of numbering in use. */
    levels: z.array(headingLevelSchema).length(3),
    clause: z.string().min(1),
    basis: basisSchema,
    /** Other ways a draft may choose; never mixed within one document. */
    others: z.array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
        levels: z.array(headingLevelSchema).length(3),
        clause: z.string().min(1),
        basis: basisSchema,
      }),
    ),
  }),
  /** Where a check rests on what offices do: an official who quotes the slip must not quote a clause that does not say it. */
  habits: z.strictObject({
    /** Spaces, tabs and line breaks, empty paragraphs, a signature that stands alone. */
    tidiness: habit,
    toneMarks: habit,
    /** First line of headings, weight of list items. */
    contentLayout: habit,
    uniformSize: habit,
    /** First day without bodies of districts. */
    districtsEnded: ruled(z.iso.date()),
  }),
  /** The line that names the author, by issuer. */
  authorLines: z.strictObject({ ban_thuong_vu: mark, dang_uy: mark, ban_xay_dung_dang: mark }),
  /** Days below 10 and months below 3 carry a leading zero. */
  dates: z.strictObject({
    zeroDayBelow: z.int(),
    zeroMonthBelow: z.int(),
    clause: z.string().min(1),
    basis: basisSchema,
  }),
  numbers: z.strictObject({ zeroBelow: z.int(), clause: z.string().min(1), basis: basisSchema }),
  signingForms: z.array(signingFormSchema).min(1),
});

export type Format = z.infer<typeof formatSchema>;
export type StyleRule = z.infer<typeof styleSchema>;
export type SigningForm = z.infer<typeof signingFormSchema>;
