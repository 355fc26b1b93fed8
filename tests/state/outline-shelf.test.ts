import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { fail, succeed } from '../../src/domain/shared/result.ts';
import { saveDraftCopy } from '../../src/state/export-report.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { openBackup } from '../../src/state/open-backup.ts';
import { createOpenDrafts } from '../../src/state/open-drafts.ts';
import { createOutlineShelf } from '../../src/state/outline-shelf.ts';
import { readDraftFile } from '../../src/state/read-draft-file.ts';
import { restoreBackup } from '../../src/state/restore-backup.ts';
import { outlineOf } from '../../src/state/services.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { backupFile, ownBackup } from '../support/backup-files.ts';
import { draftOf } from '../support/builders.ts';
import { SHIPPED } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const [shipped] = SHIPPED.outlines;
const [profile] = SHIPPED.profiles;
if (!shipped || !profile) throw new Error('No outline is shipped');
const OWN: Outline = { ...shipped, id: 'de_cuong_rieng', title: 'Đề cương riêng' };
const ORIGIN = { kind: 'word', fileName: 'de-cuong.docx' } as const;
const now = () => '2026-05-12T01:00:00.000Z';

describe('own outlines on this machine', () => {
  it('are there again after the page was closed', async () => {
    const repository = createMemoryRepository();
    await createOutlineShelf({ repository, shipped: [shipped], now })
      .getState()
      .keep(OWN, ORIGIN);
    const again = createOutlineShelf({ repository, shipped: [shipped], now });
    await again.getState().load();
    expect(again.getState().own).toEqual([{ outline: OWN, isFrozen: false, savedAt: now(), origin: ORIGIN }]);
  });

  it('do not lose what another window kept meanwhile', async () => {
    const repository = createMemoryRepository();
    const here = createOutlineShelf({ repository, shipped: [shipped], now });
    const there = createOutlineShelf({ repository, shipped: [shipped], now });
    await here.getState().keep(OWN, ORIGIN);
    await there.getState().keep({ ...OWN, id: 'khac' }, ORIGIN);
    const again = createOutlineShelf({ repository, shipped: [shipped], now });
    await again.getState().load();
    expect(again.getState().own.map(({ outline }) => outline.id)).toEqual(['khac', 'de_cuong_rieng']);
  });

  it('can be changed until one was used, then only followed by the next version', async () => {
    const { services } = testServices();
    const { shelf } = services;
    await shelf.getState().keep(OWN, ORIGIN);
    expect((await shelf.getState().keep({ ...OWN, title: 'Sửa' }, ORIGIN)).ok).toBe(true);
    const library = createLibraryStore(services, profile);
    await library.getState().add(draftOf(OWN, { sample: false }));
    expect(await shelf.getState().keep({ ...OWN, title: 'Sửa nữa' }, ORIGIN)).toEqual({
      ok: false,
      problem: { kind: 'frozen' },
    });
    expect(shelf.getState().nextVersion(OWN.id)).toBe(2);
    expect((await shelf.getState().keep({ ...OWN, version: 2 }, ORIGIN)).ok).toBe(true);
  });

  it('are not taken away while a draft was written on them', async () => {
    const { services } = testServices();
    await services.shelf.getState().keep(OWN, ORIGIN);
    await createLibraryStore(services, profile)
      .getState()
      .add(draftOf(OWN, { sample: false }));
    expect((await services.shelf.getState().remove(OWN)).ok).toBe(false);
    expect(services.shelf.getState().own).toHaveLength(1);
  });

  it('leave the list alone when it cannot be read', async () => {
    const repository = createMemoryRepository();
    await repository.saveSetting('outlines', '[{"id":');
    const shelf = createOutlineShelf({ repository, shipped: [shipped], now });
    await shelf.getState().load();
    expect(shelf.getState().isUnreadable).toBe(true);
    expect((await shelf.getState().keep(OWN, ORIGIN)).ok).toBe(false);
    expect(await repository.loadSetting('outlines')).toBe('[{"id":');
  });

  it('leave the texts alone too when the list cannot be read', async () => {
    const repository = createMemoryRepository();
    const { keep, takeOver } = createOutlineShelf({ repository, shipped: [shipped], now }).getState();
    await keep(OWN, ORIGIN);
    await repository.saveSetting('outlines', '[{"id":');
    expect((await keep({ ...OWN, title: 'Sửa' }, ORIGIN)).ok).toBe(false);
    expect((await takeOver({ ...OWN, title: 'Khác' }, ORIGIN)).ok).toBe(false);
    expect(await repository.loadSetting('outline/de_cuong_rieng/1')).toBe(JSON.stringify(OWN));
  });

  it('are all kept when several come at once', async () => {
    const repository = createMemoryRepository();
    const shelf = createOutlineShelf({ repository, shipped: [shipped], now });
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.map((id) => shelf.getState().keep({ ...OWN, id }, ORIGIN)));
    const again = createOutlineShelf({ repository, shipped: [shipped], now });
    await again.getState().load();
    for (const { own } of [shelf.getState(), again.getState()])
      expect(own.map(({ outline }) => outline.id).sort()).toEqual(ids);
  });
});

