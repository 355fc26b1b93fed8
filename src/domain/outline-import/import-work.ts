import * as z from 'zod';
import { type OutlineOrigin, originSchema } from '../outline/own-outline.ts';
import type { ImportDecisions } from './import-view.ts';

/** An outline on its way from a file to the shelf, as it is kept over a reload. */
export interface ImportWork {
  readonly origin: OutlineOrigin;
  readonly decisions: ImportDecisions;
}

const FORMAT = 'bao-cao-dan-chu.nhap-de-cuong';
/** Raised when lines or markings change their shape: what an older program kept is then not taken up again. */
const VERSION = 1;

const numbered = z.looseObject({ line: z.int(), role: z.string(), certainty: z.string(), signs: z.array(z.string()) });

const workSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  origin: originSchema,
  decisions: z.strictObject({
    source: z.looseObject({
      lines: z.array(
        z.looseObject({
          id: z.int(),
          text: z.string(),
          label: z.string(),
          at: z.looseObject({ kind: z.string() }),
          look: z.looseObject({ boldLetters: z.number(), sizePt: z.number() }),
        }),
      ),
      tables: z.array(z.looseObject({ index: z.int() })),
      notes: z.array(z.looseObject({ kind: z.string() })),
      letters: z.number(),
    }),
    markings: z.array(numbered),
    chosen: z.record(z.string(), z.string().nullable()),
    wanted: z.array(z.string()),
  }),
});

export function importWorkText({ origin, decisions }: ImportWork): string {
  const { source, markings, chosen, wanted } = decisions;
  return JSON.stringify({ format: FORMAT, version: VERSION, origin, decisions: { source, markings, chosen, wanted } });
}

/** Takes what was kept; `undefined` when there is nothing, or nothing this program can go on with. */
export function parseImportWork(text: string): ImportWork | undefined {
  try {
    const { data } = workSchema.safeParse(JSON.parse(text));
    if (!data || data.decisions.markings.length !== data.decisions.source.lines.length) return undefined;
    // as: written by this version of the program, and the shape it rests on was looked at
    return { origin: data.origin, decisions: data.decisions as unknown as ImportDecisions };
  } catch {
    return undefined;
  }
}
