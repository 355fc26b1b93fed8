import { beforeAll, describe, expect, it } from 'vitest';
import { digestOfReport, SUBJECTS, type SubjectName } from '../support/docx/digest-of-report.ts';
import { type WrittenElsewhere, writeInOtherProcess } from '../support/docx/write-in-other-process.ts';

/** On two days, at the two ends of the world's clocks, in two languages. */
const HERE = { TODAY: '2026-05-14T20:30:00.000Z', TZ: 'Pacific/Kiritimati', LC_ALL: 'vi_VN.UTF-8' };
const THERE = { TODAY: '2031-12-31T23:59:59.000Z', TZ: 'America/Anchorage', LC_ALL: 'C' };

/** Its digest holds what must not get into a file. */
const STAMPED = 'stamped';
const NAMES = (Object.keys(SUBJECTS) as SubjectName[]).filter((name) => name !== STAMPED); // as: keys of a constant

describe('a report written in two processes, on two days, in two time zones', () => {
  let here: WrittenElsewhere;
  let there: WrittenElsewhere;

  beforeAll(async () => {
    [here, there] = await Promise.all([writeInOtherProcess(HERE), writeInOtherProcess(THERE)]);
  }, 120_000);

  it('was written there and then', () => {
    expect([here.day, here.hour]).toEqual(['2026-05-14', 10]);
    expect([there.day, there.hour]).toEqual(['2031-12-31', 14]);
  });

  it.each(NAMES)('is the same bytes as here and now: %s', async (name) => {
    expect(here.digests[name]).toMatch(/^[0-9a-f]{64}$/);
    expect(there.digests[name]).toBe(here.digests[name]);
    expect(await digestOfReport(name)).toBe(here.digests[name]);
  });

  it('would be other bytes if the clock or chance got into it', () => {
    expect(there.digests[STAMPED]).not.toBe(here.digests[STAMPED]);
  });

  it('is other bytes in another layout, and with a draft in it', () => {
    expect(new Set(Object.values(here.digests)).size).toBe(Object.keys(SUBJECTS).length);
  });
});
