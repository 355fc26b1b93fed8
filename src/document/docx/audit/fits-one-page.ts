import { LINE_HEIGHT, textWidthPt } from '../../format/text-width.ts';
import { twipsToPt } from '../../format/units.ts';
import type { WordParagraph, WordSection } from '../reading/word-types.ts';
import { printedText, sizesOf } from './lines.ts';

/** How much of a page may be filled, measured so roughly, before it could be two. */
const SURE = 0.9;
/** Borders and the padding of cells that were not read. */
const ROW_EXTRA_PT = 6;
const LINE_UNITS = 240;

/**
 * Whether the paragraphs of a section are sure to stand on one page. The file does not say where pages end; what fills a
 * page nearly or more is left open, and answered with no.
 */
export function fitsOnePage(paragraphs: readonly WordParagraph[], section: WordSection): boolean {
  if (paragraphs.some(({ text, format }, index) => text.includes('\f') || (index > 0 && format.pageBreakBefore)))
    return false;
  const room = twipsToPt(section.heightTwips - section.topTwips - section.bottomTwips) * SURE;
  let used = 0;
  for (let from = 0; from < paragraphs.length && used <= room; ) {
    const to = rowEnd(paragraphs, from);
    used += rowHeightPt(paragraphs.slice(from, to));
    from = to;
  }
  return used <= room;
}

/** The cells of a row stand beside each other; any other paragraph is a row by itself. */
function rowEnd(paragraphs: readonly WordParagraph[], from: number): number {
  const cell = paragraphs[from]?.cell;
  let to = from + 1;
  if (cell === undefined) return to;
  while (paragraphs[to]?.cell?.table === cell.table && paragraphs[to]?.cell?.row === cell.row) to += 1;
  return to;
}

function rowHeightPt(row: readonly WordParagraph[]): number {
  const columns = new Map<number | undefined, number>();
  for (const paragraph of row) {
    const column = paragraph.cell?.column;
    columns.set(column, (columns.get(column) ?? 0) + paragraphHeightPt(paragraph));
  }
  return Math.max(...columns.values()) + (row[0]?.cell === undefined ? 0 : ROW_EXTRA_PT);
}

function paragraphHeightPt(paragraph: WordParagraph): number {
  const { format, runs, endFormat } = paragraph;
  const sizePt = Math.max(endFormat.halfPoints / 2, ...sizesOf(runs));
  const free = sizePt * LINE_HEIGHT * (format.lineRule === 'auto' ? format.line / LINE_UNITS : 1);
  const set = format.lineRule === 'auto' ? 0 : twipsToPt(format.line);
  const linePt = format.lineRule === 'exact' ? set : Math.max(free, set);
  return twipsToPt(format.before + format.after) + linePt * lineCount(paragraph, sizePt);
}

/** Words are filled in one after the other, all in the largest and boldest type of the paragraph. */
function lineCount({ format, runs, roomTwips }: WordParagraph, sizePt: number): number {
  const widthPt = Math.max(sizePt, twipsToPt(roomTwips - format.left - format.right));
  const face = { sizePt, bold: true, italic: false };
  let count = 1;
  let used = Math.max(0, twipsToPt(format.firstLine));
  for (const word of runs
    .map(printedText)
    .join('')
    .split(/(?<=[\s-])/u)) {
    const width = textWidthPt(word, face);
    if (word.includes('\n') || used + width > widthPt) {
      // a word wider than a line is cut
      count += Math.max(1, Math.ceil(width / widthPt));
      used = width % widthPt;
    } else used += width;
  }
  return count;
}
