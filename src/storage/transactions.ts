import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './database.ts';

type Names = readonly [StoreNames<Schema>, ...StoreNames<Schema>[]];

/** A transaction that writes into these stores. */
export type Writing<Stores extends Names> = IDBPTransaction<Schema, [...Stores], 'readwrite'>;

/**
 * Does several writes at once or none of them: whatever goes wrong, the transaction is given up and the error handed on. It
 * resolves when the writes are on the disk. `act` may wait for nothing but the transaction itself.
 */
export async function writeTogether<const Stores extends Names, Outcome>(
  database: Database,
  stores: Stores,
  act: (transaction: Writing<Stores>) => Promise<Outcome>,
): Promise<Outcome> {
  const transaction = database.transaction([...stores] as [...Stores], 'readwrite', { durability: 'strict' });
  // it may end before it is waited for
  transaction.done.catch(() => undefined);
  try {
    const outcome = await act(transaction);
    await transaction.done;
    return outcome;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // it is over already
    }
    throw error;
  }
}

/** Reads from these stores at one moment: nothing is written between the first read and the last. */
export async function readTogether<const Stores extends Names, Outcome>(
  database: Database,
  stores: Stores,
  act: (transaction: IDBPTransaction<Schema, [...Stores], 'readonly'>) => Promise<Outcome>,
): Promise<Outcome> {
  const transaction = database.transaction([...stores] as [...Stores]);
  // should it be given up, the reads say so
  transaction.done.catch(() => undefined);
  return act(transaction);
}

/** Whether two records, or parts of them, say the same, letter by letter and byte by byte. */
export function isSameRecord(left: unknown, right: unknown): boolean {
  const lettersOf = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? [...part] : part));
  return lettersOf(left) === lettersOf(right);
}

/** Reads a record again after it was written: whether it is the one that was wanted. */
export async function isReadBack<Store extends StoreNames<Schema>>(
  database: Database,
  store: Store,
  key: Schema[Store]['key'],
  wanted: Schema[Store]['value'],
): Promise<boolean> {
  return isSameRecord(await readRecord(database, store, key), wanted);
}

/** One record; `undefined` when there is none. */
export function readRecord<Store extends StoreNames<Schema>>(
  database: Database,
  store: Store,
  key: Schema[Store]['key'],
): Promise<Schema[Store]['value'] | undefined> {
  return readTogether(database, [store], (transaction) => transaction.objectStore(store).get(key));
}
