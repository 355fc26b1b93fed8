/** A text as it lies in the database: in the clear with a sum over it and its place, or sealed with a passphrase. */
export type KeptText =
  | { readonly text: string; readonly sum: number }
  | { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: Uint8Array<ArrayBuffer> };

/** Puts texts into the form they are kept in, and reads them back. `place` names the record: one put in another's place is refused. */
export interface TextKeeper {
  keep(text: string, place: string): Promise<KeptText>;
  /** `undefined`: what is stored is not what was written. */
  read(kept: unknown, place: string): Promise<string | undefined>;
}

/** FNV-1a over the units of a text; finds a damaged record, is no protection against somebody who means to deceive. */
export function sumOf(place: string, text: string): number {
  let sum = 0x811c9dc5;
  for (const part of [place, '\u0000', text])
    for (let index = 0; index < part.length; index += 1) sum = Math.imul(sum ^ part.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two kept texts are the same, letter by letter: what was read back against what was written. */
export function isSameKept(left: unknown, right: KeptText): boolean {
  if (!isFields(left)) return false;
  if ('text' in right) return left['text'] === right.text && left['sum'] === right.sum;
  const { iv, bytes } = left;
  if (!(iv instanceof Uint8Array) || !(bytes instanceof Uint8Array)) return false;
  const isSame = (one: Uint8Array, other: Uint8Array) =>
    one.length === other.length && one.every((byte, index) => byte === other[index]);
  return isSame(iv, right.iv) && isSame(bytes, right.bytes);
}

/** How many bytes a kept text takes, about. */
export function bytesOf(kept: KeptText): number {
  return 'text' in kept ? kept.text.length : kept.bytes.length;
}

export function keptPlain(text: string, place: string): KeptText {
  return { text, sum: sumOf(place, text) };
}

/** For drafts without a passphrase. */
export const PLAIN_KEEPER: TextKeeper = {
  keep: async (text, place) => keptPlain(text, place),
  read: async (kept, place) => {
    if (!isFields(kept) || typeof kept['text'] !== 'string') return undefined;
    return sumOf(place, kept['text']) === kept['sum'] ? kept['text'] : undefined;
  },
};
