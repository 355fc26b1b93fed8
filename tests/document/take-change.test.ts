import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import { printedParagraphs } from '../../src/document/model/printed-paragraphs.ts';
import { takeChange } from '../../src/document/model/take-change.ts';
import { withDraftEdits } from '../../src/domain/draft/draft-edits.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';
import { text, withAnswer } from '../support/builders.ts';
import { changesIn, type Print, written } from '../support/docx/changes-in.ts';
import { editedDocument, withoutParagraph, withParagraphAfter, withWords } from '../support/docx/edit-word-file.ts';
import { EDITABLE } from '../support/docx/editable-report.ts';
import { shippedFormat } from '../support/shipped.ts';

type Edit = (xml: string) => string;

const both =
  (...changes: readonly Edit[]): Edit =>
  (xml) =>
    changes.reduce((changed, change) => change(changed), xml);

async function takes(change: Edit, print: Print = EDITABLE) {
  const changes = await changesIn(editedDocument(await written(print), change), print);
  return changes.map((found) => takeChange(print.outline, print.draft, found));
}

/** The draft after every change that can be taken was. */
async function taken(change: Edit, print: Print = EDITABLE): Promise<Draft> {
  const edits = (await takes(change, print)).flatMap((each) => (each.kind === 'take' ? each.edits : []));
  const { draft, refused } = withDraftEdits(print.outline, print.draft, edits);
  expect(refused).toEqual([]);
  return draft;
}

function printed(draft: Draft): string[] {
  const format = shippedFormat(EDITABLE.format);
  return printedParagraphs(buildReport(EDITABLE.outline, draft, format, EDITABLE.purpose), format).map((paragraph) =>
    comparableText(paragraph.text),
  );
}

/** The value of one answer. */
function answer(draft: Draft, section: string, field: string): unknown {
  const found = draft.answers[section]?.[field];
  return found?.state === 'value' ? found.value : found?.state;
}

const TEXT =
  'Ban Thường vụ đã ban hành 4 văn bản lãnh đạo.\n\n- Nghị quyết số 82/NQ-HĐND được quán triệt.\nNhân dân các thôn đồng tình.';

