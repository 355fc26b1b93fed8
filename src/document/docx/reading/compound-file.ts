import type { PackageProblem } from './package-problem.ts';

/** First bytes of the container of Office 97–2003, which also wraps documents with a password. */
const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Names in its directory are UTF-16. */
function utf16(name: string): readonly number[] {
  return [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

const ENCRYPTED = utf16('EncryptedPackage');
const WORD = utf16('WordDocument');

function startsWith(bytes: Uint8Array, sequence: readonly number[], at: number): boolean {
  return sequence.every((byte, index) => bytes[at + index] === byte);
}

function contains(bytes: Uint8Array, sequence: readonly number[]): boolean {
  const [first = 0] = sequence;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, sequence, at)) return true;
  }
  return false;
}

/** Takes the bytes of a file; says which Office file without a zip archive it is, or `undefined` for all other files. */
export function compoundFileProblem(bytes: Uint8Array): PackageProblem | undefined {
  if (!startsWith(bytes, COMPOUND_SIGNATURE, 0)) return undefined;
  if (contains(bytes, ENCRYPTED)) return { kind: 'encrypted' };
  return { kind: contains(bytes, WORD) ? 'oldBinaryDoc' : 'notWord' };
}
