import type { Format } from '../../format/format-schema.ts';
import { twipsToPt } from '../../format/units.ts';
import type { WordParagraph } from '../reading/word-types.ts';
import { extentOf, isEmpty, type Line, linesOf } from './lines.ts';
import type { FoundRule, LetterheadParts } from './report-parts.ts';
import { ADDRESSEE_LINE, BODY_NAME, DATE_LINE, DRAFT_LINE, folded, NUMBER_LINE, SIGNS_LINE } from './report-words.ts';

/** How far a title may be misspelt and still be known for what it is. */
const MISSPELT = 3;
/** No line of a letterhead is longer. */
const LONGEST_LINE = 300;

function isNear(text: string, wanted: string): boolean {
  const one = folded(text);
  const other = folded(wanted);
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > MISSPELT || one.length < other.length / 2) return false;
  let begin = 0;
  while (begin < one.length && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - begin &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  return Math.max(one.length, other.length) - begin - end <= MISSPELT;
}

const isSameCell = (one: WordParagraph, other: WordParagraph): boolean =>
  one.cell?.table === other.cell?.table && one.cell?.row === other.cell?.row && one.cell?.column === other.cell?.column;

const isSameColumn = (one: WordParagraph, other: WordParagraph): boolean =>
  one.cell !== undefined && one.cell.table === other.cell?.table && one.cell.column === other.cell.column;

/** Takes the paragraphs above the name of the type, and the marks of the layout; gives what was recognised. */
export function findLetterhead(paragraphs: readonly WordParagraph[], { marks }: Format): LetterheadParts {
  const title = marks.partyTitle.value;
  const lines = paragraphs.flatMap(linesOf).filter((line) => line.text.length <= LONGEST_LINE);
  const find = (test: (line: Line) => boolean): Line | undefined => lines.find(test);
  const partyTitle = find(({ text }) => isNear(text, title));
  const number = find(({ text }) => NUMBER_LINE.test(text) && !DATE_LINE.test(text));
  const placeDate = find(({ text }) => DATE_LINE.test(text));
  const draftMark = find(({ text }) => DRAFT_LINE.test(text));
  const urgencyMark = find(({ text }) => marks.urgency.value.some((mark) => folded(mark.text) === folded(text)));
  const known = new Set([partyTitle, number, placeDate, draftMark, urgencyMark]);
  const isLeft = ({ paragraph }: Line): boolean =>
    partyTitle === undefined || !isSameColumn(paragraph, partyTitle.paragraph);
  const left = lines.filter((line) => !known.has(line) && isLeft(line));
  const separator = left.find(({ text }) => SIGNS_LINE.test(text));
  const names = namesAbove(left, separator, number);
  const issuer = lastIndexOf(names, ({ text }) => BODY_NAME.test(text.toLocaleUpperCase('vi')));
  const from = names.length < 2 ? 0 : Math.max(1, issuer);
  return {
    superiorBody: names.slice(0, from),
    issuingBody: names.slice(from),
    separator,
    number,
    draftMark,
    urgencyMark,
    partyTitle,
    placeDate,
    titleRule: partyTitle === undefined ? undefined : findTitleRule(partyTitle, lines, paragraphs),
    wrongRule: findWrongRule(names.slice(from), paragraphs, partyTitle),
  };
}

/** Names of bodies stand above the `*` and the number. */
function namesAbove(left: readonly Line[], separator: Line | undefined, number: Line | undefined): readonly Line[] {
  const end = Math.min(
    separator?.paragraph.index ?? Number.POSITIVE_INFINITY,
    number?.paragraph.index ?? Number.POSITIVE_INFINITY,
  );
  return left.filter(
    (line) =>
      line !== separator &&
      !SIGNS_LINE.test(line.text) &&
      !ADDRESSEE_LINE.test(line.text) &&
      line.paragraph.index <= end &&
      line.text === line.text.toLocaleUpperCase('vi'),
  );
}

function lastIndexOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.reduce((found, item, index) => (test(item) ? index : found), -1);
}

function ruleOf(paragraph: WordParagraph): FoundRule | undefined {
  const [shape] = paragraph.lines;
  if (shape !== undefined) return { by: 'shape', widthPt: shape.widthPt, paragraph };
  const { topBorder, bottomBorder, left, right } = paragraph.format;
  const border = isEmpty(paragraph) ? (topBorder ?? bottomBorder) : bottomBorder;
  if (border === undefined) return undefined;
  return { by: 'border', widthPt: twipsToPt(paragraph.roomTwips - left - right), paragraph };
}

function findTitleRule(
  title: Line,
  lines: readonly Line[],
  paragraphs: readonly WordParagraph[],
): FoundRule | undefined {
  const { paragraph } = title;
  const near = paragraphs.filter((one) =>
    paragraph.cell === undefined
      ? one.index >= paragraph.index && one.index <= paragraph.index + 2
      : isSameColumn(one, paragraph) && one.index >= paragraph.index,
  );
  for (const one of near) {
    const rule = ruleOf(one);
    if (rule !== undefined) return rule;
  }
  if (extentOf(title.runs, ({ underline }) => underline) === 'all')
    return { by: 'underline', widthPt: undefined, paragraph };
  const typed = lines.find(
    (line) => near.includes(line.paragraph) && SIGNS_LINE.test(line.text) && line.text.length > 4,
  );
  return typed && { by: 'typed', widthPt: undefined, paragraph: typed.paragraph };
}

/** A rule under the name of the issuer, as the State's documents have it. */
function findWrongRule(
  names: readonly Line[],
  paragraphs: readonly WordParagraph[],
  title: Line | undefined,
): FoundRule | undefined {
  const last = names[names.length - 1];
  if (last === undefined) return undefined;
  if (extentOf(last.runs, ({ underline }) => underline) !== 'none') {
    return { by: 'underline', widthPt: undefined, paragraph: last.paragraph };
  }
  const near = paragraphs.filter(
    (one) => one.cell !== undefined && isSameCell(one, last.paragraph) && one.index >= last.paragraph.index,
  );
  return near
    .filter((one) => one !== title?.paragraph)
    .map(ruleOf)
    .find((rule) => rule !== undefined);
}
