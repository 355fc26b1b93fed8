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

describe('levels', () => {
  it.each([
    [
      'follow the way the schemes stand in each other',
      [
        'Phần thứ nhất: Tình hình',
        'I. Chung',
        '1. Thuận lợi',
        'a) Ở xã',
        '2. Khó khăn',
        'Phần thứ hai: Kết quả',
        'I. Một',
        '1. Hai',
      ],
      [
        'Phần thứ nhất: Tình hình',
        '  I. Chung',
        '    1. Thuận lợi',
        '      a) Ở xã',
        '    2. Khó khăn',
        'Phần thứ hai: Kết quả',
        '  I. Một',
        '    1. Hai',
      ],
    ],
    [
      'survive duplicates, jumps and restarts',
      ['I. Một', '1. Hai', '2. Ba', '2. Bốn', '4. Năm', '1. Sáu', 'II. Bảy', '3. Tám', 'IV. Chín', 'III. Mười'],
      [
        'I. Một',
        '  1. Hai',
        '  2. Ba',
        '  2. Bốn',
        '  4. Năm',
        '  1. Sáu',
        'II. Bảy',
        '  3. Tám',
        'IV. Chín',
        'III. Mười',
      ],
    ],
    [
      'survive marks that change',
      ['I. Một', '1- Hai', '2) Ba', '3/ Bốn', '4, Năm', 'II/ Sáu', '1 . Bảy'],
      ['I. Một', '  1- Hai', '  2) Ba', '  3/ Bốn', '  4, Năm', 'II/ Sáu', '  1 . Bảy'],
    ],
    [
      'take C, D and I for letters where letters are counted',
      ['A. Một', 'I. Hai', 'II. Ba', 'B. Bốn', 'C. Năm', 'I. Sáu', 'D. Bảy', 'Đ. Tám', 'E. Chín'],
      ['A. Một', '  I. Hai', '  II. Ba', 'B. Bốn', 'C. Năm', '  I. Sáu', 'D. Bảy', 'Đ. Tám', 'E. Chín'],
    ],
    [
      'take i for a letter behind h and for a number at the beginning',
      ['1. Một', 'g) Hai', 'h) Ba', 'i) Bốn', 'k) Năm', '2. Sáu', 'i) Bảy', 'ii) Tám'],
      ['1. Một', '  g) Hai', '  h) Ba', '  i) Bốn', '  k) Năm', '2. Sáu', '  i) Bảy', '  ii) Tám'],
    ],
    [
      'leave out what a part leaves out',
      ['A. Một', 'I. Hai', '1. Ba', 'B. Bốn', '1. Năm', '2. Sáu', 'C. Bảy', 'I. Tám', '1. Chín'],
      ['A. Một', '  I. Hai', '    1. Ba', 'B. Bốn', '  1. Năm', '  2. Sáu', 'C. Bảy', '  I. Tám', '    1. Chín'],
    ],
    [
      'put 1.1 below 1 whatever stood between',
      ['1. Một', '1.1. Hai', 'a) Ba', '1.2. Bốn', '1.2.1. Năm', '2. Sáu', '2.1 Bảy'],
      ['1. Một', '  1.1. Hai', '    a) Ba', '  1.2. Bốn', '    1.2.1. Năm', '2. Sáu', '  2.1 Bảy'],
    ],
    [
      'begin anew at an annex',
      ['I. Một', '1. Hai', 'Phụ lục 1: Biểu số liệu', 'I. Ba', '1. Bốn', 'Phụ lục 2: Danh sách'],
      ['I. Một', '  1. Hai', 'Phụ lục 1 Biểu số liệu', '  I. Ba', '    1. Bốn', 'Phụ lục 2 Danh sách'],
    ],
    [
      'keep questions that count on through all parts below them',
      ['Mục 1. Một', 'Câu 1. Hai', 'Câu 2. Ba', 'Mục 2. Bốn', 'Câu 3. Năm'],
      ['Mục 1. Một', '  Câu 1. Hai', '  Câu 2. Ba', 'Mục 2. Bốn', '  Câu 3. Năm'],
    ],
  ])('%s', (_, typed, expected) => {
    const filled = typed.flatMap((line) => [line.replace(/ (\S+)$/, ' $1 của xã'), '- nêu kết quả cụ thể;']);
    expect(treeOfPasted(lines(...filled)).replaceAll(' của xã', '')).toBe(lines(...expected));
  });

  it('of titles without numbers go by their look', () => {
    const body = [
      centred('ĐỀ CƯƠNG BÁO CÁO'),
      centred('kết quả thực hiện dân chủ'),
      p(''),
      bold('TÌNH HÌNH CHUNG'),
      p('Nêu số thôn, số hộ của xã trong kỳ báo cáo.'),
      bold('KẾT QUẢ'),
      bold('Công khai'),
      p('Việc công khai đã làm thế nào.'),
      bold('Đối thoại'),
      p('Số cuộc đối thoại với Nhân dân.'),
      bold('KIẾN NGHỊ'),
      p('Kiến nghị với cấp trên.'),
    ].join('');
    expect(treeOfWord(body)).toBe(lines('TÌNH HÌNH CHUNG', 'KẾT QUẢ', '  Công khai', '  Đối thoại', 'KIẾN NGHỊ'));
  });

  it('put a title without a number beside the numbers that look like it', () => {
    const body = [
      bold('I. TÌNH HÌNH'),
      bold('1. Thuận lợi'),
      p('Nêu thuận lợi.'),
      bold('II. KẾT QUẢ'),
      p('Nêu kết quả.'),
      bold('ĐỀ XUẤT VỚI CẤP TRÊN'),
      p('Nêu đề xuất.'),
    ].join('');
    expect(treeOfWord(body)).toBe(lines('I. TÌNH HÌNH', '  1. Thuận lợi', 'II. KẾT QUẢ', 'ĐỀ XUẤT VỚI CẤP TRÊN'));
  });
});

