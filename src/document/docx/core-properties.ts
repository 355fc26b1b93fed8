import type { ReportDocument } from '../model/report-document.ts';
import { cleanText } from './clean-text.ts';

/** docx stamps the clock; the same draft must give the same bytes, so every file carries one instant. */
const FIXED_INSTANT = '2026-01-01T00:00:00Z';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function toXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Gives the part `docProps/core.xml`: title, author and subject of the report, its language, fixed times. */
export function writeCoreProperties(
  { title, author, subject }: ReportDocument['properties'],
  language: string,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${toXml(title)}</dc:title>`,
    `<dc:subject>${toXml(subject)}</dc:subject>`,
    `<dc:creator>${toXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${toXml(author)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${FIXED_INSTANT}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${FIXED_INSTANT}</dcterms:modified>`,
    `<dc:language>${toXml(language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}
