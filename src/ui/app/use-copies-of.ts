import { useEffect } from 'react';
import type { DraftStore } from '../../state/draft-store.ts';
import { useFolderCopiesStore } from './app-context.tsx';

/** Has copies follow the saves of an open draft, and made when it is left or the page is hidden. */
export function useCopiesOf(store: DraftStore | undefined): void {
  const copies = useFolderCopiesStore();
  useEffect(() => {
    if (!store || store.getState().draft.sample) return;
    const { noteSaved, noteLeaving } = copies.getState();
    const stop = store.subscribe(({ saving }, before) => {
      if (saving !== before.saving && saving.kind === 'saved') noteSaved();
    });
    const hide = () => {
      if (document.visibilityState === 'hidden') void noteLeaving();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      // what was typed last is on its way into the database, and counts as a save
      void store
        .getState()
        .flush()
        .then(() => {
          stop();
          return noteLeaving();
        });
    };
  }, [store, copies]);
}
