import type { Format } from '../../format/format-schema.ts';
import type { WordDocument, WordParagraph } from '../reading/word-types.ts';
import type { AuditLine } from './audit-report.ts';
import type { ContentLine } from './content-kinds.ts';
import { judge, judgeEach, metOr, NOTHING, type Ruled, text } from './judge.ts';
import { isEmpty, placeOf, placeOfParagraph } from './lines.ts';
import type { ReportParts } from './report-parts.ts';

/** A paragraph that has to follow a table may be made so small that it takes no room. */
const SMALLEST_TWIPS = 60;
const MOST_EMPTY = 1;

/** How the text ends (16), whether the signature stays with it, and what people do with the space bar (31, 32). */
export function checkTidiness(
  parts: ReportParts,
  content: readonly ContentLine[],
  document: WordDocument,
  format: Format,
  isOurs: boolean,
): readonly AuditLine[] {
  const habit = format.habits.tidiness;
  return [
    ...checkEnd(parts, content, format),
    ...checkKeptTogether(parts, habit, isOurs),
    ...checkEmptyEnd(document, habit),
    ...checkSpaces(parts, content, habit),
  ];
}

/** A plain full stop. Text that ends with a table has none. */
function checkEnd(
  { end, main }: ReportParts,
  content: readonly ContentLine[],
  { styles }: Format,
): readonly AuditLine[] {
  const last = content[content.length - 1];
  if (last === undefined || (main[end.start - 1]?.index ?? 0) > last.paragraph.index + 1) return [];
  return [
    judge('body.end', styles.body, {
      outcome: metOr(/[^./]\.$/u.test(last.text)),
      needed: text('.'),
      found: text(last.text.slice(-3)),
      place: placeOf(last),
    }),
  ];
}

function checkKeptTogether({ end, main }: ReportParts, ruled: Ruled, isOurs: boolean): readonly AuditLine[] {
  const before = main[end.start - 1];
  if (before === undefined || end.start >= main.length) return [];
  const isKept = before.format.keepNext && (end.table?.rowsStayWhole ?? true);
  return [
    judge('signature.withText', ruled, {
      // Others place the block by eye: whether it stands alone shows only on paper.
      outcome: metOr(isKept, isOurs ? 'fails' : 'look'),
      needed: { kind: 'state', state: 'keptTogether' },
      found: { kind: 'state', state: isKept ? 'keptTogether' : 'notKeptTogether' },
      place: placeOfParagraph(before),
    }),
  ];
}

/** Empty paragraphs, page breaks and tables that make a page of nothing. */
function checkEmptyEnd({ paragraphs, tables, sections }: WordDocument, ruled: Ruled): readonly AuditLine[] {
  const emptyTable = tables.find(({ firstParagraph, lastParagraph }) =>
    paragraphs.slice(firstParagraph, lastParagraph + 1).every(isEmpty),
  );
  const ends = sections.map((_, section) => {
    const own = paragraphs.filter((one) => one.section === section);
    let from = own.length;
    while (from > 0 && isEmptyText(own[from - 1])) from -= 1;
    return own.slice(from).filter(takesRoom);
  });
  const long = ends.find((end) => end.length > MOST_EMPTY || end.some(breaksPage));
  const odd = emptyTable === undefined ? long?.[0] : paragraphs[emptyTable.firstParagraph];
  return [
    judge('text.emptyEnd', ruled, {
      outcome: metOr(odd === undefined),
      needed: NOTHING,
      found: { kind: 'count', count: long?.length ?? (emptyTable === undefined ? 0 : 1) },
      place: odd && placeOfParagraph(odd),
    }),
  ];
}

/** Paragraphs of a table stand where they must. */
const isEmptyText = (paragraph: WordParagraph | undefined): boolean =>
  paragraph !== undefined && paragraph.cell === undefined && isEmpty(paragraph) && paragraph.lines.length === 0;
const breaksPage = ({ text: printed, format }: WordParagraph): boolean =>
  printed.includes('\f') || format.pageBreakBefore;

function takesRoom({ format, endFormat }: WordParagraph): boolean {
  const height = format.lineRule === 'exact' ? format.line : endFormat.halfPoints * 10;
  return height > SMALLEST_TWIPS;
}

function checkSpaces(
  { letterhead, title, main }: ReportParts,
  content: readonly ContentLine[],
  ruled: Ruled,
): readonly AuditLine[] {
  const head = main.slice(0, title.end).filter((paragraph) => !isEmpty(paragraph));
  const running = content.filter(({ kind }) => kind === 'text' || kind === 'item' || kind === 'heading');
  const needed = NOTHING;
  const isPadded = ({ text: printed }: WordParagraph): boolean => /^( {2,}|\t)\s*\S/u.test(printed);
  const isGapped = (paragraph: WordParagraph): boolean =>
    paragraph.cell === undefined &&
    paragraph !== letterhead.number?.paragraph &&
    /(?<! ) {5,}\p{Lu}|\t/u.test(paragraph.text.trim());
  return [
    ...judgeEach('text.spacedByHand', ruled, [...head, ...content.map(({ paragraph }) => paragraph)], (paragraph) => ({
      outcome: metOr(!isPadded(paragraph) && !(head.includes(paragraph) && isGapped(paragraph))),
      needed,
      found: text(paragraph.text.slice(0, 40)),
      place: placeOfParagraph(paragraph),
    })),
    ...judgeEach('text.softBreak', ruled, running, (line) => ({
      outcome: metOr(line.paragraph.format.alignment !== 'both' || !line.paragraph.text.trim().includes('\n')),
      needed,
      found: text(line.text.slice(0, 40)),
      place: placeOf(line),
    })),
    ...judgeEach('text.doubleSpace', ruled, running, (line) => ({
      outcome: metOr(!/\S {2,}\S/u.test(line.paragraph.text)),
      needed,
      found: text(aroundDoubleSpace(line.paragraph.text.trim())),
      place: placeOf(line),
    })),
  ];
}

/** A few words on either side, to find the place by. */
function aroundDoubleSpace(printed: string): string {
  const at = printed.indexOf('  ');
  return at === -1 ? '' : printed.slice(Math.max(0, at - 15), at + 20);
}
