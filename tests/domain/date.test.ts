import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatDate,
  formatDateInWords,
  formatDayMonth,
  lastWorkingDayBefore,
  readDate,
  weekday,
} from '../../src/domain/vietnamese/date.ts';

describe('a day typed by hand', () => {
  it.each([
    ['04/5/2026', '2026-05-04'],
    ['4/5/2026', '2026-05-04'],
    ['4-5-2026', '2026-05-04'],
    ['4.5.2026', '2026-05-04'],
    [' 4 5 2026 ', '2026-05-04'],
    ['29/02/2024', '2024-02-29'],
    ['31/12/1999', '1999-12-31'],
  ])('%s is %s', (typed, iso) => {
    expect(readDate(typed)).toEqual({ ok: true, value: iso });
  });

  it.each([
    ['31/4/2026', { reason: 'noSuchDay' }],
    ['29/2/2026', { reason: 'noSuchDay' }],
    ['5/13/2026', { reason: 'noSuchDay' }],
    ['0/5/2026', { reason: 'noSuchDay' }],
    ['31/4/26', { reason: 'noSuchDay' }],
    ['4/5/26', { reason: 'shortYear', suggestions: ['04/5/2026'] }],
    ['2026-05-04', { reason: 'notADate' }],
    ['4/5', { reason: 'notADate' }],
    ['đầu tháng 5', { reason: 'notADate' }],
    ['', { reason: 'notADate' }],
  ])('%s is not taken over', (typed, problem) => {
    expect(readDate(typed)).toEqual({ ok: false, problem });
  });
});

describe('a day in print', () => {
  it.each([
    ['2026-05-04', '04/5/2026', '04/5', 'ngày 04 tháng 5 năm 2026'],
    ['2026-01-15', '15/01/2026', '15/01', 'ngày 15 tháng 01 năm 2026'],
    ['2026-02-09', '09/02/2026', '09/02', 'ngày 09 tháng 02 năm 2026'],
    ['2026-12-31', '31/12/2026', '31/12', 'ngày 31 tháng 12 năm 2026'],
  ])('%s has a zero before days below 10 and months below 3', (iso, short, dayMonth, words) => {
    expect([formatDate(iso), formatDayMonth(iso), formatDateInWords(iso)]).toEqual([short, dayMonth, words]);
  });

  it('can be typed again', () => {
    expect(readDate(formatDate('2026-05-04'))).toEqual({ ok: true, value: '2026-05-04' });
  });
});

describe('days counted', () => {
  it.each([
    ['2026-05-12', '2026-05-18', 6],
    ['2026-05-18', '2026-05-12', -6],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-01', '2026-12-31', 364],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2026-05-18', '2026-05-15'],
    ['2026-05-17', '2026-05-15'],
    ['2026-05-16', '2026-05-15'],
    ['2026-05-15', '2026-05-14'],
    ['2026-01-01', '2025-12-31'],
  ])('before %s the last working day is %s', (iso, before) => {
    expect(lastWorkingDayBefore(iso)).toBe(before);
    expect([1, 2, 3, 4, 5]).toContain(weekday(before));
  });
});
