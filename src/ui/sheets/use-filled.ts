import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../kit/idle.ts';

/** Sheets drawn at once, before the page is seen. */
const AT_ONCE = 2;

/**
 * How many sheets are drawn by now: a few at once, then one after the other when the page is idle, and all of them
 * before the page is printed.
 */
export function useFilled(count: number): number {
  const [filled, setFilled] = useState(AT_ONCE);
  useEffect(() => {
    if (filled >= count) return;
    return whenIdle(() => startTransition(() => setFilled(filled + 1)));
  }, [filled, count]);
  useEffect(() => {
    const all = () => flushSync(() => setFilled(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, []);
  return filled;
}
