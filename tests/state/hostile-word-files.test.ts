import { Socket } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { auditWord } from '../../src/document/docx/audit/audit-word.ts';
import { draftParts, readDraftPart } from '../../src/document/docx/draft-part.ts';
import { PACKAGE_LIMITS } from '../../src/document/docx/reading/package-problem.ts';
import { draftFileText } from '../../src/domain/draft/parse-draft.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { smallestParts, smallestWord, type TextParts, zipText } from '../support/docx/audit-package.ts';
import { openEverywhere } from '../support/docx/open-everywhere.ts';
import { OUTLINE, SHIPPED, shippedFormat } from '../support/shipped.ts';
import { testServices } from '../support/test-services.ts';

const format = shippedFormat('HD05');
const DRAFT = draftOf(OUTLINE, { id: 'tren-may' });
/** Another draft under the same id, so that taking the file in under its own id would write over it. */
const STORED = withAnswer(DRAFT, 's1_1', 'ket_qua', text('Bản trên máy.'));
const CARRIED = Object.fromEntries(await draftParts({ text: draftFileText(DRAFT) }));
const ITEM = 'customXml/item1.xml';
const MAIN = 'word/document.xml';

/** A small Word file that carries the draft, with other parts added or put in the place of its own. */
const carrying = (parts: TextParts = {}): TextParts => ({ ...smallestParts('<w:p/>'), ...CARRIED, ...parts });
const changed = (path: string, edit: (xml: string) => string): Uint8Array =>
  zipText(carrying({ [path]: edit(carrying()[path] ?? '') }));

/** Zeros pack a thousand times; two megabytes of them are the most that is unpacked without a look at the ratio. */
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);
function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const texts = Object.entries(carrying()).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(texts), ...parts }, { level: 1 });
}

/** The packed bytes behind the local header of a part are overwritten: whoever unpacks them finds them damaged. */
function withoutContent(archive: Uint8Array, path: string): Uint8Array {
  const spoilt = archive.slice();
  const name = Buffer.from(archive).indexOf(path);
  spoilt.fill(0xff, name + path.length, name + path.length + 50);
  return spoilt;
}

