import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraftPart } from '../../src/document/docx/draft-part.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { draftFileText, parseDraftFile } from '../../src/domain/draft/parse-draft.ts';
import { anyDraft, anyPrintedDraft } from '../support/arbitraries.ts';
import { editPart } from '../support/docx/audit-package.ts';
import { readPackage } from '../support/docx/read-package.ts';
import { allThroughLibreOffice, soffice } from '../support/docx/through-libreoffice.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';

const format = shippedFormat('HD05');
const ROUND_TRIPS = 200;
const THROUGH_LIBREOFFICE = 12;

async function toWord(draft: Draft): Promise<Uint8Array> {
  const report = buildReport(OUTLINE, draft, format, { kind: 'draft', number: draft.draftNumber });
  return writeDocx(report, format, {
    text: draftFileText(draft),
    purpose: { kind: 'draft', number: draft.draftNumber },
  });
}

async function fromWord(bytes: Uint8Array): Promise<unknown> {
  const read = await readDraftPart(bytes);
  return read.ok ? parseDraftFile(read.value.text) : read;
}

const draft = fc.oneof(anyDraft, anyPrintedDraft);

describe('a draft carried by its Word file', () => {
  it(`comes back equal, ${ROUND_TRIPS} times`, { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (written) => {
        expect(await fromWord(await toWord(written))).toEqual({ ok: true, value: written });
      }),
      { numRuns: ROUND_TRIPS },
    );
  });

  it.skipIf(!soffice)(
    `comes back equal after LibreOffice opened and saved it, ${THROUGH_LIBREOFFICE} times${soffice ? '' : ' (skipped: no soffice here)'}`,
    { timeout: 300_000 },
    async () => {
      const drafts = fc.sample(draft, { numRuns: THROUGH_LIBREOFFICE, seed: 2026 });
      const saved = allThroughLibreOffice(await Promise.all(drafts.map(toWord)));
      expect(saved).toHaveLength(THROUGH_LIBREOFFICE);
      for (const [index, bytes] of saved.entries()) {
        expect(readPackage(bytes).get('docProps/app.xml')).toContain('LibreOffice');
        expect(await fromWord(bytes)).toEqual({ ok: true, value: drafts[index] });
      }
    },
  );

  it('does not come back when a letter of it was lost on the way', async () => {
    const bytes = editPart(await toWord(COMPLETE), 'customXml/item1.xml', (xml) => xml.replace(/(>\w{40})\w/, '$1'));
    expect(await fromWord(bytes)).toEqual({ ok: false, problem: { kind: 'wrongChecksum' } });
  });

  it('prints what stands in it: the generated drafts are not all blank', () => {
    const texts = fc
      .sample(anyPrintedDraft, { numRuns: 20, seed: 2026 })
      .map((one) => JSON.stringify(buildReport(OUTLINE, one, format, { kind: 'official' }).body));
    expect(new Set(texts).size).toBe(20);
  });
});
