import type { Format } from '../../../src/document/format/format-schema.ts';
import type {
  Block,
  Heading,
  ListItem,
  Paragraph,
  ReportDocument,
  Run,
  Table,
} from '../../../src/document/model/report-document.ts';

const source = { section: 's1' } as const;

const heading = (level: Heading['level'], label: string, text: string): Heading => ({
  kind: 'heading',
  level,
  label,
  text,
  source,
});
const runs = (...parts: (string | Run)[]): Run[] =>
  parts.map((part) => (typeof part === 'string' ? { text: part } : part));
const paragraph = (...parts: (string | Run)[]): Paragraph => ({ kind: 'paragraph', runs: runs(...parts), source });
const item = (level: ListItem['level'], text: string): ListItem => ({ kind: 'item', level, runs: runs(text), source });

const SENTENCE =
  'Ban Thường vụ Đảng ủy đã lãnh đạo, chỉ đạo Ủy ban nhân dân xã, Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội tuyên truyền, phổ biến Luật Thực hiện dân chủ ở cơ sở đến cán bộ, đảng viên và các tầng lớp nhân dân bằng nhiều hình thức phù hợp với tình hình của từng thôn, khu dân cư. ';

const figures: Table = {
  kind: 'table',
  title: 'Tiếp công dân, giải quyết đơn thư',
  columns: [
    { heading: 'TT', weight: 1, align: 'center' },
    { heading: 'Chỉ tiêu', weight: 7, align: 'left' },
    { heading: 'Đơn vị tính', weight: 2, align: 'center' },
    { heading: 'Kết quả 6 tháng', weight: 3, align: 'right' },
  ],
  rows: [
    [{ runs: runs('A. Tiếp công dân'), wholeRow: true, bold: true }],
    [{ runs: runs('1') }, { runs: runs('Số lượt tiếp công dân') }, { runs: runs('lượt') }, { runs: runs('1.245') }],
    [
      { runs: [] },
      { runs: runs('trong đó: người đứng đầu cấp ủy tiếp'), indent: true },
      { runs: runs('lượt') },
      { runs: runs('24') },
    ],
    [
      { runs: runs('2') },
      { runs: runs('Tỷ lệ giải quyết đơn') },
      { runs: runs('%') },
      { runs: [{ text: '[chưa có]', blank: true }] },
    ],
  ],
  source,
};

const wideRow = (number: number): Table['rows'][number] => [
  { runs: runs(String(number)) },
  { runs: runs(`Thôn ${number}, nội dung nhân dân bàn và quyết định trực tiếp`) },
  ...Array.from({ length: 5 }, (_, column) => ({ runs: runs(String((number + 1) * (column + 3))) })),
];

const units: Table = {
  kind: 'table',
  columns: [
    { heading: 'TT', weight: 1, align: 'center' },
    { heading: 'Đơn vị', weight: 6, align: 'left' },
    ...['Cuộc họp', 'Ý kiến', 'Công trình', 'Kinh phí (triệu đồng)', 'Ngày công'].map((text) => ({
      heading: text,
      weight: 2,
      align: 'right' as const,
    })),
  ],
  rows: Array.from({ length: 24 }, (_, index) => wideRow(index + 1)),
  source,
};

