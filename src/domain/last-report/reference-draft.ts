import { type Answer, BLANK_FIGURE, type TableRow } from '../draft/answer.ts';
import { type Draft, PLAIN_LAYOUT } from '../draft/draft-schema.ts';
import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { findSection } from '../outline/outline-tree.ts';
import type { ReportingPeriod } from '../shared/reporting-period.ts';

/** Text of the report that goes to a section, or to none. */
export interface LaidText {
  readonly section: string | undefined;
  readonly heading: string;
  readonly texts: readonly string[];
}

/** A part of the report that found no section: kept to be read. */
export interface OtherText {
  readonly heading: string;
  readonly text: string;
}

export interface ReferenceParts {
  readonly id: string;
  readonly at: string;
  readonly period: ReportingPeriod;
  readonly texts: readonly LaidText[];
  /** Code and number of the figures that are taken. */
  readonly figures: readonly { readonly code: string; readonly value: number }[];
}

function mainField({ fields = [] }: Section): Field | undefined {
  const texts = fields.filter(({ kind, print }) => kind === 'longText' && print !== 'none');
  const rows = fields.filter(({ kind }) => kind === 'list' || kind === 'table');
  return texts[0] ?? rows.find(({ kind }) => kind === 'list') ?? rows[0];
}

interface TextBox {
  readonly section: string;
  readonly field: Field;
}

/** Where a text of a section can be read later: its main box, or that of the first section below it that has one. */
export function textBoxOf(outline: Outline, id: string): TextBox | undefined {
  const open = (section: Section): TextBox | undefined => {
    const field = section.cover ? undefined : mainField(section);
    if (field) return { section: section.id, field };
    return (section.children ?? []).flatMap((child) => open(child) ?? [])[0];
  };
  const placed = findSection(outline, id);
  return placed && open(placed.section);
}

const withoutMark = (text: string): string => text.replace(/^[-+•–]\s+/u, '');

function answerFor(field: Field, lines: readonly string[]): Answer | undefined {
  if (field.kind === 'list') return { state: 'value', value: lines.map(withoutMark) };
  if (field.kind === 'longText') return { state: 'value', value: lines.join('\n') };
  if (field.kind !== 'table') return undefined;
  const column =
    field.columns.find(({ kind }) => kind === 'longText') ?? field.columns.find(({ kind }) => kind === 'shortText');
  if (column === undefined) return undefined;
  const rows = lines.map(
    (line, at): TableRow => ({
      id: `d${at + 1}`,
      cells: { [column.id]: { state: 'value', value: withoutMark(line) } },
    }),
  );
  return { state: 'value', value: rows };
}

/**
 * The finished report as a draft of its period on the outline of the present one, to be laid beside that: texts in the main box of
 * their section, figures as what was reached. Texts without a section, or whose section has no box for text, come back in `other`.
 */
export function referenceDraft(
  present: Draft,
  outline: Outline,
  { id, at, period, texts, figures }: ReferenceParts,
): { readonly draft: Draft; readonly other: readonly OtherText[] } {
  const boxes = new Map<string, { readonly box: TextBox; readonly lines: string[] }>();
  const other: OtherText[] = [];
  for (const { section, heading, texts: own } of texts) {
    if (own.length === 0) continue;
    const box = section === undefined ? undefined : textBoxOf(outline, section);
    if (box === undefined) {
      other.push({ heading, text: own.join('\n') });
      continue;
    }
    const open = boxes.get(box.section) ?? { box, lines: [] };
    boxes.set(box.section, open);
    // where several headings come together each is told
    if (section !== box.section || open.lines.length > 0) open.lines.push(heading);
    open.lines.push(...own);
  }
  const answers = Object.fromEntries(
    [...boxes].flatMap(([section, { box, lines }]) => {
      const answer = answerFor(
        box.field,
        lines.filter((line) => line !== ''),
      );
      return answer ? [[section, { [box.field.id]: answer }]] : [];
    }),
  );
  const draft: Draft = {
    format: present.format,
    version: present.version,
    id,
    createdAt: at,
    updatedAt: at,
    outline: present.outline,
    tier: present.tier,
    period,
    layout: { ...PLAIN_LAYOUT, ...(present.layout.moneyUnit ? { moneyUnit: present.layout.moneyUnit } : {}) },
    answers,
    figures: Object.fromEntries(
      figures.map(({ code, value }) => [code, { ...BLANK_FIGURE, actual: { state: 'value', value } }]),
    ),
    marks: {},
    draftNumber: 1,
    sample: false,
  };
  return { draft, other };
}
