import type { Draft } from '../domain/draft/draft-schema.ts';
import type { DraftProblem } from '../domain/draft/parse-draft.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import type { Result } from '../domain/shared/result.ts';

/** Why a draft was not saved. In every case what was stored before is still there, and the draft is still in memory. */
export type SaveProblem =
  | { readonly kind: 'full' }
  /** Another tab or window saved this draft after it was opened here. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'readBackDiffers' }
  | { readonly kind: 'failed'; readonly message: string };

/** Proof of a save: what was written has been read back and is the same. */
export interface Saved {
  readonly revision: number;
  /** ISO instant. */
  readonly savedAt: string;
}

export interface LoadedDraft extends Saved {
  readonly draft: Draft;
}

/** One record as the first page lists it. An unreadable one is kept untouched; its text can be taken out. */
export type StoredDraft =
  | ({ readonly kind: 'readable' } & LoadedDraft)
  | {
      readonly kind: 'unreadable';
      readonly id: string;
      readonly savedAt: string;
      readonly problem: DraftProblem;
      readonly text: string;
    };

/** Where drafts are kept. Both implementations pass the same contract suite. */
export interface DraftRepository {
  /** memory: nothing survives closing the page, and the screen says so all the time. */
  readonly kind: 'database' | 'memory';
  list(): Promise<readonly StoredDraft[]>;
  load(id: string): Promise<StoredDraft | undefined>;
  /** `expectedRevision` is the one loaded or last saved, 0 for a new draft. Refuses to write over a newer one. */
  save(draft: Draft, expectedRevision: number, now: string): Promise<Result<Saved, SaveProblem>>;
  /** Takes the record out and gives it back, so that deleting can be undone with `putBack`. */
  remove(id: string): Promise<RemovedDraft | undefined>;
  putBack(removed: RemovedDraft): Promise<void>;
  loadProfile(): Promise<Profile | undefined>;
  saveProfile(profile: Profile): Promise<void>;
  loadSetting(name: string): Promise<string | undefined>;
  saveSetting(name: string, value: string): Promise<void>;
}

/** A record as stored, opaque to everybody else. */
export interface DraftRecord {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  /** The draft file's text: what is read back is compared with what was written, letter by letter. */
  readonly text: string;
}

export type RemovedDraft = DraftRecord;
