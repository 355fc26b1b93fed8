import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type FolderHandle, isFolderHandle } from './folder-handle.ts';

/** A database of its own: that of the drafts holds texts only, and is opened by programs that know no folders. */
export const FOLDER_DATABASE_NAME = 'bao-cao-dan-chu.thu-muc';
const KEY = 'folder';

export interface FolderRecord {
  readonly folder: FolderHandle;
  readonly machine: string;
}

interface Schema extends DBSchema {
  folders: { key: string; value: unknown };
}

async function withDatabase<Value>(act: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> {
  const database = await openDB<Schema>(FOLDER_DATABASE_NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('folders');
    },
  });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** Takes what was kept; `undefined` when it is no folder. */
function parseRecord(value: unknown): FolderRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const folder: unknown = Reflect.get(value, 'folder');
  const machine: unknown = Reflect.get(value, 'machine');
  if (!isFolderHandle(folder) || typeof machine !== 'string' || !/^[0-9a-f]{4}$/.test(machine)) return undefined;
  return { folder, machine };
}

/** The folder chosen before; `undefined` when there is none, or the browser does not give it. */
export function loadFolder(): Promise<FolderRecord | undefined> {
  return withDatabase((database) => database.get('folders', KEY)).then(parseRecord, () => undefined);
}

/** Keeps the folder over a restart; rejects where the browser keeps no such thing. */
export async function keepFolder(folder: FolderHandle, machine: string): Promise<void> {
  await withDatabase((database) => database.put('folders', { folder, machine }, KEY));
}

export async function forgetFolder(): Promise<void> {
  await withDatabase((database) => database.delete('folders', KEY)).catch(() => undefined);
}
