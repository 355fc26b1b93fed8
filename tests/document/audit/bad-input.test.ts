import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { PACKAGE_LIMITS } from '../../../src/document/docx/reading/package-problem.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { smallestParts, smallestWord, zipText } from '../../support/docx/audit-package.ts';
import { fixtureReport } from '../../support/docx/fixture-report.ts';
import { startProcessorWatch } from '../../support/processor-time.ts';
import { shippedFormat } from '../../support/shipped.ts';

const format = shippedFormat('HD05');
const written = await writeDocx(fixtureReport(format), format);
const PARAGRAPH = '<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>';

function problemOf(bytes: Uint8Array): unknown {
  const audited = auditWord(bytes, format, { origin: 'elsewhere' });
  return audited.ok ? 'opened' : audited.problem;
}

const compound = (name: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(1000).fill(0),
    ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

/** Changes one field of the directory at the end of the archive, for every entry. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return changed;
}

describe('a file that is no Word document', () => {
  const main = 'word/document.xml';
  const withXml = (xml: string) => zipText({ ...smallestParts(''), [main]: xml });
  const macros = smallestWord(PARAGRAPH, { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' });
  const project = smallestWord(PARAGRAPH, { extra: { 'word/vbaProject.bin': 'x' } });
  const sheet = smallestWord('', {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  });
  const encryptedEntries = inDirectory(written, (view, at) => view.setUint16(at + 8, 1, true));
  const hugeDeclared = inDirectory(written, (view, at) => view.setUint32(at + 24, 200_000_000, true));
  const smallDeclared = inDirectory(written, (view, at) => view.setUint32(at + 24, 300, true));
  const longerDeclared = inDirectory(written, (view, at) =>
    view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true),
  );
  const bomb = zipSync(
    { '[Content_Types].xml': strToU8('x'), 'word/document.xml': new Uint8Array(200_000_000) },
    { level: 1 },
  );
  const modestBomb = inDirectory(
    zipSync({ '[Content_Types].xml': new Uint8Array(200_000_000) }, { level: 1 }),
    (view, at) => view.setUint32(at + 24, 300, true),
  );
  const deep = `<w:document xmlns:w="u">${'<w:a>'.repeat(100_000)}`;

  const cases: readonly (readonly [string, Uint8Array, unknown])[] = [
    ['an empty file', new Uint8Array(0), { kind: 'notAZip' }],
    ['a picture', strToU8('\u0089PNG and so on, long enough to hold a record'), { kind: 'notAZip' }],
    ['a zip without a document', zipText({ 'a.txt': 'a' }), { kind: 'notWord' }],
    ['a spreadsheet', sheet, { kind: 'notWord' }],
    ['a Word file with a password', compound('EncryptedPackage'), { kind: 'encrypted' }],
    ['a zip with a password', encryptedEntries, { kind: 'encrypted' }],
    ['a file of Word 97', compound('WordDocument'), { kind: 'oldBinaryDoc' }],
    ['a spreadsheet of Excel 97', compound('Workbook'), { kind: 'notWord' }],
    ['a document with macros', macros, { kind: 'macroEnabled' }],
    ['a document with a macro project', project, { kind: 'macroEnabled' }],
    ['200 MB of nothing in a small file', bomb, { kind: 'bombSuspected', part: main }],
    ['sizes that are declared too large', hugeDeclared, { kind: 'bombSuspected', part: '[Content_Types].xml' }],
    ['sizes that are declared too small', smallDeclared, { kind: 'damaged', part: '[Content_Types].xml' }],
    [
      '200 MB of nothing that claim to be 300 bytes',
      modestBomb,
      { kind: 'bombSuspected', part: '[Content_Types].xml' },
    ],
    ['sizes that are wrong by one', longerDeclared, { kind: 'damaged', part: '[Content_Types].xml' }],
    ['a file broken off in the middle', written.slice(0, written.length / 2), { kind: 'damaged', part: '' }],
    [
      'a file larger than any report',
      new Uint8Array(PACKAGE_LIMITS.fileBytes + 1),
      { kind: 'tooLarge', part: '', bytes: PACKAGE_LIMITS.fileBytes + 1, limit: PACKAGE_LIMITS.fileBytes },
    ],
    [
      'too many parts',
      zipText(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, '']))),
      { kind: 'tooManyParts', parts: 2001, limit: PACKAGE_LIMITS.parts },
    ],
    [
      'a document type declaration',
      withXml('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'),
      { kind: 'documentType', part: main },
    ],
    ['an unknown entity', withXml('<d>&nbsp;</d>'), { kind: 'damaged', part: main }],
    ['elements a hundred thousand deep', withXml(deep), { kind: 'damaged', part: main }],
    ['a document without a body', withXml('<d/>'), { kind: 'damaged', part: main }],
  ];

  it.each(cases)('%s is refused by name', (_, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem);
  });

  it('an external target is neither followed nor needed', () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/styles" Target="http://example.invalid/styles.xml" TargetMode="External"/><Relationship Id="r2" Type="x/numbering" Target="../../../../outside.xml"/></Relationships>';
    expect(problemOf(smallestWord(PARAGRAPH, { extra: { 'word/_rels/document.xml.rels': relations } }))).toBe('opened');
  });

  it('a changed byte in the packed text is noticed by its checksum', () => {
    const stored = zipText(smallestParts(PARAGRAPH), 0);
    const text = strToU8('Chữ');
    const at = stored.findIndex((_, from) => text.every((byte, index) => stored[from + index] === byte));
    const changed = stored.slice();
    changed[at] = 'D'.charCodeAt(0);
    expect(problemOf(stored)).toBe('opened');
    expect(problemOf(changed)).toMatchObject({ kind: 'damaged' });
  });
});

describe('one changed byte in a packed text', () => {
  const { length } = written;
  const places = Array.from({ length: 40 }, (_, index) => Math.floor((length * (index + 5)) / 50));

  it('is damage wherever it stands, never a trap', () => {
    const kinds = places.map((at) => {
      const changed = written.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const problem = problemOf(changed);
      return typeof problem === 'object' && problem !== null && 'kind' in problem ? problem.kind : problem;
    });
    expect(kinds.filter((kind) => kind === 'damaged').length).toBeGreaterThan(10);
    // a part that is not read may be damaged unnoticed
    expect(kinds.filter((kind) => kind !== 'damaged' && kind !== 'opened')).toEqual([]);
  });
});

describe('text made to keep a reader busy', () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const report = (text: string) =>
    paragraph(text) + paragraph('BÁO CÁO') + paragraph(text) + paragraph('Nơi nhận:') + paragraph(text);
  const LONG = 400_000;
  const stored = (body: string) => zipText(smallestParts(body), 0);

  it.each([
    ['spaces', ' '],
    ['a number that never ends', 'Số '],
    ['dates', 'ngày '],
    ['digits after a number', '1'],
    ['slashes', '/'],
    ['signs', '-'],
    ['abbreviations', 'AB AC AD '],
    ['brackets', '( '],
  ])('%s', (_, piece) => {
    const text = piece.repeat(LONG / piece.length);
    const worked = startProcessorWatch();
    expect(problemOf(stored(report(`Số ${text}.`) + report(`${text}- x`) + report(`T ${text}số ${text}`)))).toBe(
      'opened',
    );
    expect(worked()).toBeLessThan(5000);
  });

  it.each([
    ['paragraphs', '<w:p/>'.repeat(60_001)],
    ['sections', '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'.repeat(501)],
    ['elements', '<w:a/>'.repeat(1_000_001)],
  ])('too many %s are refused', (_, body) => {
    const problem = problemOf(stored(body));
    expect(problem).toEqual({ kind: 'tooLong', part: 'word/document.xml' });
  });

  it('as many paragraphs as are allowed, all empty, are read in time', () => {
    const worked = startProcessorWatch();
    expect(problemOf(stored('<w:p/>'.repeat(60_000)))).toBe('opened');
    expect(worked()).toBeLessThan(5000);
  });
});
