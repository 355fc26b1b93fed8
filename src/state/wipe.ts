import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Trace } from '../storage/own-traces.ts';
import type { WindowChannel } from '../storage/window-channel.ts';
import type { Services } from './services.ts';

/** Whether this program was taken off this machine. After anything but "here" nothing is written until the page is loaded again. */
export type WipeStage =
  | { readonly kind: 'here' }
  | { readonly kind: 'wiping' }
  /** `left`: what the browser did not let go of. */
  | { readonly kind: 'wiped'; readonly left: readonly Trace[] }
  /** Another window did it. */
  | { readonly kind: 'wipedElsewhere' };

export interface WipeState {
  readonly stage: WipeStage;
  /** Removes everything of ours from this browser. Cannot be taken back. */
  readonly wipe: () => Promise<void>;
  /** Another window removed everything: nothing may be written back. */
  readonly noteGone: () => void;
}

export type WipeStore = StoreApi<WipeState>;

interface WipeOptions {
  /** Lets go of the database for good. */
  readonly shut: () => void;
  readonly remove: () => Promise<readonly Trace[]>;
  readonly others: WindowChannel;
}

/** "Xóa sạch khỏi máy này". The other windows are told first, so that none of them writes anything back. */
export function createWipeStore({ shut, remove, others }: WipeOptions): WipeStore {
  const store = createStore<WipeState>((set, get) => ({
    stage: { kind: 'here' },
    async wipe() {
      if (get().stage.kind === 'wiping') return;
      set({ stage: { kind: 'wiping' } });
      others.tell();
      shut();
      set({ stage: { kind: 'wiped', left: await remove() } });
    },
    noteGone() {
      if (get().stage.kind !== 'here') return;
      shut();
      set({ stage: { kind: 'wipedElsewhere' } });
    },
  }));
  others.listen(() => store.getState().noteGone());
  return store;
}

const WORDS = ['XÓA', 'XOÁ', 'DELETE'];

/** Whether somebody typed the word that confirms it, with the mark on either letter, large or small. */
export function isWipeWord(typed: string): boolean {
  return WORDS.includes(typed.normalize('NFC').trim().toLocaleUpperCase('vi'));
}

/** How many drafts lie on this machine, and how many of them in the bin. */
export async function countDrafts({ repository }: Pick<Services, 'repository'>): Promise<{
  readonly drafts: number;
  readonly binned: number;
}> {
  const [drafts, binned] = await Promise.all([repository.list(), repository.bin()]);
  return { drafts: drafts.length, binned: binned.length };
}
