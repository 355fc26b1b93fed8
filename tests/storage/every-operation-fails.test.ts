import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { Connection } from '../../src/storage/database.ts';
import { createDatabaseHistory } from '../../src/storage/database-history.ts';
import { createDraftKeepers } from '../../src/storage/draft-keepers.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { type Failure, failOperation } from '../support/failing-operations.ts';
import { freshConnection, repositoryOn } from '../support/faulty-database.ts';
import { OUTLINE } from '../support/shipped.ts';

const NOW = '2026-05-12T01:00:00.000Z';
const LATER = '2026-05-12T05:00:00.000Z';
const draft = draftOf(OUTLINE, { id: 'a' });
const states = Array.from({ length: 70 }, (_, index) =>
  withAnswer(draft, 's1_1', 'ket_qua', text(`Đã công khai ${index} nội dung.`)),
);

let count = 0;
function historyOn(connect: Connection) {
  return createDatabaseHistory(connect, createDraftKeepers(), () => {
    count += 1;
    return `v${count}`;
  });
}

interface Job {
  /** Brings the database into the state before. */
  readonly before: (connect: Connection) => Promise<void>;
  /** The one thing that is done; gives whether it was announced as done. */
  readonly act: (connect: Connection) => Promise<boolean>;
}

const saveAll = async (connect: Connection, drafts: readonly Draft[]) => {
  const repository = repositoryOn(connect);
  for (const [revision, state] of drafts.entries()) await repository.save(state, revision, NOW);
};

const succeeded = (outcome: Promise<unknown>): Promise<boolean> =>
  outcome.then(
    () => true,
    () => false,
  );

const JOBS: Readonly<Record<string, Job>> = {
  'saving a new draft': {
    before: async () => undefined,
    act: async (connect) => (await repositoryOn(connect).save(draft, 0, LATER, 'bước')).ok,
  },
  'noting a change': {
    before: (connect) => saveAll(connect, states.slice(0, 3)),
    act: async (connect) => {
      const repository = repositoryOn(connect);
      // a load makes the next save a note in the journal
      const stored = await repository.load('a');
      if (!stored) return false;
      return (await repository.save(states[40] ?? draft, 3, LATER, 'bước')).ok;
    },
  },
  'writing the whole again': {
    before: (connect) => saveAll(connect, states.slice(0, 62)),
    act: async (connect) => (await repositoryOn(connect).save(states[65] ?? draft, 62, LATER)).ok,
  },
  'deleting a draft': {
    before: (connect) => saveAll(connect, states.slice(0, 3)),
    act: (connect) =>
      repositoryOn(connect)
        .remove('a', LATER)
        .catch(() => false),
  },
  'putting one back': {
    before: async (connect) => {
      await saveAll(connect, states.slice(0, 3));
      await repositoryOn(connect).remove('a', NOW);
    },
    act: (connect) => succeeded(repositoryOn(connect).putBack('a')),
  },
  'deleting one for good': {
    before: async (connect) => {
      await saveAll(connect, states.slice(0, 3));
      await repositoryOn(connect).saveSetting('previous.a', 'kỳ trước');
      await historyOn(connect).keep(draft, { reason: 'named', name: 'Trình' }, NOW);
      await repositoryOn(connect).remove('a', NOW);
    },
    act: (connect) => succeeded(repositoryOn(connect).removeForGood('a')),
  },
  'keeping a version': {
    before: async (connect) => {
      await saveAll(connect, states.slice(0, 2));
      await historyOn(connect).keep(draft, { reason: 'hourly' }, NOW);
    },
    act: async (connect) => (await historyOn(connect).keep(states[1] ?? draft, { reason: 'hourly' }, LATER)).ok,
  },
  'naming a version': {
    before: async (connect) => {
      await historyOn(connect).keep(draft, { reason: 'hourly' }, NOW);
    },
    act: async (connect) => {
      const [version] = await historyOn(connect)
        .list('a')
        .catch(() => []);
      return version !== undefined && (await historyOn(connect).name(version, 'Bản trình')).ok;
    },
  },
  'deleting a version': {
    before: async (connect) => {
      await historyOn(connect).keep(draft, { reason: 'hourly' }, NOW);
    },
    act: async (connect) => {
      const [version] = await historyOn(connect)
        .list('a')
        .catch(() => []);
      return version !== undefined && succeeded(historyOn(connect).remove(version));
    },
  },
};

/** Everything a person can see of what is kept. */
async function seen(connect: Connection): Promise<string> {
  const repository = repositoryOn(connect);
  const history = historyOn(connect);
  const versions = await history.list('a');
  const texts = await Promise.all(versions.map((version) => history.load(version)));
  return JSON.stringify({
    drafts: await repository.list(),
    bin: await repository.bin(),
    previous: await repository.loadSetting('previous.a'),
    versions: versions.map(({ id: _id, ...version }, index) => ({ ...version, text: texts[index] })),
  });
}

let end: (() => void) | undefined;
afterEach(() => end?.());

async function outcomeOf(job: Job, nth: number, failure: Failure) {
  const connect = freshConnection();
  await job.before(connect);
  const before = await seen(connect);
  const watch = failOperation(nth, failure);
  end = watch.end;
  const isAnnounced = await job.act(connect).catch(() => false);
  watch.end();
  return { before, after: await seen(connect), isAnnounced, hasFailed: watch.hasFailed(), count: watch.count() };
}

describe.each(Object.entries(JOBS))('%s', (_, job) => {
  it.each<Failure>(['throws', 'aborts'])(
    'leaves the old state or the new one when an operation %s',
    async (failure) => {
      const whole = await outcomeOf(job, 0, failure);
      expect(whole.isAnnounced).toBe(true);
      expect(whole.after).not.toBe(whole.before);
      const outcomes = [];
      for (let nth = 1; nth <= whole.count; nth += 1) outcomes.push(await outcomeOf(job, nth, failure));
      expect(outcomes.every(({ hasFailed }) => hasFailed)).toBe(true);
      for (const { after, before, isAnnounced } of outcomes) {
        expect([whole.before, whole.after]).toContain(after);
        expect(before).toBe(whole.before);
        // announced as done: it is done
        if (isAnnounced) expect(after).toBe(whole.after);
      }
      // not every failure is survived silently: most are told
      expect(outcomes.some(({ isAnnounced }) => !isAnnounced)).toBe(true);
    },
  );
});
