import { useEffect, useState } from 'react';
import type { Progress } from '../../domain/completeness/progress.ts';
import { progressOf, progressOfInSteps } from '../../state/draft-progress.ts';
import { inSlices } from '../kit/in-slices.ts';
import { useDraftStore } from './app-context.tsx';

/** Pause in typing before the progress beside it is counted again. */
const SETTLE_MS = 300;

/**
 * Progress of the open draft: at once when a screen opens, and after a pause while one types, in slices, so that keys stay
 * fast.
 */
export function useProgress(): Progress {
  const store = useDraftStore();
  const [progress, setProgress] = useState(() => progressOf(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    setProgress(progressOf(store.getState()));
    const count = () => {
      callOff = inSlices(progressOfInSteps(store.getState()), setProgress);
    };
    const stop = store.subscribe((state, before) => {
      if (state.draft === before.draft && state.previous === before.previous) return;
      callOff();
      clearTimeout(timer);
      timer = setTimeout(count, SETTLE_MS);
    });
    return () => {
      callOff();
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return progress;
}
