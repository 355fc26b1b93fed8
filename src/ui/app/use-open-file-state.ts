import { useCallback, useContext } from 'react';
import { DraftContext, useLibrary, useWordEditsStore } from './app-context.tsx';
import { goTo } from './route.ts';

/** Opens what a Word file carries as a draft of its own, beside the one of this machine that went on since. */
export function useOpenFileState(): () => Promise<void> {
  const store = useContext(DraftContext);
  const openApart = useLibrary((library) => library.openApart);
  const wordEdits = useWordEditsStore();
  return useCallback(async () => {
    const own = store?.getState().draft.id;
    const opened = own === undefined ? undefined : await openApart(own);
    if (!opened?.ok) return;
    const hasEdits = wordEdits.getState().reviews[opened.value] !== undefined;
    goTo({ screen: hasEdits ? 'wordEdits' : 'sections', draft: opened.value });
  }, [store, openApart, wordEdits]);
}