const EXTERNAL = '<!DOCTYPE d SYSTEM "http://127.0.0.1:4999/d.dtd" [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
const LAUGHS = `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`).join('')}]>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  'styles',
  'numbering',
  'theme',
  'header',
  'attachedTemplate',
  'customXml',
]
  .map(
    (type) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://127.0.0.1:4999/${type}.xml" TargetMode="External"/>`,
  )
  .join('')}</Relationships>`;

const image = 'word/media/image1.png';
const bomb = packed({ [image]: zeros(200_000_000) });
const manySmall = packed(
  Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`customXml/item${index + 10}.xml`, zeros(1_900_000)])),
);
const inAnother = packed({ 'word/embeddings/document1.docx': zipSync({ x: zeros(1_900_000) }) });

/** How each way of opening a file ends: measured, its draft read, taken in by the library. */
const FILES: readonly (readonly [string, Uint8Array, readonly [audit: string, draft: string, library: string]])[] = [
  ['a small file with a draft', zipText(carrying()), ['opened', 'opened', 'opened']],
  ['a bomb in a part nobody reads', bomb, ['bombSuspected', 'bombSuspected', 'word']],
  [
    'the same bomb, its content gone: it is refused before it is unpacked',
    withoutContent(bomb, image),
    ['bombSuspected', 'bombSuspected', 'word'],
  ],
  [
    'the content of a part nobody reads gone, as small as it should be',
    withoutContent(packed({ [image]: zeros(100_000) }), image),
    ['opened', 'opened', 'opened'],
  ],
  ['sixty parts that are each just no bomb', manySmall, ['opened', 'opened', 'opened']],
  [
    'the same without a draft to end the search: the sum is bounded',
    packed({
      [ITEM]: zeros(1_900_000),
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`customXml/item${index + 10}.xml`, zeros(1_900_000)]),
      ),
    }),
    ['opened', 'tooLarge', 'word'],
  ],
  ['a bomb packed inside a file packed inside: it is left alone', inAnother, ['opened', 'opened', 'opened']],
  [
    'a document type from elsewhere',
    changed(MAIN, (xml) => xml.replace('<w:document', `${EXTERNAL}$&`)),
    ['documentType', 'opened', 'opened'],
  ],
  [
    'entities that multiply',
    changed(MAIN, (xml) => xml.replace('<w:document', `${LAUGHS}$&`)),
    ['documentType', 'opened', 'opened'],
  ],
  [
    'a document type before the content types',
    changed('[Content_Types].xml', (xml) => EXTERNAL + xml),
    ['documentType', 'documentType', 'word'],
  ],
  [
    'a document type before the relationships',
    changed('_rels/.rels', (xml) => EXTERNAL + xml),
    ['documentType', 'documentType', 'word'],
  ],
  [
    'an entity in the draft carried',
    changed(ITEM, (xml) => xml.replace('<banNhap', `${EXTERNAL}$&`).replace('</banNhap>', '&a;$&')),
    ['opened', 'wrongChecksum', 'word'],
  ],
  [
    'relationships that lead out of the file',
    zipText(carrying({ 'word/_rels/document.xml.rels': RELATIONS })),
    ['opened', 'opened', 'opened'],
  ],
  ['a document broken off', changed(MAIN, (xml) => xml.slice(0, -20)), ['damaged', 'opened', 'opened']],
  ['a draft broken off', changed(ITEM, (xml) => xml.slice(0, -80)), ['opened', 'noDraft', 'word']],
  [
    'a draft without its checksum',
    changed(ITEM, (xml) => xml.replace(/ sha256="\w*"/, '')),
    ['opened', 'wrongChecksum', 'word'],
  ],
  [
    'a draft of a program a thousand versions on',
    changed(ITEM, (xml) => xml.replace('phienBan="1"', 'phienBan="1001"')),
    ['opened', 'newerPart', 'word'],
  ],
  [
    'a document with macros',
    smallestWord('<w:p/>', { extra: { ...CARRIED, 'word/vbaProject.bin': 'x' } }),
    ['macroEnabled', 'macroEnabled', 'word'],
  ],
  ['a zip of anything else', zipText({ 'a.txt': 'a' }), ['notWord', 'notWord', 'word']],
  ['a picture', strToU8('\u0089PNG, long enough to hold a record'), ['notAZip', 'notAZip', 'notJson']],
];

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every way out of this process; nothing here may take one. */
function watchConnections() {
  return vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('A file called out.');
  });
}

describe('a file made to do harm', () => {
  it.each(FILES)('%s', async (_, bytes, [audit, draft, library]) => {
    const connections = watchConnections();
    const opened = await openEverywhere(bytes, format, STORED);
    expect(opened).toMatchObject({ audit, draft, library, faults: [] });
    expect(connections).not.toHaveBeenCalled();
  });

  it('would be noticed calling out', async () => {
    const connections = watchConnections();
    await expect(fetch('http://127.0.0.1:4999/d.dtd')).rejects.toThrow();
    expect(connections).toHaveBeenCalled();
  });
});

describe('a file of 100 MB', () => {
  const huge = new Uint8Array(100_000_000);
  huge.set([0x50, 0x4b, 3, 4]);
  const tooLarge = { kind: 'tooLarge', part: '', bytes: huge.length, limit: PACKAGE_LIMITS.fileBytes };

  it('is refused by its size', async () => {
    expect(auditWord(huge, format, { origin: 'elsewhere' })).toEqual({ ok: false, problem: tooLarge });
    expect(await readDraftPart(huge)).toEqual({ ok: false, problem: tooLarge });
  });

  it('is never read into memory by the library', async () => {
    const [profile] = SHIPPED.profiles;
    if (!profile) throw new Error('no profile');
    const file = new File([huge.subarray(0, 1000)], 'bao-cao.docx');
    Object.defineProperty(file, 'size', { value: huge.length });
    const whole = vi.spyOn(file, 'arrayBuffer');
    const library = createLibraryStore(testServices().services, profile).getState();
    expect(await library.openFile(file)).toEqual({ ok: false, problem: { kind: 'tooLarge' } });
    expect(whole).not.toHaveBeenCalled();
  });
});
