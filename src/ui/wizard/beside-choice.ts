import { useSyncExternalStore } from 'react';

/** What stands beside the form of a section: the guiding questions, the pages as printed, or the report of the period before. */
export type Beside = 'guidance' | 'sheets' | 'previous';

/** Kept while the page is open: whoever writes beside the pages does so in every section. */
let chosen: Beside = 'guidance';
const listeners = new Set<() => void>();

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function choose(beside: Beside): void {
  chosen = beside;
  for (const notify of listeners) notify();
}

export function useBeside(): readonly [beside: Beside, choose: (beside: Beside) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose];
}
