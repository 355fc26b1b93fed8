import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import { PACKAGE_LIMITS, type PackageProblem } from './package-problem.ts';

/** One entry as the directory at the end of the archive declares it. Nothing of it is believed before it is checked. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
export const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The comment after the end record has a 16-bit length. */
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

const damaged = fail<PackageProblem>({ kind: 'damaged', part: '' });

/**
 * Takes the bytes of a file; gives the entries of the zip archive without unpacking any. Refuses what is no archive, a
 * broken directory, encrypted entries, two entries of one name, and more entries than any document has (archives over
 * 4 GB, which keep their figures elsewhere, are among these).
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], PackageProblem> {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_SIGNATURE) return fail({ kind: 'notAZip' });
  const end = findEnd(view);
  if (end === undefined) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > PACKAGE_LIMITS.parts) {
    return fail({ kind: 'tooManyParts', parts: count, limit: PACKAGE_LIMITS.parts });
  }
  return readEntries(bytes, { from: view.getUint32(end + 16, true), end, count });
}

interface Directory {
  readonly from: number;
  readonly end: number;
  readonly count: number;
}

function readEntries(bytes: Uint8Array, { from, end, count }: Directory): Result<readonly ZipEntry[], PackageProblem> {
  const view = viewOf(bytes);
  const decoder = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return damaged;
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) return fail({ kind: 'encrypted' });
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged;
    const path = toPartPath(decoder.decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)));
    // Two parts of one name: programs disagree on which counts.
    if (entries.has(path.toLowerCase())) return damaged;
    entries.set(path.toLowerCase(), {
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return succeed([...entries.values()]);
}

/** Some programs write `\` or a leading `/`. */
function toPartPath(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
