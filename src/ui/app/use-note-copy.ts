import { useCallback } from 'react';
import { useDraftStore, useFolderCopiesStore } from './app-context.tsx';

/** Notes that the open draft has left the browser as a file, for the reminder and for closing the page. */
export function useNoteCopy(): () => Promise<void> {
  const store = useDraftStore();
  const copies = useFolderCopiesStore();
  return useCallback(async () => {
    const { draft, saving, noteCopy } = store.getState();
    noteCopy();
    if (draft.sample) return;
    await copies.getState().noteFile([{ id: draft.id, savedAt: saving.kind === 'saved' ? saving.at : '' }]);
  }, [store, copies]);
}
