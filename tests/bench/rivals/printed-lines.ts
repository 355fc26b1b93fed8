import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** Takes a Word file; gives the text of every paragraph that has one, in order, whoever wrote it. */
export function printedLines(file: Uint8Array): readonly string[] {
  const part = unzipSync(file)['word/document.xml'];
  if (part === undefined) throw new Error('The file has no text.');
  return strFromU8(part)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen ?\/>/g)]
        .map(([, text]) => (text === undefined ? '\u2011' : decoded(text)))
        .join(''),
    )
    .filter((text) => text.trim() !== '');
}

/** Throws unless both files print the same words: a comparison of different texts would prove nothing. */
export function checkSameLines(name: string, file: Uint8Array, ours: readonly string[]): void {
  const lines = printedLines(file);
  const at = ours.findIndex((line, index) => line !== lines[index]);
  if (at === -1 && lines.length === ours.length) return;
  const [wanted, found] = [ours[at] ?? '', lines[at] ?? ''];
  throw new Error(`${name} prints ${lines.length} lines, not ${ours.length}; line ${at}: “${found}”, not “${wanted}”`);
}
