import { strToU8, zipSync } from 'fflate';
import type { Parts } from './compile-parts.ts';
import { registerDraftPart } from './draft-part.ts';
import { BLANK_STYLE, STYLE_NAMES } from './style-ids.ts';

interface Replacements {
  /** The part `docProps/core.xml`. */
  readonly coreProperties: string;
  readonly language: string;
  /** Margins change sides on every second page. */
  readonly isDuplex: boolean;
  /** Puts the texts into the text of the document. */
  readonly fill: (documentXml: string) => string;
  /** The draft the file carries, if it carries one. */
  readonly carried?: ReadonlyMap<string, string>;
}

/** Empty parts that docx always writes. Nothing in our documents refers to them but relationships and content types. */
const EMPTY_PARTS = ['word/footnotes.xml', 'word/endnotes.xml', 'docProps/custom.xml'];

/**
 * Word for Mac and mail scanners look at the first entries, and some at the attributes: content types first, then the
 * root relationships.
 */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels'];

const REGULAR_FILE = 0o100644 * 0x10000;
const UNIX = 3;
const DEFLATE_LEVEL = 6;

/**
 * Takes the parts as docx wrote them; gives the same document with everything taken out that depends on clock, chance
 * or docx itself: fixed times and order, no empty parts, only our own styles and lists.
 */
export function normalisePackage(
  written: Parts,
  { coreProperties, language, isDuplex, fill, carried = new Map() }: Replacements,
): Uint8Array<ArrayBuffer> {
  const edits: Readonly<Record<string, (xml: string) => string>> = {
    '[Content_Types].xml': withoutEmptyParts,
    '_rels/.rels': withoutEmptyParts,
    'word/_rels/document.xml.rels': withoutEmptyParts,
    'docProps/core.xml': () => coreProperties,
    'word/document.xml': (xml) => fill(closeSectionsQuietly(xml)),
    'word/styles.xml': keepOwnStyles,
    'word/numbering.xml': keepOwnLists,
    'word/settings.xml': (xml) => setLanguage(xml, language, isDuplex),
  };
  const parts = new Map(
    [...written]
      .filter(([path, xml]) => !EMPTY_PARTS.includes(path) && !isEmptyRelationships(path, xml))
      .map(([path, xml]) => [path, edits[path]?.(xml) ?? xml])
      .map(([path = '', xml = '']) => [path, carried.size > 0 ? registerDraftPart(path, xml) : xml]),
  );
  return zipParts(new Map([...parts, ...carried]));
}

function isEmptyRelationships(path: string, xml: string): boolean {
  return path.endsWith('.rels') && !xml.includes('<Relationship ');
}

/** Relationships and content types of the parts that are left out. */
function withoutEmptyParts(xml: string): string {
  return xml.replace(/<(?:Relationship|Override) [^>]*?\/>/g, (element) =>
    EMPTY_PARTS.some(
      (part) =>
        element.includes(`"${part}"`) ||
        element.includes(`"/${part}"`) ||
        element.includes(`"${part.replace('word/', '')}"`),
    )
      ? ''
      : element,
  );
}

/** docx ends a section with a paragraph of full height, which may fall on a page of its own after a signature block. */
function closeSectionsQuietly(xml: string): string {
  return xml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    `<w:p><w:pPr><w:pStyle w:val="${STYLE_NAMES.sectionEnd.id}"/><w:sectPr`,
  );
}

/** docx adds some thirty styles of its own, in blue and in other sizes, that an officer would find in the list. */
function keepOwnStyles(xml: string): string {
  const own = new Set([...Object.values(STYLE_NAMES), BLANK_STYLE].map(({ id }) => id));
  return xml.replace(/<w:style [\s\S]*?<\/w:style>/g, (style) => {
    const id = /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '';
    return own.has(id) || style.includes(' w:default=') ? style : '';
  });
}

/** docx adds a bullet list of its own as the first, and calls every level tentative, that is unused. */
function keepOwnLists(xml: string): string {
  return xml
    .replace(/<w:abstractNum w:abstractNumId="1"[\s\S]*?<\/w:abstractNum>/, (list) => (list.includes('●') ? '' : list))
    .replace(/<w:num w:numId="1"[\s\S]*?<\/w:num>/, (list) =>
      list.includes('<w:abstractNumId w:val="1"/>') ? '' : list,
    )
    .replaceAll(' w:tentative="1"', '')
    .replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"');
}

function setLanguage(xml: string, language: string, isDuplex: boolean): string {
  return xml
    .replace('<w:displayBackgroundShape/>', isDuplex ? '<w:mirrorMargins/>' : '')
    .replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${language}" w:eastAsia="${language}"/>`);
}

function zipParts(parts: Parts): Uint8Array<ArrayBuffer> {
  const others = [...parts.keys()].filter((path) => !FIRST_PARTS.includes(path)).sort();
  const order = [...FIRST_PARTS.filter((path) => parts.has(path)), ...others];
  // The zip format keeps local time: a date made from local parts is the same on every machine.
  const options = { mtime: new Date(1980, 0, 1), level: DEFLATE_LEVEL, os: UNIX, attrs: REGULAR_FILE } as const;
  const zipped = zipSync(Object.fromEntries(order.map((path) => [path, [strToU8(parts.get(path) ?? ''), options]])));
  return new Uint8Array(zipped);
}
