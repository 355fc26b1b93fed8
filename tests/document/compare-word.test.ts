import { describe, expect, it } from 'vitest';
import type { WordChange } from '../../src/document/model/word-change.ts';
import { changesIn, compared, type Print, written } from '../support/docx/changes-in.ts';
import {
  editedDocument,
  paragraphWith,
  reworded,
  withoutParagraph,
  withParagraphAfter,
  withWords,
} from '../support/docx/edit-word-file.ts';
import { EDITABLE as print } from '../support/docx/editable-report.ts';
import { soffice, throughLibreOffice } from '../support/docx/through-libreoffice.ts';
import { startProcessorWatch } from '../support/processor-time.ts';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

/** A change in short: kind, both texts, and where it came from. */
function short({ kind, before, after, printed, mark, together }: WordChange): string {
  const { field: id = '', at = {} } = printed?.source ?? {};
  return [
    kind,
    before,
    after,
    `${id} ${Object.values(at).join('.')}${mark ? ` ${mark}` : ''}`,
    ...(together ? [together] : []),
  ].join(' | ');
}

async function found(change: (xml: string) => string): Promise<string[]> {
  return (await changesIn(editedDocument(await written(print), change), print)).map(short);
}

const both =
  (...changes: readonly ((xml: string) => string)[]) =>
  (xml: string) =>
    changes.reduce((changed, change) => change(changed), xml);

