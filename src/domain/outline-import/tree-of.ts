import { figuresAskedIn } from './asked-figures.ts';
import { askedTableOf } from './asked-tables.ts';
import { factsOf, plainText } from './line-facts.ts';
import type { Marking } from './marking.ts';
import { parsePoint } from './number-label.ts';
import type { AskedFigure, AskedTable, OutlineNode } from './outline-node.ts';
import { isOnlyPlaceholders } from './placeholders.ts';
import type { SourceLine, SourceText } from './source-text.ts';

interface Growing extends OutlineNode {
  guidance: string[];
  figures: AskedFigure[];
  tables: AskedTable[];
  children: Growing[];
}

/**
 * Takes the lines of a file and what each is taken for; gives the sections. What stands below a heading becomes its guidance, its
 * figures and its tables; what stands above the first heading goes to the first. Where the words of every line went: `placesOf`.
 */
export function treeOf(source: SourceText, markings: readonly Marking[]): readonly OutlineNode[] {
  const tops: Growing[] = [];
  const open: Growing[] = [];
  const early: Marking[] = [];
  for (const marking of markings) {
    const line = source.lines[marking.line];
    if (line === undefined) continue;
    const current = open[open.length - 1];
    if (marking.role === 'heading') begin(nodeOf(marking), tops, open);
    else if (current === undefined) early.push(marking);
    else addTo(current, marking, source);
  }
  const [first] = tops;
  if (first !== undefined && early.length > 0) {
    const before: Growing = { ...first, guidance: [], figures: [], tables: [], children: [] };
    for (const marking of early) addTo(before, marking, source);
    first.guidance.unshift(...before.guidance);
    first.figures.unshift(...before.figures);
    first.tables.unshift(...before.tables);
  }
  return tops;
}

function nodeOf({ line, level = 1, label = '', title = '', rest = '', certainty }: Marking): Growing {
  const guidance = rest === '' ? [] : [rest];
  const figures = [...figuresAskedIn(rest, line)];
  return {
    line,
    label,
    title: title === '' ? label : title,
    level,
    certainty,
    guidance,
    figures,
    tables: [],
    children: [],
  };
}

function begin(node: Growing, tops: Growing[], open: Growing[]): void {
  while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= node.level) open.pop();
  const parent = open[open.length - 1];
  if (parent === undefined) tops.push(node);
  else parent.children.push(node);
  open.push(node);
}

function addTo(node: Growing, { line: id, role }: Marking, source: SourceText): void {
  const line = source.lines[id];
  if (line === undefined) return;
  if (role === 'guidance' || role === 'instruction' || role === 'blank') {
    const text = guidanceOf(line);
    if (text === '') return;
    node.guidance.push(text);
    node.figures.push(...figuresAskedIn(text, id));
  } else if ((role === 'tableHead' || role === 'tableBody') && line.at.kind === 'cell') {
    const { table } = line.at;
    if (node.tables.some((known) => known.table === table)) return;
    const asked = askedTableOf(source, table);
    if (asked !== undefined) node.tables.push(asked);
  }
}

/** The words of a point or sentence: the mark in front and lines of nothing but dots left out, a number kept. */
export function guidanceOf(line: SourceLine): string {
  const text = plainText(line.text);
  if (isOnlyPlaceholders(text)) return '';
  const facts = factsOf(line, 0);
  if (line.label !== '' && !facts.isPoint) return `${line.label} ${text}`;
  return parsePoint(text)?.rest ?? text;
}
