import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../domain/draft/kept-previous.ts';
import { noteStep } from '../domain/journal/note-step.ts';
import { redoStep, type StepOutcome, undoStep } from '../domain/journal/take-step.ts';
import { type NamedStep, type UndoSteps, undoStepsText } from '../domain/journal/undo-steps.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { isNamed } from '../domain/outline/own-outline.ts';
import type { SaveProblem } from '../storage/draft-repository.ts';
import { createMemoryRepository } from '../storage/memory-repository.ts';
import type { TakeOver, Whereabouts } from '../storage/writer-locks.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import { lookForOutlines } from './find-outline.ts';
import { keptSteps } from './kept-steps.ts';
import { createOneWriter, type Writing } from './one-writer.ts';
import { savePrevious } from './previous-report.ts';
import { outlineOf, type Services } from './services.ts';

/** The open draft. Form → store → database; store → form only when a section mounts. */
export interface DraftState {
  readonly draft: Draft;
  /** The one the draft names: it changes with the draft, in the same step. */
  readonly outline: Outline;
  readonly saving: SaveState;
  /** The report of the period before, laid beside this one. */
  readonly previous: KeptPrevious | undefined;
  /** It could not be kept on this machine and is gone when the page is closed. */
  readonly previousIsPassing: boolean;
  /** Lays a report of the period before beside this one, or puts it away. */
  readonly layBeside: (previous: KeptPrevious | undefined) => Promise<void>;
  /**
   * Takes a change over, notes how to undo it and has both saved; `withDraft` gives the same object when nothing changed.
   * `named`: what the officer would call it, when it is more than its places.
   */
  readonly change: (withDraft: (draft: Draft) => Draft, named?: NamedStep) => void;
  /** The same for a change that the open form did not make: the form is made anew, or it would write its own boxes over it. */
  readonly refill: (withDraft: (draft: Draft) => Draft, named?: NamedStep) => void;
  /** How often the form was made anew. */
  readonly refills: number;
  /** What can be undone and redone. */
  readonly steps: UndoSteps;
  /** Takes the last step back, or does it again, anywhere in the draft; the form is made anew. Says what that was. */
  readonly undo: () => StepOutcome;
  readonly redo: () => StepOutcome;
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
  readonly writing: Writing;
  /** Takes the draft for writing, if no other window has it. To be called once, before the draft is shown. */
  readonly begin: () => Promise<void>;
  /**
   * Has the other window save and stop, loads what it saved, and writes here from then on. `isForced` takes the draft from a
   * window that does not answer; what that one could not save stays there, in memory.
   */
  readonly takeOver: (isForced: boolean) => Promise<TakeOver['kind']>;
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
  /** What can be undone, as it was kept with the draft. */
  readonly steps?: string | undefined;
  /** It was open before in this page and what was entered then has not been saved to a file. */
  readonly owesCopy?: boolean;
  /** Why nothing of it can be saved for now. */
  readonly problem?: SaveProblem | undefined;
}