describe('a Word file beside the report it was written from', () => {
  it.each<[string, (xml: string) => string, string[]]>([
    [
      'a reworded line of a text',
      withWords('4 văn bản', 'Ban Thường vụ đã ban hành 5 văn bản lãnh đạo, chỉ đạo.'),
      [
        'changed | Ban Thường vụ đã ban hành 4 văn bản lãnh đạo. | Ban Thường vụ đã ban hành 5 văn bản lãnh đạo, chỉ đạo. | ket_qua 0',
      ],
    ],
    [
      'a line written anew from end to end',
      withWords('Nhân dân các thôn', 'Kết luận: đạt yêu cầu.'),
      ['changed | Nhân dân các thôn đồng tình. | Kết luận: đạt yêu cầu. | ket_qua 3'],
    ],
    [
      'an item of a text, its mark left out',
      withWords('82/NQ-HĐND', 'Nghị quyết số 83/NQ-HĐND được quán triệt.'),
      ['changed | Nghị quyết số 82/NQ-HĐND được quán triệt. | Nghị quyết số 83/NQ-HĐND được quán triệt. | ket_qua 2'],
    ],
    [
      'a paragraph taken out',
      withoutParagraph('Nhân dân các thôn'),
      ['removed | Nhân dân các thôn đồng tình. |  | ket_qua 3'],
    ],
    [
      'a paragraph added, as an item like the one before',
      withParagraphAfter('82/NQ-HĐND', 'Việc thứ hai đã xong.'),
      ['added |  | Việc thứ hai đã xong. | ket_qua 2 -'],
    ],
    [
      'a paragraph divided in two',
      both(withParagraphAfter('4 văn bản', 'lãnh đạo.'), withWords('4 văn bản', 'Ban Thường vụ đã ban hành 4 văn bản')),
      [
        'changed | Ban Thường vụ đã ban hành 4 văn bản lãnh đạo. | Ban Thường vụ đã ban hành 4 văn bản | ket_qua 0 | c1',
        'added |  | lãnh đạo. | ket_qua 0 | c1',
      ],
    ],
    [
      'two paragraphs made one',
      both(
        withoutParagraph('Nhân dân các thôn'),
        withWords('82/NQ-HĐND', 'Nghị quyết số 82/NQ-HĐND được quán triệt. Nhân dân các thôn đồng tình.'),
      ),
      [
        'changed | Nghị quyết số 82/NQ-HĐND được quán triệt. | Nghị quyết số 82/NQ-HĐND được quán triệt. Nhân dân các thôn đồng tình. | ket_qua 2 | c1',
        'removed | Nhân dân các thôn đồng tình. |  | ket_qua 3 | c1',
      ],
    ],
    [
      'a paragraph moved up',
      both(withoutParagraph('Nhân dân các thôn'), withParagraphAfter('4 văn bản', 'Nhân dân các thôn đồng tình.')),
      [
        // as well the paragraph it was moved over
        'removed | Nghị quyết số 82/NQ-HĐND được quán triệt. |  | ket_qua 2 | c1',
        'added |  | Nghị quyết số 82/NQ-HĐND được quán triệt. | ket_qua 3 - | c1',
      ],
    ],
    [
      'a paragraph divided and reworded',
      both(
        withParagraphAfter('82/NQ-HĐND', 'Việc này đã được quán triệt.'),
        withWords('82/NQ-HĐND', 'Nghị quyết số 82/NQ-HĐND.'),
        withWords('Nhân dân các thôn', 'Nhân dân đồng tình cao.'),
      ),
      [
        'changed | Nghị quyết số 82/NQ-HĐND được quán triệt. | Nghị quyết số 82/NQ-HĐND. | ket_qua 2 | c1',
        'added |  | Việc này đã được quán triệt. | ket_qua 2 - | c1',
        'changed | Nhân dân các thôn đồng tình. | Nhân dân đồng tình cao. | ket_qua 3',
      ],
    ],
    [
      'two paragraphs reworded in the same words, each for itself',
      both(
        withWords('4 văn bản', 'Ban Thường vụ đã ban hành 5 văn bản lãnh đạo.'),
        withWords('82/NQ-HĐND', 'Nghị quyết số 5/NQ-HĐND được quán triệt.'),
      ),
      [
        'changed | Ban Thường vụ đã ban hành 4 văn bản lãnh đạo. | Ban Thường vụ đã ban hành 5 văn bản lãnh đạo. | ket_qua 0',
        'changed | Nghị quyết số 82/NQ-HĐND được quán triệt. | Nghị quyết số 5/NQ-HĐND được quán triệt. | ket_qua 2',
      ],
    ],
    [
      'a cell',
      withWords('Xây nhà văn hóa', 'Sửa nhà văn hóa'),
      ['changed | Xây nhà văn hóa | Sửa nhà văn hóa | bang r2.ten'],
    ],
    ['a cell emptied', withWords('Xây nhà văn hóa', ''), ['changed | Xây nhà văn hóa |  | bang r2.ten']],
    [
      'an item of a list and a recipient',
      both(
        withWords('tích cực tham gia', 'Nhân dân hăng hái tham gia.'),
        withWords('Thành ủy', '- Thường trực Thành ủy;'),
      ),
      [
        'changed | Nhân dân tích cực tham gia. | Nhân dân hăng hái tham gia. | uu_diem 1',
        'changed | - Ban Thường vụ Thành ủy; | - Thường trực Thành ủy; | md_noi_nhan 0',
      ],
    ],
    [
      'the trích yếu set in two lines, as one text',
      withWords('kết quả thực hiện dân chủ', 'kết quả thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2026'),
      [
        'changed | kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026 và nhiệm vụ trọng tâm 6 tháng cuối năm của xã | kết quả thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2026 và nhiệm vụ trọng tâm 6 tháng cuối năm của xã | md_trich_yeu true',
      ],
    ],
    ['the number', withWords('15-BC', 'Số 16-BC/ĐU'), ['changed | Số 15-BC/ĐU | Số 16-BC/ĐU | md_so true']],
    ['a heading of the outline', withWords('ƯU ĐIỂM', 'ƯU ĐIỂM NỔI BẬT'), ['changed | ƯU ĐIỂM | ƯU ĐIỂM NỔI BẬT |  ']],
  ])('shows %s', async (_, change, expected) => {
    expect(await found(change)).toEqual(expected);
  });

  it('shows a row taken out as one change, and not the numbers of the rows below', async () => {
    const rowOf = (xml: string) => {
      const at = xml.indexOf(paragraphWith(xml, 'Xây nhà văn hóa'));
      const from = xml.lastIndexOf('<w:tr>', at);
      return xml.slice(from, xml.indexOf('</w:tr>', at) + '</w:tr>'.length);
    };
    const renumbered = both(
      (xml) => xml.replace(rowOf(xml), ''),
      (xml) => xml.replace(/<w:t xml:space="preserve">3<\/w:t>/, '<w:t xml:space="preserve">2</w:t>'),
    );
    expect(await found(renumbered)).toEqual(['removed | 2 | Xây nhà văn hóa | 45 |  | bang r2.ten']);
  });

  it('takes tracked insertions as accepted, deletions as done, and passes comments over', async () => {
    const tracked = (xml: string) => {
      const old = paragraphWith(xml, 'Nhân dân các thôn');
      const run = (words: string, tag = 'w:t') => `<w:r><${tag} xml:space="preserve">${words}</${tag}></w:r>`;
      const mark = 'w:id="1" w:author="A" w:date="2026-05-20T00:00:00Z"';
      const parts = `${run('Nhân dân các thôn ')}<w:del ${mark}>${run('đồng tình', 'w:delText')}</w:del><w:ins ${mark}>${run('ủng hộ')}</w:ins>${run('.')}<w:r><w:commentReference w:id="0"/></w:r>`;
      return xml.replace(old, reworded(old, '').replace(/<w:r>.*<\/w:r>/s, parts));
    };
    expect(await found(tracked)).toEqual([
      'changed | Nhân dân các thôn đồng tình. | Nhân dân các thôn ủng hộ. | ket_qua 3',
    ]);
  });

  it('sees no change in other spaces, hyphens and letters of the same look', async () => {
    const decomposed = (xml: string) =>
      xml.replaceAll('\u00a0', ' ').replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>').normalize('NFD');
    expect(await found(decomposed)).toEqual([]);
  });

  it('marks the words that differ, numbers and symbols whole', async () => {
    const bytes = editedDocument(
      await written(print),
      withWords('4 văn bản', 'Ban Thường vụ đã ban hành 1.245 văn bản chỉ đạo.'),
    );
    const [change] = await changesIn(bytes, print);
    expect(change?.marks.filter(({ kind }) => kind !== 'same').map(({ text: words }) => words)).toEqual([
      '4',
      '1.245',
      'lãnh',
      'chỉ',
    ]);
  });
});

