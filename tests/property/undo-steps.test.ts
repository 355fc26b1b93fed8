import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { changedPlaces } from '../../src/domain/journal/changed-places.ts';
import { isSameJson } from '../../src/domain/journal/changes.ts';
import { enteredOf, withEntered } from '../../src/domain/journal/entered.ts';
import { noteStep } from '../../src/domain/journal/note-step.ts';
import { redoStep, type StepOutcome, undoStep } from '../../src/domain/journal/take-step.ts';
import {
  LONGEST_TEXT,
  MOST_STEPS,
  NO_STEPS,
  parseUndoSteps,
  type UndoSteps,
  undoStepsText,
} from '../../src/domain/journal/undo-steps.ts';
import { anyDraft, anyText } from '../support/arbitraries.ts';
import { text, withAnswer, withFigures } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';

type Edit = (draft: Draft) => Draft;

const section = fc.constantFrom('s1_1', 's5_1', 's5_2');
const code = fc.constantFrom('TD01', 'TD02', 'DT01');

/** What people do: letters into a box, figures, ticks, another version laid over all of it, and what is no entry at all. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(section, anyText).map(
    ([id, value]): Edit =>
      (draft) =>
        withAnswer(draft, id, 'ket_qua', text(value)),
  ),
  section.map(
    (id): Edit =>
      (draft) =>
        withAnswer(draft, id, 'ket_qua', { state: 'blank' }),
  ),
  fc.tuple(code, anyDraft).map(
    ([id, { figures }]): Edit =>
      (draft) => {
        const [figure] = Object.values(figures);
        return figure ? withFigures(draft, { [id]: figure }) : draft;
      },
  ),
  fc.tuple(section, fc.boolean()).map(
    ([id, done]): Edit =>
      (draft) => ({ ...draft, marks: { ...draft.marks, [id]: { done } } }),
  ),
  anyDraft.map(
    (other): Edit =>
      (draft) =>
        withEntered(draft, enteredOf(other)),
  ),
  fc.nat(50).map(
    (draftNumber): Edit =>
      (draft) => ({ ...draft, draftNumber: draftNumber + 1 }),
  ),
);
/** Some edits follow at once, some after a while. */
const edits = fc.array(fc.tuple(edit, fc.constantFrom(0, 900, 30_000)), { maxLength: 25 });

function play(start: Draft, list: readonly (readonly [Edit, number])[]): { draft: Draft; steps: UndoSteps } {
  let now = Date.parse('2026-05-12T01:00:00.000Z');
  return list.reduce(
    ({ draft, steps }, [act, pause]) => {
      now += pause;
      const after = act(draft);
      const at = new Date(now).toISOString();
      return { draft: after, steps: noteStep(steps, { before: draft, after, outline: OUTLINE, at }) };
    },
    { draft: start, steps: NO_STEPS },
  );
}

/** Takes every step there is one way. */
function all(
  take: (steps: UndoSteps, draft: Draft) => StepOutcome,
  draft: Draft,
  steps: UndoSteps,
): { readonly draft: Draft; readonly steps: UndoSteps } {
  const next = take(steps, draft);
  expect(next.kind).not.toBe('misfit');
  return next.kind === 'led' ? all(take, next.draft, next.steps) : { draft, steps };
}

/** What a person would see different. */
function seen(left: Draft, right: Draft): readonly unknown[] {
  return changedPlaces(enteredOf(left), enteredOf(right));
}

describe('the steps of a draft', () => {
  it('lead back to the start and forth to the end, also when they were kept as text between', () => {
    fc.assert(
      fc.property(anyDraft, edits, fc.boolean(), (start, list, isKept) => {
        const keep = (steps: UndoSteps) => (isKept ? parseUndoSteps(undoStepsText(steps)) : steps);
        const { draft: end, steps } = play(start, list);
        const back = all(undoStep, end, keep(steps));
        expect(seen(start, back.draft)).toEqual([]);
        expect(back.draft.draftNumber).toBe(end.draftNumber);
        const forth = all(redoStep, back.draft, keep(back.steps));
        expect(isSameJson(forth.draft, end)).toBe(true);
        expect(undoStepsText(forth.steps)).toBe(undoStepsText(steps));
      }),
      { numRuns: 400 },
    );
  });

  it('stay within their bounds, whatever is entered, and those that are left still fit', () => {
    const long = fc.integer({ min: 1, max: 300_000 }).map((length): Edit => {
      const value = `${length} ${'Đã họp. '.repeat(length / 8)}`;
      return (draft) => withAnswer(draft, 's1_1', 'ket_qua', text(value));
    });
    const many = fc.array(fc.tuple(fc.oneof(edit, long), fc.constant(30_000)), { minLength: 1, maxLength: 140 });
    fc.assert(
      fc.property(anyDraft, many, (start, list) => {
        const { draft, steps } = play(start, list);
        expect(steps.done.length).toBeLessThanOrEqual(MOST_STEPS);
        expect(undoStepsText(steps).length).toBeLessThanOrEqual(LONGEST_TEXT);
        all(undoStep, draft, parseUndoSteps(undoStepsText(steps)));
      }),
      { numRuns: 25 },
    );
  });

  it('of another draft, or damaged, change nothing', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, edits, fc.nat(), fc.string({ maxLength: 3 }), (start, other, list, cut, put) => {
        const { steps } = play(start, list);
        const written = undoStepsText(steps);
        const damaged = written.slice(0, cut % written.length) + put + written.slice((cut % written.length) + 1);
        for (const given of [steps, parseUndoSteps(damaged)]) {
          const next = undoStep(given, other);
          if (next.kind === 'misfit') expect(next.steps).toEqual(NO_STEPS);
          // where it fits all the same it leads to a state that leads back here
          if (next.kind === 'led') expect(isSameJson(all(redoStep, next.draft, next.steps).draft, other)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
