import type { Format } from '../../../src/document/format/format-schema.ts';
import type { Block } from '../../../src/document/model/report-document.ts';
import type { Box, PrintedLine, PrintedPage } from './printed-pages.ts';

/** A paragraph that stands whole on one page. */
export interface PrintedParagraph {
  /** Of the page and of the first line, from 0. */
  readonly page: number;
  readonly from: number;
  readonly lines: readonly PrintedLine[];
}

/** Letters alone: neither spaces nor the kind of hyphen say the same in a draft and in a PDF. */
const letters = (text: string): string => text.normalize('NFC').replace(/\s/gu, '').replaceAll('\u2011', '-');

const lettersOf = ({ words }: PrintedLine): string => letters(words.map(({ text }) => text).join(''));

/** Takes pieces of text and what they should begin with; gives how many of them make exactly that, if any do. */
function countOf(pieces: readonly string[], sought: string): number | undefined {
  let read = '';
  for (const [index, piece] of pieces.entries()) {
    read += piece;
    if (read === sought) return index + 1;
    if (!sought.startsWith(read)) return undefined;
  }
  return undefined;
}

/** Where a line of text stands on the page; it may have a neighbour in the other column. */
export function findText(page: PrintedPage, text: string): Box | undefined {
  for (const { words } of page.lines) {
    for (const [from, first] of words.entries()) {
      const rest = words.slice(from);
      const count = countOf(
        rest.map((word) => letters(word.text)),
        letters(text),
      );
      const last = rest[(count ?? 0) - 1];
      if (last !== undefined) return { ...first, right: last.right };
    }
  }
  return undefined;
}

/** The first place after the one given, since the same words may be printed twice. */
function findParagraph(
  pages: readonly PrintedPage[],
  text: string,
  after: PrintedParagraph | undefined,
): PrintedParagraph | undefined {
  const sought = letters(text);
  for (const [page, { lines }] of pages.entries()) {
    if (page < (after?.page ?? 0)) continue;
    const pieces = lines.map(lettersOf);
    for (const from of pieces.keys()) {
      const count = countOf(pieces.slice(from), sought);
      const isAfter = page !== after?.page || from > after.from;
      if (count !== undefined && isAfter) return { page, from, lines: lines.slice(from, from + count) };
    }
  }
  return undefined;
}

function textOf(block: Block, format: Format): string | undefined {
  if (block.kind === 'table') return undefined;
  if (block.kind === 'heading') {
    const { capitals } = format.styles[`heading${block.level}`];
    return block.label + (capitals ? block.text.toLocaleUpperCase('vi') : block.text);
  }
  const text = block.runs.map((run) => run.text).join('');
  if (block.kind === 'paragraph') return text;
  const { listMarker, subListMarker } = format.marks;
  return (block.level === 1 ? listMarker : subListMarker).value + text;
}

/** Paragraphs, items and headings, in order; `undefined` for what a page splits, and for tables. */
export function findBlocks(
  pages: readonly PrintedPage[],
  blocks: readonly Block[],
  format: Format,
): readonly (PrintedParagraph | undefined)[] {
  let last: PrintedParagraph | undefined;
  return blocks.map((block) => {
    const text = textOf(block, format);
    const found = text === undefined ? undefined : findParagraph(pages, text, last);
    last = found ?? last;
    return found;
  });
}
