import * as z from 'zod';
import { versionReasonSchema } from '../history/kept-version.ts';

/** Name and version in the first line of every backup file. A newer version is refused in words, never guessed at. */
export const BACKUP_FORMAT = 'bao-cao-dan-chu.sao-luu';
export const BACKUP_VERSION = 2;

/**
 * The first line: what the file is and what should be in it, by name, so that what is lost can be named. Names stand before
 * texts in every line, so that a line that was cut still tells what it was.
 */
export const headSchema = z.strictObject({
  kind: z.literal('head'),
  format: z.literal(BACKUP_FORMAT),
  /** 1 had no outlines. */
  version: z.literal([1, BACKUP_VERSION]),
  madeAt: z.iso.datetime(),
  contents: z.array(z.strictObject({ id: z.string().min(1), name: z.string() })),
});

const profileEntry = z.strictObject({ kind: z.literal('profile'), text: z.string() });

/** An outline that did not come with the program. */
const outlineEntry = z.strictObject({
  kind: z.literal('outline'),
  id: z.string().min(1),
  version: z.int().min(1),
  text: z.string(),
});

const draftEntry = z.strictObject({
  kind: z.literal('draft'),
  name: z.string(),
  id: z.string().min(1),
  savedAt: z.string(),
  /** It lay in the bin. */
  removedAt: z.string().optional(),
  /** It was sealed with a passphrase on the machine it comes from. */
  wasSealed: z.literal(true).optional(),
  /** As it was stored, readable or not. */
  text: z.string(),
  /** Where the stored draft could not be read: the last state that could. */
  lastGood: z.string().optional(),
});

/** What is kept beside a draft, such as the report of the period before; the name is without the draft's id. */
const settingEntry = z.strictObject({
  kind: z.literal('setting'),
  name: z.string().min(1),
  draftId: z.string().min(1),
  value: z.string(),
});

const versionEntry = z.strictObject({
  kind: z.literal('version'),
  draftId: z.string().min(1),
  at: z.iso.datetime(),
  reason: versionReasonSchema,
  name: z.string().optional(),
  text: z.string(),
});

/** A draft, or versions of one, that did not go into the file, and why: nothing is left out silently. */
export const leftOutSchema = z.strictObject({
  kind: z.literal('leftOut'),
  name: z.string(),
  why: z.enum(['sealed', 'sealedOpen', 'versionUnreadable', 'versionsTooMany']),
  count: z.int().min(1),
});

/** The last line: how many lines stand between it and the first. */
const endSchema = z.strictObject({ kind: z.literal('end'), entries: z.int().min(0) });

export const entrySchema = z.discriminatedUnion('kind', [
  headSchema,
  profileEntry,
  outlineEntry,
  draftEntry,
  settingEntry,
  versionEntry,
  leftOutSchema,
  endSchema,
]);

export type BackupEntry = z.infer<typeof entrySchema>;
export type BackupHead = z.infer<typeof headSchema>;
export type BackupOutline = z.infer<typeof outlineEntry>;
export type BackupDraft = z.infer<typeof draftEntry>;
export type BackupSetting = z.infer<typeof settingEntry>;
export type BackupVersion = z.infer<typeof versionEntry>;
export type LeftOut = z.infer<typeof leftOutSchema>;
