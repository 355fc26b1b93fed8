import * as z from 'zod';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import type { KeptText } from './kept-text.ts';

/**
 * What is known of a draft without reading it, one record each: which revision is the last, which snapshots there are, whether
 * it was deleted. Written in the same transaction as the revision itself.
 */
export const headSchema = z.looseObject({
  id: z.string().min(1),
  revision: z.int().min(1),
  /** ISO instant. */
  savedAt: z.string(),
  /** Revisions of which the whole text is kept, oldest first: the last one and the one before it. */
  snapshots: z.array(z.int().min(1)).min(1),
  /** ISO instant of deletion; absent: not deleted. */
  removedAt: z.string().optional(),
});

export interface Head extends Readonly<z.infer<typeof headSchema>> {
  /** What can be undone, as of this revision. */
  readonly steps?: KeptText | undefined;
  /** How the draft is sealed (`DraftSeal`); absent: it is not. */
  readonly seal?: unknown;
}

/** The whole draft at one revision. Key: [id, revision]. */
export interface SnapshotRecord {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly body: KeptText;
}

/** What one revision changed of the one before it. Never rewritten. Key: [id, revision]. */
export interface JournalRecord extends SnapshotRecord {}

/** One version in the list of a draft. Key: id. `label`: the name of it, in a sealed draft. */
export type VersionRecord = KeptVersion & { readonly label?: KeptText | undefined };

/** The text of a version, apart from the list. Key: id. */
export interface VersionTextRecord {
  readonly id: string;
  readonly draftId: string;
  readonly body: KeptText;
}

/** Places of texts: what `TextKeeper` binds them to. */
export const placeOf = {
  snapshot: (id: string, revision: number) => `snapshot/${id}/${revision}`,
  journal: (id: string, revision: number) => `journal/${id}/${revision}`,
  steps: (id: string, revision: number) => `steps/${id}/${revision}`,
  version: (id: string) => `version/${id}`,
  label: (id: string) => `label/${id}`,
  setting: (name: string) => `setting/${name}`,
};

/** Everything of one draft in a store keyed by [id, revision]. */
export function rangeOf(id: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);
}

/** Setting: when a copy last left the browser; "<name>.<draft id>": a copy of that draft. */
export const LAST_COPY = 'lastCopyAt';
/** Setting "<name>.<draft id>": since when a deleted draft lies in the bin, in days on which the program was used. */
export const BINNED_ON = 'binnedOn';

/** Settings of a draft that hold nothing but moments: they stay in the clear beside a sealed one, since they are needed while it is locked. */
export function staysClear(name: string): boolean {
  return [LAST_COPY, BINNED_ON].some((moment) => name.startsWith(`${moment}.`));
}

/** The id of the draft a setting belongs to: "previous.<id>". */
export function draftOfSetting(name: string): string | undefined {
  const dot = name.indexOf('.');
  return dot < 0 ? undefined : name.slice(dot + 1);
}
