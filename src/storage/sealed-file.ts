import type { KeyParameters } from '../domain/sealing/key-parameters.ts';
import {
  SEALED_FILE_FORMAT,
  SEALED_FILE_VERSION,
  sealedFileHeadSchema,
  sealedFileSchema,
} from '../domain/sealing/sealed-file-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import {
  deriveKey,
  isRightKey,
  type KeyProblem,
  makeCheck,
  newPassphraseKey,
  openSealed,
  type PassphraseKey,
  seal,
} from './sealed-text.ts';
import { readWrittenText, writtenText } from './written-text.ts';

/** Why a sealed file was not opened. wrongPassphrase: or the part by which the passphrase is known is damaged. */
export type SealedFileProblem = KeyProblem | 'notASealedFile' | 'newer' | 'wrongPassphrase' | 'damaged';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Everything in the file that is not sealed; bound to what is, so that it cannot be edited. */
function headOf(key: KeyParameters): string {
  return JSON.stringify([SEALED_FILE_FORMAT, SEALED_FILE_VERSION, key.name, key.hash, key.iterations, key.salt]);
}

/** The text as the text of a file that only this key's passphrase opens (JSON; how the key is made stands in it). */
export async function sealFileWith(text: string, { parameters, key }: PassphraseKey): Promise<string> {
  const head = headOf(parameters);
  const check = writtenText(await makeCheck(key, head));
  const content = writtenText(await seal(key, text, head));
  const file = { format: SEALED_FILE_FORMAT, version: SEALED_FILE_VERSION, key: parameters, check, content };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The same with a passphrase of its own. */
export async function sealFile(text: string, passphrase: string): Promise<Result<string, KeyProblem>> {
  const made = await newPassphraseKey(passphrase);
  return made.ok ? succeed(await sealFileWith(text, made.value)) : made;
}

/** Whether a text is a sealed file, of this version or a later one. */
export function isSealedFile(text: string): boolean {
  // a look at the letters first: a draft of some megabytes is not parsed for nothing
  return text.includes(SEALED_FILE_FORMAT) && sealedFileHeadSchema.safeParse(jsonOf(text)).success;
}

/** What was sealed, and the key that opened it. Any change to the file, in the header too, is refused. */
export async function unsealFile(
  text: string,
  passphrase: string,
): Promise<Result<{ readonly text: string; readonly by: PassphraseKey }, SealedFileProblem>> {
  const input = jsonOf(text);
  const head = sealedFileHeadSchema.safeParse(input);
  if (!head.success) return fail('notASealedFile');
  if (head.data.version > SEALED_FILE_VERSION) return fail('newer');
  const parsed = sealedFileSchema.safeParse(input);
  if (!parsed.success) return fail('damaged');
  const { key: parameters, check, content } = parsed.data;
  const sealedCheck = readWrittenText(check);
  const sealed = readWrittenText(content);
  if (!sealedCheck || !sealed) return fail('damaged');
  const key = await deriveKey(passphrase, parameters);
  if (!key.ok) return key;
  const place = headOf(parameters);
  if (!(await isRightKey(key.value, sealedCheck, place))) return fail('wrongPassphrase');
  const opened = await openSealed(key.value, sealed, place);
  return opened.ok ? succeed({ text: opened.value, by: { parameters, key: key.value } }) : fail('damaged');
}

/** The text that was sealed; see `unsealFile`. */
export async function openSealedFile(text: string, passphrase: string): Promise<Result<string, SealedFileProblem>> {
  const opened = await unsealFile(text, passphrase);
  return opened.ok ? succeed(opened.value.text) : opened;
}
