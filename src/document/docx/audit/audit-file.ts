import { type Result, succeed } from '../../../domain/shared/result.ts';
import { chooseFormat } from '../../format/choose-format.ts';
import type { Format } from '../../format/format-schema.ts';
import type { PackageProblem } from '../reading/package-problem.ts';
import type { WordDocument } from '../reading/word-types.ts';
import type { AuditReport } from './audit-report.ts';
import { auditDocument, openWord } from './audit-word.ts';
import { readPlaceDate } from './check-place-date.ts';
import { findParts } from './find-parts.ts';

/** What a file from elsewhere can be measured against. */
export interface LayoutOffer {
  /** At least one. */
  readonly formats: readonly Format[];
  /** Id of the layout a person chose; without one the date in the file decides. */
  readonly chosen?: string;
  /** ISO day; decides where the file says no day. */
  readonly today: string;
}

/** By what the layout was chosen. `today` names the date of the file where it was read but no layout covers it. */
export type LayoutBasis =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'today'; readonly date?: string };

export interface FileAudit {
  readonly report: AuditReport;
  readonly basis: LayoutBasis;
}

/**
 * Takes the bytes of a Word file of any origin; gives what was measured in it, and by what the layout was chosen: by hand,
 * by the date beside the place, or by the present day. A guide applies to what is signed from its day on (the-thuc 0).
 */
export function auditFile(bytes: Uint8Array, offer: LayoutOffer): Result<FileAudit, PackageProblem> {
  const document = openWord(bytes);
  if (!document.ok) return document;
  const { format, basis } = chooseLayout(offer, readDateOf(document.value, offer));
  return succeed({ report: auditDocument(document.value, format, { origin: 'elsewhere' }), basis });
}

/** Place and date are found by their words, so any layout will do to find them. */
function readDateOf(document: WordDocument, { formats: [any] }: LayoutOffer): string | undefined {
  return any && readPlaceDate(findParts(document, any).letterhead);
}

function chooseLayout(
  { formats, chosen, today }: LayoutOffer,
  date: string | undefined,
): { readonly format: Format; readonly basis: LayoutBasis } {
  const byHand = formats.find(({ id }) => id === chosen);
  if (byHand) return { format: byHand, basis: { kind: 'chosen' } };
  const byDate = date === undefined ? undefined : chooseFormat(formats, date);
  if (byDate && date) return { format: byDate, basis: { kind: 'date', date } };
  const format = chooseFormat(formats, today) ?? formats[0];
  if (!format) throw new Error('No layout format is shipped with the program');
  return { format, basis: { kind: 'today', ...(date === undefined ? {} : { date }) } };
}
