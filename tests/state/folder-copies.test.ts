import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyName } from '../../src/domain/backup/kept-copies.ts';
import { parseBackup } from '../../src/domain/backup/parse-backup.ts';
import { COPY_EVERY_MS, createFolderCopies } from '../../src/state/folder-copies.ts';
import { draftsToCopy, loadOutsideCopies } from '../../src/state/last-copy.ts';
import { idOf } from '../../src/state/stored-id.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { chosenFolder, type FolderStandIn, folderStandIn } from '../support/folder-stand-in.ts';
import { OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const first = draftOf(OUTLINE, { id: 'a' });
const changed = withAnswer(first, 's1_1', 'ket_qua', text('Viết thêm.'));

async function desk(folder: FolderStandIn = folderStandIn(), unsaved = () => [] as const) {
  const outside = testServices({ now: () => new Date().toISOString() });
  const { services } = outside;
  await services.repository.save(first, 0, services.now());
  const copies = createFolderCopies(services, chosenFolder(folder), unsaved);
  await copies.getState().start();
  return { folder, copies, state: copies.getState, services };
}

async function contents({ files }: FolderStandIn): Promise<readonly string[]> {
  return Promise.all(
    [...files.values()].map(async (file) => {
      const read = parseBackup(await file.text());
      return read.ok && read.value.isWhole ? `${read.value.drafts.length} whole` : 'broken';
    }),
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-05-12T01:00:00.000Z') });
});

afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
});

/** Lets ten minutes pass, and what is begun then end. */
async function tenMinutes(): Promise<void> {
  await vi.advanceTimersByTimeAsync(COPY_EVERY_MS);
}

describe('copies in a folder', () => {
  it('begin when it is chosen, with one that can be read back whole', async () => {
    const { folder, state, services } = await desk();
    expect(state().folder).toEqual({ kind: 'none' });
    await state().choose();
    expect(state().folder).toEqual({ kind: 'ready', name: 'Sao lưu' });
    expect(await contents(folder)).toEqual(['1 whole']);
    expect([...folder.files.keys()][0]).toMatch(/^Bao-cao-dan-chu-sao-luu-2026-05-12-\d{6}-[0-9a-f]{4}\.json$/);
    expect(state().lastCopyAt).toBe((await loadOutsideCopies(services)).lastCopyAt);
  });

  it('are no copy of a sealed draft, which stays without one', async () => {
    const { state, services } = await desk();
    const sealed = { kind: 'sealed' as const, id: 'khoa', savedAt: '2026-05-01T01:00:00.000Z' };
    const drafts = await services.repository.list();
    vi.spyOn(services.repository, 'list').mockResolvedValue([...drafts, sealed]);
    await state().choose();
    expect(state().folder).toMatchObject({ kind: 'ready' });
    expect(draftsToCopy([...drafts, sealed], state().copies, '2026-05-12T02:00:00.000Z').map(idOf)).toEqual(['khoa']);
  });

  it('follow a save after ten minutes at the most, once for many saves', async () => {
    const { folder, state, services } = await desk();
    await state().choose();
    await services.repository.save(changed, 1, services.now());
    for (const _ of [1, 2, 3]) state().noteSaved();
    expect(folder.files.size).toBe(1);
    await tenMinutes();
    expect(await contents(folder)).toEqual(['1 whole', '1 whole']);
    await tenMinutes();
    expect(folder.files.size).toBe(2);
  });

  it('are made on leaving, and not when nothing was saved since', async () => {
    const { folder, state, services } = await desk();
    await state().choose();
    await state().noteLeaving();
    expect(folder.files.size).toBe(1);
    vi.setSystemTime(new Date('2026-05-12T01:01:00.000Z'));
    await services.repository.save(changed, 1, services.now());
    state().noteSaved();
    await state().noteLeaving();
    expect(folder.files.size).toBe(2);
    await tenMinutes();
    expect(folder.files.size).toBe(2);
  });

  it('that hold the same as the last one are not written again, unless that one is gone from the folder', async () => {
    const { folder, state } = await desk();
    await state().choose();
    vi.setSystemTime(new Date('2026-05-12T02:00:00.000Z'));
    await state().copyNow();
    expect(folder.files.size).toBe(1);
    expect(state().lastCopyAt).toBe('2026-05-12T02:00:00.000Z');
    folder.files.clear();
    await state().copyNow();
    expect(folder.files.size).toBe(1);
  });

  it('are written where the browser cannot move files', async () => {
    const folder = Object.assign(folderStandIn(), { canMove: false });
    const { state } = await desk(folder);
    await state().choose();
    expect(await contents(folder)).toEqual(['1 whole']);
  });

  it('are there when they are said to be, also when the clock was set back years', async () => {
    const folder = folderStandIn();
    const { state, services } = await desk(folder);
    await state().choose();
    const machine = [...folder.files.keys()][0]?.slice(-9, -5) ?? '';
    for (let day = 10; day < 26; day += 1)
      folder.files.set(copyName(`2026-04-${day}`, '080000', machine), new Blob(['x']));
    vi.setSystemTime(new Date('2009-01-01T01:00:00.000Z'));
    await services.repository.save(changed, 1, services.now());
    state().noteSaved();
    await tenMinutes();
    expect(state().lastCopyAt).toMatch(/^2009-01-01/);
    expect([...folder.files.keys()].filter((name) => name.includes('2009-01-01'))).toHaveLength(1);
  });

  it('push out only old copies of their own', async () => {
    const folder = folderStandIn();
    const { state, services } = await desk(folder);
    await state().choose();
    const machine = [...folder.files.keys()][0]?.slice(-9, -5) ?? '';
    const old = Array.from({ length: 12 }, (_, index) => copyName('2026-04-01', `0800${10 + index}`, machine));
    const foreign = ['Kế hoạch.docx', copyName('2020-01-01', '080000', 'zzzz'), 'Bao-cao-dan-chu-sao-luu.json'];
    for (const name of [...old, ...foreign]) folder.files.set(name, new Blob(['x']));
    await services.repository.save(changed, 1, services.now());
    vi.setSystemTime(new Date('2026-05-12T03:00:00.000Z'));
    await state().copyNow();
    const names = [...folder.files.keys()];
    expect(foreign.every((name) => names.includes(name))).toBe(true);
    expect(old.filter((name) => names.includes(name))).toHaveLength(8);
  });

  it('hold what this page could not save', async () => {
    const folder = folderStandIn();
    const outside = testServices({ now: () => new Date().toISOString() });
    await outside.services.repository.save(first, 0, outside.services.now());
    const copies = createFolderCopies(outside.services, chosenFolder(folder), () => [changed]);
    await copies.getState().start();
    await copies.getState().choose();
    expect(await [...folder.files.values()][0]?.text()).toContain('Viết thêm.');
  });
});

