import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { hasSameContent } from '../../src/domain/draft/same-content.ts';
import { isSampleCopy } from '../../src/domain/draft/sample-copy.ts';
import { createDraftStore } from '../../src/state/draft-store.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import type { Services } from '../../src/state/services.ts';
import { chosenChanges, createWordEdits, openChanges } from '../../src/state/word-edits.ts';
import { text, withAnswer } from '../support/builders.ts';
import { editedDocument, withParagraphAfter, withWords } from '../support/docx/edit-word-file.ts';
import { COMPLETE, OUTLINE, SHIPPED, shippedFormat } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const [profile] = SHIPPED.profiles;
if (!profile) throw new Error('no profile');
const shipped = profile;
const mine: Draft = { ...COMPLETE, id: 'a', sample: false };
const purpose = { kind: 'draft', number: 1 } as const;

let word: Uint8Array;
let edited: Uint8Array;

beforeAll(async () => {
  const format = shippedFormat('HD36');
  const report = buildReport(OUTLINE, mine, format, purpose);
  word = await writeDocx(report, format, { text: draftFileText(mine), purpose });
  edited = editedDocument(word, (xml) =>
    withParagraphAfter(
      '57/57 chi bộ, đảng bộ trực thuộc',
      'Đoạn thêm trong Word.',
    )(withWords('11.240 hộ', 'Xã Gia Lộc có 19 thôn.')(xml)),
  );
});

function wordFile(bytes: Uint8Array): File {
  // as: bytes made here, never shared memory
  return new File([bytes as Uint8Array<ArrayBuffer>], 'Bao-cao.docx');
}

function library(parts: Partial<Services> = {}) {
  const { services } = testServices(parts);
  const wordEdits = createWordEdits();
  const store = createLibraryStore(services, shipped, wordEdits);
  return { services, wordEdits, open: (bytes: Uint8Array) => store.getState().openFile(wordFile(bytes)), store };
}

describe('opening a Word file of this program', () => {
  it('changed in Word: the draft is kept exactly as carried, the changes wait to be looked at', async () => {
    const { open, wordEdits, services } = library();
    expect(await open(edited)).toEqual({ ok: true, value: 'a' });
    expect(await services.repository.load('a')).toMatchObject({ draft: mine });
    const review = wordEdits.getState().reviews['a'];
    expect(review).toMatchObject({ fileName: 'Bao-cao.docx', choices: {}, taken: [] });
    expect(review?.changes.map(({ change, take }) => [change.kind, take.kind])).toEqual([
      ['changed', 'take'],
      ['added', 'take'],
    ]);
  });

  it('unchanged, or written before files said how they were printed: nothing to look at', async () => {
    const { open, wordEdits } = library();
    await open(word);
    expect(wordEdits.getState().reviews).toEqual({});
    const format = shippedFormat('HD36');
    const old = await writeDocx(buildReport(OUTLINE, mine, format, purpose), format, { text: draftFileText(mine) });
    await open(editedDocument(old, withWords('11.240 hộ', 'Khác.')));
    expect(wordEdits.getState().reviews).toEqual({});
  });

  it('of a draft that is here with the same answers needs no second copy', async () => {
    const { open, store, services } = library();
    const here = { ...mine, draftNumber: 2, lastSection: 's1_1', updatedAt: '2026-05-13T01:00:00.000Z' };
    await store.getState().add({ ...here, marks: { ...mine.marks, s1_1: { done: true } } });
    expect(await open(edited)).toEqual({ ok: true, value: 'a' });
    expect(await services.repository.list()).toHaveLength(1);
    expect(await services.repository.load('a')).toMatchObject({ draft: { draftNumber: 2 } });
  });

  describe('of a draft that went on here', () => {
    const here = withAnswer(
      { ...mine, updatedAt: '2026-05-13T01:00:00.000Z' },
      's2_1',
      'ket_qua',
      text('Đã viết tiếp.'),
    );

    async function dropped(bytes: Uint8Array) {
      const parts = library();
      await parts.store.getState().add(here);
      expect(await parts.open(bytes)).toEqual({ ok: true, value: 'a' });
      const review = () => parts.wordEdits.getState().reviews['a'];
      const draft = createDraftStore({ draft: here, outline: OUTLINE, revision: 1 }, parts.services);
      return { ...parts, review, draft };
    }

    it('makes no second copy: what was changed in Word goes into the draft that is here, the rest of which stays', async () => {
      const { review, wordEdits, services, draft } = await dropped(edited);
      expect(await services.repository.list()).toHaveLength(1);
      expect(review()?.carried?.draft).toEqual(mine);
      wordEdits.getState().choose('a', ['c1', 'c2'], 'take');
      wordEdits.getState().accept(draft);
      // the paragraph before the added one was written anew here, so that it goes to its place by count
      expect(review()).toMatchObject({ taken: ['c1', 'c2'], refused: [] });
      const after = draft.getState().draft;
      expect(after.answers['s1_1']?.['ket_qua']).toEqual(text('Xã Gia Lộc có 19 thôn.'));
      expect(after.answers['s2_1']?.['ket_qua']).toEqual(text('Đã viết tiếp.\nĐoạn thêm trong Word.'));
    });

    it('does not offer again what was taken before', async () => {
      const { open, review, wordEdits, services, draft } = await dropped(edited);
      wordEdits.getState().choose('a', ['c1', 'c2'], 'take');
      wordEdits.getState().accept(draft);
      await services.repository.save(draft.getState().draft, 1, '2026-05-14T01:00:00.000Z');
      await open(edited);
      expect(review()).toMatchObject({ changes: [], alreadyThere: 2 });
    });

    it('says so when nothing was changed in Word, and changes nothing', async () => {
      const { review, services } = await dropped(word);
      expect(review()).toMatchObject({ changes: [], carried: { draft: mine } });
      expect(await services.repository.list()).toMatchObject([{ draft: here }]);
    });

    it('gives the state in the file as a draft of its own when asked, once, named after the file', async () => {
      const { store, wordEdits, services } = await dropped(edited);
      const opened = await store.getState().openApart('a');
      const id = opened.ok ? opened.value : '';
      expect(await services.repository.load(id)).toMatchObject({ draft: { ...mine, id } });
      expect(await services.repository.load('a')).toMatchObject({ draft: here });
      expect(wordEdits.getState().reviews[id]).toMatchObject({ original: 'a', changes: [{}, {}] });
      expect(store.getState().origins[id]).toEqual({ fileName: 'Bao-cao.docx', at: services.now() });
      expect(await store.getState().openApart('a')).toEqual(opened);
      expect(await services.repository.list()).toHaveLength(2);
    });
  });

  it('written on another machine after the last save here becomes a second draft, and it is said', async () => {
    const { open, store, wordEdits, services } = library();
    const here = withAnswer({ ...mine, updatedAt: '2026-05-01T01:00:00.000Z' }, 's1_1', 'ket_qua', text('Bản cũ.'));
    await store.getState().add(here);
    const opened = await open(word);
    const id = opened.ok ? opened.value : '';
    expect(id).not.toBe('a');
    expect(await services.repository.load('a')).toMatchObject({ draft: here });
    expect(wordEdits.getState().reviews[id]).toMatchObject({ original: 'a', changes: [] });
    expect(store.getState().origins[id]?.fileName).toBe('Bao-cao.docx');
  });

  it('of the sample becomes one draft of its own, however often it is dropped, and is known as a copy of it', async () => {
    const { open, services } = library();
    const format = shippedFormat('HD36');
    const report = buildReport(OUTLINE, COMPLETE, format, purpose);
    const sample = await writeDocx(report, format, { text: draftFileText(COMPLETE), purpose });
    const first = await open(sample);
    expect(await open(sample)).toEqual(first);
    const [stored, ...others] = await services.repository.list();
    expect(others).toEqual([]);
    const copy = stored?.kind === 'readable' ? stored.draft : undefined;
    expect([copy?.sample, copy && isSampleCopy(copy, SHIPPED.examples)]).toEqual([false, true]);
    const begun = { ...mine, createdAt: '2026-05-12T07:00:00.123Z' };
    expect(isSampleCopy(begun, SHIPPED.examples)).toBe(false);
  });

  it('gives the draft also when the comparison fails', async () => {
    const { services } = testServices();
    const { open, wordEdits } = library({
      word: { ...services.word, compare: () => Promise.reject(new Error('out of memory')) },
    });
    expect(await open(edited)).toEqual({ ok: true, value: 'a' });
    expect(wordEdits.getState().reviews).toEqual({});
  });
});

