import type { Draft } from '../domain/draft/draft-schema.ts';
import type { DraftProblem } from '../domain/draft/parse-draft.ts';
import type { KeptVersion, VersionReason } from '../domain/history/kept-version.ts';
import type { Result } from '../domain/shared/result.ts';
import type { SaveProblem } from './draft-repository.ts';

export interface NewVersion {
  readonly reason: VersionReason;
  /** For reason "named": as the officer calls it. */
  readonly name?: string | undefined;
}

/** Why a version cannot be read; the others are not touched by it. */
export type VersionProblem = DraftProblem | { readonly kind: 'gone' } | { readonly kind: 'recordDamaged' };

/**
 * The history of the drafts: states kept whole, apart from the draft, so that a hundred of them cost nothing on opening it.
 * Old automatic ones are thinned out on keeping (`domain/history/thin-out.ts`); named ones never are.
 */
export interface DraftHistory {
  /** Newest first. */
  list(draftId: string): Promise<readonly KeptVersion[]>;
  /** Keeps this state; one that says the same as the newest version is not kept twice (that one is given). */
  keep(draft: Draft, version: NewVersion, now: string): Promise<Result<KeptVersion, SaveProblem>>;
  /** The same for a text that this program may not be able to read: an older version, a draft in a file. */
  keepText(draftId: string, text: string, version: NewVersion, now: string): Promise<Result<KeptVersion, SaveProblem>>;
  load(version: KeptVersion): Promise<Result<Draft, VersionProblem>>;
  /** Gives an automatic version a name (it is never thinned out then), or another name to a named one. */
  name(version: KeptVersion, name: string): Promise<Result<KeptVersion, SaveProblem>>;
  remove(version: KeptVersion): Promise<void>;
}
