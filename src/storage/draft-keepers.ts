import { PLAIN_KEEPER, type TextKeeper } from './kept-text.ts';

/** How the texts of each draft are kept in this page: in the clear, or with the key of a passphrase that was given. */
export interface DraftKeepers {
  /** `undefined`: the draft is sealed and not opened. */
  of(draftId: string, isSealed: boolean): TextKeeper | undefined;
  open(draftId: string, keeper: TextKeeper): void;
  close(draftId: string): void;
}

export function createDraftKeepers(): DraftKeepers {
  const opened = new Map<string, TextKeeper>();
  return {
    of: (draftId, isSealed) => (isSealed ? opened.get(draftId) : PLAIN_KEEPER),
    open: (draftId, keeper) => void opened.set(draftId, keeper),
    close: (draftId) => void opened.delete(draftId),
  };
}