describe('the same draft', () => {
  it.each<[string, Draft, boolean]>([
    [
      'with another order of keys',
      { ...mine, answers: Object.fromEntries(Object.entries(mine.answers).reverse()) },
      true,
    ],
    ['ticked as done', { ...mine, marks: { ...mine.marks, s1_1: { done: true } } }, true],
    [
      'with a reason changed',
      { ...mine, marks: { ...mine.marks, s1_1: { done: true, nothingArose: { reason: 'x' } } } },
      false,
    ],
    ['with one word changed', withAnswer(mine, 's1_1', 'ket_qua', text('x')), false],
    ['printed in another layout', { ...mine, formatId: 'HD05' }, false],
  ])('%s', (_, other, isSame) => {
    expect(hasSameContent(mine, other)).toBe(isSame);
    expect(hasSameContent(other, mine)).toBe(isSame);
  });
});

describe('going through the changes', () => {
  async function opened() {
    const { open, wordEdits, services } = library();
    await open(edited);
    const store = createDraftStore({ draft: mine, outline: OUTLINE, revision: 1 }, services);
    const review = () => {
      const found = wordEdits.getState().reviews['a'];
      if (!found) throw new Error('no review');
      return found;
    };
    return { ...wordEdits.getState(), store, review };
  }

  it('changes the draft only when asked, only what was chosen, and gives it back', async () => {
    const { choose, accept, undo, store, review } = await opened();
    choose('a', ['c1'], 'take');
    choose('a', ['c2'], 'keep');
    expect(store.getState().draft).toBe(mine);
    accept(store);
    const after = store.getState().draft;
    expect(after).toEqual(withAnswer(mine, 's1_1', 'ket_qua', text('Xã Gia Lộc có 19 thôn.')));
    expect([openChanges(review()).map(({ change }) => change.id), review().last?.count]).toEqual([['c2'], 1]);
    undo(store);
    expect(store.getState().draft).toBe(mine);
    expect(chosenChanges(review()).map(({ change }) => change.id)).toEqual(['c1']);
  });

  it('does not undo what was written after', async () => {
    const { choose, accept, undo, store } = await opened();
    choose('a', ['c1'], 'take');
    accept(store);
    store.getState().change((draft) => withAnswer(draft, 's2_1', 'ket_qua', text('Viết sau.')));
    const later = store.getState().draft;
    undo(store);
    expect(store.getState().draft).toBe(later);
  });

  it('says which could not be taken because the draft went on', async () => {
    const { choose, accept, store, review } = await opened();
    store.getState().change((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Viết lại.')));
    choose('a', ['c1', 'c2'], 'take');
    accept(store);
    expect(review()).toMatchObject({ taken: ['c2'], refused: ['c1'], last: { count: 1 } });
    expect(store.getState().draft.answers['s1_1']?.['ket_qua']).toEqual(text('Viết lại.'));
  });
});
