import { describe, expect, it } from 'vitest';
import {
  fillPeriod,
  nextPeriod,
  type PeriodKind,
  parsePeriodCode,
  periodCode,
  periodDays,
  periodName,
  previousPeriod,
} from '../../src/domain/shared/reporting-period.ts';

describe('a reporting period', () => {
  it.each<[PeriodKind, string, string, string, string]>([
    ['firstHalf', '2026-H1', '6 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
    ['secondHalf', '2026-H2', '6 tháng cuối năm 2026', '2026-07-01', '2026-12-31'],
    ['year', '2026-Y', 'năm 2026', '2026-01-01', '2026-12-31'],
  ])('%s has the code %s, the name %s and its days', (kind, code, name, from, to) => {
    const period = { kind, year: 2026 };
    expect(periodCode(period)).toBe(code);
    expect(parsePeriodCode(code)).toEqual(period);
    expect(periodName(period)).toBe(name);
    expect(periodDays(period)).toEqual({ from, to });
  });

  it.each<PeriodKind>(['firstHalf', 'secondHalf', 'year'])('%s comes after the one before it', (kind) => {
    const period = { kind, year: 2026 };
    expect(nextPeriod(previousPeriod(period))).toEqual(period);
    expect(previousPeriod(nextPeriod(period))).toEqual(period);
    expect(periodDays(nextPeriod(period)).from > periodDays(period).to).toBe(true);
  });

  it.each(['2026', '2026-H3', '2026-h1', '26-H1', '1999-H1', '2101-Y', ' 2026-H1'])('%s is no period', (code) => {
    expect(parsePeriodCode(code)).toBeUndefined();
  });

  it('fills the names a heading may hold and leaves other braces', () => {
    expect(fillPeriod('{ky}, {ky_sau}, {ky_truoc}, {nam}, {la}', { kind: 'firstHalf', year: 2026 })).toBe(
      '6 tháng đầu năm 2026, 6 tháng cuối năm 2026, 6 tháng cuối năm 2025, 2026, {la}',
    );
  });
});
