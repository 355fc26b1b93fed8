import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { hasSameContent } from '../../src/domain/draft/same-content.ts';
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
    expect(review).toMatchObject({ fileName: 'Bao-cao.docx', isSecond: false, choices: {}, taken: [] });
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

  it('of a draft that went on here becomes a second one, and the changes are kept for that', async () => {
    const { open, store, wordEdits, services } = library();
    const here = withAnswer(mine, 's1_1', 'ket_qua', text('Đã viết tiếp.'));
    await store.getState().add(here);
    const opened = await open(edited);
    const id = opened.ok ? opened.value : '';
    expect(id).not.toBe('a');
    expect(await services.repository.load('a')).toMatchObject({ draft: here });
    expect(Object.keys(wordEdits.getState().reviews)).toEqual([id]);
    expect(wordEdits.getState().reviews[id]?.isSecond).toBe(true);
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
