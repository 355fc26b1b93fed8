import { type KeyParameters, keyParametersSchema } from '../domain/sealing/key-parameters.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import { base64Of, bytesOf } from './base64.ts';

/** Rounds of the key derivation for a new passphrase: what OWASP asks for PBKDF2 with SHA-256 (2023). */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** 96 bits, the length AES-GCM is made for; drawn anew for each text. */
const IV_BYTES = 12;

/** A text that only the passphrase opens. As it stands it can be put into the database. */
export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** noCryptography: browsers give pages served over plain http none; over file:// and https they do. */
export type KeyProblem = 'noCryptography' | 'parametersOutOfBounds';

/** Parameters for a new passphrase, with a salt of their own. */
export function newKeyParameters(): KeyParameters {
  const salt = base64Of(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  return { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt };
}

/** Whether this page can seal and open at all. */
export function hasCryptography(): boolean {
  // the types promise `subtle`; a page that is not secure has none
  return 'subtle' in crypto && typeof crypto.subtle === 'object';
}

/**
 * The key of a passphrase. Slow on purpose (a fifth of a second and more), off the main thread. The same word typed with
 * letters composed or not gives the same key. The key cannot be read out again, only used.
 */
export async function deriveKey(passphrase: string, parameters: KeyParameters): Promise<Result<CryptoKey, KeyProblem>> {
  if (!hasCryptography()) return fail('noCryptography');
  const parsed = keyParametersSchema.safeParse(parameters);
  const salt = parsed.success ? bytesOf(parsed.data.salt) : undefined;
  if (!parsed.success || !salt) return fail('parametersOutOfBounds');
  const { name, hash, iterations } = parsed.data;
  const letters = new TextEncoder().encode(passphrase.normalize('NFC'));
  const word = await crypto.subtle.importKey('raw', letters, name, false, ['deriveKey']);
  const kind = { name: 'AES-GCM', length: 256 };
  return succeed(
    await crypto.subtle.deriveKey({ name, hash, iterations, salt }, word, kind, false, ['encrypt', 'decrypt']),
  );
}

/** How the text is sealed; `place` is bound to it, so that it opens nowhere else. */
function manner(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place), tagLength: 128 };
}

/** A passphrase that was given in this page, as far as the page keeps it: the key, and what it was made with. */
export interface PassphraseKey {
  readonly parameters: KeyParameters;
  readonly key: CryptoKey;
}

/** The key of a new passphrase, with parameters of its own. */
export async function newPassphraseKey(passphrase: string): Promise<Result<PassphraseKey, KeyProblem>> {
  const parameters = newKeyParameters();
  const key = await deriveKey(passphrase, parameters);
  return key.ok ? succeed({ parameters, key: key.value }) : key;
}

/**
 * Seals a text for one place (say, `draft <id> journal 17`): moved to another it does not open. Half a surrogate pair becomes
 * U+FFFD, as in any file; texts of JSON.stringify hold none.
 */
export async function seal(key: CryptoKey, text: string, place: string): Promise<SealedText> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = await crypto.subtle.encrypt(manner(iv, place), key, new TextEncoder().encode(text));
  return { iv, bytes: new Uint8Array(bytes) };
}

/** Opens a sealed text; refuses one of another key or place, and one in which a single bit was changed. */
export async function openSealed(
  key: CryptoKey,
  sealed: SealedText,
  place: string,
): Promise<Result<string, 'wrongKeyOrDamaged'>> {
  try {
    const bytes = await crypto.subtle.decrypt(manner(sealed.iv, place), key, sealed.bytes);
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail('wrongKeyOrDamaged');
  }
}

const CHECK = 'bao-cao-dan-chu';

/** A known text sealed with the key: kept beside the rest, it tells a wrong passphrase from a damaged record. */
export function makeCheck(key: CryptoKey, place: string): Promise<SealedText> {
  return seal(key, CHECK, `check ${place}`);
}

/** Whether this is the key the check was made with. */
export async function isRightKey(key: CryptoKey, check: SealedText, place: string): Promise<boolean> {
  const opened = await openSealed(key, check, `check ${place}`);
  return opened.ok && opened.value === CHECK;
}
