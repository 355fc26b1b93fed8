import { describe, expect, it } from 'vitest';
import { previousOf } from '../../src/domain/draft/kept-previous.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import { layBegunFrom, loadPrevious, previousCandidates, readPreviousFile } from '../../src/state/previous-report.ts';
import type { DraftRepository, StoredDraft } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { draftOf } from '../support/builders.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const AT = '2026-05-12T01:00:00.000Z';
const BEFORE = { kind: 'secondHalf', year: 2025 } as const;
const mine = draftOf(OUTLINE, { id: 'a' });
const earlier = draftOf(OUTLINE, { id: 'b', period: BEFORE });

async function setUp(parts: Partial<DraftRepository> = {}) {
  const repository: DraftRepository = { ...createMemoryRepository(), kind: 'database', ...parts };
  await repository.save(mine, 0, AT);
  const { services } = testServices({ repository });
  const openDrafts = createOpenDrafts(services);
  const open = async () => {
    const store = await openDrafts.open('a');
    if (!store) throw new Error('the draft should open');
    return store;
  };
  return { repository, services, open };
}

const kept = previousOf({ ...earlier, explanations: {} }, { kind: 'draft', id: 'b' }, AT);

describe('the report laid beside a draft', () => {
  it('is there again when the draft is opened again, as it was copied', async () => {
    const { open } = await setUp();
    await (await open()).getState().layBeside(kept);
    const again = (await open()).getState();
    expect(again.previous).toEqual({ draft: earlier, from: { kind: 'draft', id: 'b' }, at: AT });
    expect(again.previousIsPassing).toBe(false);
  });

  it('is put away for good', async () => {
    const { open } = await setUp();
    await (await open()).getState().layBeside(kept);
    await (await open()).getState().layBeside(undefined);
    expect((await open()).getState().previous).toBeUndefined();
  });

  it('stays in the page, and says so, where it cannot be kept', async () => {
    const { open } = await setUp({ saveSetting: () => Promise.reject(new Error('full')) });
    const store = await open();
    await store.getState().layBeside(kept);
    expect(store.getState().previous?.draft.id).toBe('b');
    expect(store.getState().previousIsPassing).toBe(true);
  });

  it('is nothing when what was kept cannot be read', async () => {
    const { repository, open } = await setUp();
    await repository.saveSetting('previous.a', '{"from":');
    expect((await open()).getState().previous).toBeUndefined();
  });

  it('goes with its draft when that is deleted, and comes back with it', async () => {
    const { repository, services, open } = await setUp();
    const [profile] = SHIPPED.profiles;
    if (!profile) throw new Error('no profile');
    const library = createLibraryStore(services, profile);
    await (await open()).getState().layBeside(kept);
    await library.getState().remove('a', 'Báo cáo');
    await library.getState().undoRemove();
    expect((await loadPrevious(repository, 'a'))?.draft.id).toBe('b');
    await library.getState().remove('a', 'Báo cáo');
    await library.getState().removeForGood('a');
    expect(await loadPrevious(repository, 'a')).toBeUndefined();
  });
});

describe('what is offered', () => {
  it('is every other draft, those of the period before first', () => {
    const readable = (draft: typeof mine): StoredDraft => ({ kind: 'readable', draft, revision: 1, savedAt: AT });
    const other = draftOf(OUTLINE, { id: 'c', updatedAt: AT });
    expect(previousCandidates(mine, [mine, other, earlier].map(readable)).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('is a draft file, which is read and not opened', async () => {
    const { repository, services } = await setUp();
    const file = new File([draftFileText({ ...COMPLETE, period: BEFORE })], 'ky-truoc.json');
    const read = await readPreviousFile(file, services);
    expect(read.ok && [read.value.from, read.value.draft.period]).toEqual([
      { kind: 'file', name: 'ky-truoc.json' },
      BEFORE,
    ]);
    expect(await repository.list()).toHaveLength(1);
    expect((await readPreviousFile(new File(['{'], 'x.json'), services)).ok).toBe(false);
  });
});

describe('a report begun from another one', () => {
  it('has that laid beside it when it is of the period before, and only then', async () => {
    const { repository, services } = await setUp();
    await layBegunFrom(mine, { ...mine, id: 'c' }, services);
    expect(await loadPrevious(repository, 'a')).toBeUndefined();
    await layBegunFrom(mine, earlier, services);
    expect((await loadPrevious(repository, 'a'))?.draft.id).toBe('b');
  });
});
