/** Begins a text that was packed; no draft file begins so. */
const MARK = 'gzip:';

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  by: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(by);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  // one letter a byte; in parts, since a call takes only so many arguments
  for (let at = 0; at < bytes.length; at += 0x2000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return letters;
}

/** A text in a seventh of the room or so, packed off the main thread. Where the browser cannot pack, as it is. */
export async function packText(text: string): Promise<string> {
  if (typeof CompressionStream === 'undefined') return text;
  return MARK + lettersOf(await through(new TextEncoder().encode(text), new CompressionStream('gzip')));
}

/** The text again; `undefined` when what is packed is damaged. */
export async function unpackText(packed: string): Promise<string | undefined> {
  if (!packed.startsWith(MARK)) return packed;
  try {
    const bytes = Uint8Array.from(packed.slice(MARK.length), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('gzip')));
  } catch {
    return undefined;
  }
}
