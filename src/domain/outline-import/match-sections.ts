import type { Outline } from '../outline/outline-schema.ts';
import { headingReader } from './heading-words.ts';
import { isWithin, type KnownOutline, type KnownSection, knownOutline } from './known-sections.ts';
import type { OutlineNode } from './outline-node.ts';
import { type ReadNode, readNodes, scoreWords, type WordScore } from './score-words.ts';
import type { Candidate, MatchSign, SectionMatch } from './section-match.ts';
import type { Synonyms } from './synonyms-schema.ts';

/** From here on a section is offered, taken as a guess, taken as likely. */
const OFFERED = 0.28;
const GUESS = 0.42;
const LIKELY = 0.6;
const MOST_CANDIDATES = 5;

interface Pair {
  readonly node: ReadNode;
  readonly known: KnownSection;
  readonly words: WordScore;
  readonly score: number;
  readonly signs: readonly MatchSign[];
}

type Assigned = ReadonlyMap<ReadNode, Pair>;

function ancestorsOf(node: ReadNode): ReadNode[] {
  return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}

/** The section of the nearest heading above that has one. */
function above(node: ReadNode, assigned: Assigned): KnownSection | undefined {
  return ancestorsOf(node).flatMap((each) => assigned.get(each)?.known ?? [])[0];
}

/** Best pairs first; a heading and a section are given away once. */
function assign(pairs: readonly Pair[]): Map<ReadNode, Pair> {
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

/** Share of the headings below that were taken for something within the section. */
function childrenShare({ node }: ReadNode, known: KnownSection, assigned: Assigned): number {
  const below = [...assigned].filter(([other]) => node.children.includes(other.node)).map(([, pair]) => pair.known);
  if (node.children.length === 0 || !known.section.children) return 0;
  return below.filter((each) => isWithin(each, [known.section.id])).length / node.children.length;
}

/** Between the sections of the headings before and after it on its level. */
function isInOrder(node: ReadNode, known: KnownSection, assigned: Assigned): boolean {
  const siblings = [...assigned].filter(([other]) => other.parent === node.parent && other !== node);
  const before = siblings.filter(([other]) => other.node.line < node.node.line).map(([, pair]) => pair.known.position);
  const after = siblings.filter(([other]) => other.node.line > node.node.line).map(([, pair]) => pair.known.position);
  if (before.length + after.length === 0) return false;
  return Math.max(-1, ...before) < known.position && known.position < Math.min(Number.POSITIVE_INFINITY, ...after);
}

/** The score of a pair once something is known of the headings around it. */
function withSurroundings(pair: Pair, first: Assigned): Pair {
  const { node, known, words } = pair;
  const parent = above(node, first);
  const isBelow = parent !== undefined && known.parents.includes(parent.section.id);
  const isElsewhere = parent !== undefined && !isBelow;
  const isNamedHere = parent !== undefined && isWithin(parent, words.agreesUnder);
  const children = childrenShare(node, known, first);
  const isOrdered = isInOrder(node, known, first);
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

/** Whether the words agree: everywhere, or below the part the heading stands in, if that is no mere guess. */
function agrees({ node, words }: Pair, assigned: Assigned): boolean {
  if (words.agrees) return true;
  const over = ancestorsOf(node).flatMap((each) => assigned.get(each) ?? [])[0];
  return over !== undefined && over.score >= LIKELY && isWithin(over.known, words.agreesUnder);
}

/** A heading below was taken for something of another part: this one is wider than the section. */
function isWider({ node, known }: Pair, assigned: Assigned): boolean {
  return [...assigned].some(
    ([other, pair]) => ancestorsOf(other).includes(node) && !isWithin(pair.known, [known.section.id, ...known.parents]),
  );
}

/** Whether nothing speaks against a heading whose words agree. */
function isSure(pair: Pair, assigned: Assigned, pairs: readonly Pair[]): boolean {
  const { node, known } = pair;
  const parent = above(node, assigned);
  if (parent && !known.parents.includes(parent.section.id)) return false;
  if (!agrees(pair, assigned) || isWider(pair, assigned)) return false;
  // a second heading that has the same right, or a second section, makes both doubtful
  return !pairs.some(
    (other) => other !== pair && (other.node === node) !== (other.known === known) && agrees(other, assigned),
  );
}

function certaintyOf(pair: Pair, assigned: Assigned, pairs: readonly Pair[]): SectionMatch['certainty'] {
  if (isSure(pair, assigned, pairs)) return 'sure';
  const best = pairs.filter((each) => each.node === pair.node && each !== pair).map(({ score }) => score);
  return pair.score >= LIKELY && pair.score - Math.max(0, ...best) > 0.02 ? 'likely' : 'guess';
}

function candidatesOf(pairs: readonly Pair[]): Candidate[] {
  return pairs
    .filter(({ score }) => score >= OFFERED)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ known, score, signs }) => ({
      section: known.section.id,
      score: Math.round(Math.max(0, Math.min(1, score)) * 100) / 100,
      signs,
    }));
}

/** All pairs of one file with one outline, scored by words and surroundings. */
function pairsOf(
  nodes: readonly ReadNode[],
  known: KnownOutline,
  score: (node: ReadNode, each: KnownSection) => WordScore,
): Pair[] {
  const byWords = nodes.flatMap((node) =>
    known.sections.map((each): Pair => {
      const words = score(node, each);
      return { node, known: each, words, score: words.score, signs: words.signs };
    }),
  );
  // what the words say is looked at twice: only then is it known what stands above, below and beside
  const byWordsAlone = assign(byWords);
  const first = assign(byWords.map((pair) => withSurroundings(pair, byWordsAlone)));
  return byWords.map((pair) => withSurroundings(pair, first));
}

/**
 * Holds the headings of a file against the sections of an outline that is known: one match for each heading, all depths, in
 * reading order. A section goes to one heading at most. `sure` only where the words or a synonym agree, no second heading
 * or section has the same right, and the heading above is none of another part.
 */
export function matchSections(
  nodes: readonly OutlineNode[],
  outline: Outline,
  synonyms: Synonyms | undefined,
): readonly SectionMatch[] {
  const reader = headingReader(synonyms);
  const known = knownOutline(outline, synonyms, reader);
  const read = readNodes(nodes, reader);
  const pairs = pairsOf(read, known, (node, each) => scoreWords(node, each, known, reader));
  const assigned = assign(pairs);
  const taken = new Set([...assigned.values()].map((pair) => pair.known));
  const byNode = new Map(read.map((node): [ReadNode, Pair[]] => [node, []]));
  for (const pair of pairs) byNode.get(pair.node)?.push(pair);
  return read.map((node): SectionMatch => {
    const own = byNode.get(node) ?? [];
    const pair = assigned.get(node);
    const candidates = candidatesOf(own);
    const children = node.node.children.length > 0 ? { hasChildren: true as const } : {};
    if (pair) {
      const certainty = certaintyOf(pair, assigned, pairs);
      return {
        node: node.node.line,
        section: pair.known.section.id,
        certainty,
        signs: pair.signs,
        candidates,
        ...children,
      };
    }
    const isNew = own.every(({ score, known: each }) => score < OFFERED || taken.has(each));
    return { node: node.node.line, certainty: isNew ? 'sure' : 'guess', signs: [], candidates, ...children };
  });
}
