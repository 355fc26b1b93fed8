import type { TextKeeper } from './kept-text.ts';
import { openSealed, seal } from './sealed-text.ts';

/** What comes out of a database never lies in memory that is shared. */
function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array;
}

/** For drafts with a passphrase: every text is sealed for its place. */
export function createSealedKeeper(key: CryptoKey): TextKeeper {
  return {
    keep: (text, place) => seal(key, text, place),
    async read(kept, place) {
      if (typeof kept !== 'object' || kept === null || !('iv' in kept && 'bytes' in kept)) return undefined;
      const { iv, bytes } = kept;
      if (!isBytes(iv) || !isBytes(bytes)) return undefined;
      const opened = await openSealed(key, { iv, bytes }, place);
      return opened.ok ? opened.value : undefined;
    },
  };
}
