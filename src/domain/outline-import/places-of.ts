import { isBlank } from '../vietnamese/text.ts';
import { plainText } from './line-facts.ts';
import type { LineRole, Marking } from './marking.ts';
import type { OutlineNode } from './outline-node.ts';
import type { SourceLine, SourceText } from './source-text.ts';
import { guidanceOf, treeOf } from './tree-of.ts';

/** Where the words of a line went. */
export type LinePlace =
  /** The title of a section; behind it perhaps guidance of the same section. */
  | { readonly kind: 'heading'; readonly node: number }
  | { readonly kind: 'guidance'; readonly node: number }
  /** Head, named row or cell of a table that a section asks for. */
  | { readonly kind: 'table'; readonly node: number; readonly table: number }
  /** Not in the outline, by what the line was taken for. */
  | { readonly kind: 'leftOut'; readonly role: LineRole }
  /** Nothing to read on it, or nothing but dots to be written on. */
  | { readonly kind: 'nothing' };

const OUTSIDE: ReadonlySet<LineRole> = new Set(['cover', 'recipients', 'signature', 'contents', 'empty', 'leftOut']);

/**
 * Takes the lines of a file and what each is taken for; says of every line, in order, where its words went, so that a person can
 * see that none is lost. `node` is the line of the heading of the section.
 */
export function placesOf(source: SourceText, markings: readonly Marking[]): readonly LinePlace[] {
  const first = markings.find(({ role }) => role === 'heading')?.line;
  const tables = tablesBySection(treeOf(source, markings));
  let node = first;
  return markings.map((marking): LinePlace => {
    if (marking.role === 'heading') node = marking.line;
    return placeOf(source.lines[marking.line], marking.role, node, tables);
  });
}

interface Asking {
  readonly node: number;
  readonly words: readonly string[];
}

function placeOf(
  line: SourceLine | undefined,
  role: LineRole,
  node: number | undefined,
  tables: ReadonlyMap<number, Asking>,
): LinePlace {
  if (line === undefined || (isBlank(line.text) && line.label === '')) return { kind: 'nothing' };
  if (OUTSIDE.has(role) || node === undefined) return { kind: 'leftOut', role };
  if (role === 'heading' || role === 'headingMore') return { kind: 'heading', node };
  if (role === 'tableHead' || role === 'tableBody') return placeInTable(line, role, tables);
  return guidanceOf(line) === '' ? { kind: 'nothing' } : { kind: 'guidance', node };
}

/** What neither names a column nor a row of the table, such as its running numbers, is not asked for. */
function placeInTable(line: SourceLine, role: LineRole, tables: ReadonlyMap<number, Asking>): LinePlace {
  const table = line.at.kind === 'cell' ? line.at.table : -1;
  const asking = tables.get(table);
  const text = plainText(line.text);
  const isAsked = asking?.words.some((word) => word === text || ` ${word} `.includes(` ${text} `));
  return asking !== undefined && isAsked === true
    ? { kind: 'table', node: asking.node, table }
    : { kind: 'leftOut', role };
}

function tablesBySection(nodes: readonly OutlineNode[]): ReadonlyMap<number, Asking> {
  const sections = new Map<number, Asking>();
  const visit = ({ line, tables, children }: OutlineNode): void => {
    for (const { table, columns, rows } of tables) {
      if (!sections.has(table)) sections.set(table, { node: line, words: [...columns, ...rows] });
    }
    children.forEach(visit);
  };
  nodes.forEach(visit);
  return sections;
}
