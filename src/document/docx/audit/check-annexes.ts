import type { Format } from '../../format/format-schema.ts';
import type { WordDocument } from '../reading/word-types.ts';
import type { AuditLine } from './audit-report.ts';
import { example, judgeEach, metOr, NOTHING, text } from './judge.ts';
import { comparable, type Line, placeOf, wholeLine } from './lines.ts';
import type { AnnexParts, ReportParts } from './report-parts.ts';

/** `Phụ lục 2` → `2`; a lone annex has no number. */
const NUMBER = /^\p{L}+\s+\p{L}+\s+(?:số\s+)?(\d+|[IVX]+)/iu;
const numberOf = (head: string): string => NUMBER.exec(head)?.[1] ?? '';

/** How number and symbol are spelt is measured elsewhere; here only whether they are the same. */
const bareNumber = (value: string): string => value.replace(/[\s:]+/g, '').replace(/[–—]/g, '-');

/** Measures annexes: named in the text, linked to the report, with page numbers of their own. */
export function checkAnnexes(
  { annexes, content, letterhead }: ReportParts,
  document: WordDocument,
  format: Format,
): readonly AuditLine[] {
  const { annexWord, annexLink, numberWord } = format.marks;
  const body = content.map((paragraph) => comparable(wholeLine(paragraph).text)).join('\n');
  const number = bareNumber(letterhead.number?.text.slice(numberWord.value.length) ?? '');
  return [
    ...judgeEach('annex.mentioned', annexWord, annexes, ({ head }) => ({
      outcome: metOr(isMentioned(head, body, annexWord.value)),
      needed: text(head.text),
      found: NOTHING,
      place: placeOf(head),
    })),
    ...judgeEach('annex.link', annexLink, annexes, ({ head, link }) => ({
      outcome: metOr(link !== undefined, 'absent'),
      needed: example(annexLink.value),
      found: link === undefined ? NOTHING : text(link.text),
      place: placeOf(link ?? head),
    })),
    ...judgeEach('annex.linkNumber', annexLink, annexes, ({ link }) =>
      link === undefined || number === ''
        ? undefined
        : {
            outcome: metOr(bareNumber(link.text).includes(number)),
            needed: text(letterhead.number?.text ?? ''),
            found: text(link.text),
            place: placeOf(link),
          },
    ),
    ...judgeEach('annex.numbering', annexWord, annexes, (annex) => measureNumbering(annex, annexes, document)),
  ];
}

/** By its number where there are several; words for "the annexes" name them all. */
function isMentioned({ text: head }: Line, body: string, word: string): boolean {
  const lower = body.toLocaleLowerCase('vi');
  const wanted = word.toLocaleLowerCase('vi');
  const number = numberOf(head);
  if (number === '') return lower.includes(wanted);
  const named = new RegExp(`${wanted}\\s+(số\\s+)?${number}(?!\\d)`, 'iu');
  return named.test(lower) || new RegExp(`các ${wanted}`, 'iu').test(lower);
}

/** Each annex begins a section whose pages are counted from 1. */
function measureNumbering(
  { head, paragraphs }: AnnexParts,
  annexes: readonly AnnexParts[],
  { sections }: WordDocument,
) {
  const { section } = head.paragraph;
  const isOwn = annexes.every((other) => other.head === head || other.head.paragraph.section !== section);
  const restarts = isOwn && section > 0 && sections[section]?.firstPageNumber === 1 && paragraphs.length > 0;
  return {
    outcome: metOr(restarts),
    needed: { kind: 'state', state: 'restarts' },
    found: { kind: 'state', state: restarts ? 'restarts' : 'continues' },
    place: placeOf(head),
  } as const;
}
