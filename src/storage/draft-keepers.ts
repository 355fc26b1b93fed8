import { type DraftSeal, draftSealSchema } from '../domain/sealing/draft-seal.ts';
import { PLAIN_KEEPER, type TextKeeper } from './kept-text.ts';
import type { Head } from './records.ts';
import { createSealedKeeper } from './sealed-keeper.ts';
import type { PassphraseKey } from './sealed-text.ts';

/** How the texts of each draft are kept in this page: in the clear, or with the key of a passphrase that was given. */
export interface DraftKeepers {
  /**
   * By the head of a draft; without one it was not saved yet. `undefined`: it is sealed, and the passphrase it is sealed with now
   * was not given in this page.
   */
  of(draftId: string, head: Pick<Head, 'seal'> | undefined): TextKeeper | undefined;
  /** The key of the draft that was given last. */
  keyOf(draftId: string): PassphraseKey | undefined;
  /** One more key; those given before go on opening what they sealed. */
  open(draftId: string, by: PassphraseKey): void;
  /** Forgets a key, or all keys of a draft. */
  close(draftId: string, by?: PassphraseKey): void;
  /** How a draft is sealed that is about to be saved for the first time. */
  plannedFor(draftId: string): DraftSeal | undefined;
  plan(draftId: string, seal: DraftSeal, by: PassphraseKey): void;
}

/** What tells one seal of a draft from another: each passphrase that is set gets a salt of its own. */
function saltOf(seal: unknown): string | undefined {
  return draftSealSchema.safeParse(seal).data?.key.salt;
}

/** Whether a draft is still sealed, or not sealed, as it was. */
export function isSameSeal(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right;
  const salt = saltOf(left);
  return salt !== undefined && salt === saltOf(right);
}

export function createDraftKeepers(): DraftKeepers {
  const opened = new Map<string, readonly PassphraseKey[]>();
  const planned = new Map<string, DraftSeal>();
  const keysOf = (draftId: string) => opened.get(draftId) ?? [];
  const open = (draftId: string, by: PassphraseKey) => void opened.set(draftId, [...keysOf(draftId), by]);
  return {
    of(draftId, head) {
      const seal = head ? head.seal : planned.get(draftId);
      if (seal === undefined) return PLAIN_KEEPER;
      const salt = saltOf(seal);
      const by = keysOf(draftId).find(({ parameters }) => parameters.salt === salt);
      return by && createSealedKeeper(by.key);
    },
    keyOf: (draftId) => keysOf(draftId).at(-1),
    open,
    close: (draftId, by) => void opened.set(draftId, by ? keysOf(draftId).filter((kept) => kept !== by) : []),
    plannedFor: (draftId) => planned.get(draftId),
    plan(draftId, seal, by) {
      planned.set(draftId, seal);
      open(draftId, by);
    },
  };
}
