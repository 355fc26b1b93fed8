import { expect, it } from 'vitest';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { smallestWord } from '../../support/docx/audit-package.ts';
import { shippedFormat } from '../../support/shipped.ts';

const line = (text: string, more = '') => `<w:p><w:pPr>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134"/></w:sectPr>';
const ROW = `<w:tr>${`<w:tc>${line('Một ô')}</w:tc>`.repeat(3)}</w:tr>`;

/** A report and an annex, neither with page numbers. Gives whether a person is sent to the annex to count its pages. */
function isLookedAt(annex: string): boolean {
  const body = line('Lời văn.') + line('Nơi nhận:', SECTION) + line('PHỤ LỤC') + annex + SECTION;
  const audited = auditWord(smallestWord(body), shippedFormat('HD05'), { origin: 'elsewhere' });
  if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
  return audited.value.lines.some(({ check, outcome }) => check === 'pageNumber.laterPages' && outcome === 'look');
}

it.each([
  ['a few lines', line('Một dòng').repeat(5), false],
  ['a table of ten rows, its cells beside each other', `<w:tbl>${ROW.repeat(10)}</w:tbl>`, false],
  ['eighty lines', line('Một dòng').repeat(80), true],
  ['one paragraph of three pages', line('chữ nối chữ '.repeat(900)), true],
  ['a table of a hundred rows', `<w:tbl>${ROW.repeat(100)}</w:tbl>`, true],
  ['two lines with a page break between them', line('Một dòng') + line('Hai', '<w:pageBreakBefore/>'), true],
])('an annex without a page number, %s', (_, annex, isLong) => {
  expect(isLookedAt(annex)).toBe(isLong);
});
