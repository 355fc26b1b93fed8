import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftPartProblem } from '../document/docx/draft-part.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { type DraftProblem, parseDraftFile } from '../domain/draft/parse-draft.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { RemovedDraft, SaveProblem, StoredDraft } from '../storage/draft-repository.ts';
import { LARGEST_FILE_BYTES, readTextFile } from '../storage/files.ts';
import { outlineOf, type Services } from './services.ts';

/** Why a file was not opened. Nothing on this machine was changed by it. */
export type ImportProblem =
  | DraftProblem
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'word'; readonly problem: DraftPartProblem }
  | { readonly kind: 'unknownOutline'; readonly id: string; readonly version: number }
  | { readonly kind: 'notSaved'; readonly problem: SaveProblem };

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

/** The text of a draft file, or of the draft a Word file carries. What a file is shows in its first bytes, not its name. */
async function readDraftText(file: File, word: Services['word']): Promise<Result<string, ImportProblem>> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const isOldOffice = head[0] === 0xd0 && head[1] === 0xcf;
  if (!isZip && !isOldOffice) {
    const opened = await readTextFile(file);
    return opened.kind === 'tooLarge' ? fail({ kind: 'tooLarge' }) : succeed(opened.text);
  }
  if (file.size > LARGEST_FILE_BYTES) return fail({ kind: 'tooLarge' });
  const read = await word.readDraft(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read : fail({ kind: 'word', problem: read.problem });
}

/** The draft a file holds, under an id of its own if that one is taken here. */
async function readDraftFile(
  file: File,
  { templates, repository, newId, word }: Services,
): Promise<Result<Draft, ImportProblem>> {
  const opened = await readDraftText(file, word);
  if (!opened.ok) return opened;
  const parsed = parseDraftFile(opened.value);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  if (!outlineOf(templates, draft)) return fail({ kind: 'unknownOutline', ...draft.outline });
  const isShipped = templates.examples.some(({ id }) => id === draft.id);
  const isTaken = draft.sample || isShipped || (await repository.load(draft.id)) !== undefined;
  return succeed(isTaken ? { ...draft, id: newId(), sample: false } : draft);
}

/** The drafts on this machine and what can be done with them as a whole. */
export function createLibraryStore(services: Services, shipped: Profile): LibraryStore {
  const { repository } = services;
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
      const added = await get().add(read.value);
      return added.ok ? added : fail({ kind: 'notSaved', problem: added.problem });
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
