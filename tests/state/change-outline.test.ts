import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { readableLeftOver } from '../../src/domain/outline-change/left-overs.ts';
import { fail } from '../../src/domain/shared/result.ts';
import { changeOutline } from '../../src/state/change-outline.ts';
import { progressOf } from '../../src/state/draft-progress.ts';
import type { DraftStore } from '../../src/state/draft-store.ts';
import { listVersions } from '../../src/state/keep-version.ts';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import { restoreVersion } from '../../src/state/restore-version.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { text, withAnswer } from '../support/builders.ts';
import { SECOND } from '../support/second-outline.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';
import { type Outside, testServices } from '../support/test-services.ts';

const mine: Draft = { ...COMPLETE, id: 'a', sample: false };
const AT = '2026-05-12T00:30:00.000Z';

async function kept(): Promise<DraftRepository> {
  const repository: DraftRepository = { ...createMemoryRepository(), kind: 'database' };
  await repository.save(mine, 0, AT);
  return repository;
}

/** A page with the draft open, and the other outline on its shelf. */
async function page(repository: DraftRepository): Promise<Outside & { readonly store: DraftStore }> {
  const outside = testServices({ repository });
  await outside.services.shelf.getState().load();
  await outside.services.shelf.getState().keep(SECOND, { kind: 'word', fileName: 'cap-tren.docx' });
  const store = await createOpenDrafts(outside.services).open('a');
  if (!store) throw new Error('no draft');
  return { ...outside, store };
}

const entered = ({ updatedAt: _, lastSection: __, moves: ___, ...rest }: Draft) => rest;

describe('changing the outline of the open draft', () => {
  it('switches draft and outline together, keeps the present first, and saves', async () => {
    const repository = await kept();
    const { services, store } = await page(repository);
    const before = progressOf(store.getState());
    const changed = await changeOutline(SECOND, {}, services, store);
    expect(changed).toMatchObject({ ok: true, value: { from: OUTLINE, to: SECOND, returned: 0 } });
    expect(changed.ok && changed.value.leftOver).toBe(readableLeftOver(store.getState().draft).length);
    expect(store.getState().outline).toBe(SECOND);
    expect(textOf(store.getState().draft, 'tuyen_truyen', 'ket_qua')).not.toBe('');
    expect(progressOf(store.getState()).sections.map(({ section }) => section.id)).toContain('tuyen_truyen');
    expect(progressOf(store.getState()).complete).toBeLessThan(before.complete);
    expect((await listVersions(services, store))?.map(({ reason }) => reason)).toEqual(['beforeOutline']);
    expect(await repository.load('a')).toMatchObject({ draft: { outline: { id: SECOND.id } } });
    expect(services.shelf.getState().own[0]?.isFrozen).toBe(true);
  });

  it('is one step that can be undone and done again, after a reload too', async () => {
    const repository = await kept();
    const first = await page(repository);
    await changeOutline(SECOND, {}, first.services, first.store);
    const changed = first.store.getState().draft;
    await first.store.getState().leave();
    const { store } = await page(repository);
    expect(store.getState().outline).toEqual(SECOND);
    expect(store.getState().undo()).toMatchObject({ kind: 'led', label: { named: 'outlineChanged' } });
    expect(store.getState().outline).toBe(OUTLINE);
    expect(entered(store.getState().draft)).toEqual(entered(mine));
    store.getState().redo();
    expect(store.getState().outline).toEqual(SECOND);
    expect(entered(store.getState().draft)).toEqual(entered(changed));
    await store.getState().flush();
    expect(await repository.load('a')).toMatchObject({ draft: { outline: { id: SECOND.id } } });
  });

  it('there and back leaves the draft as it was, with what was written in between', async () => {
    const { services, store } = await page(await kept());
    await changeOutline(SECOND, {}, services, store);
    store.getState().change((draft) => withAnswer(draft, 'viec_rieng', 'ket_qua', text('Xã có 2 mô hình.')));
    const back = await changeOutline(OUTLINE, {}, services, store);
    expect(back.ok && back.value.returned).toBeGreaterThan(0);
    const { leftOver, ...draft } = entered(store.getState().draft);
    expect(draft).toEqual(entered(mine));
    expect(leftOver).toMatchObject([
      { heading: 'Việc làm riêng của xã', content: { answer: text('Xã có 2 mô hình.') } },
    ]);
  });

  it('does not let the outline be taken away that answers would go back to', async () => {
    const { services, store } = await page(await kept());
    await changeOutline(SECOND, {}, services, store);
    await changeOutline(OUTLINE, {}, services, store);
    expect(await services.shelf.getState().remove(SECOND)).toEqual(fail({ kind: 'inUse' }));
  });

  it('changes nothing when the present cannot be kept, and says why', async () => {
    const { services, store } = await page(await kept());
    services.history.keep = async () => fail({ kind: 'full' });
    const { draft } = store.getState();
    expect(await changeOutline(SECOND, {}, services, store)).toEqual(
      fail({ kind: 'presentNotKept', problem: { kind: 'full' } }),
    );
    expect(store.getState().draft).toBe(draft);
    expect(store.getState().outline).toBe(OUTLINE);
    expect(services.shelf.getState().own[0]?.isFrozen).toBe(false);
  });

  it('changes nothing when the disk is full as the outline is noted as used', async () => {
    const repository = await kept();
    const { services, store } = await page(repository);
    const { draft } = store.getState();
    repository.saveSetting = () => Promise.reject(new Error('QuotaExceededError'));
    expect(await changeOutline(SECOND, {}, services, store)).toMatchObject({
      ok: false,
      problem: { kind: 'outlineNotKept', problem: { kind: 'notKept' } },
    });
    expect(store.getState().draft).toBe(draft);
  });

  it('keeps the change in the page and says so when the draft cannot be saved', async () => {
    const repository = await kept();
    const { services, store } = await page(repository);
    repository.save = async () => fail({ kind: 'full' });
    expect((await changeOutline(SECOND, {}, services, store)).ok).toBe(true);
    expect(store.getState().saving).toEqual({ kind: 'failed', problem: { kind: 'full' } });
    expect(store.getState().outline).toBe(SECOND);
    expect(store.getState().hasUnsaved()).toBe(true);
  });

  it('refuses an outline that is not on this machine', async () => {
    const { services, store } = await page(await kept());
    expect(await changeOutline({ ...SECOND, id: 'la' }, {}, services, store)).toEqual(fail({ kind: 'outlineNotKept' }));
  });
});

describe('a version of before the outline was changed', () => {
  it('brings its outline back with it, and the way back is kept too', async () => {
    const { services, store } = await page(await kept());
    const changed = await changeOutline(SECOND, {}, services, store);
    if (!changed.ok) throw new Error(changed.problem.kind);
    const restored = await restoreVersion(changed.value.kept, services, store);
    expect(store.getState().outline).toBe(OUTLINE);
    expect(entered(store.getState().draft)).toEqual(entered(mine));
    if (!restored.ok) throw new Error(restored.problem.kind);
    await restoreVersion(restored.value, services, store);
    expect(store.getState().outline).toBe(SECOND);
    expect(textOf(store.getState().draft, 'tuyen_truyen', 'ket_qua')).not.toBe('');
  });
});
