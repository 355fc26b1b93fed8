import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/draft/draft-answers.ts';
import type { DraftStore } from '../../src/state/draft-store.ts';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { createOpenLocks } from '../../src/storage/web-locks.ts';
import type { Holder, WriterLocks } from '../../src/storage/writer-locks.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { OUTLINE, SHIPPED } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const empty = draftOf(OUTLINE, { id: 'a' });
const write = (store: DraftStore, section: string, words: string) =>
  store.getState().change((draft) => withAnswer(draft, section, 'ket_qua', text(words)));
const words = (store: DraftStore, section: string) => textOf(store.getState().draft, section, 'ket_qua');

/** A page that opens drafts of a repository; opening another page is a reload. */
async function page(repository: DraftRepository, id = 'a', locks = createOpenLocks()): Promise<DraftStore> {
  const store = await createOpenDrafts(testServices({ repository, locks }).services).open(id);
  if (!store) throw new Error('no draft');
  return store;
}

/** Several windows that answer at once: one has the draft, and gives it up when it is asked. */
function oneWriter(): WriterLocks {
  let writer: Holder | undefined;
  const hold = { release: async () => undefined };
  return {
    ...createOpenLocks(),
    take: async (_, holder) => {
      if (writer) return undefined;
      writer = holder;
      return hold;
    },
    takeOver: async (_, holder) => {
      await writer?.yieldDraft();
      writer = holder;
      return { kind: 'taken', hold };
    },
  };
}

async function kept(): Promise<DraftRepository> {
  const repository: DraftRepository = { ...createMemoryRepository(), kind: 'database' };
  await repository.save(empty, 0, '2026-05-12T00:30:00.000Z');
  return repository;
}

describe('undoing in the open draft', () => {
  it('takes back the last step in any section, says which, and has it saved', async () => {
    const repository = await kept();
    const store = await page(repository);
    write(store, 's1_1', 'Đã họp.');
    write(store, 's8', 'Một nhiệm vụ.');
    expect(store.getState().undo()).toMatchObject({ kind: 'led', label: { section: 's8' } });
    expect([words(store, 's1_1'), words(store, 's8')]).toEqual(['Đã họp.', '']);
    await store.getState().flush();
    expect(await repository.load('a')).toMatchObject({ draft: { answers: { s1_1: {} } } });
    expect(store.getState().redo()).toMatchObject({ kind: 'led', label: { section: 's8' } });
    expect(words(store, 's8')).toBe('Một nhiệm vụ.');
  });

  it('has the form made anew, and only then', async () => {
    const store = await page(await kept());
    expect(store.getState().undo()).toEqual({ kind: 'nothing' });
    write(store, 's1_1', 'Đã họp.');
    expect(store.getState().refills).toBe(0);
    store.getState().undo();
    expect(store.getState().refills).toBe(1);
  });

  it('goes on after a reload, both ways', async () => {
    const repository = await kept();
    const before = await page(repository);
    write(before, 's1_1', 'Đã họp.');
    write(before, 's8', 'Một nhiệm vụ.');
    before.getState().undo();
    await before.getState().flush();

    const after = await page(repository);
    expect(words(after, 's8')).toBe('');
    expect(after.getState().undo()).toMatchObject({ label: { section: 's1_1' } });
    expect(after.getState().draft.answers).toEqual({});
    after.getState().redo();
    after.getState().redo();
    expect([words(after, 's1_1'), words(after, 's8')]).toEqual(['Đã họp.', 'Một nhiệm vụ.']);
  });

  it('writes the steps of the newest state, also when a write failed before', async () => {
    const memory = await kept();
    let fails = 1;
    const store = await page({
      ...memory,
      save: async (...given) => {
        fails -= 1;
        return fails < 0 ? memory.save(...given) : { ok: false, problem: { kind: 'full' } };
      },
    });
    write(store, 's1_1', 'Đã họp.');
    await store.getState().flush();
    expect(store.getState().saving).toMatchObject({ kind: 'failed' });
    await store.getState().flush();
    const after = await page(memory);
    after.getState().undo();
    expect(after.getState().draft.answers).toEqual({});
  });

  it('lets go of steps that do not fit, and changes nothing', async () => {
    const repository = await kept();
    const store = await page(repository);
    write(store, 's1_1', 'Đã họp.');
    await store.getState().flush();
    const stored = await repository.load('a');
    if (stored?.kind !== 'readable') throw new Error('not readable');
    const other = withAnswer(empty, 's1_1', 'ket_qua', text('Chưa họp.'));
    await repository.save(other, stored.revision, '2026-05-12T02:00:00.000Z', stored.steps);

    const after = await page(repository);
    expect(after.getState().undo()).toMatchObject({ kind: 'misfit' });
    expect(words(after, 's1_1')).toBe('Chưa họp.');
    expect(after.getState().undo()).toEqual({ kind: 'nothing' });
  });

  it('does nothing while another window writes the draft, and goes on from what that one left', async () => {
    const locks = oneWriter();
    const repository = await kept();
    const first = await page(repository, 'a', locks);
    write(first, 's1_1', 'Đã họp.');
    await first.getState().flush();
    const second = await page(repository, 'a', locks);
    expect(second.getState().undo()).toEqual({ kind: 'nothing' });
    write(first, 's8', 'Một nhiệm vụ.');
    await second.getState().takeOver(false);
    expect(first.getState().undo()).toEqual({ kind: 'nothing' });
    expect(second.getState().undo()).toMatchObject({ kind: 'led', label: { section: 's8' } });
  });

  it('works in the sample, which leaves nothing behind', async () => {
    const repository = await kept();
    const [sample] = SHIPPED.examples;
    if (!sample) throw new Error('no sample');
    const store = await page(repository, sample.id);
    const before = store.getState().draft;
    write(store, 's1_1', 'Viết lại cả mục.');
    store.getState().undo();
    expect(store.getState().draft).toEqual(before);
    await store.getState().flush();
    expect(await repository.list()).toHaveLength(1);
  });
});
