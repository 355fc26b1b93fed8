import { describe, expect, it } from 'vitest';
import { DRAFT_VERSION } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { createOpenLocks } from '../../src/storage/web-locks.ts';
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
