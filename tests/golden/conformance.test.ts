import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { editPart } from '../support/docx/audit-package.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { lintWordXml } from '../support/docx/lint-word-xml.ts';
import { readPackage } from '../support/docx/read-package.ts';
import { validateOpenXml } from '../support/docx/validate-open-xml.ts';
import { GOLDEN_DRAFTS } from '../support/golden-drafts.ts';
import { shippedFormat } from '../support/shipped.ts';

describe('a Word file of this program', () => {
  it.each(GOLDEN_DRAFTS.map((golden) => [golden.name, golden] as const))(
    'keeps to the schemas of Office Open XML in every part: %s',
    async (_, { document, format, carried }) => {
      const bytes = await writeDocx(document, format, carried);
      expect(readPackage(bytes).has('customXml/item1.xml')).toBe(carried !== undefined);
      expect(await validateOpenXml(bytes)).toEqual([]);
      expect(lintWordXml(readPackage(bytes))).toEqual([]);
    },
  );
});

const MAIN = 'word/document.xml';
const format = shippedFormat('HD05');
const written = writeDocx(fixtureReport(format), format, { text: '{}' });

const damaged = async (part: string, from: RegExp, to: string): Promise<Uint8Array> =>
  editPart(await written, part, (xml) => xml.replace(from, to));

/** What the validator says of each damage, and in which part it sees it. */
const SEEN = [
  [
    'properties of a paragraph after its text',
    [MAIN, /(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)(<w:r>(?:(?!<\/w:r>).)*<\/w:r>)/, '$2$1'],
    MAIN,
    /unexpected child element .*:pPr'/,
  ],
  [
    'two properties of a style in the wrong order',
    ['word/styles.xml', /(<w:keepNext\/>)(<w:keepLines\/>)/, '$2$1'],
    'word/styles.xml',
    /unexpected child element .*:keepNext'/,
  ],
  ['an element nobody knows', [MAIN, /<w:keepNext\/>/, '<w:keepTogether/>'], MAIN, /invalid child element/],
  [
    'a value nobody knows',
    ['word/styles.xml', /<w:jc w:val="both"\/>/, '<w:jc w:val="block"/>'],
    'word/styles.xml',
    /val/,
  ],
  [
    'a header that leads to no relationship',
    [MAIN, /(<w:headerReference [^>]*r:id=")[^"]*"/, '$1rId77"'],
    MAIN,
    /'rId77' .* does not exist/,
  ],
  [
    'a relationship that leads to no part',
    ['word/_rels/document.xml.rels', /header1\.xml/, 'header9.xml'],
    '',
    /part does not exist/,
  ],
  ['text that is not XML', [MAIN, /<\/w:p>/, ''], MAIN, /./],
] as const;

describe('the Open XML validator', () => {
  it.each(SEEN)('sees %s', async (_, [path, from, to], part, detail) => {
    const [fault] = await validateOpenXml(await damaged(path, from, to));
    expect(fault?.part).toBe(part);
    expect(fault?.detail).toMatch(detail);
  });

  it('gives bytes that are no package at all as one short fault', async () => {
    const [fault, ...others] = await validateOpenXml(new TextEncoder().encode('no zip'));
    expect(fault?.part).toBe('');
    expect(fault?.detail.length).toBeLessThan(301);
    expect(others).toEqual([]);
  });

  it.each([
    ['a cell without a paragraph', MAIN, /(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/, '$1$2', 'cellWithoutParagraph'],
    ['a style that is not there', MAIN, /<w:pStyle w:val="NoiDung"\/>/, '<w:pStyle w:val="Khac"/>', 'unknownStyle'],
    ['a list that is not there', 'word/styles.xml', /<w:numId w:val="\d+"\/>/, '<w:numId w:val="99"/>', 'unknownList'],
    ['letters taken apart', MAIN, /Báo cáo/, 'Báo cáo'.normalize('NFD'), 'notNfc'],
  ] as const)('does not see %s; our own lint does', async (_, path, from, to, rule) => {
    const bytes = await damaged(path, from, to);
    expect(await validateOpenXml(bytes)).toEqual([]);
    expect(lintWordXml(readPackage(bytes)).map((problem) => problem.rule)).toContain(rule);
  });
});

/** The draft itself: whatever XML may stand in a data part. */
const FREE_PART = 'customXml/item1.xml';
/** The validator opens this part and does not look at its elements. */
const LINTED_PART = 'docProps/core.xml';

/** Puts an element that no schema knows into the root of a part. */
function withStranger(xml: string): string {
  const [tag = '', prefix = '', name = ''] = /<((?:\w+:)?)(\w+)\b[^>]*>/.exec(xml.replace(/<\?.*?\?>/, '')) ?? [];
  const stranger = `<${prefix}stranger/>`;
  return xml.replace(tag, tag.endsWith('/>') ? `${tag.slice(0, -2)}>${stranger}</${prefix}${name}>` : tag + stranger);
}

describe('no part escapes', async () => {
  const parts = [...readPackage(await written).keys()].filter((part) => part !== FREE_PART && part !== LINTED_PART);

  it.each(parts)('a strange element in %s is found by the validator', async (part) => {
    const [fault] = await validateOpenXml(editPart(await written, part, withStranger));
    // Content types and relationships are read before there are parts: the fault is the package's.
    expect([part, '']).toContain(fault?.part);
  });

  it(`a strange element in ${LINTED_PART} is found by our own lint`, async () => {
    const bytes = editPart(await written, LINTED_PART, withStranger);
    expect(await validateOpenXml(bytes)).toEqual([]);
    expect(lintWordXml(readPackage(bytes))).toMatchObject([{ rule: 'unknownChild', part: LINTED_PART }]);
  });
});
