import * as z from 'zod';
import { idSchema, isoDateSchema } from '../shared/ids.ts';
import { reportingPeriodSchema } from '../shared/reporting-period.ts';
import { answersSchema, figureSchema } from './answer.ts';

/** Name and version written into every draft file. A new version needs a migration in `draft-migrations.ts`. */
export const DRAFT_FORMAT = 'bao-cao-dan-chu.ban-nhap';
export const DRAFT_VERSION = 1;

/** The officer's own marks on one section; apart from what the program computes. */
const sectionMarkSchema = z.strictObject({
  /** "Đã xong": ticked by the officer, allowed even while an error remains. */
  done: z.boolean(),
  /** "Cả mục không phát sinh": the answers below stay kept; the reason is printed. */
  nothingArose: z.strictObject({ reason: z.string() }).optional(),
});

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
  outline: z.strictObject({ id: idSchema, version: z.int().min(1) }),
  tier: z.enum(['minimum', 'full']),
  period: reportingPeriodSchema,
  /** The day by which the report must be in: "trước ngày 18/5/2026" is kept as that day. */
  deadline: isoDateSchema.optional(),
  /** Layout chosen by hand; absent: the signing date chooses. */
  formatId: idSchema.optional(),
  /** Answers by section id, then field id. */
  answers: z.record(idSchema, z.record(idSchema, answersSchema)),
  /** Figures by indicator code: entered once, used anywhere. */
  figures: z.record(idSchema, figureSchema),
  marks: z.record(idSchema, sectionMarkSchema),
  /** Number of the next "Dự thảo lần n". */
  draftNumber: z.int().min(1),
  /** Shipped sample: says so on every screen. */
  sample: z.boolean(),
  /** Where the officer was last. */
  lastSection: idSchema.optional(),
});

export type Draft = z.infer<typeof draftSchema>;
export type SectionMark = z.infer<typeof sectionMarkSchema>;
