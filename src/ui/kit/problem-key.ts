import type { DraftProblem } from '../../domain/draft/parse-draft.ts';

/** The sentence for a draft that cannot be opened. */
export function draftProblemKey(problem: DraftProblem): `problem.${DraftProblem['kind']}` {
  return `problem.${problem.kind}`;
}
