import { isToldToWriter, type LineFacts } from './line-facts.ts';
import type { NumberLabel } from './number-label.ts';

const LONGEST_STARRED = 90;

const isStarred = ({ isPoint, text, line }: LineFacts): boolean =>
  isPoint && line.label === '' && /^\*\s*[^\s*]/u.test(text);

/** "* Tiếp định kỳ" in italics or bold, short, no sentence. */
function isStarredTitle(facts: LineFacts): boolean {
  const { text, rest, line, isItalic, isBold } = facts;
  const isSetApart = isItalic || isBold || line.look.isUnderlined;
  return (
    isStarred(facts) &&
    isSetApart &&
    text.length <= LONGEST_STARRED &&
    /^\p{Lu}/u.test(rest) &&
    !/[.;,…]$/u.test(rest) &&
    !isToldToWriter(rest)
  );
}

/**
 * Takes the lines that may hold the outline; gives those whose star stands before a title. Only where the file marks its points in
 * another way and has several such titles: else the star is the mark of its points.
 */
export function starredTitles(lines: readonly LineFacts[]): ReadonlyMap<LineFacts, NumberLabel> {
  const titles = lines.filter(isStarredTitle);
  const others = lines.filter((facts) => facts.isPoint && !isStarred(facts));
  const plain = lines.filter((facts) => isStarred(facts) && !isStarredTitle(facts) && !isToldToWriter(facts.rest));
  if (titles.length < 2 || others.length === 0 || plain.length > 0) return new Map();
  return new Map(
    titles.map((facts) => [
      facts,
      { label: '*', rest: facts.rest, readings: [{ scheme: 'star', value: 1, parents: [] }], hasMark: true },
    ]),
  );
}
