import type { LeftOut } from '../domain/backup/backup-entry.ts';
import { COPIED_STATES, withCopiedState } from '../domain/backup/copied-states.ts';
import { BACKUP_NAME } from '../domain/backup/kept-copies.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { sealFile } from '../storage/sealed-file.ts';
import { type BackupContents, collectBackup } from './backup-contents.ts';
import { stampOf } from './file-names.ts';
import { type CopiedDraft, noteOutsideCopy } from './last-copy.ts';
import { CalledOff, type LongWork } from './pauses.ts';
import type { Services } from './services.ts';

export const BACKUP_TYPE = 'application/json';

/** Room for versions in a file: together with the drafts it stays far below what is read again. A sealed one is made in one piece. */
export const VERSION_ROOM = 120 * 1024 * 1024;
const SEALED_VERSION_ROOM = 24 * 1024 * 1024;

/** What became of a backup. */
export type BackupOutcome =
  | {
      readonly kind: 'saved';
      readonly name: string;
      /** Whether the file was seen to be written, or only handed to the browser. */
      readonly isWritten: boolean;
      readonly drafts: number;
      readonly versions: number;
      readonly leftOut: readonly LeftOut[];
      readonly copied: readonly CopiedDraft[];
    }
  /** They closed the dialog, or stopped it. */
  | { readonly kind: 'closed' }
  /** Browsers give pages served over plain http no cryptography. */
  | { readonly kind: 'cannotSeal' }
  | { readonly kind: 'failed'; readonly message: string };

export interface BackupRequest extends LongWork {
  /** Seals the file. Forgotten, nobody opens it again. */
  readonly passphrase?: string | undefined;
  readonly unsaved?: readonly Draft[] | undefined;
}

/** Notes which states went out, so that a later restore knows what came after them. */
export async function noteStates(
  { repository }: Pick<Services, 'repository'>,
  contents: BackupContents,
): Promise<void> {
  for (const { id, updatedAt } of contents.states) {
    const setting = `${COPIED_STATES}.${id}`;
    const text = withCopiedState(await repository.loadSetting(setting), updatedAt);
    if (text !== undefined) await repository.saveSetting(setting, text);
  }
}

async function blobOf(contents: BackupContents, passphrase: string | undefined): Promise<Blob | undefined> {
  if (!passphrase) return new Blob([...contents.lines], { type: BACKUP_TYPE });
  const sealed = await sealFile(contents.lines.join(''), passphrase);
  return sealed.ok ? new Blob([sealed.value], { type: BACKUP_TYPE }) : undefined;
}

/** Saves everything of this machine into one file that the person is handed. Never throws; changes no draft. */
export async function saveBackup(
  services: Pick<Services, 'repository' | 'history' | 'now' | 'saveFile' | 'shelf'>,
  { passphrase, ...request }: BackupRequest = {},
): Promise<BackupOutcome> {
  try {
    const isSealed = Boolean(passphrase);
    const room = isSealed ? SEALED_VERSION_ROOM : VERSION_ROOM;
    const contents = await collectBackup(services, { ...request, isSealed, versionRoom: room });
    const content = await blobOf(contents, passphrase);
    if (!content) return { kind: 'cannotSeal' };
    if (request.signal?.aborted) return { kind: 'closed' };
    const name = `${BACKUP_NAME}-${stampOf(services.now())}${isSealed ? '-khoa' : ''}.json`;
    const saved = await services.saveFile(name, BACKUP_TYPE, content);
    if (!saved) return { kind: 'closed' };
    await noteOutsideCopy(services, contents.copied);
    await noteStates(services, contents).catch(() => undefined);
    const { drafts, versions, leftOut, copied } = contents;
    return { kind: 'saved', name, isWritten: saved === 'written', drafts, versions, leftOut, copied };
  } catch (reason) {
    if (reason instanceof CalledOff) return { kind: 'closed' };
    return { kind: 'failed', message: reason instanceof Error ? reason.message : String(reason) };
  }
}
