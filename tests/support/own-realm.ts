/**
 * In jsdom a structured clone holds byte arrays of another realm, which no browser does; the database of the tests clones all it
 * keeps. Here they come back as the arrays they were.
 */
const clone = globalThis.structuredClone;

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value))
    return Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (Array.isArray(value)) return value.map(revived);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revived(entry)]));
}

Object.assign(globalThis, { structuredClone: (value: unknown) => revived(clone(value)) });
