import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { hasSameContent } from '../domain/draft/same-content.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { RemovedDraft, SaveProblem, StoredDraft } from '../storage/draft-repository.ts';
import { type ImportProblem, type ReadDraft, readDraftFile } from './read-draft-file.ts';
import { reviewWordFile } from './review-word-file.ts';
import type { Services } from './services.ts';
import { createWordEdits, type WordEditsStore } from './word-edits.ts';

export interface LibraryState {
  readonly drafts: readonly StoredDraft[];
  readonly isLoaded: boolean;
  readonly profile: Profile;
  readonly removed: { readonly record: RemovedDraft; readonly title: string } | undefined;
  readonly refresh: () => Promise<void>;
  /** Keeps a new draft; gives its id. */
  readonly add: (draft: Draft) => Promise<Result<string, SaveProblem>>;
  /** Opens a draft file; a draft that is already here is never written over: the file becomes a second draft. */
  readonly openFile: (file: File) => Promise<Result<string, ImportProblem>>;
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

interface Landing {
  /** Under its own id, or a new one where that is taken. */
  readonly draft: Draft;
  /** It is on this machine already with the same answers: no second copy is needed. */
  readonly isKept: boolean;
  /** A draft of this id is here with other answers. */
  readonly isSecond: boolean;
}

/** Where a draft from a file goes. What is here is never written over. */
async function landingOf({ draft, word }: ReadDraft, { repository, templates, newId }: Services): Promise<Landing> {
  const stored = await repository.load(draft.id);
  const isSame = word !== undefined && stored?.kind === 'readable' && hasSameContent(stored.draft, draft);
  if (isSame) return { draft, isKept: true, isSecond: false };
  const isShipped = templates.examples.some(({ id }) => id === draft.id);
  const isTaken = draft.sample || isShipped || stored !== undefined;
  const own = isTaken ? { ...draft, id: newId(), sample: false } : draft;
  return { draft: own, isKept: false, isSecond: stored !== undefined };
}

/** The drafts on this machine and what can be done with them as a whole. */
export function createLibraryStore(
  services: Services,
  shipped: Profile,
  wordEdits: WordEditsStore = createWordEdits(),
): LibraryStore {
  const { repository } = services;
  const review = async (
    id: string,
    { draft, word }: ReadDraft,
    file: { readonly fileName: string; readonly isSecond: boolean },
  ) => {
    const { open, close } = wordEdits.getState();
    const found = word && (await reviewWordFile(services, draft, word).catch(() => undefined));
    if (found) open(id, found, file);
    else close(id);
  };
  return createStore<LibraryState>((set, get) => ({
    drafts: [],
    isLoaded: false,
    profile: shipped,
    removed: undefined,
    async refresh() {
      const [drafts, profile] = await Promise.all([repository.list(), repository.loadProfile()]);
      set({ drafts: inOrder(drafts), isLoaded: true, profile: profile ?? shipped });
    },
    async add(draft) {
      const saved = await repository.save(draft, 0, services.now());
      if (!saved.ok) return saved;
      await get().refresh();
      return succeed(draft.id);
    },
    async openFile(file) {
      const read = await readDraftFile(file, services);
      if (!read.ok) return read;
      const { draft, isKept, isSecond } = await landingOf(read.value, services);
      const added = isKept ? succeed(draft.id) : await get().add(draft);
      if (!added.ok) return fail({ kind: 'notSaved', problem: added.problem });
      // only now, when the draft is safe: should the comparison fail, the draft is there all the same
      await review(draft.id, read.value, { fileName: file.name, isSecond });
      return added;
    },
    async remove(id, title) {
      const record = await repository.remove(id);
      set({ removed: record ? { record, title } : undefined });
      await get().refresh();
    },
    async undoRemove() {
      const { removed } = get();
      if (!removed) return;
      await repository.putBack(removed.record);
      set({ removed: undefined });
      await get().refresh();
    },
    async saveProfile(profile) {
      await repository.saveProfile(profile);
      set({ profile });
    },
  }));
}
