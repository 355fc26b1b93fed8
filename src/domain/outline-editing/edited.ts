import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { fail, type Result } from '../shared/result.ts';

/** What went because the place it spoke of is no longer there. Nothing of it would have worked any more. */
export type Taken =
  | { readonly kind: 'rule'; readonly id: string; readonly vi: string; readonly en: string }
  | { readonly kind: 'wording'; readonly id: string }
  | { readonly kind: 'annex'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'reference';
      readonly section: string;
      readonly field: string;
      /** The label of the field that named what is gone. */
      readonly label: string;
      readonly what: ReferenceKind;
    };

/** condition: "bắt buộc khi" became "tùy chọn" · partOf: "trong đó" · sum: the sum or count it was held against. */
export type ReferenceKind = 'condition' | 'partOf' | 'ratio' | 'sum' | 'column' | 'difference' | 'opening' | 'print';

/** Why an outline was not changed. It stays as it is. */
export type EditRefusal =
  /** What was named is not there. */
  | 'missing'
  /** The cover block belongs to every report: it stays first, as it is. */
  | 'cover'
  /** More than three levels. */
  | 'tooDeep'
  /** An outline keeps at least one section. */
  | 'onlySection'
  | 'first'
  | 'last'
  | 'noPrevious'
  | 'noNext'
  /** It stands at the outermost level already. */
  | 'outermost'
  /** A section cannot go into itself. */
  | 'inItself'
  | 'unchanged'
  | 'emptyName'
  | 'nothingChosen'
  /** Sections below it hold the fields. */
  | 'hasSections'
  /** What is answered in one kind cannot be read in the other. */
  | 'otherKind'
  /** A choice keeps two options, a table one column. */
  | 'tooFew'
  /** Everything of it is here already. */
  | 'nothingNew';

/** A changed outline. `section` and `field`: where to go on. */
export interface Edited {
  readonly outline: Outline;
  readonly taken: readonly Taken[];
  readonly section?: string;
  readonly field?: string;
}

export type Edit = Result<Edited, EditRefusal>;

/** At most this many levels: III / 1. / 1.1. */
export const MOST_LEVELS = 3;

/** Where a field is. */
export interface FieldPlace {
  readonly section: string;
  readonly field: string;
}

/** The leaf whose fields may be changed, or why they may not. */
export function leafOf(section: Section | undefined): Result<Section, EditRefusal> {
  if (!section) return fail('missing');
  if (section.cover) return fail('cover');
  return section.children ? fail('hasSections') : { ok: true, value: section };
}

/** The fields of a section, none for one without. */
export function fieldsOf(section: Section): readonly Field[] {
  return section.fields ?? [];
}
