import { describe, expect, it } from 'vitest';
import { DRAFT_VERSION } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { createOpenLocks } from '../../src/storage/web-locks.ts';
import type { WriterLocks } from '../../src/storage/writer-locks.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const [profile] = SHIPPED.profiles;
if (!profile) throw new Error('no profile');
const shipped = profile;
const mine = draftOf(OUTLINE, { id: 'a' });

function library(repository = createMemoryRepository()) {
  const store = createLibraryStore(testServices({ repository }).services, shipped);
  return { store, repository, state: store.getState };
}

function file(content: string, name = 'ban-nhap.json'): File {
  return new File([content], name, { type: 'application/json' });
}

describe('the drafts on this machine', () => {
  it('are listed newest first, unreadable ones last', async () => {
    const damaged = { id: 'x', revision: 1, savedAt: '2026-05-13T01:00:00.000Z', text: '{' };
    const { repository, state } = library(createMemoryRepository(undefined, [damaged]));
    await repository.save(mine, 0, '2026-05-10T01:00:00.000Z');
    await repository.save({ ...mine, id: 'b' }, 0, '2026-05-12T01:00:00.000Z');
    await state().refresh();
    expect(state().drafts.map((stored) => (stored.kind === 'readable' ? stored.draft.id : stored.id))).toEqual([
      'b',
      'a',
      'x',
    ]);
    expect(state().isLoaded).toBe(true);
  });

  it('are not deleted while another window writes them, and that is said', async () => {
    const repository = createMemoryRepository();
    const locks = { ...createOpenLocks(), take: async () => undefined };
    const { getState } = createLibraryStore(testServices({ repository, locks }).services, shipped);
    await getState().add(mine);
    await getState().remove('a', 'Báo cáo');
    expect(await repository.load('a')).toMatchObject({ draft: mine });
    expect([getState().openElsewhere, getState().removed]).toEqual(['Báo cáo', undefined]);
  });

  it('can be deleted and brought back', async () => {
    const { repository, state } = library();
    await state().add(mine);
    await state().remove('a', '6 tháng đầu năm 2026');
    expect([state().drafts, state().removed?.title]).toEqual([[], '6 tháng đầu năm 2026']);
    await state().undoRemove();
    expect([state().drafts.length, state().removed]).toEqual([1, undefined]);
    expect(await repository.load('a')).toMatchObject({ draft: mine, revision: 1 });
    await state().undoRemove();
    expect(state().drafts).toHaveLength(1);
  });

  it('have their profile: the shipped one until another was kept', async () => {
    const { state } = library();
    await state().refresh();
    expect(state().profile).toEqual(shipped);
    await state().saveProfile({ ...shipped, place: 'Nguyễn Lương Bằng' });
    await state().refresh();
    expect(state().profile.place).toBe('Nguyễn Lương Bằng');
  });
});

