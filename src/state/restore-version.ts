import type { KeptVersion } from '../domain/history/kept-version.ts';
import { isNamed } from '../domain/outline/own-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { VersionProblem } from '../storage/draft-history.ts';
import type { SaveProblem } from '../storage/draft-repository.ts';
import type { DraftStore } from './draft-store.ts';
import { findOutline } from './find-outline.ts';
import { keepPresent, loadVersion } from './keep-version.ts';
import type { Services } from './services.ts';

/** Why nothing was restored. The draft is as it was. */
export type RestoreProblem =
  | { readonly kind: 'unreadable'; readonly problem: VersionProblem }
  /** It follows an outline that is not on this machine: no screen could show it. */
  | { readonly kind: 'otherOutline'; readonly id: string; readonly version: number }
  /** Another window writes the draft. */
  | { readonly kind: 'elsewhere' }
  /** The present could not be kept first. */
  | { readonly kind: 'presentNotKept'; readonly problem: SaveProblem };

/**
 * Brings a version back, and with it the outline it follows. The present is kept first, as a version of its own (given); when that fails nothing is restored. Number of
 * the next print and the place one was last are not of the past: two different prints would else bear the same number.
 */
export async function restoreVersion(
  version: KeptVersion,
  services: Services,
  store: DraftStore,
): Promise<Result<KeptVersion, RestoreProblem>> {
  if (store.getState().writing === 'elsewhere') return fail({ kind: 'elsewhere' });
  const loaded = await loadVersion(services, store, version);
  if (!loaded.ok) return fail({ kind: 'unreadable', problem: loaded.problem });
  const { lastSection: _, ...earlier } = loaded.value;
  const { outline } = store.getState();
  if (!isNamed(outline, earlier.outline) && !(await findOutline(services, loaded.value)))
    return fail({ kind: 'otherOutline', ...earlier.outline });
  const kept = await keepPresent(services, store, 'beforeRestore');
  if (!kept.ok) return fail({ kind: 'presentNotKept', problem: kept.problem });
  // given to another window while the present was being kept
  if (store.getState().writing === 'elsewhere') return fail({ kind: 'elsewhere' });
  store.getState().refill(({ id, sample, createdAt, draftNumber, lastSection }) => ({
    ...earlier,
    id,
    sample,
    createdAt,
    draftNumber: Math.max(draftNumber, earlier.draftNumber),
    ...(lastSection === undefined ? {} : { lastSection }),
  }));
  await store.getState().flush();
  return succeed(kept.value);
}
