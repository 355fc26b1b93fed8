import type { Field, Section } from '../outline/outline-schema.ts';
import { type Building, figureKey } from './building.ts';
import type { AskedFigure, AskedTable, OutlineNode } from './outline-node.ts';
import { ownFigure, ownTable, ownText, titledText, withoutBraces } from './own-fields.ts';
import { sentenceCase } from './sentence-case.ts';

/** What a heading asks for, its own and what headings above it could not keep since only leaves are written in. */
export interface Asked {
  readonly guidance: readonly string[];
  readonly figures: readonly AskedFigure[];
  readonly tables: readonly AskedTable[];
}

export const NOTHING_ASKED: Asked = { guidance: [], figures: [], tables: [] };

export function joined(first: Asked, second: Asked): Asked {
  return {
    guidance: [...first.guidance, ...second.guidance],
    figures: [...first.figures, ...second.figures],
    tables: [...first.tables, ...second.tables],
  };
}

/** The heading as it is kept: of the file, in sentence case; of the base where it is the same but for a period it fills in. */
export function headingOf(
  node: OutlineNode,
  known: Section | undefined,
  { reader }: Building,
): Pick<Section, 'heading' | 'short'> {
  const heading =
    withoutBraces(sentenceCase(node.title)).replace(/\s+/g, ' ') || node.label.trim() || 'Mục không có tên';
  if (!known || reader.key(node.title) !== reader.key(known.heading)) return { heading };
  const short = known.short === undefined ? {} : { short: known.short };
  return { heading: known.heading.includes('{') ? known.heading : heading, ...short };
}

/** The guiding questions: those of the file first. */
export function guidanceOf(asked: Asked, known: Section | undefined): Pick<Section, 'guidance'> {
  const all = [...asked.guidance.map((line) => line.trim()), ...(known?.guidance ?? [])];
  const guidance = [...new Set(all)].filter((line) => line !== '');
  return guidance.length > 0 ? { guidance } : {};
}

/** A figure of the file: an indicator that is known where the words are the same and it is not asked elsewhere, else its own. */
function figureField(asked: AskedFigure, section: string, inSection: readonly Field[], building: Building): Field[] {
  const { reader, indicators, present, reused, notes, figureIds } = building;
  const key = figureKey(asked.label, reader);
  const here = inSection.some((field) => field.kind === 'figure' && figureKey(field.label, reader) === key);
  if (here) return [];
  const known = indicators.get(key);
  if (!known || known.field.measure !== asked.measure) return [ownFigure(asked, section, figureIds)];
  if (present.has(known.section.id) || reused.has(known.field.id)) {
    notes.push({ kind: 'askedElsewhere', label: asked.label, figure: known.field.id });
    return [];
  }
  reused.add(known.field.id);
  notes.push({ kind: 'indicatorKept', figure: known.field.id, section });
  return [known.field];
}

/** Fields for the figures and tables of the file, beside those the section has. */
export function askedFields(asked: Asked, section: string, has: readonly Field[], building: Building): Field[] {
  const figures: Field[] = [];
  for (const figure of asked.figures) figures.push(...figureField(figure, section, [...has, ...figures], building));
  const ids = new Set([...has, ...figures].map(({ id }) => id));
  return [...figures, ...asked.tables.map((table) => ownTable(table, section, ids))];
}

/** Headings below one that cannot have sections: a titled text each, in reading order, with their figures and tables. */
export function foldedFields(
  nodes: readonly OutlineNode[],
  section: string,
  has: readonly Field[],
  building: Building,
): Field[] {
  const fields: Field[] = [];
  const fold = (node: OutlineNode, parent: string): void => {
    const ids = new Set([...has, ...fields].map(({ id }) => id));
    building.notes.push({ kind: 'folded', node: node.line, section });
    building.placed.set(node.line, section);
    fields.push(titledText(sentenceCase(node.title), node.guidance, parent, ids));
    const known = building.known(node);
    if (known) fields.push(...knownFigures(node, known, building));
    fields.push(...askedFields(node, section, [...has, ...fields], building));
    for (const child of node.children) fold(child, node.title);
  };
  for (const node of nodes) fold(node, section);
  return fields;
}

/** Of a section that is known and stands too deep only its indicators come along: their codes are of the whole outline. */
function knownFigures(node: OutlineNode, known: Section, { notes, reused }: Building): Field[] {
  const figures = (known.fields ?? []).filter((field) => field.kind === 'figure' && !reused.has(field.id));
  const left = (known.fields ?? []).filter(({ kind }) => kind !== 'figure').map(({ id }) => id);
  for (const { id } of figures) reused.add(id);
  if (left.length > 0) notes.push({ kind: 'questionsLeftOut', node: node.line, known: known.id, fields: left });
  return figures;
}

/** The section a heading without sections below it becomes. */
export function leafSection(
  id: string,
  head: Pick<Section, 'heading' | 'short'>,
  known: Section | undefined,
  asked: Asked,
  folded: readonly OutlineNode[],
  building: Building,
): Section {
  const base = known?.fields ?? [ownText(folded.length > 0)];
  const own = askedFields(asked, id, base, building);
  const titled = foldedFields(folded, id, [...base, ...own], building);
  const {
    children: _,
    heading: __,
    short: ___,
    guidance: ____,
    fields: _____,
    ...rest
  } = known ?? {
    heading: '',
    requirement: 'required' as const,
    tier: 'minimum' as const,
    allowsNothingArose: true,
  };
  return { ...rest, id, ...head, ...guidanceOf(asked, known), fields: [...base, ...own, ...titled] };
}
