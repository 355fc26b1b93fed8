import type { Result } from '../../../domain/shared/result.ts';
import { succeed } from '../../../domain/shared/result.ts';
import type { Format } from '../../format/format-schema.ts';
import { openPackage } from '../reading/open-package.ts';
import type { PackageProblem } from '../reading/package-problem.ts';
import { readWordDocument } from '../reading/word-document.ts';
import type { WordDocument } from '../reading/word-types.ts';
import type { AuditReport } from './audit-report.ts';
import { checkAnnexes } from './check-annexes.ts';
import { checkBodyLayout } from './check-body-layout.ts';
import { checkFaces } from './check-faces.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLetterhead } from './check-letterhead.ts';
import { checkNumber } from './check-number.ts';
import { checkPage } from './check-page.ts';
import { checkPageNumbers } from './check-page-numbers.ts';
import { checkPlaceDate } from './check-place-date.ts';
import { checkRecipients } from './check-recipients.ts';
import { checkReferences } from './check-references.ts';
import { checkSignature } from './check-signature.ts';
import { checkTextColour } from './check-text-colour.ts';
import { checkTidiness } from './check-tidiness.ts';
import { checkTitle } from './check-title.ts';
import { checkWording } from './check-wording.ts';
import { contentLines } from './content-kinds.ts';
import { findParts } from './find-parts.ts';

export interface AuditOptions {
  /** What this program wrote keeps more promises than the guide asks for. */
  readonly origin: 'ours' | 'elsewhere';
}

/**
 * Takes the bytes of a Word file and the layout it should have. Gives what was measured, check by check, or why the file
 * cannot be opened. Reads the file and nothing else, so it serves our own files and any other; never throws.
 */
export function auditWord(
  bytes: Uint8Array,
  format: Format,
  options: AuditOptions,
): Result<AuditReport, PackageProblem> {
  const document = openWord(bytes);
  return document.ok ? succeed(auditDocument(document.value, format, options)) : document;
}

export function openWord(bytes: Uint8Array): Result<WordDocument, PackageProblem> {
  const file = openPackage(bytes);
  return file.ok ? readWordDocument(file.value) : file;
}

/** Measures a document that was opened; see `auditWord`. */
export function auditDocument(document: WordDocument, format: Format, { origin }: AuditOptions): AuditReport {
  const parts = findParts(document, format);
  const { paragraphs } = document;
  const content = contentLines(parts.content, paragraphs);
  return {
    formatId: format.id,
    lines: [
      ...checkPage(document, format),
      ...checkLetterhead(parts.letterhead, format),
      ...checkNumber(parts.letterhead, format),
      ...checkPlaceDate(parts.letterhead, format),
      ...checkTitle(parts.title, format),
      ...checkFaces(parts, format),
      ...checkBodyLayout(content, format),
      ...checkTextColour(paragraphs, format),
      ...checkHeadings(content, format),
      ...checkSignature(parts.end, format),
      ...checkRecipients(parts, format),
      ...checkPageNumbers(document, format),
      ...checkAnnexes(parts, document, format),
      ...checkWording(paragraphs, parts, content, format),
      ...checkReferences(content, format),
      ...checkTidiness(parts, content, document, format, origin === 'ours'),
    ],
  };
}
