import { type Answer, BLANK_FIGURE, type Cell, type Figure, type TableRow } from '../../src/domain/draft/answer.ts';
import { rowsOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { PreviousReport } from '../../src/domain/rules/draft-reader.ts';
import { counted, rows, text, withAnswer } from './builders.ts';

type Plain = string | number | boolean | null;

/** Changes of a draft, short enough for a table of cases. */
export interface Edits {
  readonly figures?: Readonly<Record<string, number>>;
  readonly estimates?: Readonly<Record<string, number>>;
  readonly earlier?: Readonly<Record<string, number>>;
  readonly notes?: Readonly<Record<string, string>>;
  /** Figures whose earlier period is taken out. */
  readonly earlierBlank?: readonly string[];
  /** Section, table, row, column, value; `null` empties the cell. */
  readonly cells?: readonly (readonly [string, string, string, string, Plain])[];
  /** Section, table, its rows: r1, r2 … */
  readonly tables?: readonly (readonly [string, string, readonly Readonly<Record<string, Plain>>[]])[];
  readonly texts?: readonly (readonly [string, string, string])[];
  /** Sections that are no longer "cả mục không phát sinh". */
  readonly unmark?: readonly string[];
  /** Closing figures of the report of the period before. */
  readonly previous?: Readonly<Record<string, number>>;
}

function cell(value: Plain): Cell {
  return value === null ? { state: 'blank' } : { state: 'value', value };
}

function withFigure(draft: Draft, code: string, change: Partial<Figure>): Draft {
  const before = draft.figures[code] ?? BLANK_FIGURE;
  return { ...draft, figures: { ...draft.figures, [code]: { ...before, ...change } } };
}

function withCell(draft: Draft, [section, table, row, column, value]: NonNullable<Edits['cells']>[number]): Draft {
  const after: TableRow[] = rowsOf(draft, section, table).map((each) =>
    each.id === row ? { ...each, cells: { ...each.cells, [column]: cell(value) } } : each,
  );
  return withAnswer(draft, section, table, rows(...after));
}

function tableOf(plain: readonly Readonly<Record<string, Plain>>[]): Answer {
  return rows(
    ...plain.map((cells, index) => ({
      id: `r${index + 1}`,
      cells: Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, cell(value)])),
    })),
  );
}

function withFigureEdits(draft: Draft, edits: Edits): Draft {
  const changes: (readonly [string, Partial<Figure>])[] = [
    ...Object.entries(edits.figures ?? {}).map(
      ([code, value]) => [code, { actual: { state: 'value', value } }] as const,
    ),
    ...Object.entries(edits.estimates ?? {}).map(
      ([code, value]) => [code, { estimate: { state: 'value', value } }] as const,
    ),
    ...Object.entries(edits.earlier ?? {}).map(
      ([code, value]) => [code, { earlier: { state: 'value', value } }] as const,
    ),
    ...Object.entries(edits.notes ?? {}).map(([code, note]) => [code, { note }] as const),
    ...(edits.earlierBlank ?? []).map((code) => [code, { earlier: { state: 'blank' } }] as const),
  ];
  return changes.reduce((after, [code, change]) => withFigure(after, code, change), draft);
}

/** The draft with the changes made, and the report before it if the changes name one. */
export function edited(
  draft: Draft,
  edits: Edits,
): { readonly draft: Draft; readonly previous: PreviousReport | undefined } {
  let after = withFigureEdits(draft, edits);
  for (const change of edits.cells ?? []) after = withCell(after, change);
  for (const [section, table, plain] of edits.tables ?? []) after = withAnswer(after, section, table, tableOf(plain));
  for (const [section, field, words] of edits.texts ?? []) after = withAnswer(after, section, field, text(words));
  const marks = Object.fromEntries(Object.entries(after.marks).filter(([id]) => !edits.unmark?.includes(id)));
  const previous = edits.previous && {
    figures: Object.fromEntries(Object.entries(edits.previous).map(([code, value]) => [code, counted(value)])),
  };
  return { draft: { ...after, marks }, previous };
}
