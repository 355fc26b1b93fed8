import { type File, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';

/** Text of the parts of a package by their paths, in the order in which docx writes them. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Gives the parts of a document as docx writes them. `Packer` knows them before it packs them, but is declared to keep
 * them to itself: where a later docx really does, the packed file is opened again. Throws where it puts them together in
 * another way: a document can be written only once.
 */
export async function compileParts(file: File): Promise<Parts> {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  const compile: unknown =
    typeof compiler === 'object' && compiler !== null ? Reflect.get(compiler, 'compile') : undefined;
  if (typeof compile !== 'function') return packedParts(file);
  const compiled: unknown = compile.call(compiler, file);
  if (!isParts(compiled)) throw new Error('docx no longer gives its parts as texts by their paths.');
  return compiled;
}

/** Our documents carry no pictures and no fonts, so that every part is text. */
function isParts(compiled: unknown): compiled is Parts {
  if (!(compiled instanceof Map) || compiled.size === 0) return false;
  return [...compiled].every(([path, text]) => typeof path === 'string' && typeof text === 'string');
}

/** The same by the public way. */
export async function packedParts(file: File): Promise<Parts> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  return new Map(Object.entries(parts).map(([path, content]) => [path, strFromU8(content)]));
}
