import type { WrittenText } from '../domain/sealing/sealed-file-schema.ts';
import { base64Of, bytesOf } from './base64.ts';
import type { SealedText } from './sealed-text.ts';

/** A sealed text as letters, for a file. */
export function writtenText({ iv, bytes }: SealedText): WrittenText {
  return { iv: base64Of(iv), data: base64Of(bytes) };
}

/** The sealed text again; `undefined` when the letters are not those that were written. */
export function readWrittenText({ iv, data }: WrittenText): SealedText | undefined {
  const read = { iv: bytesOf(iv), bytes: bytesOf(data) };
  return read.iv && read.bytes ? { iv: read.iv, bytes: read.bytes } : undefined;
}
