import { expect, it } from 'vitest';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import type { DraftRepository } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
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
