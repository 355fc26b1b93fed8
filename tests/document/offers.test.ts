import { describe, expect, it } from 'vitest';
import { offersOf } from '../../src/document/model/offers.ts';
import { withEditsTogether } from '../../src/domain/draft/edits-together.ts';
import { text, withAnswer } from '../support/builders.ts';
import { changesIn, written } from '../support/docx/changes-in.ts';
import { editedDocument, withoutParagraph, withParagraphAfter, withWords } from '../support/docx/edit-word-file.ts';
import { EDITABLE } from '../support/docx/editable-report.ts';

type Edit = (xml: string) => string;

const { outline, draft } = EDITABLE;

async function offers(...edits: readonly Edit[]) {
  const edited = editedDocument(await written(EDITABLE), (xml) => edits.reduce((changed, edit) => edit(changed), xml));
  return offersOf(outline, draft, await changesIn(edited, EDITABLE));
}

describe('what one act in Word changed in several places', () => {
  it.each<[string, readonly Edit[], string]>([
    [
      'a paragraph divided',
      [withParagraphAfter('4 văn bản', 'lãnh đạo.'), withWords('4 văn bản', 'Ban Thường vụ đã ban hành 4 văn bản')],
      'split',
    ],
    [
      'two paragraphs joined',
      [
        withoutParagraph('Nhân dân các thôn'),
        withWords('82/NQ-HĐND', 'Nghị quyết số 82/NQ-HĐND được quán triệt. Nhân dân các thôn đồng tình.'),
      ],
      'join',
    ],
    [
      'a paragraph moved to another section',
      [withoutParagraph('Nhân dân các thôn'), withParagraphAfter('tích cực', 'Nhân dân các thôn đồng tình.')],
      'move',
    ],
  ])('is one choice: %s', async (_, edits, gesture) => {
    const found = await offers(...edits);
    expect(found.offers).toMatchObject([{ gesture, others: [{}], take: { kind: 'take' } }]);
  });

  it('is left whole when one of the places cannot be taken, with the reason', async () => {
    const found = await offers(
      withoutParagraph('Nhân dân các thôn'),
      withWords('KIẾN NGHỊ', 'Nhân dân các thôn đồng tình. KIẾN NGHỊ'),
    );
    expect(found.offers).toMatchObject([{ take: { kind: 'leave', reason: 'fixed' } }]);
  });

  it('does not drag along the item taken out below a divided paragraph', async () => {
    const [upper, lower] = ['Đối thoại với Nhân dân, tại thôn Đồng Bào:', 'đã trả lời đủ.'];
    const found = await offers(
      withoutParagraph('Rà soát quy chế'),
      withParagraphAfter('Đồng Bào', lower),
      withWords('Đồng Bào', upper),
    );
    expect(found.offers.map(({ change, others = [], take }) => [change.before, others.length, take.kind])).toEqual([
      ['Đối thoại với Nhân dân, tại thôn Đồng Bào: đã trả lời đủ.', 1, 'leave'],
      ['Rà soát quy chế.', 0, 'leave'],
    ]);
  });

  it('leaves no half behind when the draft went on in one of the places', async () => {
    const found = await offers(
      withoutParagraph('Nhân dân các thôn'),
      withParagraphAfter('tích cực', 'Nhân dân các thôn đồng tình.'),
    );
    const later = withAnswer(draft, 'a', 'ket_qua', text('Viết lại từ đầu.'));
    const result = withEditsTogether(outline, later, found.edits, () => 'c1');
    expect(result).toEqual({ draft: later, refused: new Set(['c1']) });
  });
});

describe('a new paragraph', () => {
  it('stands beside the words it was written after, also when lines were put in above since', async () => {
    const found = await offers(withParagraphAfter('4 văn bản', 'Đoạn thêm.'));
    const [first = '', ...rest] = 'Câu đầu.\nBan Thường vụ đã ban hành 4 văn bản lãnh đạo.\nCâu cuối.'.split('\n');
    const later = withAnswer(draft, 'a', 'ket_qua', text([first, ...rest].join('\n')));
    const { draft: after } = withEditsTogether(outline, later, found.edits, () => 'c1');
    expect(after.answers['a']?.['ket_qua']).toEqual(
      text('Câu đầu.\nBan Thường vụ đã ban hành 4 văn bản lãnh đạo.\nĐoạn thêm.\nCâu cuối.'),
    );
  });

  it('cut off from the first item of a list stays in the list', async () => {
    const found = await offers(
      withParagraphAfter('Cấp ủy quan tâm', 'chỉ đạo sát sao.'),
      withWords('Cấp ủy quan tâm', 'Cấp ủy quan tâm'),
    );
    const { draft: after } = withEditsTogether(outline, draft, found.edits, () => 'c1');
    expect(after.answers['b']?.['uu_diem']).toMatchObject({
      value: ['Cấp ủy quan tâm', 'chỉ đạo sát sao.', 'Nhân dân tích cực tham gia'],
    });
  });
});
