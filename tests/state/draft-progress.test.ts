import { expect, it } from 'vitest';
import { knownProgressOf, progressOf } from '../../src/state/draft-progress.ts';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import { lockDraft, sealOpenDraft } from '../../src/state/seal-draft.ts';
import { createNoSeals, type DraftSeals } from '../../src/storage/draft-seals.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { newPassphraseKey } from '../../src/storage/sealed-text.ts';
import { draftOf } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const KEY = await newPassphraseKey('mười hai con ngựa');
if (!KEY.ok) throw new Error('no key');
const by = KEY.value;

async function openOne(keyOf: DraftSeals['keyOf']) {
  const repository = createMemoryRepository();
  await repository.save(draftOf(OUTLINE, { id: 'a' }), 0, '2026-05-12T01:00:00.000Z');
  const seals: DraftSeals = { ...createNoSeals(), keyOf, reseal: async () => ({ ok: true, value: { dropped: 0 } }) };
  const { services } = testServices({ repository, seals });
  const openDrafts = createOpenDrafts(services);
  const store = await openDrafts.open('a');
  if (!store) throw new Error('the draft should open');
  progressOf(store.getState());
  return { services, openDrafts, store, known: () => knownProgressOf(store.getState()) !== undefined };
}

it('how far a draft is stays known after it was closed, unless it is sealed', async () => {
  const plain = await openOne(() => undefined);
  await plain.openDrafts.leave('a');
  expect(plain.known()).toBe(true);
  const sealed = await openOne(() => by);
  await sealed.openDrafts.leave('a');
  expect(sealed.known()).toBe(false);
});

it('nothing of a draft stays in that memory when it is sealed or locked', async () => {
  const one = await openOne(() => undefined);
  await sealOpenDraft(one.services, one.store, 'mười hai con ngựa');
  expect(one.known()).toBe(false);
  const other = await openOne(() => undefined);
  await lockDraft(other.services, other.openDrafts, 'a');
  expect(other.known()).toBe(false);
});
