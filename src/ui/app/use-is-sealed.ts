import { useLibrary } from './app-context.tsx';

/** Whether a draft has a passphrase and is open in this page. */
export function useIsSealed(id: string): boolean {
  return useLibrary((library) =>
    library.drafts.some((stored) => stored.kind === 'readable' && stored.draft.id === id && stored.isSealed === true),
  );
}