describe('opening a draft file', () => {
  it('takes it in under its own id', async () => {
    const { state } = library();
    expect(await state().openFile(file(draftFileText(mine)))).toEqual({ ok: true, value: 'a' });
  });

  it('never writes over a draft that is here: the file becomes a second one', async () => {
    const { state, repository } = library();
    const here = withAnswer(mine, 's1_1', 'ket_qua', text('Bản trên máy.'));
    await state().add(here);
    const opened = await state().openFile(file(draftFileText(mine)));
    expect(opened.ok && opened.value).not.toBe('a');
    expect(state().drafts).toHaveLength(2);
    expect(await repository.load('a')).toMatchObject({ draft: here });
  });

  it('does not take the place of an unreadable record either', async () => {
    const damaged = { id: 'a', revision: 1, savedAt: '2026-05-13T01:00:00.000Z', text: '{' };
    const { state, repository } = library(createMemoryRepository(undefined, [damaged]));
    const opened = await state().openFile(file(draftFileText(mine)));
    expect(opened.ok && opened.value).not.toBe('a');
    expect(await repository.load('a')).toMatchObject({ kind: 'unreadable', text: '{' });
  });

  it('does not take the place of one in the bin, which can still be put back', async () => {
    const { state, repository } = library();
    const here = withAnswer(mine, 's1_1', 'ket_qua', text('Bản trên máy.'));
    await state().add(here);
    await state().remove('a', 'Báo cáo');
    const opened = await state().openFile(file(draftFileText(mine)));
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value).not.toBe('a');
    await state().putBack('a');
    expect(await repository.load('a')).toMatchObject({ draft: here });
    expect(await repository.load(opened.value)).toMatchObject({ draft: { ...mine, id: opened.value } });
  });

  it('makes a draft of its own out of the sample', async () => {
    const { state, repository } = library();
    const opened = await state().openFile(file(draftFileText({ ...COMPLETE, sample: true })));
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value).not.toBe(COMPLETE.id);
    expect(await repository.load(opened.value)).toMatchObject({ draft: { sample: false } });
  });

  it.each<[string, string, object]>([
    ['a broken Word file', 'PK\u0003\u0004', { kind: 'word', problem: { kind: 'damaged', part: '' } }],
    ['some other JSON', '{"a":1}', { kind: 'notADraft' }],
    [
      'a draft of a newer program',
      JSON.stringify({ ...mine, version: DRAFT_VERSION + 1 }),
      { kind: 'newer', version: DRAFT_VERSION + 1 },
    ],
    ['a damaged draft', JSON.stringify({ ...mine, tier: 'x' }), { kind: 'damaged', places: ['tier'] }],
    [
      'a draft with an outline that is not here',
      JSON.stringify({ ...mine, outline: { id: 'khac', version: 3 } }),
      { kind: 'unknownOutline', id: 'khac', version: 3 },
    ],
  ])('says what is wrong with %s, and changes nothing', async (_, content, problem) => {
    const { state, repository } = library();
    await state().add(mine);
    const before = await repository.list();
    expect(await state().openFile(file(content))).toEqual({ ok: false, problem });
    expect(await repository.list()).toEqual(before);
  });

  it('refuses a file no draft could be as large as, without reading it', async () => {
    const { state } = library();
    const huge = Object.defineProperty(file('{}'), 'size', { value: 60 * 1024 * 1024 });
    expect(await state().openFile(huge)).toEqual({ ok: false, problem: { kind: 'tooLarge' } });
  });

  it('says so when it could not be kept', async () => {
    const full = createMemoryRepository();
    const { state } = library({ ...full, save: async () => ({ ok: false, problem: { kind: 'full' } }) });
    expect(await state().openFile(file(draftFileText(mine)))).toEqual({
      ok: false,
      problem: { kind: 'notSaved', problem: { kind: 'full' } },
    });
  });
});

describe('deleting a draft that was left just now', () => {
  it('waits until the window has let it go', async () => {
    let answers = 0;
    const open = createOpenLocks();
    const locks = {
      ...open,
      take: async (...asked: Parameters<typeof open.take>) => {
        answers += 1;
        return answers < 3 ? undefined : open.take(...asked);
      },
    };
    const repository = createMemoryRepository();
    await repository.save(mine, 0, '2026-05-10T01:00:00.000Z');
    const { getState } = createLibraryStore(testServices({ repository, locks }).services, shipped);
    await getState().remove('a', 'Bản nháp');
    expect(getState().openElsewhere).toBeUndefined();
    expect(getState().removed?.id).toBe('a');
    expect(getState().bin).toHaveLength(1);
  });
});

