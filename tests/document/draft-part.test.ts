import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDraftPart } from '../../src/document/docx/draft-part.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText, parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { lintWordXml } from '../support/docx/lint-word-xml.ts';
import { readPackage } from '../support/docx/read-package.ts';
import { soffice, throughLibreOffice } from '../support/docx/through-libreoffice.ts';
import { COMPLETE, HALF, OUTLINE, shippedFormat } from '../support/shipped.ts';

async function carrying(draft: Draft): Promise<Uint8Array> {
  const format = shippedFormat('HD05');
  const report = buildReport(OUTLINE, draft, format, { kind: 'draft', number: 1 });
  return writeDocx(report, format, { text: draftFileText(draft), purpose: { kind: 'draft', number: 1 } });
}

/** The same file with one part changed. */
function altered(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[path];
  if (!part) throw new Error(`${path} is missing`);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(part))) });
}

const ITEM = 'customXml/item1.xml';

describe('the draft inside its own Word file', () => {
  it('is not looked for over and over in a part of unclosed tags: the search ends', async () => {
    const crafted = altered(await carrying(HALF), ITEM, () => '<banNhap '.repeat(160_000));
    expect((await readDraftPart(crafted)).ok).toBe(false);
  });

  it.each([
    ['complete', COMPLETE],
    ['half-filled', HALF],
  ])('of the %s sample comes back exactly, and the file stays sound', async (_, draft) => {
    const bytes = await carrying(draft);
    expect(lintWordXml(readPackage(bytes))).toEqual([]);
    const read = await readDraftPart(bytes);
    const parsed = read.ok ? parseDraftFile(read.value.text) : undefined;
    expect(parsed).toEqual({ ok: true, value: draft });
  });

  it('is the same bytes every time', async () => {
    expect(Buffer.from(await carrying(HALF)).equals(Buffer.from(await carrying(HALF)))).toBe(true);
  });

  it('is not there unless it was asked for', async () => {
    const format = shippedFormat('HD05');
    const bytes = await writeDocx(buildReport(OUTLINE, HALF, format, { kind: 'official' }), format);
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(await readDraftPart(bytes)).toEqual({ ok: false, problem: { kind: 'noDraft' } });
  });

  it('is refused when it was changed', async () => {
    const bytes = altered(await carrying(HALF), ITEM, (xml) => xml.replace(/>(\w)(\w)/, '>$2$1'));
    expect(await readDraftPart(bytes)).toEqual({ ok: false, problem: { kind: 'wrongChecksum' } });
  });

  it('is refused when a newer program wrote it', async () => {
    const bytes = altered(await carrying(HALF), ITEM, (xml) => xml.replace('phienBan="1"', 'phienBan="9"'));
    expect(await readDraftPart(bytes)).toEqual({ ok: false, problem: { kind: 'newerPart', version: 9 } });
  });

  it('of a file cut short is an answer, not a crash', async () => {
    const bytes = await carrying(HALF);
    expect((await readDraftPart(bytes.subarray(0, bytes.length / 2))).ok).toBe(false);
  });

  it.skipIf(!soffice)('survives LibreOffice opening and saving the file (needs soffice)', async () => {
    const read = await readDraftPart(throughLibreOffice(await carrying(HALF)));
    expect(read.ok ? parseDraftFile(read.value.text) : read).toEqual({ ok: true, value: HALF });
  });
});
