import type { Draft } from '../draft/draft-schema.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import { nextPeriod, periodDays } from '../shared/reporting-period.ts';
import { readDate } from '../vietnamese/date.ts';

/** A day that has to lie in the period, or in the one after (domain note E23). */
export function checkDayWithin(
  day: string,
  within: 'period' | 'nextPeriod' | undefined,
  draft: Draft,
  label: string,
  place: Place,
): Finding[] {
  if (!within) return [];
  const { from, to } = periodDays(within === 'period' ? draft.period : nextPeriod(draft.period));
  if (day >= from && day <= to) return [];
  return [finding('error', place, { code: 'dateOutside', label, date: day, from, to })];
}

/** A day that was typed and cannot be read. */
export function unreadDay(text: string, label: string, place: Place): Finding {
  const read = readDate(text);
  const problem = read.ok ? { reason: 'notADate' as const } : read.problem;
  return finding('error', place, { code: 'dateUnread', label, text, problem });
}
