import { createStore, type StoreApi } from 'zustand/vanilla';
import { computeProgress, type Progress } from '../domain/completeness/progress.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../domain/draft/kept-previous.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { createMemoryRepository } from '../storage/memory-repository.ts';
import type { Hold, Holder, Whereabouts } from '../storage/writer-locks.ts';
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
  /** Whether this window writes the draft, or another one does and it is only shown here. */
  readonly writing: 'here' | 'elsewhere';
  /** Takes the draft for writing, if no other window has it. To be called once, before the draft is shown. */
  readonly begin: () => Promise<void>;
  /**
   * Has the other window save and stop, loads what it saved, and writes here from then on. `isForced` takes the draft from a
   * window that does not answer; what that one could not save stays there, in memory.
   */
  readonly takeOver: (isForced: boolean) => Promise<'taken' | 'unsaved' | 'noAnswer'>;
  /** Where the other window is. */
  readonly findWriter: () => Promise<Whereabouts | undefined>;
  /** Saves and lets the draft go, so that another window may write it. Keeps it while something could not be saved. */
  readonly leave: () => Promise<void>;
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
  const { locks } = services;
  /** No other window can know of it. */
  const isAlone = repository.kind === 'memory';
  const first: SaveState =
    savedAt === undefined || repository.kind === 'memory' ? { kind: 'memoryOnly' } : { kind: 'saved', at: savedAt };
  let copied: Draft | undefined = owesCopy ? undefined : draft;
  return createStore<DraftState>((set, get) => {
    const autosave: Autosave = createAutosave({
      repository,
      revision: draft.sample ? 0 : revision,
      now: services.now,
      report: (saving) => {
        if (draft.sample) return;
        set({ saving });
        if (saving.kind === 'saved') locks.tellSaved(draft.id);
      },
    });
    let hold: Hold | undefined;
    let endOfNews: (() => void) | undefined;
    let since = '';
    const showElsewhere = () => {
      autosave.stop();
      // what could not be saved here is said on and stays in memory
      if (!autosave.hasUnsaved()) set({ writing: 'elsewhere', saving: { kind: 'elsewhere' } });
      else set({ writing: 'elsewhere', saving: { kind: 'failed', problem: { kind: 'superseded' } } });
      endOfNews ??= locks.onNews(draft.id, () => void reload());
    };
    const holder: Holder = {
      async yieldDraft() {
        // nothing more is taken over from now on, so that what is saved is all there is
        set({ writing: 'elsewhere' });
        await autosave.flush();
        if (autosave.hasUnsaved()) {
          set({ writing: 'here' });
          return false;
        }
        hold = undefined;
        showElsewhere();
        return true;
      },
      lost() {
        hold = undefined;
        showElsewhere();
      },
      whereabouts: () => ({ since, section: get().draft.lastSection }),
    };
    /** Takes what is stored over into this window; the open form is made anew. */
    const reload = async (): Promise<boolean> => {
      if (autosave.hasUnsaved()) return false;
      const stored = await repository.load(draft.id).catch(() => undefined);
      if (stored?.kind !== 'readable') return false;
      autosave.restart(stored.revision);
      if (get().writing === 'elsewhere') autosave.stop();
      else set({ saving: { kind: 'saved', at: stored.savedAt } });
      set({ draft: stored.draft, refills: get().refills + 1 });
      return true;
    };
    const write = (taken: Hold) => {
      hold = taken;
      since = services.now();
      endOfNews?.();
      endOfNews = undefined;
      set({ writing: 'here' });
    };
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
        if (get().writing === 'elsewhere') return;
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
      verify: () => (draft.sample || get().writing === 'elsewhere' ? Promise.resolve() : autosave.verify(draft.id)),
      writing: 'here',
      async begin() {
        if (isAlone) return;
        const taken = await locks.take(draft.id, holder);
        if (taken) write(taken);
        else showElsewhere();
      },
      async takeOver(isForced) {
        const outcome = await locks.takeOver(draft.id, holder, isForced);
        if (outcome.kind !== 'taken') return outcome.kind;
        write(outcome.hold);
        // what the other window saved last is what goes on here
        if (!(await reload())) set({ saving: { kind: 'failed', problem: { kind: 'superseded' } } });
        return 'taken';
      },
      findWriter: () => locks.find(draft.id),
      async leave() {
        await autosave.flush();
        if (autosave.hasUnsaved()) return;
        endOfNews?.();
        endOfNews = undefined;
        await hold?.release();
        hold = undefined;
      },
    };
  });
}

type Looked = Pick<DraftState, 'outline' | 'draft' | 'previous'>;

let remembered: (Looked & { readonly progress: Progress }) | undefined;

/** Progress of a draft, computed once for each state of it. */
export function progressOf({ outline, draft, previous }: Looked): Progress {
  if (remembered?.draft !== draft || remembered.outline !== outline || remembered.previous !== previous)
    remembered = { draft, outline, previous, progress: computeProgress(outline, draft, previous?.draft) };
  return remembered.progress;
}
