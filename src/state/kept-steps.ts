import type { Draft } from '../domain/draft/draft-schema.ts';
import { parseUndoSteps, type UndoSteps } from '../domain/journal/undo-steps.ts';

interface Kept {
  readonly draft: Draft;
  /** What can be undone, as it was kept with the draft. */
  readonly steps?: string | undefined;
}

/** By the draft they were read with: they go when it goes, also when a sealed one is locked. */
const known = new WeakMap<Draft, { readonly text: string; readonly steps: UndoSteps }>();

/** What can be undone in a draft, read once as long as draft and text are the same ones. */
export function keptSteps({ draft, steps: text }: Kept): UndoSteps {
  const before = known.get(draft);
  if (before && before.text === text) return before.steps;
  const steps = parseUndoSteps(text);
  if (text !== undefined) known.set(draft, { text, steps });
  return steps;
}
