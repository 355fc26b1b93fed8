import type { Draft } from '../domain/draft/draft-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { SealProblem } from '../storage/draft-seals.ts';
import type { PassphraseKey } from '../storage/sealed-text.ts';
import { forgetProgress } from './draft-progress.ts';
import type { DraftStore } from './draft-store.ts';
import type { Landing } from './landing.ts';
import type { OpenDrafts } from './open-drafts.ts';
import { loadPrevious, savePrevious } from './previous-report.ts';
import type { Services } from './services.ts';

/** What sealing an open draft did beside what was asked. */
export interface SealedOpen {
  /** Damaged records that could not be read and were left out. */
  readonly dropped: number;
  /** Drafts beside which this one lay in the clear; it was put away there. */
  readonly putAway: number;
}

/** Puts this draft away wherever it was laid beside a draft that is not sealed: a copy of it lies there in the clear. */
async function putAwayCopies({ repository }: Pick<Services, 'repository'>, id: string): Promise<number> {
  const stored = [...(await repository.list()), ...(await repository.bin()).map((binned) => binned.stored)];
  let putAway = 0;
  for (const entry of stored) {
    if (entry.kind !== 'readable' || entry.isSealed || entry.draft.id === id) continue;
    const previous = await loadPrevious(repository, entry.draft.id);
    if (previous?.from.kind !== 'draft' || previous.from.id !== id) continue;
    await savePrevious(repository, entry.draft.id, undefined);
    putAway += 1;
  }
  return putAway;
}

/**
 * Sets the passphrase of the open draft, another one, or, without one, takes it away. What was typed last is saved first; a draft
 * that cannot be saved is not sealed.
 */
export async function sealOpenDraft(
  services: Pick<Services, 'repository' | 'seals'>,
  store: DraftStore,
  passphrase: string | undefined,
): Promise<Result<SealedOpen, SealProblem>> {
  const { draft, flush, hasUnsaved } = store.getState();
  await flush();
  if (hasUnsaved()) return fail({ kind: 'notSaved', problem: { kind: 'failed', message: 'unsaved' } });
  const sealed = await services.seals.reseal(draft.id, passphrase);
  if (!sealed.ok) return sealed;
  forgetProgress(draft.id);
  const putAway = passphrase === undefined ? 0 : await putAwayCopies(services, draft.id).catch(() => 0);
  return succeed({ ...sealed.value, putAway });
}

/** Locks an open draft again. Gives false while something of it could not be saved: it would be lost. */
export async function lockDraft(
  { seals }: Pick<Services, 'seals'>,
  openDrafts: OpenDrafts,
  id: string,
): Promise<boolean> {
  await openDrafts.leave(id);
  if (openDrafts.unsaved().some((store) => store.getState().draft.id === id)) return false;
  seals.lock(id);
  forgetProgress(id);
  // with the key gone there is nothing to be read: the page lets go of what it held
  await openDrafts.open(id);
  return true;
}

/** A draft made out of another one that is sealed is sealed with the same passphrase from its first record on. */
export async function sealLike(
  { seals }: Pick<Services, 'seals'>,
  made: Pick<Draft, 'id'>,
  from: Pick<Draft, 'id'>,
): Promise<void> {
  const by = seals.keyOf(from.id);
  if (by) await seals.plan(made.id, by);
}

/** The draft of a file is sealed here when the file was, or when it lies beside one that is. What is here already stays as it is. */
export async function sealLanding(
  services: Pick<Services, 'seals'>,
  landing: Landing,
  by: PassphraseKey | undefined,
): Promise<void> {
  if (landing.kind !== 'new' && (landing.kind !== 'copy' || landing.isKept)) return;
  if (by) await services.seals.plan(landing.draft.id, by);
  else if (landing.kind === 'copy' && landing.original !== undefined)
    await sealLike(services, landing.draft, { id: landing.original });
}
