import { Document, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { compileParts, packedParts } from '../../src/document/docx/compile-parts.ts';
import { RepeatedParagraph } from '../../src/document/docx/repeated.ts';
import { fillShapes } from '../../src/document/docx/shapes.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import type { Block, ReportDocument, Table } from '../../src/document/model/report-document.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';
import { partOf, readPackage } from '../support/docx/read-package.ts';
import { find, findAll, readXml, textOf, type XmlElement } from '../support/docx/read-xml.ts';

const format = readFormat('hd05');
const source = { section: 's1' } as const;
const paragraph = (...texts: string[]): Block => ({ kind: 'paragraph', runs: texts.map((text) => ({ text })), source });

async function write(report: ReportDocument): Promise<XmlElement> {
  return readXml(partOf(readPackage(await writeDocx(report, format)), 'word/document.xml'));
}

const writeBlocks = (body: readonly Block[]): Promise<XmlElement> =>
  write({ ...fixtureReport(format), body, annexes: [] });

describe('paragraphs and rows that docx writes once', () => {
  it('keeps every text in its own cell, whichever cells of a row are empty', async () => {
    const rows = [
      ['một', '1', ''],
      ['hai', '', '2'],
      ['', 'ba', '3'],
      ['bốn', '4', ''],
      ['', '', ''],
    ];
    const table: Table = {
      kind: 'table',
      columns: [1, 2, 3].map((column) => ({ heading: `Cột ${column}`, weight: 1, align: 'left' })),
      rows: rows.map((row) => row.map((text) => ({ runs: text === '' ? [] : [{ text }] }))),
      source,
    };
    const written = await writeBlocks([table, paragraph('Hết.')]);
    const found = findAll(written, 'w:tr').map((row) => findAll(row, 'w:tc').map(textOf));
    for (const row of rows) expect(found).toContainEqual(row);
  });

  it('keeps bold, italic and blank with the words they belong to', async () => {
    const mixed = (first: string, second: string): Block => ({
      kind: 'paragraph',
      runs: [{ text: first }, { text: second, bold: true }],
      source,
    });
    const written = await writeBlocks([mixed('a', 'B'), paragraph('c', 'd'), mixed('e', 'F')]);
    const bold = findAll(written, 'w:r').filter((run) => find(run, 'w:rPr', 'w:b') !== undefined);
    expect(bold.map(textOf)).toEqual(['B', 'F']);
  });

  it('writes signs of XML, hyphens that do not break and braces as they were typed', async () => {
    const texts = ['a < b & "c" > \'d\'', '{headings-0} {items-0} $1 $&', 'x\uFDD00.0\uFDD2y', 'hai'];
    const written = await writeBlocks(texts.map((text) => paragraph(text)));
    const found = findAll(written, 'w:p').map(textOf);
    expect(found).toEqual(expect.arrayContaining([texts[0], texts[1], 'x0.0y', 'hai']));
    const joined = await writeBlocks([paragraph('một'), paragraph('\u2011a\u2011\u2011b'), paragraph('hai')]);
    expect(findAll(joined, 'w:noBreakHyphen')).toHaveLength(3);
  });

  it('ends a section at a paragraph that is like others', async () => {
    const report = fixtureReport(format);
    const annexes = report.annexes.map((annex) => ({
      ...annex,
      blocks: [paragraph('Như nhau.'), paragraph('Như nhau.')],
    }));
    const sections = findAll(await write({ ...report, annexes }), 'w:sectPr');
    expect(sections).toHaveLength(1 + annexes.length);
  });

  it('refuses to go on when a text has no place', () => {
    const line = (text: string) => new RepeatedParagraph('body', [text], ([own = '']) => new Paragraph(own));
    const file = new Document({ sections: [{ children: [line('một'), line('hai')] }] });
    return expect(
      compileParts(file).then((parts) => fillShapes(file, partOf(parts, 'word/styles.xml'))),
    ).rejects.toThrow();
  });
});

describe('the parts taken from docx before it packs them', () => {
  it('are those in the packed file', async () => {
    const build = () => new Document({ sections: [{ children: [new Paragraph('Nội dung')] }] });
    const [taken, packed] = [await compileParts(build()), await packedParts(build())];
    const withoutClock = (parts: typeof taken) => [...parts].filter(([path]) => path !== 'docProps/core.xml');
    expect(withoutClock(taken)).toEqual(withoutClock(packed));
  });
});
