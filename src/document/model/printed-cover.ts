import { COVER_FIELDS, COVER_SECTION } from '../../domain/draft/cover.ts';
import type { Format } from '../format/format-schema.ts';
import { brokenLines, columnTwips } from './printed-lines.ts';
import type { PrintedParagraph } from './printed-paragraph.ts';
import type { ReportDocument, SignatureBlock, Source, SourceSpot } from './report-document.ts';

function coverSource(field: keyof typeof COVER_FIELDS, at?: SourceSpot): { readonly source: Source } {
  return { source: { section: COVER_SECTION, field: COVER_FIELDS[field], ...(at ? { at } : {}) } };
}

const WHOLE = { whole: true } as const;

/** One answer in the lines the model has set it in. */
function setLines(lines: readonly string[], field: keyof typeof COVER_FIELDS): PrintedParagraph[] {
  return lines.map((text, index) => ({
    text,
    ...(index === 0 ? {} : { joins: true as const }),
    ...coverSource(field, WHOLE),
  }));
}

/** Letterhead cell by cell, kind of document, trích yếu, dashes. */
export function printedHead(
  { letterhead, documentType, authorLine, subject, dashes }: ReportDocument,
  format: Format,
): PrintedParagraph[] {
  const { right } = columnTwips(format);
  return [
    ...setLines(letterhead.superiorBody, 'superiorBody'),
    ...setLines(letterhead.issuingBody, 'issuingBody'),
    { text: letterhead.separator },
    ...brokenLines([letterhead.partyTitle], 'partyTitle', format, right).map((line) => ({
      ...line,
      landmark: true as const,
    })),
    { text: letterhead.number, ...coverSource('number', WHOLE) },
    ...(letterhead.urgencyMark === undefined ? [] : [{ text: letterhead.urgencyMark }]),
    ...(letterhead.draftMark === undefined ? [] : [{ text: letterhead.draftMark }]),
    ...brokenLines([letterhead.placeDate], 'placeDate', format, right).map((line) => ({
      ...line,
      ...coverSource('place', WHOLE),
    })),
    { text: documentType },
    ...(authorLine === undefined ? [] : [{ text: authorLine }]),
    ...setLines(subject, 'subject'),
    { text: dashes },
  ];
}

/** Recipients on the left, who signs on the right. */
export function printedEnd({ recipientsHead, recipients, lines, signatory }: SignatureBlock): PrintedParagraph[] {
  return [
    { text: recipientsHead, landmark: true, ...coverSource('recipients') },
    ...recipients.map((text, item) => ({ text, ...coverSource('recipients', { item }) })),
    ...lines.map(({ text }) => ({ text, ...coverSource('signingForm') })),
    {
      text: signatory.text,
      ...coverSource('signatory', WHOLE),
      ...(signatory.blank ? { hole: true as const } : {}),
    },
  ];
}
