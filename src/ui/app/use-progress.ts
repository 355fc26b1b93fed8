import { useEffect, useState } from 'react';
import { type Progress, uncountedProgress } from '../../domain/completeness/progress.ts';
import { progressOf, progressOfInSteps, quickProgressOf } from '../../state/draft-progress.ts';
import type { DraftState } from '../../state/draft-store.ts';
import { inSlices } from '../kit/in-slices.ts';
import { useDraftStore } from './app-context.tsx';

/** Pause in typing before the progress beside it is counted again. */
const SETTLE_MS = 300;

function useCounted(first: (state: DraftState) => Progress): Progress {
  const store = useDraftStore();
  const [progress, setProgress] = useState(() => first(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    const count = () => {
      callOff = inSlices(progressOfInSteps(store.getState()), setProgress);
    };
    const present = first(store.getState());
    setProgress(present);
    if (!present.isCounted) count();
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
  }, [store, first]);
  return progress;
}

/**
 * Progress of the open draft: at once when a screen opens, and after a pause while one types, in slices, so that keys stay
 * fast.
 */
export function useProgress(): Progress {
  return useCounted(progressOf);
}

function quickOrUncounted(state: DraftState): Progress {
  return quickProgressOf(state) ?? uncountedProgress(state.outline, state.draft);
}

/** The same for a screen that is of use before the draft was looked through: until then it says that this is being done. */
export function useProgressInTime(): Progress {
  return useCounted(quickOrUncounted);
}
