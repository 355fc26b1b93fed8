import type { Outline } from '../domain/outline/outline-schema.ts';
import type { OutlineName } from '../domain/outline/own-outline.ts';
import {
  isOutlineText,
  type OutlineFileProblem,
  outlineFileText,
  parseOutlineFile,
} from '../domain/outline-editing/outline-file.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import { readTextFile } from '../storage/files.ts';
import { plainName } from './file-names.ts';
import type { ShelfProblem } from './outline-shelf.ts';
import type { Services } from './services.ts';

/** Why an outline file was not taken over. Nothing on this machine was changed by it. */
export type OpenOutlineProblem =
  | OutlineFileProblem
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notKept'; readonly problem: ShelfProblem };

const START_LETTERS = 4096;

/** Whether a file that was chosen or dropped is an outline that was passed on: seen by how it begins, not by its name. */
export async function looksLikeOutline(file: File): Promise<boolean> {
  try {
    return isOutlineText(await file.slice(0, START_LETTERS).text());
  } catch {
    return false;
  }
}

/** Takes the outline of a file over, as one that is used. Gives the name it has here. */
export async function openOutlineFile(
  file: File,
  { shelf }: Pick<Services, 'shelf'>,
): Promise<Result<OutlineName, OpenOutlineProblem>> {
  const opened = await readTextFile(file);
  if (opened.kind === 'tooLarge') return fail({ kind: 'tooLarge' });
  const parsed = parseOutlineFile(opened.text);
  if (!parsed.ok) return parsed;
  const taken = await shelf.getState().takeOver(parsed.value, { kind: 'file', fileName: file.name });
  return taken.ok ? taken : fail({ kind: 'notKept', problem: taken.problem });
}

/** `de-cuong-Bao-cao-ket-qua-ban-2.json` */
export function outlineFileName({ title, version }: Outline): string {
  const name = plainName(title).slice(0, 60).replace(/-$/, '');
  return `de-cuong-${name}-ban-${version}.json`;
}

/** Hands an outline out to be passed on; from then on it never changes here. Gives the name of the file, `undefined` when the dialog was closed. */
export async function saveOutlineFile(
  outline: Outline,
  { shelf, saveFile }: Pick<Services, 'shelf' | 'saveFile'>,
): Promise<Result<string | undefined, ShelfProblem>> {
  const type = 'application/json';
  const name = outlineFileName(outline);
  const isSaved = await saveFile(name, type, new Blob([outlineFileText(outline)], { type }));
  if (!isSaved) return { ok: true, value: undefined };
  const frozen = await shelf.getState().freeze(outline);
  return frozen.ok ? { ok: true, value: name } : frozen;
}
