import type { WordParagraph, WordTable } from '../reading/word-types.ts';
import { type Line, linesOf, wholeLine } from './lines.ts';
import type { EndParts } from './report-parts.ts';
import { AUTHORITY_LINE, RECIPIENTS_LINE, TITLE_LINE } from './report-words.ts';

/** An end block that is no table is looked for in the last paragraphs only. */
const LONGEST_END = 30;
const LONGEST_LINE = 500;
/** The mark of who typed how many copies, below the last recipient. */
const COPIES_MARK = /^\S+-\d+$/u;

/** Takes the paragraphs of the report without its annexes; gives the recipients and who signs. */
export function findEnd(main: readonly WordParagraph[], tables: readonly WordTable[]): EndParts {
  const lines = main.flatMap(endLines).filter((line) => line.text.length <= LONGEST_LINE);
  const head = lines.reduce<Line | undefined>(
    (found, line) => (RECIPIENTS_LINE.test(line.text) ? line : found),
    undefined,
  );
  const table = tables.find(({ index }) => index === head?.paragraph.cell?.table);
  return table === undefined || head === undefined ? endOfLines(lines, head, main) : endOfTable(lines, head, table);
}

/** Bullets may be automatic, so a paragraph that has one is taken as a whole. */
function endLines(paragraph: WordParagraph): readonly Line[] {
  return paragraph.label === '' ? linesOf(paragraph) : [wholeLine(paragraph)];
}

function endOfTable(lines: readonly Line[], head: Line, table: WordTable): EndParts {
  const inTable = lines.filter(({ paragraph }) => paragraph.cell?.table === table.index);
  const column = head.paragraph.cell?.column;
  const left = inTable.filter(({ paragraph }) => paragraph.cell?.column === column);
  const right = inTable.filter(({ paragraph }) => paragraph.cell?.column !== column);
  return {
    recipientsHead: head,
    recipients: itemsOf(left.slice(left.indexOf(head) + 1)),
    ...signatureOf(right),
    table,
    start: table.firstParagraph,
  };
}

function endOfLines(lines: readonly Line[], head: Line | undefined, main: readonly WordParagraph[]): EndParts {
  const last = lines.slice(-LONGEST_END);
  const isMark = ({ text }: Line): boolean =>
    AUTHORITY_LINE.test(text) || (TITLE_LINE.test(text) && text === text.toLocaleUpperCase('vi'));
  const signs = last.findIndex(isMark);
  const receives = head === undefined ? -1 : last.indexOf(head);
  const isItem = ({ text }: Line): boolean => /^[-–+]/u.test(text);
  const items = receives === -1 ? [] : takeWhile(last.slice(receives + 1), isItem);
  const taken = new Set([head, ...items]);
  const signing = signs === -1 ? [] : last.slice(signs).filter((line) => !taken.has(line));
  const starts = [head, last[signs]].flatMap((line) => (line === undefined ? [] : [line.paragraph.index]));
  return {
    recipientsHead: head,
    recipients: itemsOf(items),
    ...signatureOf(signing),
    table: undefined,
    start: Math.min(main.length, ...starts),
  };
}

function takeWhile<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
  const end = items.findIndex((item) => !test(item));
  return end === -1 ? items : items.slice(0, end);
}

/** A recipient begins with a bullet; a line without one belongs to the one above. */
function itemsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const items: Line[][] = [];
  for (const line of lines) {
    const isArchived = /^[-–]?\s*lưu/iu.test(items[items.length - 1]?.[0]?.text ?? '');
    if (isArchived && COPIES_MARK.test(line.text)) break;
    const last = items[items.length - 1];
    if (last === undefined || /^[-–+*•]/u.test(line.text)) items.push([line]);
    else last.push(line);
  }
  return items;
}

function signatureOf(lines: readonly Line[]): Pick<EndParts, 'authority' | 'title' | 'signatory'> {
  const isCapitals = ({ text }: Line): boolean => text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);
  const last = lines[lines.length - 1];
  const isName = last !== undefined && !AUTHORITY_LINE.test(last.text) && !TITLE_LINE.test(last.text);
  const named = isName && (lines.length > 1 || !isCapitals(last)) ? last : undefined;
  const above = lines.filter((line) => line !== named && isCapitals(line));
  const firstTitle = above.findIndex(({ text }) => TITLE_LINE.test(text));
  const authorityEnd = firstTitle === -1 ? above.length : firstTitle;
  const hasAuthority = above.some(({ text }) => AUTHORITY_LINE.test(text));
  return {
    authority: hasAuthority ? above.slice(0, authorityEnd) : [],
    title: hasAuthority ? above.slice(authorityEnd) : above,
    signatory: named,
  };
}
