import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LeftOut } from '../domain/backup/backup-entry.ts';
import { COPIED_STATES } from '../domain/backup/copied-states.ts';
import { copiesToRemove, copyName } from '../domain/backup/kept-copies.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { BackupFolder, ChosenFolder, FolderProblem } from '../storage/backup-folder.ts';
import { type BackupContents, collectBackup } from './backup-contents.ts';
import { type CopiedDraft, type LastCopies, loadOutsideCopies, noteOutsideCopy } from './last-copy.ts';
import { localDay, localTime } from './local-time.ts';
import { BACKUP_TYPE, noteStates } from './save-backup.ts';
import type { Services } from './services.ts';

/** A copy is written this long after the last one at the earliest, while one works. */
export const COPY_EVERY_MS = 10 * 60_000;
/** Room for versions in a copy: there are up to two dozen of them. */
const VERSION_ROOM = 16 * 1024 * 1024;

/** What is true about the folder for copies. */
export type FolderState =
  | { readonly kind: 'looking' | 'unsupported' | 'none' }
  | { readonly kind: 'ready'; readonly name: string }
  /** The browser wants to be asked again, on a click. */
  | { readonly kind: 'asks'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: FolderProblem };

export interface FolderCopiesState {
  readonly folder: FolderState;
  readonly isWriting: boolean;
  /** When a copy last left the browser, into the folder or as a file. */
  readonly lastCopyAt: string | undefined;
  /** The last copy of each draft that left the browser. */
  readonly copies: LastCopies;
  /** What did not go into the last copy. */
  readonly leftOut: readonly LeftOut[];
  /** Looks for the folder that was chosen before. */
  readonly start: () => Promise<void>;
  /** Lets the person choose a folder and writes the first copy. */
  readonly choose: () => Promise<void>;
  /** After a click: asks the browser for the folder again, and writes. */
  readonly reconnect: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly copyNow: () => Promise<void>;
  /** A draft was saved: a copy follows, at once or when ten minutes are over. */
  readonly noteSaved: () => void;
  /** The draft is left: what was saved since the last copy is copied now. */
  readonly noteLeaving: () => Promise<void>;
  /** A copy of these drafts left the browser as a file. */
  readonly noteFile: (copied: readonly CopiedDraft[]) => Promise<void>;
}

export type FolderCopiesStore = StoreApi<FolderCopiesState>;

type Needs = Pick<Services, 'repository' | 'history' | 'now' | 'shelf'>;

/** What a copy holds, without the moment it was made and without the notes about copies. */
function fingerprint({ lines }: BackupContents): string {
  const note = `"kind":"setting","name":"${COPIED_STATES}"`;
  return lines
    .slice(1, -1)
    .flatMap((line) => (line.includes(note) ? [] : [line.slice(8, 24)]))
    .join('');
}

type Set = FolderCopiesStore['setState'];

/** Writes copies one after the other; a failure is said and work goes on. */
class Copies {
  private readonly services: Needs;
  private readonly outside: BackupFolder;
  private readonly unsaved: () => readonly Draft[];
  private readonly set: Set;
  private folder: ChosenFolder | undefined;
  private running: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastTried = 0;
  /** What the last copy held, and its name. */
  private written = { print: '', name: '' };
  private isOwing = false;

  constructor(services: Needs, outside: BackupFolder, unsaved: () => readonly Draft[], set: Set) {
    this.services = services;
    this.outside = outside;
    this.unsaved = unsaved;
    this.set = set;
  }

  async start(): Promise<void> {
    this.set(await loadOutsideCopies(this.services));
    if (!this.outside.isSupported) return this.set({ folder: { kind: 'unsupported' } });
    this.folder = await this.outside.load().catch(() => undefined);
    if (!this.folder) return this.set({ folder: { kind: 'none' } });
    const { name } = this.folder;
    this.set({ folder: { kind: (await this.folder.mayWrite(false)) ? 'ready' : 'asks', name } });
  }

  async choose(): Promise<void> {
    const folder = await this.outside.choose();
    if (!folder) return;
    this.folder = folder;
    this.written = { print: '', name: '' };
    await this.reconnect();
  }

