import type { Format } from '../../../src/document/format/format-schema.ts';
import type { ReportDocument } from '../../../src/document/model/report-document.ts';
import { findBlocks, findText, type PrintedParagraph } from './find-printed.ts';
import type { Box, PrintedLine, PrintedPage } from './printed-pages.ts';

/** One length on the printed sheet beside the length the layout data ask for, in millimetres. */
export interface Measure {
  readonly name: string;
  /** Of many (every line, every page) the one farthest from what is asked; none where the report has no such place. */
  readonly found: number | undefined;
  readonly needed: number;
  readonly tolerance: number;
}

/** LibreOffice sets in tenths of a point and rounds twips to its own unit; a ruler shows no less. */
const TOLERANCE_MM = 0.3;
/** Between lines nothing is rounded twice, and half a point too much on each line is a page at the end. */
const LINE_TOLERANCE_MM = 0.1;
const HAIR_MM = 0.05;
/** LibreOffice shares the room of a justified line out among its spaces and leaves some tenths of a point over. */
const JUSTIFIED_TOLERANCE_MM = 0.5;

const mm = (points: number): number => (points * 25.4) / 72;

function farthest(values: readonly number[], needed: number): number | undefined {
  return [...values].sort((one, other) => Math.abs(other - needed) - Math.abs(one - needed))[0];
}

const pairs = <Value>(values: readonly Value[]): (readonly [Value, Value])[] =>
  values.slice(1).map((value, index) => [values[index] ?? value, value]);

