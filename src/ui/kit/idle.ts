/** Browsers without a sense of idleness (jsdom, older Safari) get a short pause instead. */
const PAUSE_MS = 1;
/** A busy page is not idle for long; work that was put off is then done all the same. */
const LATEST_MS = 200;

/** Does a piece of work when nothing else is to be done; gives the way to call it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const id = window.requestIdleCallback(() => work(), { timeout: LATEST_MS });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(work, PAUSE_MS);
  return () => clearTimeout(id);
}