describe('a folder in trouble', () => {
  it.each([
    ['gone', { isGone: true }, 'gone'],
    ['read only', { isReadOnly: true }, 'readOnly'],
    ['written wrongly', { isTorn: true }, 'readBackDiffers'],
  ])('%s is said, counts as no copy, and leaves the copies there', async (_, trouble, problem) => {
    const { folder, state, services } = await desk();
    await state().choose();
    const before = [...folder.files.entries()];
    vi.setSystemTime(new Date('2026-05-12T04:00:00.000Z'));
    await services.repository.save(changed, 1, services.now());
    Object.assign(folder, trouble);
    await state().copyNow();
    expect(state().folder).toEqual({ kind: 'failed', name: 'Sao lưu', problem: { kind: problem } });
    expect(state().lastCopyAt).toBe('2026-05-12T01:00:00.000Z');
    expect([...folder.files.entries()].filter(([name]) => !name.endsWith('.tam'))).toEqual(before);
    Object.assign(folder, { isGone: false, isReadOnly: false, isTorn: false });
    await state().copyNow();
    expect(state().folder).toEqual({ kind: 'ready', name: 'Sao lưu' });
    expect(state().lastCopyAt).toBe('2026-05-12T04:00:00.000Z');
  });

  it('whose permission is gone is asked for again on a click, and only then', async () => {
    const { folder, state, services } = await desk();
    await state().choose();
    Object.assign(folder, { permission: 'prompt' });
    vi.setSystemTime(new Date('2026-05-12T04:00:00.000Z'));
    await services.repository.save(changed, 1, services.now());
    await state().copyNow();
    expect(state().folder).toEqual({ kind: 'asks', name: 'Sao lưu' });
    expect(folder.files.size).toBe(1);
    await state().reconnect();
    expect(state().folder).toEqual({ kind: 'ready', name: 'Sao lưu' });
    expect(folder.files.size).toBe(2);
  });

  it('that was refused stays refused until it is asked for again', async () => {
    const { folder, state } = await desk(Object.assign(folderStandIn(), { permission: 'prompt', answer: 'denied' }));
    await state().choose();
    expect(state().folder).toEqual({ kind: 'asks', name: 'Sao lưu' });
    expect(folder.files.size).toBe(0);
  });

  it('is put away when the person wants none', async () => {
    const { folder, state, services } = await desk();
    await state().choose();
    await state().forget();
    await services.repository.save(changed, 1, services.now());
    state().noteSaved();
    await tenMinutes();
    expect([state().folder.kind, folder.files.size]).toEqual(['none', 1]);
  });

  it('is not offered where the browser knows none', async () => {
    const folder = chosenFolder(folderStandIn());
    const copies = createFolderCopies(testServices().services, { ...folder, isSupported: false });
    await copies.getState().start();
    expect(copies.getState().folder).toEqual({ kind: 'unsupported' });
  });
});
