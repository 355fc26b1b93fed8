import type { Draft } from '../domain/draft/draft-schema.ts';
import type { StoredDraft } from '../storage/draft-repository.ts';
import { forgetProgress } from './draft-progress.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { findOutline } from './find-outline.ts';
import { keepOriginal } from './keep-original.ts';
import { loadPrevious } from './previous-report.ts';
import type { Services } from './services.ts';

/** Drafts opened in this page. One with changes that could not be saved is never let go: it is found again as it was. */
export interface OpenDrafts {
  /** Opens a draft, or gives the one that is open with unsaved changes. `undefined` when there is none to be read. */
  open(id: string): Promise<DraftStore | undefined>;
  /** The draft is no longer shown: lets another window write it, unless something of it could not be saved. */
  leave(id: string): Promise<void>;
  /** The open drafts whose last changes are not saved. */
  unsaved(): readonly DraftStore[];
  /** Closing the page would lose something of a draft, whether it is shown at present or not. */
  wouldLose(): boolean;
}

function readableOf(stored: StoredDraft | undefined) {
  return stored?.kind === 'readable' ? stored : undefined;
}

export function createOpenDrafts(services: Services): OpenDrafts {
  const { templates, repository } = services;
  const stores = new Map<string, DraftStore>();

  const load = async (id: string, owesCopy: boolean): Promise<DraftStore | undefined> => {
    const [stored, beside] = await Promise.all([
      repository.load(id).catch(() => undefined),
      loadPrevious(repository, id),
    ]);
    const readable = readableOf(stored);
    const sample = stored ? undefined : templates.examples.find((example) => example.id === id);
    const draft = readable?.draft ?? sample;
    const outline = draft && (await findOutline(services, draft));
    if (!draft || !outline) return undefined;
    // as the older program wrote it; the first save here writes the present format
    const original =
      readable?.olderText === undefined ? undefined : await keepOriginal(services, id, readable.olderText);
    const previous = draft.sample ? undefined : beside;
    const { revision, savedAt, steps } = readable ?? { revision: 0, savedAt: undefined, steps: undefined };
    const found = { draft, outline, revision, savedAt, steps, previous, owesCopy, problem: original?.problem };
    return createDraftStore(found, original ? { ...services, repository: original.repository } : services);
  };

  /** One after the other for each page: a draft that is left and opened again must not find its own lock. */
  let running: Promise<unknown> = Promise.resolve();
  const inTurn = <Outcome>(act: () => Promise<Outcome>): Promise<Outcome> => {
    const outcome = running.then(act);
    running = outcome.catch(() => undefined);
    return outcome;
  };

  const open = async (id: string): Promise<DraftStore | undefined> => {
    const before = stores.get(id);
    // a write that is under way ends first, so that what is loaded is the newest
    await before?.getState().leave();
    if (before?.getState().hasUnsaved()) return before;
    const store = await load(id, before?.getState().mustBeKept() ?? false);
    if (store) stores.set(id, store);
    else stores.delete(id);
    await store?.getState().begin();
    return store;
  };

  return {
    open: (id) => inTurn(() => open(id)),
    leave: (id) =>
      inTurn(async () => {
        await stores.get(id)?.getState().leave();
        if (services.seals.keyOf(id)) forgetProgress(id);
      }),
    unsaved: () => [...stores.values()].filter((store) => store.getState().hasUnsaved()),
    wouldLose: () =>
      [...stores.values()].some((store) => store.getState().hasUnsaved() || store.getState().mustBeKept()),
  };
}

/** Saves what is typed and not saved yet in the drafts of this page; gives up quietly on what cannot be saved. */
export async function saveOpen(openDrafts: OpenDrafts): Promise<void> {
  await Promise.all(openDrafts.unsaved().map((store) => store.getState().flush()));
}

/** The drafts of this page whose last changes are not saved, as they stand in memory; the sample is none of the officer's. */
export function unsavedDrafts(openDrafts: OpenDrafts): readonly Draft[] {
  return openDrafts
    .unsaved()
    .map((store) => store.getState().draft)
    .filter(({ sample }) => !sample);
}
