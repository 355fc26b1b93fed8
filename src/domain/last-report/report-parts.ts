import type { Marking } from '../outline-import/marking.ts';
import type { OutlineNode } from '../outline-import/outline-node.ts';
import type { SourceLine, SourceText } from '../outline-import/source-text.ts';

/** What stands under one heading of a finished report, up to the next heading of any level. */
export interface ReportPart {
  /** Line of its heading; -1: what stands before the first heading. */
  readonly line: number;
  readonly label: string;
  readonly title: string;
  readonly level: number;
  /** `line` of the heading above it. */
  readonly parent: number | undefined;
  /** Its paragraphs, points with their mark. */
  readonly texts: readonly string[];
  /** Its tables, by their number in the file. */
  readonly tables: readonly number[];
}

/** Stands for the place before the first heading. */
export const BEFORE_HEADINGS = -1;

type OpenPart = ReportPart & { readonly texts: string[]; readonly tables: number[] };

const LEFT_OUT = new Set<Marking['role']>([
  'cover',
  'recipients',
  'signature',
  'contents',
  'empty',
  'leftOut',
  'headingMore',
]);

/** What the line says, as it would be read aloud with its number or mark. */
export function lineText({ text, label, converted }: SourceLine): string {
  return `${label} ${converted ?? text}`.replace(/\s+/gu, ' ').trim();
}

function openPart(line: number, { label, title, level }: Partial<Marking>, above: readonly ReportPart[]): OpenPart {
  const own = level ?? 1;
  const parent = [...above].reverse().find((part) => part.line !== BEFORE_HEADINGS && part.level < own);
  return { line, label: label ?? '', title: title ?? '', level: own, parent: parent?.line, texts: [], tables: [] };
}

/** The parts that are still open when a heading of `level` begins: the headings above it. */
function pathTo(parts: readonly ReportPart[], level: number): ReportPart[] {
  const path: ReportPart[] = [];
  for (const part of [...parts].reverse()) {
    const lowest = path[0]?.level ?? level;
    if (part.line !== BEFORE_HEADINGS && part.level < lowest) path.unshift(part);
  }
  return path;
}

function isTableCell({ at }: SourceLine, { role }: Marking): boolean {
  return at.kind === 'cell' && (role === 'tableHead' || role === 'tableBody');
}

/** Takes the lines of a finished report and what they were taken for; gives its parts in order. Head and foot are left out. */
export function reportParts(source: SourceText, markings: readonly Marking[]): readonly ReportPart[] {
  const parts: OpenPart[] = [openPart(BEFORE_HEADINGS, {}, [])];
  const add = (line: SourceLine, marking: Marking) => {
    if (marking.role === 'heading') parts.push(openPart(line.id, marking, pathTo(parts, marking.level ?? 1)));
    const part = parts[parts.length - 1];
    if (line.at.kind === 'cell' && isTableCell(line, marking)) {
      const { table } = line.at;
      if (!parts.some(({ tables }) => tables.includes(table))) part?.tables.push(table);
      return;
    }
    const text = marking.role === 'heading' ? (marking.rest ?? '') : lineText(line);
    if (text !== '') part?.texts.push(text);
  };
  for (const [at, line] of source.lines.entries()) {
    const marking = markings[at];
    if (marking !== undefined && line.at.kind !== 'margin' && !LEFT_OUT.has(marking.role)) add(line, marking);
  }
  return parts.filter(({ line, texts, tables }) => line !== BEFORE_HEADINGS || texts.length + tables.length > 0);
}

/** The headings as a tree, to be held against an outline. What was written under them is not what an outline would ask. */
export function headingNodes(parts: readonly ReportPart[]): readonly OutlineNode[] {
  const below = (parent: number | undefined): OutlineNode[] =>
    parts
      .filter((part) => part.line !== BEFORE_HEADINGS && part.parent === parent)
      .map(({ line, label, title, level }) => ({
        line,
        label,
        title,
        level,
        certainty: 'sure',
        guidance: [],
        figures: [],
        tables: [],
        children: below(line),
      }));
  return below(undefined);
}
