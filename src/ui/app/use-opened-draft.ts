import { useEffect, useState } from 'react';
import { keepOnOpening, keepWhileWorking } from '../../state/automatic-versions.ts';
import type { DraftStore } from '../../state/draft-store.ts';
import { useLibrary, useOpenDrafts, useServices } from './app-context.tsx';
import { useCopiesOf } from './use-copies-of.ts';

/** Saves when the page is left or hidden. That something could not be saved is warned of in `useWarningBeforeLoss`. */
function useSafeLeaving(store: DraftStore | undefined): void {
  const refresh = useLibrary((library) => library.refresh);
  useEffect(() => {
    if (!store) return;
    const { flush, verify } = store.getState();
    const save = () => void flush();
    // coming back from another window: say at once if the draft was saved there
    const look = () => {
      if (document.visibilityState === 'visible') void verify();
    };
    document.addEventListener('visibilitychange', save);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', save);
      void flush().then(refresh);
    };
  }, [store, refresh]);
}

/** Keeps versions of the draft by itself as long as its screens are open. */
function useAutomaticVersions(store: DraftStore | undefined): void {
  const services = useServices();
  useEffect(() => {
    if (!store) return;
    void keepOnOpening(services, store);
    return keepWhileWorking(services, store);
  }, [store, services]);
}

/** The draft of an address, once it is there; `missing` when there is none. */
function useFoundDraft(id: string): DraftStore | 'missing' | undefined {
  const openDrafts = useOpenDrafts();
  const [held, setHeld] = useState<{ readonly id: string; readonly store: DraftStore | 'missing' }>();
  useEffect(() => {
    let isCurrent = true;
    void openDrafts.open(id).then((store) => {
      if (isCurrent) setHeld({ id, store: store ?? 'missing' });
    });
    return () => {
      isCurrent = false;
      void openDrafts.leave(id);
    };
  }, [id, openDrafts]);
  // while another draft is being opened, the screens of the one before must not write into it
  return held?.id === id ? held.store : undefined;
}

/** Opens the draft of an address for its screens: saved when they are left, with versions and copies kept by themselves. */
export function useOpenedDraft(id: string): DraftStore | 'missing' | undefined {
  const found = useFoundDraft(id);
  const opened = found === 'missing' ? undefined : found;
  useSafeLeaving(opened);
  useCopiesOf(opened);
  useAutomaticVersions(opened);
  return found;
}
