import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { lintWordXml } from '../support/docx/lint-word-xml.ts';
import { readFormat } from '../support/docx/read-format.ts';
import { partOf, readPackage } from '../support/docx/read-package.ts';

const write = async (name: string) => {
  const format = readFormat(name);
  return readPackage(await writeDocx(fixtureReport(format), format));
};

describe('the XML of a written report', () => {
  it.each(['hd05', 'hd36'])('has nothing that Word would refuse or mend (%s)', async (name) => {
    expect(lintWordXml(await write(name))).toEqual([]);
  });
});

/** Each damage is done to a real document by changing one piece of text. */
const DAMAGES = [
  ['order', 'word/styles.xml', /(<w:keepNext\/>)(<w:keepLines\/>)/, '$2$1'],
  ['order', 'word/styles.xml', /(<w:b\/>)(<w:bCs\/>)/, '$2$1'],
  ['order', 'word/styles.xml', /(<w:name [^>]*\/>)(<w:basedOn [^>]*\/>)/, '$2$1'],
  ['order', 'word/document.xml', /(<w:tblW [^>]*\/>)(<w:tblBorders>.*?<\/w:tblBorders>)/, '$2$1'],
  ['order', 'word/document.xml', /(<w:tcW [^>]*\/>)(<w:gridSpan [^>]*\/>)/, '$2$1'],
  ['order', 'word/document.xml', /(<w:pgSz [^>]*\/>)(<w:pgMar [^>]*\/>)/, '$2$1'],
  ['order', 'word/document.xml', /(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/, '$2$1'],
  ['order', 'word/numbering.xml', /(<w:start [^>]*\/>)(<w:numFmt [^>]*\/>)/, '$2$1'],
  ['unknownChild', 'word/document.xml', /<w:cantSplit\/>/, '<w:keepNext/>'],
  ['unknownChild', 'word/styles.xml', /<w:keepNext\/>/, '<w:keepTogether/>'],
  ['repeated', 'word/styles.xml', /<w:keepNext\/>/, '<w:keepNext/><w:keepNext/>'],
  ['unknownStyle', 'word/document.xml', /<w:pStyle w:val="NoiDung"\/>/, '<w:pStyle w:val="Khac"/>'],
  ['unknownStyle', 'word/document.xml', /<w:rStyle w:val="ChoTrong"\/>/, '<w:rStyle w:val="Khac"/>'],
  ['unknownStyle', 'word/document.xml', /<w:tblPr>/, '<w:tblPr><w:tblStyle w:val="Khac"/>'],
  ['unknownList', 'word/styles.xml', /<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>'],
  ['unknownList', 'word/numbering.xml', /<w:abstractNumId w:val="\d+"\/>/, '<w:abstractNumId w:val="99"/>'],
  ['duplicateId', 'word/styles.xml', /w:styleId="TrichYeu"/, 'w:styleId="TenLoai"'],
  ['duplicateId', 'word/_rels/document.xml.rels', /Id="rId2"/, 'Id="rId1"'],
  ['cellWithoutParagraph', 'word/document.xml', /(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/, '$1$2'],
  ['gridSpan', 'word/document.xml', /<w:gridSpan w:val="4"\/>/, '<w:gridSpan w:val="3"/>'],
  ['cellWidth', 'word/document.xml', /<w:tcW w:type="dxa" w:w="\d+"\/>/, '<w:tcW w:type="dxa" w:w="100"/>'],
  ['notNfc', 'word/document.xml', /Báo cáo/, 'Báo cáo'.normalize('NFD')],
  ['forbiddenCharacter', 'word/document.xml', /Báo cáo/, 'Báo\uffffcáo'],
  ['forbiddenCharacter', 'word/document.xml', /Báo cáo/, 'Báo\u0001cáo'],
  ['illFormed', 'word/document.xml', /<\/w:p>/, ''],
  ['illFormed', 'word/document.xml', /&amp;/, '&'],
  ['illFormed', 'word/document.xml', /Báo cáo/, 'Báo &nbsp; cáo'],
  ['illFormed', 'word/document.xml', / w:val="NoiDung"/, ' w:val="NoiDung" w:val="NoiDung"'],
  ['illFormed', 'word/document.xml', /<w:p>/, '<khac:p/><w:p>'],
  ['missingPart', '[Content_Types].xml', /\/word\/theme\/theme1\.xml/, '/word/theme/theme2.xml'],
  ['missingPart', 'word/_rels/document.xml.rels', /header1\.xml/, 'header9.xml'],
  ['unknownChild', 'docProps/core.xml', /<dc:title>/, '<dc:format/><dc:title>'],
  ['repeated', 'docProps/core.xml', /<dc:title>/, '<dc:title/><dc:title>'],
  ['dateType', 'docProps/core.xml', / xsi:type="dcterms:W3CDTF"/, ''],
  ['dateType', 'docProps/core.xml', /<dc:title>/, '<dc:title xsi:type="dcterms:W3CDTF">'],
] as const;

describe('lintWordXml', () => {
  const written = write('hd05');

  it.each(DAMAGES)('reports %s in %s when %s becomes %s', async (rule, part, from, to) => {
    const parts = await written;
    const xml = partOf(parts, part);
    const damaged = xml.replace(from, to);
    expect(damaged, 'the damage must change the document').not.toBe(xml);
    expect(lintWordXml(new Map([...parts, [part, damaged]])).map((problem) => problem.rule)).toContain(rule);
  });
});
