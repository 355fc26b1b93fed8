import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { addSection, changeSection, removeSection } from '../../src/domain/outline-editing/edit-sections.ts';
import type { Edit } from '../../src/domain/outline-editing/edited.ts';
import { moveSection } from '../../src/domain/outline-editing/move-sections.ts';
import { outlineFileText } from '../../src/domain/outline-editing/outline-file.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { createOutlineEditor } from '../../src/state/outline-editor.ts';
import { looksLikeOutline, openOutlineFile, saveOutlineFile } from '../../src/state/outline-files.ts';
import { draftOf } from '../support/builders.ts';
import { OUTLINE, SHIPPED } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const [profile] = SHIPPED.profiles;
if (!profile) throw new Error('No profile is shipped');
const RENAMED = { what: 'sectionChanged', name: 'Mục' } as const;
const ORIGIN = { kind: 'pasted' } as const;

async function begun() {
  const outside = testServices();
  const editor = createOutlineEditor(outside.services);
  await editor.getState().begin(OUTLINE, 'itself');
  return { ...outside, editor };
}

function changedAt(outline: Outline, at: number): Edit {
  const id = outline.sections[at % outline.sections.length]?.id ?? '';
  if (at % 4 === 0) return removeSection(outline, id);
  if (at % 4 === 1) return addSection(outline, id, 'after', `Mục ${at}`);
  return moveSection(outline, id, at % 4 === 2 ? 'in' : 'down');
}

describe('an outline in work', () => {
  it('is there again after the page was closed, even with a problem in it', async () => {
    const { services, editor } = await begun();
    editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading: '' }));
    await editor.getState().settled();
    const again = createOutlineEditor(services);
    await again.getState().load();
    expect(again.getState().work).toEqual(editor.getState().work);
    expect(again.getState().work?.outline.sections.at(-1)?.heading).toBe('');
  });

  it('that cannot be read is put aside before another one is written in its place', async () => {
    const { services } = testServices();
    await services.repository.saveSetting('outlineWork', '{"outline":');
    const editor = createOutlineEditor(services);
    await editor.getState().load();
    await editor.getState().begin(OUTLINE, 'itself');
    expect(await services.repository.loadSetting('outlineWorkAside')).toBe('{"outline":');
    expect(editor.getState().putAside).toBe('unreadable');
  });

  it('that another window changed is put aside and said, not written over', async () => {
    const { services, editor } = await begun();
    const there = createOutlineEditor(services);
    await there.getState().load();
    there.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading: 'Ở cửa sổ kia' }));
    await there.getState().settled();
    const theirs = await services.repository.loadSetting('outlineWork');
    for (const heading of ['Ở đây', 'Ở đây nữa']) {
      editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading }));
      await editor.getState().settled();
    }
    expect(await services.repository.loadSetting('outlineWorkAside')).toBe(theirs);
    expect(await services.repository.loadSetting('outlineWork')).toBe(JSON.stringify(editor.getState().work));
    expect(editor.getState().putAside).toBe('elsewhere');
    expect(there.getState().putAside).toBeUndefined();
  });

  it('would be lost with the page while it is in memory only', async () => {
    const { editor } = await begun();
    expect(editor.getState().wouldLose()).toBe(false);
    editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading: 'Đề xuất' }));
    await editor.getState().settled();
    expect(editor.getState().wouldLose()).toBe(true);
  });

  it('made of one of the program gets an id of its own, and leaves that one alone', async () => {
    const { services, editor } = await begun();
    editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading: 'Đề xuất' }));
    expect(await editor.getState().publish()).toEqual({ ok: true, value: { id: 'dan_chu_co_so_2', version: 1 } });
    expect(services.templates.outlines.map(({ id, version }) => `${id}.${version}`)).toEqual([
      'dan_chu_co_so.1',
      'dan_chu_co_so_2.1',
    ]);
    expect(services.templates.outlines[0]).toBe(OUTLINE);
  });

  it('that was not used yet is changed itself; one that was used goes on as the next version', async () => {
    const { services } = await begun();
    const own = { ...OUTLINE, id: 'rieng' };
    await services.shelf.getState().keep(own, ORIGIN);
    const editor = createOutlineEditor(services);
    await editor.getState().begin(own, 'itself');
    editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading: 'Đề xuất' }));
    expect(await editor.getState().publish()).toEqual({ ok: true, value: { id: 'rieng', version: 1 } });
    await createLibraryStore(services, profile)
      .getState()
      .add(draftOf(own, { sample: false }));
    await editor.getState().begin(own, 'itself');
    expect(editor.getState().work?.outline.version).toBe(2);
    expect(await editor.getState().publish()).toEqual({ ok: true, value: { id: 'rieng', version: 2 } });
  });

  it('goes on as the next version when a draft is begun with it meanwhile', async () => {
    const { services } = await begun();
    const own = { ...OUTLINE, id: 'rieng' };
    await services.shelf.getState().keep(own, ORIGIN);
    const editor = createOutlineEditor(services);
    await editor.getState().begin(own, 'itself');
    await services.shelf.getState().freeze(own);
    expect(await editor.getState().publish()).toEqual({ ok: true, value: { id: 'rieng', version: 2 } });
  });

  it('is not published while something is wrong in it, and stays in work', async () => {
    const { services, editor } = await begun();
    editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading: ' ' }));
    expect(await editor.getState().publish()).toEqual({ ok: false, problem: { kind: 'problems' } });
    expect(editor.getState().work).toBeDefined();
    expect(services.shelf.getState().own).toEqual([]);
  });

  it('is the one of before again when everything is undone, and the one of after when it is done again', async () => {
    const { editor } = await begun();
    const first = editor.getState().work?.outline;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), async (numbers) => {
        const { take, undo, redo } = editor.getState();
        for (const at of numbers) {
          take(RENAMED, (outline) => changedAt(outline, at));
        }
        const last = editor.getState().work?.outline;
        const count = editor.getState().past.length;
        for (let left = count; left > 0; left -= 1) undo();
        expect(editor.getState().work?.outline).toBe(first);
        for (let left = count; left > 0; left -= 1) redo();
        expect(editor.getState().work?.outline).toBe(last);
        for (let left = count; left > 0; left -= 1) undo();
      }),
      { numRuns: 15 },
    );
  });

  it('takes what is typed in one box back in one step', async () => {
    const { editor } = await begun();
    for (const heading of ['Đ', 'Đề', 'Đề xuất'])
      editor.getState().take(RENAMED, (outline) => changeSection(outline, 's9', { heading }), 's9.heading');
    editor.getState().undo();
    expect(editor.getState().work?.outline.sections.at(-1)?.heading).toBe('Kiến nghị, đề xuất');
  });
});

