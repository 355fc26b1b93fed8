import type { WordParagraph } from '../reading/word-types.ts';
import { extentOf, isEmpty, type Line, wholeLine } from './lines.ts';
import type { TitleParts } from './report-parts.ts';
import { ADDRESSEE_LINE, SIGNS_LINE } from './report-words.ts';

/** The trích yếu is never longer. */
const LONGEST_TITLE = 8;
const AUTHOR_LINE = /^CỦA /u;
/** A text may begin with a heading, bold and numbered by hand. */
const NUMBERED_LINE = /^([IVXLC]+|\d{1,2})\s*[-–.)]\s*\S/u;

/** Takes the paragraphs after the name of the type; gives the trích yếu, the hyphens under it, and where both end. */
export function findTitle(after: readonly WordParagraph[], documentType: Line | undefined): TitleParts {
  const lines = after.slice(0, LONGEST_TITLE + 1).map(wholeLine);
  const isText = (line: Line): boolean => line.text !== '' && !SIGNS_LINE.test(line.text) && !belongsToTitle(line);
  const title = before(lines, isText);
  const drawn = title.find(({ paragraph }) => isDrawnRule(paragraph));
  const dashes = title.find(({ text }) => SIGNS_LINE.test(text));
  const authorLine = title.find(({ text }) => AUTHOR_LINE.test(text));
  const subject = before(title, (line) => line === dashes || (line === drawn && line.text === '')).filter(
    (line) => line.text !== '' && line !== authorLine,
  );
  const last = dashes ?? drawn ?? subject[subject.length - 1] ?? documentType;
  return {
    documentType,
    authorLine,
    subject,
    dashes,
    drawnRule: drawn?.paragraph,
    end: (last?.paragraph.index ?? -1) + 1,
  };
}

function before(lines: readonly Line[], ends: (line: Line) => boolean): readonly Line[] {
  const at = lines.findIndex(ends);
  return at === -1 ? lines : lines.slice(0, at);
}

function isDrawnRule(paragraph: WordParagraph): boolean {
  const { topBorder, bottomBorder } = paragraph.format;
  return paragraph.lines.length > 0 || (isEmpty(paragraph) && (topBorder ?? bottomBorder) !== undefined);
}

/** Bold or in the middle, and not yet the text. */
function belongsToTitle({ paragraph, runs, text }: Line): boolean {
  if (ADDRESSEE_LINE.test(text) || NUMBERED_LINE.test(text) || paragraph.format.outlineLevel < 3) return false;
  return paragraph.format.alignment === 'center' || extentOf(runs, ({ bold }) => bold) === 'all';
}
