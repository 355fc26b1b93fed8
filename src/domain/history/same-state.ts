import type { Draft } from '../draft/draft-schema.ts';
import { holdsSame } from '../draft/same-content.ts';

/** Whether two states of a draft are worth keeping both: when it was saved and where the officer was makes no other state. */
export function isSameState(left: Draft, right: Draft): boolean {
  const { updatedAt: _, lastSection: __, ...earlier } = left;
  const { updatedAt: ___, lastSection: ____, ...later } = right;
  return holdsSame(earlier, later);
}
