import { type Face, textWidthPt } from './text-width.ts';

/**
 * Words a centred line may well begin with: a break before them keeps a phrase whole. Others break a phrase, which
 * costs as much as two lines of which one is longer by a third of the width.
 */
const PHRASE_STARTS = new Set(['và', 'của', 'về', 'trong', 'theo', 'tại', 'với', 'do', 'để', 'cho', 'gắn']);
/** In a heading in capitals the proper name may stand on its own line: ĐẢNG ỦY XÃ / NGUYỄN LƯƠNG BẰNG. */
const UNIT_WORDS = new Set(['XÃ', 'PHƯỜNG', 'KHU', 'TỈNH', 'PHỐ']);
const POOR_BREAK = 0.06;
const SPLIT_NAME = 0.15;

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

function breakCost(before: string, after: string): number {
  if (/[,;:.]$/.test(before) || PHRASE_STARTS.has(after.toLocaleLowerCase('vi')) || UNIT_WORDS.has(before)) return 0;
  return isCapitalised(before) && isCapitalised(after) ? SPLIT_NAME : POOR_BREAK;
}

/**
 * Takes a text to be centred (trích yếu, name of a body), the width it may fill in points and its face. Gives the
 * fewest lines that fit, as even as the phrases allow. Breaks at ordinary spaces only, never at a no-break space; a
 * single word wider than the width stays whole on a line of its own. An empty text gives no line.
 */
export function breakLines(text: string, widthPt: number, face: Face): readonly string[] {
  const whole = text.replace(/^ +| +$/g, '');
  if (whole === '') return [];
  // A gap of several spaces is a place to be filled by hand (a day not yet given): it stays inside its line.
  const words = whole.split(/(?<! ) (?! )/);
  const line = (from: number, to: number): string => words.slice(from, to).join(' ');
  const fits = (from: number, to: number): boolean => to - from === 1 || textWidthPt(line(from, to), face) <= widthPt;
  const count = countLines(words.length, fits);
  if (count === 1) return [line(0, words.length)];

  const even = textWidthPt(line(0, words.length), face) / count;
  const lineCost = (from: number, to: number): number =>
    ((textWidthPt(line(from, to), face) - even) / widthPt) ** 2 +
    (from === 0 ? 0 : breakCost(words[from - 1] ?? '', words[from] ?? ''));
  return cheapestBreaks(words.length, count, fits, lineCost).map(([from, to]) => line(from, to));
}

/** The fewest lines: each filled as far as it goes. */
function countLines(length: number, fits: (from: number, to: number) => boolean): number {
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
  fits: (from: number, to: number) => boolean,
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
