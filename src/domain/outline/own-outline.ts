import * as z from 'zod';
import { idSchema } from '../shared/ids.ts';
import type { Outline } from './outline-schema.ts';

/** An outline by its id and version: what a draft names. */
export interface OutlineName {
  readonly id: string;
  readonly version: number;
}

export const originSchema = z.discriminatedUnion('kind', [
  /** Made from a Word file. */
  z.strictObject({ kind: z.literal('word'), fileName: z.string() }),
  z.strictObject({ kind: z.literal('pasted') }),
  /** Passed on as a file, alone or inside a draft. */
  z.strictObject({ kind: z.literal('file'), fileName: z.string() }),
  z.strictObject({ kind: z.literal('edited'), id: idSchema, version: z.int().min(1) }),
]);

export type OutlineOrigin = Readonly<z.infer<typeof originSchema>>;

/** An outline that was made or taken over on this machine, beside those the program brings along. */
export interface OwnOutline {
  readonly outline: Outline;
  /** A draft was begun with it or it was passed on: it never changes again; editing makes the next version. */
  readonly isFrozen: boolean;
  /** ISO instant. */
  readonly savedAt: string;
  readonly origin: OutlineOrigin;
}

/** What is noted of each own outline, beside its text. */
export const shelfRecordSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  isFrozen: z.boolean(),
  savedAt: z.iso.datetime(),
  origin: originSchema,
});

export type ShelfRecord = Readonly<z.infer<typeof shelfRecordSchema>>;

export function isNamed({ id, version }: OutlineName, name: OutlineName): boolean {
  return id === name.id && version === name.version;
}

/** The version after the last one of this id, among those given. */
export function nextVersion(id: string, outlines: readonly OutlineName[]): number {
  return Math.max(0, ...outlines.filter((outline) => outline.id === id).map(({ version }) => version)) + 1;
}

/** Takes the list of own outlines as it was kept. Throws when it is there and cannot be read: it is then never written over. */
export function parseShelfRecords(text: string | undefined): readonly ShelfRecord[] {
  return text ? z.array(shelfRecordSchema).parse(JSON.parse(text)) : [];
}

export interface NamedHere {
  readonly outline: Outline;
  /** The very same outline is here already under this name. */
  readonly isHere: boolean;
}

/** The outline under the name it can have beside those given: its own, unless a different outline bears that. */
export function namedBeside(outline: Outline, here: readonly Outline[]): NamedHere {
  const text = JSON.stringify(outline);
  for (let count = 1; ; count += 1) {
    const named = count === 1 ? outline : { ...outline, id: `${outline.id}_${count}` };
    const other = here.find((one) => isNamed(one, named));
    if (!other) return { outline: named, isHere: false };
    if (JSON.stringify({ ...other, id: outline.id }) === text) return { outline: other, isHere: true };
  }
}
