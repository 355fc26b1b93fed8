import { type Progress, progressInSteps } from '../domain/completeness/progress.ts';
import { isSameState } from '../domain/history/same-state.ts';
import { finishSteps, type Steps } from '../domain/shared/steps.ts';
import type { DraftState } from './draft-store.ts';

/** What is looked at; of a draft of the first page its report of the period before is not known. */
type Looked = Pick<DraftState, 'outline' | 'draft' | 'previous'>;

/** The last look at each draft, by its id: the first page and the screens of the draft ask for the same. */
const remembered = new Map<string, Looked & { readonly progress: Progress }>();

/** So many drafts are remembered, those that were looked at last. */
const MOST_REMEMBERED = 20;

/** Progress of a draft if it was looked at as it stands. */
export function knownProgressOf({ outline, draft, previous }: Looked): Progress | undefined {
  const last = remembered.get(draft.id);
  if (!last || last.outline !== outline || last.previous !== previous) return undefined;
  // a draft that is read anew from the database is another object; looking through it takes far longer than comparing
  return isSameState(last.draft, draft) ? last.progress : undefined;
}

function remember(looked: Looked, progress: Progress): void {
  const { id } = looked.draft;
  remembered.delete(id);
  remembered.set(id, { ...looked, progress });
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

/** Lets go of what was looked at of a draft: it is sealed, or closed, and is not to stay in memory. */
export function forgetProgress(id: string): void {
  remembered.delete(id);
}

/** Progress of a draft a step at a time; computed once for each state of it. */
export function* progressOfInSteps({ outline, draft, previous }: Looked): Steps<Progress> {
  const looked = { outline, draft, previous };
  const known = knownProgressOf(looked);
  if (known) return known;
  const progress = yield* progressInSteps(outline, draft, previous?.draft);
  remember(looked, progress);
  return progress;
}

/** Progress of a draft if it takes no long look: it was looked at, or it is what was made of that by typing. */
export function quickProgressOf(looked: Looked): Progress | undefined {
  // changes keep what they do not touch; a draft that is read from the database is made of new objects
  const isGoneOnWith = remembered.get(looked.draft.id)?.draft.period === looked.draft.period;
  return isGoneOnWith ? progressOf(looked) : knownProgressOf(looked);
}

/** Progress of a draft, computed once for each state of it. */
export function progressOf(looked: Looked): Progress {
  return finishSteps(progressOfInSteps(looked));
}
