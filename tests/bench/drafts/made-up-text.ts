/** Numbers between 0 and 1, the same ones for the same seed. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes sentences out of the words of some texts, each word one that follows the word before it there: as long as one
 * wants, and packed into as little room as such texts are and no less. A text repeated would be packed to nothing.
 */
export function createWriter(texts: readonly string[], dice: () => number): (length: number) => string {
  const followers = new Map<string, string[]>();
  const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
  });
  const one = (choices: readonly string[]): string => choices[Math.floor(dice() * choices.length)] ?? '';
  return (length) => {
    let word = one(words);
    const parts: string[] = [];
    for (let written = 0; written < length; written += word.length + 1) {
      parts.push(word);
      word = one(followers.get(word) ?? words);
    }
    return parts.join(' ');
  };
}