const body: readonly Block[] = [
  paragraph(
    'Thực hiện Công văn số 741-CV/BTGDVTU, ngày 29/4/2026 của Ban Tuyên giáo và Dân vận Thành ủy về việc báo cáo kết quả thực hiện dân chủ ở cơ sở, Ban Thường vụ Đảng ủy xã báo cáo kết quả như sau:',
  ),
  heading(
    1,
    'I-',
    'Công tác lãnh đạo, chỉ đạo, quán triệt, tuyên truyền và tổ chức thực hiện pháp luật về dân chủ ở cơ sở 6 tháng đầu năm 2026',
  ),
  heading(2, '1.', 'Công tác lãnh đạo, chỉ đạo của cấp ủy'),
  paragraph(SENTENCE, SENTENCE),
  item(1, `Ban hành 03 văn bản chỉ đạo: ${SENTENCE}`),
  item(2, `Kế hoạch thực hiện: ${SENTENCE}`),
  item(2, 'Công văn đôn đốc.'),
  heading(
    2,
    '2.',
    'Công tác tuyên truyền, phổ biến, quán triệt các chủ trương của Đảng, chính sách, pháp luật của Nhà nước về thực hiện dân chủ ở cơ sở',
  ),
  heading(3, '2.1.', 'Kết quả tuyên truyền'),
  paragraph(
    'Tổ chức ',
    { text: '[chưa nhập số]', blank: true },
    ' hội nghị với ',
    { text: '1.245', bold: true },
    ' lượt người; ',
    {
      text: 'không phát sinh',
      italic: true,
    },
    ' vướng mắc.',
  ),
  heading(
    3,
    '2.2.',
    'Kết quả kiểm tra, giám sát việc thực hiện dân chủ tại các thôn, khu dân cư, cơ quan, đơn vị, trường học trên địa bàn xã',
  ),
  paragraph(SENTENCE),
  heading(1, 'II-', 'Kết quả cụ thể'),
  heading(2, '1.', 'Tiếp công dân'),
  figures,
  paragraph(SENTENCE, SENTENCE, SENTENCE, SENTENCE),
  heading(2, '2.', 'Đối thoại'),
  paragraph(SENTENCE, SENTENCE, SENTENCE, 'Ký hiệu lạ: a < b & c > d "e" 😀.'),
  heading(1, 'III-', 'Nhiệm vụ trọng tâm 6 tháng cuối năm 2026'),
  paragraph(SENTENCE, SENTENCE, SENTENCE),
  paragraph('Chi tiết tại Phụ lục 1 và Phụ lục 2 kèm theo.'),
];

/** A report with every kind of block, long names and headings, blanks and two annexes, the second landscape. */
export function fixtureReport(format: Format): ReportDocument {
  const separator = format.marks.recipientSeparator.value;
  const link = '(Kèm theo Báo cáo số 05-BC/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng ủy xã Nguyễn Lương Bằng)';
  return {
    formatId: format.id,
    letterhead: {
      superiorBody: ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG'],
      issuingBody: ['ĐẢNG ỦY XÃ', 'NGUYỄN LƯƠNG BẰNG'],
      separator: format.marks.separator.value,
      number: 'Số 05-BC/ĐU',
      draftMark: 'Dự thảo lần 2',
      partyTitle: format.marks.partyTitle.value,
      placeDate: 'Gia Lộc, ngày 05 tháng 6 năm 2026',
    },
    documentType: 'BÁO CÁO',
    subject: ['kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026', 'và nhiệm vụ trọng tâm 6 tháng cuối năm 2026'],
    dashes: format.marks.dashes.value,
    body,
    signature: {
      recipientsHead: format.marks.recipientsHead.value,
      recipients: [
        `- Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng (để báo cáo)${separator}`,
        `- Ban Thường vụ Đảng ủy${separator}`,
        `- Các chi bộ, đảng bộ trực thuộc${separator}`,
        '- Lưu Văn phòng Đảng ủy.',
      ],
      lines: [
        { role: 'authority', text: 'T/M BAN THƯỜNG VỤ' },
        { role: 'title', text: 'PHÓ BÍ THƯ' },
      ],
      signatory: { text: 'Nguyễn Văn A' },
    },
    annexes: [
      {
        id: 'PL1',
        label: 'PHỤ LỤC 1',
        title: 'Số liệu tiếp công dân, giải quyết đơn thư, kiến nghị, phản ánh của nhân dân 6 tháng đầu năm 2026',
        link,
        orientation: 'portrait',
        blocks: [
          heading(1, 'I-', 'Số liệu chung'),
          figures,
          { ...figures, title: 'Bảng thứ hai' },
          paragraph(SENTENCE),
        ],
      },
      {
        id: 'PL2',
        label: 'PHỤ LỤC 2',
        title: 'Biểu tổng hợp theo thôn, khu dân cư',
        link,
        orientation: 'landscape',
        blocks: [units],
      },
    ],
    properties: {
      title: 'Báo cáo kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026',
      author: 'Ban Thường vụ Đảng ủy xã Nguyễn Lương Bằng',
      subject: 'Thực hiện dân chủ ở cơ sở & nhiệm vụ trọng tâm',
    },
  };
}
