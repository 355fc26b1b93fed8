import type { Outline } from '../outline/outline-schema.ts';
import { type HeadingReader, headingReader } from './heading-words.ts';
import { isWithin, type KnownOutline, knownOutline } from './known-sections.ts';
import type { OutlineNode } from './outline-node.ts';
import { readNodes, scoreWords } from './score-words.ts';
import { type Assigned, above, ancestorsOf, assign, type Pair, scoredPairs } from './scored-pairs.ts';
import type { Candidate, SectionMatch } from './section-match.ts';
import type { Synonyms } from './synonyms-schema.ts';

/** From here on a section is offered, taken as likely. */
const OFFERED = 0.28;
const LIKELY = 0.6;
const MOST_CANDIDATES = 5;

/** Whether the words agree: everywhere, or below the part the heading stands in, if that is no mere guess. */
function agrees({ node, words }: Pair, assigned: Assigned): boolean {
  if (words.agrees) return true;
  const over = above(node, assigned);
  return over !== undefined && over.score >= LIKELY && isWithin(over.known, words.agreesUnder);
}

/** A heading below was taken for something of another part: this one is wider than the section. */
function isWider({ node, known }: Pair, assigned: Assigned): boolean {
  return [...assigned].some(
    ([other, pair]) => ancestorsOf(other).includes(node) && !isWithin(pair.known, [known.section.id, ...known.parents]),
  );
}

/**
 * A whole part of the file, with headings of its own, is more than one item within a part of the outline, unless the file makes
 * parts of the other items too.
 */
function isWholePart({ node, known }: Pair, assigned: Assigned): boolean {
  const isPartOfItem =
    node.parent === undefined &&
    node.node.children.length > 1 &&
    known.parents.length > 0 &&
    known.section.children === undefined;
  const over = known.parents[known.parents.length - 1];
  const isOneOfItems = [...assigned].some(
    ([other, pair]) =>
      other !== node && other.parent === undefined && pair.known.parents[known.parents.length - 1] === over,
  );
  return isPartOfItem && !isOneOfItems;
}

/** Whether nothing speaks against a heading whose words agree. */
function isSure(pair: Pair, assigned: Assigned, pairs: readonly Pair[]): boolean {
  const { node, known } = pair;
  const parent = above(node, assigned);
  if (parent && !known.parents.includes(parent.known.section.id)) return false;
  if (!agrees(pair, assigned) || isWider(pair, assigned) || isWholePart(pair, assigned)) return false;
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

interface Ready {
  readonly synonyms: Synonyms | undefined;
  readonly reader: HeadingReader;
  readonly known: KnownOutline;
}

/** It only saves work: an outline and its synonyms never change in place. */
const READY = new WeakMap<Outline, Ready>();

function readyFor(outline: Outline, synonyms: Synonyms | undefined): Ready {
  const before = READY.get(outline);
  if (before && before.synonyms === synonyms) return before;
  const reader = headingReader(synonyms);
  const made = { synonyms, reader, known: knownOutline(outline, synonyms, reader) };
  READY.set(outline, made);
  return made;
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
  const { reader, known } = readyFor(outline, synonyms);
  const read = readNodes(nodes, reader);
  const byNode = scoredPairs(read, known, (node, each) => scoreWords(node, each, known));
  const pairs = [...byNode.values()].flat();
  const assigned = assign(pairs);
  const taken = new Set([...assigned.values()].map((pair) => pair.known));
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
