import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { connectionTo, DATABASE_NAME, DATABASE_VERSION, type Database } from '../../src/storage/database.ts';
import { createDatabaseHistory } from '../../src/storage/database-history.ts';
import { createDraftKeepers } from '../../src/storage/draft-keepers.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { freshConnection, repositoryOn, withDamagedReads, withFault } from '../support/faulty-database.ts';
import { OUTLINE } from '../support/shipped.ts';

const NOW = '2026-05-12T01:00:00.000Z';
const NOON = '2026-05-12T05:00:00.000Z';
const draft = draftOf(OUTLINE, { id: 'a' });
const changed = withAnswer(draft, 's1_1', 'ket_qua', text('Đã công khai.'));

describe('a save that goes wrong is never called saved', () => {
  it.each<[string, () => never, unknown]>([
    [
      'a full disk',
      () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
      { kind: 'full' },
    ],
    [
      'a database that was closed',
      () => {
        throw new DOMException('closing', 'InvalidStateError');
      },
      { kind: 'failed', message: 'closing' },
    ],
    [
      'anything else',
      () => {
        throw 'odd';
      },
      { kind: 'failed', message: 'odd' },
    ],
  ])('%s', async (_, fail, problem) => {
    const database = await freshConnection()();
    await repositoryOn(database).save(draft, 0, NOW);
    const faulty = repositoryOn(withFault(database, 'transaction', fail));
    expect(await faulty.save(changed, 1, NOW)).toEqual({ ok: false, problem });
    expect(await repositoryOn(database).load('a')).toMatchObject({ draft, revision: 1 });
  });

  it.each<[string, (record: object) => unknown]>([
    ['cut short', (record) => ({ ...record, body: { text: '{"format":', sum: 1 } })],
    ['of another revision', (record) => ({ ...record, revision: 7 })],
    ['gone', () => undefined],
  ])('what is read back is %s', async (_, damage) => {
    const database = withDamagedReads(await freshConnection()(), damage);
    expect(await repositoryOn(database).save(draft, 0, NOW)).toEqual({
      ok: false,
      problem: { kind: 'readBackDiffers' },
    });
  });

  it('a setting that is read back otherwise was not kept', async () => {
    const database = withDamagedReads(await freshConnection()(), (record) => ({ ...record, value: 'khác' }));
    await expect(repositoryOn(database).saveSetting('origin.a', 'tệp')).rejects.toThrow('readBackDiffers');
  });

  it('a name of a version that is read back otherwise was not given', async () => {
    const connect = freshConnection();
    const historyOn = (database: Database) =>
      createDatabaseHistory(
        async () => database,
        createDraftKeepers(),
        () => 'v',
      );
    const kept = await historyOn(await connect()).keep(draft, { reason: 'hourly' }, NOW);
    if (!kept.ok) throw new Error('not kept');
    let reads = 0;
    // what is read before the name is written is sound
    const database = withDamagedReads(await connect(), (record) => {
      reads += 1;
      return reads === 1 ? record : { ...record, name: 'khác' };
    });
    expect(await historyOn(database).name(kept.value, 'Trình')).toEqual({
      ok: false,
      problem: { kind: 'readBackDiffers' },
    });
  });

  it('the list is read at one moment: a draft that is deleted meanwhile is not listed as a damaged one', async () => {
    const connect = freshConnection();
    await repositoryOn(connect).save(draft, 0, NOW);
    await repositoryOn(connect).save({ ...draft, id: 'b' }, 0, NOW);
    let readings = 0;
    const watched = withFault(await connect(), 'transaction', (real, args) => {
      readings += 1;
      return real(...args);
    });
    expect(await repositoryOn(watched).list()).toHaveLength(2);
    expect(readings).toBe(1);
  });

  it('drafts are written through to the disk before they count', async () => {
    const asked: unknown[] = [];
    const database = withFault(await freshConnection()(), 'transaction', (real, args) => {
      asked.push(args);
      return real(...args);
    });
    const repository = repositoryOn(database);
    await repository.save(draft, 0, NOW);
    await repository.save(changed, 1, NOON);
    await repository.remove('a', NOON);
    await repository.putBack('a');
    await repository.remove('a', NOON);
    await repository.removeForGood('a');
    const writes = asked.filter((args) => Array.isArray(args) && args[1] === 'readwrite');
    expect(writes).toHaveLength(6);
    expect(writes.every((args) => JSON.stringify(args).includes('"durability":"strict"'))).toBe(true);
  });

  it('a damaged profile does not stand in the way of the drafts', async () => {
    const repository = repositoryOn(await freshConnection()());
    await repository.saveSetting('profile', '{"kind":"pro');
    expect(await repository.loadProfile()).toBeUndefined();
    await repository.saveSetting('profile', '{"kind":"profile"}');
    expect(await repository.loadProfile()).toBeUndefined();
  });
});

describe('the database', () => {
  it('keeps its name: drafts on the machines of officers lie under it', () => {
    expect(DATABASE_NAME).toBe('bao-cao-dan-chu');
  });

  it('is there again after the page was closed', async () => {
    const first = connectionTo('lan-hai');
    await repositoryOn(first).save(draft, 0, NOW);
    (await first()).close();
    expect(await repositoryOn(connectionTo('lan-hai')).load('a')).toMatchObject({ draft });
  });

  it('lets a newer program upgrade it, and says that saving fails from then on', async () => {
    const connect = connectionTo('nang-cap');
    const old = repositoryOn(connect);
    await old.save(draft, 0, NOW);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('nang-cap', DATABASE_VERSION + 1);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    expect(await old.save(changed, 1, NOW)).toEqual({ ok: false, problem: { kind: 'newer' } });
    await expect(connectionTo('nang-cap')()).rejects.toThrow();
  });
});
