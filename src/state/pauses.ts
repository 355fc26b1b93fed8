/** Longest stretch of work between two pauses: less than a person notices while typing. */
const STRETCH_MS = 25;

/** How far long work has come, and the way to stop it. */
export interface LongWork {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Thrown inside long work that was called off; caught by the use case that began it. */
export class CalledOff extends Error {}

/** Lets the page breathe between pieces of long work, once a stretch is over; throws `CalledOff` when the person stopped it. */
export function createPauses({ signal }: LongWork): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (signal?.aborted) throw new CalledOff();
    if (Date.now() - since < STRETCH_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = Date.now();
    if (signal?.aborted) throw new CalledOff();
  };
}