  async reconnect(): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    if (await folder.mayWrite(true)) await this.copy();
    else this.set({ folder: { kind: 'asks', name: folder.name } });
  }

  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.folder = undefined;
    await this.outside.forget();
    this.set({ folder: { kind: 'none' }, leftOut: [] });
  }

  noteSaved(): void {
    if (!this.folder || this.isOwing) return;
    this.isOwing = true;
    // a clock set back makes nobody wait until its old time is reached again
    const passed = Math.max(0, this.instant() - this.lastTried);
    const wait = Math.max(0, COPY_EVERY_MS - passed);
    this.timer = setTimeout(() => void this.copy(), wait);
  }

  async noteLeaving(): Promise<void> {
    if (this.isOwing) await this.copy();
  }

  copy(): Promise<void> {
    clearTimeout(this.timer);
    this.isOwing = false;
    this.running = this.running.then(() => this.write());
    return this.running;
  }

  async note(copied: readonly CopiedDraft[]): Promise<void> {
    const { lastCopyAt, copies } = await noteOutsideCopy(this.services, copied);
    this.set((before) => ({ lastCopyAt, copies: { ...before.copies, ...copies } }));
  }

  private instant(): number {
    return Date.parse(this.services.now());
  }

  private async write(): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    this.lastTried = this.instant();
    this.set({ isWriting: true });
    const problem = await this.writeInto(folder).catch(
      (reason: unknown): FolderProblem => ({
        kind: 'failed',
        message: reason instanceof Error ? reason.message : String(reason),
      }),
    );
    const { name } = folder;
    this.set({ isWriting: false });
    // another folder may have been chosen, or this one put away, in the meantime
    if (this.folder !== folder) return;
    if (!problem) this.set({ folder: { kind: 'ready', name } });
    else if (problem.kind === 'noPermission') this.set({ folder: { kind: 'asks', name } });
    else this.set({ folder: { kind: 'failed', name, problem } });
  }

  /** Gives what stood in the way; nothing when the copy is there and was read back. */
  private async writeInto(folder: ChosenFolder): Promise<FolderProblem | undefined> {
    const { services } = this;
    if (!(await folder.mayWrite(false))) return { kind: 'noPermission' };
    const contents = await collectBackup(services, {
      isSealed: false,
      versionRoom: VERSION_ROOM,
      unsaved: this.unsaved(),
    });
    const print = fingerprint(contents);
    const names = await folder.names();
    if (!names.ok) return names.problem;
    // one that somebody took out of the folder is written again
    if (print !== this.written.print || !names.value.includes(this.written.name)) {
      const at = services.now();
      const name = copyName(localDay(at), localTime(at), folder.machine);
      const written = await folder.write(name, new Blob([...contents.lines], { type: BACKUP_TYPE }));
      if (!written.ok) return written.problem;
      this.written = { print, name };
      // by its name the new one is the oldest when the clock was set back: it stays in any case
      const tooMany = copiesToRemove([...names.value, name], folder.machine).filter((old) => old !== name);
      for (const old of tooMany) await folder.remove(old);
      await noteStates(services, contents).catch(() => undefined);
    }
    this.set({ leftOut: contents.leftOut });
    await this.note(contents.copied);
    return undefined;
  }
}

/**
 * Copies of everything in a folder outside the browser, written without being asked. `unsaved`: drafts of this page whose last
 * changes are in memory only; they go in as they stand there.
 */
export function createFolderCopies(
  services: Needs,
  outside: BackupFolder,
  unsaved: () => readonly Draft[] = () => [],
): FolderCopiesStore {
  return createStore<FolderCopiesState>((set) => {
    const copies = new Copies(services, outside, unsaved, set);
    return {
      folder: { kind: 'looking' },
      isWriting: false,
      lastCopyAt: undefined,
      copies: {},
      leftOut: [],
      start: () => copies.start(),
      choose: () => copies.choose(),
      reconnect: () => copies.reconnect(),
      forget: () => copies.forget(),
      copyNow: () => copies.copy(),
      noteSaved: () => copies.noteSaved(),
      noteLeaving: () => copies.noteLeaving(),
      noteFile: (copied) => copies.note(copied),
    };
  });
}
