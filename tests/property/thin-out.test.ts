import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptVersion, versionReasonSchema } from '../../src/domain/history/kept-version.ts';
import { MOST_AUTOMATIC, MOST_AUTOMATIC_BYTES, thinOut } from '../../src/domain/history/thin-out.ts';

const NOW = Date.parse('2026-05-12T08:00:00.000Z');
const DAY = 24 * 3_600_000;

/** Ages from a year down to a clock that was a day ahead, most of them young and close together. */
const age = fc.oneof(
  fc.integer({ min: -DAY, max: 2 * DAY }),
  fc.integer({ min: 0, max: 9 * DAY }),
  fc.integer({ min: 0, max: 365 * DAY }),
);
const bytes = fc.oneof(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: MOST_AUTOMATIC_BYTES * 2 }));
const history = fc
  .array(fc.record({ age, bytes, reason: fc.constantFrom(...versionReasonSchema.options) }), { maxLength: 260 })
  .map((entries) =>
    entries.map(
      ({ age: old, ...entry }, index): KeptVersion => ({
        id: `${index}`,
        draftId: 'a',
        at: new Date(NOW - old).toISOString(),
        ...entry,
      }),
    ),
  );

function left(versions: readonly KeptVersion[], now: number): readonly KeptVersion[] {
  const gone = new Set(thinOut(versions, new Date(now).toISOString()));
  return versions.filter((version) => !gone.has(version));
}

const isAutomatic = ({ reason }: KeptVersion) => reason !== 'named';
const moment = ({ at }: KeptVersion) => Date.parse(at);

describe('thinning out any history', () => {
  it('leaves every named version and the newest automatic one, within the bounds', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const kept = left(versions, NOW);
        expect(kept.filter(({ reason }) => reason === 'named')).toEqual(
          versions.filter(({ reason }) => reason === 'named'),
        );
        const automatic = kept.filter(isAutomatic);
        const newest = Math.max(...versions.filter(isAutomatic).map(moment));
        if (versions.some(isAutomatic)) expect(Math.max(...automatic.map(moment))).toBe(newest);
        expect(automatic.length).toBeLessThanOrEqual(MOST_AUTOMATIC);
        const room = automatic.reduce((sum, entry) => sum + entry.bytes, 0);
        if (automatic.length > 1)
          expect(room).toBeLessThanOrEqual(Math.max(MOST_AUTOMATIC_BYTES, ...automatic.map((entry) => entry.bytes)));
      }),
      { numRuns: 500 },
    );
  });

  it('done twice is done once, and in whatever order they are listed', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const kept = left(versions, NOW);
        expect(left(kept, NOW)).toEqual(kept);
        const times = new Set(versions.map(({ at }) => at));
        fc.pre(times.size === versions.length);
        expect(new Set(left([...versions].reverse(), NOW))).toEqual(new Set(kept));
      }),
      { numRuns: 500 },
    );
  });

  it('never takes all of a week at once, however time goes on', () => {
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: 0, max: 20 * DAY }), { maxLength: 12 }), (versions, steps) => {
        const small = versions.map((version) => ({ ...version, bytes: 1000 })).slice(0, MOST_AUTOMATIC);
        let now = NOW;
        let kept = left(small, now);
        for (const step of steps) {
          now += step;
          kept = left(kept, now);
        }
        const week = (version: KeptVersion) => Math.floor(moment(version) / (7 * DAY));
        expect(new Set(kept.map(week))).toEqual(new Set(small.map(week)));
      }),
      { numRuns: 300 },
    );
  });
});
