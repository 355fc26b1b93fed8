import { describe, expect, it } from 'vitest';
import type { KeptVersion, VersionReason } from '../../src/domain/history/kept-version.ts';
import { MOST_AUTOMATIC, MOST_AUTOMATIC_BYTES, thinOut } from '../../src/domain/history/thin-out.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Three in the afternoon in Vietnam. */
const NOW = Date.parse('2026-05-12T08:00:00.000Z');
const iso = (at: number) => new Date(at).toISOString();

function version(at: number, reason: VersionReason = 'hourly', bytes = 1000): KeptVersion {
  return { id: `${at}`, draftId: 'a', at: iso(at), reason, bytes };
}

/** What is left when a version is kept every hour of work, and thinned out each time, as the program does. */
function keptThroughout(days: number): readonly KeptVersion[] {
  let kept: readonly KeptVersion[] = [];
  for (let day = days; day >= 0; day -= 1)
    for (let hour = 7; hour >= 0; hour -= 1) {
      const at = NOW - day * DAY - hour * HOUR;
      kept = [...kept, version(at)];
      const gone = new Set(thinOut(kept, iso(at)));
      kept = kept.filter((entry) => !gone.has(entry));
    }
  return kept;
}

/** How many lie in a stretch of days before now. */
function between(kept: readonly KeptVersion[], from: number, to: number): number {
  return kept.filter(({ at }) => NOW - Date.parse(at) >= from * DAY && NOW - Date.parse(at) < to * DAY).length;
}

describe('the history of a draft', () => {
  it('keeps every version of the last day', () => {
    const day = Array.from({ length: 12 }, (_, index) => version(NOW - index * 5 * 60_000));
    expect(thinOut(day, iso(NOW))).toEqual([]);
  });

  it('still holds each day of the last weeks and each week before, after half a year of work every hour', () => {
    const kept = keptThroughout(180);
    expect(between(kept, 0, 1)).toBe(8);
    for (let day = 1; day < 7; day += 1) expect(between(kept, day, day + 1)).toBeGreaterThanOrEqual(2);
    for (let day = 7; day < 55; day += 1) expect(between(kept, day, day + 1)).toBeGreaterThanOrEqual(1);
    for (let day = 75; day < 173; day += 7) expect(between(kept, day, day + 7)).toBeGreaterThanOrEqual(1);
    expect(kept.length).toBeLessThanOrEqual(MOST_AUTOMATIC);
  });

  it('keeps of an older day the state it ended with', () => {
    const day = [0, 1, 2, 3].map((hour) => version(NOW - 10 * DAY - hour * HOUR));
    const since = Array.from({ length: 10 }, (_, index) => version(NOW - index * DAY));
    expect(thinOut([...since, ...day], iso(NOW))).toEqual(day.slice(1));
  });

  it.each([365, -365])(
    'loses nothing that two days would not take when the clock jumps by %i days, nor when it jumps back',
    (days) => {
      const kept = keptThroughout(60);
      const there = NOW + days * DAY;
      const jumped = [...kept, version(there)];
      const gone = new Set(thinOut(jumped, iso(there)));
      const later = new Set(thinOut([...kept, version(NOW + DAY), version(NOW + 2 * DAY)], iso(NOW + 2 * DAY)));
      expect([...gone].filter((entry) => !later.has(entry))).toEqual([]);
      const left = jumped.filter((entry) => !gone.has(entry));
      const back = thinOut([...left, version(NOW + HOUR)], iso(NOW + HOUR));
      expect(back.filter((entry) => !later.has(entry))).toEqual([]);
      expect(between(kept, 0, 60)).toBeGreaterThan(60);
    },
  );

  it('never loses a version with a name, however old and close and large', () => {
    const named = Array.from({ length: 300 }, (_, index) => version(NOW - 400 * DAY - index, 'named', 1024 * 1024));
    expect(thinOut(named, iso(NOW))).toEqual([]);
    expect(thinOut([...named, version(NOW)], iso(NOW))).toEqual([]);
  });

  it('takes no more than so many versions and so much room, the oldest going first', () => {
    const many = Array.from({ length: MOST_AUTOMATIC + 20 }, (_, index) => version(NOW - index * 60_000));
    expect(thinOut(many, iso(NOW))).toEqual(many.slice(MOST_AUTOMATIC));
    const large = Array.from({ length: 5 }, (_, index) =>
      version(NOW - index * 60_000, 'hourly', MOST_AUTOMATIC_BYTES / 4),
    );
    expect(thinOut(large, iso(NOW))).toEqual(large.slice(4));
  });

  it('keeps the newest even if it alone takes too much room', () => {
    expect(thinOut([version(NOW, 'hourly', 2 * MOST_AUTOMATIC_BYTES)], iso(NOW))).toEqual([]);
  });

  it('takes versions from a clock that was ahead as new ones', () => {
    const ahead = [version(NOW + 40 * DAY), version(NOW + 40 * DAY - HOUR), version(NOW)];
    expect(thinOut(ahead, iso(NOW))).toEqual([]);
  });
});
