import { isCopyDue, type LastCopy, parseLastCopy } from '../domain/backup/copy-due.ts';
import type { StoredDraft } from '../storage/draft-repository.ts';
import { LAST_COPY } from '../storage/records.ts';
import type { Services } from './services.ts';
import { idOf } from './stored-id.ts';

/** By id of the draft: its last copy outside the browser. */
export type LastCopies = Readonly<Record<string, LastCopy>>;

/** A state of a draft that has left the browser; `savedAt` is blank when it is not the one that is stored. */
export interface CopiedDraft {
  readonly id: string;
  readonly savedAt: string;
}

export interface OutsideCopies {
  /** When a copy of anything last left the browser, ISO instant; `undefined` when none ever did. */
  readonly lastCopyAt: string | undefined;
  readonly copies: LastCopies;
}

/** What is known of the copies that left this browser. */
export async function loadOutsideCopies({ repository }: Pick<Services, 'repository'>): Promise<OutsideCopies> {
  const at = await repository.loadSetting(LAST_COPY).catch(() => undefined);
  const texts = await repository.loadDraftSettings(LAST_COPY).catch(() => ({}));
  const copies = Object.entries(texts).flatMap(([id, text]) => {
    const copy = parseLastCopy(text);
    return copy ? [[id, copy] as const] : [];
  });
  return { lastCopyAt: at && !Number.isNaN(Date.parse(at)) ? at : undefined, copies: Object.fromEntries(copies) };
}

/**
 * Notes that these drafts have left the browser just now, each for itself; gives what is noted. It is only a note: should it fail,
 * the copy is there all the same.
 */
export async function noteOutsideCopy(
  { repository, now }: Pick<Services, 'repository' | 'now'>,
  copied: readonly CopiedDraft[],
): Promise<{ readonly lastCopyAt: string; readonly copies: LastCopies }> {
  const at = now();
  const copies = Object.fromEntries(copied.map(({ id, savedAt }) => [id, { at, savedAt }]));
  await repository.saveSetting(LAST_COPY, at).catch(() => undefined);
  for (const [id, copy] of Object.entries(copies))
    await repository.saveSetting(`${LAST_COPY}.${id}`, JSON.stringify(copy)).catch(() => undefined);
  return { lastCopyAt: at, copies };
}

/** The drafts of which more than a day of work lies nowhere but in this browser. Of a sealed one only the last save is known. */
export function draftsToCopy(
  drafts: readonly StoredDraft[],
  copies: LastCopies,
  now: string,
): readonly Exclude<StoredDraft, { kind: 'unreadable' }>[] {
  return drafts.flatMap((stored) => {
    if (stored.kind === 'unreadable') return [];
    const { savedAt } = stored;
    const createdAt = stored.kind === 'readable' ? stored.draft.createdAt : savedAt;
    return isCopyDue({ createdAt, savedAt, copy: copies[idOf(stored)] }, now) ? [stored] : [];
  });
}
