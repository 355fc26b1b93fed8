import { describe, expect, it } from 'vitest';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import type { DraftHistory } from '../../src/storage/draft-history.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryHistory } from '../../src/storage/memory-history.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { createOpenLocks } from '../../src/storage/web-locks.ts';
import type { Holder, WriterLocks } from '../../src/storage/writer-locks.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

async function openTwice(kind: DraftRepository['kind'], between: 'nothing' | 'copied') {
  const repository: DraftRepository = { ...createMemoryRepository(), kind };
  await repository.save(draftOf(OUTLINE, { id: 'a' }), 0, '2026-05-12T01:00:00.000Z');
  const openDrafts = createOpenDrafts(testServices({ repository }).services);
  const first = await openDrafts.open('a');
  first?.getState().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
  await first?.getState().flush();
  if (between === 'copied') first?.getState().noteCopy();
  const second = await openDrafts.open('a');
  if (!second) throw new Error('the draft should open');
  return second.getState();
}

it('has what was entered in memory kept when the draft is opened again', async () => {
  const again = await openTwice('memory', 'nothing');
  expect(again.draft.answers).toMatchObject({ s1_1: {} });
  expect(again.mustBeKept()).toBe(true);
  again.noteCopy();
  expect(again.mustBeKept()).toBe(false);
});

it.each([
  ['memory', true],
  ['database', false],
] as const)('knows that closing the page loses a draft that is not shown any more: %s', async (kind, isLost) => {
  const repository: DraftRepository = { ...createMemoryRepository(), kind };
  await repository.save(draftOf(OUTLINE, { id: 'a' }), 0, '2026-05-12T01:00:00.000Z');
  const openDrafts = createOpenDrafts(testServices({ repository }).services);
  const store = await openDrafts.open('a');
  expect(openDrafts.wouldLose()).toBe(false);
  store?.getState().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
  await openDrafts.leave('a');
  expect(openDrafts.wouldLose()).toBe(isLost);
});

it.each([
  ['memory', 'copied'],
  ['database', 'nothing'],
] as const)('lets go of a draft that is kept elsewhere: %s, %s', async (kind, between) => {
  expect((await openTwice(kind, between)).mustBeKept()).toBe(false);
});

describe('a draft of an older program that cannot be kept as that wrote it', () => {
  const olderText = JSON.stringify({ ...draftOf(OUTLINE, { id: 'cu' }), version: 3 });
  const older = { id: 'cu', revision: 4, savedAt: '2026-05-12T01:00:00.000Z', text: olderText };

  async function open() {
    const memory = createMemoryRepository(undefined, [older]);
    const load: DraftRepository['load'] = async (id) => {
      const stored = await memory.load(id);
      return stored?.kind === 'readable' && stored.revision === 4 ? { ...stored, olderText } : stored;
    };
    const repository: DraftRepository = { ...memory, kind: 'database', load };
    const kept = createMemoryHistory();
    let isFull = true;
    const history: DraftHistory = {
      ...kept,
      keepText: async (...order) => (isFull ? { ok: false, problem: { kind: 'full' } } : kept.keepText(...order)),
    };
    const store = await createOpenDrafts(testServices({ repository, history }).services).open('cu');
    if (!store) throw new Error('the draft should open');
    const makeRoom = () => {
      isFull = false;
    };
    return { state: store.getState, repository, history, makeRoom };
  }

  it('opens, says so at once, and is not written over', async () => {
    const { state, repository } = await open();
    const failed = { kind: 'failed', problem: { kind: 'originalNotKept' } };
    expect(state().saving).toEqual(failed);
    state().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
    await state().flush();
    expect([state().saving, state().hasUnsaved()]).toEqual([failed, true]);
    expect(state().draft.answers).toMatchObject({ s1_1: {} });
    expect(await repository.load('cu')).toMatchObject({ revision: 4, olderText });
  });

  it('is saved as soon as there is room, the original first', async () => {
    const { state, repository, history, makeRoom } = await open();
    state().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
    await state().flush();
    makeRoom();
    await state().flush();
    expect([state().saving.kind, state().hasUnsaved()]).toEqual(['saved', false]);
    expect(await repository.load('cu')).toMatchObject({ revision: 5 });
    expect(await history.list('cu')).toMatchObject([{ reason: 'beforeMigration' }]);
  });
});

it('says again why it was not saved, when another window asked for the draft in vain', async () => {
  let writer: Holder | undefined;
  const locks: WriterLocks = {
    ...createOpenLocks(),
    take: async (_, holder) => {
      writer = holder;
      return { release: async () => undefined };
    },
  };
  const problem = { kind: 'superseded' } as const;
  const repository: DraftRepository = { ...createMemoryRepository(), kind: 'database' };
  await repository.save(draftOf(OUTLINE, { id: 'a' }), 0, '2026-05-12T01:00:00.000Z');
  const refusing: DraftRepository = { ...repository, save: async () => ({ ok: false, problem }) };
  const store = await createOpenDrafts(testServices({ repository: refusing, locks }).services).open('a');
  if (!store) throw new Error('the draft should open');
  store.getState().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
  await store.getState().flush();
  expect(await writer?.yieldDraft()).toBe(false);
  expect(store.getState()).toMatchObject({ writing: 'here', saving: { kind: 'failed', problem } });
});
