/** Fewer letters are found by trying, however slow the key. */
export const LEAST_LETTERS = 8;

export type PassphraseProblem = 'blank' | 'tooShort' | 'differs';

/** What is wrong with a new passphrase typed twice; `undefined` when it can be used. Blanks count, and are kept. */
export function checkNewPassphrase(first: string, second: string): PassphraseProblem | undefined {
  const letters = [...first.normalize('NFC')];
  if (letters.length === 0) return 'blank';
  if (letters.length < LEAST_LETTERS) return 'tooShort';
  return first.normalize('NFC') === second.normalize('NFC') ? undefined : 'differs';
}
