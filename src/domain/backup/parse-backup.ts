import { fail, type Result, succeed } from '../shared/result.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupDraft,
  type BackupEntry,
  type BackupHead,
  type BackupOutline,
  type BackupSetting,
  type BackupVersion,
  type LeftOut,
} from './backup-entry.ts';
import { guessEntry, type LostEntry, readBackupLine } from './backup-line.ts';

/** What could be read of a backup file, and what could not. */
export interface Backup {
  /** ISO instant; `undefined` when the first line is damaged. */
  readonly madeAt: string | undefined;
  readonly profile: string | undefined;
  readonly outlines: readonly BackupOutline[];
  readonly drafts: readonly BackupDraft[];
  readonly settings: readonly BackupSetting[];
  readonly versions: readonly BackupVersion[];
  /** What did not go into the file when it was made. */
  readonly leftOut: readonly LeftOut[];
  /** What is damaged or missing, by name where the name is known. */
  readonly lost: readonly LostEntry[];
  /** The last line is there and every line it counts. */
  readonly isWhole: boolean;
}

/** Why nothing of a file can be taken. */
export type BackupProblem =
  | { readonly kind: 'notABackup' }
  | { readonly kind: 'newer'; readonly version: number }
  /** It is a backup file, and not one entry of it can be read. */
  | { readonly kind: 'nothingReadable' };

/** Takes the lines of a file one by one, so that a large one can be read with pauses. */
export interface BackupReading {
  take(line: string): void;
  end(): Result<Backup, BackupProblem>;
}

/** The version a first line names, whatever else stands in it: a newer program may write its lines in another way. */
function versionNamed(line: string): number | undefined {
  const start = line.slice(0, 400);
  if (!start.includes(`"${BACKUP_FORMAT}"`)) return undefined;
  const version = Number(/"version"\s*:\s*(\d{1,9})/.exec(start)?.[1] ?? '');
  return version > 0 ? version : BACKUP_VERSION;
}

class Reading implements BackupReading {
  private head: BackupHead | undefined;
  private named: number | undefined;
  private profile: string | undefined;
  private readonly outlines: BackupOutline[] = [];
  private readonly drafts = new Map<string, BackupDraft>();
  private readonly settings = new Map<string, BackupSetting>();
  private readonly versions: BackupVersion[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly lost: LostEntry[] = [];
  private counted: number | undefined;
  private lines = 0;

  take(raw: string): void {
    const line = raw.replace(/^\ufeff|\r$/g, '');
    if (line === '') return;
    this.lines += 1;
    if (this.lines === 1) this.named = versionNamed(line);
    const entry = readBackupLine(line);
    if (entry) this.takeEntry(entry);
    else this.lost.push(guessEntry(line));
  }

  private takeEntry(entry: BackupEntry): void {
    switch (entry.kind) {
      case 'head':
        this.head ??= entry;
        return;
      case 'end':
        this.counted ??= entry.entries;
        return;
      case 'profile':
        this.profile ??= entry.text;
        return;
      case 'outline':
        this.outlines.push(entry);
        return;
      case 'draft':
        // a second one under the same id is not taken for the first, and not passed over in silence
        if (!this.drafts.has(entry.id)) this.drafts.set(entry.id, entry);
        else if (this.drafts.get(entry.id)?.text !== entry.text) this.lost.push(guessEntry(JSON.stringify(entry)));
        return;
      case 'setting': {
        const key = `${entry.name}.${entry.draftId}`;
        if (!this.settings.has(key)) this.settings.set(key, entry);
        return;
      }
      case 'version':
        this.versions.push(entry);
        return;
      case 'leftOut':
        this.leftOut.push(entry);
    }
  }

  /** Drafts the first line names that did not come, nor a damaged line that tells their name. */
  private missing(): readonly LostEntry[] {
    const known = new Set(this.lost.flatMap(({ kind, id }) => (kind === 'draft' && id !== undefined ? [id] : [])));
    return (this.head?.contents ?? []).flatMap(({ id, name }) =>
      this.drafts.has(id) || known.has(id) ? [] : [{ kind: 'draft' as const, id, name }],
    );
  }

  end(): Result<Backup, BackupProblem> {
    if (this.named !== undefined && this.named > BACKUP_VERSION) return fail({ kind: 'newer', version: this.named });
    const isEmpty = this.drafts.size === 0 && this.versions.length === 0 && this.profile === undefined;
    if (isEmpty && !this.head) return fail({ kind: this.named === undefined ? 'notABackup' : 'nothingReadable' });
    // the first line and the last one are not counted
    const entries = this.lines - 2;
    return succeed({
      madeAt: this.head?.madeAt,
      profile: this.profile,
      outlines: this.outlines,
      drafts: [...this.drafts.values()],
      settings: [...this.settings.values()],
      versions: this.versions,
      leftOut: this.leftOut,
      lost: [...this.missing(), ...this.lost],
      isWhole: this.counted !== undefined && entries >= this.counted,
    });
  }
}

export function beginReading(): BackupReading {
  return new Reading();
}

/** Reads the text of a backup file: what can be read of it, whatever became of the rest. Never throws. */
export function parseBackup(text: string): Result<Backup, BackupProblem> {
  const reading = beginReading();
  for (const line of text.split('\n')) reading.take(line);
  return reading.end();
}