describe('own outlines in two windows', () => {
  const windows = async () => {
    const repository = createMemoryRepository();
    const here = createOutlineShelf({ repository, shipped: [shipped], now });
    await here.getState().keep(OWN, ORIGIN);
    const there = createOutlineShelf({ repository, shipped: [shipped], now });
    await there.getState().load();
    const stored = async () => {
      const shelf = createOutlineShelf({ repository, shipped: [shipped], now });
      await shelf.getState().load();
      return shelf.getState().own.map(({ outline, isFrozen }) => ({ title: outline.title, id: outline.id, isFrozen }));
    };
    return { repository, here, there, stored };
  };
  const FROZEN = { title: 'Đề cương riêng', id: 'de_cuong_rieng', isFrozen: true };

  it('are not changed once the other window used them', async () => {
    const { here, there, stored } = await windows();
    await there.getState().freeze(OWN);
    expect(await here.getState().keep({ ...OWN, title: 'Sửa' }, ORIGIN)).toEqual(fail({ kind: 'frozen' }));
    expect(await stored()).toEqual([FROZEN]);
    expect(here.getState().own[0]?.isFrozen).toBe(true);
  });

  it('are not changed either when only a draft says that they are used', async () => {
    const { repository, here, stored } = await windows();
    await repository.save(draftOf(OWN, { sample: false }), 0, now());
    expect(await here.getState().keep({ ...OWN, title: 'Sửa' }, ORIGIN)).toEqual(fail({ kind: 'frozen' }));
    expect(await stored()).toEqual([FROZEN]);
  });

  it('are told from one that comes with a draft by what is stored', async () => {
    const { here, there, stored } = await windows();
    const second = { ...OWN, id: 'hai' };
    await there.getState().keep(second, ORIGIN);
    const taken = await here.getState().takeOver({ ...second, title: 'Khác' }, ORIGIN);
    expect(taken).toEqual(succeed({ id: 'hai_2', version: 1 }));
    expect((await stored()).map(({ id, title }) => [id, title])).toEqual([
      ['hai_2', 'Khác'],
      ['hai', 'Đề cương riêng'],
      ['de_cuong_rieng', 'Đề cương riêng'],
    ]);
  });

  it('come back when a draft is begun on one that the other window took away', async () => {
    const { here, there, stored } = await windows();
    await there.getState().remove(OWN);
    expect(await stored()).toEqual([]);
    expect((await here.getState().freeze(OWN)).ok).toBe(true);
    expect(await stored()).toEqual([FROZEN]);
  });
});

describe('a draft on an own outline', () => {
  const draft = draftOf(OWN, { sample: false });

  const fileOf = async () => {
    const outside = testServices();
    await outside.services.shelf.getState().keep(OWN, ORIGIN);
    await saveDraftCopy(outside.services, draft);
    const content = outside.saved.at(-1)?.content;
    if (!content) throw new Error('No file was handed out');
    return new File([content], 'ban-nhap.json');
  };

  it('made in another window is opened here without reloading the page', async () => {
    const { services: there } = testServices();
    const { services: here } = testServices({ repository: there.repository });
    const { services: third } = testServices({ repository: there.repository });
    await there.shelf.getState().keep(OWN, ORIGIN);
    await createLibraryStore(there, profile).getState().add(draft);
    await createLibraryStore(here, profile).getState().refresh();
    expect(outlineOf(here.templates, draft)).toEqual(OWN);
    const store = await createOpenDrafts(third).open(draft.id);
    expect(store?.getState().outline).toEqual(OWN);
  });

  it('is not saved while its outline cannot be noted as used', async () => {
    const repository = createMemoryRepository();
    const { services } = testServices({ repository });
    await services.shelf.getState().keep(OWN, ORIGIN);
    const failing = { ...repository, saveSetting: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    const full = testServices({ repository: failing }).services;
    await full.shelf.getState().load();
    expect(await createLibraryStore(full, profile).getState().add(draft)).toEqual(fail({ kind: 'full' }));
    expect(await repository.list()).toEqual([]);
  });

  it('opens from its file on a machine that does not have the outline', async () => {
    const { services } = testServices();
    const read = await readDraftFile(await fileOf(), services);
    expect(read.ok && read.value.draft).toEqual(draft);
    expect(outlineOf(services.templates, draft)).toEqual(OWN);
    expect(services.shelf.getState().own[0]?.isFrozen).toBe(true);
  });

  it('is not opened with an outline that is damaged, unless that is here', async () => {
    const { services } = testServices();
    const text = (await (await fileOf()).text()).replace('"kind": "outline"', '"kind": "hong"');
    const read = () => readDraftFile(new File([text], 'ban-nhap.json'), services);
    expect(await read()).toEqual(fail({ kind: 'outlineDamaged' }));
    await services.shelf.getState().keep(OWN, ORIGIN);
    expect((await read()).ok).toBe(true);
  });

  it('keeps its own outline beside a different one of the same name', async () => {
    const { services } = testServices();
    await services.shelf.getState().keep({ ...OWN, title: 'Đề cương khác, trùng tên' }, ORIGIN);
    const read = await readDraftFile(await fileOf(), services);
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.draft.outline).toEqual({ id: 'de_cuong_rieng_2', version: 1 });
    expect(outlineOf(services.templates, read.value.draft)?.title).toBe('Đề cương riêng');
  });

  it('comes back out of a backup with its outline', async () => {
    const outside = testServices();
    await outside.services.shelf.getState().keep(OWN, ORIGIN);
    await createLibraryStore(outside.services, profile).getState().add(draft);
    const file = await ownBackup(outside);
    const { services } = testServices();
    const opened = await openBackup(backupFile(await file.text()), services);
    if (!opened.ok) throw new Error(opened.problem.kind);
    const result = await restoreBackup(opened.value, { drafts: {} }, services);
    expect(result.outcomes.map(({ kind }) => kind)).toEqual(['added']);
    expect(outlineOf(services.templates, draft)).toEqual(OWN);
  });
});
