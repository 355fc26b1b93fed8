import type { BinnedDraft } from '../storage/draft-repository.ts';

/** How long a deleted draft can be put back. */
export const DAYS_IN_BIN = 30;

const DAY_MS = 86_400_000;

/** Whole days until a deleted draft goes for good, by this machine's clock; never more than `DAYS_IN_BIN`, also when it was set back. */
export function daysLeftInBin({ removedAt }: BinnedDraft, now: string): number {
  const passed = Math.floor((Date.parse(now) - Date.parse(removedAt)) / DAY_MS);
  return Math.min(DAYS_IN_BIN, DAYS_IN_BIN - passed);
}

export function isOverdue(binned: BinnedDraft, now: string): boolean {
  return daysLeftInBin(binned, now) <= 0;
}
