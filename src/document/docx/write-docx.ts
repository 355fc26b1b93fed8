import { Document, Header, PageNumber, Paragraph, Table, TextRun } from 'docx';
import type { Format } from '../format/format-schema.ts';
import { LINE_HEIGHT } from '../format/text-width.ts';
import { mmToTwips, ptToTwips } from '../format/units.ts';
import type { Purpose } from '../model/context.ts';
import { printedParagraphs } from '../model/printed-paragraphs.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { writeAnnex } from './annex.ts';
import { writeBlocks } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { fingerprintOf } from './comparing/fingerprint.ts';
import { printedUnits } from './comparing/units.ts';
import { compileParts } from './compile-parts.ts';
import { writeCoreProperties } from './core-properties.ts';
import { type CarriedDraft, draftParts } from './draft-part.ts';
import { writeLetterhead } from './letterhead-table.ts';
import { normalisePackage } from './normalise-package.ts';
import { documentNumbering, HEADING_LIST } from './numbering.ts';
import { sectionProperties, textWidthTwips } from './page.ts';
import { writeLine } from './paragraphs.ts';
import { fillShapes } from './shapes.ts';
import { writeSignature } from './signature-table.ts';
import { STYLE_NAMES } from './style-ids.ts';
import { documentStyles } from './styles.ts';

/** The bare number, centred: no dashes, no "Trang" (the-thuc 1). Later sections take it over from the first. */
function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: STYLE_NAMES.pageNumber.id, children: [number] })] });
}

/**
 * The note on circulation stands where later pages have their number, at the right (the-thuc 4.10). An annex would take
 * it over from the section before, so it gets an empty one.
 */
function firstPageHeader(scopeNote: string | undefined, isFirst: boolean): { readonly first?: Header } {
  if (scopeNote === undefined) return {};
  return { first: new Header({ children: [writeLine('scopeNote', isFirst ? scopeNote : '')] }) };
}

/** A note at the foot of the last page: taken out of the text and fixed by its distance from the edge of the sheet. */
function writeFootNote(text: string, format: Format): readonly Paragraph[] {
  const { page, marks, styles } = format;
  const height = ptToTwips(styles.scopeNote.sizePt * LINE_HEIGHT);
  const note = new Paragraph({
    style: STYLE_NAMES.footNote.id,
    frame: {
      type: 'absolute',
      position: {
        x: 0,
        y: mmToTwips(page.heightMm.value - marks.mediaNoteFromBottomMm.value) - height,
      },
      width: textWidthTwips(format, 'portrait'),
      height,
      // from the margin: on the back of a sheet it is another one
      anchor: { horizontal: 'margin', vertical: 'page' },
      rule: 'exact',
    },
    children: [new TextRun(cleanText(text))],
  });
  // it hangs on the paragraph after it, which must still be of this page
  return [note, writeLine('sectionEnd', '')];
}

function writeBody(document: ReportDocument, format: Format): readonly (Paragraph | Table)[] {
  return [
    writeLetterhead(document.letterhead, format),
    writeLine('documentType', document.documentType),
    ...(document.authorLine === undefined ? [] : [writeLine('authorLine', document.authorLine)]),
    ...document.subject.map((line) => writeLine('subject', line)),
    writeLine('dashes', document.dashes),
    ...writeBlocks(document.body, {
      format,
      textWidth: textWidthTwips(format, 'portrait'),
      headingList: HEADING_LIST,
      keepLastWithNext: true,
    }),
    writeSignature(document.signature, format),
    ...(document.footNote === undefined ? [] : writeFootNote(document.footNote, format)),
  ];
}

/**
 * Word adds a paragraph of full height after a table that ends a document, and with it perhaps an empty page: it is
 * given a tiny one.
 */
function closeLast(children: readonly (Paragraph | Table)[]): readonly (Paragraph | Table)[] {
  return children.at(-1) instanceof Table ? [...children, writeLine('sectionEnd', '')] : children;
}

/** A draft that travels inside the file it is printed in. */
export interface ToCarry {
  readonly text: string;
  /** With it the file says how it was printed, and what is changed in it later can be found. */
  readonly purpose?: Purpose;
}

async function asCarried({ text, purpose }: ToCarry, document: ReportDocument, format: Format): Promise<CarriedDraft> {
  if (purpose === undefined) return { text };
  const fingerprint = await fingerprintOf(printedUnits(printedParagraphs(document, format)));
  return { text, printed: { formatId: format.id, purpose, fingerprint } };
}

/**
 * Takes a report and the layout rules it was built for; gives the bytes of a Word file. The same report gives the same
 * bytes, on every machine. `carried` is the draft, which travels inside the file and can be read back, and what it was
 * printed as. Refuses (rejects) a format other than the report's own and a table row with too many cells.
 */
export async function writeDocx(
  document: ReportDocument,
  format: Format,
  carried?: ToCarry,
): Promise<Uint8Array<ArrayBuffer>> {
  if (document.formatId !== format.id) {
    throw new Error(`The report was built for ${document.formatId}, not for ${format.id}.`);
  }
  const contents = [
    { properties: sectionProperties(format, 'portrait', false), children: writeBody(document, format) },
    ...document.annexes.map((annex, index) => ({
      properties: sectionProperties(format, annex.orientation, true),
      children: writeAnnex(annex, index, document.dashes, format),
    })),
  ];
  const file = new Document({
    styles: documentStyles(format),
    numbering: documentNumbering(format, document.annexes.length),
    sections: contents.map(({ properties, children }, index) => ({
      properties,
      children: index === contents.length - 1 ? closeLast(children) : children,
      headers: {
        ...(index === 0 ? { default: pageNumberHeader() } : {}),
        ...firstPageHeader(document.scopeNote, index === 0),
      },
    })),
  });
  const language = format.language.value;
  return normalisePackage(await compileParts(file), {
    coreProperties: writeCoreProperties(document.properties, language),
    language,
    isDuplex: format.page.isDuplex.value,
    ...(carried === undefined ? {} : { carried: await draftParts(await asCarried(carried, document, format)) }),
    fill: (xml) => fillShapes(file, xml),
  });
}