describe('what is no heading', () => {
  it('is told by its words and place', () => {
    const source = sourceOfWord(
      [
        table(
          [
            ['ĐẢNG BỘ TỈNH …', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
            ['ĐẢNG ỦY XÃ …', '…, ngày … tháng 5 năm 2026'],
          ],
          false,
        ),
        centred('ĐỀ CƯƠNG BÁO CÁO'),
        centred('Kết quả thực hiện dân chủ ở cơ sở'),
        italic('(Kèm theo Công văn số 12-CV/ĐU ngày 04/5/2026)'),
        bold('I. TÌNH HÌNH'),
        p('- Số thôn, số hộ;'),
        p('(nêu số liệu đến ngày 15/5/2026)'),
        p('Lưu ý: không nêu tên công dân.'),
        p('………………………………'),
        bold('II. KẾT QUẢ'),
        p('1. Tổ chức … cuộc, … lượt người dự'),
        p('- Tỷ lệ hộ dự họp: … %'),
        table(
          [
            ['Nơi nhận:', 'T/M ĐẢNG ỦY'],
            ['- Lưu VPĐU.', '(đã ký)'],
          ],
          false,
        ),
      ].join(''),
    );
    expect(rolesOf(source)).toEqual([
      'cover: ĐẢNG BỘ TỈNH …',
      'cover: ĐẢNG CỘNG SẢN VIỆT NAM',
      'cover: ĐẢNG ỦY XÃ …',
      'cover: …, ngày … tháng 5 năm 2026',
      'cover: ĐỀ CƯƠNG BÁO CÁO',
      'cover: Kết quả thực hiện dân chủ ở cơ sở',
      'cover: (Kèm theo Công văn số 12-CV/ĐU ngày 04/5/2026)',
      'heading: I. TÌNH HÌNH',
      'guidance: - Số thôn, số hộ;',
      'instruction: (nêu số liệu đến ngày 15/5/2026)',
      'instruction: Lưu ý: không nêu tên công dân.',
      'blank: ………………………………',
      'heading: II. KẾT QUẢ',
      'heading: 1. Tổ chức … cuộc, … lượt người dự',
      'blank: - Tỷ lệ hộ dự họp: … %',
      'recipients: Nơi nhận:',
      'signature: T/M ĐẢNG ỦY',
      'recipients: - Lưu VPĐU.',
      'signature: (đã ký)',
    ]);
  });

  it('stands in the letter the outline was sent with', () => {
    const body = [
      p('Thực hiện Công văn số 741-CV/BTGDVTU, đề nghị các chi bộ:'),
      p('1. Quán triệt Chỉ thị.'),
      p('2. Gửi báo cáo trước ngày 18/5/2026.'),
      p('Nơi nhận:'),
      p('- Như trên;'),
      bold('T/M BAN THƯỜNG VỤ'),
      centred('ĐỀ CƯƠNG BÁO CÁO'),
      centred('kết quả thực hiện dân chủ'),
      bold('I. Tình hình'),
      p('Nêu tình hình.'),
      bold('II. Kết quả'),
      p('Nêu kết quả.'),
    ].join('');
    expect(treeOfWord(body)).toBe(lines('I. Tình hình', 'II. Kết quả'));
  });

  it('is a table that asks for rows; a table that only sets the text is read like text', () => {
    const source = sourceOfWord(
      [
        bold('I. Kết quả'),
        table([
          ['TT', 'Đơn vị', 'Số cuộc'],
          ['1', 'Thôn A', ''],
          ['2', 'Thôn B', ''],
        ]),
        table(
          [
            ['II', bold('Đánh giá')],
            ['1', bold('Ưu điểm')],
            ['2', bold('Hạn chế')],
          ],
          false,
        ),
      ].join(''),
    );
    expect(rolesOf(source)).toEqual([
      'heading: I. Kết quả',
      'tableHead: TT',
      'tableHead: Đơn vị',
      'tableHead: Số cuộc',
      'tableBody: 1',
      'tableBody: Thôn A',
      'tableBody: 2',
      'tableBody: Thôn B',
      'heading: II',
      'headingMore: Đánh giá',
      'heading: 1',
      'headingMore: Ưu điểm',
      'heading: 2',
      'headingMore: Hạn chế',
    ]);
    expect(
      recognise(source).flatMap(({ role, level, label, title }) => (role === 'heading' ? [[level, label, title]] : [])),
    ).toEqual([
      [1, 'I.', 'Kết quả'],
      [1, 'II', 'Đánh giá'],
      [2, '1', 'Ưu điểm'],
      [2, '2', 'Hạn chế'],
    ]);
  });

  it('is the head of a table that holds the whole outline; its numbered rows are headings', () => {
    const rows = [
      ['TT', 'Nội dung', 'Kết quả'],
      ['I', 'Công tác lãnh đạo', ''],
      ['1', 'Ban hành văn bản', ''],
      ['II', 'Công khai', ''],
      ['1', 'Niêm yết tại trụ sở', ''],
    ];
    const source = sourceOfWord(centred('ĐỀ CƯƠNG BÁO CÁO') + table(rows));
    expect(rolesOf(source).slice(0, 4)).toEqual([
      'cover: ĐỀ CƯƠNG BÁO CÁO',
      'cover: TT',
      'cover: Nội dung',
      'cover: Kết quả',
    ]);
    expect(treeText(recognise(source))).toBe(
      lines('I Công tác lãnh đạo', '  1 Ban hành văn bản', 'II Công khai', '  1 Niêm yết tại trụ sở'),
    );
  });

  it('is what tells time and sender at the end, and not a date a section asks for', () => {
    const source = sourceOfText(
      lines(
        'I. Kết quả',
        '- Hội nghị ngày … tháng … năm …',
        'II. Đề xuất',
        '- Nêu đề xuất',
        'Gia Lộc, ngày 5 tháng 5 năm 2026',
        'BAN XÂY DỰNG ĐẢNG',
      ),
    );
    expect(rolesOf(source).map((role) => role.split(':')[0])).toEqual([
      'heading',
      'blank',
      'heading',
      'guidance',
      'signature',
      'signature',
    ]);
  });

  it('is the title of the file, also where the first part looks like it', () => {
    const body = [
      centred('ĐỀ CƯƠNG BÁO CÁO'),
      centred('kết quả công tác'),
      centred('NĂM 2026'),
      centred('TÌNH HÌNH CHUNG'),
      p('Nêu tình hình chung của đơn vị.'),
      centred('KIẾN NGHỊ'),
      p('Nêu kiến nghị.'),
    ].join('');
    expect(treeOfWord(body)).toBe(lines('TÌNH HÌNH CHUNG', 'KIẾN NGHỊ'));
  });

  it('is a sentence with an amount or a date in front', () => {
    const text = lines(
      'I. Kết quả',
      '30/6/2026 là ngày chốt số liệu.',
      '1.5 tỷ đồng đã chi.',
      '6 tháng đầu năm có gì mới?',
      'II. Kiến nghị',
    );
    expect(treeOfPasted(text)).toBe(lines('I. Kết quả', 'II. Kiến nghị'));
  });
});

describe('a heading with words to the writer behind it', () => {
  it.each([
    ['1. Công tác lãnh đạo (nêu rõ số văn bản đã ban hành)', 'Công tác lãnh đạo', '(nêu rõ số văn bản đã ban hành)'],
    ['1. Công tác lãnh đạo: nêu rõ số văn bản', 'Công tác lãnh đạo', 'nêu rõ số văn bản'],
    ['1. Công tác lãnh đạo. Nêu rõ số văn bản.', 'Công tác lãnh đạo', 'Nêu rõ số văn bản.'],
    ['1. Công tác lãnh đạo - nêu rõ số văn bản', 'Công tác lãnh đạo', 'nêu rõ số văn bản'],
    [
      '1. Đánh giá việc quán triệt Chỉ thị; việc ban hành quy chế',
      'Đánh giá việc quán triệt Chỉ thị; việc ban hành quy chế',
      undefined,
    ],
    ['1. Khó khăn, vướng mắc (nếu có)', 'Khó khăn, vướng mắc', '(nếu có)'],
    ['1. Thực hiện Chỉ thị số 15-CT/TU (21/11/2022)', 'Thực hiện Chỉ thị số 15-CT/TU (21/11/2022)', undefined],
    ['1. Kết luận:', 'Kết luận', undefined],
    ['1. Dân số: ... hộ, ... khẩu', 'Dân số', '... hộ, ... khẩu'],
  ])('%s', (text, title, rest) => {
    const [marking] = recognise(sourceOfText(lines(text, '2. Kết quả')));
    expect([marking?.title, marking?.rest]).toEqual([title, rest]);
  });
});

describe('certainty', () => {
  it('is high where number and order agree, low where only the look tells', () => {
    const source = sourceOfWord(
      [bold('I. TÌNH HÌNH'), p('Nêu.'), bold('II. KẾT QUẢ'), p('Nêu.'), bold('Công khai'), p('Nêu.')].join(''),
    );
    expect(recognise(source).flatMap(({ role, certainty }) => (role === 'heading' ? [certainty] : []))).toEqual([
      'sure',
      'sure',
      'guess',
    ]);
  });

  it('is none where nothing tells headings from text: the groups are offered', () => {
    const markings = recognise(
      sourceOfText(lines('Việc công khai đã làm đến đâu.', 'Niêm yết ở đâu.', '', 'Kết quả tiếp dân.')),
    );
    expect(
      markings.filter(({ role }) => role === 'heading').map(({ line, certainty, signs }) => [line, certainty, signs]),
    ).toEqual([
      [0, 'guess', ['noStructure']],
      [3, 'guess', ['noStructure']],
    ]);
  });

  it('gives every line exactly one marking, in order, of any text', () => {
    for (const text of ['', '\n\n', 'I.', '1.', '- ', '\t\t', '(', '…', 'Nơi nhận:']) {
      const source = sourceOfText(text);
      expect(recognise(source).map(({ line }) => line)).toEqual(source.lines.map(({ id }) => id));
    }
  });
});
