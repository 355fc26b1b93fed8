import { isWithin, type KnownOutline, type KnownSection } from './known-sections.ts';
import type { ReadNode, WordScore } from './score-words.ts';
import type { MatchSign } from './section-match.ts';

/** Pairs of headings and sections, scored by their words and by what stands above, below and beside. */

/** From here on a pair is taken, if only as a guess. */
export const GUESS = 0.42;

export interface Pair {
  readonly node: ReadNode;
  readonly known: KnownSection;
  readonly words: WordScore;
  readonly score: number;
  readonly signs: readonly MatchSign[];
}

export type Assigned = ReadonlyMap<ReadNode, Pair>;

export function ancestorsOf(node: ReadNode): ReadNode[] {
  return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}

/** The pair of the nearest heading above that has one. */
export function above(node: ReadNode, assigned: Assigned): Pair | undefined {
  return ancestorsOf(node).flatMap((each) => assigned.get(each) ?? [])[0];
}

/** Best pairs first; a heading and a section are given away once. */
export function assign(pairs: readonly Pair[]): Map<ReadNode, Pair> {
  const assigned = new Map<ReadNode, Pair>();
  const taken = new Set<KnownSection>();
  const best = pairs.filter(({ score }) => score >= GUESS).sort((left, right) => right.score - left.score);
  for (const pair of best) {
    if (assigned.has(pair.node) || taken.has(pair.known)) continue;
    assigned.set(pair.node, pair);
    taken.add(pair.known);
  }
  return assigned;
}

/** What was found around a heading. */
interface Around {
  readonly parent: KnownSection | undefined;
  readonly below: readonly KnownSection[];
  /** Positions of the sections of the headings before and after it on its level: the last before, the first after. */
  readonly before: number;
  readonly after: number;
}

function around(node: ReadNode, assigned: Assigned): Around {
  const others = [...assigned].filter(([other]) => other !== node);
  const siblings = others.filter(([other]) => other.parent === node.parent);
  const positions = (isOnSide: (line: number) => boolean) =>
    siblings.filter(([other]) => isOnSide(other.node.line)).map(([, pair]) => pair.known.position);
  return {
    parent: above(node, assigned)?.known,
    below: others.filter(([other]) => other.parent === node).map(([, pair]) => pair.known),
    before: Math.max(-1, ...positions((line) => line < node.node.line)),
    after: Math.min(Number.POSITIVE_INFINITY, ...positions((line) => line > node.node.line)),
  };
}

/** Share of the headings below that were taken for something within the section. */
function childrenShare({ node }: ReadNode, { section }: KnownSection, below: readonly KnownSection[]): number {
  if (node.children.length === 0 || !section.children) return 0;
  return below.filter((each) => isWithin(each, [section.id])).length / node.children.length;
}

/** The score of a pair once something is known of the headings around it. */
function withSurroundings(pair: Pair, { parent, below, before, after }: Around): Pair {
  const { node, known, words } = pair;
  const isBelow = parent !== undefined && known.parents.includes(parent.section.id);
  const isElsewhere = parent !== undefined && !isBelow;
  const isNamedHere = parent !== undefined && isWithin(parent, words.agreesUnder);
  const children = childrenShare(node, known, below);
  const hasSiblings = before >= 0 || after !== Number.POSITIVE_INFINITY;
  const isOrdered = hasSiblings && before < known.position && known.position < after;
  const hasShapeOf = node.node.children.length > 0 === (known.section.children !== undefined);
  const base = isNamedHere ? Math.max(0.96, words.score) : words.score;
  const score =
    base +
    (isBelow ? 0.1 : 0) -
    (isElsewhere ? 0.08 : 0) +
    children * 0.2 +
    (isOrdered ? 0.03 : 0) -
    (hasShapeOf ? 0 : 0.04);
  const signs: MatchSign[] = [
    ...words.signs,
    ...(isBelow ? (['parent'] as const) : []),
    ...(children > 0 ? (['children'] as const) : []),
    ...(isOrdered ? (['position'] as const) : []),
  ];
  return { ...pair, score, signs };
}

/** Every pair of one file with one outline, by heading in reading order. */
export function scoredPairs(
  nodes: readonly ReadNode[],
  known: KnownOutline,
  score: (node: ReadNode, each: KnownSection) => WordScore,
): ReadonlyMap<ReadNode, readonly Pair[]> {
  const byWords = new Map(
    nodes.map((node): [ReadNode, Pair[]] => [
      node,
      known.sections.map((each) => {
        const words = score(node, each);
        return { node, known: each, words, score: words.score, signs: words.signs };
      }),
    ]),
  );
  const lookedAround = (assigned: Assigned) =>
    new Map(
      [...byWords].map(([node, pairs]): [ReadNode, Pair[]] => {
        const found = around(node, assigned);
        return [node, pairs.map((pair) => withSurroundings(pair, found))];
      }),
    );
  // what the words say is looked at twice: only then is it known what stands above, below and beside
  const first = lookedAround(assign([...byWords.values()].flat()));
  return lookedAround(assign([...first.values()].flat()));
}
