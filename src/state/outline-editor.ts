import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { isNamed, type OutlineName, type OutlineOrigin } from '../domain/outline/own-outline.ts';
import { parseOutline } from '../domain/outline/parse-outline.ts';
import type { Edit, Taken } from '../domain/outline-editing/edited.ts';
import { outlineProblems } from '../domain/outline-editing/outline-problems.ts';
import { type OutlineWork, parseOutlineWork } from '../domain/outline-editing/work-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { ShelfProblem } from './outline-shelf.ts';
import { type BeginAs, workOn } from './outline-work.ts';
import type { Services } from './services.ts';

/** What a person did, by the name of its text; with the name of what it was done to. */
export interface StepLabel {
  readonly what: StepName;
  readonly name: string;
}

export type StepName =
  | 'sectionAdded'
  | 'sectionChanged'
  | 'sectionMoved'
  | 'sectionsJoined'
  | 'sectionSplit'
  | 'sectionRemoved'
  | 'knownAdded'
  | 'fieldAdded'
  | 'fieldChanged'
  | 'fieldMoved'
  | 'fieldRemoved'
  | 'documentChanged'
  | 'annexesChanged';

interface Step {
  readonly label: StepLabel;
  /** Typing goes on in the same box: one step. */
  readonly box?: string | undefined;
  readonly before: Outline;
  readonly after: Outline;
}

/** What was last done, undone or refused: said on the screen. */
export type LastDone =
  | { readonly kind: 'done' | 'undone' | 'redone'; readonly label: StepLabel; readonly taken: readonly Taken[] }
  | { readonly kind: 'refused'; readonly why: Extract<Edit, { ok: false }>['problem'] };

export type PublishProblem = ShelfProblem | { readonly kind: 'problems' } | { readonly kind: 'nothing' };

export interface EditorState {
  readonly work: OutlineWork | undefined;
  /** What was kept before was read. */
  readonly isLoaded: boolean;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly last: LastDone | undefined;
  /** The section that is chosen; none: the outline as a whole. */
  readonly chosen: string | undefined;
  readonly saving: 'saved' | 'saving' | 'failed';
  /** A working copy that was stored was not written over but put aside: another window had written it, or it cannot be read. */
  readonly putAside: 'elsewhere' | 'unreadable' | undefined;
  /** The outline that was put on the shelf last, or came as a file. */
  readonly arrived: { readonly name: OutlineName; readonly how: 'published' | 'file' } | undefined;
  readonly load: () => Promise<void>;
  /** Begins to work on an outline; what was in work before is given up. False: there is no such outline. */
  readonly begin: (name: OutlineName, as: BeginAs) => Promise<boolean>;
  readonly choose: (section: string | undefined) => void;
  /** Takes a step; `box`: the box that is typed in, whose steps are one. */
  readonly take: (label: StepLabel, edit: (outline: Outline) => Edit, box?: string) => Edit;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly publish: () => Promise<Result<OutlineName, PublishProblem>>;
  /** Gives the working copy up. */
  readonly abandon: () => Promise<void>;
  readonly noteArrived: (arrived: EditorState['arrived']) => void;
  /** Closing the page would lose what was changed: it could not be kept, or is in memory only. */
  readonly wouldLose: () => boolean;
  /** Everything is written. */
  readonly settled: () => Promise<void>;
}

export type OutlineEditor = StoreApi<EditorState>;

const SETTING = 'outlineWork';
/** Here lies what would have been written over. */
const ASIDE = 'outlineWorkAside';

const FRESH = { past: [], future: [], last: undefined, chosen: undefined } as const;

/** The steps with one more: what is typed in one box is one step. */
function withStep(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (step.box === undefined || last?.box !== step.box) return [...past, step];
  return [...past.slice(0, -1), { ...step, before: last.before }];
}

/** The outline as it is put on the shelf: used meanwhile, in another window or by a draft, it goes on as the next version. */
function toBeKept(
  services: Services,
  outline: Outline,
  { origin, isReplacing }: OutlineWork,
): { readonly outline: Outline; readonly origin: OutlineOrigin } {
  const shelf = services.shelf.getState();
  const own = shelf.own.find((kept) => isNamed(kept.outline, outline));
  const isOurs = own !== undefined && isReplacing && !own.isFrozen;
  const { id, version } = outline;
  if (isOurs || !services.templates.outlines.some((one) => isNamed(one, outline))) return { outline, origin };
  return {
    outline: { ...outline, version: shelf.nextVersion(id) },
    origin: { kind: 'edited', id, version },
  };
}