describe('a change taken from Word', () => {
  it.each<[string, Edit, string, string, unknown]>([
    [
      'in a line: the other lines, blank ones too, stay to the letter',
      withWords('4 văn bản', 'Ban hành 5 văn bản.'),
      'a',
      'ket_qua',
      TEXT.replace('Ban Thường vụ đã ban hành 4 văn bản lãnh đạo.', 'Ban hành 5 văn bản.'),
    ],
    [
      'in an item of a text: its mark stays',
      withWords('82/NQ-HĐND', 'Nghị quyết số 83/NQ-HĐND được quán triệt.'),
      'a',
      'ket_qua',
      TEXT.replace('82', '83'),
    ],
    [
      'taken out',
      withoutParagraph('Nhân dân các thôn'),
      'a',
      'ket_qua',
      TEXT.replace('\nNhân dân các thôn đồng tình.', ''),
    ],
    [
      'added after an item: an item as well',
      withParagraphAfter('82/NQ-HĐND', 'Việc thứ hai.'),
      'a',
      'ket_qua',
      TEXT.replace('triệt.\n', 'triệt.\n- Việc thứ hai.\n'),
    ],
    [
      'added below a heading: at the top of the text',
      (xml) => withParagraphAfter('KẾT QUẢ LÃNH ĐẠO', 'Đoạn đầu.')(xml),
      'a',
      'ket_qua',
      `Đoạn đầu.\n${TEXT}`,
    ],
    [
      'divided, reworded and added at once',
      both(
        withParagraphAfter('Nhân dân các thôn', 'Đoạn cuối.'),
        withParagraphAfter('4 văn bản', 'lãnh đạo.'),
        withWords('4 văn bản', 'Ban Thường vụ đã ban hành 4 văn bản'),
      ),
      'a',
      'ket_qua',
      `${TEXT.replace('4 văn bản lãnh đạo.', '4 văn bản\nlãnh đạo.')}\nĐoạn cuối.`,
    ],
    [
      'in a list: the full stop printing adds stays out',
      withWords('tích cực', 'Nhân dân hăng hái tham gia.'),
      'b',
      'uu_diem',
      ['Cấp ủy quan tâm chỉ đạo sát sao', 'Nhân dân hăng hái tham gia'],
    ],
    [
      'in the recipients: without dash and separator',
      withWords('Thành ủy', '- Thường trực Thành ủy;'),
      'md',
      'md_noi_nhan',
      ['Thường trực Thành ủy', 'Lưu Văn phòng Đảng ủy'],
    ],
    [
      'as a new recipient',
      withParagraphAfter('Thành ủy', '- Đảng ủy UBND xã;'),
      'md',
      'md_noi_nhan',
      ['Ban Thường vụ Thành ủy', 'Đảng ủy UBND xã', 'Lưu Văn phòng Đảng ủy'],
    ],
    ['in the number', withWords('15-BC', 'Số 16-BC/ĐU'), 'md', 'md_so', '16'],
    [
      'in the place',
      withWords('Gia Lộc, ngày', 'Gia Phúc, ngày 05 tháng 6 năm 2026'),
      'md',
      'md_dia_danh_ngay',
      'Gia Phúc',
    ],
    [
      'in the signing day',
      withWords('Gia Lộc, ngày', 'Gia Lộc, ngày 9 tháng 6 năm 2026'),
      'md',
      'md_ngay_ky',
      '2026-06-09',
    ],
    ['in the signatory', withWords('Nguyễn Văn A', 'Phạm Thị Bình'), 'md', 'md_ho_ten', 'Phạm Thị Bình'],
    ['in the issuing body', withWords('XÃ GIA LỘC', 'ĐẢNG ỦY XÃ GIA PHÚC'), 'md', 'md_co_quan', 'ĐẢNG ỦY XÃ GIA PHÚC'],
    [
      'typed over a place still to be filled',
      withWords('Chưa có nội dung: ô kien_nghi', 'Đề nghị cấp kinh phí.'),
      'e',
      'kien_nghi',
      'Đề nghị cấp kinh phí.',
    ],
  ])('%s', async (_, change, section, field, expected) => {
    const draft = await taken(change);
    expect(answer(draft, section, field)).toEqual(expected);
    // no other answer was touched
    const { [field]: __, ...others } = draft.answers[section] ?? {};
    const { [field]: ___, ...before } = EDITABLE.draft.answers[section] ?? {};
    expect(others).toEqual(before);
  });

  it.each<[string, Edit, string, string, unknown]>([
    [
      'words',
      withWords('Xây nhà văn hóa', 'Sửa nhà văn hóa'),
      'r2',
      'ten',
      { state: 'value', value: 'Sửa nhà văn hóa' },
    ],
    ['a number', withWords('120', '1.120'), 'r1', 'so', { state: 'value', value: 1120 }],
    [
      'what is no number, kept as typed',
      withWords('120', 'khoảng 20'),
      'r1',
      'so',
      { state: 'unread', text: 'khoảng 20' },
    ],
    ['nothing', withWords('Xây nhà văn hóa', ''), 'r2', 'ten', { state: 'blank' }],
  ])('in a cell: %s', async (_, change, row, column, expected) => {
    const found = (await taken(change)).answers['a']?.['bang'];
    const own = found?.state === 'value' && Array.isArray(found.value) ? found.value : [];
    expect(own).toContainEqual(
      expect.objectContaining({ id: row, cells: expect.objectContaining({ [column]: expected }) }),
    );
  });

  it('in a sentence out of several cells goes into the one cell it lies in', async () => {
    const draft = await taken(withWords('Đồng Bào', 'Đối thoại với Nhân dân, tại thôn Ngọc Uyên: đã trả lời đủ.'));
    expect(JSON.stringify(draft.answers['c'])).toBe(
      JSON.stringify(EDITABLE.draft.answers['c']).replace('Đồng Bào', 'Ngọc Uyên'),
    );
    expect(printed(draft)).toContain('Đối thoại với Nhân dân, tại thôn Ngọc Uyên: đã trả lời đủ.');
  });

  it('in a figure of the annex changes that part of the figure only', async () => {
    const draft = await taken(withWords('412', '415'));
    expect(draft.figures['SL2']).toEqual({ ...EDITABLE.draft.figures['SL2'], actual: { state: 'value', value: 415 } });
    expect(draft.answers).toEqual(EDITABLE.draft.answers);
  });

  it('in the reason why a section has nothing to report', async () => {
    const draft = await taken(withWords('Không có khó khăn', 'Trong kỳ không có khó khăn.'));
    expect(draft.marks['d']).toEqual({ done: false, nothingArose: { reason: 'Trong kỳ không có khó khăn.' } });
  });
});

