import type { Steps } from '../../domain/shared/steps.ts';

/** As long as a slice takes before the page gets its turn: a key pressed meanwhile waits for this and one step more. */
const SLICE_MS = 12;

/**
 * Does long work in slices, between which the page draws and takes keys, and tells what came out. Gives the way to call it
 * off; then nothing is told.
 */
export function inSlices<Result>(steps: Steps<Result>, tell: (result: Result) => void): () => void {
  // a message is waited for in no other way: timers that call each other are held back by the browser
  const { port1: next, port2: ask } = new MessageChannel();
  const stop = () => {
    next.onmessage = null;
    next.close();
  };
  next.onmessage = () => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (!step.done) continue;
      stop();
      tell(step.value);
      return;
    } while (performance.now() < until);
    ask.postMessage(undefined);
  };
  ask.postMessage(undefined);
  return stop;
}
