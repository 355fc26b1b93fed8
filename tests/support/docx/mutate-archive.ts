import { below, oneOf } from './seeded-numbers.ts';

/** Takes a file and a source of chance; gives the file damaged, always a new one. */
export type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const LOCAL_BYTES = 30;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Entry {
  /** Where the entry stands in the directory, how long it is there, and where the part itself begins. */
  readonly at: number;
  readonly length: number;
  readonly header: number;
  readonly packedFrom: number;
  readonly packedBytes: number;
}

/** The entries of an archive that is whole and has no comment at its end, as all our files. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  let at = view.getUint32(bytes.length - END_BYTES + 16, true);
  while (view.getUint32(at, true) === ENTRY_SIGNATURE) {
    const header = view.getUint32(at + 42, true);
    const names = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const length =
      ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const packedBytes = view.getUint32(at + 20, true);
    entries.push({ at, length, header, packedFrom: header + LOCAL_BYTES + names, packedBytes });
    at += length;
  }
  return entries;
}

/** Bits anywhere in the archive, packed parts and directory alike. */
export const flipBits: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  for (let count = 1 + below(random, 20); count > 0; count -= 1) {
    const at = below(random, changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
  }
  return changed;
};

export const truncate: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length));

/** A part is listed a second time: the very same, or under its name with the place of another part. */
export const listTwice: Mutation = (bytes, random) => {
  const entries = entriesOf(bytes);
  const twin = oneOf(random, entries);
  const record = bytes.slice(twin.at, twin.at + twin.length);
  viewOf(record).setUint32(42, oneOf(random, [twin, oneOf(random, entries)]).header, true);
  const end = bytes.length - END_BYTES;
  const changed = new Uint8Array(bytes.length + record.length);
  changed.set(bytes.subarray(0, end));
  changed.set(record, end);
  changed.set(bytes.subarray(end), end + record.length);
  const tail = new DataView(changed.buffer, end + record.length);
  for (const field of [8, 10]) tail.setUint16(field, tail.getUint16(field, true) + 1, true);
  tail.setUint32(12, tail.getUint32(12, true) + record.length, true);
  return changed;
};

/** Two parts change places, each under the other's name and with the checksum and sizes of its own. */
export const swapEntries: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  const entries = entriesOf(bytes);
  const one = oneOf(random, entries);
  const other = oneOf(
    random,
    entries.filter((entry) => entry !== one),
  );
  for (const [to, from] of [
    [one, other],
    [other, one],
  ] as const) {
    changed.set(bytes.subarray(from.at + 10, from.at + 28), to.at + 10);
    changed.set(bytes.subarray(from.at + 42, from.at + 46), to.at + 42);
  }
  return changed;
};

/** A size, a checksum, an offset or a length of a name is not what it says: in the directory or before the part. */
export const lieInHeader: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  const view = viewOf(changed);
  const { at, header } = oneOf(random, entriesOf(bytes));
  const [base, fields] = random() < 0.7 ? [at, [16, 20, 24, 42]] : [header, [14, 18, 22]];
  const field = base + oneOf(random, fields);
  const value = view.getUint32(field, true);
  const lies = [0, 1, value + 1, value - 1, value * 3, 0x7fffffff, 0xffffffff].filter((lie) => lie !== value);
  view.setUint32(field, oneOf(random, lies) >>> 0, true);
  if (random() < 0.2) view.setUint16(at + oneOf(random, [10, 28, 30, 32]), below(random, 0x10000), true);
  if (random() < 0.1) view.setUint16(changed.length - END_BYTES + 10, below(random, 0x10000), true);
  return changed;
};

/** Bytes of the packed text of one part are replaced; the directory is right. */
export const spoilPacked: Mutation = (bytes, random) => {
  const changed = bytes.slice();
  const { packedFrom, packedBytes } = oneOf(random, entriesOf(bytes));
  for (let count = 1 + below(random, 8); count > 0; count -= 1) {
    changed[packedFrom + below(random, packedBytes)] = below(random, 256);
  }
  return changed;
};
