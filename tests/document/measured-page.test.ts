import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import type { Format } from '../../src/document/format/format-schema.ts';
import type { ReportDocument } from '../../src/document/model/report-document.ts';
import { layOut } from '../../src/document/page/lay-out.ts';
import { editPart } from '../support/docx/audit-package.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import {
  headsNeeded,
  headsOf,
  isLandscape,
  measurePages,
  showMeasures,
  unmetMeasures,
} from '../support/docx/measure-pdf.ts';
import { hasProgram } from '../support/docx/office.ts';
import { beginPrinted, beginsLaid } from '../support/docx/page-heads.ts';
import { printPages } from '../support/docx/printed-pages.ts';
import { GOLDEN_DRAFTS } from '../support/golden-drafts.ts';
import { shippedFormat } from '../support/shipped.ts';

const missing = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
  ['pdftocairo', '-v'],
].flatMap(([name = '', flag = '']) => (hasProgram(name, flag) ? [] : [name]));
const skipped = missing.length > 0 ? ` (skipped: no ${missing.join(', no ')} here)` : '';

/** Without the carried draft, which prints nothing, and samples in the layout in force; the fixture in every layout. */
const GOLDEN = GOLDEN_DRAFTS.filter(
  ({ name, format, carried }) =>
    carried === undefined && (format.appliesTo === undefined || name.startsWith('fixture')),
);

/** A page that was printed and not laid out. */
const NO_PAGE = { text: 'no such page', from: 0 };

const MAIN = 'word/document.xml';
const STYLES = 'word/styles.xml';

/** A report written wrongly: by other layout data, or changed afterwards. */
interface WrongFile {
  readonly format?: (format: Format) => Format;
  readonly edit?: readonly [part: string, from: string | RegExp, to: string];
  /** The measures that have to notice, and no others. */
  readonly noticed: readonly string[];
  /** The wrong numbers, where it is the numbers that are wrong. */
  readonly heads?: readonly string[];
}

const withPage = (name: keyof Format['page'], value: number) => (format: Format) => ({
  ...format,
  page: { ...format.page, [name]: { ...format.page[name], value } },
});
const withBody =
  (name: 'firstLineIndentMm' | 'lineSpacingPt' | 'spacingAfterPt', value: number) => (format: Format) => ({
    ...format,
    body: { ...format.body, [name]: { ...format.body[name], value } },
  });

const NUMBER_TOP = 'page number: top of its line, from the edge';
const NUMBER_MIDDLE = 'page number: its middle, from the left edge';
const LYING_MIDDLE = 'lying sheet: middle of the page number';

