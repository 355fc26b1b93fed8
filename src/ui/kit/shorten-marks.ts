import type { WordMark } from '../../domain/vietnamese/mark-words.ts';

/** How much of an unchanged stretch is shown on either side of what changed. */
const SHOWN = 90;
const GAP = ' … ';

/** The beginning of a stretch, to the end of a word. */
function head(text: string): string {
  return text.slice(0, SHOWN).replace(/\S*$/, '').trimEnd();
}

/** The end of a stretch, from the beginning of a word. */
function tail(text: string): string {
  return text.slice(-SHOWN).replace(/^\S*/, '').trimStart();
}

/** What changed with the words around it: a long stretch that is the same in both is cut, with "…" for what is left out. */
export function shortenMarks(marks: readonly WordMark[]): readonly WordMark[] {
  return marks.map((mark, index) => {
    if (mark.kind !== 'same' || mark.text.length <= 3 * SHOWN) return mark;
    const before = index === 0 ? '' : head(mark.text);
    const after = index === marks.length - 1 ? '' : tail(mark.text);
    return { kind: 'same', text: `${before}${GAP}${after}` };
  });
}
