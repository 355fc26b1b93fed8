import type { Draft } from '../domain/draft/draft-schema.ts';
import { isSameJson } from '../domain/journal/changes.ts';
import type { DraftRepository, SaveProblem, StoredDraft } from '../storage/draft-repository.ts';

/** What the person is told about saving. "saved" is said only of a draft that was read back the same. */
export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: SaveProblem }
  /** No database: everything lives in this page only. */
  | { readonly kind: 'memoryOnly' }
  /** The sample: changes are for trying out. */
  | { readonly kind: 'sample' }
  /** Another window writes this draft; here it is only shown. */
  | { readonly kind: 'elsewhere' };

export interface Autosave {
  /** Takes note of a change; it is written soon, and said to be saved after a pause. */
  schedule(draft: Draft): void;
  /** Writes now what is waiting; resolves when it is saved or has failed. */
  flush(): Promise<void>;
  readonly hasUnsaved: () => boolean;
  /** Looks whether another window has saved this draft meanwhile, so that it is said before more is typed. */
  verify(id: string): Promise<void>;
  /** Writes nothing any more: another window writes this draft. What was not saved stays and is told by `hasUnsaved`. */
  stop(): void;
  /** Writes again, from this revision on; what was waiting is dropped, since the draft was loaded anew. */
  restart(revision: number): void;
}

/** Pause after the last change before it is said that everything is saved: the line is to stand still while one types. */
export const SAID_AFTER_MS = 350;
/** Longest a change waits to be written, also while one goes on typing: a power cut takes no more than this and a write. */
export const LONGEST_UNWRITTEN_MS = 250;
/** Pause before a failed write is tried again. */
const RETRY_DELAY_MS = 10_000;

interface AutosaveOptions {
  readonly repository: DraftRepository;
  /** Revision the draft was loaded at; 0 for a new one. */
  readonly revision: number;
  readonly now: () => string;
  readonly report: (state: SaveState) => void;
  /** What is saved along with a draft: what can be undone. */
  readonly stepsText?: () => string | undefined;
}

/**
 * Writes a draft soon after it changed, one write at a time, newest state only. A failure keeps the draft in
 * memory, is reported, and is tried again; being superseded by another tab is final: writing on would lose its changes.
 */
class Writer implements Autosave {
  private readonly options: AutosaveOptions;
  private revision: number;
  private waiting: Draft | undefined;
  /** What was written last, or may have been: a write can be committed although its proof failed. */
  private lastTried: Draft | undefined;
  private running: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWriteDue = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private isPaused = true;
  /** The save that is not said yet, since somebody is typing. */
  private unsaid: SaveState | undefined;
  private isSuperseded = false;
  private isWriting = false;
  /** The last write failed: that is said until one succeeds, with every letter too. */
  private hasFailed = false;

  constructor(options: AutosaveOptions) {
    this.options = options;
    this.revision = options.revision;
  }

  schedule(draft: Draft): void {
    this.waiting = draft;
    this.unsaid = undefined;
    if (this.isSuperseded) return;
    if (!this.hasFailed) this.options.report({ kind: 'saving' });
    this.waitForPause();
    if (!this.isWriteDue) this.wait(LONGEST_UNWRITTEN_MS);
    this.isWriteDue = true;
  }

  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.isWriteDue = false;
    this.endPause();
    return this.inTurn(() => this.writeWaiting());
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.pause);
    this.unsaid = undefined;
    this.isSuperseded = true;
  }

  restart(revision: number): void {
    clearTimeout(this.timer);
    this.isWriteDue = false;
    this.waiting = undefined;
    this.lastTried = undefined;
    this.revision = revision;
    this.isSuperseded = false;
    this.hasFailed = false;
  }

  hasUnsaved = (): boolean => this.isWriting || this.waiting !== undefined;

  verify(id: string): Promise<void> {
    return this.inTurn(async () => {
      const stored = await this.load(id);
      if (stored?.kind !== 'readable' || stored.revision <= this.revision || this.adopt(stored)) return;
      this.giveUp({ kind: 'superseded' });
    });
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.running.then(act);
    // whatever one act meets, the next one is not to be lost for it
    this.running = done.catch(() => undefined);
    return done;
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isWriteDue = false;
      void this.inTurn(() => this.writeWaiting());
    }, ms);
  }

  private waitForPause(): void {
    clearTimeout(this.pause);
    this.isPaused = false;
    this.pause = setTimeout(() => this.endPause(), SAID_AFTER_MS);
  }

  /** Nobody is typing: what is saved is said. */
  private endPause(): void {
    clearTimeout(this.pause);
    this.isPaused = true;
    if (this.unsaid) this.options.report(this.unsaid);
    this.unsaid = undefined;
  }

  private say(saved: SaveState): void {
    if (this.isPaused) this.options.report(saved);
    else this.unsaid = saved;
  }

  private async writeWaiting(): Promise<void> {
    const draft = this.waiting;
    if (!draft || this.isSuperseded) return;
    this.waiting = undefined;
    this.isWriting = true;
    await this.write(draft).finally(() => {
      this.isWriting = false;
    });
  }

  private async write(draft: Draft): Promise<void> {
    const { repository, now, report, stepsText } = this.options;
    const tried = { ...draft, updatedAt: now() };
    const saved = await repository.save(tried, this.revision, now(), stepsText?.());
    if (saved.ok) {
      this.revision = saved.value.revision;
      this.lastTried = tried;
      this.hasFailed = false;
      if (this.waiting) return;
      this.say(repository.kind === 'memory' ? { kind: 'memoryOnly' } : { kind: 'saved', at: saved.value.savedAt });
      return;
    }
    this.waiting ??= draft;
    if (saved.problem.kind !== 'superseded') {
      this.lastTried = tried;
      this.hasFailed = true;
      report({ kind: 'failed', problem: saved.problem });
      // what was typed while this write failed is due sooner
      if (!this.isWriteDue) this.wait(RETRY_DELAY_MS);
      return;
    }
    // a refusal wrote nothing; what is stored may be our own attempt before
    if (this.adopt(await this.load(draft.id))) this.wait(0);
    else this.giveUp(saved.problem);
  }

  private load(id: string): Promise<StoredDraft | undefined> {
    return this.options.repository.load(id).catch(() => undefined);
  }

  /** Takes the stored revision over if what is stored is what was tried last here. Gives whether that was so. */
  private adopt(stored: StoredDraft | undefined): boolean {
    if (stored?.kind !== 'readable' || !this.lastTried || stored.revision === this.revision) return false;
    if (!isSameJson(stored.draft, this.lastTried)) return false;
    this.revision = stored.revision;
    return true;
  }

  private giveUp(problem: SaveProblem): void {
    this.isSuperseded = true;
    this.options.report({ kind: 'failed', problem });
  }
}

/** See `Writer`. */
export function createAutosave(options: AutosaveOptions): Autosave {
  return new Writer(options);
}
