import { describe, expect, it } from 'vitest';
import { computeProgress } from '../../src/domain/completeness/progress.ts';
import { withLastSection } from '../../src/domain/draft/with-answers.ts';
import { knownProgressOf, progressOf, progressOfInSteps } from '../../src/state/draft-progress.ts';
import { createDraftStore } from '../../src/state/draft-store.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const NOW = '2026-05-12T01:00:00.000Z';

function open(draft = draftOf(OUTLINE, { id: 'a' })) {
  const repository: DraftRepository = { ...createMemoryRepository(), kind: 'database' };
  const { services } = testServices({ repository });
  const store = createDraftStore({ draft, outline: OUTLINE, revision: 0, savedAt: NOW }, services);
  return { store, repository };
}

describe('the open draft', () => {
  it('takes a change over and saves it with the time of saving', async () => {
    const { store, repository } = open();
    store.getState().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
    expect(store.getState().saving).toEqual({ kind: 'saving' });
    await store.getState().flush();
    expect(store.getState().saving).toEqual({ kind: 'saved', at: NOW });
    expect(await repository.load('a')).toMatchObject({ draft: { answers: { s1_1: {} }, updatedAt: NOW } });
  });

  it('does nothing when nothing changed', async () => {
    const { store, repository } = open();
    const before = store.getState();
    store.getState().change((draft) => draft);
    await store.getState().flush();
    expect(store.getState()).toBe(before);
    expect(await repository.list()).toEqual([]);
  });

  it('counts its progress once for each state', () => {
    const { store } = open();
    const first = progressOf(store.getState());
    expect(progressOf(store.getState())).toBe(first);
    store.getState().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
    expect(progressOf(store.getState()).begun).toBe(first.begun + 1);
  });
});

describe('progress a step at a time', () => {
  it('stands ready for the same draft read anew, whenever that was saved', () => {
    const draft = { ...COMPLETE, id: 'read-anew' };
    const first = progressOf({ outline: OUTLINE, draft, previous: undefined });
    const readAnew = { ...structuredClone(draft), updatedAt: '2026-07-01T08:00:00.000Z', lastSection: 's6' };
    expect(progressOf({ outline: OUTLINE, draft: readAnew, previous: undefined })).toBe(first);
    expect(knownProgressOf({ outline: OUTLINE, draft: { ...readAnew, figures: {} }, previous: undefined })).toBe(
      undefined,
    );
  });

  it('is what comes out at once, and stands ready afterwards', () => {
    const { store } = open(structuredClone(COMPLETE));
    const steps = progressOfInSteps(store.getState());
    let step = steps.next();
    let count = 1;
    while (!step.done) {
      step = steps.next();
      count += 1;
    }
    // one section a step, and the rules before them
    expect(count).toBeGreaterThan(step.value.total);
    expect(progressOf(store.getState())).toBe(step.value);
    expect(step.value).toEqual(computeProgress(OUTLINE, structuredClone(COMPLETE)));
  });

  it('left half done is not taken for the progress of another state', () => {
    const { store } = open(structuredClone(COMPLETE));
    progressOfInSteps(store.getState()).next();
    store.getState().change((draft) => ({ ...draft, figures: {} }));
    const expected = computeProgress(OUTLINE, { ...structuredClone(COMPLETE), figures: {} });
    expect(progressOf(store.getState())).toEqual(expected);
  });
});

describe('the sample', () => {
  it('can be changed and leaves nothing on this machine', async () => {
    const { store, repository } = open({ ...COMPLETE, sample: true });
    store.getState().change((draft) => withLastSection(draft, 's8'));
    await store.getState().flush();
    expect(store.getState().draft.lastSection).toBe('s8');
    expect(store.getState().saving).toEqual({ kind: 'sample' });
    expect(await repository.list()).toEqual([]);
  });
});
