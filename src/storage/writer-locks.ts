/** Where a draft is being written, for the window that would like to write it too. */
export interface Whereabouts {
  /** ISO instant at which that window took the draft. */
  readonly since: string;
  /** Id of the section that is open there. */
  readonly section?: string | undefined;
}

/** The window that writes a draft. */
export interface Holder {
  /** Another window asks for the draft: saves what is waiting and stops writing. Gives false when something cannot be saved. */
  readonly yieldDraft: () => Promise<boolean>;
  /** The draft was taken without an answer from here: nothing may be written any more. */
  readonly lost: () => void;
  readonly whereabouts: () => Whereabouts;
}

export interface Hold {
  readonly release: () => Promise<void>;
}

/** taken: this window writes now. unsaved: the other one holds something it cannot save. noAnswer: it does not answer. */
export type TakeOver =
  | { readonly kind: 'taken'; readonly hold: Hold }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'noAnswer' };

/** One writer for each draft, over all windows of this browser. */
export interface WriterLocks {
  /** Takes a draft for writing; `undefined` while another window has it. */
  take(draftId: string, holder: Holder): Promise<Hold | undefined>;
  /** Asks the window that has it to save and stop, and takes it then; `isForced` takes it from one that does not answer. */
  takeOver(draftId: string, holder: Holder, isForced: boolean): Promise<TakeOver>;
  /** Where the draft is being written; `undefined` when nobody says so. */
  find(draftId: string): Promise<Whereabouts | undefined>;
  /** Tells the other windows that a draft was saved. */
  tellSaved(draftId: string): void;
  /** Calls when another window saved this draft or gave it up; gives what ends it. */
  onNews(draftId: string, act: () => void): () => void;
}
