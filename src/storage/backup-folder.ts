import { fail, type Result, succeed } from '../domain/shared/result.ts';
import { canChooseFolder, type FolderHandle, hasSameBytes, pickFolder, writeWhole } from './folder-handle.ts';
import { forgetFolder, keepFolder, loadFolder } from './folder-record.ts';

/** Why a copy is not in the folder. Files that were there before are untouched. */
export type FolderProblem =
  | { readonly kind: 'gone' | 'readOnly' | 'noPermission' | 'full' | 'readBackDiffers' }
  | { readonly kind: 'failed'; readonly message: string };

/** The folder that was chosen for copies. */
export interface ChosenFolder {
  readonly name: string;
  /** Four hexadecimal digits: tells the copies of this browser from those of another machine in the same folder. */
  readonly machine: string;
  /** Whether the browser lets the page write there; `asks` puts its question, which it allows after a click only. */
  mayWrite(asks: boolean): Promise<boolean>;
  /** Names of all files in it. */
  names(): Promise<Result<readonly string[], FolderProblem>>;
  /** Counts as written when it was read back the same. */
  write(name: string, content: Blob): Promise<Result<undefined, FolderProblem>>;
  remove(name: string): Promise<void>;
}

/** The way to a folder outside the browser, where the browser has one. */
export interface BackupFolder {
  readonly isSupported: boolean;
  /** The folder chosen before, after a restart too. */
  load(): Promise<ChosenFolder | undefined>;
  /** Lets the person choose one; `undefined` when they close the dialog. Rejects when the browser refuses it. */
  choose(): Promise<ChosenFolder | undefined>;
  forget(): Promise<void>;
}

/** What an error of the file system means for the person. */
export function folderProblemOf(reason: unknown): FolderProblem {
  const name = reason instanceof DOMException ? reason.name : '';
  if (name === 'NotFoundError') return { kind: 'gone' };
  if (name === 'NoModificationAllowedError') return { kind: 'readOnly' };
  if (name === 'NotAllowedError' || name === 'SecurityError') return { kind: 'noPermission' };
  if (name === 'QuotaExceededError') return { kind: 'full' };
  return { kind: 'failed', message: reason instanceof Error ? reason.message : String(reason) };
}

/** Moves a written file to its name, where the browser can. Gives whether it did. */
async function movedTo(folder: FolderHandle, passing: string, name: string): Promise<boolean> {
  const file = await folder.getFileHandle(passing);
  if (!file.move) return false;
  // browsers that have it for their own files only refuse it here
  return file.move(name).then(
    () => true,
    () => false,
  );
}

async function writeCopy(folder: FolderHandle, name: string, content: Blob): Promise<Result<undefined, FolderProblem>> {
  const passing = `${name}.tam`;
  try {
    await writeWhole(await folder.getFileHandle(passing, { create: true }), content);
    if (!(await movedTo(folder, passing, name))) {
      await writeWhole(await folder.getFileHandle(name, { create: true }), content);
      await folder.removeEntry(passing);
    }
    const back = await (await folder.getFileHandle(name)).getFile();
    if (await hasSameBytes(back, content)) return succeed(undefined);
    await folder.removeEntry(name);
    return fail({ kind: 'readBackDiffers' });
  } catch (reason) {
    await folder.removeEntry(passing).catch(() => undefined);
    return fail(folderProblemOf(reason));
  }
}

function chosen(folder: FolderHandle, machine: string): ChosenFolder {
  return {
    name: folder.name,
    machine,
    async mayWrite(asks) {
      const mode = { mode: 'readwrite' } as const;
      try {
        const state = await folder.queryPermission?.(mode);
        if (state === 'granted' || state === undefined) return true;
        return asks && (await folder.requestPermission?.(mode)) === 'granted';
      } catch {
        return false;
      }
    },
    async names() {
      try {
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return succeed(names);
      } catch (reason) {
        return fail(folderProblemOf(reason));
      }
    },
    write: (name, content) => writeCopy(folder, name, content),
    remove: (name) => folder.removeEntry(name).catch(() => undefined),
  };
}

/** The folder of this browser. */
export function createBackupFolder(): BackupFolder {
  return {
    isSupported: canChooseFolder(),
    async load() {
      const record = await loadFolder();
      return record && chosen(record.folder, record.machine);
    },
    async choose() {
      const folder = await pickFolder();
      if (!folder) return undefined;
      const [digits = 0] = crypto.getRandomValues(new Uint16Array(1));
      const machine = (await loadFolder())?.machine ?? digits.toString(16).padStart(4, '0');
      // not kept, it is the folder until the page is closed: better than none
      await keepFolder(folder, machine).catch(() => undefined);
      return chosen(folder, machine);
    },
    forget: forgetFolder,
  };
}
