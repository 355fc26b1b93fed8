import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { Connection } from '../../src/storage/database.ts';
import { createDatabaseHistory } from '../../src/storage/database-history.ts';
import { createDatabaseRepository } from '../../src/storage/database-repository.ts';
import { createDatabaseSeals } from '../../src/storage/database-seals.ts';
import type { DraftHistory } from '../../src/storage/draft-history.ts';
import { createDraftKeepers } from '../../src/storage/draft-keepers.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import type { DraftSeals } from '../../src/storage/draft-seals.ts';
import { PLAIN_KEEPER } from '../../src/storage/kept-text.ts';
import { resealDraft } from '../../src/storage/reseal-draft.ts';
import { createSealedKeeper } from '../../src/storage/sealed-keeper.ts';
import { deriveKey, newKeyParameters, newPassphraseKey } from '../../src/storage/sealed-text.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { type Failure, failOperation } from '../support/failing-operations.ts';
import { freshConnection } from '../support/faulty-database.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const NOW = '2026-05-12T01:00:00.000Z';
const LATER = '2026-05-12T03:00:00.000Z';
const WORD = 'mười hai con đường làng';
const mine: Draft = { ...COMPLETE, id: 'a', sample: false };
const changed = withAnswer(mine, 's1_1', 'ket_qua', text('Câu vừa viết thêm vào mục này.'));
const other = draftOf(OUTLINE, { id: 'b' });

/** One window of the program on a database. */
interface Window {
  readonly repository: DraftRepository;
  readonly history: DraftHistory;
  readonly seals: DraftSeals;
}

let count = 0;

function windowOn(connect: Connection): Window {
  const keepers = createDraftKeepers();
  const newId = () => {
    count += 1;
    return `version-${count}`;
  };
  return {
    repository: createDatabaseRepository(connect, keepers),
    history: createDatabaseHistory(connect, keepers, newId),
    seals: createDatabaseSeals(connect, keepers),
  };
}

/** Every text of more than one word in it: what somebody would look for on the disk. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{L} \p{L}/u.test(value) ? [value.slice(0, 40)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}

/** Letters of everything in a value, bytes read as letters in both ways. */
function lettersOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? `${new TextDecoder().decode(part)} ${new TextDecoder('utf-16').decode(part)}` : part,
  );
}

/** Everything that lies in the database, every record of every store. */
async function dump(connect: Connection): Promise<string> {
  const database = await connect();
  const all = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
  return lettersOf(all);
}

function foundIn(letters: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => letters.includes(JSON.stringify(word).slice(1, -1)));
}

const BESIDE = ['tên riêng của phiên bản', 'bước vừa làm', 'tệp mang tên này', 'báo cáo kỳ trước'];
const SECRET = [...new Set([...wordsOf(changed), ...BESIDE])];

async function fill({ repository, history }: Window): Promise<void> {
  await repository.save(mine, 0, NOW);
  await repository.save(changed, 1, NOW, 'bước vừa làm');
  await history.keep(mine, { reason: 'named', name: 'tên riêng của phiên bản' }, NOW);
  await history.keep(changed, { reason: 'beforeImport' }, LATER);
  await repository.saveSetting('origin.a', 'tệp mang tên này');
  await repository.saveSetting('previous.a', JSON.stringify({ text: 'báo cáo kỳ trước' }));
  await repository.save(other, 0, NOW);
  await repository.saveSetting('lastCopyAt', NOW);
}

