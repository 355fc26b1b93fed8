import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftOrigin } from '../domain/draft/draft-origin.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { SaveProblem, StoredDraft } from '../storage/draft-repository.ts';
import { problemOf } from '../storage/storage-problem.ts';
import { type CountedDraft, countedBin } from './bin.ts';
import { loadOrigins, saveOrigin } from './draft-origins.ts';
import { lookForOutlines } from './find-outline.ts';
import { replaceProfile } from './former-profile.ts';
import { copyOf, type Landing, landingOf } from './landing.ts';
import type { ShelfProblem } from './outline-shelf.ts';
import { type ImportProblem, type ReadDraft, readDraftFile } from './read-draft-file.ts';
import { reviewLanded } from './review-landed.ts';
import { sealLanding, sealLike } from './seal-draft.ts';
import type { Services } from './services.ts';
import { idOf } from './stored-id.ts';
import { takeSoon } from './take-soon.ts';
import { createWordEdits, type WordEditsStore } from './word-edits.ts';

/** What the database refused to do with the drafts as a whole. The list stays as it was. */
export interface LibraryTrouble {
  readonly act: 'refresh' | 'remove' | 'putBack' | 'removeForGood' | 'openApart';
  /** Name of the draft, where it is known. */
  readonly title: string;
}

export interface LibraryState {
  readonly drafts: readonly StoredDraft[];
  /** By id: the file from which a draft was opened beside another one, or out of the sample. */
  readonly origins: Readonly<Record<string, DraftOrigin>>;
  readonly isLoaded: boolean;
  readonly profile: Profile;
  /** The draft that was deleted last, while it is offered to take that back. */
  readonly removed: { readonly id: string; readonly title: string } | undefined;
  /** Deleted drafts that can still be put back, the last deleted first. */
  readonly bin: readonly CountedDraft[];
  /** The last thing that did not succeed, until the next one does or it is put away. */
  readonly trouble: LibraryTrouble | undefined;
  readonly closeTrouble: () => void;
  /** Reads the list anew. Rejects only while it was never read; later the list stays and `trouble` says so. */
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
  /** Gives false when it could not be put back; `trouble` says so. */
  readonly putBack: (id: string, title?: string) => Promise<boolean>;
  /** Gives false when it could not be deleted; `trouble` says so. */
  readonly removeForGood: (id: string, title?: string) => Promise<boolean>;
  /** Opens the last good state of a damaged draft as a draft of its own; the damaged records stay as they are. */
  readonly openLastGood: (id: string) => Promise<Result<string, SaveProblem> | undefined>;
  /** Opens a kept version as a draft of its own; `undefined` when it cannot be read. */
  readonly openVersion: (version: KeptVersion) => Promise<Result<string, SaveProblem> | undefined>;
  readonly saveProfile: (profile: Profile) => Promise<void>;
  /** Puts a profile in the place of the present one, which can be had back then. Rejects when that cannot be kept. */
  readonly exchangeProfile: (profile: Profile) => Promise<void>;
}

export type LibraryStore = StoreApi<LibraryState>;

/** Why a draft was not saved, when its outline could not be noted as used. */
function savingProblem(problem: ShelfProblem): SaveProblem {
  return problem.kind === 'notKept' ? problem.because : { kind: 'failed', message: problem.kind };
}

/** Newest first; unreadable ones last. */
function inOrder(drafts: readonly StoredDraft[]): StoredDraft[] {
  return [...drafts].sort((left, right) => {
    if (left.kind !== right.kind && [left.kind, right.kind].includes('unreadable'))
      return left.kind === 'unreadable' ? 1 : -1;
    return right.savedAt.localeCompare(left.savedAt);
  });
}

