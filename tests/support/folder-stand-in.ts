import type { BackupFolder } from '../../src/storage/backup-folder.ts';
import { createBackupFolder } from '../../src/storage/backup-folder.ts';
import type { FileHandle, FolderHandle } from '../../src/storage/folder-handle.ts';

/** What can go wrong with a folder outside the browser. */
interface Trouble {
  permission: PermissionState;
  /** What the browser answers when it is asked again. */
  answer: PermissionState;
  isGone: boolean;
  isReadOnly: boolean;
  /** The stick writes other bytes than it was given. */
  isTorn: boolean;
  canMove: boolean;
}

/** A folder in memory that behaves like one of the File System Access API. */
export interface FolderStandIn extends Trouble {
  readonly files: Map<string, Blob>;
  readonly handle: FolderHandle;
}

function notFound(): DOMException {
  return new DOMException('A requested file or directory could not be found', 'NotFoundError');
}

export function folderStandIn(): FolderStandIn {
  const files = new Map<string, Blob>();
  const fileHandle = (name: string): FileHandle => ({
    getFile: async () => {
      const file = files.get(name);
      if (!file) throw notFound();
      return file;
    },
    createWritable: async () => {
      if (folder.isReadOnly) throw new DOMException('read only', 'NoModificationAllowedError');
      let written: Blob = new Blob([]);
      return {
        write: async (content) => {
          written = folder.isTorn ? content.slice(0, content.size - 1) : content;
        },
        close: async () => {
          files.set(name, written);
        },
      };
    },
    move: async (next) => {
      if (!folder.canMove) throw new DOMException('not here', 'NotSupportedError');
      const file = files.get(name);
      if (!file) throw notFound();
      files.delete(name);
      files.set(next, file);
    },
  });
  const folder: FolderStandIn = {
    files,
    permission: 'granted',
    answer: 'granted',
    isGone: false,
    isReadOnly: false,
    isTorn: false,
    canMove: true,
    handle: {
      name: 'Sao lưu',
      getFileHandle: async (name, options) => {
        if (folder.isGone || !(files.has(name) || options?.create)) throw notFound();
        if (!files.has(name)) files.set(name, new Blob([]));
        return fileHandle(name);
      },
      removeEntry: async (name) => {
        if (!files.delete(name)) throw notFound();
      },
      async *keys() {
        if (folder.isGone) throw notFound();
        yield* [...files.keys()];
      },
      queryPermission: async () => folder.permission,
      requestPermission: async () => {
        folder.permission = folder.answer;
        return folder.answer;
      },
    },
  };
  return folder;
}

/** The folder of the browser, in which a person chooses this one. */
export function chosenFolder(folder: FolderStandIn): BackupFolder {
  Object.assign(globalThis, { showDirectoryPicker: async () => folder.handle });
  return createBackupFolder();
}