function median(values: readonly number[]): number | undefined {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Between the last line of a paragraph and the first of the next, more than between lines; without tables between. */
function gapsOf(found: readonly (PrintedParagraph | undefined)[], pitch: number): number[] {
  return pairs(found).flatMap(([one, next]) => {
    const [last, first] = [one?.lines.at(-1), next?.lines[0]];
    if (one === undefined || next === undefined || last === undefined || first === undefined) return [];
    const isNext = one.page === next.page && one.from + one.lines.length === next.from;
    return isNext ? [mm(first.top - last.top) - pitch] : [];
  });
}

/** The text between the margins: both edges, indents, line pitch, gaps. */
function measureText(pages: readonly PrintedPage[], document: ReportDocument, format: Format): Measure[] {
  const { page, body } = format;
  const found = findBlocks(pages, document.body, format);
  const whole = found.filter((paragraph) => paragraph !== undefined).map(({ lines }) => lines);
  const left = Math.min(...whole.flatMap((lines) => lines.slice(1)).map((line) => line.left));
  const right = (pages[0]?.width ?? Number.NaN) - Math.max(...whole.flat().map((line) => line.right));
  const ends = whole.flatMap((lines) => lines.slice(0, -1)).map((line) => mm((pages[0]?.width ?? 0) - line.right));
  const [indent, pitch, gap] = [
    body.firstLineIndentMm.value,
    mm(body.lineSpacingPt.value),
    mm(body.spacingAfterPt.value),
  ];
  const indents = whole.flatMap(([first]) => (first === undefined ? [] : [mm(first.left - left)]));
  const pitches = whole.flatMap((lines) => pairs(lines).map(([one, next]) => mm(next.top - one.top)));
  const gaps = gapsOf(found, median(pitches) ?? pitch);
  const [place, line] = [{ tolerance: TOLERANCE_MM }, { tolerance: LINE_TOLERANCE_MM }];
  return [
    { name: 'left margin of the text', found: mm(left), needed: page.leftMm.value, ...place },
    { name: 'right margin of the text', found: mm(right), needed: page.rightMm.value, ...place },
    {
      name: 'end of a full line, from the edge',
      found: median(ends),
      needed: page.rightMm.value,
      tolerance: JUSTIFIED_TOLERANCE_MM,
    },
    { name: 'first line of a paragraph, drawn in', found: farthest(indents, indent), needed: indent, ...place },
    { name: 'from line to line', found: farthest(pitches, pitch), needed: pitch, ...line },
    { name: 'between paragraphs, beyond the line', found: farthest(gaps, gap), needed: gap, ...line },
  ];
}

/** The first page: sheet, upper margin, the rule under the title, number beside date. */
function measureFirstPage(first: PrintedPage, document: ReportDocument, format: Format): Measure[] {
  const { letterhead } = document;
  const title = findText(first, letterhead.partyTitle);
  const rule = first.rules.find(
    ({ at, left, right }) =>
      title && at > title.top && at < title.bottom + 12 && left < title.right && right > title.left,
  );
  const [number, date] = [findText(first, letterhead.number), findText(first, letterhead.placeDate)];
  const width = title && mm(title.right - title.left);
  const middle = (box: { readonly left: number; readonly right: number }): number => mm((box.left + box.right) / 2);
  const tolerance = TOLERANCE_MM;
  return [
    { name: 'width of the sheet', found: mm(first.width), needed: format.page.widthMm.value, tolerance },
    { name: 'height of the sheet', found: mm(first.height), needed: format.page.heightMm.value, tolerance },
    // The lines of the letterhead grow with their type: the box of the letters is the box of the line.
    { name: 'upper margin', found: title && mm(title.top), needed: format.page.topMm.value, tolerance },
    {
      name: 'rule under the title, beside the title',
      found: rule ? mm(rule.right - rule.left) : 0,
      needed: width ?? Number.NaN,
      tolerance,
    },
    {
      name: 'middle of the rule, from the middle of the title',
      found: rule && title && middle(rule) - middle(title),
      needed: 0,
      tolerance,
    },
    {
      name: 'thickness of the rule',
      found: rule ? mm(rule.thickness) : 0,
      needed: mm(format.ruleUnderTitlePt.value),
      tolerance: HAIR_MM,
    },
    { name: 'date, below the number', found: number && date && mm(date.top - number.top), needed: 0, tolerance },
  ];
}

export const isLandscape = (page: PrintedPage | undefined): boolean => page !== undefined && page.width > page.height;

/** Above the text by more than roundings; the number of a wrong file may reach down into the margin. */
const CLEARLY_ABOVE_MM = 2;

/** What stands above the text of a page: the line of the page number, or nothing. */
function headOf(page: PrintedPage, { page: { topMm, leftMm } }: Format): PrintedLine | undefined {
  const margin = isLandscape(page) ? leftMm.value : topMm.value;
  return page.lines.find((line) => mm(line.top) < margin - CLEARLY_ABOVE_MM);
}

/** Takes printed pages; gives what stands above the text of each, empty where nothing does. */
export function headsOf(pages: readonly PrintedPage[], format: Format): readonly string[] {
  return pages.map(
    (page) =>
      headOf(page, format)
        ?.words.map(({ text }) => text)
        .join(' ') ?? '',
  );
}

/**
 * The heads these pages need: a bare number, not on the first page, starting anew in each annex (the-thuc 1); on the first
 * page the note on circulation, if there is one. In an annex that has to begin on a front, LibreOffice 7.4 leaves the
 * header off the second page: with `nextPage` in the place of `oddPage` the same file prints it.
 */
export function headsNeeded(
  pages: readonly PrintedPage[],
  { annexes, scopeNote }: ReportDocument,
  format: Format,
): readonly string[] {
  let number = 0;
  let isAnnex = false;
  return pages.map((page, index) => {
    if (index === 0 && scopeNote !== undefined) {
      number = 1;
      return scopeNote;
    }
    const isFirst = annexes.some(({ label }) =>
      page.lines.some(({ words }) => words.map(({ text }) => text).join(' ') === label),
    );
    isAnnex ||= isFirst;
    number = isFirst ? 1 : number + 1;
    if (isAnnex && number === 2 && format.page.isDuplex.value) return '';
    return number < format.page.pageNumberFromPage.value ? '' : String(number);
  });
}

function measureNumbers(pages: readonly PrintedPage[], format: Format): Measure[] {
  const { leftMm, rightMm, topMm, bottomMm, widthMm, heightMm, pageNumberFromTopMm } = format.page;
  const numbers = (landscape: boolean): PrintedLine[] =>
    pages
      .slice(1) // above the text of the first page stands the note on circulation, if anything
      .filter((page) => isLandscape(page) === landscape)
      .flatMap((page) => headOf(page, format) ?? []);
  const upright = (leftMm.value + widthMm.value - rightMm.value) / 2;
  // A sheet laid on its side is the upright one turned: its left is the lower margin, its right the upper.
  const lying = (bottomMm.value + heightMm.value - topMm.value) / 2;
  const tolerance = TOLERANCE_MM;
  const middles = (lines: readonly PrintedLine[]) => lines.map(({ left, right }) => mm((left + right) / 2));
  const tops = [...numbers(false), ...numbers(true)].map(({ top }) => mm(top));
  const top = pageNumberFromTopMm.value;
  return [
    { name: 'page number: top of its line, from the edge', found: farthest(tops, top), needed: top, tolerance },
    {
      name: 'page number: its middle, from the left edge',
      found: farthest(middles(numbers(false)), upright),
      needed: upright,
      tolerance,
    },
    {
      name: 'lying sheet: middle of the page number',
      found: farthest(middles(numbers(true)), lying),
      needed: lying,
      tolerance,
    },
  ];
}

/** An annex on sheets laid on their side: the margins are turned with the sheet, its table fills the width. */
function measureLying(pages: readonly PrintedPage[], format: Format): Measure[] {
  const { leftMm, topMm, bottomMm, widthMm, heightMm } = format.page;
  const sheet = pages.find(isLandscape);
  const [left, right] = [
    Math.min(...(sheet?.rules ?? []).map((rule) => rule.left)),
    Math.max(...(sheet?.rules ?? []).map((rule) => rule.right)),
  ];
  const tolerance = TOLERANCE_MM;
  const measured = (points: number | undefined) =>
    points === undefined || !Number.isFinite(points) ? undefined : mm(points);
  return [
    { name: 'lying sheet: width', found: measured(sheet?.width), needed: heightMm.value, tolerance },
    { name: 'lying sheet: height', found: measured(sheet?.height), needed: widthMm.value, tolerance },
    { name: 'lying sheet: upper margin', found: measured(sheet?.lines[0]?.top), needed: leftMm.value, tolerance },
    { name: 'lying sheet: left edge of the table', found: measured(left), needed: bottomMm.value, tolerance },
    {
      name: 'lying sheet: right edge of the table',
      found: measured(sheet && sheet.width - right),
      needed: topMm.value,
      tolerance,
    },
  ];
}

/** The backs of upright sheets printed on both sides, moved to where they would stand on a front: the margins change sides. */
function asFronts(pages: readonly PrintedPage[], format: Format): PrintedPage[] {
  const { isDuplex, leftMm, rightMm } = format.page;
  const by = ((leftMm.value - rightMm.value) * 72) / 25.4;
  const heads = headsOf(pages, format);
  const moved = <B extends Box>(box: B): B => ({ ...box, left: box.left + by, right: box.right + by });
  return pages.map((page, index) => {
    // text and annexes begin on a front, so an even number is on a back
    const isBack = Number(heads[index]) % 2 === 0 && heads[index] !== '';
    if (!isDuplex.value || !isBack || isLandscape(page)) return page;
    return { ...page, lines: page.lines.map((line) => ({ ...moved(line), words: line.words.map(moved) })) };
  });
}

/** Takes the printed pages of a report and the layout it was to be written in; gives every length that can be told. */
export function measurePages(
  printed: readonly PrintedPage[],
  document: ReportDocument,
  format: Format,
): readonly Measure[] {
  const pages = asFronts(printed, format);
  const [first] = pages;
  if (first === undefined) throw new Error('Nothing was printed.');
  return [
    ...measureFirstPage(first, document, format),
    ...measureText(pages, document, format),
    ...measureNumbers(pages, format),
    ...measureLying(pages, format),
  ];
}

/** The measures that are not what the layout asks for. */
export function unmetMeasures(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter(
    ({ found, needed, tolerance }) => found !== undefined && !(Math.abs(found - needed) <= tolerance),
  );
}

/** Prints the measures as a table, one line each. */
export function showMeasures(title: string, measures: readonly Measure[]): void {
  const shown = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2)).padStart(7);
  const rows = measures.map(
    ({ name, found, needed, tolerance }) => `${shown(found)} ${shown(needed)}  ±${tolerance.toFixed(2)}  ${name}`,
  );
  console.log([`${title}: printed and needed, in mm`, ...rows].join('\n'));
}
