import * as z from 'zod';
import { idSchema, isoDateSchema } from '../shared/ids.ts';
import { reportingPeriodSchema } from '../shared/reporting-period.ts';
import { answersSchema, figureSchema } from './answer.ts';
import { leftOverSchema, movesSchema, outlineNameSchema, sectionMarkSchema } from './left-over.ts';

/** Name and version written into every draft file. A new version needs a migration in `draft-migrations.ts`. */
export const DRAFT_FORMAT = 'bao-cao-dan-chu.ban-nhap';
export const DRAFT_VERSION = 5;

/**
 * What the person decides about the printed document beyond what the guide fixes (thành phần thể thức không bắt buộc,
 * the-thuc.md 4.10) and which of the allowed ways is used. Ids are those of the layout data and of the outline.
 */
export const layoutSchema = z.strictObject({
  /** Optional annexes that are wanted; those the outline demands are printed in any case. */
  annexes: z.array(idSchema),
  /** Mức độ khẩn: an urgency mark of the layout. */
  urgency: idSchema.optional(),
  /** Phạm vi lưu hành, as typed; blank: none. */
  scopeNote: z.string(),
  /** "Không phổ biến trên phương tiện thông tin đại chúng", at the foot of the last page. */
  notForMedia: z.boolean(),
  /** The line that names the author between the type and the trích yếu. */
  authorLine: z.boolean(),
  /** Printed on both sides: margins are mirrored. */
  duplex: z.boolean(),
  /** A way of numbering headings other than the layout's first. */
  headingScheme: idSchema.optional(),
  /** Money is typed and printed in triệu or in tỷ đồng; absent: as the outline has it. Kept in đồng in any case. */
  moneyUnit: z.enum(['million', 'billion']).optional(),
  /** Rows the outline prints as items and the officer wants as a table; absent: none. */
  asTables: z.array(z.strictObject({ section: idSchema, field: idSchema })).optional(),
});

export type Layout = z.infer<typeof layoutSchema>;

/** Nothing beyond what the guide fixes. */
export const PLAIN_LAYOUT: Layout = {
  annexes: [],
  scopeNote: '',
  notForMedia: false,
  authorLine: false,
  duplex: false,
};

/**
 * Why a finding may stay as it is, in the officer's words: for whoever checks the draft, never printed. It answers what
 * the finding said then (`says`); once that is something else, it has to be written again or taken as it is.
 */
const explanationSchema = z.strictObject({ says: z.string(), text: z.string(), at: z.iso.datetime() });

export type Explanation = z.infer<typeof explanationSchema>;

/**
 * A draft (bản nháp): everything a person entered for one report. The draft strength of the two: it accepts anything
 * half-done. Completeness is asked for by `check-completeness.ts`, never on saving.
 */
export const draftSchema = z.strictObject({
  format: z.literal(DRAFT_FORMAT),
  version: z.literal(DRAFT_VERSION),
  id: z.string().min(1),
  /** ISO instants. */
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  outline: outlineNameSchema,
  tier: z.enum(['minimum', 'full']),
  period: reportingPeriodSchema,
  /** The day by which the report must be in: "trước ngày 18/5/2026" is kept as that day. */
  deadline: isoDateSchema.optional(),
  /** Layout chosen by hand; absent: the signing date chooses. */
  formatId: idSchema.optional(),
  layout: layoutSchema,
  /** Answers by section id, then field id. */
  answers: z.record(idSchema, z.record(idSchema, answersSchema)),
  /** Figures by indicator code: entered once, used anywhere. */
  figures: z.record(idSchema, figureSchema),
  marks: z.record(idSchema, sectionMarkSchema),
  /** By id of the finding; absent: none was ever explained. */
  explanations: z.record(z.string(), explanationSchema).optional(),
  /** "Phần không còn trong đề cương": what has no place in the present outline; absent: nothing. Never printed. */
  leftOver: z.array(leftOverSchema).optional(),
  /** Where answers stood in outlines the draft followed before; absent: everywhere under the same name. */
  moves: movesSchema.optional(),
  /** Number of the next "Dự thảo lần n". */
  draftNumber: z.int().min(1),
  /** Shipped sample: says so on every screen. */
  sample: z.boolean(),
  /** Where the officer was last. */
  lastSection: idSchema.optional(),
});

export type Draft = z.infer<typeof draftSchema>;
export type SectionMark = z.infer<typeof sectionMarkSchema>;
