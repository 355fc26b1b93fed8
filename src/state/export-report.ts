import { type AuditReport, faultsOf } from '../document/docx/audit/audit-report.ts';
import { chooseFormat } from '../document/format/choose-format.ts';
import type { Format } from '../document/format/format-schema.ts';
import { buildReport } from '../document/model/build-report.ts';
import type { Purpose } from '../document/model/context.ts';
import { withLayout } from '../document/model/with-layout.ts';
import { readCover } from '../domain/draft/cover.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { draftFileText } from '../domain/draft/parse-draft.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { WORD_TYPE } from '../storage/files.ts';
import { sealFileWith } from '../storage/sealed-file.ts';
import { type KeyProblem, newPassphraseKey } from '../storage/sealed-text.ts';
import { draftFileName, wordFileName } from './file-names.ts';
import { localDay } from './local-time.ts';
import { ownOutlineOf, type Services, type Templates } from './services.ts';

/**
 * The layout a draft is printed in: the one chosen by hand, else the one in force on the signing date; before a date is
 * set, on the deadline, and without one, today. With the draft's own choices in it.
 */
export function formatOf(templates: Templates, outline: Outline, draft: Draft, today: string): Format {
  const chosen = templates.formats.find(({ id }) => id === draft.formatId);
  const format =
    chosen ??
    chooseFormat(templates.formats, readCover(outline, draft).signingDate ?? draft.deadline ?? today) ??
    templates.formats[0];
  if (!format) throw new Error('No layout format is shipped with the program');
  return withLayout(format, draft.layout);
}

/** What became of an export. A closed dialog is a decision, not a failure. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly report: AuditReport }
  | { readonly kind: 'closed' }
  /** The official text is not handed out while something the guide demands is wrong in it. */
  | { readonly kind: 'blocked'; readonly faults: number; readonly report: AuditReport };

/** Writes the Word file, with the draft inside it if asked, measures it again, and hands it to the person. */
export async function exportWord(
  services: Services,
  outline: Outline,
  draft: Draft,
  purpose: Purpose,
  carriesDraft: boolean,
  signal: AbortSignal,
): Promise<ExportOutcome> {
  const format = formatOf(services.templates, outline, draft, localDay(services.now()));
  const name = wordFileName(draft, purpose.kind === 'draft' ? purpose.number : undefined);
  const carried = carriesDraft
    ? { text: draftFileText(draft, ownOutlineOf(services.shelf, draft)), purpose }
    : undefined;
  const document = buildReport(outline, draft, format, purpose);
  const { bytes, report } = await services.word.write(document, format, carried, signal);
  const faults = faultsOf(report, 'error').length;
  if (purpose.kind === 'official' && faults > 0) return { kind: 'blocked', faults, report };
  // as: the bytes come from a worker or from this process, never from shared memory
  const content = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORD_TYPE });
  return (await services.saveFile(name, WORD_TYPE, content)) ? { kind: 'saved', name, report } : { kind: 'closed' };
}

/** What became of a copy. */
export type CopyOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly isSealed: boolean }
  | { readonly kind: 'closed' }
  | { readonly kind: 'notSealed'; readonly problem: KeyProblem };

/**
 * Saves the draft itself as a file: the copy outside the browser. With a passphrase the file opens with that one only; a draft
 * that is sealed on this machine goes out sealed with its own.
 */
export async function saveDraftCopy(
  services: Pick<Services, 'seals' | 'saveFile' | 'now' | 'shelf'>,
  draft: Draft,
  passphrase?: string,
): Promise<CopyOutcome> {
  const made = passphrase === undefined ? undefined : await newPassphraseKey(passphrase);
  if (made?.ok === false) return { kind: 'notSealed', problem: made.problem };
  const by = made?.value ?? services.seals.keyOf(draft.id);
  const plain = draftFileText(draft, ownOutlineOf(services.shelf, draft));
  const text = by ? await sealFileWith(plain, by) : plain;
  const name = draftFileName(draft, services.now(), by !== undefined);
  const content = new Blob([text], { type: 'application/json' });
  return (await services.saveFile(name, 'application/json', content))
    ? { kind: 'saved', name, isSealed: by !== undefined }
    : { kind: 'closed' };
}

/** The same in one step. Gives the name of the file, or `undefined` when they closed the dialog. */
export async function saveDraftFile(
  services: Pick<Services, 'seals' | 'saveFile' | 'now' | 'shelf'>,
  draft: Draft,
): Promise<string | undefined> {
  const outcome = await saveDraftCopy(services, draft);
  return outcome.kind === 'saved' ? outcome.name : undefined;
}
