import type { Aligned, FoundUnit, PrintedUnit } from './units.ts';
import { type WordOrigins, wordOrigins } from './word-origins.ts';

/** Share of common words from which two paragraphs count as one that was changed. */
const ALIKE = 0.3;
/** Above this many possible pairs no best pairing is looked for. */
const MOST_PAIRS = 40_000;

type Words = ReadonlyMap<string, number>;

function wordsOf({ texts }: Pick<PrintedUnit, 'texts'>): Words {
  const words = new Map<string, number>();
  for (const word of texts
    .join(' ')
    .toLocaleLowerCase('vi')
    .split(/[\s.,;:]+/)) {
    if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function countOf(words: Words): number {
  return [...words.values()].reduce((sum, count) => sum + count, 0);
}

/** Share of the words of both that are common to both (Dice): 1 for the same words, 0 for none. */
function likeness(left: Words, right: Words): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const all = countOf(left) + countOf(right);
  return all === 0 ? 0 : (2 * common) / all;
}

/** For every pair of beginnings the most likeness that pairs in order can have. */
function bestScores(
  left: readonly Words[],
  right: readonly Words[],
  alike: (l: number, r: number) => number,
): number[][] {
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let l = 1; l <= left.length; l += 1) {
    for (let r = 1; r <= right.length; r += 1) {
      const paired = (best[l - 1]?.[r - 1] ?? 0) + alike(l - 1, r - 1);
      const row = best[l];
      if (row) row[r] = Math.max(best[l - 1]?.[r] ?? 0, row[r - 1] ?? 0, paired);
    }
  }
  return best;
}

/** Pairs in reading order with the most likeness together. */
function pairsInOrder(
  printed: readonly PrintedUnit[],
  found: readonly FoundUnit[],
  origins: WordOrigins,
): (readonly [number, number])[] {
  if (printed.length * found.length > MOST_PAIRS) return [];
  const left = printed.map(wordsOf);
  const right = found.map(wordsOf);
  const alike = (l: number, r: number): number => {
    if (printed[l]?.isRow !== found[r]?.isRow || origins.areStrangers(l, r)) return 0;
    const share = likeness(left[l] ?? new Map(), right[r] ?? new Map());
    return share < ALIKE ? 0 : share;
  };
  const best = bestScores(left, right, alike);
  const pairs: (readonly [number, number])[] = [];
  let l = left.length;
  let r = right.length;
  while (l > 0 && r > 0) {
    const score = best[l]?.[r] ?? 0;
    if (score === (best[l - 1]?.[r] ?? 0)) l -= 1;
    else if (score === (best[l]?.[r - 1] ?? 0)) r -= 1;
    else {
      l -= 1;
      r -= 1;
      pairs.unshift([l, r]);
    }
  }
  return pairs;
}

/** A unit and its position among all between two common places. */
type Placed<Unit> = readonly (readonly [Unit, number])[];

/** Between two pairs: the only paragraph left over on each side is one that was written anew; so is the only row. */
function between(printed: Placed<PrintedUnit>, found: Placed<FoundUnit>, origins: WordOrigins): Aligned[] {
  const partners = new Map<PrintedUnit, FoundUnit>();
  for (const isRow of [false, true]) {
    const own = printed.filter(([unit]) => unit.isRow === isRow);
    const theirs = found.filter(([unit]) => unit.isRow === isRow);
    const [first] = own;
    const [other] = theirs;
    if (!first || !other || own.length > 1 || theirs.length > 1) continue;
    if (!origins.areStrangers(first[1], other[1])) partners.set(first[0], other[0]);
  }
  const paired = new Set(partners.values());
  return [
    ...printed.map(([unit]): Aligned => {
      const partner = partners.get(unit);
      return { printed: unit, ...(partner ? { found: partner } : {}), isSame: false };
    }),
    ...found.filter(([unit]) => !paired.has(unit)).map(([unit]): Aligned => ({ found: unit, isSame: false })),
  ];
}

/** Takes what stands in one text only between two common places; gives it side by side: what is alike together. */
export function pairAlike(printed: readonly PrintedUnit[], found: readonly FoundUnit[]): Aligned[] {
  const origins = wordOrigins(printed, found);
  const left: Placed<PrintedUnit> = printed.map((unit, index) => [unit, index]);
  const right: Placed<FoundUnit> = found.map((unit, index) => [unit, index]);
  const aligned: Aligned[] = [];
  let atPrinted = 0;
  let atFound = 0;
  for (const [l, r] of [...pairsInOrder(printed, found, origins), [printed.length, found.length] as const]) {
    // the rest of a divided paragraph stands right below its beginning
    while (atFound < r && origins.comesFrom(atFound, atPrinted - 1)) {
      aligned.push(...between([], right.slice(atFound, atFound + 1), origins));
      atFound += 1;
    }
    aligned.push(...between(left.slice(atPrinted, l), right.slice(atFound, r), origins));
    const own = printed[l];
    const theirs = found[r];
    if (own && theirs) aligned.push({ printed: own, found: theirs, isSame: false });
    atPrinted = l + 1;
    atFound = r + 1;
  }
  return aligned;
}
