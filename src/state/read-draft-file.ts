import type { DraftPartProblem } from '../document/docx/draft-part.ts';
import type { PrintedAs } from '../document/docx/printed-as.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { carriedOutline, type DraftProblem, parseDraftFile } from '../domain/draft/parse-draft.ts';
import { isNamed } from '../domain/outline/own-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { SaveProblem } from '../storage/draft-repository.ts';
import { LARGEST_FILE_BYTES, readTextFile } from '../storage/files.ts';
import { isSealedFile, type SealedFileProblem, unsealFile } from '../storage/sealed-file.ts';
import type { PassphraseKey } from '../storage/sealed-text.ts';
import { findOutline } from './find-outline.ts';
import type { Services } from './services.ts';

/** Why a file was not opened. Nothing on this machine was changed by it. */
export type ImportProblem =
  | DraftProblem
  | { readonly kind: 'tooLarge' }
  /** It opens with its passphrase only. `problem`: why the one that was given did not help. */
  | { readonly kind: 'sealedFile'; readonly problem?: SealedFileProblem }
  | { readonly kind: 'word'; readonly problem: DraftPartProblem }
  | { readonly kind: 'unknownOutline'; readonly id: string; readonly version: number }
  /** It carries an outline of its own, and there was no room to keep that. */
  | { readonly kind: 'outlineNotKept' }
  /** It carries an outline of its own that cannot be read, and none of that name is here. */
  | { readonly kind: 'outlineDamaged' }
  | { readonly kind: 'notSaved'; readonly problem: SaveProblem };

/** The Word file a draft came in, and how it was printed. */
export interface WordOrigin {
  readonly bytes: Uint8Array;
  readonly printed: PrintedAs | undefined;
}

interface ReadText {
  readonly text: string;
  readonly word?: WordOrigin;
  readonly sealedBy?: PassphraseKey;
}

/** The draft a file holds, exactly as it was put in. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly word: WordOrigin | undefined;
  /** The file was sealed; what is kept of it here is to be sealed with the same passphrase. */
  readonly sealedBy?: PassphraseKey | undefined;
}

async function unseal(text: string, passphrase: string | undefined): Promise<Result<ReadText, ImportProblem>> {
  if (passphrase === undefined) return fail({ kind: 'sealedFile' });
  const opened = await unsealFile(text, passphrase);
  if (!opened.ok) return fail({ kind: 'sealedFile', problem: opened.problem });
  return succeed({ text: opened.value.text, sealedBy: opened.value.by });
}

/** The text of a draft file, or of the draft a Word file carries. What a file is shows in its first bytes, not its name. */
async function readDraftText(
  file: File,
  word: Services['word'],
  passphrase: string | undefined,
): Promise<Result<ReadText, ImportProblem>> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const isOldOffice = head[0] === 0xd0 && head[1] === 0xcf;
  if (!isZip && !isOldOffice) {
    const opened = await readTextFile(file);
    if (opened.kind === 'tooLarge') return fail({ kind: 'tooLarge' });
    return isSealedFile(opened.text) ? unseal(opened.text, passphrase) : succeed({ text: opened.text });
  }
  if (file.size > LARGEST_FILE_BYTES) return fail({ kind: 'tooLarge' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await word.readDraft(bytes);
  if (!read.ok) return fail({ kind: 'word', problem: read.problem });
  const { text, printed } = read.value;
  return succeed({ text, word: { bytes, printed } });
}

/** Takes the outline a file carries over onto the shelf; gives the draft with the name the outline has here. */
async function withOutlineHere(
  draft: Draft,
  text: string,
  fileName: string,
  { templates, shelf }: Pick<Services, 'templates' | 'shelf'>,
): Promise<Result<Draft, ImportProblem>> {
  const carried = carriedOutline(text);
  if (carried.kind === 'damaged')
    return (await findOutline({ templates, shelf }, draft)) ? succeed(draft) : fail({ kind: 'outlineDamaged' });
  if (carried.kind === 'none' || !isNamed(carried.outline, draft.outline)) return succeed(draft);
  const taken = await shelf.getState().takeOver(carried.outline, { kind: 'file', fileName });
  if (!taken.ok) return fail({ kind: 'outlineNotKept' });
  return succeed(isNamed(draft.outline, taken.value) ? draft : { ...draft, outline: taken.value });
}

/**
 * Reads a draft out of a draft file or a Word file; takes over the outline it carries; refuses one whose outline this program does not have, and a sealed one
 * without its passphrase.
 */
export async function readDraftFile(
  file: File,
  { templates, word, shelf }: Pick<Services, 'templates' | 'word' | 'shelf'>,
  passphrase?: string,
): Promise<Result<ReadDraft, ImportProblem>> {
  const opened = await readDraftText(file, word, passphrase);
  if (!opened.ok) return opened;
  const parsed = parseDraftFile(opened.value.text);
  if (!parsed.ok) return parsed;
  const draft = await withOutlineHere(parsed.value, opened.value.text, file.name, { templates, shelf });
  if (!draft.ok) return draft;
  if (!(await findOutline({ templates, shelf }, draft.value)))
    return fail({ kind: 'unknownOutline', ...draft.value.outline });
  return succeed({ draft: draft.value, word: opened.value.word, sealedBy: opened.value.sealedBy });
}
