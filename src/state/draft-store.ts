import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Progress, progressInSteps } from '../domain/completeness/progress.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../domain/draft/kept-previous.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { finishSteps, type Steps } from '../domain/shared/steps.ts';
import { createMemoryRepository } from '../storage/memory-repository.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import { savePrevious } from './previous-report.ts';
import type { Services } from './services.ts';

/** The open draft. Form → store → database; store → form only when a section mounts. */
export interface DraftState {
  readonly draft: Draft;
  readonly outline: Outline;
  readonly saving: SaveState;
  /** The report of the period before, laid beside this one. */
  readonly previous: KeptPrevious | undefined;
  /** It could not be kept on this machine and is gone when the page is closed. */
  readonly previousIsPassing: boolean;
  /** Lays a report of the period before beside this one, or puts it away. */
  readonly layBeside: (previous: KeptPrevious | undefined) => Promise<void>;
  /** Takes a change over and has it saved; `withDraft` gives the same object when nothing changed. */
  readonly change: (withDraft: (draft: Draft) => Draft) => void;
  /** The same for a change that the open form did not make: the form is made anew, or it would write its own boxes over it. */
  readonly refill: (withDraft: (draft: Draft) => Draft) => void;
  /** How often the form was made anew. */
  readonly refills: number;
  /** Saves at once (Ctrl+S, leaving the page). */
  readonly flush: () => Promise<void>;
  readonly hasUnsaved: () => boolean;
  /** Nothing but this page holds what was entered, and it has not been saved to a file since: closing would lose it. */
  readonly mustBeKept: () => boolean;
  /** The draft as it stands was saved to a file. */
  readonly noteCopy: () => void;
  /** Looks whether another window has saved this draft; says so if it has. */
  readonly verify: () => Promise<void>;
}

export type DraftStore = StoreApi<DraftState>;

export interface OpenedDraft {
  readonly draft: Draft;
  readonly outline: Outline;
  /** Revision it was loaded at; 0 for one that was never saved. */
  readonly revision: number;
  readonly savedAt?: string | undefined;
  readonly previous?: KeptPrevious | undefined;
  /** It was open before in this page and what was entered then has not been saved to a file. */
  readonly owesCopy?: boolean;
}

/** Opens a draft for writing. The sample is kept apart, in memory, so that trying out leaves nothing behind. */
export function createDraftStore(opened: OpenedDraft, services: Services): DraftStore {
  const { draft, outline, revision, savedAt, previous, owesCopy = false } = opened;
  const repository = draft.sample ? createMemoryRepository() : services.repository;
  const first: SaveState =
    savedAt === undefined || repository.kind === 'memory' ? { kind: 'memoryOnly' } : { kind: 'saved', at: savedAt };
  let copied: Draft | undefined = owesCopy ? undefined : draft;
  return createStore<DraftState>((set, get) => {
    const autosave: Autosave = createAutosave({
      repository,
      revision: draft.sample ? 0 : revision,
      now: services.now,
      report: (saving) => {
        if (!draft.sample) set({ saving });
      },
    });
    return {
      draft,
      outline,
      saving: draft.sample ? { kind: 'sample' } : first,
      previous,
      previousIsPassing: false,
      async layBeside(next) {
        set({ previous: next, previousIsPassing: false });
        const isKept = await savePrevious(repository, draft.id, next);
        if (get().previous === next) set({ previousIsPassing: next !== undefined && !isKept });
      },
      change(withDraft) {
        const before = get().draft;
        const after = withDraft(before);
        if (after === before) return;
        set({ draft: after });
        autosave.schedule(after);
      },
      refills: 0,
      refill(withDraft) {
        const before = get().draft;
        get().change(withDraft);
        if (get().draft !== before) set({ refills: get().refills + 1 });
      },
      flush: () => autosave.flush(),
      hasUnsaved: () => autosave.hasUnsaved(),
      mustBeKept: () => !draft.sample && repository.kind === 'memory' && get().draft !== copied,
      noteCopy() {
        copied = get().draft;
      },
      verify: () => (draft.sample ? Promise.resolve() : autosave.verify(draft.id)),
    };
  });
}

type Looked = Pick<DraftState, 'outline' | 'draft' | 'previous'>;

let remembered: (Looked & { readonly progress: Progress }) | undefined;

function isRemembered({ outline, draft, previous }: Looked): boolean {
  return remembered?.draft === draft && remembered.outline === outline && remembered.previous === previous;
}

/** Progress of a draft a step at a time; computed once for each state of it. */
export function* progressOfInSteps(looked: Looked): Steps<Progress> {
  const { outline, draft, previous } = looked;
  if (!remembered || !isRemembered(looked)) {
    const progress = yield* progressInSteps(outline, draft, previous?.draft);
    remembered = { draft, outline, previous, progress };
  }
  return remembered.progress;
}

/** Progress of a draft, computed once for each state of it. */
export function progressOf(looked: Looked): Progress {
  return finishSteps(progressOfInSteps(looked));
}
