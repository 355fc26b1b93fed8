import { strFromU8, unzipSync } from 'fflate';

/** The paragraphs of a Word file as text, in order; tables included. */
export function wordParagraphs(bytes: Uint8Array): string[] {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('word/document.xml is missing');
  return [...strFromU8(part).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('\u00a0', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}
