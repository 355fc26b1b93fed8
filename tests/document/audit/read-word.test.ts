import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/document/docx/reading/open-package.ts';
import { readXml } from '../../../src/document/docx/reading/read-xml.ts';
import { readWordDocument } from '../../../src/document/docx/reading/word-document.ts';
import type { WordDocument } from '../../../src/document/docx/reading/word-types.ts';
import { smallestWord } from '../../support/docx/audit-package.ts';

function read(body: string, options: Parameters<typeof smallestWord>[1] = {}): WordDocument {
  const file = openPackage(smallestWord(body, options));
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  const document = readWordDocument(file.value);
  if (!document.ok) throw new Error(JSON.stringify(document.problem));
  return document.value;
}

const text = (content: string, paragraph = '', run = '') =>
  `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${content}</w:t></w:r></w:p>`;
const style = (id: string, basedOn: string, properties: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${properties}</w:style>`;

describe('XML', () => {
  it('is read with entities, numbers, CDATA and any prefix for a known namespace', () => {
    const xml =
      '<?xml version="1.0"?><!-- --><x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:val=\'a &lt; "b"\'>&#7842;&#x1ea2;<![CDATA[<&]]></x:p>';
    const tree = readXml(xml);
    expect(tree).toMatchObject({ ok: true, value: { name: 'w:p', children: ['ẢẢ', '<&'] } });
    expect(tree.ok && tree.value.attributes.get('w:val')).toBe('a < "b"');
  });

  it.each([
    ['<a><b></a></b>', 'malformed'],
    ['<a', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['<a x="1" x="2"/>', 'malformed'],
    ['<a x=1/>', 'malformed'],
    ['<z:a/>', 'malformed'],
    ['<a>&</a>', 'malformed'],
    ['', 'malformed'],
    ['<!DOCTYPE a><a/>', 'documentType'],
    ['<a>&lol;</a>', 'unknownEntity'],
    ['<a>&#0;</a>', 'forbiddenCharacter'],
    ['<a>&#xD800;</a>', 'forbiddenCharacter'],
    ['<a>\u0001</a>', 'forbiddenCharacter'],
    [`${'<a>'.repeat(201)}${'</a>'.repeat(201)}`, 'tooDeep'],
  ])('%s is refused', (xml, kind) => {
    expect(readXml(xml)).toMatchObject({ ok: false, problem: { kind } });
  });

  it('takes time in proportion to its length, also where it is hostile', () => {
    const start = performance.now();
    readXml(`<a${' '.repeat(500_000)}b`);
    readXml(`<a x="${'y'.repeat(500_000)}`);
    readXml(`<a>${'&amp'.repeat(200_000)}</a>`);
    readXml(`<a>${'<'.repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('effective properties', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>',
    style(
      'Base',
      'N',
      '<w:pPr><w:ind w:left="100" w:firstLine="567"/><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr>',
    ),
    style('Child', 'Base', '<w:pPr><w:spacing w:before="40"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>'),
    style('Strong', '', '<w:rPr><w:b/><w:i/></w:rPr>', 'character'),
    style('Loop1', 'Loop2', ''),
    style('Loop2', 'Loop1', ''),
  ].join('');

  it('go from the defaults through the style and its bases to the paragraph itself', () => {
    const [one] = read(text('x', '<w:pStyle w:val="Child"/><w:ind w:hanging="20"/>', '<w:u w:val="single"/>'), {
      styles,
    }).paragraphs;
    expect(one?.format).toMatchObject({
      alignment: 'both',
      left: 100,
      firstLine: -20,
      before: 40,
      after: 160,
      line: 259,
    });
    expect(one?.runs[0]?.format).toMatchObject({
      font: 'Arial',
      halfPoints: 28,
      bold: true,
      underline: true,
      italic: false,
    });
  });

  it('bold in a character style takes back bold in the paragraph style', () => {
    const [one] = read(text('x', '<w:pStyle w:val="Base"/>', '<w:rStyle w:val="Strong"/>'), { styles }).paragraphs;
    expect(one?.runs[0]?.format).toMatchObject({ bold: false, italic: true });
  });

  it('a paragraph without a style has the default one, styles in a circle end', () => {
    const { paragraphs } = read(text('x') + text('y', '<w:pStyle w:val="Loop1"/>'), { styles });
    expect(paragraphs.map(({ runs }) => runs[0]?.format.halfPoints)).toEqual([26, 22]);
  });
});

describe('text', () => {
  it('has tabs, breaks and no-break hyphens, and neither deleted nor hidden words', () => {
    const body =
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:br/><w:br w:type="page"/></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>d</w:t></w:r></w:p>';
    expect(read(body).paragraphs[0]?.text).toBe('a\t\u2011\n\fc');
  });

  it('has the labels that the word processor computes', () => {
    const level = (index: number, format: string, pattern: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1-')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`;
    const listed = (list: number, depth: number) =>
      text('x', `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
    const { paragraphs } = read(
      [
        listed(1, 0),
        listed(1, 1),
        listed(1, 1),
        listed(1, 2),
        listed(1, 0),
        listed(1, 1),
        listed(2, 0),
        listed(3, 0),
        listed(0, 0),
      ].join(''),
      { numbering },
    );
    expect(paragraphs.map(({ label }) => label)).toEqual(['I-', '1.', '2.', 'a)', 'II-', '1.', 'I-', '•', '']);
    expect(paragraphs[0]?.format.firstLine).toBe(567);
    expect(paragraphs[8]?.format.firstLine).toBe(0);
  });
});
