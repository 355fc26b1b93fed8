import { useEffect } from 'react';
import { useOpenDrafts } from './app-context.tsx';

/**
 * Has the browser ask before the page is closed while a draft of it is kept nowhere else. On every screen: one whose last changes
 * could not be saved is lost as well when it was left for the first page.
 */
export function useWarningBeforeLoss(): void {
  const openDrafts = useOpenDrafts();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (openDrafts.wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [openDrafts]);
}
