import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import type { Format } from '../../../src/document/format/format-schema.ts';
import type { ReportDocument } from '../../../src/document/model/report-document.ts';
import { type BrokenFile, edited, letterhead, setRuns } from './audit-broken.ts';
import { editPart } from './audit-package.ts';
import { fixtureReport } from './fixture-report.ts';

const lighter = setRuns('<w:b w:val="0"/>');

/** The fixture with a component a report may have, its bold taken away in one part of the file. */
const withLighter =
  (add: (report: ReportDocument) => ReportDocument, words: string, part = 'word/document.xml'): BrokenFile['write'] =>
  async (format: Format) =>
    editPart(await writeDocx(add(fixtureReport(format)), format), part, (xml) =>
      xml.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*${words}.*?</w:p>`, 's'), lighter),
    );

/** One file for each check of what a signer may add to the document. */
export const BROKEN_MARKS: readonly BrokenFile[] = [
  {
    check: 'urgencyMark.face',
    at: 'HỎA TỐC',
    write: withLighter(letterhead({ urgencyMark: 'HỎA TỐC' }), 'HỎA TỐC'),
  },
  {
    check: 'authorLine.face',
    at: 'CỦA BAN THƯỜNG VỤ',
    write: withLighter((report) => ({ ...report, authorLine: 'CỦA BAN THƯỜNG VỤ ĐẢNG ỦY' }), 'CỦA BAN THƯỜNG VỤ'),
  },
  {
    check: 'scopeNote.face',
    at: 'TÀI LIỆU HỘI NGHỊ',
    write: withLighter((report) => ({ ...report, scopeNote: 'TÀI LIỆU HỘI NGHỊ' }), 'TÀI LIỆU', 'word/header2.xml'),
  },
];

/** Measured as printed on both sides, written for one. */
export const NOT_MIRRORED: BrokenFile = {
  check: 'page.mirrored',
  write: edited((xml) => xml.replace('<w:mirrorMargins/>', ''), 'word/settings.xml'),
};
