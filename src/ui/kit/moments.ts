import { daysBetween, formatDate, formatDayMonth } from '../../domain/vietnamese/date.ts';
import { localDay } from '../../state/local-time.ts';

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO instant → `14:32` in the time of this machine. */
export function clockTime(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Whether two instants fall on the same day here. */
export function isSameDay(left: string, right: string): boolean {
  return localDay(left) === localDay(right);
}

/** ISO instant → `06/5` this year, `24/11/2025` otherwise. */
export function dayOf(instant: string, now: string): string {
  const day = localDay(instant);
  return day.slice(0, 4) === localDay(now).slice(0, 4) ? formatDayMonth(day) : formatDate(day);
}

/** Whole days left before the deadline day ("trước ngày …"): 18/5 seen from 12/5 leaves five full days after today. */
export function daysLeft(deadline: string, now: string): number {
  return daysBetween(localDay(now), deadline) - 1;
}
