import * as z from 'zod';

/**
 * Why a state was kept. hourly: while working; opened: as it was when opened on another day; the others: just before
 * something changed much of it at once. migration: as an older program wrote it. named: because the officer wanted it.
 */
export const versionReasonSchema = z.enum([
  'named',
  'hourly',
  'opened',
  'beforeImport',
  'beforeRestore',
  'beforeMigration',
  'beforeConsolidation',
  'beforeReplace',
  'beforeOutline',
]);

export type VersionReason = z.infer<typeof versionReasonSchema>;

/** One kept state of a draft as the list shows it; its text lies apart. */
export const keptVersionSchema = z.strictObject({
  id: z.string().min(1),
  draftId: z.string().min(1),
  /** ISO instant. */
  at: z.iso.datetime(),
  reason: versionReasonSchema,
  /** Only with reason "named". */
  name: z.string().optional(),
  /** Bytes it takes on this machine. */
  bytes: z.int().min(0),
});

export type KeptVersion = z.infer<typeof keptVersionSchema>;
