import type { BackupEntry } from '../../src/domain/backup/backup-entry.ts';
import { writeBackupLine } from '../../src/domain/backup/backup-line.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { saveBackup } from '../../src/state/save-backup.ts';
import type { Outside } from './test-services.ts';

const MADE_AT = '2026-05-12T01:00:00.000Z';

/** The line of a draft as a backup holds it. */
export function draftEntry(draft: Draft, parts: Partial<Extract<BackupEntry, { kind: 'draft' }>> = {}): BackupEntry {
  return { kind: 'draft', name: 'Báo cáo', id: draft.id, savedAt: MADE_AT, text: JSON.stringify(draft), ...parts };
}

/** The text of a backup file with these entries, in order, whole unless it is cut afterwards. */
export function backupText(...entries: readonly BackupEntry[]): string {
  const contents = entries.flatMap((entry) => (entry.kind === 'draft' ? [{ id: entry.id, name: entry.name }] : []));
  const head: BackupEntry = { kind: 'head', format: 'bao-cao-dan-chu.sao-luu', version: 1, madeAt: MADE_AT, contents };
  return [head, ...entries, { kind: 'end' as const, entries: entries.length }].map(writeBackupLine).join('');
}

export function backupFile(text: BlobPart, name = 'Bao-cao-dan-chu-sao-luu-2026-05-12-0800.json'): File {
  return new File([text], name, { type: 'application/json' });
}

/** The file the program itself hands out for what these services hold. */
export async function ownBackup(outside: Outside, passphrase?: string): Promise<File> {
  const saved = await saveBackup(outside.services, { passphrase });
  const file = outside.saved.at(-1);
  if (saved.kind !== 'saved' || !file) throw new Error(`No backup was saved: ${saved.kind}`);
  return new File([file.content], file.name);
}
