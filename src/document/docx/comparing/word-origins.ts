import { plainWords, runsOf, wordsIn } from './shared-words.ts';
import type { FoundUnit, PrintedUnit } from './units.ts';

/** Where the words of paragraphs between two common places went, and where they come from. */
export interface WordOrigins {
  /** The words of one of them are mostly another's: half of a divided paragraph is no new wording of the one below it. */
  areStrangers(printed: number, found: number): boolean;
  /** Most words of the found paragraph stood in the printed one. */
  comesFrom(found: number, printed: number): boolean;
}

const UNKNOWN: WordOrigins = { areStrangers: () => false, comesFrom: () => false };

/** Above this many possible pairs nothing is looked for. */
const MOST_PAIRS = 40_000;

interface Shared {
  readonly words: number;
  /** Words in common with each paragraph of the other side. */
  readonly inCommon: readonly number[];
}

function sharedOf(
  units: readonly Pick<PrintedUnit, 'texts'>[],
  others: readonly Pick<PrintedUnit, 'texts'>[],
): Shared[] {
  const there = others.map(({ texts }) => new Set(runsOf(plainWords(texts.join(' ')))));
  return units.map(({ texts }) => {
    const words = plainWords(texts.join(' '));
    const runs = runsOf(words);
    return { words: words.length, inCommon: there.map((other) => wordsIn(runs, (run) => other.has(run))) };
  });
}

/** Most of its words are somewhere, and hardly any of them here. */
function isElsewhere(shared: Shared | undefined, here: number): boolean {
  if (!shared) return false;
  const most = Math.max(0, ...shared.inCommon);
  return 2 * most > shared.words && 2 * (shared.inCommon[here] ?? 0) < most;
}

export function wordOrigins(printed: readonly PrintedUnit[], found: readonly FoundUnit[]): WordOrigins {
  if (printed.length * found.length > MOST_PAIRS) return UNKNOWN;
  const wentTo = sharedOf(printed, found);
  const cameFrom = sharedOf(found, printed);
  return {
    areStrangers: (left, right) => isElsewhere(wentTo[left], right) || isElsewhere(cameFrom[right], left),
    comesFrom(right, left) {
      const shared = cameFrom[right];
      return shared !== undefined && 2 * (shared.inCommon[left] ?? 0) > shared.words;
    },
  };
}
