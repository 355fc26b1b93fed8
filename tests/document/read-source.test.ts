import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/document/docx/reading/open-package.ts';
import { PACKAGE_LIMITS } from '../../src/document/docx/reading/package-problem.ts';
import { readSource, readSourceFile } from '../../src/document/docx/reading/read-source.ts';
import { recognise } from '../../src/domain/outline-import/recognise.ts';
import { withConvertedLetters } from '../../src/domain/outline-import/with-converted-letters.ts';
import { smallestParts, smallestWord, zipText } from '../support/docx/audit-package.ts';
import { bold, p, sourceOfWord, table, treeText } from '../support/outline-lines.ts';

const textsOf = (body: string, options: Parameters<typeof sourceOfWord>[1] = {}): readonly string[] =>
  sourceOfWord(body, options).lines.map(({ text }) => text);
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('the lines of a Word file', () => {
  it('hold the text of links, controls, smart tags, fields and symbols', () => {
    const body = `<w:p><w:hyperlink>${run('Luật ')}</w:hyperlink><w:smartTag>${run('số 10')}</w:smartTag><w:sdt><w:sdtContent>${run(' năm')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" DATE ">${run(' 2022')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run(' (mới)')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:tab/><w:noBreakHyphen/><w:br/><w:t>cuối</w:t></w:r></w:p><w:sdt><w:sdtContent>${p('Trong khung nội dung')}</w:sdtContent></w:sdt>`;
    expect(textsOf(body)).toEqual(['Luật số 10 năm 2022 (mới)✓\t-\ncuối', 'Trong khung nội dung']);
  });

  it('are composed, also over two runs, without marks that are not seen', () => {
    const body = `<w:p>${run('Ba\u0301o ca')}${run('\u0301o')}${run(' kê\u0301t\u00ad qu\u200bả')}</w:p>`;
    expect(textsOf(body)).toEqual(['Báo cáo kết quả']);
  });

  it('say a text box once, behind the paragraph it hangs on', () => {
    const box = `<w:txbxContent>${p('PHẦN THỨ NHẤT')}${p('TÌNH HÌNH')}</w:txbxContent>`;
    const body = `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('Đoạn có khung chữ')}</w:p><w:p xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:textbox><w:txbxContent>${p('Khung đời cũ')}</w:txbxContent></v:textbox><v:textpath string="CHỮ NGHỆ THUẬT"/></w:pict></w:r></w:p>`;
    const { lines, notes } = sourceOfWord(body);
    expect(lines.map(({ text, at }) => `${at.kind}: ${text}`)).toEqual([
      'body: Đoạn có khung chữ',
      'textBox: PHẦN THỨ NHẤT',
      'textBox: TÌNH HÌNH',
      'body: ',
      'textBox: Khung đời cũ',
      'textBox: CHỮ NGHỆ THUẬT',
    ]);
    expect(notes).toEqual([{ kind: 'textBoxes', count: 2 }]);
  });

  it('are those of the accepted text: a deleted end of a paragraph joins two, a deleted row is gone', () => {
    const gone = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const body = [
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('1. Công tác ')}</w:p>`,
      `<w:p>${run('lãnh đạo')}${gone(' cũ')}<w:ins>${run(', chỉ đạo')}</w:ins></w:p>`,
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${gone('2. Bỏ hẳn')}</w:p>`,
      `<w:p><w:moveFrom>${run('chuyển đi')}</w:moveFrom><w:moveTo>${run('3. Chuyển đến')}</w:moveTo></w:p>`,
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('hàng bỏ')}</w:tc></w:tr><w:tr><w:tc>${p('hàng giữ')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    const { lines, notes } = sourceOfWord(body);
    expect(lines.map(({ text }) => text)).toEqual(['1. Công tác lãnh đạo, chỉ đạo', '3. Chuyển đến', 'hàng giữ']);
    expect(notes).toEqual([{ kind: 'trackedChanges', count: 8 }]);
  });

  it('are divided at line breaks where these divide numbered items', () => {
    const broken = (...texts: readonly string[]): string =>
      `<w:p><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('<w:br/>')}</w:r></w:p>`;
    expect(textsOf(broken('I. Một', '1. Hai', 'nêu rõ'))).toEqual(['I. Một', '1. Hai', 'nêu rõ']);
    expect(textsOf(broken('ĐỀ CƯƠNG', 'kết quả năm 2026'))).toEqual(['ĐỀ CƯƠNG\nkết quả năm 2026']);
  });

  it('hold foot notes behind their paragraph, headers and footers at the end, and count what is hidden', () => {
    const part = (name: string, inner: string): string =>
      `<w:${name} xmlns:w="${W}" xmlns:r="${RELATIONS}">${inner}</w:${name}>`;
    const relation = (id: string, type: string): string =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${type}.xml"/>`;
    const parts = smallestParts(
      `<w:p>${run('I. Kết quả')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' ẩn', '<w:vanish/>')}<w:commentRangeStart/></w:p>${p('Nêu kết quả')}<w:sectPr><w:headerReference xmlns:r="${RELATIONS}" r:id="h" w:type="default"/></w:sectPr>`,
    );
    const file = zipText({
      ...parts,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('h', 'header')}${relation('n', 'footnotes')}</Relationships>`,
      'word/header.xml': part('hdr', p('Mẫu của Tỉnh ủy')),
      'word/footnotes.xml': part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${p('vạch')}</w:footnote><w:footnote w:id="2">${p('Tính đến 15/5')}</w:footnote>`,
      ),
    });
    const read = readSourceFile(file);
    expect(read.ok && read.value.lines.map(({ text, at }) => `${at.kind}: ${text}`)).toEqual([
      'body: I. Kết quả',
      'footnote: Tính đến 15/5',
      'body: Nêu kết quả',
      'margin: Mẫu của Tỉnh ủy',
    ]);
    expect(read.ok && read.value.notes).toEqual([
      { kind: 'comments', count: 1 },
      { kind: 'footnotes', count: 1 },
      { kind: 'margins', count: 1 },
      { kind: 'hidden', count: 2 },
    ]);
  });

  it('tell how they are set', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Mục nhỏ"/><w:basedOn w:val="a"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Tiêu đề 3"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="Tiêu đề văn bản"/></w:style>',
    ].join('');
    const styled = (id: string): string => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run('Đề mục')}</w:p>`;
    const body = [
      styled('a'),
      styled('b'),
      styled('c'),
      styled('d'),
      `<w:p><w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr>${run('Đề mục', '<w:caps/>')}</w:p>`,
      `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs><w:ind w:left="567"/></w:pPr>${run('Số', '<w:b/>')}<w:r><w:tab/></w:r></w:p>`,
    ].join('');
    const looks = sourceOfWord(body, { styles }).lines.map(({ look }) => look);
    expect(looks.map(({ outlineLevel, styleName }) => [outlineLevel, styleName])).toEqual([
      [2, 'heading 2'],
      [2, 'Mục nhỏ'],
      [3, 'Tiêu đề 3'],
      [undefined, 'Tiêu đề văn bản'],
      [1, undefined],
      [undefined, undefined],
    ]);
    expect(looks[4]).toMatchObject({ isCapitals: true, isCentred: true, boldLetters: 0 });
    expect(looks[5]).toMatchObject({ hasDotLeader: true, boldLetters: 3, indentMm: 10 });
  });

  it('know their cells: spans, merged cells, tables in tables, lines drawn or not', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('TT', '<w:vMerge w:val="restart"/>')}${cell('Kết quả', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('Số')}<w:tc>${table([['trong']])}${p('')}</w:tc></w:tr></w:tbl>`;
    const { lines, tables } = sourceOfWord(body);
    expect(lines.map(({ text, at }) => [text, at])).toEqual([
      ['TT', { kind: 'cell', table: 0, row: 0, column: 0 }],
      ['Kết quả', { kind: 'cell', table: 0, row: 0, column: 1, across: 2 }],
      ['', { kind: 'cell', table: 0, row: 1, column: 0, isContinued: true }],
      ['Số', { kind: 'cell', table: 0, row: 1, column: 1 }],
      ['trong', { kind: 'cell', table: 1, row: 0, column: 0 }],
      ['', { kind: 'cell', table: 0, row: 1, column: 2 }],
    ]);
    expect(tables).toEqual([
      { index: 0, rows: 2, columns: 3, hasBorders: false, within: undefined, firstLine: 0, lastLine: 5 },
      { index: 1, rows: 1, columns: 1, hasBorders: true, within: 0, firstLine: 4, lastLine: 4 },
    ]);
  });

  it('offer what they say in the letters of their old font, and change nothing unasked', () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const body = `<w:p>${run('I. KÕt qu¶', font('.VnTime'))}${run(' của xã', font('Times New Roman'))}</w:p><w:p>${run('§Æc ®iÓm', font('.VnTimeH'))}</w:p>`;
    const source = sourceOfWord(body);
    expect(source.lines.map(({ text }) => text)).toEqual(['I. KÕt qu¶ của xã', '§Æc ®iÓm']);
    expect(source.notes).toEqual([{ kind: 'legacyEncoding', encoding: 'TCVN3', lines: 2 }]);
    const { lines, notes } = withConvertedLetters(source);
    expect(lines.map(({ text, look }) => [text, look.isCapitals])).toEqual([
      ['I. Kết quả của xã', false],
      ['ĐẶC ĐIỂM', true],
    ]);
    expect(notes).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a PDF', strToU8('%PDF-1.7 and so on, long enough'), 'pdf'],
    ['an RTF under the name .doc', strToU8('{\\rtf1\\ansi Báo cáo}'), 'rtf'],
    ['a web page under the name .doc', strToU8('<html xmlns:o="urn:schemas-microsoft-com:office:office">'), 'webPage'],
    [
      'a text of LibreOffice',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('x'),
      }),
      'odt',
    ],
  ])('%s is called by its name', (_, bytes, kind) => {
    expect(readSourceFile(bytes)).toEqual({ ok: false, problem: { kind } });
  });
});

describe('a long file', () => {
  const section = [
    bold('1. Công tác lãnh đạo'),
    p('- Nêu rõ số văn bản đã ban hành, nội dung chính, kết quả cụ thể; … cuộc.'),
  ];
  const pages = (count: number): string =>
    Array.from({ length: count }, () =>
      [bold('I. KẾT QUẢ'), ...Array.from({ length: 10 }, () => section.join(''))].join(''),
    ).join('');

  it('of 300 pages is read and recognised', () => {
    const source = sourceOfWord(pages(300));
    expect(source.lines).toHaveLength(300 * 21);
    expect(treeText(recognise(source)).split('\n')).toHaveLength(300 * 11);
  });

  it('of more paragraphs than any report has is refused', () => {
    const opened = openPackage(smallestWord('<w:p/>'.repeat(PACKAGE_LIMITS.paragraphs + 1)));
    expect(opened.ok && readSource(opened.value)).toEqual({
      ok: false,
      problem: { kind: 'tooLong', part: 'word/document.xml' },
    });
  });
});
