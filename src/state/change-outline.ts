import type { KeptVersion } from '../domain/history/kept-version.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { isNamed } from '../domain/outline/own-outline.ts';
import type { ChosenSections } from '../domain/outline-change/pair-places.ts';
import { planOutlineChange } from '../domain/outline-change/plan-change.ts';
import { outcomeOf, withOutline } from '../domain/outline-change/with-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { SaveProblem } from '../storage/draft-repository.ts';
import type { DraftStore } from './draft-store.ts';
import { keepPresent } from './keep-version.ts';
import type { ShelfProblem } from './outline-shelf.ts';
import type { Services } from './services.ts';

/** Why the draft still follows its outline. Nothing was changed. */
export type ChangeProblem =
  /** Another window writes the draft. */
  | { readonly kind: 'elsewhere' }
  /** The present could not be kept first. */
  | { readonly kind: 'presentNotKept'; readonly problem: SaveProblem }
  /** The new outline is not on this machine, or could not be noted as used. */
  | { readonly kind: 'outlineNotKept'; readonly problem?: ShelfProblem };

/** What changing the outline came to. */
export interface OutlineChanged {
  readonly kept: KeptVersion;
  readonly from: Outline;
  readonly to: Outline;
  /** So many things have no place any more; so many that had none are back in theirs. */
  readonly leftOver: number;
  readonly returned: number;
}

/**
 * Has the open draft follow another outline of this machine, as one step that can be undone. The present is kept first, as a version
 * of its own; when that fails nothing is changed. From then on the new outline never changes.
 */
export async function changeOutline(
  to: Outline,
  chosen: ChosenSections,
  services: Services,
  store: DraftStore,
): Promise<Result<OutlineChanged, ChangeProblem>> {
  const isElsewhere = () => store.getState().writing === 'elsewhere';
  if (isElsewhere()) return fail({ kind: 'elsewhere' });
  if (!services.templates.outlines.some((outline) => isNamed(outline, to))) return fail({ kind: 'outlineNotKept' });
  const kept = await keepPresent(services, store, 'beforeOutline');
  if (!kept.ok) return fail({ kind: 'presentNotKept', problem: kept.problem });
  const frozen = await services.shelf.getState().freeze(to);
  if (!frozen.ok) return fail({ kind: 'outlineNotKept', problem: frozen.problem });
  // given to another window while the present was being kept
  if (isElsewhere()) return fail({ kind: 'elsewhere' });
  const { draft: before, outline: from } = store.getState();
  const plan = planOutlineChange(before, from, to, chosen);
  store.getState().refill((draft) => withOutline(draft, plan, services.now()), 'outlineChanged');
  await store.getState().flush();
  return succeed({
    kept: kept.value,
    from,
    to,
    ...outcomeOf(before, plan),
  });
}
