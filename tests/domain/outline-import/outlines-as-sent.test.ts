import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/domain/outline-import/recognise.ts';
import { sourceOfText } from '../../../src/domain/outline-import/source-of-text.ts';
import {
  bold,
  centred,
  italic,
  p,
  rolesOf,
  sourceOfWord,
  table,
  treeOfPasted,
  treeOfWord,
  treeText,
} from '../../support/outline-lines.ts';

const lines = (...texts: readonly string[]): string => texts.join('\n');

describe('numbers that name what they stand under', () => {
  it.each([
    [
      'a letter behind the number above',
      ['1. Một', '1.a Hai', '1.b Ba', '2. Bốn', '2.a. Năm', '2.b. Sáu'],
      ['1. Một', '  1.a Hai', '  1.b Ba', '2. Bốn', '  2.a. Năm', '  2.b. Sáu'],
    ],
    [
      'a letter behind two numbers',
      ['I. Một', '1.1. Hai', '1.1.a) Ba', '1.1.b) Bốn', '1.2. Năm', 'II. Sáu'],
      ['I. Một', '  1.1. Hai', '    1.1.a) Ba', '    1.1.b) Bốn', '  1.2. Năm', 'II. Sáu'],
    ],
    [
      'a Roman number of an item in front',
      ['Mục I. Một', 'I.1 Hai', 'I.2 Ba', 'Mục II. Bốn', 'II.1 Năm', 'Mục III. Sáu'],
      ['Mục I. Một', '  I.1 Hai', '  I.2 Ba', 'Mục II. Bốn', '  II.1 Năm', 'Mục III. Sáu'],
    ],
    [
      'the number of a question in front',
      ['Câu 1. Một', '1.1. Hai', '1.2. Ba', 'Câu 2. Bốn', '2.1. Năm'],
      ['Câu 1. Một', '  1.1. Hai', '  1.2. Ba', 'Câu 2. Bốn', '  2.1. Năm'],
    ],
  ])('%s', (_, typed, expected) => {
    const filled = typed.flatMap((line) => [`${line} của xã`, '- nêu kết quả cụ thể;']);
    expect(treeOfPasted(lines(...filled)).replaceAll(' của xã', '')).toBe(lines(...expected));
  });

  it('are none where a word of one letter goes on', () => {
    expect(treeOfPasted(lines('1.y tế, giáo dục', '2.an ninh, trật tự'))).toBe(
      lines('1. y tế, giáo dục', '2. an ninh, trật tự'),
    );
  });
});

describe('a star', () => {
  const of = (...titles: readonly string[]): string =>
    treeOfWord(
      [bold('1. Tiếp dân'), ...titles, bold('2. Đối thoại'), p('- số cuộc'), p('+ số người'), bold('3. Đơn')].join(''),
    );

  it('stands before titles where they are set apart and points have another mark', () => {
    expect(of(italic('* Buổi định kỳ'), p('- số buổi'), italic('* Buổi đột xuất'), p('- số buổi'))).toBe(
      lines('1. Tiếp dân', '  * Buổi định kỳ', '  * Buổi đột xuất', '2. Đối thoại', '3. Đơn'),
    );
  });

  it.each([
    ['is the mark of points where some are plain', [italic('* Buổi định kỳ'), italic('* Đột xuất'), p('* Ủy quyền')]],
    ['alone says nothing', [italic('* Buổi định kỳ'), p('- số buổi')]],
    ['before a sentence is none', [italic('* Nêu số buổi.'), italic('* Ghi rõ lý do;')]],
    ['before a note is none', [italic('* Lưu ý: ghi đủ'), italic('* Ghi chú: không')]],
  ])('%s', (_, titles) => {
    expect(of(...titles)).toBe(lines('1. Tiếp dân', '2. Đối thoại', '3. Đơn'));
  });
});

describe('a letter around the outline', () => {
  const kinds = (...texts: readonly string[]): readonly string[] =>
    rolesOf(sourceOfText(lines(...texts))).map((role) => role.split(':')[0] ?? '');

  it('is left out up to the words that bring the outline', () => {
    expect(
      kinds(
        'Căn cứ Kế hoạch số 12 của Đảng ủy, Văn phòng đề nghị các chi bộ viết theo dàn ý sau đây:',
        '1. Đặc điểm chi bộ',
        '- số đảng viên',
        '2. Kiến nghị',
      ),
    ).toEqual(['cover', 'heading', 'guidance', 'heading']);
  });

  it('is left out with its greeting and thanks, and keeps what is asked', () => {
    expect(
      kinds(
        'Kính gửi các đồng chí bí thư, xin gửi dàn ý để viết cho thống nhất',
        'I/ Đặc điểm chi bộ',
        '- số đảng viên',
        'II/ Kiến nghị',
        'Các chi bộ gửi báo cáo trước ngày 20 tháng 11.',
        'Xin cảm ơn các đồng chí',
      ),
    ).toEqual(['cover', 'heading', 'guidance', 'heading', 'guidance', 'signature']);
  });

  it('does not take what tells how to write, nor thanks in the middle', () => {
    expect(
      kinds('Báo cáo không quá 10 trang.', '1. Tình hình', 'Cảm ơn các hộ đã hiến đất.', '2. Kiến nghị', '- nêu rõ'),
    ).toEqual(['guidance', 'heading', 'guidance', 'heading', 'guidance']);
  });
});

