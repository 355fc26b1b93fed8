import { createDraftStore, type DraftStore } from './draft-store.ts';
import { loadPrevious } from './previous-report.ts';
import { outlineOf, type Services } from './services.ts';

/** Drafts opened in this page. One with changes that could not be saved is never let go: it is found again as it was. */
export interface OpenDrafts {
  /** Opens a draft, or gives the one that is open with unsaved changes. `undefined` when there is none to be read. */
  open(id: string): Promise<DraftStore | undefined>;
  /** The open drafts whose last changes are not saved. */
  unsaved(): readonly DraftStore[];
}

export function createOpenDrafts(services: Services): OpenDrafts {
  const { templates, repository } = services;
  const stores = new Map<string, DraftStore>();

  const load = async (id: string, owesCopy: boolean): Promise<DraftStore | undefined> => {
    const stored = await repository.load(id).catch(() => undefined);
    const sample = stored ? undefined : templates.examples.find((example) => example.id === id);
    const draft = stored?.kind === 'readable' ? stored.draft : sample;
    const outline = draft && outlineOf(templates, draft);
    if (!draft || !outline) return undefined;
    const saved =
      stored?.kind === 'readable'
        ? { revision: stored.revision, savedAt: stored.savedAt, steps: stored.steps }
        : { revision: 0 };
    const previous = draft.sample ? undefined : await loadPrevious(repository, id);
    return createDraftStore({ draft, outline, owesCopy, previous, ...saved }, services);
  };

  return {
    async open(id) {
      const open = stores.get(id);
      if (open) {
        // a write that is under way ends first, so that what is loaded is the newest
        await open.getState().flush();
        if (open.getState().hasUnsaved()) return open;
      }
      const store = await load(id, open?.getState().mustBeKept() ?? false);
      if (store) stores.set(id, store);
      else stores.delete(id);
      return store;
    },
    unsaved: () => [...stores.values()].filter((store) => store.getState().hasUnsaved()),
  };
}