describe('a change that is left to the person', () => {
  it.each<[string, Edit, string]>([
    ['a heading of the outline', withWords('ƯU ĐIỂM', 'ƯU ĐIỂM LỚN'), 'fixed'],
    ['the head of a column', withWords('Tên việc', 'Việc'), 'fixed'],
    [
      'words between two cells of a sentence',
      withWords('Đồng Bào', 'Đối thoại với Nhân dân ở thôn Đồng Bào: đã trả lời đủ.'),
      'composed',
    ],
    ['two cells of a sentence', withWords('Đồng Bào', 'Đối thoại, tại thôn Ngọc Uyên: đã trả lời đủ.'), 'composed'],
    ['a sentence of a row taken out', withoutParagraph('Rà soát quy chế'), 'row'],
    ['a sentence added below a row', withParagraphAfter('Rà soát quy chế', 'Việc thứ ba.'), 'noPlace'],
    ['words over a figure', withWords('412', 'khoảng 400'), 'unreadable'],
    ['a number over “không phát sinh”', withWords('không phát sinh', '2'), 'figure'],
    ['a name of an indicator', withWords('Lượt người dự', 'Số lượt người dự'), 'figure'],
    ['the issuing body taken out', withoutParagraph('XÃ GIA LỘC'), 'emptied'],
    ['a day that is none', withWords('Gia Lộc, ngày', 'Gia Lộc, ngày 31 tháng 6 năm 2026'), 'unreadable'],
  ])('%s', async (_, change, reason) => {
    expect(await takes(change)).toEqual([{ kind: 'leave', reason }]);
    expect(await taken(change)).toBe(EDITABLE.draft);
  });
});

describe('a draft that has been changed meanwhile', () => {
  it('keeps its own words: the change is refused and reported', async () => {
    const [first] = await takes(withWords('4 văn bản', 'Ban hành 5 văn bản.'));
    const edits = first?.kind === 'take' ? first.edits : [];
    const later = withAnswer(EDITABLE.draft, 'a', 'ket_qua', text('Viết lại từ đầu.'));
    expect(withDraftEdits(EDITABLE.outline, later, edits)).toEqual({ draft: later, refused: edits });
  });

  it('takes the change in the line where the words stand now', async () => {
    const [first] = await takes(withWords('Nhân dân các thôn', 'Nhân dân đồng tình cao.'));
    const edits = first?.kind === 'take' ? first.edits : [];
    const later = withAnswer(EDITABLE.draft, 'a', 'ket_qua', text('Câu mới.\nNhân dân các thôn đồng tình.'));
    const { draft } = withDraftEdits(EDITABLE.outline, later, edits);
    expect(answer(draft, 'a', 'ket_qua')).toBe('Câu mới.\nNhân dân đồng tình cao.');
  });
});
