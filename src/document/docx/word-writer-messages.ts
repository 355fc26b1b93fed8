import type { SourceText } from '../../domain/outline-import/source-text.ts';
import type { Format } from '../format/format-schema.ts';
import type { PrintedParagraph } from '../model/printed-paragraph.ts';
import type { ReportDocument } from '../model/report-document.ts';
import type { FileAudit, LayoutOffer } from './audit/audit-file.ts';
import type { AuditReport } from './audit/audit-report.ts';
import type { WordComparison } from './comparing/compare-word.ts';
import type { CarriedDraft, DraftPartProblem } from './draft-part.ts';
import type { PackageProblem } from './reading/package-problem.ts';
import type { ToCarry } from './write-docx.ts';

/** What the page sends to the worker. `id` comes back with the reply, since several requests may be on their way. */
export type WordRequest =
  | {
      readonly id: number;
      readonly kind: 'write';
      readonly document: ReportDocument;
      readonly format: Format;
      /** The draft that travels inside the file. */
      readonly carried?: ToCarry;
    }
  | { readonly id: number; readonly kind: 'readDraft'; readonly bytes: Uint8Array }
  | {
      readonly id: number;
      readonly kind: 'compare';
      readonly bytes: Uint8Array;
      /** The paragraphs the file was written with, and their fingerprint as the file has it. */
      readonly paragraphs: readonly PrintedParagraph[];
      readonly fingerprint: string;
    }
  | { readonly id: number; readonly kind: 'audit'; readonly bytes: Uint8Array; readonly offer: LayoutOffer }
  /** The text of a Word file line by line, to find an outline in it. */
  | { readonly id: number; readonly kind: 'readSource'; readonly bytes: Uint8Array };

/**
 * What it gets back: the file, the draft in a file, what was measured or changed in a file, or what went wrong (in English,
 * for whoever maintains the program).
 */
export type WordReply =
  | {
      readonly id: number;
      readonly kind: 'written';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** What was measured when the bytes were opened again. */
      readonly report: AuditReport;
    }
  | { readonly id: number; readonly kind: 'draft'; readonly draft: CarriedDraft }
  | { readonly id: number; readonly kind: 'compared'; readonly comparison: WordComparison }
  | { readonly id: number; readonly kind: 'noDraft'; readonly problem: DraftPartProblem }
  | { readonly id: number; readonly kind: 'audited'; readonly audit: FileAudit }
  | { readonly id: number; readonly kind: 'source'; readonly source: SourceText }
  | { readonly id: number; readonly kind: 'refused'; readonly problem: PackageProblem }
  | { readonly id: number; readonly kind: 'failed'; readonly error: string };
