import * as z from 'zod';
import type { Draft } from './draft-schema.ts';
import { parseDraft } from './parse-draft.ts';

const fromSchema = z.discriminatedUnion('kind', [
  /** A draft of this machine, by its id. */
  z.strictObject({ kind: z.literal('draft'), id: z.string() }),
  z.strictObject({ kind: z.literal('file'), name: z.string() }),
]);

/**
 * The report of the period before, laid beside a draft: a copy, so that what is compared stays the same when the other
 * draft goes on, is deleted, or came from a stick that is gone.
 */
export interface KeptPrevious {
  readonly draft: Draft;
  readonly from: z.infer<typeof fromSchema>;
  /** When it was copied, ISO instant. */
  readonly at: string;
  /** It was a finished report in Word, and what stands in `draft` was read out of its text by the program. */
  readonly readFromWord?: ReadFromWord | undefined;
}

const readFromWordSchema = z.strictObject({
  /** Parts of it that found no section. */
  other: z.array(z.strictObject({ heading: z.string(), text: z.string() })).readonly(),
});

export type ReadFromWord = z.infer<typeof readFromWordSchema>;

const keptSchema = z.strictObject({
  from: fromSchema,
  at: z.iso.datetime(),
  draft: z.unknown(),
  readFromWord: readFromWordSchema.optional(),
});

/** A copy of what is read and compared; explanations and what is left over belong to the other draft alone. */
export function previousOf(
  { explanations: _, leftOver: __, moves: ___, ...draft }: Draft,
  from: KeptPrevious['from'],
  at: string,
): KeptPrevious {
  return { draft, from, at };
}

export function keptPreviousText({ draft, from, at, readFromWord }: KeptPrevious): string {
  return JSON.stringify({ from, at, draft, readFromWord });
}

/** Takes what was kept, of whatever draft version; `undefined` when there is none or it cannot be read. */
export function parseKeptPrevious(text: string): KeptPrevious | undefined {
  try {
    const kept = keptSchema.safeParse(JSON.parse(text));
    if (!kept.success) return undefined;
    const draft = parseDraft(kept.data.draft);
    if (!draft.ok) return undefined;
    const { from, at, readFromWord } = kept.data;
    return { draft: draft.value, from, at, ...(readFromWord ? { readFromWord } : {}) };
  } catch {
    return undefined;
  }
}
