import { useEffect, useRef } from 'react';

const KEY = 'sheetsAt';

/** Notes where one is before a click on the pages leads away, in the entry of the history that Back returns to. */
export function noteWayBack(): void {
  window.history.replaceState({ ...window.history.state, [KEY]: window.scrollY }, '');
}

function notedPlace(): number | undefined {
  const state: unknown = window.history.state;
  const place = typeof state === 'object' && state !== null ? Reflect.get(state, KEY) : undefined;
  return typeof place === 'number' ? place : undefined;
}

/** Coming back to the pages, one stands where one left them. Every sheet has its place as soon as there are sheets. */
export function useWayBack(areThere: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!areThere || isDone.current) return;
    isDone.current = true;
    const place = notedPlace();
    if (place !== undefined) window.scrollTo(0, place);
  }, [areThere]);
}
