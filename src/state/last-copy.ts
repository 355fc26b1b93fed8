import { isCopyDue } from '../domain/backup/copy-due.ts';
import type { StoredDraft } from '../storage/draft-repository.ts';
import type { Services } from './services.ts';

const LAST_COPY = 'lastCopyAt';

/** When a copy last left the browser, ISO instant; `undefined` when none ever did. */
export async function lastOutsideCopy({ repository }: Pick<Services, 'repository'>): Promise<string | undefined> {
  const at = await repository.loadSetting(LAST_COPY).catch(() => undefined);
  return at && !Number.isNaN(Date.parse(at)) ? at : undefined;
}

/** Notes that a copy has left the browser just now; gives when. It is only a note: should it fail, the copy is there all the same. */
export async function noteOutsideCopy({ repository, now }: Pick<Services, 'repository' | 'now'>): Promise<string> {
  const at = now();
  await repository.saveSetting(LAST_COPY, at).catch(() => undefined);
  return at;
}

/** Whether more than a day of work lies nowhere but in this browser. */
export function isReminderDue(drafts: readonly StoredDraft[], lastCopyAt: string | undefined, now: string): boolean {
  const worked = drafts.flatMap((stored) =>
    stored.kind === 'readable' ? [{ createdAt: stored.draft.createdAt, savedAt: stored.savedAt }] : [],
  );
  return isCopyDue(lastCopyAt, worked, now);
}
