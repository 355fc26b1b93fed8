import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftOrigin } from '../domain/draft/draft-origin.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../domain/draft/kept-previous.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { RemovedDraft, SaveProblem, StoredDraft } from '../storage/draft-repository.ts';
import { loadOrigins, saveOrigin } from './draft-origins.ts';
import { copyOf, type Landing, landingOf } from './landing.ts';
import { loadPrevious, savePrevious } from './previous-report.ts';
import { type ImportProblem, readDraftFile } from './read-draft-file.ts';
import { reviewLanded } from './review-landed.ts';
import type { Services } from './services.ts';
import { createWordEdits, type WordEditsStore } from './word-edits.ts';

export interface LibraryState {
  readonly drafts: readonly StoredDraft[];
  /** By id: the file from which a draft was opened beside another one, or out of the sample. */
  readonly origins: Readonly<Record<string, DraftOrigin>>;
  readonly isLoaded: boolean;
  readonly profile: Profile;
  readonly removed:
    | { readonly record: RemovedDraft; readonly title: string; readonly previous?: KeptPrevious | undefined }
    | undefined;
  readonly refresh: () => Promise<void>;
  /** Keeps a new draft; gives its id. */
  readonly add: (draft: Draft) => Promise<Result<string, SaveProblem>>;
  /**
   * Opens a draft file; a draft that is already here is never written over. A Word file of an earlier state of it leads to
   * the draft that is here, with what was changed in Word; any other file becomes a second draft. The draft of a sealed file is
   * sealed here with the same passphrase from its first record on.
   */
  readonly openFile: (file: File, passphrase?: string) => Promise<Result<string, ImportProblem>>;
  /** Opens the state a Word file carries beside the draft that went on since; gives the id of that second draft. */
  readonly openApart: (id: string) => Promise<Result<string, SaveProblem>>;
  readonly remove: (id: string, title: string) => Promise<void>;
  readonly undoRemove: () => Promise<void>;
  readonly saveProfile: (profile: Profile) => Promise<void>;
}

export type LibraryStore = StoreApi<LibraryState>;

/** Newest first; unreadable ones last. */
function inOrder(drafts: readonly StoredDraft[]): StoredDraft[] {
  return [...drafts].sort((left, right) => {
    if (left.kind !== right.kind) return left.kind === 'readable' ? -1 : 1;
    return right.savedAt.localeCompare(left.savedAt);
  });
}

/** The drafts on this machine and what can be done with them as a whole. */
export function createLibraryStore(
  services: Services,
  shipped: Profile,
  wordEdits: WordEditsStore = createWordEdits(),
): LibraryStore {
  const { repository } = services;
  return createStore<LibraryState>((set, get) => {
    /** Keeps a draft of its own, unless it is kept already, and notes the file it comes from. */
    const keepCopy = async (draft: Draft, isKept: boolean, fileName: string): Promise<Result<string, SaveProblem>> => {
      if (isKept) return succeed(draft.id);
      await saveOrigin(repository, draft.id, { fileName, at: services.now() });
      return get().add(draft);
    };
    const land = (landing: Landing, fileName: string): Promise<Result<string, SaveProblem>> => {
      if (landing.kind === 'new') return get().add(landing.draft);
      if (landing.kind === 'copy') return keepCopy(landing.draft, landing.isKept, fileName);
      return Promise.resolve(succeed(landing.draft.id));
    };
    return {
      drafts: [],
      origins: {},
      isLoaded: false,
      profile: shipped,
      removed: undefined,
      async refresh() {
        const [drafts, profile] = await Promise.all([repository.list(), repository.loadProfile()]);
        const ids = drafts.flatMap((stored) => (stored.kind === 'readable' ? [stored.draft.id] : []));
        const origins = await loadOrigins(repository, ids);
        set({ drafts: inOrder(drafts), origins, isLoaded: true, profile: profile ?? shipped });
      },
      async add(draft) {
        const saved = await repository.save(draft, 0, services.now());
        if (!saved.ok) return saved;
        await get().refresh();
        return succeed(draft.id);
      },
      async openFile(file, passphrase) {
        const read = await readDraftFile(file, services, passphrase);
        if (!read.ok) return read;
        const landing = await landingOf(read.value, services);
        const isNew = landing.kind === 'new' || (landing.kind === 'copy' && !landing.isKept);
        if (read.value.sealedBy && isNew) services.seals.plan(landing.draft.id, read.value.sealedBy);
        const landed = await land(landing, file.name);
        if (!landed.ok) return fail({ kind: 'notSaved', problem: landed.problem });
        // only now, when the draft is safe: should the comparison fail, the draft is there all the same
        await reviewLanded(services, wordEdits, read.value, landing, file.name);
        return landed;
      },
      async openApart(id) {
        const review = wordEdits.getState().reviews[id];
        if (!review?.carried) return succeed(id);
        const { fileName, carried } = review;
        const { draft, isKept } = await copyOf(carried.draft, services);
        const kept = await keepCopy(draft, isKept, fileName);
        if (kept.ok && carried.found) wordEdits.getState().open(draft.id, carried.found, { fileName, original: id });
        return kept;
      },
      async remove(id, title) {
        const record = await repository.remove(id);
        // the copy of another report that was kept for it goes with it
        const previous = await loadPrevious(repository, id);
        if (previous) await savePrevious(repository, id, undefined);
        set({ removed: record ? { record, title, previous } : undefined });
        await get().refresh();
      },
      async undoRemove() {
        const { removed } = get();
        if (!removed) return;
        await repository.putBack(removed.record);
        if (removed.previous) await savePrevious(repository, removed.record.id, removed.previous);
        set({ removed: undefined });
        await get().refresh();
      },
      async saveProfile(profile) {
        await repository.saveProfile(profile);
        set({ profile });
      },
    };
  });
}