/** Whatever the database throws is a problem to be said, never an exception. */
function orProblem<Given>(act: () => Promise<Given>): Promise<Given | Result<never, SaveProblem>> {
  return act().catch((error: unknown) => fail(problemOf(error)));
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
    /** What lies in the bin. What has lain there too long is deleted for good; if it cannot be, it lies there a little longer. */
    const keptBin = async (): Promise<readonly CountedDraft[]> => {
      const bin = await countedBin(services);
      const overdue = bin.filter(({ daysLeft }) => daysLeft === 0);
      const gone = await Promise.all(
        overdue.map((binned) =>
          repository.removeForGood(idOf(binned.stored)).then(
            () => binned,
            () => undefined,
          ),
        ),
      );
      return bin.filter((binned) => !gone.includes(binned));
    };
    const land = (landing: Landing, fileName: string): Promise<Result<string, SaveProblem>> => {
      if (landing.kind === 'new') return get().add(landing.draft);
      if (landing.kind === 'copy') return keepCopy(landing.draft, landing.isKept, fileName);
      return Promise.resolve(succeed(landing.draft.id));
    };
    const landFile = async (read: ReadDraft, fileName: string): Promise<Result<Landing, SaveProblem>> => {
      const landing = await landingOf(read, services);
      await sealLanding(services, landing, read.sealedBy);
      const landed = await land(landing, fileName);
      return landed.ok ? succeed(landing) : landed;
    };
    const openApart = async (id: string): Promise<Result<string, SaveProblem>> => {
      const review = wordEdits.getState().reviews[id];
      if (!review?.carried) return succeed(id);
      const { fileName, carried } = review;
      const { draft, isKept } = await copyOf(carried.draft, services);
      if (!isKept) await sealLike(services, draft, { id });
      const kept = await keepCopy(draft, isKept, fileName);
      if (kept.ok && carried.found) wordEdits.getState().open(draft.id, carried.found, { fileName, original: id });
      return kept;
    };
    /** Keeps what was read out of another draft as one of its own, sealed as that is. */
    const addMade = async (draft: Draft, from: string): Promise<Result<string, SaveProblem>> => {
      const opened = { ...draft, id: services.newId() };
      await sealLike(services, opened, { id: from });
      return get().add(opened);
    };
    const readAll = async (): Promise<void> => {
      const bin = await keptBin();
      const [drafts, profile] = await Promise.all([repository.list(), repository.loadProfile()]);
      const readable = drafts.flatMap((stored) => (stored.kind === 'readable' ? [stored.draft] : []));
      const ids = readable.map((draft) => draft.id);
      await lookForOutlines(services, readable);
      const origins = await loadOrigins(repository, ids);
      set({ drafts: inOrder(drafts), bin, origins, isLoaded: true, profile: profile ?? shipped });
    };
    /** Does something with a draft and reads the list anew; says what did not succeed, and gives whether it did. */
    const attempt = async (act: LibraryTrouble['act'], title: string, work: () => Promise<void>): Promise<boolean> => {
      set({ trouble: undefined });
      try {
        await work();
      } catch {
        set({ trouble: { act, title } });
        return false;
      }
      await get()
        .refresh()
        .catch(() => set({ trouble: { act: 'refresh', title: '' } }));
      return true;
    };
    return {
      drafts: [],
      origins: {},
      isLoaded: false,
      profile: shipped,
      removed: undefined,
      openElsewhere: undefined,
      bin: [],
      trouble: undefined,
      closeTrouble: () => set({ trouble: undefined }),
      async refresh() {
        try {
          await readAll();
        } catch (error) {
          if (!get().isLoaded) throw error;
          set({ trouble: { act: 'refresh', title: '' } });
        }
      },
      add: (draft) =>
        orProblem(async () => {
          // from its first draft on an outline never changes: that is noted before the draft is there
          const frozen = await services.shelf.getState().freeze(draft.outline);
          if (!frozen.ok) return fail(savingProblem(frozen.problem));
          const saved = await repository.save(draft, 0, services.now());
          if (!saved.ok) return saved;
          // it is kept; that the list cannot be read is said apart from that
          await get()
            .refresh()
            .catch(() => set({ trouble: { act: 'refresh', title: '' } }));
          return succeed(draft.id);
        }),
      async openFile(file, passphrase) {
        const read = await readDraftFile(file, services, passphrase);
        if (!read.ok) return read;
        const landed = await orProblem(() => landFile(read.value, file.name));
        if (!landed.ok) return fail({ kind: 'notSaved', problem: landed.problem });
        // only now, when the draft is safe: should the comparison fail, the draft is there all the same
        await reviewLanded(services, wordEdits, read.value, landed.value, file.name);
        return succeed(landed.value.draft.id);
      },
      async openApart(id) {
        const kept = await orProblem(() => openApart(id));
        set({ trouble: kept.ok ? undefined : { act: 'openApart', title: '' } });
        return kept;
      },
      async remove(id, title) {
        // pressed again while the draft is being waited for
        if (leaving.has(id)) return;
        leaving.add(id);
        await attempt('remove', title, async () => {
          const hold = await takeSoon(locks, id);
          set({ openElsewhere: hold ? undefined : title });
          if (!hold) return;
          try {
            const isRemoved = await repository.remove(id, services.now());
            set({ removed: isRemoved ? { id, title } : undefined });
          } finally {
            await hold.release();
          }
        }).finally(() => leaving.delete(id));
      },
      async undoRemove() {
        const { removed } = get();
        if (removed) await get().putBack(removed.id, removed.title);
      },
      putBack: (id, title = '') =>
        attempt('putBack', title, async () => {
          await repository.putBack(id);
          if (get().removed?.id === id) set({ removed: undefined });
        }),
      removeForGood: (id, title = '') =>
        attempt('removeForGood', title, async () => {
          await repository.removeForGood(id);
          if (get().removed?.id === id) set({ removed: undefined });
        }),
      openLastGood: (id) =>
        orProblem(async () => {
          const stored = await repository.load(id);
          if (stored?.kind !== 'unreadable' || !stored.lastGood) return undefined;
          return addMade(stored.lastGood.draft, id);
        }),
      openVersion: (version) =>
        orProblem(async () => {
          const loaded = await services.history.load(version);
          return loaded.ok ? addMade(loaded.value, version.draftId) : undefined;
        }),
      async exchangeProfile(profile) {
        await replaceProfile(services, profile);
        set({ profile });
      },
      async saveProfile(profile) {
        await repository.saveProfile(profile);
        set({ profile });
      },
    };
  });
}
