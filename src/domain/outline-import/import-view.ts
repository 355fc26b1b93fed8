import type { Outline } from '../outline/outline-schema.ts';
import type { TemplateProblem } from '../outline/template-problem.ts';
import type { Result } from '../shared/result.ts';
import { type BuiltOutline, buildOutline } from './build-outline.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Marking } from './marking.ts';
import { matchSections } from './match-sections.ts';
import type { OutlineNode } from './outline-node.ts';
import { recognise } from './recognise.ts';
import type { SectionMatch } from './section-match.ts';
import type { SourceText } from './source-text.ts';
import type { Synonyms } from './synonyms-schema.ts';
import { treeOf } from './tree-of.ts';
import { withChosen } from './with-chosen.ts';
import { withConvertedLetters } from './with-converted-letters.ts';

/** What an outline is made from: the text, what its lines are taken for, and what a person decided. */
export interface ImportDecisions {
  readonly source: SourceText;
  readonly markings: readonly Marking[];
  /** By the line of a heading: the section a person chose for it; `null`: a section of its own. */
  readonly chosen: Readonly<Record<number, string | null>>;
  /** Known sections the file lacks and the person wants all the same. */
  readonly wanted: readonly string[];
}

export interface Known {
  /** The outline whose sections are known. */
  readonly base: Outline;
  readonly synonyms: Synonyms | undefined;
}

/** The decisions with what follows from them. */
export interface ImportView extends ImportDecisions {
  readonly nodes: readonly OutlineNode[];
  readonly matches: readonly SectionMatch[];
  readonly coverage: Coverage;
}

/** Takes decisions; gives the tree, the matches and what lacks. */
export function viewOf(decisions: ImportDecisions, { base, synonyms }: Known): ImportView {
  const { source, markings, chosen, wanted } = decisions;
  const nodes = treeOf(source, markings);
  let matches = matchSections(nodes, base, synonyms);
  for (const [node, section] of Object.entries(chosen))
    if (matches.some((match) => match.node === Number(node)))
      matches = withChosen(matches, Number(node), section ?? undefined);
  return { source, markings, chosen, wanted, nodes, matches, coverage: coverageOf(matches, base) };
}

/** The decisions with a section chosen for a heading (`null`: one of its own); another heading that was given it before gives it up. */
export function withSectionChosen(decisions: ImportDecisions, node: number, section: string | null): ImportDecisions {
  const others = Object.entries(decisions.chosen).filter(
    ([line, chosen]) => Number(line) !== node && (section === null || chosen !== section),
  );
  return { ...decisions, chosen: { ...Object.fromEntries(others), [node]: section } };
}

/** The same text with the letters of an old font put into those of today; what was decided about lines stands on the old letters and goes. */
export function withLettersOfToday({ source }: ImportDecisions): ImportDecisions {
  const converted = withConvertedLetters(source);
  return { source: converted, markings: recognise(converted), chosen: {}, wanted: [] };
}

export interface OutlineTitles {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly documentType: string;
  readonly subject: string;
}

/** The outline that the decisions make. */
export function outlineFrom(
  { nodes, matches, wanted }: ImportView,
  known: Known,
  titles: OutlineTitles,
): Result<BuiltOutline, readonly TemplateProblem[]> {
  return buildOutline({ nodes, matches, ...known, ...titles, wanted: wanted.map((section) => ({ section })) });
}
