/** A word with what ties it together ("1.234,5", "15-BC/ĐU"); signs between words say nothing about where they come from. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,/–-][\p{L}\p{M}\p{N}]+)*/gu;

/** Fewer words in a row than this are found anywhere in a report ("Ban Thường vụ", "Đảng ủy xã"). */
export const RUN = 4;

/** Takes a text; gives its words, whatever the case and the signs between them. */
export function plainWords(text: string): readonly string[] {
  return text.toLocaleLowerCase('vi').match(WORD) ?? [];
}

/** Every run of words, by the position it begins at. */
export function runsOf(words: readonly string[]): readonly string[] {
  const count = Math.max(0, words.length - RUN + 1);
  return Array.from({ length: count }, (_, from) => words.slice(from, from + RUN).join(' '));
}

/** How many words lie in those runs that count. */
export function wordsIn(runs: readonly string[], counts: (run: string) => boolean): number {
  let total = 0;
  let end = 0;
  for (const [from, run] of runs.entries()) {
    if (!counts(run)) continue;
    total += from + RUN - Math.max(from, end);
    end = from + RUN;
  }
  return total;
}
