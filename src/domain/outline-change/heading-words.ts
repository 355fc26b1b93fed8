import { comparableText } from '../vietnamese/comparable-text.ts';

/** Words of a heading: small letters, no punctuation, no braces of the outline. */
export function headingWords(heading: string): readonly string[] {
  return comparableText(heading)
    .toLocaleLowerCase('vi')
    .replace(/\{[^}]*\}/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** From here on two headings are taken for the same place, to be looked at by the officer. */
export const ALIKE = 0.6;

/** How much two headings share: 1 the same words in the same order, 0 none. */
export function likeness(left: string, right: string): number {
  const [one, other] = [headingWords(left), headingWords(right)];
  if (one.length === 0 || other.length === 0) return 0;
  if (one.join(' ') === other.join(' ')) return 1;
  const rest = [...other];
  const shared = one.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  // the same words in another order are almost the same
  return Math.min(0.99, (2 * shared.length) / (one.length + other.length));
}
