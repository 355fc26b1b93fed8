import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DRAFT_VERSION } from '../../src/domain/draft/draft-schema.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository, type MemoryRecord } from '../../src/storage/memory-repository.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { freshConnection, leaveRecord, repositoryOn } from '../support/faulty-database.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';

const MORNING = '2026-05-12T01:00:00.000Z';
const NOON = '2026-05-12T05:00:00.000Z';
const EVENING = '2026-05-12T10:00:00.000Z';
const draft = draftOf(OUTLINE, { id: 'a' });
const changed = withAnswer(draft, 's1_1', 'ket_qua', text('Đã công khai.'));

/** What every place where drafts are kept has to do; whoever writes a third one runs it too. */
describe.each<[string, (left?: MemoryRecord) => Promise<DraftRepository>]>([
  ['memory', async (left) => createMemoryRepository(undefined, left ? [left] : [])],
  [
    'database',
    async (left) => {
      const connect = freshConnection();
      if (left) await leaveRecord(await connect(), left);
      return repositoryOn(connect);
    },
  ],
])('drafts in %s', (kind, create) => {
  let repository: DraftRepository;
  beforeEach(async () => {
    repository = await create();
  });

  /** As an older or newer program, or an accident, left a draft. */
  const leftWith = (text: string) => create({ id: 'alt', revision: 3, savedAt: MORNING, text });

  it('says which it is', () => {
    expect(repository.kind).toBe(kind);
  });

  it('is empty at first', async () => {
    expect([await repository.list(), await repository.load('a'), await repository.remove('a', NOON)]).toEqual([
      [],
      undefined,
      false,
    ]);
  });

  it('gives back what was saved, letter by letter', async () => {
    expect(await repository.save(COMPLETE, 0, MORNING)).toEqual({ ok: true, value: { revision: 1, savedAt: MORNING } });
    const stored = { kind: 'readable', draft: COMPLETE, revision: 1, savedAt: MORNING };
    expect(await repository.load(COMPLETE.id)).toMatchObject(stored);
    expect(await repository.list()).toMatchObject([stored]);
  });

  it('counts the savings', async () => {
    await repository.save(draft, 0, MORNING);
    expect(await repository.save(changed, 1, NOON)).toEqual({ ok: true, value: { revision: 2, savedAt: NOON } });
    expect(await repository.load('a')).toMatchObject({ draft: changed, savedAt: NOON });
    expect([await repository.revisionOf('a'), await repository.revisionOf('b')]).toEqual([2, undefined]);
  });

  it.each([
    ['an older state', 1],
    ['a new draft under a taken name', 0],
    ['a state that never was', 9],
  ])('refuses to write %s over what is there', async (_, revision) => {
    await repository.save(draft, 0, MORNING);
    await repository.save(changed, 1, NOON);
    expect(await repository.save(draft, revision, NOON)).toEqual({ ok: false, problem: { kind: 'superseded' } });
    expect(await repository.load('a')).toMatchObject({ draft: changed, revision: 2 });
  });

  it('of two who save the same state, only one does', async () => {
    await repository.save(draft, 0, MORNING);
    const both = await Promise.all([repository.save(changed, 1, NOON), repository.save(draft, 1, NOON)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('lists a record it cannot read, with its text, and leaves it alone', async () => {
    repository = await leftWith('{"format":"bao-cao-dan-chu.ban-nhap","version":1,');
    await repository.save(draft, 0, MORNING);
    const listed = await repository.list();
    expect(listed.map((stored) => stored.kind).sort()).toEqual(['readable', 'unreadable']);
    expect(await repository.load('alt')).toEqual({
      kind: 'unreadable',
      id: 'alt',
      savedAt: MORNING,
      problem: { kind: 'notJson' },
      text: '{"format":"bao-cao-dan-chu.ban-nhap","version":1,',
    });
    expect(await repository.save({ ...draft, id: 'alt' }, 0, NOON)).toEqual({
      ok: false,
      problem: { kind: 'superseded' },
    });
    await repository.remove('alt', NOON);
    expect(await repository.bin()).toMatchObject([
      { removedAt: NOON, stored: { text: '{"format":"bao-cao-dan-chu.ban-nhap","version":1,' } },
    ]);
  });

  it('keeps a draft of a newer program aside', async () => {
    const newer = JSON.stringify({ ...draft, id: 'alt', version: DRAFT_VERSION + 1, colour: 'red' });
    repository = await leftWith(newer);
    expect(await repository.load('alt')).toMatchObject({
      kind: 'unreadable',
      problem: { kind: 'newer', version: DRAFT_VERSION + 1 },
      text: newer,
    });
  });

  it('puts a deleted draft back as it was', async () => {
    await repository.save(draft, 0, MORNING);
    await repository.save(changed, 1, NOON);
    expect(await repository.remove('a', EVENING)).toBe(true);
    expect([await repository.list(), await repository.load('a')]).toEqual([[], undefined]);
    expect(await repository.bin()).toMatchObject([
      { removedAt: EVENING, stored: { kind: 'readable', draft: changed } },
    ]);
    await repository.putBack('a');
    expect(await repository.bin()).toEqual([]);
    expect(await repository.load('a')).toMatchObject({ draft: changed, revision: 2, savedAt: NOON });
    expect((await repository.save(draft, 2, NOON)).ok).toBe(true);
  });

  it('counts the days in the bin from the last save on, when the clock stood in the past on deleting', async () => {
    await repository.save(draft, 0, NOON);
    await repository.remove('a', '2009-01-01T00:00:00.000Z');
    expect(await repository.bin()).toMatchObject([{ removedAt: NOON }]);
  });

  it('saves nothing over a draft in the bin', async () => {
    await repository.save(draft, 0, MORNING);
    await repository.remove('a', NOON);
    const superseded = { ok: false, problem: { kind: 'superseded' } };
    expect(await repository.save(changed, 1, NOON)).toEqual(superseded);
    expect(await repository.save(changed, 0, NOON)).toEqual(superseded);
    expect(await repository.bin()).toMatchObject([{ stored: { draft } }]);
  });

  it('deletes for good only what lies in the bin, with all that was kept beside it', async () => {
    await repository.save(draft, 0, MORNING);
    await repository.saveSetting('previous.a', 'kỳ trước');
    await repository.saveSetting('other', 'khác');
    await repository.removeForGood('a');
    expect(await repository.load('a')).toMatchObject({ draft });
    await repository.remove('a', NOON);
    await repository.removeForGood('a');
    expect(await repository.bin()).toEqual([]);
    expect([await repository.loadSetting('previous.a'), await repository.loadSetting('other')]).toEqual([
      undefined,
      'khác',
    ]);
    expect((await repository.save(changed, 0, NOON)).ok).toBe(true);
  });

  it('keeps with each revision what can be undone at it', async () => {
    await repository.save(draft, 0, MORNING, 'bước 1');
    expect(await repository.load('a')).toMatchObject({ steps: 'bước 1' });
    await repository.save(changed, 1, NOON, 'bước 2');
    expect(await repository.load('a')).toMatchObject({ steps: 'bước 2' });
    await repository.save(draft, 2, NOON);
    expect(await repository.load('a')).toHaveProperty('steps', undefined);
  });

  it('gives one setting of all drafts', async () => {
    await repository.saveSetting('lastCopyAt', 'chung');
    await repository.saveSetting('lastCopyAt.a', '1');
    await repository.saveSetting('lastCopyAt.b.c', '2');
    await repository.saveSetting('lastCopy.d', '3');
    expect(await repository.loadDraftSettings('lastCopyAt')).toEqual({ a: '1', 'b.c': '2' });
  });

  it('keeps settings and the profile', async () => {
    const [profile] = SHIPPED.profiles;
    if (!profile) throw new Error('no profile');
    expect([await repository.loadProfile(), await repository.loadSetting('x')]).toEqual([undefined, undefined]);
    await repository.saveProfile({ ...profile, place: 'Nguyễn Lương Bằng' });
    await repository.saveSetting('x', '1');
    await repository.saveSetting('x', '2');
    expect([(await repository.loadProfile())?.place, await repository.loadSetting('x')]).toEqual([
      'Nguyễn Lương Bằng',
      '2',
    ]);
    expect(await repository.list()).toEqual([]);
  });
});
