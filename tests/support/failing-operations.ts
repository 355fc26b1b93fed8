/** Every way a program speaks to its database; each can be made to fail once. */
const OPERATIONS = {
  IDBObjectStore: ['put', 'add', 'get', 'getAll', 'getAllKeys', 'getKey', 'delete'],
  IDBIndex: ['getAll', 'getAllKeys'],
  IDBDatabase: ['transaction'],
} as const;

/** throws: the call is refused. aborts: it is taken, and its transaction is given up before it reaches the disk. */
export type Failure = 'throws' | 'aborts';

interface Watch {
  /** How many operations were asked for. */
  readonly count: () => number;
  /** Whether the one that was to fail was reached. */
  readonly hasFailed: () => boolean;
  readonly end: () => void;
}

function abortOf(target: unknown): void {
  const store = target instanceof IDBIndex ? target.objectStore : target;
  if (store instanceof IDBObjectStore) store.transaction.abort();
}

/** Makes the n-th operation on whatever database fail, once, in this way. Needs `fake-indexeddb/auto`. */
export function failOperation(nth: number, failure: Failure): Watch {
  let count = 0;
  let hasFailed = false;
  const undo: (() => void)[] = [];
  for (const [name, methods] of Object.entries(OPERATIONS)) {
    const prototype: Record<string, unknown> = Reflect.get(globalThis, name).prototype;
    for (const method of methods) {
      const real = prototype[method];
      if (typeof real !== 'function') throw new Error(`${name} has no ${method}`);
      prototype[method] = function (this: unknown, ...args: readonly unknown[]): unknown {
        count += 1;
        if (count !== nth) return Reflect.apply(real, this, args);
        hasFailed = true;
        if (failure === 'throws' || name === 'IDBDatabase') throw new DOMException('no room', 'QuotaExceededError');
        const request: unknown = Reflect.apply(real, this, args);
        abortOf(this);
        return request;
      };
      undo.push(() => {
        prototype[method] = real;
      });
    }
  }
  return {
    count: () => count,
    hasFailed: () => hasFailed,
    end: () => {
      for (const act of undo) act();
    },
  };
}