describe('a draft with a passphrase', () => {
  let connect: Connection;
  let here: Window;
  beforeEach(async () => {
    connect = freshConnection();
    here = windowOn(connect);
    await fill(here);
  });
  afterEach(() => vi.restoreAllMocks());

  it('leaves no plain text in any record, in the bin neither, while it goes on being written', async () => {
    // the way of looking finds what is there
    expect(foundIn(await dump(connect), SECRET).length).toBeGreaterThan(SECRET.length * 0.9);
    expect(await here.seals.reseal('a', WORD)).toEqual({ ok: true, value: { dropped: 0 } });
    expect(foundIn(await dump(connect), SECRET)).toEqual([]);
    const more = withAnswer(changed, 's1_1', 'ket_qua', text('Câu viết sau khi đã khóa.'));
    expect(await here.repository.save(more, 2, LATER, 'bước sau khi khóa')).toMatchObject({ ok: true });
    await here.history.keep(more, { reason: 'named', name: 'bản chốt sau khi khóa' }, LATER);
    await here.repository.saveSetting('origin.a', 'tệp đến sau khi khóa');
    await here.repository.remove('a', LATER);
    const words = [...SECRET, ...wordsOf(more), 'bước sau khi khóa', 'bản chốt sau khi khóa', 'tệp đến sau khi khóa'];
    expect(foundIn(await dump(connect), words)).toEqual([]);
    expect(await dump(connect)).not.toContain('gzip:');
  });

  it('is written in one go: no plain text passes through the database on the way', async () => {
    const written: string[] = [];
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      written.push(lettersOf(value));
      return put.call(this, value);
    });
    await here.seals.reseal('a', WORD);
    expect(written.length).toBeGreaterThan(6);
    expect(foundIn(written.join('\n'), SECRET)).toEqual([]);
  });

  it('is all there for who has the passphrase, and for nobody else', async () => {
    const before = [await here.repository.load('a'), await here.history.list('a')] as const;
    await here.seals.reseal('a', WORD);
    expect(await here.repository.load('a')).toEqual({ ...before[0], isSealed: true });
    const next = windowOn(connect);
    expect(await next.repository.load('a')).toEqual({ kind: 'sealed', id: 'a', savedAt: NOW });
    expect((await next.repository.list()).map(({ kind }) => kind).sort()).toEqual(['readable', 'sealed']);
    expect(await next.history.list('a')).toEqual([]);
    expect(await next.repository.loadSetting('origin.a')).toBeUndefined();
    expect(await next.repository.save(mine, 2, LATER)).toEqual({ ok: false, problem: { kind: 'sealed' } });
    await expect(next.repository.saveSetting('origin.a', 'x')).rejects.toThrow();
    expect(await next.seals.unlock('a', 'mười hai con đường')).toEqual({
      ok: false,
      problem: { kind: 'wrongPassphrase' },
    });
    expect(await next.repository.load('a')).toMatchObject({ kind: 'sealed' });
    expect(await next.seals.unlock('a', WORD.normalize('NFD'))).toEqual({ ok: true, value: undefined });
    expect(await next.repository.load('a')).toEqual({ ...before[0], isSealed: true });
    expect(await next.history.list('a')).toEqual(before[1]);
    const [newest, oldest] = before[1];
    if (!newest || !oldest) throw new Error('no versions');
    expect(await next.history.load(oldest)).toEqual({ ok: true, value: mine });
    expect(await next.repository.loadSetting('origin.a')).toBe('tệp mang tên này');
    next.seals.lock('a');
    expect(await next.repository.load('a')).toMatchObject({ kind: 'sealed' });
  });

  it('is reminded of while it is locked: when its copy left, and nothing else, lies in the clear', async () => {
    await here.repository.saveSetting('lastCopyAt.a', NOW);
    await here.seals.reseal('a', WORD);
    const next = windowOn(connect);
    expect(await next.repository.loadDraftSettings('lastCopyAt')).toEqual({ a: NOW });
    await next.repository.saveSetting('lastCopyAt.a', LATER);
    expect(await next.repository.loadSetting('lastCopyAt.a')).toBe(LATER);
  });

  it('gets another passphrase: the one before opens nothing any more', async () => {
    await here.seals.reseal('a', WORD);
    expect(await here.seals.reseal('a', 'một câu hoàn toàn khác')).toMatchObject({ ok: true });
    expect(await here.repository.load('a')).toMatchObject({ kind: 'readable', draft: changed });
    const next = windowOn(connect);
    expect(await next.seals.unlock('a', WORD)).toMatchObject({ problem: { kind: 'wrongPassphrase' } });
    expect(await next.seals.unlock('a', 'một câu hoàn toàn khác')).toMatchObject({ ok: true });
    expect(await next.repository.load('a')).toMatchObject({ kind: 'readable', draft: changed });
  });

  it.each([
    ['what can be undone', 'steps'],
    ['the name of a version', 'label'],
    ['what lies beside it', 'value'],
  ])('does not count as sealed when %s is read back otherwise', async (_, part) => {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record: object) {
      const kept: unknown = Reflect.get(record, part);
      const torn =
        kept === undefined ? record : { ...record, [part]: { iv: new Uint8Array(12), bytes: new Uint8Array(3) } };
      return put.call(this, torn);
    });
    expect(await here.seals.reseal('a', WORD)).toEqual({
      ok: false,
      problem: { kind: 'notSaved', problem: { kind: 'readBackDiffers' } },
    });
  });

  it('is in the clear again without one, with everything it had', async () => {
    const before = [await here.repository.load('a'), await here.history.list('a'), await dump(connect)];
    await here.seals.reseal('a', WORD);
    await here.seals.reseal('a', undefined);
    const next = windowOn(connect);
    const after = [await next.repository.load('a'), await next.history.list('a'), await dump(connect)];
    expect(after).toEqual([{ ...(await here.repository.load('a')), isSealed: false }, before[1], before[2]]);
    expect(here.seals.keyOf('a')).toBeUndefined();
  });

  it('seals nothing while another is asked for: the other drafts stay as they are', async () => {
    await here.seals.reseal('a', WORD);
    const next = windowOn(connect);
    expect(await next.repository.load('b')).toMatchObject({ kind: 'readable', draft: other });
    expect(await next.repository.loadSetting('lastCopyAt')).toBe(NOW);
  });

  it('of which records were swapped is damaged, and says so', async () => {
    await here.seals.reseal('a', WORD);
    const database = await connect();
    const [journal] = await database.getAll('journal');
    const [snapshot] = await database.getAll('snapshots', IDBKeyRange.bound(['a', 0], ['a', 9]));
    if (!journal || !snapshot) throw new Error('nothing to swap');
    await database.put('snapshots', { ...snapshot, body: journal.body });
    expect(await here.repository.load('a')).toMatchObject({ kind: 'unreadable', problem: { kind: 'recordDamaged' } });
  });

  it('whose seal is damaged is told from a wrong passphrase', async () => {
    await here.seals.reseal('a', WORD);
    const database = await connect();
    const head = await database.get('heads', 'a');
    if (!head) throw new Error('no head');
    await database.put('heads', { ...head, seal: { key: 'rubbish' } });
    expect(await windowOn(connect).seals.unlock('a', WORD)).toEqual({ ok: false, problem: { kind: 'sealDamaged' } });
  });

  it('that cannot be read is not sealed, and stays as it is', async () => {
    const database = await connect();
    for (const store of ['snapshots', 'journal'] as const)
      for (const record of await database.getAll(store))
        if (record.id === 'a') await database.put(store, { ...record, body: { text: '{', sum: 1 } });
    const before = await dump(connect);
    expect(await here.seals.reseal('a', WORD)).toEqual({ ok: false, problem: { kind: 'notReadable' } });
    expect(await dump(connect)).toBe(before);
  });

  it('leaves out what is damaged beside it, rather than in the clear, and counts it', async () => {
    const database = await connect();
    const [version] = await database.getAll('versionTexts');
    if (!version) throw new Error('no version');
    await database.put('versionTexts', { ...version, body: { text: 'một câu đã hỏng trong phiên bản', sum: 1 } });
    expect(await here.seals.reseal('a', WORD)).toEqual({ ok: true, value: { dropped: 1 } });
    expect(await dump(connect)).not.toContain('đã hỏng');
    expect(await here.history.list('a')).toHaveLength(1);
  });

  it('sealed in another window meanwhile is not written to in the clear from this one', async () => {
    const another = windowOn(connect);
    await another.repository.load('a');
    await here.seals.reseal('a', WORD);
    expect(await another.repository.save(mine, 2, LATER)).toEqual({ ok: false, problem: { kind: 'sealed' } });
    expect(await another.history.keep(mine, { reason: 'hourly' }, LATER)).toMatchObject({
      problem: { kind: 'sealed' },
    });
    expect(foundIn(await dump(connect), SECRET)).toEqual([]);
  });

  it('saved at the very moment it is sealed ends sealed, with what was saved', async () => {
    const last = withAnswer(changed, 's1_1', 'ket_qua', text('Chữ cuối cùng trước khi khóa.'));
    const [sealed, saved] = await Promise.all([here.seals.reseal('a', WORD), here.repository.save(last, 2, LATER)]);
    expect([sealed.ok, saved.ok]).toEqual([true, true]);
    expect(await here.repository.load('a')).toMatchObject({ kind: 'readable', draft: last, isSealed: true });
    expect(foundIn(await dump(connect), [...SECRET, ...wordsOf(last)])).toEqual([]);
  });

  it('planned to be sealed is so from its first record on', async () => {
    const made = await newPassphraseKey(WORD);
    if (!made.ok) throw new Error(made.problem);
    await here.seals.plan('moi', made.value);
    await here.repository.saveSetting('origin.moi', 'một tệp có mật khẩu');
    await here.repository.save({ ...changed, id: 'moi' }, 0, NOW);
    await here.history.keep({ ...changed, id: 'moi' }, { reason: 'opened' }, NOW);
    const database = await connect();
    const head = await database.get('heads', 'moi');
    const snapshot = await database.get('snapshots', ['moi', 1]);
    expect(head?.seal).toBeDefined();
    expect(foundIn(lettersOf([head, snapshot]), SECRET)).toEqual([]);
    expect(await dump(connect)).not.toContain('một tệp có mật khẩu');
    const next = windowOn(connect);
    await next.seals.unlock('moi', WORD);
    expect(await next.repository.load('moi')).toMatchObject({ kind: 'readable', draft: { ...changed, id: 'moi' } });
    expect(await next.repository.loadSetting('origin.moi')).toBe('một tệp có mật khẩu');
  });

  it.each<Failure>(['throws', 'aborts'])(
    'is sealed as a whole or not at all, whichever single operation %s',
    async (failure) => {
      const made = await deriveKey(WORD, { ...newKeyParameters(), iterations: 100_000 });
      if (!made.ok) throw new Error(made.problem);
      const seal = { key: newKeyParameters(), check: { iv: '', data: '' } };
      const order = { from: PLAIN_KEEPER, to: createSealedKeeper(made.value), seal };
      const plain = foundIn(await dump(connect), SECRET).length;
      const outcomes: boolean[] = [];
      for (let nth = 0; ; nth += 1) {
        const place = freshConnection();
        await fill(windowOn(place));
        const watch = failOperation(nth, failure);
        await resealDraft(await place(), 'a', order).catch(() => undefined);
        watch.end();
        const isSealed = (await (await place()).get('heads', 'a'))?.seal !== undefined;
        expect(foundIn(await dump(place), SECRET)).toHaveLength(isSealed ? 0 : plain);
        outcomes.push(isSealed);
        if (nth > 0 && !watch.hasFailed()) break;
      }
      expect(outcomes.length).toBeGreaterThan(20);
      expect(new Set(outcomes)).toEqual(new Set([true, false]));
    },
  );
});
