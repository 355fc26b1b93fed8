import type { Paragraph, Table } from 'docx';
import { breakLines } from '../format/break-lines.ts';
import type { Component, Format } from '../format/format-schema.ts';
import { textWidthPt } from '../format/text-width.ts';
import { ptToTwips, twipsToPt } from '../format/units.ts';
import type { Letterhead } from '../model/report-document.ts';
import { letterheadColumns } from './page.ts';
import { writeLine } from './paragraphs.ts';
import { writeTwoColumns } from './two-columns.ts';

/** As printed: a component in capitals is as wide as its capitals. */
function asPrinted(text: string, format: Format, component: Component): string {
  return format.styles[component].capitals ? text.toLocaleUpperCase('vi') : text;
}

/** Gives one paragraph a line; a line too long for the column is broken evenly (the-thuc 4.2 allows several lines). */
function writeLines(text: string, component: Component, format: Format, columnTwips: number): Paragraph[] {
  const lines = breakLines(asPrinted(text, format, component), twipsToPt(columnTwips), format.styles[component]);
  return lines.map((line) => writeLine(component, line));
}

/**
 * The rule is the upper border of an empty paragraph, drawn in from both sides to the width of the title (the-thuc 4.1,
 * 9).
 */
function writeTitleRule(title: string, format: Format, columnTwips: number): Paragraph {
  const width = ptToTwips(textWidthPt(asPrinted(title, format, 'partyTitle'), format.styles.partyTitle));
  const side = Math.max(0, Math.round((columnTwips - width) / 2));
  return writeLine('titleRule', '', { indent: { left: side, right: side } });
}

/** Gives the letterhead (boxes 1 to 4): the body and `*` beside the Party's title, the number beside the date. */
export function writeLetterhead(letterhead: Letterhead, format: Format): Table {
  const [, right] = letterheadColumns(format);
  return writeTwoColumns(format, [
    {
      left: [
        ...letterhead.superiorBody.map((line) => writeLine('superiorBody', line)),
        ...letterhead.issuingBody.map((line) => writeLine('issuingBody', line)),
        writeLine('separator', letterhead.separator),
      ],
      right: [
        ...writeLines(letterhead.partyTitle, 'partyTitle', format, right),
        writeTitleRule(letterhead.partyTitle, format, right),
      ],
    },
    {
      left: [
        writeLine('number', letterhead.number),
        ...(letterhead.urgencyMark === undefined ? [] : [writeLine('urgencyMark', letterhead.urgencyMark)]),
        ...(letterhead.draftMark === undefined ? [] : [writeLine('draftMark', letterhead.draftMark)]),
      ],
      right: writeLines(letterhead.placeDate, 'placeDate', format, right),
    },
  ]);
}