describe('a database that breaks', () => {
  const broken = async () => {
    throw new DOMException('closing', 'InvalidStateError');
  };

  it.each(['remove', 'putBack', 'removeForGood'] as const)('is said on %s, and the list stays', async (act) => {
    const memory = createMemoryRepository();
    const { state } = library({ ...memory, [act]: broken });
    await state().add(mine);
    await state().add({ ...mine, id: 'b' });
    await memory.remove('b', '2026-05-12T01:00:00.000Z');
    await state().refresh();
    const before = [state().drafts, state().bin];
    await state()[act](act === 'remove' ? 'a' : 'b', 'Báo cáo');
    expect(state().trouble).toEqual({ act, title: 'Báo cáo' });
    expect([state().drafts, state().bin]).toEqual(before);
    expect(state().removed).toBeUndefined();
    state().closeTrouble();
    expect(state().trouble).toBeUndefined();
  });

  it('lets a draft go that could not be deleted, so that it can be opened', async () => {
    let held = 0;
    const locks: WriterLocks = {
      ...createOpenLocks(),
      take: async () => {
        held += 1;
        return {
          release: async () => {
            held -= 1;
          },
        };
      },
    };
    const repository = { ...createMemoryRepository(), remove: broken };
    const { getState } = createLibraryStore(testServices({ repository, locks }).services, shipped);
    await getState().remove('a', 'Báo cáo');
    expect([held, getState().trouble?.act]).toEqual([0, 'remove']);
  });

  it('leaves the list that was read before, and says so', async () => {
    const memory = createMemoryRepository();
    let isBroken = false;
    const { state } = library({ ...memory, list: async () => (isBroken ? broken() : memory.list()) });
    await state().add(mine);
    isBroken = true;
    await state().refresh();
    expect([state().drafts.length, state().trouble?.act]).toEqual([1, 'refresh']);
    // kept all the same
    expect(await state().add({ ...mine, id: 'b' })).toEqual({ ok: true, value: 'b' });
    expect(await memory.load('b')).toMatchObject({ draft: { id: 'b' } });
  });

  it('keeps nothing new and gives the problem', async () => {
    const problem = { kind: 'failed', message: 'closing' };
    const { state } = library({ ...createMemoryRepository(), save: broken, load: broken });
    expect(await state().add(mine)).toEqual({ ok: false, problem });
    expect(await state().openFile(file(draftFileText(mine)))).toEqual({
      ok: false,
      problem: { kind: 'notSaved', problem },
    });
    expect(await state().openLastGood('a')).toEqual({ ok: false, problem });
  });

  it('before anything was read, is handed on: the program says that it does not open', async () => {
    const { state } = library({ ...createMemoryRepository(), list: broken });
    await expect(state().refresh()).rejects.toThrow('closing');
  });
});

describe('a deleted draft', () => {
  const DAY = 86_400_000;
  const start = Date.parse('2026-05-12T01:00:00.000Z');

  function machine() {
    let day = 0;
    const repository = createMemoryRepository();
    const now = () => new Date(start + day * DAY).toISOString();
    const { getState } = createLibraryStore(testServices({ repository, now }).services, shipped);
    /** The program is opened on this day, counted from the first. */
    const openOn = async (next: number) => {
      day = next;
      await getState().refresh();
      return getState().bin.map(({ daysLeft }) => daysLeft);
    };
    return { repository, state: getState, openOn };
  }

  it('goes for good after thirty days on which the program was opened', async () => {
    const { state, openOn } = machine();
    await state().add(mine);
    await state().remove('a', 'Báo cáo');
    for (let day = 1; day < 30; day += 1) expect(await openOn(day)).toEqual([30 - day]);
    expect(await openOn(30)).toEqual([]);
  });

  it('stays when the clock jumps ahead by a year and back, however often', async () => {
    const { state, openOn } = machine();
    await state().add(mine);
    await state().remove('a', 'Báo cáo');
    expect(await openOn(365)).toEqual([29]);
    for (let time = 0; time < 40; time += 1) expect(await openOn(time % 2 === 0 ? 0 : 365)).toEqual([29]);
    expect(await openOn(-6000)).toEqual([28]);
    expect(await openOn(1)).toEqual([27]);
    await state().putBack('a');
    expect(state().drafts).toHaveLength(1);
  });

  it('has all its days again when it is put back and deleted once more', async () => {
    const { state, openOn } = machine();
    await state().add(mine);
    await state().remove('a', 'Báo cáo');
    expect(await openOn(5)).toEqual([29]);
    await state().putBack('a');
    await state().remove('a', 'Báo cáo');
    expect(state().bin.map(({ daysLeft }) => daysLeft)).toEqual([30]);
  });

  it('stays when its days cannot be noted', async () => {
    const repository = { ...createMemoryRepository(), saveSetting: () => Promise.reject(new Error('full')) };
    const { state } = library(repository);
    await state().add(mine);
    await state().remove('a', 'Báo cáo');
    expect(state().bin.map(({ daysLeft }) => daysLeft)).toEqual([30]);
  });
});
