import { Inflate } from 'fflate';
import { fail, type Result, succeed } from '../../../domain/shared/result.ts';
import { crc32 } from './crc32.ts';
import { PACKAGE_LIMITS, type PackageProblem } from './package-problem.ts';
import { LOCAL_SIGNATURE, viewOf, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_BYTES = 30;
/** Deflate unpacks 1 032 times at most, so one slice cannot give more than 17 MB before the sum is looked at. */
const SLICE_BYTES = 16_384;

function isBomb(bytes: number, packedBytes: number): boolean {
  const { ratio, ratioFromBytes } = PACKAGE_LIMITS;
  return bytes > ratioFromBytes && bytes > packedBytes * ratio;
}

/** Takes an entry; gives what speaks against unpacking it, from its declared sizes alone. */
export function refuseEntry({ path, bytes, packedBytes }: ZipEntry): PackageProblem | undefined {
  const { partBytes } = PACKAGE_LIMITS;
  if (isBomb(bytes, packedBytes)) return { kind: 'bombSuspected', part: path };
  if (bytes > partBytes) return { kind: 'tooLarge', part: path, bytes, limit: partBytes };
  return undefined;
}

/**
 * Takes the bytes of an archive and one of its entries; gives the unpacked part. Its sizes and checksum must be the
 * declared ones. Memory stays within the declared size and one slice, whatever the packed bytes hold. One changed byte
 * can make a part come out longer than declared: that is damage, and only what no text unpacks to is called a bomb.
 */
export function inflatePart(archive: Uint8Array, entry: ZipEntry): Result<Uint8Array, PackageProblem> {
  const refused = refuseEntry(entry);
  if (refused !== undefined) return fail(refused);
  const packed = packedBytesOf(archive, entry);
  if (packed === undefined) return fail({ kind: 'damaged', part: entry.path });
  const unpacked = entry.method === STORED ? succeed(packed) : inflate(packed, entry);
  if (!unpacked.ok) return unpacked;
  const isWhole = unpacked.value.length === entry.bytes && crc32(unpacked.value) === entry.crc;
  return isWhole ? unpacked : fail({ kind: 'damaged', part: entry.path });
}

function packedBytesOf(archive: Uint8Array, { method, headerOffset, packedBytes }: ZipEntry): Uint8Array | undefined {
  if (method !== STORED && method !== DEFLATED) return undefined;
  const view = viewOf(archive);
  if (headerOffset + LOCAL_BYTES > archive.length) return undefined;
  if (view.getUint32(headerOffset, true) !== LOCAL_SIGNATURE) return undefined;
  const names = view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  const from = headerOffset + LOCAL_BYTES + names;
  return from + packedBytes > archive.length ? undefined : archive.subarray(from, from + packedBytes);
}

function inflate(packed: Uint8Array, { path, bytes }: ZipEntry): Result<Uint8Array, PackageProblem> {
  const unpacked = new Uint8Array(bytes);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= bytes) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE_BYTES) {
      stream.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
      if (length > bytes && (isBomb(length, packed.length) || length > PACKAGE_LIMITS.partBytes))
        return fail({ kind: 'bombSuspected', part: path });
    }
  } catch {
    return fail({ kind: 'damaged', part: path });
  }
  return succeed(unpacked.subarray(0, Math.min(length, bytes)));
}
