import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { readFormat } from '../support/docx/read-format.ts';
import { partOf, readPackage } from '../support/docx/read-package.ts';

const format = readFormat('hd05');
const write = () => writeDocx(fixtureReport(format), format);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The central directory of a zip file, as archivers and Word read it. */
function entriesOf(bytes: Uint8Array): { name: string; attributes: number; time: number; date: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = [];
  let at = view.getUint32(bytes.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      attributes: view.getUint32(at + 38, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

describe('the package of a written report', () => {
  it('starts with the content types, has fixed times and the attributes of ordinary files', async () => {
    const entries = entriesOf(await write());
    expect(entries.slice(0, 3).map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ]);
    for (const { attributes, time, date } of entries) {
      expect(attributes).toBe(0o100644 * 0x10000);
      // 1 January 1980, midnight: the first day the format knows.
      expect([time, date]).toEqual([0, (1 << 5) | 1]);
    }
  });

  it('is the same bytes when written again', async () => {
    expect(digest(await write())).toBe(digest(await write()));
  });

  it('carries only our own styles and lists, and no empty parts of the library', async () => {
    const parts = readPackage(await write());
    expect([...parts.keys()].filter((path) => /notes|custom|comments/.test(path))).toEqual([]);
    const styles = partOf(parts, 'word/styles.xml');
    for (const stray of ['Calibri', '2E74B5', 'TOC1', 'FootnoteText', 'Hyperlink']) expect(styles).not.toContain(stray);
    expect(partOf(parts, 'word/numbering.xml')).not.toMatch(/●|tentative|hybridMultilevel/);
  });
});
