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
      figures: node.figures.map(({ label }) => termsOf(reader.words(label))),
    };
    return [own, ...readNodes(node.children, reader, own)];
  });
}

type Weight = KnownOutline['weight'];

function sum(terms: Iterable<string>, weight: Weight): number {
  let total = 0;
  for (const term of terms) total += weight(term);
  return total;
}

function common(left: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [...left].filter((term) => right.has(term));
}

/** 0 to 1: the share both have of what both say. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>, weight: Weight): number {
  const whole = sum(left, weight) + sum(right, weight);
  return whole === 0 ? 0 : (2 * sum(common(left, right), weight)) / whole;
}

/** 0 to 1: how much of the words the section asks about anyway. */
function askedShare(terms: ReadonlySet<string>, { vocabulary }: KnownSection, weight: Weight): number {
  const pairs = new Set([...terms].filter((term) => term.includes(' ')));
  const whole = sum(pairs, weight);
  return whole === 0 ? 0 : sum(common(pairs, vocabulary), weight) / whole;
}

/** 0 to 1: how many of the figures the heading asks for the section asks for too. */
function figureShare({ figures }: ReadNode, { section }: KnownSection, reader: HeadingReader, weight: Weight): number {
  if (figures.length === 0) return 0;
  const labels = (section.fields ?? []).flatMap((field) =>
    field.kind === 'figure' ? [termsOf(reader.words(field.label))] : [],
  );
  const found = figures.filter((figure) => labels.some((label) => likeness(figure, label, weight) >= 0.6));
  return found.length / figures.length;
}

function namedScore(same: boolean, synonym: boolean, alike: boolean): number | undefined {
  if (same) return 1;
  if (synonym) return 0.97;
  return alike ? 0.66 : undefined;
}

/** Compares one heading with one section. */
export function scoreWords(
  node: ReadNode,
  known: KnownSection,
  { weight }: KnownOutline,
  reader: HeadingReader,
): WordScore {
  const has = (keys: ReadonlySet<string>) => node.keys.some((key) => keys.has(key));
  const isElse = known.never.some((words) => node.words.includes(words)) && !has(known.ownKeys);
  const same = has(known.ownKeys);
  const synonym = has(known.nameKeys);
  const alike = has(known.alikeKeys);
  const parts = isElse ? [] : known.under.filter(({ keys }) => has(keys)).flatMap((each) => each.parts);
  const like = Math.max(0, ...known.names.map((name) => likeness(node.terms, name, weight)));
  const figures = figureShare(node, known, reader, weight);
  const shared = 0.7 * like + 0.2 * askedShare(node.terms, known, weight) + 0.15 * figures;
  const score = namedScore(same, synonym, alike) ?? Math.min(0.85, shared);
  const signs: MatchSign[] = [
    ...(same ? (['sameWords'] as const) : []),
    ...((synonym || alike || parts.length > 0) && !same ? (['synonym'] as const) : []),
    ...(!same && !synonym && shared >= 0.25 ? (['sharedWords'] as const) : []),
    ...(figures > 0 ? (['indicators'] as const) : []),
  ];
  return { score: isElse ? score * 0.35 : score, signs, agrees: (same || synonym) && !isElse, agreesUnder: parts };
}
