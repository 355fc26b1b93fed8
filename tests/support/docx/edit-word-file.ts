import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'word/document.xml';

/** The same Word file with its text part changed; throws when nothing was changed, since the test would prove nothing. */
export function editedDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[MAIN];
  if (!part) throw new Error(`${MAIN} is missing`);
  const before = strFromU8(part);
  const after = change(before);
  if (after === before) throw new Error('nothing was changed in the file');
  return zipSync({ ...parts, [MAIN]: strToU8(after) });
}

/** One paragraph of the part, as markup. */
const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs;

/** The words of a paragraph, as markup gives them. */
export function plainText(markup: string): string {
  return [...markup.replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('\u00a0', ' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The first paragraph whose text holds these words, as markup. */
export function paragraphWith(xml: string, words: string): string {
  const found = [...xml.matchAll(PARAGRAPH)]
    .map(([markup]) => markup)
    .find((markup) => plainText(markup).includes(words));
  if (found === undefined) throw new Error(`no paragraph with “${words}”`);
  return found;
}

/** A paragraph with other words: its formatting stays, all of the text stands in one run. */
export function reworded(paragraph: string, text: string): string {
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? '';
  const run = /<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>(?=<w:t)/s.exec(paragraph)?.[0] ?? '';
  return `<w:p>${properties}<w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** Gives a paragraph other words, as an officer would by typing over it. */
export function withWords(words: string, text: string): (xml: string) => string {
  return (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => reworded(paragraph, text));
  };
}

/** Adds a paragraph like the one with these words, after it. */
export function withParagraphAfter(words: string, text: string): (xml: string) => string {
  return (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => paragraph + reworded(paragraph, text));
  };
}

export function withoutParagraph(words: string): (xml: string) => string {
  return (xml) => xml.replace(paragraphWith(xml, words), '');
}
