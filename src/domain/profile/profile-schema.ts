import * as z from 'zod';
import { idSchema, isoDateSchema } from '../shared/ids.ts';

/**
 * A commune's own facts (hồ sơ đơn vị): names, place, symbols, signatories, recipients, the order it answers.
 * Shipped for one commune, editable in the app, reused by every later report.
 */
const text = z.string().trim().min(1);

/** Who issues the report; decides letterhead, symbol and signature (the-thuc.md 4.2, 4.3, 4.7). */
export const issuerIdSchema = z.enum(['ban_thuong_vu', 'dang_uy', 'ban_xay_dung_dang']);

const issuerSchema = z.strictObject({
  id: issuerIdSchema,
  superiorBody: text,
  issuingBody: text,
  /** Type and body without number: "BC/ĐU". */
  symbol: text,
  /** Id of a signing form of the layout. */
  signingForm: idSchema,
  signatory: z.string(),
  /** Without dash and closing mark; the archive line last. */
  recipients: z.array(text).min(1),
});

export const profileSchema = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('profile'),
  version: z.literal(1),
  id: idSchema,
  name: text,
  /** Địa danh, without "xã" (the-thuc.md 4.4). */
  place: text,
  issuers: z.array(issuerSchema).min(1),
  order: z.strictObject({
    /** Full first citation: type, number-symbol, date, issuer, subject. */
    cite: z.string(),
    deadline: isoDateSchema.optional(),
  }),
});

export type Profile = z.infer<typeof profileSchema>;
export type Issuer = Profile['issuers'][number];
export type IssuerId = z.infer<typeof issuerIdSchema>;
