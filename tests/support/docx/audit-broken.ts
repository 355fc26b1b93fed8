import type { AuditLine } from '../../../src/document/docx/audit/audit-report.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import type { Format } from '../../../src/document/format/format-schema.ts';
import type { ReportDocument } from '../../../src/document/model/report-document.ts';
import { editPart } from './audit-package.ts';
import { fixtureReport } from './fixture-report.ts';

/** A file with one fault, made on purpose, and the check that has to find it. */
export interface BrokenFile {
  readonly check: AuditLine['check'];
  /** Words of the paragraph that has to be named; none for faults of a whole page. */
  readonly at?: string;
  readonly outcome?: AuditLine['outcome'];
  readonly write: (format: Format) => Promise<Uint8Array>;
}

type Edit = (report: ReportDocument) => ReportDocument;

const DOCUMENT = 'word/document.xml';

/** The fixture with a change in what is printed. */
export const reported =
  (edit: Edit): BrokenFile['write'] =>
  (format) =>
    writeDocx(edit(fixtureReport(format)), format);

/** The fixture with a change in its XML. */
export const edited =
  (edit: (xml: string) => string, path = DOCUMENT): BrokenFile['write'] =>
  async (format) =>
    editPart(await writeDocx(fixtureReport(format), format), path, edit);

/** Changes the first paragraph that holds the words. */
export function inParagraph(words: string, edit: (paragraph: string) => string) {
  return (xml: string): string => {
    const at = xml.indexOf(words);
    if (at === -1) throw new Error(`No paragraph with ${words}`);
    const from = xml.lastIndexOf('<w:p>', at);
    const to = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
  };
}

export const setParagraph = (property: string) => (paragraph: string) =>
  paragraph.replace('</w:pPr>', `${property}</w:pPr>`);

export const setRuns = (property: string) => (paragraph: string) =>
  paragraph.replaceAll('<w:r><w:t', `<w:r><w:rPr>${property}</w:rPr><w:t`);

export const letterhead =
  (change: Partial<ReportDocument['letterhead']>): Edit =>
  (report) => ({ ...report, letterhead: { ...report.letterhead, ...change } });

export const signature =
  (change: Partial<ReportDocument['signature']>): Edit =>
  (report) => ({ ...report, signature: { ...report.signature, ...change } });

/** Replaces words wherever the report prints them. */
export const reworded =
  (words: string, others: string): Edit =>
  (report) =>
    // as: only texts inside the report change, not its shape
    JSON.parse(JSON.stringify(report).replaceAll(words, others)) as ReportDocument;

/** Adds a paragraph before the last of the text. */
export const withParagraph =
  (text: string): Edit =>
  (report) => ({
    ...report,
    body: [
      ...report.body.slice(0, -1),
      { kind: 'paragraph', runs: [{ text }], source: { section: 's1' } },
      ...report.body.slice(-1),
    ],
  });
