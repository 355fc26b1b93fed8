import { useState } from 'react';
import { lockDraft } from '../../state/seal-draft.ts';
import { useLibrary, useOpenDrafts, useServices, useWordEditsStore } from './app-context.tsx';
import { goTo } from './route.ts';

/** Locks a draft with a passphrase again and goes to the first page. Refused while something of it could not be saved. */
export function useLockDraft(id: string): { readonly lock: () => Promise<void>; readonly isRefused: boolean } {
  const services = useServices();
  const openDrafts = useOpenDrafts();
  const wordEdits = useWordEditsStore();
  const refresh = useLibrary((library) => library.refresh);
  const [isRefused, setRefused] = useState(false);
  const lock = async () => {
    const isLocked = await lockDraft(services, openDrafts, id);
    setRefused(!isLocked);
    if (!isLocked) return;
    wordEdits.getState().close(id);
    goTo({ screen: 'home' });
    await refresh();
  };
  return { lock, isRefused };
}
