function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One pattern for many words: one pass over a text however long the list is. The longest word wins. */
export function anyOf(words: readonly string[]): RegExp {
  const sorted = [...words].sort((left, right) => right.length - left.length);
  return words.length === 0 ? /(?!)/g : new RegExp(sorted.map(escaped).join('|'), 'g');
}

const LETTER = /[\p{L}\d]/u;

/** Where the words of a pattern stand whole in a text: "huyện" is not found in "huyệnh". */
export function wholeMatches(pattern: RegExp, text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ word: match[0], at: match.index }))
    .filter(({ word, at }) => !LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + word.length] ?? ''));
}
