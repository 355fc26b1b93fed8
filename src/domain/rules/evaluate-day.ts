import { COVER_FIELDS, COVER_SECTION } from '../draft/cover.ts';
import type { Place } from '../findings/finding.ts';
import { periodDays } from '../shared/reporting-period.ts';
import { daysBetween } from '../vietnamese/date.ts';
import { valueIn } from './read-box.ts';
import type { DayExpression, DraftDay } from './rule-syntax.ts';
import { type Scope, waitFor } from './scope.ts';

function coverDay(field: string, scope: Scope): string | undefined {
  const place: Place = { section: COVER_SECTION, field };
  const answer = scope.reader.answer(COVER_SECTION, field);
  if (answer.state === 'value' && typeof answer.value === 'string') return answer.value;
  return waitFor(scope, place, answer.state === 'unread' ? 'unread' : 'blank');
}

function draftDay(day: DraftDay, scope: Scope): string | undefined {
  switch (day) {
    case 'periodStart':
      return periodDays(scope.reader.period()).from;
    case 'periodEnd':
      return periodDays(scope.reader.period()).to;
    case 'cutoff':
      return coverDay(COVER_FIELDS.cutoffDate, scope);
    case 'signing':
      return coverDay(COVER_FIELDS.signingDate, scope);
    case 'deadline':
      return scope.reader.deadline() ?? waitFor(scope, { section: COVER_SECTION }, 'blank');
  }
}

/** An ISO day; days compare as text. */
export function dayOf(expression: DayExpression, scope: Scope): string | undefined {
  if ('day' in expression) return draftDay(expression.day, scope);
  if ('dayOfYear' in expression) return `${scope.reader.period().year}-${expression.dayOfYear}`;
  const value = valueIn(expression.dayIn, scope);
  return typeof value === 'string' ? value : undefined;
}

function nextDay(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Whole weeks from the first day to the last, both counted: 1/1 to 7/1 is one. Holidays are not known to the program. */
export function wholeWeeks(from: string, to: string): number {
  return Math.max(0, Math.floor((daysBetween(from, to) + 1) / 7));
}

/** Whole months from the first day to the last, both counted: 1/1 to 31/1 is one. */
export function wholeMonths(from: string, to: string): number {
  const after = nextDay(to);
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = after.split('-').map(Number);
  return Math.max(0, (lastYear - year) * 12 + (lastMonth - month) - (lastDay < day ? 1 : 0));
}
