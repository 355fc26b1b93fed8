import { COPIED_STATES, parseCopiedStates } from '../domain/backup/copied-states.ts';
import { type Backup, type BackupProblem, beginReading } from '../domain/backup/parse-backup.ts';
import { type Here, type HereDraft, planDraft, type RestoreRow } from '../domain/backup/plan-restore.ts';
import { type Profile, profileSchema } from '../domain/profile/profile-schema.ts';
import { SEALED_FILE_FORMAT } from '../domain/sealing/sealed-file-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { StoredDraft } from '../storage/draft-repository.ts';
import { type SealedFileProblem, unsealFile } from '../storage/sealed-file.ts';
import type { PassphraseKey } from '../storage/sealed-text.ts';
import { CalledOff, createPauses, type LongWork } from './pauses.ts';
import type { Services } from './services.ts';

/** Largest backup file that is read; what this program writes stays below it. */
export const LARGEST_BACKUP_BYTES = 300 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** Why a backup file was not opened. Nothing on this machine was changed by it. */
export type OpenBackupProblem =
  | BackupProblem
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  /** It is sealed, and no passphrase was given yet. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'wrongPassphrase' }
  | { readonly kind: 'sealedDamaged' }
  | { readonly kind: 'cannotUnseal' }
  /** The file is gone or cannot be read. */
  | { readonly kind: 'fileUnreadable' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

/** The profile of the file beside the one here. */
export interface ProfileRow {
  readonly profile: Profile | undefined;
  readonly kind: 'newHere' | 'same' | 'differs' | 'unreadable';
}

/** A backup file that was read, with what it would meet here. Nothing has been changed yet. */
export interface OpenedBackup {
  readonly fileName: string;
  /** The key of a sealed file: drafts that were sealed where they come from get it here. */
  readonly by: PassphraseKey | undefined;
  readonly backup: Backup;
  readonly rows: readonly RestoreRow[];
  readonly profile: ProfileRow | undefined;
}

type Needs = Pick<Services, 'repository' | 'templates'>;

const SEALED_PROBLEMS: Readonly<Record<SealedFileProblem, OpenBackupProblem>> = {
  notASealedFile: { kind: 'sealedDamaged' },
  damaged: { kind: 'sealedDamaged' },
  parametersOutOfBounds: { kind: 'sealedDamaged' },
  newer: { kind: 'newer', version: 2 },
  wrongPassphrase: { kind: 'wrongPassphrase' },
  noCryptography: { kind: 'cannotUnseal' },
};

/** The first letters of a file; nothing for one that cannot be read. */
async function startOf(file: File): Promise<string | undefined> {
  return file
    .slice(0, 2048)
    .text()
    .catch(() => undefined);
}

/** Whether a file says of itself that it is a backup, or has the name of a sealed one. */
export async function looksLikeBackup(file: File): Promise<boolean> {
  const start = (await startOf(file)) ?? '';
  if (start.includes('"bao-cao-dan-chu.sao-luu"') || /^\ufeff?\{"sum":"/.test(start)) return true;
  return start.includes(`"${SEALED_FILE_FORMAT}"`) && /sao-luu/.test(file.name);
}

async function readPlain(file: Blob, work: LongWork): Promise<Result<Backup, BackupProblem>> {
  const reading = beginReading();
  const pause = createPauses(work);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let begun: string[] = [];
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = await file.slice(at, at + PIECE_BYTES).arrayBuffer();
    const [first = '', ...rest] = decoder.decode(bytes, { stream: true }).split('\n');
    begun.push(first);
    for (const next of rest) {
      reading.take(begun.join(''));
      begun = [next];
      await pause();
    }
    work.progress?.(at, file.size);
  }
  reading.take(begun.join('') + decoder.decode());
  return reading.end();
}

interface Unsealed {
  readonly content: Blob;
  readonly by: PassphraseKey;
}

async function unsealed(file: File, passphrase: string): Promise<Result<Unsealed, OpenBackupProblem>> {
  const opened = await unsealFile(await file.text(), passphrase);
  if (!opened.ok) return fail(SEALED_PROBLEMS[opened.problem]);
  return succeed({ content: new Blob([opened.value.text]), by: opened.value.by });
}

/** What is on this machine, as far as a restore has to know. */
async function hereOf({ repository, templates }: Needs, pause: () => Promise<void>): Promise<Here> {
  const drafts: HereDraft[] = [];
  const take = async (stored: StoredDraft) => {
    if (stored.kind !== 'readable') drafts.push({ kind: stored.kind, id: stored.id });
    else {
      const { draft, revision } = stored;
      const copied = await repository.loadSetting(`${COPIED_STATES}.${draft.id}`).catch(() => undefined);
      drafts.push({ kind: 'readable', draft, revision, copied: parseCopiedStates(copied) });
    }
    await pause();
  };
  for (const stored of await repository.list()) await take(stored);
  for (const { stored } of await repository.bin())
    drafts.push({ kind: 'binned', id: stored.kind === 'readable' ? stored.draft.id : stored.id });
  return { drafts, shipped: templates.examples.map(({ id }) => id) };
}

async function profileRow({ repository }: Needs, text: string | undefined): Promise<ProfileRow | undefined> {
  if (text === undefined) return undefined;
  const parsed = parseProfile(text);
  if (!parsed) return { kind: 'unreadable', profile: undefined };
  const here = await repository.loadProfile();
  if (!here) return { kind: 'newHere', profile: parsed };
  return { kind: JSON.stringify(here) === JSON.stringify(parsed) ? 'same' : 'differs', profile: parsed };
}

function parseProfile(text: string): Profile | undefined {
  try {
    return profileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

interface ReadBackup {
  readonly backup: Backup;
  readonly by: PassphraseKey | undefined;
}

async function read(
  file: File,
  passphrase: string | undefined,
  work: LongWork,
): Promise<Result<ReadBackup, OpenBackupProblem>> {
  const start = await startOf(file);
  if (start === undefined) return fail({ kind: 'fileUnreadable' });
  const isSealed = start.includes(`"${SEALED_FILE_FORMAT}"`);
  if (isSealed && !passphrase) return fail({ kind: 'sealed' });
  const inner = isSealed && passphrase ? await unsealed(file, passphrase) : succeed({ content: file, by: undefined });
  if (!inner.ok) return inner;
  const plain = await readPlain(inner.value.content, work);
  return plain.ok ? succeed({ backup: plain.value, by: inner.value.by }) : plain;
}

/**
 * Reads a backup file and looks what each of its drafts would meet here. Whatever the file holds, it never throws and changes
 * nothing; a large one is read with pauses.
 */
export async function openBackup(
  file: File,
  services: Needs,
  { passphrase, ...work }: LongWork & { readonly passphrase?: string | undefined } = {},
): Promise<Result<OpenedBackup, OpenBackupProblem>> {
  if (file.size > LARGEST_BACKUP_BYTES)
    return fail({ kind: 'tooLarge', megabytes: Math.round(file.size / 1024 / 1024) });
  try {
    const opened = await read(file, passphrase, work);
    if (!opened.ok) return opened;
    const { backup, by } = opened.value;
    const pause = createPauses(work);
    const here = await hereOf(services, pause);
    const rows: RestoreRow[] = [];
    for (const entry of backup.drafts) {
      rows.push(planDraft(backup, entry, here));
      await pause();
    }
    const profile = await profileRow(services, backup.profile);
    return succeed({ fileName: file.name, by, backup, rows, profile });
  } catch (reason) {
    if (reason instanceof CalledOff) return fail({ kind: 'stopped' });
    if (reason instanceof DOMException && reason.name.startsWith('Not')) return fail({ kind: 'fileUnreadable' });
    return fail({ kind: 'failed', message: reason instanceof Error ? reason.message : String(reason) });
  }
}
