import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { keptPlain } from './kept-text.ts';
import {
  type Head,
  type JournalRecord,
  placeOf,
  type SnapshotRecord,
  type VersionRecord,
  type VersionTextRecord,
} from './records.ts';

/** All local HTML files of a browser may share one origin, so the name carries our prefix. It must never change. */
export const DATABASE_NAME = 'bao-cao-dan-chu';
/** Raised only together with an upgrade step below. */
export const DATABASE_VERSION = 2;

export interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  snapshots: { key: [string, number]; value: SnapshotRecord };
  journal: { key: [string, number]; value: JournalRecord };
  versions: { key: string; value: VersionRecord; indexes: { draftId: string } };
  versionTexts: { key: string; value: VersionTextRecord; indexes: { draftId: string } };
  settings: { key: string; value: { readonly name: string; readonly value: unknown } };
}

export type Database = IDBPDatabase<Schema>;

/** Gives the open database, opening it again when the browser closed it. Rejects when it cannot be had. */
export type Connection = () => Promise<Database>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** A draft as database version 1 kept it. */
interface FirstRecord {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly text: string;
}

/** Version 2: snapshots and a journal instead of one record a draft. The texts are taken over letter by letter. */
async function moveDrafts(transaction: Upgrade): Promise<void> {
  const old = transaction.db as unknown as IDBPDatabase<{ drafts: { key: string; value: FirstRecord } }>;
  if (!old.objectStoreNames.contains('drafts')) return;
  const drafts = transaction.objectStore('drafts' as 'heads') as unknown as {
    getAll(): Promise<readonly FirstRecord[]>;
  };
  for (const { id, revision, savedAt, text } of await drafts.getAll()) {
    const body = keptPlain(String(text), placeOf.snapshot(id, revision));
    await transaction.objectStore('snapshots').put({ id, revision, savedAt, body });
    await transaction.objectStore('heads').put({ id, revision, savedAt, snapshots: [revision] });
  }
  old.deleteObjectStore('drafts');
}

async function upgrade(database: Database, oldVersion: number, transaction: Upgrade): Promise<void> {
  if (oldVersion < 1) database.createObjectStore('settings', { keyPath: 'name' });
  if (oldVersion < 2) {
    database.createObjectStore('heads', { keyPath: 'id' });
    database.createObjectStore('snapshots', { keyPath: ['id', 'revision'] });
    database.createObjectStore('journal', { keyPath: ['id', 'revision'] });
    for (const name of ['versions', 'versionTexts'] as const)
      database.createObjectStore(name, { keyPath: 'id' }).createIndex('draftId', 'draftId');
    await moveDrafts(transaction);
  }
}

/** Opens the database; rejects when the browser has none, refuses it, or holds a newer version than this program knows. */
function openOnce(name: string, onLost: () => void, onDeleted: () => void): Promise<Database> {
  return openDB<Schema>(name, DATABASE_VERSION, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      // opening says the same
      transaction.done.catch(() => undefined);
      try {
        await upgrade(database, oldVersion, transaction);
      } catch {
        // all or nothing: what was stored before stays as it was, and opening is refused
        transaction.abort();
      }
    },
    blocking(_current, wanted, event) {
      // a newer program in another tab wants to upgrade: let it; this tab keeps its draft in memory and says so
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
      if (wanted === null) onDeleted();
    },
    terminated: onLost,
  });
}

/**
 * Opens the database at the first call and again after it was lost; see `openOnce` for what it refuses. `onDeleted`: another
 * window removes it from this machine, and must not find it made anew.
 */
export function connectionTo(name: string = DATABASE_NAME, onDeleted: () => void = () => undefined): Connection {
  let opened: Promise<Database> | undefined;
  return () => {
    const lose = () => {
      opened = undefined;
    };
    opened ??= openOnce(name, lose, onDeleted).catch((reason: unknown) => {
      lose();
      throw reason;
    });
    return opened;
  };
}
