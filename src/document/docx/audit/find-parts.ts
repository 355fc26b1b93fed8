import type { Format } from '../../format/format-schema.ts';
import type { WordDocument, WordParagraph } from '../reading/word-types.ts';
import { findEnd } from './find-end.ts';
import { findLetterhead } from './find-letterhead.ts';
import { findTitle } from './find-title.ts';
import { type Line, wholeLine } from './lines.ts';
import type { AnnexParts, ReportParts } from './report-parts.ts';
import { ANNEX_LINE, ANNEX_LINK_LINE, DOCUMENT_TYPE, folded, RECIPIENTS_LINE, SIGNS_LINE } from './report-words.ts';

/** The name of the type stands on the first page, below a letterhead of a dozen lines. */
const LONGEST_LETTERHEAD = 60;
const MOST_ANNEXES = 50;

/**
 * Takes the text of any Word file; gives the parts of a Party report in it, found by their words and their place, never
 * by the names of styles. What is not there is left open.
 */
export function findParts(document: WordDocument, format: Format): ReportParts {
  const { paragraphs, tables } = document;
  const heads = annexHeads(paragraphs);
  const main = paragraphs.slice(0, heads[0]?.paragraph.index ?? paragraphs.length);
  const end = findEnd(main, tables);
  const documentType = main.slice(0, Math.min(LONGEST_LETTERHEAD, end.start)).map(wholeLine).find(isDocumentType);
  const typeAt = documentType?.paragraph.index ?? firstBodyParagraph(main);
  const title = findTitle(documentType === undefined ? [] : main.slice(typeAt + 1, end.start), documentType);
  const from = Math.max(title.end, typeAt);
  return {
    scopeNote: (document.sections[0]?.headers.first ?? []).map(wholeLine).filter(({ text }) => text !== ''),
    letterhead: findLetterhead(main.slice(0, typeAt), format),
    title,
    content: main.slice(from, Math.max(from, end.start)).filter(({ cell }) => cell === undefined),
    main,
    end,
    annexes: heads.map((head, index) => readAnnex(head, paragraphs, heads[index + 1])),
  };
}

/** Also with its letters set apart by spaces. */
function isDocumentType({ text }: Line): boolean {
  return text === text.toLocaleUpperCase('vi') && folded(text) === folded(DOCUMENT_TYPE);
}

/** Without a name of the type the letterhead ends where its table does. */
function firstBodyParagraph(main: readonly WordParagraph[]): number {
  return Math.max(
    0,
    main.findIndex(({ cell, text }) => cell === undefined && text.trim() !== ''),
  );
}

/** Annexes follow the recipients; the word at the head of a line of the text is no annex. */
function annexHeads(paragraphs: readonly WordParagraph[]): readonly Line[] {
  const recipientsAt = paragraphs.findIndex(({ text }) => RECIPIENTS_LINE.test(text.trim()));
  return paragraphs
    .filter(
      ({ cell, index, text }) => cell === undefined && index > recipientsAt && recipientsAt >= 0 && text.length < 200,
    )
    .map(wholeLine)
    .filter(({ text, paragraph }) => ANNEX_LINE.test(text) && paragraph.format.alignment !== 'both')
    .slice(0, MOST_ANNEXES);
}

function readAnnex(head: Line, paragraphs: readonly WordParagraph[], next: Line | undefined): AnnexParts {
  const own = paragraphs.slice(head.paragraph.index, next?.paragraph.index ?? paragraphs.length);
  const title: Line[] = [];
  let link: Line | undefined;
  for (const line of own
    .slice(1)
    .filter(({ cell }) => cell === undefined)
    .map(wholeLine)) {
    if (SIGNS_LINE.test(line.text) || line.paragraph.format.alignment !== 'center') break;
    if (ANNEX_LINK_LINE.test(line.text)) link = line;
    else if (link === undefined) title.push(line);
    else link = { ...link, text: `${link.text} ${line.text}`, runs: [...link.runs, ...line.runs] };
  }
  return { head, title: title.filter(({ text }) => text !== ''), link, paragraphs: own };
}
