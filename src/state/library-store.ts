import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftOrigin } from '../domain/draft/draft-origin.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { BinnedDraft, SaveProblem, StoredDraft } from '../storage/draft-repository.ts';
import type { Hold, Holder, WriterLocks } from '../storage/writer-locks.ts';
import { isOverdue } from './bin.ts';
import { loadOrigins, saveOrigin } from './draft-origins.ts';
import { copyOf, type Landing, landingOf } from './landing.ts';
import { type ImportProblem, readDraftFile } from './read-draft-file.ts';
import { reviewLanded } from './review-landed.ts';
import { sealLanding, sealLike } from './seal-draft.ts';
import type { Services } from './services.ts';
import { idOf } from './stored-id.ts';
import { createWordEdits, type WordEditsStore } from './word-edits.ts';

export interface LibraryState {
  readonly drafts: readonly StoredDraft[];
  /** By id: the file from which a draft was opened beside another one, or out of the sample. */
  readonly origins: Readonly<Record<string, DraftOrigin>>;
  readonly isLoaded: boolean;
  readonly profile: Profile;
  /** The draft that was deleted last, while it is offered to take that back. */
  readonly removed: { readonly id: string; readonly title: string } | undefined;
  /** Deleted drafts that can still be put back, the last deleted first. */
  readonly bin: readonly BinnedDraft[];
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
  /** Title of the draft that could not be deleted, since another window writes it. */
  readonly openElsewhere: string | undefined;
  /** Puts a draft into the bin, where it stays for `DAYS_IN_BIN`; refuses one that another window writes. */
  readonly remove: (id: string, title: string) => Promise<void>;
  readonly undoRemove: () => Promise<void>;
  readonly putBack: (id: string) => Promise<void>;
  readonly removeForGood: (id: string) => Promise<void>;
  /** Opens the last good state of a damaged draft as a draft of its own; the damaged records stay as they are. */
  readonly openLastGood: (id: string) => Promise<Result<string, SaveProblem> | undefined>;
  /** Opens a kept version as a draft of its own; `undefined` when it cannot be read. */
  readonly openVersion: (version: KeptVersion) => Promise<Result<string, SaveProblem> | undefined>;
  readonly saveProfile: (profile: Profile) => Promise<void>;
}

export type LibraryStore = StoreApi<LibraryState>;

/** Newest first; unreadable ones last. */
function inOrder(drafts: readonly StoredDraft[]): StoredDraft[] {
  return [...drafts].sort((left, right) => {
    if (left.kind !== right.kind && [left.kind, right.kind].includes('unreadable'))
      return left.kind === 'unreadable' ? 1 : -1;
    return right.savedAt.localeCompare(left.savedAt);
  });
}

/** Holds a draft for a moment: nobody is answered meanwhile. */
const NOT_YIELDING: Holder = {
  yieldDraft: async () => false,
  lost: () => undefined,
  whereabouts: () => ({ since: '' }),
};

/** How often and how long a draft is waited for that this window is still letting go. */
const TRIES = 10;
const BETWEEN_TRIES_MS = 120;

/** Takes a draft for a moment; one that was left just now is still being saved and let go, and is waited for. */
async function takeSoon(locks: WriterLocks, id: string): Promise<Hold | undefined> {
  for (let tries = 1; ; tries += 1) {
    const hold = await locks.take(id, NOT_YIELDING);
    if (hold || tries === TRIES) return hold;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
}

/** The drafts on this machine and what can be done with them as a whole. */
export function createLibraryStore(
  services: Services,
  shipped: Profile,
  wordEdits: WordEditsStore = createWordEdits(),
): LibraryStore {
  const { repository, locks } = services;
  const leaving = new Set<string>();
  return createStore<LibraryState>((set, get) => {
    /** Keeps a draft of its own, unless it is kept already, and notes the file it comes from. */
    const keepCopy = async (draft: Draft, isKept: boolean, fileName: string): Promise<Result<string, SaveProblem>> => {
      if (isKept) return succeed(draft.id);
      await saveOrigin(repository, draft.id, { fileName, at: services.now() });
      return get().add(draft);
    };
    /** Deletes for good what has lain in the bin too long. One that cannot be deleted lies there a little longer. */
    const emptyBin = async (): Promise<void> => {
      const overdue = (await repository.bin()).filter((binned) => isOverdue(binned, services.now()));
      for (const { stored } of overdue) await repository.removeForGood(idOf(stored)).catch(() => undefined);
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
      openElsewhere: undefined,
      bin: [],
      async refresh() {
        await emptyBin();
        const [drafts, bin, profile] = await Promise.all([
          repository.list(),
          repository.bin(),
          repository.loadProfile(),
        ]);
        const ids = drafts.flatMap((stored) => (stored.kind === 'readable' ? [stored.draft.id] : []));
        const origins = await loadOrigins(repository, ids);
        set({ drafts: inOrder(drafts), bin, origins, isLoaded: true, profile: profile ?? shipped });
      },
      async add(draft) {
        const saved = await repository.save(draft, 0, services.now());
        if (!saved.ok) return saved;
        // from its first draft on an outline never changes; should that not be kept, its drafts still keep it from being taken away
        await services.shelf.getState().freeze(draft.outline);
        await get().refresh();
        return succeed(draft.id);
      },
      async openFile(file, passphrase) {
        const read = await readDraftFile(file, services, passphrase);
        if (!read.ok) return read;
        const landing = await landingOf(read.value, services);
        await sealLanding(services, landing, read.value.sealedBy);
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
        if (!isKept) await sealLike(services, draft, { id });
        const kept = await keepCopy(draft, isKept, fileName);
        if (kept.ok && carried.found) wordEdits.getState().open(draft.id, carried.found, { fileName, original: id });
        return kept;
      },
      async remove(id, title) {
        // pressed again while the draft is being waited for
        if (leaving.has(id)) return;
        leaving.add(id);
        const hold = await takeSoon(locks, id).finally(() => leaving.delete(id));
        set({ openElsewhere: hold ? undefined : title });
        if (!hold) return;
        const isRemoved = await repository.remove(id, services.now());
        set({ removed: isRemoved ? { id, title } : undefined });
        await hold.release();
        await get().refresh();
      },
      async undoRemove() {
        const { removed } = get();
        if (removed) await get().putBack(removed.id);
      },
      async putBack(id) {
        await repository.putBack(id);
        if (get().removed?.id === id) set({ removed: undefined });
        await get().refresh();
      },
      async removeForGood(id) {
        await repository.removeForGood(id);
        if (get().removed?.id === id) set({ removed: undefined });
        await get().refresh();
      },
      async openLastGood(id) {
        const stored = await repository.load(id);
        if (stored?.kind !== 'unreadable' || !stored.lastGood) return undefined;
        const opened = { ...stored.lastGood.draft, id: services.newId() };
        await sealLike(services, opened, { id });
        return get().add(opened);
      },
      async openVersion(version) {
        const loaded = await services.history.load(version);
        if (!loaded.ok) return undefined;
        const opened = { ...loaded.value, id: services.newId() };
        await sealLike(services, opened, { id: version.draftId });
        return get().add(opened);
      },
      async saveProfile(profile) {
        await repository.saveProfile(profile);
        set({ profile });
      },
    };
  });
}
