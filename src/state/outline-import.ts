import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outline } from '../domain/outline/outline-schema.ts';
import type { OutlineOrigin, OwnOutline } from '../domain/outline/own-outline.ts';
import {
  type ImportDecisions,
  type ImportView,
  type Known,
  outlineFrom,
  viewOf,
  withLettersOfToday,
} from '../domain/outline-import/import-view.ts';
import { importWorkText, parseImportWork } from '../domain/outline-import/import-work.ts';
import { recognise } from '../domain/outline-import/recognise.ts';
import { sourceOfText } from '../domain/outline-import/source-of-text.ts';
import type { SourceText } from '../domain/outline-import/source-text.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import type { ShelfProblem } from './outline-shelf.ts';
import { type BytesProblem, readBytes } from './read-bytes.ts';
import type { Services } from './services.ts';

/** Why a file was not read. */
export type OutlineFileProblem =
  | BytesProblem
  /** There is not a single letter in it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly message: string };

/** An outline on its way from a file to the shelf. It is there until it is kept or let go, over a reload too. */
export interface OutlineImportState {
  /** Name of the file that is being read. */
  readonly reading: string | undefined;
  readonly refused: { readonly name: string; readonly problem: OutlineFileProblem } | undefined;
  readonly origin: OutlineOrigin | undefined;
  /** Everything read and decided, with what follows from it: tree, matches, what lacks. */
  readonly view: ImportView | undefined;
  readonly canUndo: boolean;
  /** Reads a Word file; what was there before is let go once that was read. */
  readonly take: (file: File) => Promise<void>;
  readonly paste: (text: string) => void;
  /** Goes on with what was being taken in before the page was closed, if anything was. */
  readonly resume: () => Promise<void>;
  readonly cancel: () => void;
  readonly forget: () => void;
  /** Takes a decision over: the tree and the matches follow. Matches chosen by hand stay as long as their heading does. */
  readonly correct: (change: (before: ImportDecisions) => ImportDecisions) => void;
  readonly undo: () => void;
  /** Puts the letters of an old font (TCVN3, VNI) into those of today. */
  readonly convertLetters: () => void;
  /** Keeps the outline on this machine. */
  readonly keep: (titles: OutlineTitles) => Promise<Result<OwnOutline, ShelfProblem | { readonly kind: 'faulty' }>>;
}

/** What is asked before an outline is kept. */
export interface OutlineTitles {
  readonly title: string;
  readonly documentType: string;
  readonly subject: string;
}

export type OutlineImportStore = StoreApi<OutlineImportState>;

const NOTHING = { reading: undefined, refused: undefined, origin: undefined, view: undefined, canUndo: false } as const;

/** Under this name the work is kept over a reload. */
const WORK = 'outlineImportWork';

/** So many decisions can be taken back. */
const STEPS = 100;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** See `OutlineImportState`. `base`: the outline whose sections are known. */
export function createOutlineImportStore(services: Services, base: Outline): OutlineImportStore {
  let running: AbortController | undefined;
  let before: readonly ImportDecisions[] = [];
  const { word, shelf, templates, newId, repository } = services;

  return createStore<OutlineImportState>((set, get) => {
    const known: Known = { base, synonyms: templates.synonyms.find(({ outline }) => outline === base.id) };
    const show = (decisions: ImportDecisions) => viewOf(decisions, known);
    /** Kept as far as there is room; what is on the screen stays in any case. */
    const keepWork = () => {
      const { view, origin } = get();
      const text = view && origin ? importWorkText({ origin, decisions: view }) : '';
      void repository.saveSetting(WORK, text).catch(() => undefined);
    };
    const begin = (source: SourceText, origin: OutlineOrigin, name: string) => {
      if (source.letters === 0) {
        set({ reading: undefined, refused: { name, problem: { kind: 'empty' } } });
        return;
      }
      before = [];
      const view = show({ source, markings: recognise(source), chosen: {}, wanted: [] });
      set({ ...NOTHING, origin, view });
      keepWork();
    };
    const stop = () => {
      running?.abort();
      running = undefined;
    };
    const correct: OutlineImportState['correct'] = (change) => {
      const { view } = get();
      if (!view) return;
      const next = change(view);
      if (next === view) return;
      const { source, markings, chosen, wanted } = view;
      before = [...before, { source, markings, chosen, wanted }].slice(-STEPS);
      set({ view: show(next), canUndo: true });
      keepWork();
    };
    return {
      ...NOTHING,
      async take(file) {
        stop();
        const own = new AbortController();
        running = own;
        // what is being looked over stays until the new file was read
        set({ reading: file.name, refused: undefined });
        const read = async (): Promise<Result<SourceText, OutlineFileProblem>> => {
          const bytes = await readBytes(file);
          return bytes.ok ? word.readSource(bytes.value, own.signal) : bytes;
        };
        const result = await read().catch((error: unknown) =>
          fail<OutlineFileProblem>({ kind: 'failed', message: messageOf(error) }),
        );
        // stopped, or another file was taken meanwhile
        if (running !== own) return;
        running = undefined;
        if (result.ok) begin(result.value, { kind: 'word', fileName: file.name }, file.name);
        else set({ reading: undefined, refused: { name: file.name, problem: result.problem } });
      },
      paste(text) {
        stop();
        begin(sourceOfText(text), { kind: 'pasted' }, '');
      },
      cancel() {
        stop();
        set({ reading: undefined });
      },
      forget() {
        stop();
        before = [];
        set(NOTHING);
        keepWork();
      },
      async resume() {
        if (get().view || get().reading !== undefined) return;
        const work = parseImportWork((await repository.loadSetting(WORK).catch(() => undefined)) ?? '');
        if (!work || get().view || get().reading !== undefined) return;
        set({ ...NOTHING, origin: work.origin, view: show(work.decisions) });
      },
      correct,
      undo() {
        const last = before.at(-1);
        if (!last) return;
        before = before.slice(0, -1);
        set({ view: show(last), canUndo: before.length > 0 });
        keepWork();
      },
      convertLetters: () => correct(withLettersOfToday),
      async keep(titles) {
        const { view, origin } = get();
        if (!view || !origin) return fail({ kind: 'faulty' });
        const id = `de_cuong_${newId().replace(/\W/g, '')}`;
        const built = outlineFrom(view, known, { ...titles, id, version: 1 });
        return built.ok ? shelf.getState().keep(built.value.outline, origin) : fail({ kind: 'faulty' });
      },
    };
  });
}
