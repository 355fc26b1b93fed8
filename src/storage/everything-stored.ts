import type { IDBPTransaction } from 'idb';
import type { Schema } from './database.ts';
import { isSameSeal } from './draft-keepers.ts';
import {
  draftOfSetting,
  type Head,
  type JournalRecord,
  rangeOf,
  type SnapshotRecord,
  type VersionRecord,
  type VersionTextRecord,
} from './records.ts';
import { isSameRecord } from './transactions.ts';

/** Every store that holds something of a draft. */
export const STORES = ['heads', 'snapshots', 'journal', 'versions', 'versionTexts', 'settings'] as const;

/** A setting as it is stored. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
}

/** Everything that is stored of one draft. */
export interface Everything {
  readonly head: Head;
  readonly snapshots: readonly SnapshotRecord[];
  readonly journal: readonly JournalRecord[];
  readonly versions: readonly VersionRecord[];
  readonly versionTexts: readonly VersionTextRecord[];
  readonly settings: readonly Setting[];
}

/** Reads it all at one moment. `undefined`: there is no head. */
export async function everythingOf<Mode extends IDBTransactionMode>(
  transaction: IDBPTransaction<Schema, [...typeof STORES], Mode>,
  id: string,
): Promise<Everything | undefined> {
  const head = await transaction.objectStore('heads').get(id);
  const snapshots = await transaction.objectStore('snapshots').getAll(rangeOf(id));
  const journal = await transaction.objectStore('journal').getAll(rangeOf(id));
  const versions = await transaction.objectStore('versions').index('draftId').getAll(id);
  const versionTexts = await transaction.objectStore('versionTexts').index('draftId').getAll(id);
  const settings = await transaction.objectStore('settings').getAll();
  const own = settings.filter(({ name }) => draftOfSetting(name) === id);
  return head && { head, snapshots, journal, versions, versionTexts, settings: own };
}

/** How many texts there are. */
export function countOf({ snapshots, journal, versionTexts, settings }: Everything): number {
  return snapshots.length + journal.length + versionTexts.length + settings.length;
}

/** Whether nothing of the draft was written since: bodies are never rewritten, so their keys tell, and settings do by value. */
export function isUnchanged(before: Everything, now: Everything): boolean {
  const keysOf = ({ snapshots, journal, versions, versionTexts }: Everything) =>
    JSON.stringify([
      [snapshots, journal].map((records) => records.map(({ revision }) => revision)),
      versions.map(({ id, name, reason }) => [id, name, reason]),
      versionTexts.map(({ id }) => id),
    ]);
  const isSameSetting = ({ name, value }: Setting) => {
    const other = now.settings.find((setting) => setting.name === name);
    if (typeof value === 'string') return other?.value === value;
    return other !== undefined && typeof other.value === 'object' && isSameRecord(other.value, value);
  };
  return (
    before.head.revision === now.head.revision &&
    before.head.removedAt === now.head.removedAt &&
    isSameSeal(before.head.seal, now.head.seal) &&
    keysOf(before) === keysOf(now) &&
    before.settings.length === now.settings.length &&
    before.settings.every(isSameSetting)
  );
}
