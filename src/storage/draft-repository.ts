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
  /** A newer version of this program has taken the database over; this one never writes over what it wrote. */
  | { readonly kind: 'newer' }
  /** The draft is sealed and its passphrase was not given in this page. */
  | { readonly kind: 'sealed' }
  /** It comes from an older program and could not be kept as that wrote it: nothing is written over it. */
  | { readonly kind: 'originalNotKept' }
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

/** Why a stored draft cannot be opened as it stands. */
export type StoredProblem =
  | DraftProblem
  /** A record of it is damaged on the disk: everything up to `at` can still be read. */
  | { readonly kind: 'recordDamaged'; readonly at?: string | undefined };

/** One draft as the first page lists it. An unreadable one is kept untouched; its text can be taken out. */
export type StoredDraft =
  | ({
      readonly kind: 'readable';
      /** What can be undone and redone, as it was saved with the draft; opaque here. */
      readonly steps?: string | undefined;
      /** It is sealed with a passphrase and was opened with it in this page. */
      readonly isSealed?: boolean | undefined;
      /** As it was stored, when it came from an older version of the draft format: kept as a version on opening. */
      readonly olderText?: string | undefined;
    } & LoadedDraft)
  | {
      readonly kind: 'unreadable';
      readonly id: string;
      readonly savedAt: string;
      readonly problem: StoredProblem;
      /** Everything that is stored of it, readable or not. */
      readonly text: string;
      /** The last state that can be read. */
      readonly lastGood?: LoadedDraft | undefined;
      /** It is sealed with a passphrase and was opened with it in this page: `text` and `lastGood` may be in the clear. */
      readonly isSealed?: boolean | undefined;
    }
  /** Sealed with a passphrase that was not given yet. Nothing is known of it but when it was saved. */
  | { readonly kind: 'sealed'; readonly id: string; readonly savedAt: string };

/** A deleted draft that can still be put back. */
export interface BinnedDraft {
  readonly stored: StoredDraft;
  /** ISO instant. */
  readonly removedAt: string;
}

/**
 * The moment from which the days in the bin count: never before the last save. A clock that stood in the past when the draft was
 * deleted (a flat battery) would else have its days over as soon as it is set right, and the draft gone for good.
 */
export function removalMoment(now: string, savedAt: string): string {
  return now < savedAt ? savedAt : now;
}

/** newer: a newer program keeps drafts in this browser. late: the browser did not open its database in time. refused: it has none for us. */
export type NoDatabase = 'newer' | 'late' | 'refused';

/** Where drafts are kept. Both implementations pass the same contract suite. */
export interface DraftRepository {
  /** memory: nothing survives closing the page, and the screen says so all the time. */
  readonly kind: 'database' | 'memory';
  /** Why there is only memory, where that is known. */
  readonly reason?: NoDatabase | undefined;
  list(): Promise<readonly StoredDraft[]>;
  load(id: string): Promise<StoredDraft | undefined>;
  /** The revision that is stored, without reading the draft; `undefined` when it is not there. */
  revisionOf(id: string): Promise<number | undefined>;
  /**
   * `expectedRevision` is the one loaded or last saved, 0 for a new draft. Refuses to write over a newer one, and over one
   * that was deleted. `steps`: what can be undone, kept with exactly this revision.
   */
  save(draft: Draft, expectedRevision: number, now: string, steps?: string): Promise<Result<Saved, SaveProblem>>;
  /** Puts a draft into the bin, with all its versions, as of `removalMoment`. Gives false when it is not there. */
  remove(id: string, now: string): Promise<boolean>;
  /** The deleted drafts, the last deleted first. */
  bin(): Promise<readonly BinnedDraft[]>;
  putBack(id: string): Promise<void>;
  /** Deletes a draft of the bin for good, with its versions and what was kept beside it. */
  removeForGood(id: string): Promise<void>;
  loadProfile(): Promise<Profile | undefined>;
  saveProfile(profile: Profile): Promise<void>;
  loadSetting(name: string): Promise<string | undefined>;
  /** The settings "<name>.<draft id>" that lie in the clear, by id of the draft. */
  loadDraftSettings(name: string): Promise<Readonly<Record<string, string>>>;
  /** Kept beside the drafts. A name that ends in ".<id of a draft>" goes with that draft, and is sealed with it. */
  saveSetting(name: string, value: string): Promise<void>;
}
