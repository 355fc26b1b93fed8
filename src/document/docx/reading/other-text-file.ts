import type { PackageProblem } from './package-problem.ts';

/** How far into a file its kind is looked for. */
const HEAD_BYTES = 400;

/** Beginnings of texts that are no Word package, as the first bytes show them. */
const KINDS: readonly (readonly [RegExp, 'pdf' | 'rtf' | 'odt' | 'webPage'])[] = [
  [/^[\s\S]{0,20}%PDF-/, 'pdf'],
  [/^\s*\{\\rtf/, 'rtf'],
  // the first entry of the archive, stored unpacked, names the kind
  [/^PK\u0003\u0004[\s\S]{0,60}mimetypeapplication\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^\s*(?:<!doctype html|<html|mime-version:)/i, 'webPage'],
];

/** Takes the bytes of a file; says which other kind of text it is, or `undefined` for all other files. */
export function otherTextProblem(bytes: Uint8Array): PackageProblem | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replace(/^\u00ef\u00bb\u00bf/, '');
  const found = KINDS.find(([beginning]) => beginning.test(head));
  return found && { kind: found[1] };
}
