import { openDB } from 'idb';

/** A database of its own: nothing of it is ever read, and no transaction of the drafts has to wait for it. */
const NAME = 'bao-cao-dan-chu.nhat-ky-moi';
const STORE = 'filling';

/** More than a browser of the Chromium family holds back in its log before it begins a new one (4 MB), in pieces it keeps in the log. */
const PIECES = 160;
const PIECE_BYTES = 32 * 1024;

/** Only these keep all databases of a page in one such log. */
function hasLog(): boolean {
  return /Chrom(e|ium)\//.test(navigator.userAgent);
}

function piece(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
}

/**
 * Has the browser begin a new log. A power cut in the middle of a write leaves half a record at the end of the log; Chromium
 * reads past it, goes on writing behind it, and the next time finds the log damaged and throws every database of the page
 * away. What is written after this lies in a log without such a place. To be called once when the program starts; it
 * takes about 0.1 s, in the background. Never rejects: the drafts do not depend on it.
 */
export async function startFreshLog(): Promise<void> {
  if (!hasLog()) return;
  try {
    const database = await openDB(NAME, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
    const filling = database.transaction(STORE, 'readwrite');
    for (let index = 0; index < PIECES; index += 1) void filling.store.put(piece(), index).catch(() => undefined);
    await filling.done;
    const emptying = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    await emptying.store.clear();
    await emptying.done;
    database.close();
  } catch {
    // no room, or no database: what was kept stays as safe as the browser keeps it
  }
}
