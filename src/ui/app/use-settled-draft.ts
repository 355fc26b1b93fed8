import { useEffect, useState } from 'react';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { useDraftStore } from './app-context.tsx';

/** Pause in typing after which what is counted from the draft is counted again. */
const SETTLE_MS = 150;

/** The open draft as it was at the last pause in typing: for what is counted from many answers and may lag behind the keys. */
export function useSettledDraft(): Draft {
  const store = useDraftStore();
  const [draft, setDraft] = useState(() => store.getState().draft);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => setDraft(store.getState().draft);
    settle();
    const stop = store.subscribe((state, before) => {
      if (state.draft === before.draft) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return draft;
}
