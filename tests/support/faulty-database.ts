import { type Database, openDatabase } from '../../src/storage/database.ts';

let count = 0;

/** An empty database of its own, in memory of the test. Needs `fake-indexeddb/auto`. */
export function freshDatabase(): Promise<Database> {
  count += 1;
  return openDatabase(`bao-cao-dan-chu-thu-${count}`);
}

/** The same database with one of its methods put in the way; `real` is the method as it was. */
export function withFault(
  database: Database,
  method: 'transaction' | 'get',
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
