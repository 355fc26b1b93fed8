import type { SchemaProblem } from '../shared/schema-problems.ts';

/** What a template refers to and does not have. */
export type Wanted =
  | 'indicator'
  | 'section'
  | 'field'
  | 'table'
  | 'column'
  | 'row'
  | 'value'
  | 'orderItem'
  | 'legalBasis'
  | 'option';

/** One mistake of a template, with the place where its author finds it: `sections.2.fields.4.label`. */
export interface TemplateProblem {
  readonly place: string;
  readonly problem:
    | { readonly kind: 'schema'; readonly message: string }
    | SchemaProblem
    | { readonly kind: 'duplicateId'; readonly id: string }
    | { readonly kind: 'unknownReference'; readonly id: string; readonly wanted: Wanted }
    | { readonly kind: 'unknownName'; readonly name: string; readonly pattern: string }
    | { readonly kind: 'limits'; readonly min: number; readonly max: number }
    /** A rule divides by a number that is 0 whatever is entered. */
    | { readonly kind: 'divisionByZero' }
    /** Something that is computed leads back to itself: the way round. */
    | { readonly kind: 'circular'; readonly ids: readonly string[] }
    /** `*` in a rule that is not over many indicators, or a column in a rule that is not over rows. */
    | { readonly kind: 'nothingToLookAt'; readonly name: string };
}

export type Report = (place: string, problem: TemplateProblem['problem']) => void;
