/** Bytes as base64, in pieces: a call with a million arguments would run out of stack. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/**
 * The bytes of a base64 text. Gives undefined for any text but the one `base64Of` would write: `atob` passes over blanks and
 * over bits behind the end, so that a changed letter would go unnoticed.
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return base64Of(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
