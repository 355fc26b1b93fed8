import { fail, type Result, succeed } from '../../domain/shared/result.ts';
import { type PrintedAs, printedAttributes, readPrintedAs } from './printed-as.ts';
import { openPackage } from './reading/open-package.ts';
import type { PackageProblem } from './reading/package-problem.ts';
import { sha256 } from './sha256.ts';

/**
 * The draft inside its own Word file: a custom XML data part with the relationships Word expects, which other programs
 * keep when they save (a loose file in the package is dropped). The text is base64, so that nothing in it can be taken
 * for markup, with a SHA-256 over its bytes.
 */
const NAMESPACE = 'urn:bao-cao-dan-chu:ban-nhap';
const ITEM_ID = '{8C1C2A3E-0B57-4C5B-9E57-5D1B0A2E7A10}';
const VERSION = 1;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ITEM = 'customXml/item1.xml';
const ITEM_PROPERTIES = 'customXml/itemProps1.xml';

/** Why a Word file gives no draft. */
export type DraftPartProblem =
  | PackageProblem
  | { readonly kind: 'noDraft' }
  | { readonly kind: 'newerPart'; readonly version: number }
  | { readonly kind: 'wrongChecksum' };

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** A draft as a Word file carries it. Files of older programs do not say how they were printed. */
export interface CarriedDraft {
  readonly text: string;
  readonly printed?: PrintedAs;
}

/**
 * The parts that carry a draft, by path; the content types and relationships they need are `registerDraftPart`'s. The
 * checksum is over the text of the draft alone, as in files of older programs, which read these as well.
 */
export async function draftParts({ text, printed }: CarriedDraft): Promise<ReadonlyMap<string, string>> {
  const bytes = new TextEncoder().encode(text);
  const attributes = `phienBan="${VERSION}" sha256="${await sha256(bytes)}"${printed ? printedAttributes(printed) : ''}`;
  const item = `<banNhap xmlns="${NAMESPACE}" ${attributes}>${toBase64(bytes)}</banNhap>`;
  return new Map([
    [ITEM, DECLARATION + item],
    [
      ITEM_PROPERTIES,
      `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      'customXml/_rels/item1.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ],
  ]);
}

/** Makes the parts known: their content type, and the relationship from the document. */
export function registerDraftPart(path: string, xml: string): string {
  if (path === '[Content_Types].xml') {
    const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
    return xml.replace('</Types>', `<Override PartName="/${ITEM_PROPERTIES}" ContentType="${type}"/></Types>`);
  }
  if (path === 'word/_rels/document.xml.rels') {
    const relationship = `<Relationship Id="rIdBanNhap" Type="${OFFICE}/relationships/customXml" Target="../${ITEM}"/>`;
    return xml.replace('</Relationships>', `${relationship}</Relationships>`);
  }
  return xml;
}

/**
 * Reads the draft a Word file of ours carries. Other programs may renumber the parts, so the part is found by its
 * namespace. Refuses a part whose checksum is wrong or whose version is newer; never throws.
 */
export async function readDraftPart(bytes: Uint8Array): Promise<Result<CarriedDraft, DraftPartProblem>> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const items = opened.value.paths.filter((path) => /^customXml\/item\d+\.xml$/i.test(path));
  for (const path of items) {
    const part = opened.value.readText(path);
    if (!part.ok) return part;
    // no "<" among the attributes: a part of unclosed tags would be searched through from each of them
    const found = /<(?:\w+:)?banNhap\b([^<>]*)>([^<]*)</.exec(part.value ?? '');
    if (!found || !part.value?.includes(NAMESPACE)) continue;
    return readItem(found[1] ?? '', found[2] ?? '');
  }
  return fail({ kind: 'noDraft' });
}

async function readItem(attributes: string, base64: string): Promise<Result<CarriedDraft, DraftPartProblem>> {
  const version = Number(/phienBan="(\d+)"/.exec(attributes)?.[1] ?? 0);
  if (version > VERSION) return fail({ kind: 'newerPart', version });
  const bytes = fromBase64(base64);
  const checksum = /sha256="([0-9a-f]{64})"/.exec(attributes)?.[1];
  if (!bytes || checksum !== (await sha256(bytes))) return fail({ kind: 'wrongChecksum' });
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  const printed = readPrintedAs(attributes);
  return succeed({ text, ...(printed ? { printed } : {}) });
}
