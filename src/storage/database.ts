import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DraftRecord } from './draft-repository.ts';

/** All local HTML files of a browser may share one origin, so the name carries our prefix. It must never change. */
export const DATABASE_NAME = 'bao-cao-dan-chu';
/** Raised only together with an upgrade step below. */
const DATABASE_VERSION = 1;

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftRecord };
  settings: { key: string; value: { readonly name: string; readonly value: string } };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the database; rejects when the browser has none, refuses it, or holds a newer version than this program knows. */
export function openDatabase(name: string = DATABASE_NAME): Promise<Database> {
  return openDB<Schema>(name, DATABASE_VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('drafts', { keyPath: 'id' });
        database.createObjectStore('settings', { keyPath: 'name' });
      }
    },
    blocking(_current, _blocked, event) {
      // a newer program in another tab wants to upgrade: let it, this tab keeps its draft in memory and says so
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