describe('what a machine read from paper', () => {
  it('has headings cut where the printed line ended, and words without their marks', () => {
    const source = sourceOfWord(
      [
        centred('ĐỀ CƯƠNG BÁO CÁO'),
        p('1. Việc lấy ý kiến Nhân dân về quy hoạch, giá đất và các khoản'),
        p('đóng góp của thôn'),
        p('2. Hòa giải'),
        p('Noi nhan:'),
        p('- Các chi bộ,'),
        p('T/M BAN THƯỜNG VỤ'),
      ].join(''),
    );
    expect(rolesOf(source)).toEqual([
      'cover: ĐỀ CƯƠNG BÁO CÁO',
      'heading: 1. Việc lấy ý kiến Nhân dân về quy hoạch, giá đất và các khoản',
      'headingMore: đóng góp của thôn',
      'heading: 2. Hòa giải',
      'recipients: Noi nhan:',
      'recipients: - Các chi bộ,',
      'signature: T/M BAN THƯỜNG VỤ',
    ]);
  });

  it('is no such file where lines are as long as sentences are', () => {
    const text = lines(
      '1. Việc lấy ý kiến Nhân dân về quy hoạch, giá đất và các khoản',
      'nhân dân góp bao nhiêu tiền',
      '2. Hòa giải',
      'Tổ hòa giải các thôn đã hòa giải được bao nhiêu vụ, việc; những vụ, việc hòa giải không thành thì chuyển đi đâu, kết quả ra sao.',
    );
    expect(rolesOf(sourceOfText(text))[1]).toBe('guidance: nhân dân góp bao nhiêu tiền');
  });
});

describe('a table', () => {
  it('that tells beside each numbered heading how to write it holds headings', () => {
    const source = sourceOfWord(
      bold('I. Chấp hành') +
        table([
          ['Đề mục', 'Gợi ý nội dung', 'Số liệu'],
          ['1. Họp chi bộ', 'Họp ngày nào, ai chủ trì', 'Số kỳ: …'],
          ['2. Phân công đảng viên', 'Giao việc bằng cách nào', ''],
        ]) +
        bold('II. Kiến nghị'),
    );
    expect(treeText(recognise(source))).toBe(
      lines('I. Chấp hành', '  1. Họp chi bộ', '  2. Phân công đảng viên', 'II. Kiến nghị'),
    );
    expect(rolesOf(source)).toContain('guidance: Giao việc bằng cách nào');
  });

  it('that names what is required and asks for the result asks for rows', () => {
    const source = sourceOfWord(
      bold('I. Chấp hành') +
        table([
          ['Nội dung', 'Yêu cầu', 'Kết quả'],
          ['1. Họp chi bộ', '12 kỳ', ''],
          ['2. Kết nạp', 'Đạt 100 %', ''],
        ]),
    );
    expect(treeText(recognise(source))).toBe('I. Chấp hành');
    expect(rolesOf(source)).toContain('tableHead: Yêu cầu');
  });
});

describe('the title of the file', () => {
  it('is no heading where it has the style of one and the name of the state has that of a title', () => {
    const styled = (id: string, text: string): string => p(text, { paragraph: `<w:pStyle w:val="${id}"/>` });
    const style = (id: string, name: string, level?: number): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`}</w:pPr></w:style>`;
    const source = sourceOfWord(
      [
        styled('T', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        styled('H1', 'DÀN BÀI BÁO CÁO CỦA CHI BỘ'),
        styled('H2', 'I. TÌNH HÌNH'),
        styled('H3', '1. Đảng viên'),
        styled('H2', 'II. KIẾN NGHỊ'),
      ].join(''),
      {
        styles:
          style('T', 'Title') + style('H1', 'heading 1', 0) + style('H2', 'heading 2', 1) + style('H3', 'heading 3', 2),
      },
    );
    expect(treeText(recognise(source))).toBe(lines('I. TÌNH HÌNH', '  1. Đảng viên', 'II. KIẾN NGHỊ'));
  });

  it('is “Dàn bài”, with a line in brackets below it', () => {
    const source = sourceOfWord(
      [
        p('Chi bộ thôn'),
        centred('Dàn bài báo cáo năm 2026'),
        p('(dùng cho hội nghị tổng kết)', { paragraph: '<w:jc w:val="center"/>' }),
        p('TÌNH HÌNH', { run: '<w:u w:val="single"/>' }),
        p('Nêu số đảng viên của chi bộ.'),
        p('ĐỀ NGHỊ', { run: '<w:u w:val="single"/>' }),
        p('Nêu điều muốn đề nghị.'),
        p('Bí thư'),
      ].join(''),
    );
    expect(rolesOf(source).map((role) => role.split(':')[0])).toEqual([
      'cover',
      'cover',
      'cover',
      'heading',
      'guidance',
      'heading',
      'guidance',
      'signature',
    ]);
  });
});
