import type { Draft } from '../domain/draft/draft-schema.ts';
import type { DraftRepository, SaveProblem } from '../storage/draft-repository.ts';

/** What the person is told about saving. "saved" is said only of a draft that was read back the same. */
export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: SaveProblem }
  /** No database: everything lives in this page only. */
  | { readonly kind: 'memoryOnly' }
  /** The sample: changes are for trying out. */
  | { readonly kind: 'sample' };

export interface Autosave {
  /** Takes note of a change; it is written after a pause. */
  schedule(draft: Draft): void;
  /** Writes now what is waiting; resolves when it is saved or has failed. */
  flush(): Promise<void>;
  readonly hasUnsaved: () => boolean;
  /** Looks whether another window has saved this draft meanwhile, so that it is said before more is typed. */
  verify(id: string): Promise<void>;
}

/** Pause after the last change before a draft is written. */
export const AUTOSAVE_DELAY_MS = 350;
/** Pause before a failed write is tried again. */
const RETRY_DELAY_MS = 10_000;

/**
 * Writes a draft some time after its last change, one write at a time, newest state only. A failure keeps the draft in
 * memory, is reported, and is tried again; being superseded by another tab is final: writing on would lose its changes.
 */
export function createAutosave(options: {
  readonly repository: DraftRepository;
  readonly revision: number;
  readonly now: () => string;
  readonly report: (state: SaveState) => void;
  readonly delayMs?: number;
}): Autosave {
  const { repository, now, report, delayMs = AUTOSAVE_DELAY_MS } = options;
  let revision = options.revision;
  let waiting: Draft | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSuperseded = false;
  let isWriting = false;

  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), ms);
  };

  const writeOne = async (draft: Draft) => {
    const saved = await repository.save({ ...draft, updatedAt: now() }, revision, now());
    if (saved.ok) {
      revision = saved.value.revision;
      if (!waiting)
        report(repository.kind === 'memory' ? { kind: 'memoryOnly' } : { kind: 'saved', at: saved.value.savedAt });
      return;
    }
    waiting ??= draft;
    report({ kind: 'failed', problem: saved.problem });
    if (saved.problem.kind === 'superseded') isSuperseded = true;
    else wait(RETRY_DELAY_MS);
  };

  const write = (): Promise<void> => {
    clearTimeout(timer);
    running = (running ?? Promise.resolve()).then(async () => {
      const draft = waiting;
      if (!draft || isSuperseded) return;
      waiting = undefined;
      isWriting = true;
      await writeOne(draft).finally(() => {
        isWriting = false;
      });
    });
    return running;
  };

  return {
    schedule(draft) {
      waiting = draft;
      if (isSuperseded) return;
      report({ kind: 'saving' });
      wait(delayMs);
    },
    flush: () => write(),
    hasUnsaved: () => isWriting || waiting !== undefined,
    async verify(id) {
      await running;
      const stored = await repository.load(id);
      if (stored?.kind !== 'readable' || stored.revision <= revision) return;
      isSuperseded = true;
      report({ kind: 'failed', problem: { kind: 'superseded' } });
    },
  };
}
