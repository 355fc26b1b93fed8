import type * as z from 'zod';

/** A mistake in the shape of a file, as data: zod's own words are for programmers and in English. */
export type SchemaProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknownKey'; readonly keys: string }
  | { readonly kind: 'wrongKind'; readonly expected: string }
  | { readonly kind: 'wrongValue'; readonly values: string }
  | { readonly kind: 'tooSmall' }
  | { readonly kind: 'badFormat' }
  /** Nested deeper than anything that is read. */
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'noMatch' };

function problemOf(issue: z.core.$ZodIssue): SchemaProblem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? { kind: 'missing' }
        : { kind: 'wrongKind', expected: issue.expected };
    case 'unrecognized_keys':
      return { kind: 'unknownKey', keys: issue.keys.join(', ') };
    case 'invalid_value':
      return { kind: 'wrongValue', values: issue.values.map(String).join(', ') };
    case 'too_small':
    case 'too_big':
      return { kind: 'tooSmall' };
    case 'invalid_format':
    case 'custom':
      return { kind: 'badFormat' };
    default:
      return { kind: 'noMatch' };
  }
}

/** Every mistake of a file that does not fit its schema, with its place: `sections.2.fields.4.label`. */
export function schemaProblems(error: z.ZodError): { readonly place: string; readonly problem: SchemaProblem }[] {
  return error.issues.map((issue) => ({
    place: issue.path.map(String).join('.') || '(tệp)',
    problem: problemOf(issue),
  }));
}
