import { type Draft, draftSchema } from '../draft/draft-schema.ts';
import type { Outline } from '../outline/outline-schema.ts';
import { checkCompleteness } from './check-completeness.ts';

/**
 * One schema, two strengths, both for one outline: the draft strength accepts anything half-done, the final strength is
 * the same schema and asks for completeness on top. What the final one accepts the draft one accepts by construction:
 * whatever is complete can be saved. Each issue carries its finding in `params.finding`.
 */
export function compileSchemas(outline: Outline): {
  readonly draft: typeof draftSchema;
  readonly final: typeof draftSchema;
} {
  const final = draftSchema.superRefine((draft: Draft, context) => {
    for (const found of checkCompleteness(outline, draft)) {
      if (found.level !== 'error') continue;
      const { section, field } = found.place;
      context.addIssue({
        code: 'custom',
        message: found.detail.code,
        path: ['answers', section, ...(field ? [field] : [])],
        params: { finding: found },
      });
    }
  });
  return { draft: draftSchema, final };
}
