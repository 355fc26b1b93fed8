import { expect, it } from 'vitest';
import { draftsToCopy, loadOutsideCopies, noteOutsideCopy } from '../../src/state/last-copy.ts';
import { idOf } from '../../src/state/stored-id.ts';
import type { StoredDraft } from '../../src/storage/draft-repository.ts';
import { draftOf } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const LAST_WEEK = '2026-05-05T01:00:00.000Z';
const NOW = '2026-05-12T01:00:00.000Z';
const NEXT_WEEK = '2026-05-19T01:00:00.000Z';
const readable = (id: string): StoredDraft => ({
  kind: 'readable',
  draft: draftOf(OUTLINE, { id, createdAt: LAST_WEEK }),
  revision: 1,
  savedAt: LAST_WEEK,
});
const sealed: StoredDraft = { kind: 'sealed', id: 'khoa', savedAt: LAST_WEEK };
const dueIn = async (services: Parameters<typeof loadOutsideCopies>[0], drafts: readonly StoredDraft[], now = NOW) =>
  draftsToCopy(drafts, (await loadOutsideCopies(services)).copies, now).map(idOf);

it('the copy of one draft silences the reminder of that one only', async () => {
  const { services } = testServices();
  expect(await dueIn(services, [readable('a'), readable('b'), sealed])).toEqual(['a', 'b', 'khoa']);
  await noteOutsideCopy(services, [{ id: 'a', savedAt: LAST_WEEK }]);
  expect(await dueIn(services, [readable('a'), readable('b'), sealed])).toEqual(['b', 'khoa']);
  expect((await loadOutsideCopies(services)).lastCopyAt).toBe(NOW);
});

it('what was saved after its copy is spoken of a day later', async () => {
  const { services } = testServices();
  await noteOutsideCopy(services, [{ id: 'a', savedAt: LAST_WEEK }]);
  const goneOn = { ...readable('a'), savedAt: NOW };
  expect(await dueIn(services, [goneOn], '2026-05-12T09:00:00.000Z')).toEqual([]);
  expect(await dueIn(services, [goneOn], NEXT_WEEK)).toEqual(['a']);
  expect(await dueIn(services, [readable('a')], NEXT_WEEK)).toEqual([]);
});

it('notes that cannot be read or written stand in nobody’s way', async () => {
  const { services } = testServices();
  await services.repository.saveSetting('lastCopyAt.a', 'x');
  expect(await dueIn(services, [readable('a')])).toEqual(['a']);
  const repository = { ...services.repository, saveSetting: () => Promise.reject(new Error('full')) };
  expect(await noteOutsideCopy({ ...services, repository }, [{ id: 'a', savedAt: NOW }])).toEqual({
    lastCopyAt: NOW,
    copies: { a: { at: NOW, savedAt: NOW } },
  });
});
