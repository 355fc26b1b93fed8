import * as z from 'zod';
import type { Hold, Holder, TakeOver, Whereabouts, WriterLocks } from './writer-locks.ts';

const PREFIX = 'bao-cao-dan-chu';
/** How long another window may take to save and to answer. */
const PATIENCE_MS = 4000;
/** How long the answer to "where is it open" may take. */
const ANSWER_MS = 3000;

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yield'), draftId: z.string(), question: z.string() }),
  z.object({ kind: z.literal('yielded'), draftId: z.string(), question: z.string(), isSaved: z.boolean() }),
  z.object({ kind: z.literal('where'), draftId: z.string(), question: z.string() }),
  z.object({
    kind: z.literal('here'),
    draftId: z.string(),
    question: z.string(),
    since: z.string(),
    section: z.string().optional(),
  }),
  z.object({ kind: z.literal('news'), draftId: z.string() }),
]);

type Message = z.infer<typeof messageSchema>;

interface Held {
  readonly holder: Holder;
  readonly release: () => Promise<void>;
}

/**
 * One writer over the windows of a browser, by the Web Locks of the browser; windows speak to each other over a broadcast
 * channel. A window that is closed or killed loses its lock at once.
 */
class Windows implements WriterLocks {
  private readonly channel: BroadcastChannel;
  private readonly newId: () => string;
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<(message: Message) => void>();

  constructor(newId: () => string) {
    this.newId = newId;
    this.channel = new BroadcastChannel(`${PREFIX}.cua-so`);
    this.channel.onmessage = ({ data }) => {
      const message = messageSchema.safeParse(data).data;
      if (!message) return;
      for (const listener of this.listeners) listener(message);
      void this.answer(message);
    };
  }

  take(draftId: string, holder: Holder): Promise<Hold | undefined> {
    return this.request(draftId, holder, { ifAvailable: true });
  }

  async takeOver(draftId: string, holder: Holder, isForced: boolean): Promise<TakeOver> {
    const free = await this.take(draftId, holder);
    if (free) return { kind: 'taken', hold: free };
    if (isForced) {
      const hold = await this.request(draftId, holder, { steal: true });
      return hold ? { kind: 'taken', hold } : { kind: 'noAnswer' };
    }
    const answer = await this.ask({ kind: 'yield', draftId, question: this.newId() }, PATIENCE_MS);
    if (answer?.kind !== 'yielded') return { kind: 'noAnswer' };
    if (!answer.isSaved) return { kind: 'unsaved' };
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    const hold = await this.request(draftId, holder, { signal: patience.signal });
    clearTimeout(timer);
    return hold ? { kind: 'taken', hold } : { kind: 'noAnswer' };
  }

  async find(draftId: string): Promise<Whereabouts | undefined> {
    const answer = await this.ask({ kind: 'where', draftId, question: this.newId() }, ANSWER_MS);
    return answer?.kind === 'here' ? { since: answer.since, section: answer.section } : undefined;
  }

  tellSaved(draftId: string): void {
    this.tell({ kind: 'news', draftId });
  }

  onNews(draftId: string, act: () => void): () => void {
    const listener = (message: Message) => {
      if (message.kind === 'news' && message.draftId === draftId) act();
    };
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(message: Message): void {
    this.channel.postMessage(message);
  }

  private async answer(message: Message): Promise<void> {
    const held = this.held.get(message.draftId);
    if (!held || (message.kind !== 'yield' && message.kind !== 'where')) return;
    const { draftId, question } = message;
    if (message.kind === 'where') {
      this.tell({ kind: 'here', draftId, question, ...held.holder.whereabouts() });
      return;
    }
    const isSaved = await held.holder.yieldDraft();
    if (isSaved) await held.release();
    this.tell({ kind: 'yielded', draftId, question, isSaved });
  }

  /** The first answer to a question, or nothing when the patience is over. */
  private ask(question: Extract<Message, { question: string }>, patienceMs: number): Promise<Message | undefined> {
    return new Promise((resolve) => {
      const finish = (answer: Message | undefined) => {
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve(answer);
      };
      const listener = (message: Message) => {
        if ('question' in message && message.question === question.question) finish(message);
      };
      const timer = setTimeout(() => finish(undefined), patienceMs);
      this.listeners.add(listener);
      this.tell(question);
    });
  }

  /** Gives the hold once the browser grants the lock; `undefined` when it does not. */
  private request(draftId: string, holder: Holder, options: LockOptions): Promise<Hold | undefined> {
    return new Promise((resolve) => {
      let hold: Held | undefined;
      const isOver = navigator.locks.request(`${PREFIX}.${draftId}`, options, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((end) => {
          const release = async () => {
            if (this.held.get(draftId) === hold) this.held.delete(draftId);
            end();
            await isOver.catch(() => undefined);
            this.tell({ kind: 'news', draftId });
          };
          hold = { holder, release };
          this.held.set(draftId, hold);
          resolve(hold);
        });
      });
      isOver.catch(() => {
        // not granted in time, or taken by another window
        if (hold && this.held.get(draftId) === hold) {
          this.held.delete(draftId);
          holder.lost();
        }
        resolve(undefined);
      });
    });
  }
}

/**
 * Locks over the windows of this browser. Where it has none (a page served over plain http), every window may write and the
 * revision of the draft alone guards: a save over a newer one is refused.
 */
export function createWriterLocks(newId: () => string): WriterLocks {
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator) || !navigator.locks) return createOpenLocks();
  return new Windows(newId);
}

/** Every window may write. */
export function createOpenLocks(): WriterLocks {
  const hold: Hold = { release: async () => undefined };
  return {
    take: async () => hold,
    takeOver: async () => ({ kind: 'taken', hold }),
    find: async () => undefined,
    tellSaved: () => undefined,
    onNews: () => () => undefined,
  };
}
