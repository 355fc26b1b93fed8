import type { Answer, Figure, TableRow } from '../../src/domain/draft/answer.ts';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, PLAIN_LAYOUT } from '../../src/domain/draft/draft-schema.ts';
import { withSectionAnswers } from '../../src/domain/draft/with-answers.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';

/** A JSON object as an author of a template writes it. */
export type Json = { readonly [key: string]: unknown };

/** A section as in a template file: required, asked of everybody. */
export function section(id: string, parts: Json = {}): Json {
  return { id, heading: `Mục ${id}`, requirement: 'required', tier: 'minimum', ...parts };
}

/** A field as in a template file: required, asked of everybody. */
export function field(id: string, kind: string, parts: Json = {}): Json {
  return { id, label: `Ô ${id}`, kind, requirement: 'required', tier: 'minimum', ...parts };
}

/** An indicator as in a template file. */
export function figureField(id: string, parts: Json = {}): Json {
  return field(id, 'figure', { measure: 'count', unit: 'lượt', comparable: true, sources: ['UB'], ...parts });
}

/** A template file with these sections and nothing else that could be wrong. */
export function outlineFile(sections: readonly Json[], parts: Json = {}): Json {
  return {
    kind: 'outline',
    id: 'thu',
    version: 1,
    title: 'Đề cương thử',
    documentType: 'Báo cáo',
    subject: 'thử nghiệm {ky}',
    order: { items: [{ id: 'CV1', number: 1, short: 'Công khai', text: 'Công khai thông tin' }] },
    units: [],
    legalBases: [],
    sections,
    annexes: [],
    ...parts,
  };
}

/** An outline with these sections; throws when they would be refused. */
export function outlineOf(sections: readonly Json[], parts: Json = {}): Outline {
  const parsed = parseOutline(outlineFile(sections, parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem, null, 1));
  return parsed.value;
}

/** An empty draft for an outline. */
export function draftOf(outline: Outline, parts: Partial<Draft> = {}): Draft {
  return {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: 'thu-1',
    createdAt: '2026-05-04T01:00:00.000Z',
    updatedAt: '2026-05-04T01:00:00.000Z',
    outline: { id: outline.id, version: outline.version },
    tier: 'minimum',
    period: { kind: 'firstHalf', year: 2026 },
    layout: PLAIN_LAYOUT,
    answers: {},
    figures: {},
    marks: {},
    draftNumber: 1,
    sample: false,
    ...parts,
  };
}

export function text(value: string): Answer {
  return { state: 'value', value };
}

export function items(...value: string[]): Answer {
  return { state: 'value', value };
}

export function rows(...value: TableRow[]): Answer {
  return { state: 'value', value };
}

/** The draft with one answer. */
export function withAnswer(draft: Draft, sectionId: string, fieldId: string, answer: Answer): Draft {
  return withSectionAnswers(draft, sectionId, { answers: { [fieldId]: answer }, figures: {} });
}

/** A row whose cells hold texts and numbers. */
export function row(id: string, cells: Readonly<Record<string, string | number | boolean>>): TableRow {
  return {
    id,
    cells: Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, { state: 'value', value }])),
  };
}

/** A figure that was counted to the cut-off date. */
export function counted(value: number, parts: Partial<Figure> = {}): Figure {
  return { ...BLANK_FIGURE, actual: { state: 'value', value }, ...parts };
}

/** The draft with these figures. */
export function withFigures(draft: Draft, figures: Readonly<Record<string, Figure>>): Draft {
  return { ...draft, figures: { ...draft.figures, ...figures } };
}