function fileOf(text: string): File {
  return new File([text], 'de-cuong.json');
}

describe('an outline that is passed on', () => {
  it('comes over whole, and is told from a draft', async () => {
    const here = testServices();
    const own = { ...OUTLINE, id: 'rieng' };
    await here.services.shelf.getState().keep(own, ORIGIN);
    expect(await saveOutlineFile(own, here.services)).toMatchObject({ ok: true });
    const [file] = here.saved;
    expect(file?.name).toBe('de-cuong-Bao-cao-ket-qua-thuc-hien-dan-chu-o-co-so-ban-1.json');
    const text = (await file?.content.text()) ?? '';
    const there = testServices();
    expect(await looksLikeOutline(fileOf(text))).toBe(true);
    expect(await looksLikeOutline(fileOf(JSON.stringify(draftOf(OUTLINE))))).toBe(false);
    expect(await openOutlineFile(fileOf(text), there.services)).toEqual({
      ok: true,
      value: { id: 'rieng', version: 1 },
    });
    expect(there.services.shelf.getState().own[0]?.outline).toEqual(own);
    // passing on freezes, here and there
    expect(here.services.shelf.getState().own[0]?.isFrozen).toBe(true);
    expect(there.services.shelf.getState().own[0]?.isFrozen).toBe(true);
  });

  it('has its texts cleaned like those of a draft', async () => {
    const { services } = testServices();
    const title = 'Đề cương riêng';
    await openOutlineFile(
      fileOf(outlineFileText({ ...OUTLINE, id: 'rieng', title: title.normalize('NFD') })),
      services,
    );
    expect(services.shelf.getState().own[0]?.outline.title).toBe(title.normalize('NFC'));
  });

  it('gets another name where a different one has its name', async () => {
    const { services } = testServices();
    await openOutlineFile(fileOf(outlineFileText({ ...OUTLINE, id: 'rieng' })), services);
    const other = outlineFileText({ ...OUTLINE, id: 'rieng', title: 'Khác' });
    expect(await openOutlineFile(fileOf(other), services)).toEqual({ ok: true, value: { id: 'rieng_2', version: 1 } });
  });

  it('is refused with the place of each mistake, and when a newer program wrote it', async () => {
    const { services } = testServices();
    const broken = outlineFileText({ ...OUTLINE, title: '' });
    expect(await openOutlineFile(fileOf(broken), services)).toMatchObject({
      ok: false,
      problem: { kind: 'mistakes', problems: [{ place: 'title' }] },
    });
    const newer = outlineFileText(OUTLINE).replace('"version": 1', '"version": 2');
    expect(await openOutlineFile(fileOf(newer), services)).toEqual({
      ok: false,
      problem: { kind: 'newer', version: 2 },
    });
    expect(await openOutlineFile(fileOf('{'), services)).toEqual({ ok: false, problem: { kind: 'notJson' } });
    expect(services.shelf.getState().own).toEqual([]);
  });
});
