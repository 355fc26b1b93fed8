import { Document, Header, PageNumber, Paragraph, Table, TextRun } from 'docx';
import type { Format } from '../format/format-schema.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { writeAnnex } from './annex.ts';
import { writeBlocks } from './blocks.ts';
import { compileParts } from './compile-parts.ts';
import { writeCoreProperties } from './core-properties.ts';
import { draftParts } from './draft-part.ts';
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

function writeBody(document: ReportDocument, format: Format): readonly (Paragraph | Table)[] {
  return [
    writeLetterhead(document.letterhead, format),
    writeLine('documentType', document.documentType),
    ...document.subject.map((line) => writeLine('subject', line)),
    writeLine('dashes', document.dashes),
    ...writeBlocks(document.body, {
      format,
      textWidth: textWidthTwips(format, 'portrait'),
      headingList: HEADING_LIST,
      keepLastWithNext: true,
    }),
    writeSignature(document.signature, format),
  ];
}

/**
 * Word adds a paragraph of full height after a table that ends a document, and with it perhaps an empty page: it is
 * given a tiny one.
 */
function closeLast(children: readonly (Paragraph | Table)[]): readonly (Paragraph | Table)[] {
  return children.at(-1) instanceof Table ? [...children, writeLine('sectionEnd', '')] : children;
}

/**
 * Takes a report and the layout rules it was built for; gives the bytes of a Word file. The same report gives the same
 * bytes, on every machine. `carried` is a text that travels inside the file (the draft) and can be read back. Refuses (rejects) a format other than the report's own and a table row with too many cells.
 */
export async function writeDocx(
  document: ReportDocument,
  format: Format,
  carried?: string,
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
      ...(index === 0 ? { headers: { default: pageNumberHeader() } } : {}),
    })),
  });
  const language = format.language.value;
  return normalisePackage(await compileParts(file), {
    coreProperties: writeCoreProperties(document.properties, language),
    language,
    fill: (xml) => fillShapes(file, xml),
    ...(carried === undefined ? {} : { carried: await draftParts(carried) }),
  });
}
