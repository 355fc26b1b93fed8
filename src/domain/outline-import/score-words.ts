import { type HeadingReader, titleForms } from './heading-words.ts';
import { type KnownOutline, type KnownSection, termsOf } from './known-sections.ts';
import type { OutlineNode } from './outline-node.ts';
import type { MatchSign } from './section-match.ts';

/** How far the words of a heading speak for a section, before anything is known of the headings around it. */
export interface WordScore {
  readonly score: number;
  readonly signs: readonly MatchSign[];
  /** The words, or a synonym that holds everywhere, agree. */
  readonly agrees: boolean;
  /** A synonym agrees, if the heading stands below one of these parts. */
  readonly agreesUnder: readonly string[];
}

/** A heading of the file, ready to be compared. */
export interface ReadNode {
  readonly node: OutlineNode;
  readonly parent: ReadNode | undefined;
  readonly keys: readonly string[];
  readonly words: string;
  readonly terms: ReadonlySet<string>;
  /** The terms of two words. */
  readonly pairs: ReadonlySet<string>;
  readonly figures: readonly ReadonlySet<string>[];
}

/** All headings of the tree in reading order. */
export function readNodes(nodes: readonly OutlineNode[], reader: HeadingReader, parent?: ReadNode): ReadNode[] {
  return nodes.flatMap((node) => {
    const forms = titleForms(node.title);
    const terms = termsOf(reader.words(forms[1] ?? node.title));
    const own: ReadNode = {
      node,
      parent,
      keys: forms.map(reader.key),
      words: ` ${reader.words(forms[1] ?? node.title).join(' ')} `,
      terms,
      pairs: new Set([...terms].filter((term) => term.includes(' '))),
      figures: node.figures.map(({ label }) => termsOf(reader.words(label))),
    };
    return [own, ...readNodes(node.children, reader, own)];
  });
}

type Weighed = Pick<KnownOutline, 'weight' | 'sumOf'>;

/** What the terms both have weigh. */
function common(left: ReadonlySet<string>, right: ReadonlySet<string>, { weight }: Weighed): number {
  let total = 0;
  for (const term of left) if (right.has(term)) total += weight(term);
  return total;
}

/** 0 to 1: the share both have of what both say. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>, weighed: Weighed): number {
  const whole = weighed.sumOf(left) + weighed.sumOf(right);
  return whole === 0 ? 0 : (2 * common(left, right, weighed)) / whole;
}

/** 0 to 1: how much of the words the section asks about anyway. */
function askedShare({ pairs }: ReadNode, { vocabulary }: KnownSection, weighed: Weighed): number {
  const whole = weighed.sumOf(pairs);
  return whole === 0 ? 0 : common(pairs, vocabulary, weighed) / whole;
}

/** 0 to 1: how many of the figures the heading asks for the section asks for too. */
function figureShare({ figures }: ReadNode, { figureLabels }: KnownSection, weighed: Weighed): number {
  if (figures.length === 0) return 0;
  const found = figures.filter((figure) => figureLabels.some((label) => likeness(figure, label, weighed) >= 0.6));
  return found.length / figures.length;
}

function namedScore(same: boolean, synonym: boolean, alike: boolean): number | undefined {
  if (same) return 1;
  if (synonym) return 0.97;
  return alike ? 0.66 : undefined;
}

/** Compares one heading with one section. */
export function scoreWords(node: ReadNode, known: KnownSection, weighed: Weighed): WordScore {
  const has = (keys: ReadonlySet<string>) => node.keys.some((key) => keys.has(key));
  const isElse = known.never.some((words) => node.words.includes(words));
  const same = has(known.ownKeys);
  const synonym = has(known.nameKeys);
  const alike = has(known.alikeKeys);
  const parts = isElse ? [] : known.under.filter(({ keys }) => has(keys)).flatMap((each) => each.parts);
  const like = Math.max(0, ...known.names.map((name) => likeness(node.terms, name, weighed)));
  const figures = figureShare(node, known, weighed);
  const shared = 0.7 * like + 0.2 * askedShare(node, known, weighed) + 0.15 * figures;
  const score = namedScore(same, synonym, alike) ?? Math.min(0.85, shared);
  const signs: MatchSign[] = [
    ...(same ? (['sameWords'] as const) : []),
    ...((synonym || alike || parts.length > 0) && !same ? (['synonym'] as const) : []),
    ...(!same && !synonym && shared >= 0.25 ? (['sharedWords'] as const) : []),
    ...(figures > 0 ? (['indicators'] as const) : []),
  ];
  return { score: isElse ? score * 0.35 : score, signs, agrees: (same || synonym) && !isElse, agreesUnder: parts };
}
