import type { WordChange } from '../../model/word-change.ts';
import { type Link, linksOverBorders } from './link-borders.ts';
import { plainWords, runsOf, wordsIn } from './shared-words.ts';

/** A change and where it stands: changes with nothing unchanged between them have the same gap. */
export interface PlacedChange {
  readonly change: WordChange;
  readonly gap: number;
}

interface Side {
  readonly change: WordChange;
  readonly gap: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Runs of words as printed, by position; which of them are gone from here; which are new here. */
  readonly runs: readonly string[];
  readonly gone: ReadonlySet<string>;
  readonly arrived: ReadonlySet<string>;
  readonly sentencesGone: readonly string[];
  readonly sentencesArrived: ReadonlySet<string>;
  /** Words that are only in the one text or the other. */
  readonly removed: number;
  readonly added: number;
}

/** So many words in a row that left one place and stand in another are the same words, however much else was changed. */
const SURELY_MOVED = 8;

/** Whole sentences, the end mark left out; a single word is none. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[.;!?…]+(?=\s|$)/)
    .map(plainWords)
    .filter(({ length }) => length > 1)
    .map((words) => words.join(' '));
}

function without(from: readonly string[], other: readonly string[]): readonly string[] {
  const there = new Set(other);
  return from.filter((each) => !there.has(each));
}

/** How many words of one text are not in the other, each counted as often as it stands there. */
function missing(from: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return from.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  }).length;
}

function sideOf({ change, gap }: PlacedChange): Side {
  const [before, after] = [plainWords(change.before), plainWords(change.after)];
  const [runs, runsAfter] = [runsOf(before), runsOf(after)];
  const [sentences, sentencesAfter] = [sentencesOf(change.before), sentencesOf(change.after)];
  return {
    change,
    gap,
    before,
    after,
    runs,
    gone: new Set(without(runs, runsAfter)),
    arrived: new Set(without(runsAfter, runs)),
    sentencesGone: without(sentences, sentencesAfter),
    sentencesArrived: new Set(without(sentencesAfter, sentences)),
    removed: missing(before, after),
    added: missing(after, before),
  };
}

/** Most of what left one place, or of what is new in the other, are the same words in a row. */
function hasMovedRun(from: Side, to: Side): boolean {
  const moved = wordsIn(from.runs, (run) => from.gone.has(run) && to.arrived.has(run));
  return moved > 0 && moved >= Math.min(from.removed / 2, to.added / 2, SURELY_MOVED);
}

function holds(words: readonly string[], part: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** A whole paragraph, however short, that became part of another one, or that was part of one. A single word is no sign. */
function hasMovedWhole(from: Side, to: Side): boolean {
  const becamePart = from.after.length === 0 && from.before.length > 1;
  const wasPart = to.before.length === 0 && to.after.length > 1;
  return (
    (becamePart && holds(to.after, from.before) && !holds(to.before, from.before)) ||
    (wasPart && holds(from.before, to.after) && !holds(from.after, to.after))
  );
}

function isMoved(from: Side, to: Side): boolean {
  return (
    from.sentencesGone.some((sentence) => to.sentencesArrived.has(sentence)) ||
    hasMovedRun(from, to) ||
    hasMovedWhole(from, to)
  );
}

function linksByWords(sides: readonly Side[]): readonly Link[] {
  return sides.flatMap((upper, above) =>
    sides.flatMap((lower, below): Link[] =>
      below > above && (isMoved(upper, lower) || isMoved(lower, upper)) ? [[above, below]] : [],
    ),
  );
}

/** For each change the first one it belongs together with, itself when it is on its own or the first. */
function firstOfEach(count: number, links: readonly Link[]): readonly number[] {
  const first = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    const above = first[index] ?? index;
    return above === index ? index : rootOf(above);
  };
  for (const link of links) {
    const [one, other] = [rootOf(link[0]), rootOf(link[1])];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  return first.map((_, index) => rootOf(index));
}

/** The first half of a divided paragraph belongs before the second, not after whatever stands above it. */
function besideOwn(change: WordChange, below: WordChange | undefined, isOwn: boolean): WordChange {
  const isAbove =
    isOwn && change.kind === 'added' && below?.printed !== undefined && change.following === below.printed;
  if (!isAbove) return change;
  const { printed: _, ...rest } = change;
  return rest;
}

/**
 * Takes the changes in reading order; gives them with those marked that are one act of the person: a paragraph divided,
 * paragraphs joined, words cut here and put in there. Taken one without the other, words would be lost or stand twice.
 */
export function withMovedLinked(placed: readonly PlacedChange[]): readonly WordChange[] {
  const sides = placed.map(sideOf);
  const first = firstOfEach(sides.length, [...linksByWords(sides), ...linksOverBorders(sides)]);
  const sizes = new Map<number, number>();
  for (const root of first) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  return placed.map(({ change }, index) => {
    const root = first[index] ?? index;
    const together = placed[root]?.change.id;
    if (together === undefined || (sizes.get(root) ?? 0) < 2) return change;
    const isWithUpper = index > 0 && first[index - 1] === root && placed[index - 1]?.change.printed === change.printed;
    const isWithLower = first[index + 1] === root && !isWithUpper;
    return { ...besideOwn(change, placed[index + 1]?.change, isWithLower), together };
  });
}
