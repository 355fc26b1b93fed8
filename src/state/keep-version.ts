import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptVersion, VersionReason } from '../domain/history/kept-version.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import type { DraftHistory, NewVersion, VersionProblem } from '../storage/draft-history.ts';
import type { SaveProblem } from '../storage/draft-repository.ts';
import { createMemoryHistory } from '../storage/memory-history.ts';
import type { DraftStore } from './draft-store.ts';
import type { Services } from './services.ts';

/** Points that are kept without being asked for, just before much changes at once. */
export type BeforeReason = Exclude<VersionReason, 'named' | 'hourly' | 'opened'>;

const sampleHistories = new WeakMap<DraftStore, DraftHistory>();

/** Where the versions of a draft are. Those of the sample live as long as it is open: trying out leaves nothing behind. */
function historyOf(services: Services, store: DraftStore): DraftHistory {
  if (!store.getState().draft.sample) return services.history;
  const history = sampleHistories.get(store) ?? createMemoryHistory();
  sampleHistories.set(store, history);
  return history;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Keeps a state of the draft. A database that breaks is a problem to be said, never an exception. */
export async function keepState(
  services: Services,
  store: DraftStore,
  draft: Draft,
  version: NewVersion,
): Promise<Result<KeptVersion, SaveProblem>> {
  return historyOf(services, store)
    .keep(draft, version, services.now())
    .catch((error: unknown) => fail({ kind: 'failed' as const, message: messageOf(error) }));
}

/** The versions of the open draft, newest first; `undefined` when the list cannot be read. */
export async function listVersions(services: Services, store: DraftStore): Promise<readonly KeptVersion[] | undefined> {
  const { id } = store.getState().draft;
  return historyOf(services, store)
    .list(id)
    .catch(() => undefined);
}

/** One version whole, or why it cannot be read. */
export async function loadVersion(
  services: Services,
  store: DraftStore,
  version: KeptVersion,
): Promise<Result<Draft, VersionProblem>> {
  return historyOf(services, store)
    .load(version)
    .catch(() => fail({ kind: 'recordDamaged' as const }));
}

/** Keeps the draft as it is now under a name; refuses a blank name. */
export async function keepNamed(
  services: Services,
  store: DraftStore,
  name: string,
): Promise<Result<KeptVersion, SaveProblem | { readonly kind: 'noName' }>> {
  const trimmed = name.trim();
  if (trimmed === '') return fail({ kind: 'noName' });
  return keepState(services, store, store.getState().draft, { reason: 'named', name: trimmed });
}

/** Names a version, so that it is never thinned out; refuses a blank name. */
export async function nameVersion(
  services: Services,
  store: DraftStore,
  version: KeptVersion,
  name: string,
): Promise<Result<KeptVersion, SaveProblem | { readonly kind: 'noName' }>> {
  const trimmed = name.trim();
  if (trimmed === '') return fail({ kind: 'noName' });
  return historyOf(services, store)
    .name(version, trimmed)
    .catch((error: unknown) => fail({ kind: 'failed' as const, message: messageOf(error) }));
}

/** Deletes a version because the officer wants it. Gives false when it could not be deleted. */
export async function removeVersion(services: Services, store: DraftStore, version: KeptVersion): Promise<boolean> {
  return historyOf(services, store)
    .remove(version)
    .then(
      () => true,
      () => false,
    );
}

/** Keeps the present just before something changes much of it at once. */
export async function keepBefore(
  services: Services,
  store: DraftStore,
  reason: BeforeReason,
): Promise<Result<KeptVersion, SaveProblem>> {
  return keepState(services, store, store.getState().draft, { reason });
}

/** The same for what replaces the present as a whole: once more when it was changed while it was being written. */
export async function keepPresent(
  services: Services,
  store: DraftStore,
  reason: BeforeReason,
): Promise<Result<KeptVersion, SaveProblem>> {
  for (;;) {
    const { draft } = store.getState();
    const kept = await keepBefore(services, store, reason);
    if (!kept.ok || store.getState().draft === draft) return kept;
  }
}
