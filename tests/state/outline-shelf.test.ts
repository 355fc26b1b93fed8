import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { saveDraftCopy } from '../../src/state/export-report.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { openBackup } from '../../src/state/open-backup.ts';
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

  it('opens from its file on a machine that does not have the outline', async () => {
    const { services } = testServices();
    const read = await readDraftFile(await fileOf(), services);
    expect(read.ok && read.value.draft).toEqual(draft);
    expect(outlineOf(services.templates, draft)).toEqual(OWN);
    expect(services.shelf.getState().own[0]?.isFrozen).toBe(true);
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
