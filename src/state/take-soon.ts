import type { Hold, Holder, WriterLocks } from '../storage/writer-locks.ts';

/** Holds a draft for a moment: nobody is answered meanwhile. */
const NOT_YIELDING: Holder = {
  yieldDraft: async () => false,
  lost: () => undefined,
  whereabouts: () => ({ since: '' }),
};

/** How often and how long something is waited for that is still being let go. */
const TRIES = 10;
const BETWEEN_TRIES_MS = 120;

/** Takes a draft for a moment; one that was left just now is still being saved and let go, and is waited for. */
export async function takeSoon(locks: WriterLocks, id: string): Promise<Hold | undefined> {
  for (let tries = 1; ; tries += 1) {
    const hold = await locks.take(id, NOT_YIELDING);
    if (hold || tries === TRIES) return hold;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
}