/** The store of the outline one works on by hand. One at a time; it is kept after each change and never lost. */
export function createOutlineEditor(services: Services): OutlineEditor {
  return createStore<EditorState>((set, get) => {
    let writing: Promise<void> = Promise.resolve();
    let isWaiting = false;
    /** What this window last read or wrote. */
    let known = '';
    /** Puts aside what is stored and was not written here, or cannot be read: it is not this window's to write over. */
    const keepAside = async (): Promise<EditorState['putAside']> => {
      const stored = (await services.repository.loadSetting(SETTING)) ?? '';
      const isReadable = stored === '' || parseOutlineWork(stored) !== undefined;
      if (isReadable && (stored === '' || stored === known)) return undefined;
      await services.repository.saveSetting(ASIDE, stored);
      return isReadable ? 'elsewhere' : 'unreadable';
    };
    const workText = () => {
      const { work } = get();
      return work ? JSON.stringify(work) : '';
    };
    /** Writes what there is by then: changes that come while one is written are written together. */
    const save = () => {
      set({ saving: 'saving' });
      if (isWaiting) return;
      isWaiting = true;
      writing = writing.then(async () => {
        isWaiting = false;
        try {
          const putAside = await keepAside();
          const text = workText();
          await services.repository.saveSetting(SETTING, text);
          known = text;
          if (putAside) set({ putAside });
          if (!isWaiting) set({ saving: 'saved' });
        } catch {
          set({ saving: 'failed' });
        }
      });
    };
    const put = (outline: Outline) => {
      const { work } = get();
      if (!work) return;
      set({ work: { ...work, outline, isUntouched: false } });
      save();
    };
    return {
      work: undefined,
      isLoaded: false,
      ...FRESH,
      saving: 'saved',
      putAside: undefined,
      arrived: undefined,
      async load() {
        if (get().isLoaded) return;
        const text = await services.repository.loadSetting(SETTING);
        if (get().isLoaded) return;
        known = text ?? '';
        set({ work: parseOutlineWork(text), isLoaded: true });
      },
      async begin(name, as) {
        const work = workOn(services, name, as);
        if (!work) return false;
        // what was in work before is given up; what another window writes from now on is not
        await get()
          .load()
          .catch(() => undefined);
        set({ work, isLoaded: true, ...FRESH, arrived: undefined, putAside: undefined });
        save();
        await writing;
        return true;
      },
      choose: (chosen) => set({ chosen }),
      take(label, edit, box) {
        const { work, past } = get();
        if (!work) return fail('missing');
        const edited = edit(work.outline);
        if (!edited.ok) {
          set({ last: { kind: 'refused', why: edited.problem } });
          return edited;
        }
        const { outline, taken, section } = edited.value;
        set({
          past: withStep(past, { label, box, before: work.outline, after: outline }),
          future: [],
          last: { kind: 'done', label, taken },
          ...(section === undefined ? {} : { chosen: section }),
        });
        put(outline);
        return edited;
      },
      undo() {
        const { past, future } = get();
        const step = past.at(-1);
        if (!step) return;
        set({
          past: past.slice(0, -1),
          future: [step, ...future],
          last: { kind: 'undone', label: step.label, taken: [] },
        });
        put(step.before);
      },
      redo() {
        const [step, ...future] = get().future;
        if (!step) return;
        set({ past: [...get().past, step], future, last: { kind: 'redone', label: step.label, taken: [] } });
        put(step.after);
      },
      async publish() {
        const { work } = get();
        if (!work) return fail({ kind: 'nothing' });
        const parsed = parseOutline(work.outline);
        if (!parsed.ok || outlineProblems(work.outline).length > 0) return fail({ kind: 'problems' });
        const keep = () => {
          const { outline, origin } = toBeKept(services, parsed.value, work);
          return services.shelf.getState().keep(outline, origin);
        };
        let kept = await keep();
        // used in another window meanwhile, which is known here only now
        if (!kept.ok && kept.problem.kind === 'frozen') kept = await keep();
        if (!kept.ok) return kept;
        const { outline } = kept.value;
        const name = { id: outline.id, version: outline.version };
        set({ work: undefined, ...FRESH, arrived: { name, how: 'published' } });
        save();
        await writing;
        return succeed(name);
      },
      async abandon() {
        set({ work: undefined, ...FRESH });
        save();
        await writing;
      },
      noteArrived: (arrived) => set({ arrived }),
      wouldLose() {
        const { work, saving } = get();
        const isKept = saving === 'saved' && services.repository.kind === 'database';
        return work !== undefined && !work.isUntouched && !isKept;
      },
      settled: () => writing,
    };
  });
}
