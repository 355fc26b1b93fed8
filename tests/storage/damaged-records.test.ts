import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/storage/database.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { freshConnection, repositoryOn } from '../support/faulty-database.ts';
import { OUTLINE } from '../support/shipped.ts';

const draft = draftOf(OUTLINE, { id: 'a' });
const at = (revision: number) => new Date(Date.UTC(2026, 4, 12, 1, revision)).toISOString();
const state = (revision: number) =>
  withAnswer(draft, 's1_1', 'ket_qua', text(`Đã công khai ${revision} nội dung tại nhà văn hóa.`));

/** A draft that was saved so many times, and another one beside it. */
async function saved(times: number): Promise<Connection> {
  const connect = freshConnection();
  const repository = repositoryOn(connect);
  for (let revision = 1; revision <= times; revision += 1)
    await repository.save(state(revision), revision - 1, at(revision));
  await repository.save({ ...draft, id: 'b' }, 0, at(0));
  return connect;
}

const DAMAGED = { text: '[', sum: 0 };

describe('a damaged record', () => {
  it('of the journal: the state before it is the last good one, and nothing is written over', async () => {
    const connect = await saved(10);
    await (await connect()).put('journal', { id: 'a', revision: 7, savedAt: at(7), body: DAMAGED });
    const repository = repositoryOn(connect);
    const stored = await repository.load('a');
    expect(stored).toMatchObject({
      kind: 'unreadable',
      problem: { kind: 'recordDamaged', at: at(6) },
      lastGood: { draft: state(6), revision: 6, savedAt: at(6) },
    });
    // whoever can make something of it gets everything, the later records too
    expect(stored?.kind === 'unreadable' && stored.text).toContain('"revision": 10');
    expect((await repository.save(state(11), 6, at(11))).ok).toBe(false);
    expect(await repository.load('b')).toMatchObject({ kind: 'readable' });
  });

  it('missing from the journal is found as well', async () => {
    const connect = await saved(10);
    await (await connect()).delete('journal', ['a', 5]);
    expect(await repositoryOn(connect).load('a')).toMatchObject({ kind: 'unreadable', lastGood: { revision: 4 } });
  });

  it('put in the place of another one is found', async () => {
    const connect = await saved(10);
    const database = await connect();
    const other = await database.get('journal', ['a', 4]);
    if (!other) throw new Error('no record');
    await database.put('journal', { ...other, revision: 5 });
    expect(await repositoryOn(connect).load('a')).toMatchObject({ kind: 'unreadable', lastGood: { revision: 4 } });
  });

  it('of the newest whole copy costs nothing: the one before it and the journal lead to the same state', async () => {
    const connect = await saved(70);
    const database = await connect();
    const head = await database.get('heads', 'a');
    const newest = head?.snapshots.at(-1) ?? 0;
    expect(newest).toBeGreaterThan(1);
    await database.put('snapshots', { id: 'a', revision: newest, savedAt: at(newest), body: DAMAGED });
    const repository = repositoryOn(connect);
    expect(await repository.load('a')).toMatchObject({ kind: 'readable', draft: state(70), revision: 70 });
    expect((await repository.save(state(71), 70, at(71))).ok).toBe(true);
    expect(await repositoryOn(connect).load('a')).toMatchObject({ draft: state(71), revision: 71 });
  });

  it('is found by a page that has read the draft before, and so is one that was put right', async () => {
    const connect = await saved(10);
    const database = await connect();
    const repository = repositoryOn(connect);
    const whole = await database.get('journal', ['a', 7]);
    if (!whole) throw new Error('no record');
    expect((await repository.list()).map(({ kind }) => kind)).toEqual(['readable', 'readable']);
    await database.put('journal', { ...whole, body: { ...whole.body, sum: 0 } });
    expect(await repository.load('a')).toMatchObject({ kind: 'unreadable', lastGood: { revision: 6 } });
    await database.put('journal', whole);
    expect(await repository.load('a')).toMatchObject({ kind: 'readable', draft: state(10), revision: 10 });
  });

  it('that says which records there are leads to what can still be read', async () => {
    const connect = await saved(10);
    const database = await connect();
    await database.delete('heads', 'a');
    const stored = (await repositoryOn(connect).list()).find((entry) => entry.kind === 'unreadable');
    expect(stored).toMatchObject({ id: 'a', lastGood: { draft: state(10) } });
  });
});

describe('the journal', () => {
  it('stays short: a whole copy is written now and then, and the one before it is kept', async () => {
    const connect = await saved(200);
    const database = await connect();
    const range = IDBKeyRange.bound(['a', 0], ['a', Number.POSITIVE_INFINITY]);
    expect(await database.count('snapshots', range)).toBe(2);
    expect(await database.count('journal', range)).toBeLessThanOrEqual(122);
    expect(await repositoryOn(connect).load('a')).toMatchObject({ draft: state(200), revision: 200 });
  });

  it('holds the changed words, not the whole draft', async () => {
    const connect = await saved(3);
    const record = await (await connect()).get('journal', ['a', 3]);
    expect(record && 'text' in record.body && record.body.text.length).toBeLessThan(300);
  });
});
