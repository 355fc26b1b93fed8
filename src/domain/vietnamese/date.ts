import { fail, type Result, succeed } from '../shared/result.ts';

/** Why a typed day cannot be taken over. */
export type DateProblem =
  | { readonly reason: 'notADate' }
  | { readonly reason: 'noSuchDay' }
  | { readonly reason: 'shortYear'; readonly suggestions: readonly string[] };

const TYPED = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/;

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** Reads ngày/tháng/năm (also with `-`, `.` or spaces) into `YYYY-MM-DD`. Refuses impossible days and two-digit years. */
export function readDate(typed: string): Result<string, DateProblem> {
  const match = TYPED.exec(typed.trim());
  if (!match) return fail({ reason: 'notADate' });
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  if (match[3]?.length === 2) {
    const full = isoOf(2000 + year, month, day);
    return full ? fail({ reason: 'shortYear', suggestions: [formatDate(full)] }) : fail({ reason: 'noSuchDay' });
  }
  const iso = isoOf(year, month, day);
  return iso ? succeed(iso) : fail({ reason: 'noSuchDay' });
}

function parts(iso: string): { year: string; month: number; day: number } {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { year, month: Number(month), day: Number(day) };
}

/** Days below 10 and months below 3 carry a zero, other months do not (the-thuc.md 4.4). */
function padded(value: number, below: number): string {
  return value < below ? `0${value}` : String(value);
}

/** `2026-05-04` → `04/5/2026`. */
export function formatDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${padded(day, 10)}/${padded(month, 3)}/${year}`;
}

/** `2026-05-04` → `04/5`. */
export function formatDayMonth(iso: string): string {
  const { month, day } = parts(iso);
  return `${padded(day, 10)}/${padded(month, 3)}`;
}

/** `2026-05-04` → `ngày 04 tháng 5 năm 2026`. */
export function formatDateInWords(iso: string): string {
  const { year, month, day } = parts(iso);
  return `ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

const DAY_MS = 86_400_000;

/** Whole days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The last day from Monday to Friday before an ISO day. Public holidays are not known to the program. */
export function lastWorkingDayBefore(iso: string): string {
  let time = Date.parse(`${iso}T00:00:00Z`) - DAY_MS;
  while ([0, 6].includes(new Date(time).getUTCDay())) time -= DAY_MS;
  return new Date(time).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}
