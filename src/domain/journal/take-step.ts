import type { Draft } from '../draft/draft-schema.ts';
import { withChanges } from './apply-changes.ts';
import { isSameJson } from './changes.ts';
import { enteredOf, isEntered, withEntered } from './entered.ts';
import { NO_STEPS, type StepLabel, type UndoStep, type UndoSteps } from './undo-steps.ts';

/** Where a step led. `misfit`: it does not belong to this draft, so none of the steps does; nothing was changed. */
export type StepOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'misfit'; readonly steps: UndoSteps }
  | { readonly kind: 'led'; readonly draft: Draft; readonly steps: UndoSteps; readonly label: StepLabel };

/** The draft after the changes of a step, if they fit it, give what a draft can hold, and lead back to it. */
function withStepTaken(draft: Draft, there: UndoStep['back'], back: UndoStep['back']): Draft | undefined {
  const from = enteredOf(draft);
  const to = withChanges(from, there);
  if (!isEntered(to) || !isSameJson(withChanges(to, back), from)) return undefined;
  return withEntered(draft, to);
}

function outcome(step: UndoStep, draft: Draft | undefined, steps: UndoSteps): StepOutcome {
  return draft ? { kind: 'led', draft, steps, label: step.label } : { kind: 'misfit', steps: NO_STEPS };
}

/** Takes the last step back. What was not entered (saving, place, number of the next copy) stays. */
export function undoStep({ done, undone }: UndoSteps, draft: Draft): StepOutcome {
  const step = done.at(-1);
  if (!step) return { kind: 'nothing' };
  const before = withStepTaken(draft, step.back, step.forth);
  return outcome(step, before, { done: done.slice(0, -1), undone: [...undone, step] });
}

/** Does again what was taken back last. */
export function redoStep({ done, undone }: UndoSteps, draft: Draft): StepOutcome {
  const step = undone.at(-1);
  if (!step) return { kind: 'nothing' };
  const after = withStepTaken(draft, step.forth, step.back);
  return outcome(step, after, { done: [...done, step], undone: undone.slice(0, -1) });
}
