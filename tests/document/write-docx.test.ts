import { describe, expect, it } from 'vitest';
import { STYLE_NAMES } from '../../src/document/docx/style-ids.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { COMPONENTS } from '../../src/document/format/format-schema.ts';
import { textWidthPt } from '../../src/document/format/text-width.ts';
import { mmToTwips, ptToHalfPoints, ptToTwips, twipsToMm, twipsToPt } from '../../src/document/format/units.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { measureStyles } from '../support/docx/measure-styles.ts';
import { readFormat } from '../support/docx/read-format.ts';
import { partOf, readPackage } from '../support/docx/read-package.ts';
import { attribute, childElements, find, findAll, readXml, textOf, type XmlElement } from '../support/docx/read-xml.ts';

const num = (element: XmlElement | undefined, name: string): number => Number(attribute(element, name));
const styleOf = (paragraph: XmlElement): string | undefined => attribute(find(paragraph, 'w:pPr', 'w:pStyle'), 'w:val');

describe.each(['hd05', 'hd36'])('a report written by %s', async (name) => {
  const format = readFormat(name);
  const report = fixtureReport(format);
  const parts = readPackage(await writeDocx(report, format));
  const document = readXml(partOf(parts, 'word/document.xml'));
  const stylesRoot = readXml(partOf(parts, 'word/styles.xml'));
  const styles = measureStyles(stylesRoot);
  const sections = findAll(document, 'w:sectPr');
  const body = find(document, 'w:body');
  const tables = body === undefined ? [] : childElements(body).filter((element) => element.name === 'w:tbl');
  const paragraphsIn = (style: keyof typeof STYLE_NAMES) =>
    findAll(document, 'w:p').filter((paragraph) => styleOf(paragraph) === STYLE_NAMES[style].id);
  const { page } = format;

  it('has the sheet and margins of the format on portrait pages', () => {
    for (const section of sections.slice(0, 2)) {
      const [size, margin] = [find(section, 'w:pgSz'), find(section, 'w:pgMar')];
      expect(twipsToMm(num(size, 'w:w'))).toBeCloseTo(page.widthMm.value, 1);
      expect(twipsToMm(num(size, 'w:h'))).toBeCloseTo(page.heightMm.value, 1);
      expect(num(margin, 'w:top')).toBe(mmToTwips(page.topMm.value));
      expect(num(margin, 'w:bottom')).toBe(mmToTwips(page.bottomMm.value));
      expect(num(margin, 'w:left')).toBe(mmToTwips(page.leftMm.value));
      expect(num(margin, 'w:right')).toBe(mmToTwips(page.rightMm.value));
      expect(num(margin, 'w:header')).toBe(mmToTwips(page.pageNumberFromTopMm.value));
    }
  });

  it('turns sheet and margins on a landscape page', () => {
    const [size, margin] = [find(sections[2], 'w:pgSz'), find(sections[2], 'w:pgMar')];
    expect(attribute(size, 'w:orient')).toBe('landscape');
    expect(num(size, 'w:w')).toBe(mmToTwips(page.heightMm.value));
    expect(num(size, 'w:h')).toBe(mmToTwips(page.widthMm.value));
    expect(num(margin, 'w:top')).toBe(mmToTwips(page.leftMm.value));
    expect(num(margin, 'w:bottom')).toBe(mmToTwips(page.rightMm.value));
    expect(num(margin, 'w:left')).toBe(mmToTwips(page.bottomMm.value));
    expect(num(margin, 'w:right')).toBe(mmToTwips(page.topMm.value));
  });

  it('shows no page number on the first page of each part, and starts anew in each annex', () => {
    expect(sections).toHaveLength(1 + report.annexes.length);
    for (const section of sections) {
      expect(find(section, 'w:titlePg')).toBeDefined();
      expect(findAll(section, 'w:headerReference').filter((each) => attribute(each, 'w:type') === 'first')).toEqual([]);
    }
    expect(sections.map((section) => attribute(find(section, 'w:pgNumType'), 'w:start'))).toEqual([
      undefined,
      '1',
      '1',
    ]);
    expect(attribute(find(sections[0], 'w:headerReference'), 'w:type')).toBe('default');
    const header = partOf(parts, 'word/header1.xml');
    expect(header).toContain('>PAGE<');
    expect(textOf(readXml(header))).toBe('');
    expect(styles.get('SoTrang')?.alignment).toBe('center');
  });

  it.each(COMPONENTS)('sets %s as the format says', (component) => {
    const rule = format.styles[component];
    expect(styles.get(STYLE_NAMES[component].id)).toMatchObject({
      halfPoints: ptToHalfPoints(rule.sizePt),
      bold: rule.bold,
      italic: rule.italic,
      capitals: rule.capitals,
      underline: rule.underline ? 'single' : undefined,
    });
  });

  it.each(['body', 'heading1', 'heading2', 'heading3', 'item1', 'item2'] as const)('sets the lines of %s', (key) => {
    expect(styles.get(STYLE_NAMES[key].id)).toMatchObject({
      line: `${ptToTwips(format.body.lineSpacingPt.value)} exact`,
      before: '0',
      after: String(ptToTwips(format.body.spacingAfterPt.value)),
      firstLine: String(mmToTwips(format.body.firstLineIndentMm.value)),
      alignment: format.body.justified.value ? 'both' : 'left',
    });
  });

  it('never sets the larger lines of the title exactly, which would clip them', () => {
    for (const key of ['documentType', 'subject', 'partyTitle', 'issuingBody'] as const) {
      expect(styles.get(STYLE_NAMES[key].id)?.line).toBe('240 auto');
    }
  });

  it('has Times New Roman, black, Vietnamese as defaults for every script', () => {
    const run = find(stylesRoot, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    const fonts = find(run, 'w:rFonts');
    for (const script of ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'])
      expect(attribute(fonts, script)).toBe(format.font.value);
    expect(attribute(find(run, 'w:color'), 'w:val')).toBe(format.colour.value);
    expect(attribute(find(run, 'w:lang'), 'w:val')).toBe(format.language.value);
  });

  it('draws under the Party title a rule as long as the title, within 2 %', () => {
    const [rule] = paragraphsIn('titleRule');
    const indent = find(rule, 'w:pPr', 'w:ind');
    const column = num(childElements(find(tables[0], 'w:tblGrid') ?? document)[1], 'w:w');
    const length = twipsToPt(column - num(indent, 'w:left') - num(indent, 'w:right'));
    const title = textWidthPt(report.letterhead.partyTitle, format.styles.partyTitle);
    expect(Math.abs(length / title - 1)).toBeLessThan(0.02);
    expect(attribute(indent, 'w:left')).toBe(attribute(indent, 'w:right'));
    const border = find(stylesRoot, 'w:style') && findAll(stylesRoot, 'w:pBdr').flatMap(childElements)[0];
    expect(num(border, 'w:sz') / 8).toBe(format.ruleUnderTitlePt.value);
  });

  it('puts letterhead and signature into the two columns of the format, without padding at the sides', () => {
    const left = mmToTwips(page.letterheadLeftColumnMm.value);
    const text = mmToTwips(page.widthMm.value) - mmToTwips(page.leftMm.value) - mmToTwips(page.rightMm.value);
    const pair = tables.filter(
      (table) => attribute(find(table, 'w:tblPr', 'w:tblBorders', 'w:top'), 'w:val') === 'none',
    );
    expect(pair).toHaveLength(2);
    for (const table of pair) {
      expect(childElements(find(table, 'w:tblGrid') ?? document).map((column) => num(column, 'w:w'))).toEqual([
        left,
        text - left,
      ]);
      expect(attribute(find(table, 'w:tblPr', 'w:tblLayout'), 'w:type')).toBe('fixed');
      for (const side of ['w:left', 'w:right'])
        expect(num(find(table, 'w:tblPr', 'w:tblCellMar', side), 'w:w')).toBe(0);
      for (const row of findAll(table, 'w:tr')) expect(find(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
    }
  });

  it('never leaves the signature alone on a page', () => {
    const signature = findAll(document, 'w:tbl').find((table) =>
      textOf(table).includes(report.signature.signatory.text),
    );
    for (const paragraph of findAll(signature ?? document, 'w:p')) {
      expect(styles.get(styleOf(paragraph) ?? '')?.keepNext, textOf(paragraph)).toBe(true);
    }
    const last = paragraphsIn('body').find((paragraph) => textOf(paragraph).startsWith('Chi tiết tại Phụ lục 1'));
    expect(find(last, 'w:pPr', 'w:keepNext')).toBeDefined();
    expect(paragraphsIn('signatureGap')).toHaveLength(format.signatureGap.lines.value);
  });

  it('numbers headings by real lists that print the labels of the report', () => {
    expect(paragraphsIn('heading1').map(textOf)).toEqual([
      ...report.body.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
      'Số liệu chung',
    ]);
    expect([1, 2, 3].map((level) => styles.get(`Heading${level}`)?.outlineLevel)).toEqual(['0', '1', '2']);
    expect([1, 2, 3].map((level) => styles.get(`Heading${level}`)?.name)).toEqual([
      'heading 1',
      'heading 2',
      'heading 3',
    ]);
    const numbering = partOf(parts, 'word/numbering.xml');
    for (const text of ['%1-', '%2.', '%2.%3.', '-', '+']) expect(numbering).toContain(`<w:lvlText w:val="${text}"/>`);
  });

  it('sets every paragraph through a named style and formats none of its text by hand but emphasis', () => {
    const known = new Set(Object.values(STYLE_NAMES).map(({ id }) => id));
    for (const paragraph of findAll(document, 'w:p')) expect(known, textOf(paragraph)).toContain(styleOf(paragraph));
    const direct = new Set(
      findAll(document, 'w:rPr')
        .flatMap(childElements)
        .map((property) => property.name),
    );
    expect([...direct].sort()).toEqual(['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:rStyle']);
  });

  it('repeats the head of a table, keeps its rows whole and its width the width of the text', () => {
    const data = findAll(document, 'w:tbl').filter((table) => findAll(table, 'w:tblHeader').length > 0);
    expect(data).toHaveLength(4);
    const widths = data.map((table) => num(find(table, 'w:tblPr', 'w:tblW'), 'w:w'));
    expect(widths).toEqual([9355, 9355, 9355, 14570]);
    for (const [index, table] of data.entries()) {
      const columns = childElements(find(table, 'w:tblGrid') ?? document).map((column) => num(column, 'w:w'));
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(widths[index]);
      for (const row of findAll(table, 'w:tr')) expect(find(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
    }
  });

  it('marks a place still to be filled', () => {
    const blanks = findAll(document, 'w:r').filter((run) => find(run, 'w:rPr', 'w:rStyle') !== undefined);
    expect(blanks.map(textOf)).toEqual(['[chưa nhập số]', '[chưa có]', '[chưa có]', '[chưa có]']);
  });

  it('ends with a paragraph too small to make a page of its own', () => {
    const last = childElements(body ?? document).at(-2);
    expect(last?.name).toBe('w:p');
    expect(styleOf(last ?? document)).toBe(STYLE_NAMES.sectionEnd.id);
    expect(styles.get(STYLE_NAMES.sectionEnd.id)?.line).toBe('20 exact');
  });

  it('says what it is and in which language', () => {
    const core = readXml(partOf(parts, 'docProps/core.xml'));
    const value = (element: string) => find(core, element)?.children.join('');
    expect(value('dc:title')).toBe(report.properties.title);
    expect(value('dc:creator')).toBe(report.properties.author);
    expect(value('dc:subject')).toBe(report.properties.subject);
    expect(value('dc:language')).toBe(format.language.value);
    expect(value('dcterms:created')).toBe(value('dcterms:modified'));
  });
});

describe('writeDocx', () => {
  const format = readFormat('hd05');
  const report = fixtureReport(format);
  const [figures] = report.body.filter((block) => block.kind === 'table');

  it('refuses a format the report was not built for', async () => {
    await expect(writeDocx(report, readFormat('hd36'))).rejects.toThrow(/HD05/);
  });

  it('refuses a row that has more cells than its table has columns', async () => {
    if (figures === undefined) throw new Error('The fixture has a table.');
    const columns = figures.columns.slice(0, 2);
    await expect(writeDocx({ ...report, body: [{ ...figures, columns }] }, format)).rejects.toThrow(/cells/);
  });

  it('keeps a table that ends the text, and two tables in a row, apart from what follows', async () => {
    if (figures === undefined) throw new Error('The fixture has a table.');
    const { title: _, ...untitled } = figures;
    const parts = readPackage(await writeDocx({ ...report, body: [untitled, untitled], annexes: [] }, format));
    const body = find(readXml(partOf(parts, 'word/document.xml')), 'w:body');
    const names = childElements(body ?? { name: '', attributes: new Map(), children: [] }).map(
      (element) => element.name,
    );
    expect(names.join(' ')).not.toContain('w:tbl w:tbl');
    expect(names.slice(-2)).toEqual(['w:p', 'w:sectPr']);
  });

  it('types a label that automatic numbering would print otherwise', async () => {
    const body = report.body.map((block) =>
      block.kind === 'heading' && block.label === 'II-' ? { ...block, label: 'IV-' } : block,
    );
    const xml = partOf(readPackage(await writeDocx({ ...report, body }, format)), 'word/document.xml');
    expect(xml).toContain('<w:numId w:val="0"/>');
    expect(xml).toContain('>IV- Kết quả cụ thể<');
  });
});
