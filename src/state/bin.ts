import { parseDaysOfUse, withDayOfUse } from '../domain/backup/days-of-use.ts';
import type { BinnedDraft, DraftRepository } from '../storage/draft-repository.ts';
import { BINNED_ON } from '../storage/records.ts';
import { localDay } from './local-time.ts';
import type { Services } from './services.ts';
import { idOf } from './stored-id.ts';

/** How many days on which the program is opened a deleted draft can be put back. */
export const DAYS_IN_BIN = 30;

/** A deleted draft with the days of use until it goes for good. */
export interface CountedDraft extends BinnedDraft {
  readonly daysLeft: number;
}

const DAYS_OF_USE = 'daysOfUse';
/** On how many days the program was used, today among them. A day counts once, however the clock came to it. */
async function countDaysOfUse(repository: DraftRepository, now: string): Promise<number> {
  const days = parseDaysOfUse(await repository.loadSetting(DAYS_OF_USE));
  const next = withDayOfUse(days, localDay(now));
  if (next !== days) await repository.saveSetting(DAYS_OF_USE, JSON.stringify(next)).catch(() => undefined);
  return next.count;
}

/**
 * The deleted drafts with the days they have left. Days of use count and not the time that has passed by the clock, so that a clock
 * that jumps ahead by a year takes one day and not all. They count from when the draft is first seen in the bin; should that not be
 * noted, it stays.
 */
export async function countedBin({ repository, now }: Pick<Services, 'repository' | 'now'>): Promise<CountedDraft[]> {
  const [bin, today, notes] = [
    await repository.bin(),
    await countDaysOfUse(repository, now()),
    await repository.loadDraftSettings(BINNED_ON),
  ];
  const counted: CountedDraft[] = [];
  for (const binned of bin) {
    const id = idOf(binned.stored);
    const [removedAt, day] = notes[id]?.split(' ') ?? [];
    // put back and deleted again: it counts anew
    const isNoted = removedAt === binned.removedAt && Number.isInteger(Number(day));
    if (!isNoted)
      await repository.saveSetting(`${BINNED_ON}.${id}`, `${binned.removedAt} ${today}`).catch(() => undefined);
    const used = isNoted ? Math.max(0, today - Number(day)) : 0;
    counted.push({ ...binned, daysLeft: Math.max(0, DAYS_IN_BIN - used) });
  }
  return counted;
}
