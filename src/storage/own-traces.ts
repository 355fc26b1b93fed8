import { deleteDB } from 'idb';
import { DATABASE_NAME } from './database.ts';
import { FOLDER_DATABASE_NAME } from './folder-record.ts';

/** What this program leaves in a browser. keys: small values; folder: files of its own inside the browser. */
export type Trace = 'database' | 'keys' | 'caches' | 'worker' | 'folder';

/** How long other windows may take to let go of the database. */
const PATIENCE_MS = 8000;

/** All local HTML files may share one origin, and a site may serve other programs: only what carries our name is ours. */
export function isOurs(name: string): boolean {
  return name === DATABASE_NAME || name.startsWith(`${DATABASE_NAME}.`) || name.startsWith(`${DATABASE_NAME}-`);
}

async function databaseNames(): Promise<readonly string[]> {
  // Firefox lists them since 126 only
  const listed = 'databases' in indexedDB ? await indexedDB.databases().catch(() => []) : [];
  const named = listed.flatMap(({ name }) => (name !== undefined && isOurs(name) ? [name] : []));
  return [...new Set([DATABASE_NAME, FOLDER_DATABASE_NAME, ...named])];
}

async function removeDatabases(): Promise<void> {
  const patience = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('blocked')), PATIENCE_MS));
  const names = await databaseNames();
  await Promise.race([Promise.all(names.map((name) => deleteDB(name))), patience]);
}

async function removeKeys(): Promise<void> {
  for (const kept of [localStorage, sessionStorage]) {
    const names = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
    for (const name of names.filter(isOurs)) kept.removeItem(name);
  }
}

/** The folder the page was loaded from: what a worker or a cache of ours is bound to. */
function ownScope(): string {
  return new URL('.', document.baseURI).href;
}

async function removeWorkers(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.scope === ownScope()) await registration.unregister();
}

async function removeCaches(): Promise<void> {
  if (!('caches' in window)) return;
  for (const name of await caches.keys()) if (isOurs(name) || name.endsWith(ownScope())) await caches.delete(name);
}

async function removeFolder(): Promise<void> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return;
  const root = await navigator.storage.getDirectory().catch(() => undefined);
  // a page from a disk has none; elsewhere only an entry under our name is ours
  await root?.removeEntry(DATABASE_NAME, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}

const REMOVALS: Readonly<Record<Trace, () => Promise<void>>> = {
  database: removeDatabases,
  keys: removeKeys,
  caches: removeCaches,
  worker: removeWorkers,
  folder: removeFolder,
};

/** A page from a disk is refused these by the browser: where nothing can be kept, nothing is left. */
function isRefusedByNature(trace: Trace): boolean {
  return trace !== 'database' && location.protocol === 'file:';
}

/**
 * Removes everything of this program from this browser, one kind after the other; gives the kinds that could not be removed.
 * The database must be let go of before; other windows are asked to by the browser.
 */
export async function removeOwnTraces(): Promise<readonly Trace[]> {
  const left: Trace[] = [];
  for (const trace of ['database', 'keys', 'caches', 'worker', 'folder'] as const) {
    const isRemoved = await REMOVALS[trace]().then(
      () => true,
      () => isRefusedByNature(trace),
    );
    if (!isRemoved) left.push(trace);
  }
  return left;
}