const WRONG: Readonly<Record<string, WrongFile>> = {
  'a sheet 216 mm wide': {
    format: withPage('widthMm', 216),
    noticed: ['width of the sheet', NUMBER_MIDDLE, 'lying sheet: height'],
  },
  'a sheet 290 mm high': {
    format: withPage('heightMm', 290),
    noticed: ['height of the sheet', LYING_MIDDLE, 'lying sheet: width'],
  },
  'a left margin of 29 mm': {
    format: withPage('leftMm', 29),
    noticed: ['left margin of the text', NUMBER_MIDDLE, 'lying sheet: upper margin'],
  },
  'a right margin of 17 mm': {
    format: withPage('rightMm', 17),
    noticed: ['right margin of the text', 'end of a full line, from the edge', NUMBER_MIDDLE],
  },
  'an upper margin of 25 mm': {
    format: withPage('topMm', 25),
    noticed: ['upper margin', LYING_MIDDLE, 'lying sheet: right edge of the table'],
  },
  'a lower margin of 25 mm': {
    format: withPage('bottomMm', 25),
    noticed: [LYING_MIDDLE, 'lying sheet: left edge of the table'],
  },
  'first lines drawn in by 12.7 mm': {
    format: withBody('firstLineIndentMm', 12.7),
    noticed: ['first line of a paragraph, drawn in'],
  },
  'lines 19 pt apart': { format: withBody('lineSpacingPt', 19), noticed: ['from line to line'] },
  'paragraphs 5 pt apart': { format: withBody('spacingAfterPt', 5), noticed: ['between paragraphs, beyond the line'] },
  'text that is not justified': {
    format: (format) => ({
      ...format,
      body: { ...format.body, justified: { ...format.body.justified, value: false } },
    }),
    noticed: ['right margin of the text', 'end of a full line, from the edge'],
  },
  'a page number 12.5 mm from the edge': { format: withPage('pageNumberFromTopMm', 12.5), noticed: [NUMBER_TOP] },
  'a page number at the right': {
    edit: [STYLES, /(w:styleId="SoTrang".*?<w:jc w:val=")center/, '$1right'],
    noticed: [NUMBER_MIDDLE, LYING_MIDDLE],
  },
  'a rule of 1.5 pt': {
    format: (format) => ({ ...format, ruleUnderTitlePt: { ...format.ruleUnderTitlePt, value: 1.5 } }),
    noticed: ['thickness of the rule'],
  },
  'a rule shorter than the title by 1 mm': {
    edit: [MAIN, 'w:left="201" w:right="201"', 'w:left="229" w:right="229"'],
    noticed: ['rule under the title, beside the title'],
  },
  'a rule moved to the left by half a millimetre': {
    edit: [MAIN, 'w:left="201" w:right="201"', 'w:left="173" w:right="229"'],
    noticed: ['middle of the rule, from the middle of the title'],
  },
  'no rule': {
    edit: [STYLES, /<w:pBdr><w:top [^>]*\/><\/w:pBdr>/, ''],
    noticed: ['rule under the title, beside the title', 'thickness of the rule'],
  },
  'a date lower than the number by 1 mm': {
    edit: [MAIN, '<w:pStyle w:val="DiaDanhNgayThang"/>', '$&<w:spacing w:before="57"/>'],
    noticed: ['date, below the number'],
  },
  'a number on the first page': {
    edit: [MAIN, '<w:titlePg/>', ''],
    noticed: [],
    heads: ['1', '2', '3', '', '2', '3'],
  },
  'no number on the second page': {
    edit: [MAIN, /<w:headerReference [^>]*\/>/, ''],
    noticed: [],
    heads: ['', '', '', '', '', ''],
  },
  'numbers that run on from the text into the annex': {
    edit: [MAIN, '<w:pgNumType w:start="1"/>', ''],
    noticed: [],
    heads: ['', '2', '3', '', '5', '6'],
  },
};

/** The fixture with one annex only, the lying one: fewer sheets to print. */
const shorter = (format: Format): ReportDocument => {
  const report = fixtureReport(format);
  return { ...report, annexes: report.annexes.slice(1) };
};

async function writeWrong({ format: change, edit }: WrongFile): Promise<Uint8Array> {
  const format = shippedFormat('HD05');
  const written = await writeDocx(shorter(format), change?.(format) ?? format);
  return edit ? editPart(written, edit[0], (xml) => xml.replace(edit[1], edit[2])) : written;
}

/** The right files first, then the wrong ones in the order of their table, all printed by one LibreOffice. */
async function printAll() {
  const right = await Promise.all(GOLDEN.map(({ document, format }) => writeDocx(document, format)));
  const wrong = await Promise.all(Object.values(WRONG).map(writeWrong));
  return printPages([...right, ...wrong]);
}

describe.skipIf(missing.length > 0)(`the page that LibreOffice prints${skipped}`, async () => {
  const printed = missing.length > 0 ? [] : await printAll();

  it.each(GOLDEN.map((golden, index) => [golden.name, golden, printed[index] ?? []] as const))(
    'has every length the layout asks for, by the ruler: %s',
    (name, { document, format }, pages) => {
      const measures = measurePages(pages, document, format);
      showMeasures(name, measures);
      expect(unmetMeasures(measures)).toEqual([]);
      const absent = measures.filter(({ found }) => found === undefined).map((measure) => measure.name);
      const isLying = document.annexes.some(({ orientation }) => orientation === 'landscape');
      const heads = headsNeeded(pages, document, format).filter((_, index) => isLandscape(pages[index]));
      // a report may have no lying sheet, or none with a number on it
      const canBeAbsent = (name: string): boolean =>
        isLying ? name === LYING_MIDDLE && heads.join('') === '' : name.startsWith('lying sheet');
      expect(absent.filter((each) => !canBeAbsent(each))).toEqual([]);
    },
  );

  it.each(GOLDEN.map((golden, index) => [golden.name, golden, printed[index] ?? []] as const))(
    'carries the bare number from the second page of text and annexes on (where annexes begin on a front, LibreOffice leaves it off their second): %s',
    (_, { document, format }, pages) => {
      expect(pages.length).toBeGreaterThan(2);
      expect(headsOf(pages, format)).toEqual(headsNeeded(pages, document, format));
    },
  );

  it.each(GOLDEN.map((golden, index) => [golden.name, golden, printed[index] ?? []] as const))(
    'begins every page where the preview does: %s',
    (_, { document, format }, pages) => {
      const laid = beginsLaid(layOut(document, format));
      expect(pages.map((page, index) => beginPrinted(page, laid[index] ?? NO_PAGE, format))).toEqual(
        laid.map(({ text }) => text),
      );
    },
  );

  it.each(
    Object.entries(WRONG).map(([name, wrong], index) => [name, wrong, printed[GOLDEN.length + index] ?? []] as const),
  )('would show %s', (_, { noticed, heads }, pages) => {
    const format = shippedFormat('HD05');
    const measures = measurePages(pages, shorter(format), format);
    expect(unmetMeasures(measures).map(({ name }) => name)).toEqual(noticed);
    const needed = headsNeeded(pages, shorter(format), format);
    expect(headsOf(pages, format)).toEqual(heads ?? needed);
    expect(heads).not.toEqual(needed);
  });
});
