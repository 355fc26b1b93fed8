import { strFromU8, unzipSync } from 'fflate';

export type Parts = ReadonlyMap<string, string>;

/** Takes the bytes of a Word file; gives its parts as text, in the order of the package. */
export function readPackage(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Gives one part; throws where it is missing. */
export function partOf(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`${path} is missing; there are ${[...parts.keys()].join(', ')}`);
  return part;
}
