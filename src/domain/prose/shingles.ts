import type { Draft } from '../draft/draft-schema.ts';
import { withMentions } from '../draft/mentions.ts';
import { comparableText } from '../vietnamese/comparable-text.ts';

/** So many words in a row stand in two texts by chance only where both use the same set phrase. */
const WORDS_IN_A_ROW = 5;

function worthOf(figures: Draft['figures'], code: string): string {
  const answer = figures[code]?.actual;
  return answer?.state === 'value' ? String(answer.value) : code;
}

/**
 * The words of a text, numbers among them. A figure put in by its code counts as what it is worth in its own report, so
 * that a sentence with another number is another sentence, whichever way the number came into it.
 */
export function wordsOf(text: string, figures: Draft['figures']): readonly string[] {
  const written = withMentions(text, ({ code }) => ` ${worthOf(figures, code)} `);
  return (
    comparableText(written)
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\d]+(?:[.,/][\p{L}\d]+)*/gu) ?? []
  );
}

/** Every run of words of one length, in order. */
export function shinglesOf(words: readonly string[]): readonly string[] {
  const count = words.length - WORDS_IN_A_ROW + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(' '));
}

/** Which part of a text's runs of words stand in another one: 0 to 1. */
export function sharedPart(shingles: readonly string[], others: ReadonlySet<string>): number {
  if (shingles.length === 0) return 0;
  return shingles.filter((shingle) => others.has(shingle)).length / shingles.length;
}