/** Opens a draft for writing. The sample is kept apart, in memory, so that trying out leaves nothing behind. */
export function createDraftStore(opened: OpenedDraft, services: Services): DraftStore {
  const { draft, outline, revision, savedAt, previous, owesCopy = false, problem } = opened;
  const repository = draft.sample ? createMemoryRepository() : services.repository;
  const { locks } = services;
  /** No other window can know of it. */
  const isAlone = repository.kind === 'memory';
  const kept: SaveState =
    savedAt === undefined || repository.kind === 'memory' ? { kind: 'memoryOnly' } : { kind: 'saved', at: savedAt };
  const first: SaveState = problem ? { kind: 'failed', problem } : kept;
  /** What was said about saving last, while the draft was written here. */
  let told: SaveState = first;
  let copied: Draft | undefined = owesCopy ? undefined : draft;
  return createStore<DraftState>((set, get) => {
    const autosave: Autosave = createAutosave({
      repository,
      revision: draft.sample ? 0 : revision,
      now: services.now,
      stepsText: () => undoStepsText(get().steps),
      report: (saving) => {
        if (draft.sample) return;
        told = saving;
        set({ saving });
        if (saving.kind === 'saved') locks.tellSaved(draft.id);
      },
    });
    /** The outline a draft names; `undefined` when it is not on this machine, so that the screens could not show the draft. */
    const outlineFor = (named: Draft): Outline | undefined =>
      isNamed(get().outline, named.outline) ? get().outline : outlineOf(services.templates, named);
    const loadStored = async () => {
      const stored = await repository.load(draft.id).catch(() => undefined);
      if (stored?.kind !== 'readable') return undefined;
      // another window may have kept a new outline and have the draft follow it
      await lookForOutlines(services, [stored.draft]);
      const outline = outlineFor(stored.draft);
      return outline && { stored, outline };
    };
    /** Takes what is stored over into this window, to look at or to go on writing; the open form is made anew. */
    const reload = async (writing: Writing): Promise<boolean> => {
      if (autosave.hasUnsaved()) return false;
      const found = await loadStored();
      if (!found) return false;
      const { stored, outline } = found;
      // taken over meanwhile: what was loaded to look at is too old
      if (writing === 'elsewhere' && get().writing === 'here') return false;
      autosave.restart(stored.revision);
      if (writing === 'elsewhere') autosave.stop();
      else set({ saving: { kind: 'saved', at: stored.savedAt } });
      set({ draft: stored.draft, outline, steps: keptSteps(stored), refills: get().refills + 1, writing });
      return true;
    };
    const writer = createOneWriter({
      draftId: draft.id,
      locks,
      autosave,
      now: services.now,
      reload,
      isBehind: async () => {
        const stored = await repository.revisionOf(draft.id).catch(() => undefined);
        return stored !== undefined && stored !== revision;
      },
      section: () => get().draft.lastSection,
      show: (writing, isUnsaved) => {
        if (isUnsaved) set({ writing, saving: { kind: 'failed', problem: { kind: 'superseded' } } });
        else if (writing === 'elsewhere') set({ writing, saving: { kind: 'elsewhere' } });
        // it was asked for and could not be given: what stood in the way is said again
        else set(get().saving.kind === 'elsewhere' ? { writing, saving: told } : { writing });
      },
    });
    const take = (step: typeof undoStep): StepOutcome => {
      if (get().writing === 'elsewhere') return { kind: 'nothing' };
      const outcome = step(get().steps, get().draft);
      if (outcome.kind === 'misfit') set({ steps: outcome.steps });
      if (outcome.kind !== 'led') return outcome;
      const outline = outlineFor(outcome.draft);
      // back to an outline that is no longer here: the draft stays as it is
      if (!outline) return { kind: 'nothing' };
      set({ draft: outcome.draft, outline, steps: outcome.steps, refills: get().refills + 1 });
      autosave.schedule(outcome.draft);
      return outcome;
    };
    return {
      draft,
      outline,
      saving: draft.sample ? { kind: 'sample' } : first,
      previous,
      previousIsPassing: false,
      async layBeside(next) {
        if (get().writing === 'elsewhere') return;
        set({ previous: next, previousIsPassing: false });
        const isKept = await savePrevious(repository, draft.id, next);
        if (get().previous === next) set({ previousIsPassing: next !== undefined && !isKept });
      },
      change(withDraft, named) {
        if (get().writing === 'elsewhere') return;
        const before = get().draft;
        const after = withDraft(before);
        const next = outlineFor(after);
        if (after === before || !next) return;
        const { outline } = get();
        const at = services.now();
        set({ draft: after, outline: next, steps: noteStep(get().steps, { before, after, outline, at, named }) });
        autosave.schedule(after);
      },
      steps: keptSteps(opened),
      undo: () => take(undoStep),
      redo: () => take(redoStep),
      refills: 0,
      refill(withDraft, named) {
        const before = get().draft;
        get().change(withDraft, named);
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
      begin: () => (isAlone ? Promise.resolve() : writer.begin()),
      takeOver: writer.takeOver,
      findWriter: writer.find,
      async leave() {
        await autosave.flush();
        if (!autosave.hasUnsaved()) await writer.leave();
      },
    };
  });
}
