import { type Connection, connectionTo, type Database } from '../../src/storage/database.ts';
import { createDatabaseRepository } from '../../src/storage/database-repository.ts';
import { createDraftKeepers } from '../../src/storage/draft-keepers.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { keptPlain } from '../../src/storage/kept-text.ts';
import type { MemoryRecord } from '../../src/storage/memory-repository.ts';
import { placeOf } from '../../src/storage/records.ts';

let count = 0;

/** An empty database of its own, in memory of the test. Needs `fake-indexeddb/auto`. */
export function freshConnection(): Connection {
  count += 1;
  return connectionTo(`bao-cao-dan-chu-thu-${count}`);
}

/** Drafts in a database, with nothing sealed. */
export function repositoryOn(database: Database | Connection): DraftRepository {
  return createDatabaseRepository(
    typeof database === 'function' ? database : async () => database,
    createDraftKeepers(),
  );
}

/** Puts a draft in as an older or newer program, or an accident, left it. */
export async function leaveRecord(database: Database, { id, revision, savedAt, text }: MemoryRecord): Promise<void> {
  await database.put('snapshots', { id, revision, savedAt, body: keptPlain(text, placeOf.snapshot(id, revision)) });
  await database.put('heads', { id, revision, savedAt, snapshots: [revision] });
}

/** The same database with one of its methods put in the way; `real` is the method as it was. */
export function withFault(
  database: Database,
  method: 'transaction',
  fault: (real: (...args: readonly unknown[]) => unknown, args: readonly unknown[]) => unknown,
): Database {
  return new Proxy(database, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const real = (...args: readonly unknown[]): unknown => Reflect.apply(value, target, args);
      return key === method ? (...args: readonly unknown[]) => fault(real, args) : real;
    },
  });
}

/** The same database, giving other records than were written to whoever only reads. */
export function withDamagedReads(database: Database, damage: (record: object) => unknown): Database {
  return withFault(database, 'transaction', (real, args) => {
    const [stores, mode] = args;
    if (mode === 'readwrite') return real(...args);
    const reading = database.transaction(stores as ['heads']);
    return {
      done: reading.done,
      objectStore: (name: 'heads') => ({
        get: async (key: string) => {
          const record = await reading.objectStore(name).get(key);
          return record === undefined ? undefined : damage(record);
        },
      }),
    };
  });
}
