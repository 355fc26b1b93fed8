import type { Field, FigureField, Outline, Section } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';
import type { BuildNote } from './build-note.ts';
import { sectionsPresent } from './coverage.ts';
import { type HeadingReader, headingReader } from './heading-words.ts';
import type { OutlineNode } from './outline-node.ts';
import type { SectionMatch } from './section-match.ts';
import type { Synonyms } from './synonyms-schema.ts';

/** What is known while an outline is built: who is matched with what, which ids are taken, what there is to tell. */
export interface Building {
  readonly base: Outline;
  readonly reader: HeadingReader;
  /** The section of the base a node was matched to. */
  readonly known: (node: OutlineNode) => Section | undefined;
  readonly isMatchedBelow: (node: OutlineNode) => boolean;
  /** Sections of the base some node was matched to. */
  readonly matched: ReadonlySet<string>;
  /** Sections of the base that come into the outline. */
  readonly present: ReadonlySet<string>;
  readonly sectionIds: Set<string>;
  readonly figureIds: Set<string>;
  /** Indicators of the base by the key of their label, those that stand for themselves. */
  readonly indicators: ReadonlyMap<string, { readonly section: Section; readonly field: FigureField }>;
  /** Indicators of absent sections that were given to another section. */
  readonly reused: Set<string>;
  /** The section a node became. */
  readonly placed: Map<number, string>;
  readonly notes: BuildNote[];
}

function allNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** "Tổng số hội nghị" and "hội nghị" ask for the same. */
export function figureKey(label: string, reader: HeadingReader): string {
  return reader.key(label.replace(/^\s*(tổng\s+)?số\s+/iu, ''));
}

/** Begins to build; a match with a section the base does not have, or has no heading, counts as none. */
export function startBuilding(
  nodes: readonly OutlineNode[],
  matches: readonly SectionMatch[],
  base: Outline,
  synonyms: Synonyms | undefined,
): Building {
  const reader = headingReader(synonyms);
  const sections = new Map(
    allSections(base).flatMap(({ section }) => (section.cover ? [] : [[section.id, section] as const])),
  );
  const used = new Set<string>();
  const inTree = new Map(allNodes(nodes).map((node) => [node.line, node]));
  const valid = matches.flatMap((match): SectionMatch[] => {
    const { node, section } = match;
    const found = inTree.get(node);
    if (!found || section === undefined || !sections.has(section) || used.has(section)) return [];
    used.add(section);
    const { hasChildren: _, ...rest } = match;
    return [found.children.length > 0 ? { ...rest, hasChildren: true } : rest];
  });
  const byNode = new Map(valid.map((match) => [match.node, match.section]));
  const known = (node: OutlineNode) => {
    const id = byNode.get(node.line);
    return id === undefined ? undefined : sections.get(id);
  };
  const isMatchedBelow = (node: OutlineNode): boolean =>
    node.children.some((child) => known(child) !== undefined || isMatchedBelow(child));
  const own = allFigures(base).filter(({ field }) => field.partOf === undefined);
  return {
    base,
    reader,
    known,
    isMatchedBelow,
    matched: used,
    present: sectionsPresent(valid, base),
    sectionIds: new Set(allSections(base).map(({ section }) => section.id)),
    figureIds: new Set(allSections(base).flatMap(({ section }) => (section.fields ?? []).map(({ id }: Field) => id))),
    indicators: new Map(own.map((placed) => [figureKey(placed.field.label, reader), placed])),
    reused: new Set(),
    placed: new Map(),
    notes: [],
  };
}
