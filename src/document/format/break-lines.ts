import { type Face, textWidthPt } from './text-width.ts';

/**
 * Words a centred line may well begin with: a break before them keeps a phrase whole. Others break a phrase, which
 * costs as much as two lines of which one is longer by a third of the width.
 */
const PHRASE_STARTS = new Set(['và', 'của', 'về', 'trong', 'theo', 'tại', 'với', 'do', 'để', 'cho', 'gắn']);
/** In a heading in capitals the proper name may stand on its own line: ĐẢNG ỦY XÃ / NGUYỄN LƯƠNG BẰNG. */
const UNIT_WORDS = new Set(['XÃ', 'PHƯỜNG', 'KHU', 'TỈNH', 'PHỐ']);
/** First syllables of units of two: ĐẶC KHU, THÀNH PHỐ. */
const UNIT_STARTS = new Set(['ĐẶC', 'THÀNH']);
const POOR_BREAK = 0.06;
const SPLIT_NAME = 0.15;
/** In capitals nothing but its place tells a name, so a torn one is read wrongly: ĐẢNG ỦY XÃ NGUYỄN / LƯƠNG BẰNG. */
const TORN_PLACE = 0.5;
const MOST_NAME_LINES = 3;

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

const startsPhrase = (word: string): boolean => PHRASE_STARTS.has(word.toLocaleLowerCase('vi'));

/** Whether a break before the word at `at` tears the name of a place, or a unit of two syllables. */
function tearsPlace(words: readonly string[], at: number): boolean {
  const [before = '', after = ''] = words.slice(at - 1, at + 1);
  if (UNIT_STARTS.has(before) && UNIT_WORDS.has(after)) return true;
  const beginsUnit = UNIT_WORDS.has(after) || (UNIT_STARTS.has(after) && UNIT_WORDS.has(words[at + 1] ?? ''));
  const phrase = words.slice(0, at).map(startsPhrase).lastIndexOf(true);
  return !beginsUnit && words.slice(phrase + 1, at).some((word) => UNIT_WORDS.has(word));
}

/** What a break before the word at `at` costs. */
type BreakCost = (words: readonly string[], at: number) => number;

function breakCost(words: readonly string[], at: number): number {
  const [before = '', after = ''] = words.slice(at - 1, at + 1);
  if (/[,;:.]$/.test(before) || startsPhrase(after) || UNIT_WORDS.has(before)) return 0;
  return isCapitalised(before) && isCapitalised(after) ? SPLIT_NAME : POOR_BREAK;
}

const breakCostInName: BreakCost = (words, at) => {
  const cost = breakCost(words, at);
  return cost > 0 && tearsPlace(words, at) ? TORN_PLACE : cost;
};

/**
 * Takes a text to be centred (trích yếu, title of an annex), the width it may fill in points and its face. Gives the
 * fewest lines that fit, as even as the phrases allow. Breaks at ordinary spaces only, never at a no-break space; a
 * single word wider than the width stays whole on a line of its own. An empty text gives no line.
 */
export function breakLines(text: string, widthPt: number, face: Face): readonly string[] {
  const words = wordsOf(text);
  const count = countLines(words.length, fitsOf(words, widthPt, face));
  return arranged(words, { count, widthPt, face, costOf: breakCost }).lines;
}

/**
 * Breaks the name of a body in capitals (the-thuc 4.2 allows several lines): as `breakLines` does, but with one line more,
 * up to three, where that alone keeps the name of a place whole.
 */
export function breakName(text: string, widthPt: number, face: Face): readonly string[] {
  const words = wordsOf(text);
  const count = countLines(words.length, fitsOf(words, widthPt, face));
  const room = { widthPt, face, costOf: breakCostInName };
  const fewest = arranged(words, { count, ...room });
  if (!fewest.isTorn || count >= MOST_NAME_LINES) return fewest.lines;
  const longer = arranged(words, { count: count + 1, ...room });
  return longer.isTorn ? fewest.lines : longer.lines;
}

/** A gap of several spaces is a place to be filled by hand (a day not yet given): it stays inside its line. */
function wordsOf(text: string): readonly string[] {
  const whole = text.replace(/^ +| +$/g, '');
  return whole === '' ? [] : whole.split(/(?<! ) (?! )/);
}

const lineOf = (words: readonly string[], from: number, to: number): string => words.slice(from, to).join(' ');

type Fits = (from: number, to: number) => boolean;

function fitsOf(words: readonly string[], widthPt: number, face: Face): Fits {
  return (from, to) => to - from === 1 || textWidthPt(lineOf(words, from, to), face) <= widthPt;
}

interface Arrangement {
  readonly count: number;
  readonly widthPt: number;
  readonly face: Face;
  readonly costOf: BreakCost;
}

/** The words in `count` lines, and whether one of the breaks tears the name of a place. */
function arranged(
  words: readonly string[],
  { count, widthPt, face, costOf }: Arrangement,
): { readonly lines: readonly string[]; readonly isTorn: boolean } {
  if (words.length === 0) return { lines: [], isTorn: false };
  if (count === 1) return { lines: [lineOf(words, 0, words.length)], isTorn: false };
  const even = textWidthPt(lineOf(words, 0, words.length), face) / count;
  const lineCost = (from: number, to: number): number =>
    ((textWidthPt(lineOf(words, from, to), face) - even) / widthPt) ** 2 + (from === 0 ? 0 : costOf(words, from));
  const breaks = cheapestBreaks(words.length, count, fitsOf(words, widthPt, face), lineCost);
  return {
    lines: breaks.map(([from, to]) => lineOf(words, from, to)),
    isTorn: breaks.some(([from]) => from > 0 && costOf(words, from) === TORN_PLACE),
  };
}

/** The fewest lines: each filled as far as it goes. */
function countLines(length: number, fits: Fits): number {
  let count = 1;
  let from = 0;
  for (let to = 1; to <= length; to += 1) {
    if (fits(from, to)) continue;
    count += 1;
    from = to - 1;
  }
  return count;
}

type Breaks = readonly (readonly [from: number, to: number])[];

/** The cheapest way to set the words in exactly `count` lines; there is one, since the fullest lines are one. */
function cheapestBreaks(
  length: number,
  count: number,
  fits: Fits,
  lineCost: (from: number, to: number) => number,
): Breaks {
  let best: ReadonlyMap<number, { readonly cost: number; readonly breaks: Breaks }> = new Map([
    [0, { cost: 0, breaks: [] }],
  ]);
  for (let row = 0; row < count; row += 1) {
    const next = new Map<number, { readonly cost: number; readonly breaks: Breaks }>();
    for (const [from, { cost, breaks }] of best) {
      for (let to = from + 1; to <= length && fits(from, to); to += 1) {
        const total = cost + lineCost(from, to);
        if (total >= (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        next.set(to, { cost: total, breaks: [...breaks, [from, to]] });
      }
    }
    best = next;
  }
  return best.get(length)?.breaks ?? [];
}
