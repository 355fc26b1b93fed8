import type { Result } from '../domain/shared/result.ts';
import type { SaveProblem } from './draft-repository.ts';
import type { KeyProblem, PassphraseKey } from './sealed-text.ts';

/** Why a draft was not sealed or opened. What was stored before is still there. */
export type SealProblem =
  | { readonly kind: KeyProblem }
  | { readonly kind: 'wrongPassphrase' }
  /** How the draft is sealed cannot be read any more; no passphrase helps. */
  | { readonly kind: 'sealDamaged' }
  /** It has to be read and saved as it stands before it can be sealed. */
  | { readonly kind: 'notReadable' }
  /** Nothing is kept on this machine: there is nothing to seal. */
  | { readonly kind: 'notKept' }
  | { readonly kind: 'notSaved'; readonly problem: SaveProblem };

/** What sealing did beside what was asked. */
export interface Resealed {
  /** Damaged records, older than the present state, that could not be read and were left out. */
  readonly dropped: number;
}

/**
 * Passphrases of drafts on this machine. A key lives as long as the page, and is never written anywhere; a passphrase that was
 * forgotten cannot be recovered by anybody.
 */
export interface DraftSeals {
  /** Opens a sealed draft in this page. */
  unlock(id: string, passphrase: string): Promise<Result<void, SealProblem>>;
  /** Forgets the key; the draft asks for its passphrase again. */
  lock(id: string): void;
  /** The key of a sealed draft that is open in this page. */
  keyOf(id: string): PassphraseKey | undefined;
  /**
   * Seals everything that is stored of a draft with a passphrase, with another one, or, without one, puts it in the clear again.
   * All or nothing; afterwards no record of the draft holds plain text. The draft must be saved and, if sealed, opened.
   */
  reseal(id: string, passphrase: string | undefined): Promise<Result<Resealed, SealProblem>>;
  /** A draft that is about to be saved for the first time: it is sealed with this key from its first record on. */
  plan(id: string, by: PassphraseKey): Promise<void>;
}

/** Where nothing is kept, nothing is sealed. */
export function createNoSeals(): DraftSeals {
  const refused = async () => ({ ok: false, problem: { kind: 'notKept' } }) as const;
  return {
    unlock: refused,
    reseal: refused,
    lock: () => undefined,
    keyOf: () => undefined,
    plan: async () => undefined,
  };
}
