import type { Hold, Holder, TakeOver, Whereabouts, WriterLocks } from '../storage/writer-locks.ts';
import type { Autosave } from './autosave.ts';

/** Whether this window writes the draft, or another one does and it is only shown here. */
export type Writing = 'here' | 'elsewhere';

interface OneWriterOptions {
  readonly draftId: string;
  readonly locks: WriterLocks;
  readonly autosave: Autosave;
  readonly now: () => string;
  /** Says on the screen where the draft is written. `isUnsaved`: this window holds something it could not save. */
  readonly show: (writing: Writing, isUnsaved: boolean) => void;
  /** Takes what is stored over into this window. Gives false when it cannot be read, or something here is not saved. */
  readonly reload: (writing: Writing) => Promise<boolean>;
  /** Whether the draft was saved elsewhere after it was loaded here. */
  readonly isBehind: () => Promise<boolean>;
  /** Id of the section that is open here. */
  readonly section: () => string | undefined;
}

/** One window writes a draft, the others look on. */
export interface OneWriter {
  /** Takes the draft for writing, if no other window has it. */
  begin(): Promise<void>;
  takeOver(isForced: boolean): Promise<TakeOver['kind']>;
  /** Where the window is that writes it. */
  find(): Promise<Whereabouts | undefined>;
  /** Lets the draft go; what is waiting to be saved has to be saved before. */
  leave(): Promise<void>;
}

/** See `OneWriter`. What a window has typed is saved before it yields; one that cannot save keeps the draft. */
export function createOneWriter(options: OneWriterOptions): OneWriter {
  const { draftId, locks, autosave, show, reload } = options;
  let hold: Hold | undefined;
  let since = '';
  let endOfNews: (() => void) | undefined;

  const lookOn = () => {
    hold = undefined;
    autosave.stop();
    show('elsewhere', autosave.hasUnsaved());
    endOfNews ??= locks.onNews(draftId, () => {
      if (!hold) void reload('elsewhere');
    });
  };
  const endNews = () => {
    endOfNews?.();
    endOfNews = undefined;
  };
  const write = (taken: Hold) => {
    hold = taken;
    since = options.now();
    endNews();
  };
  const holder: Holder = {
    async yieldDraft() {
      // nothing more is typed from now on, so that what is saved is all there is
      show('elsewhere', false);
      await autosave.flush();
      if (autosave.hasUnsaved()) {
        show('here', false);
        return false;
      }
      lookOn();
      return true;
    },
    lost: lookOn,
    whereabouts: () => ({ since, section: options.section() }),
  };

  return {
    async begin() {
      const taken = await locks.take(draftId, holder);
      if (!taken) return lookOn();
      write(taken);
      // another window may have saved and let go between the loading here and now
      if (await options.isBehind()) await reload('here');
    },
    async takeOver(isForced) {
      const outcome = await locks.takeOver(draftId, holder, isForced);
      if (outcome.kind !== 'taken') return outcome.kind;
      write(outcome.hold);
      // what the other window saved last is what goes on here; only then may something be typed
      if (!(await reload('here'))) show('here', true);
      return 'taken';
    },
    find: () => locks.find(draftId),
    async leave() {
      endNews();
      await hold?.release();
      hold = undefined;
    },
  };
}
