import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withRole } from '../../src/domain/outline-import/corrections.ts';
import { fileTitle } from '../../src/domain/outline-import/file-title.ts';
import { withSectionChosen } from '../../src/domain/outline-import/import-view.ts';
import { createOutlineImportStore } from '../../src/state/outline-import.ts';
import { OUTLINE } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const fixture = (name: string) =>
  new File([new Uint8Array(readFileSync(`tests/fixtures/outlines/${name}.docx`))], `${name}.docx`);

async function taken(name: string) {
  const { services } = testServices();
  const store = createOutlineImportStore(services, OUTLINE);
  await store.getState().take(fixture(name));
  const { view } = store.getState();
  if (!view) throw new Error(store.getState().refused?.problem.kind);
  return { services, store, view };
}

describe('an outline on its way from a file', () => {
  it('is there again after the page was closed, with what was decided', async () => {
    const { services, store, view } = await taken('b01-chu-so-la-ma-6-thang');
    const heading = view.markings.find(({ role }) => role === 'heading')?.line ?? 0;
    store.getState().correct((before) => ({
      ...before,
      markings: withRole(before.source, before.markings, heading, 'leftOut'),
      wanted: ['s9'],
    }));
    const again = createOutlineImportStore(services, OUTLINE);
    await again.getState().resume();
    expect(again.getState().view).toEqual(store.getState().view);
    expect(again.getState().origin).toEqual({ kind: 'word', fileName: 'b01-chu-so-la-ma-6-thang.docx' });
  });

  it('stays on the screen while another file is refused', async () => {
    const { store, view } = await taken('b01-chu-so-la-ma-6-thang');
    await store.getState().take(new File(['%PDF-1.7'], 'quet.pdf'));
    expect(store.getState().refused?.problem.kind).toBe('pdf');
    expect(store.getState().view).toBe(view);
  });

  it('gives a section to the heading it was chosen for last, wherever that stands', async () => {
    const { store, view } = await taken('b01-chu-so-la-ma-6-thang');
    const [first = 0, second = 0] = view.matches.map(({ node }) => node);
    store.getState().correct((before) => withSectionChosen(before, second, 's9'));
    store.getState().correct((before) => withSectionChosen(before, first, 's9'));
    const sections = new Map(store.getState().view?.matches.map(({ node, section }) => [node, section]));
    expect(sections.get(first)).toBe('s9');
    expect(sections.get(second)).not.toBe('s9');
  });

  it('is gone once it was let go', async () => {
    const { services, store } = await taken('b01-chu-so-la-ma-6-thang');
    store.getState().forget();
    const again = createOutlineImportStore(services, OUTLINE);
    await again.getState().resume();
    expect(again.getState().view).toBeUndefined();
  });
});

describe('what the head of a file says the report is about', () => {
  it.each([
    ['b01-chu-so-la-ma-6-thang', 'kết quả thực hiện dân chủ ở cơ sở {ky}'],
    ['c08-phong-tcvn3', undefined],
  ])('%s', async (name, subject) => {
    const { view } = await taken(name);
    expect(fileTitle(view.source, view.markings)?.subject).toBe(subject);
  });

  it('capital letters of an old font come out as capitals, all of them', async () => {
    const { store } = await taken('c08-phong-tcvn3');
    store.getState().convertLetters();
    const lines = store.getState().view?.source.lines.map(({ text }) => text) ?? [];
    expect(lines.filter((text) => /^[IVX]+\./.test(text)).every((text) => text === text.toLocaleUpperCase('vi'))).toBe(
      true,
    );
  });
});
