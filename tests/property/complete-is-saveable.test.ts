import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { computeProgress } from '../../src/domain/completeness/progress.ts';
import { compileSchemas } from '../../src/domain/completeness/schemas.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText, parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { anyDraft, anyText } from '../support/arbitraries.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const { draft: draftSchema, final: finalSchema } = compileSchemas(OUTLINE);

type Change = (draft: Draft) => Draft;

function omit<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

const sectionId = fc.constantFrom(...Object.keys(COMPLETE.answers));
const change: fc.Arbitrary<Change> = fc.oneof(
  sectionId.map(
    (id): Change =>
      (draft) => ({ ...draft, answers: omit(draft.answers, id) }),
  ),
  fc.constantFrom(...Object.keys(COMPLETE.figures)).map(
    (code): Change =>
      (draft) => ({ ...draft, figures: omit(draft.figures, code) }),
  ),
  fc.tuple(sectionId, anyText).map(
    ([id, reason]): Change =>
      (draft) => ({ ...draft, marks: { ...draft.marks, [id]: { done: false, nothingArose: { reason } } } }),
  ),
  fc.constantFrom('minimum' as const, 'full' as const).map(
    (tier): Change =>
      (draft) => ({ ...draft, tier }),
  ),
  anyDraft.map(
    (other): Change =>
      (draft) => ({ ...draft, answers: { ...draft.answers, ...other.answers }, deadline: other.deadline }),
  ),
);

describe('whatever is complete can be saved', () => {
  it('what the final strength accepts, the draft strength accepts, and a file keeps', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const draft = changes.reduce((current, apply) => apply(current), COMPLETE);
        if (!finalSchema.safeParse(draft).success) return;
        accepted += 1;
        expect(draftSchema.safeParse(draft).success).toBe(true);
        expect(parseDraftFile(draftFileText(draft)).ok).toBe(true);
      }),
    );
    // a property that never looked at an accepted draft would prove nothing
    expect(accepted).toBeGreaterThan(10);
  });

  it('a check never throws and never sends anybody to a section that is not there', () => {
    const ids = new Set(
      computeProgress(OUTLINE, { ...COMPLETE, tier: 'full' }).sections.map(({ section }) => section.id),
    );
    fc.assert(
      fc.property(anyDraft, fc.array(change, { maxLength: 3 }), (other, changes) => {
        const draft = changes.reduce((current, apply) => apply(current), {
          ...COMPLETE,
          ...other,
          answers: COMPLETE.answers,
        });
        expect(checkCompleteness(OUTLINE, draft).filter(({ place }) => !ids.has(place.section))).toEqual([]);
      }),
    );
  });
});