describe('a file nobody changed', () => {
  it.each([
    ['complete', COMPLETE, { kind: 'official' } as const],
    ['half-done', HALF, { kind: 'draft', number: 3 } as const],
  ])('shows nothing: %s sample', async (_, sample, purpose) => {
    const own: Print = { outline: OUTLINE, draft: sample, format: 'HD36', purpose };
    expect(await changesIn(await written(own), own)).toEqual([]);
  });

  it.skipIf(!soffice).each([
    ['complete', COMPLETE, 'HD36', { kind: 'official' } as const],
    ['half-done', HALF, 'HD05', { kind: 'draft', number: 3 } as const],
  ])(
    'shows nothing after LibreOffice has saved it again: %s sample (needs soffice)',
    async (_, sample, format, purpose) => {
      const own: Print = { outline: OUTLINE, draft: sample, format, purpose };
      expect(await changesIn(throughLibreOffice(await written(own)), own)).toEqual([]);
    },
  );

  it.skipIf(!soffice)(
    'and one changed shows just that, saved again by LibreOffice or not (needs soffice)',
    async () => {
      const edited = editedDocument(
        await written(print),
        both(withWords('Xây nhà văn hóa', 'Sửa nhà văn hóa'), withParagraphAfter('82/NQ-HĐND', 'Việc thứ hai.')),
      );
      const changes = await changesIn(throughLibreOffice(edited), print);
      expect(changes.map(short)).toEqual([
        'added |  | Việc thứ hai. | ket_qua 2 -',
        'changed | Xây nhà văn hóa | Sửa nhà văn hóa | bang r2.ten',
      ]);
    },
  );
});

describe('a file that cannot be compared', () => {
  it('was printed by a program that prints other words: untouched it shows nothing, touched it says so', async () => {
    const bytes = await written(print);
    const other = { ...print, outline: { ...print.outline, documentType: 'Tờ trình' } };
    expect(await compared(bytes, other)).toEqual({ kind: 'compared', changes: [] });
    const edited = editedDocument(bytes, withWords('4 văn bản', 'Khác.'));
    expect(await compared(edited, other)).toEqual({ kind: 'otherPrinting' });
  });

  it('holds another text: given up within five seconds', async () => {
    const foreign = editedDocument(await written(print), (xml) =>
      xml.replace(
        /<w:body>/,
        `<w:body>${Array.from({ length: 30_000 }, (_, index) => `<w:p><w:r><w:t>Dòng ${index} của văn bản khác</w:t></w:r></w:p>`).join('')}`,
      ),
    );
    const worked = startProcessorWatch();
    expect((await compared(foreign, print)).kind).toBe('tooDifferent');
    expect(worked()).toBeLessThan(5000);
  });

  it('has a text that is no text any more', async () => {
    const bytes = editedDocument(await written(print), (xml) => xml.replace('<w:body>', '<w:body'));
    expect(await compared(bytes, print)).toEqual({ kind: 'unreadable' });
  });
});
