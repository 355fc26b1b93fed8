import type { Answer, Cell, Figure, TableRow } from '../draft/answer.ts';
import type { Draft, Explanation } from '../draft/draft-schema.ts';
import type { Column, Field, FigureField, Section, TableField } from '../outline/outline-schema.ts';
import type { WordMark } from '../vietnamese/mark-words.ts';

/** A text in two states, word by word. */
export interface TextDifference {
  readonly before: string;
  readonly after: string;
  readonly marks: readonly WordMark[];
}

/** What is shown of a figure and can differ; what is set aside in it counts for nothing. */
export type FigureAspect = 'actual' | 'estimate' | 'earlier' | 'note' | 'estimateBasis' | 'source';

/** One row of a table: rows are known again by their id, else by what they hold. */
export type RowDifference =
  | { readonly kind: 'added' | 'removed'; readonly row: TableRow }
  | {
      readonly kind: 'changed';
      readonly before: TableRow;
      readonly after: TableRow;
      readonly cells: readonly CellDifference[];
    };

export interface CellDifference {
  readonly column: Column;
  readonly before: Cell;
  readonly after: Cell;
  /** Of cells that hold texts. */
  readonly text?: TextDifference;
}

/** What differs in one box of a section. */
export type FieldDifference =
  /** A text, or a list as one item a line. */
  | ({ readonly kind: 'text'; readonly field: Field } & TextDifference)
  /** A day, a choice, yes or no; also a text that became "không phát sinh", or the other way round. */
  | { readonly kind: 'answer'; readonly field: Field; readonly before: Answer; readonly after: Answer }
  | {
      readonly kind: 'figure';
      readonly field: FigureField;
      readonly before: Figure;
      readonly after: Figure;
      readonly aspects: readonly FigureAspect[];
    }
  | {
      readonly kind: 'table';
      readonly field: TableField;
      readonly rows: readonly RowDifference[];
      /** The rows that are in both stand in another order. */
      readonly isReordered: boolean;
    };

/** What differs in one section: its boxes in the order of the outline, and the officer's own marks on it. */
export interface SectionDifference {
  readonly section: Section;
  readonly fields: readonly FieldDifference[];
  /** "Cả mục không phát sinh" with its reason; absent on a side where it is not said. */
  readonly nothingArose?: { readonly before?: string; readonly after?: string };
  /** "Đã xong". */
  readonly done?: { readonly before: boolean; readonly after: boolean };
}

/** What belongs to no section. Layout choices are named as in the draft. */
export type GeneralAspect =
  | 'period'
  | 'tier'
  | 'deadline'
  | 'formatId'
  | 'outline'
  | 'leftOver'
  | keyof Draft['layout'];

export interface ExplanationDifference {
  /** Id of the finding. */
  readonly finding: string;
  readonly before?: Explanation;
  readonly after?: Explanation;
  readonly text: TextDifference;
}

export interface DraftDifferences {
  readonly general: readonly GeneralAspect[];
  /** Only sections in which something differs, in the order of the outline. */
  readonly sections: readonly SectionDifference[];
  readonly explanations: readonly ExplanationDifference[];
  /** Boxes with an answer that the outline does not have, so that they cannot be laid side by side. */
  readonly unplaced: { readonly before: number; readonly after: number };
}

/** Whether there is nothing to show. */
export function areSame({ general, sections, explanations, unplaced }: DraftDifferences): boolean {
  return general.length + sections.length + explanations.length + unplaced.before + unplaced.after === 0;
}

/** How many places differ in a section. */
export function countOf({ fields, nothingArose, done }: SectionDifference): number {
  return fields.length + (nothingArose ? 1 : 0) + (done ? 1 : 0);
}
