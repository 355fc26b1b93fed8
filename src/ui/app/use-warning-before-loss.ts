import { useEffect } from 'react';
import { useOpenDrafts, useOutlineEditorStore } from './app-context.tsx';

/**
 * Has the browser ask before the page is closed while a draft of it, or the outline in work, is kept nowhere else. On every screen: one whose last changes
 * could not be saved is lost as well when it was left for the first page.
 */
export function useWarningBeforeLoss(): void {
  const openDrafts = useOpenDrafts();
  const outlineEditor = useOutlineEditorStore();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (openDrafts.wouldLose() || outlineEditor.getState().wouldLose()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [openDrafts, outlineEditor]);
}
