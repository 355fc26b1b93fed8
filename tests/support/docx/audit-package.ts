import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type TextParts = Readonly<Record<string, string>>;

/** Level 0 stores: text made of one piece would otherwise look like a bomb. */
export function zipText(parts: TextParts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level });
}

export function unzipText(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Takes a written file and an edit of one part; gives the file with the part edited. Throws where nothing changes. */
export function editPart(bytes: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipText(bytes);
  const before = parts[path];
  if (before === undefined) throw new Error(`${path} is missing`);
  const after = edit(before);
  if (after === before) throw new Error(`The edit of ${path} changed nothing.`);
  return zipText({ ...parts, [path]: after });
}

interface Options {
  readonly type?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly extra?: TextParts;
}

/** Gives the parts of the smallest Word file around the XML of a body, as another program might write it. */
export function smallestParts(body: string, { type = WORD_TYPE, styles, numbering, extra }: Options = {}): TextParts {
  const related = { styles, numbering };
  const relations = Object.entries(related).flatMap(([name, xml]) =>
    xml === undefined ? [] : [`<Relationship Id="r${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`],
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>` }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>` }),
    ...extra,
  };
}

export function smallestWord(body: string, options: Options = {}): Uint8Array {
  return zipText(smallestParts(body, options));
}
