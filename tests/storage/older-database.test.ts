import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { connectionTo } from '../../src/storage/database.ts';
import { draftOf } from '../support/builders.ts';
import { failOperation } from '../support/failing-operations.ts';
import { repositoryOn } from '../support/faulty-database.ts';
import { OUTLINE } from '../support/shipped.ts';

const SAVED = '2026-05-12T01:00:00.000Z';
const draft = draftOf(OUTLINE, { id: 'a' });

/** A database as the first released program left it. */
async function firstDatabase(name: string, drafts: readonly object[]): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('drafts', { keyPath: 'id' });
      fresh.createObjectStore('settings', { keyPath: 'name' });
    },
  });
  for (const record of drafts) await database.put('drafts', record);
  await database.put('settings', { name: 'previous.a', value: 'kỳ trước' });
  database.close();
}

describe('a database of the first version', () => {
  it('is taken over: every draft, readable or not, its revision, what was kept beside it', async () => {
    await firstDatabase('cu-1', [
      { id: 'a', revision: 7, savedAt: SAVED, text: JSON.stringify(draft) },
      { id: 'x', revision: 2, savedAt: SAVED, text: '{"cut' },
    ]);
    const repository = repositoryOn(connectionTo('cu-1'));
    expect(await repository.load('a')).toMatchObject({ kind: 'readable', draft, revision: 7, savedAt: SAVED });
    expect(await repository.load('x')).toMatchObject({ kind: 'unreadable', text: '{"cut' });
    expect(await repository.loadSetting('previous.a')).toBe('kỳ trước');
    expect((await repository.save(draft, 7, SAVED)).ok).toBe(true);
  });

  it('stays as it was when it cannot be taken over whole', async () => {
    await firstDatabase('cu-2', [{ id: 'a', revision: 7, savedAt: SAVED, text: JSON.stringify(draft) }]);
    // opening reads the old drafts first, then writes the first of them
    const watch = failOperation(3, 'throws');
    await expect(connectionTo('cu-2')()).rejects.toThrow();
    watch.end();
    expect(watch.hasFailed()).toBe(true);
    const old = await openDB('cu-2', 1);
    expect(await old.count('drafts')).toBe(1);
    old.close();
    // and is taken over the next time
    expect(await repositoryOn(connectionTo('cu-2')).load('a')).toMatchObject({ draft, revision: 7 });
  });
});
