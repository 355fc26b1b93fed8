import type { Typed } from './round.ts';

/** What a kill has cost. */
export interface Verdict {
  /** Characters of the round that were said to be saved, and that were there afterwards. */
  readonly announced: number;
  readonly present: number;
  /** Typing that was lost: from the first key that is not there to the last one typed. */
  readonly lostMs: number;
  readonly lostKeys: number;
  /** For each time "saved" was said in the round, how long after the last key. */
  readonly waits: readonly number[];
  /** How often "saved" still stood there over newer text. */
  readonly stale: number;
  /** Whether the program had begun a write that was not complete. */
  readonly isWithinWrite: boolean;
}

/** Takes a round, the text before it and the text after it; `undefined` when that is no text the box ever held. */
export function judge({ text, notes }: Typed, before: string, after: string): Verdict | undefined {
  // the round before may have ended at the same letters: what stands in the box is what was typed all the same
  const isOfThisRound = text.startsWith(after);
  if (!isOfThisRound && after !== before) return undefined;
  const present = isOfThisRound ? after.length : 0;
  const first = notes.findIndex(({ kind }) => kind === 'typed');
  const own = first < 0 ? [] : notes.slice(first);
  const keys = own.flatMap((note) => (note.kind === 'typed' ? [note] : []));
  const said = own.flatMap((note) => (note.kind === 'announced' || note.kind === 'stale' ? [note] : []));
  const last = keys.at(-1);
  const firstLost = keys.find(({ length }) => length > present);
  return {
    announced: Math.max(0, ...said.filter(({ kind }) => kind === 'announced').map(({ length }) => length)),
    present,
    lostMs: last && firstLost ? last.at - firstLost.at : 0,
    lostKeys: last && firstLost ? last.length - present : 0,
    waits: said.flatMap(({ kind, at }) => {
      const key = keys.filter((typed) => typed.at <= at).at(-1);
      return kind === 'announced' && key ? [at - key.at] : [];
    }),
    stale: said.filter(({ kind }) => kind === 'stale').length,
    isWithinWrite: notes.filter(({ kind }) => kind === 'writing' || kind === 'written').at(-1)?.kind === 'writing',
  };
}
