import { describe, expect, it } from 'vitest';
import { figuresAskedIn } from '../../../src/domain/outline-import/asked-figures.ts';
import { placesOf } from '../../../src/domain/outline-import/places-of.ts';
import { recognise } from '../../../src/domain/outline-import/recognise.ts';
import { sourceOfText } from '../../../src/domain/outline-import/source-of-text.ts';
import { treeOf } from '../../../src/domain/outline-import/tree-of.ts';
import { bold, p, sourceOfWord, table } from '../../support/outline-lines.ts';

describe('the figures a line asks for', () => {
  it.each([
    [
      '- Số cuộc tuyên truyền: … cuộc, … lượt người dự',
      [
        ['Số cuộc tuyên truyền', 'cuộc', 'count'],
        ['Số cuộc tuyên truyền: số lượt người dự', 'lượt người dự', 'count'],
      ],
    ],
    ['Tỷ lệ hộ dự họp đạt ……%', [['Tỷ lệ hộ dự họp đạt', '%', 'percent']]],
    ['Tổng kinh phí: ....... triệu đồng', [['Tổng kinh phí', 'triệu đồng', 'money']]],
    [
      'Nhân dân đóng góp … tỷ đồng; hiến … m2 đất',
      [
        ['Nhân dân đóng góp', 'tỷ đồng', 'money'],
        ['hiến', 'm²', 'area'],
      ],
    ],
    ['Tổng số thôn (thôn): ……', [['Tổng số thôn', 'thôn', 'count']]],
    ['Tự chấm: … điểm', [['Tự chấm', 'điểm', 'score']]],
    ['Xã … đã tổ chức hội nghị', []],
    ['tuyên truyền qua loa, bảng tin…', []],
    ['Số văn bản đã ban hành', []],
  ])('%s', (text, expected) => {
    expect(figuresAskedIn(text, 7).map(({ label, unit, measure }) => [label, unit, measure])).toEqual(expected);
  });

  it('say the unit of money', () => {
    expect(figuresAskedIn('Chi … tỷ đồng', 0)).toEqual([
      { label: 'Chi', unit: 'tỷ đồng', measure: 'money', moneyUnit: 'billion', line: 0 },
    ]);
  });
});

describe('the tree', () => {
  it('holds guidance, figures and tables below their headings, in the order of the file', () => {
    const source = sourceOfWord(
      [
        p('Các đơn vị báo cáo theo đề cương sau.'),
        bold('I. KẾT QUẢ'),
        p('1. Tuyên truyền (nêu rõ hình thức)'),
        p('- Đã tổ chức … cuộc;'),
        p('…………………………'),
        bold('II. KIẾN NGHỊ'),
        p('Với cấp trên.'),
      ].join(''),
    );
    const tree = treeOf(source, recognise(source));
    expect(tree.map(({ label, title, guidance }) => [label, title, guidance])).toEqual([
      ['I.', 'KẾT QUẢ', ['Các đơn vị báo cáo theo đề cương sau.']],
      ['II.', 'KIẾN NGHỊ', ['Với cấp trên.']],
    ]);
    expect(tree[0]?.children).toEqual([
      {
        line: 2,
        label: '1.',
        title: 'Tuyên truyền',
        level: 2,
        certainty: 'sure',
        guidance: ['(nêu rõ hình thức)', 'Đã tổ chức … cuộc;'],
        figures: [{ label: 'Đã tổ chức', unit: 'cuộc', measure: 'count', line: 3 }],
        tables: [],
        children: [],
      },
    ]);
    expect(placesOf(source, recognise(source)).map(({ kind }) => kind)).toEqual([
      'guidance',
      'heading',
      'heading',
      'guidance',
      'nothing',
      'heading',
      'guidance',
    ]);
  });

  it('joins the heads of a table and names the rows the file names', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const head = `<w:tr>${cell('TT', '<w:vMerge w:val="restart"/>')}${cell('Đơn vị', '<w:vMerge w:val="restart"/>')}${cell('Hồ sơ', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('', '<w:vMerge/>')}${cell('Đúng hạn')}${cell('Quá hạn')}</w:tr>`;
    const rows = ['Đất đai', 'Hộ tịch'].map(
      (name, at) => `<w:tr>${cell(String(at + 1))}${cell(name)}${cell('')}${cell('')}</w:tr>`,
    );
    const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
    const source = sourceOfWord(
      [
        bold('I. KẾT QUẢ'),
        p('Bảng 1. Hồ sơ đã giải quyết'),
        `<w:tbl>${borders}${head}${rows.join('')}</w:tbl>`,
        table([
          ['Tên mô hình', 'Nơi làm'],
          ['', ''],
        ]),
      ].join(''),
    );
    expect(treeOf(source, recognise(source))[0]?.tables).toEqual([
      {
        table: 0,
        title: 'Bảng 1. Hồ sơ đã giải quyết',
        columns: ['Đơn vị', 'Hồ sơ – Đúng hạn', 'Hồ sơ – Quá hạn'],
        rows: ['Đất đai', 'Hộ tịch'],
      },
      { table: 1, title: '', columns: ['Tên mô hình', 'Nơi làm'], rows: [] },
    ]);
    const left = placesOf(source, recognise(source)).flatMap((place, at) =>
      place.kind === 'leftOut' ? [source.lines[at]?.text] : [],
    );
    expect(left).toEqual(['TT', '1', '2']);
  });
});

describe('a pasted text', () => {
  it('has tables where lines of cells stand below each other', () => {
    const source = sourceOfText('I.\tKết quả\nTT\tĐơn vị\tSố cuộc\n1\tThôn A\t\n2\tThôn B\t\nII. Kiến nghị\nmột\thai');
    expect(source.tables).toEqual([{ index: 0, rows: 3, columns: 3, hasBorders: true, firstLine: 1, lastLine: 9 }]);
    const [first, second] = treeOf(source, recognise(source));
    expect(first?.tables).toEqual([
      { table: 0, title: '', columns: ['Đơn vị', 'Số cuộc'], rows: ['Thôn A', 'Thôn B'] },
    ]);
    expect(second?.guidance).toEqual(['một hai']);
  });

  it('leaves a table of contents out', () => {
    const source = sourceOfText(
      'MỤC LỤC\nI. Tình hình\t1\nII. Kết quả ...... 2\nI. Tình hình\n- nêu\nII. Kết quả\n- nêu',
    );
    expect(treeOf(source, recognise(source)).map(({ title }) => title)).toEqual(['Tình hình', 'Kết quả']);
  });

  it('offers the letters of an old encoding', () => {
    const source = sourceOfText('I. KÕt qu¶ thùc hiÖn\nII. KiÕn nghÞ');
    expect(source.lines.map(({ converted }) => converted)).toEqual(['I. Kết quả thực hiện', 'II. Kiến nghị']);
    expect(source.notes).toEqual([{ kind: 'legacyEncoding', encoding: 'TCVN3', lines: 2 }]);
  });
});
