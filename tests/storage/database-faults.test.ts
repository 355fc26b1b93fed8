import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DATABASE_NAME, openDatabase } from '../../src/storage/database.ts';
import { createDatabaseRepository } from '../../src/storage/database-repository.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { freshDatabase, withFault } from '../support/faulty-database.ts';
import { OUTLINE } from '../support/shipped.ts';

const NOW = '2026-05-12T01:00:00.000Z';
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
    const database = await freshDatabase();
    await createDatabaseRepository(database).save(draft, 0, NOW);
    const faulty = createDatabaseRepository(withFault(database, 'transaction', fail));
    expect(await faulty.save(changed, 1, NOW)).toEqual({ ok: false, problem });
    expect(await createDatabaseRepository(database).load('a')).toMatchObject({ draft, revision: 1 });
  });

  it.each<[string, (record: object) => unknown]>([
    ['cut short', (record) => ({ ...record, text: '{"format":' })],
    ['of another revision', (record) => ({ ...record, revision: 7 })],
    ['gone', () => undefined],
  ])('what is read back is %s', async (_, damage) => {
    const database = withFault(await freshDatabase(), 'get', async (real, args) => {
      const record = await real(...args);
      return typeof record === 'object' && record !== null ? damage(record) : record;
    });
    expect(await createDatabaseRepository(database).save(draft, 0, NOW)).toEqual({
      ok: false,
      problem: { kind: 'readBackDiffers' },
    });
  });

  it('drafts are written through to the disk before they count', async () => {
    const asked: unknown[] = [];
    const database = withFault(await freshDatabase(), 'transaction', (real, args) => {
      asked.push(args);
      return real(...args);
    });
    const repository = createDatabaseRepository(database);
    await repository.save(draft, 0, NOW);
    const removed = await repository.remove('a');
    if (removed) await repository.putBack(removed);
    expect(asked).toEqual(Array.from({ length: 3 }, () => ['drafts', 'readwrite', { durability: 'strict' }]));
  });

  it('a damaged profile does not stand in the way of the drafts', async () => {
    const repository = createDatabaseRepository(await freshDatabase());
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
    const first = await openDatabase('lan-hai');
    await createDatabaseRepository(first).save(draft, 0, NOW);
    first.close();
    expect(await createDatabaseRepository(await openDatabase('lan-hai')).load('a')).toMatchObject({ draft });
  });

  it('lets a newer program upgrade it, and says that saving fails from then on', async () => {
    const old = createDatabaseRepository(await openDatabase('nang-cap'));
    await old.save(draft, 0, NOW);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('nang-cap', 2);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    expect(await old.save(changed, 1, NOW)).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    await expect(openDatabase('nang-cap')).rejects.toThrow();
  });
});
