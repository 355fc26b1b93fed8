import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/document/docx/reading/open-package.ts';
import { readWordDocument } from '../../src/document/docx/reading/word-document.ts';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Purpose } from '../../src/document/model/context.ts';
import { printedParagraphs } from '../../src/document/model/printed-paragraphs.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';
import { fixtureReport } from '../support/docx/fixture-report.ts';
import { COMPLETE, HALF, OUTLINE, shippedFormat } from '../support/shipped.ts';
import { reportOf, VARIANTS } from '../support/variants.ts';

/** The texts of a written file without the automatic labels, empty paragraphs left out. */
function readTexts(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes);
  const read = opened.ok ? readWordDocument(opened.value) : opened;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.paragraphs.map(({ text }) => comparableText(text)).filter((text) => text !== '');
}

const PURPOSES: readonly Purpose[] = [{ kind: 'draft', number: 2 }, { kind: 'official' }];
const CASES = [COMPLETE, HALF].flatMap((draft) =>
  ['HD36', 'HD05'].flatMap((format) =>
    PURPOSES.map((purpose): [string, Draft, string, Purpose] => [
      `${draft.id}, ${format}, ${purpose.kind}`,
      draft,
      format,
      purpose,
    ]),
  ),
);

describe('the list of printed paragraphs', () => {
  it.each(CASES)('is what really stands in the Word file: %s', async (_, draft, id, purpose) => {
    const format = shippedFormat(id);
    const report = buildReport(OUTLINE, draft, format, purpose);
    const listed = printedParagraphs(report, format).map(({ text }) => comparableText(text));
    expect(listed.filter((text) => text !== '')).toEqual(readTexts(await writeDocx(report, format)));
  });

  it.each(VARIANTS.map((variant) => [variant.name, variant] as const))(
    'is what really stands in the Word file of the variant %s',
    async (_, variant) => {
      const report = reportOf(variant);
      const listed = printedParagraphs(report, variant.format).map(({ text }) => comparableText(text));
      expect(listed.filter((text) => text !== '')).toEqual(readTexts(await writeDocx(report, variant.format)));
    },
  );

  it('counts landscape annexes, headings in annexes and long titles like the file', async () => {
    const format = shippedFormat('HD36');
    const report = fixtureReport(format);
    const listed = printedParagraphs(report, format).map(({ text }) => comparableText(text));
    expect(listed.filter((text) => text !== '')).toEqual(readTexts(await writeDocx(report, format)));
  });

  it('knows the answer behind lines, items, rows, cells, figures and recipients', () => {
    const format = shippedFormat('HD05');
    const listed = printedParagraphs(buildReport(OUTLINE, COMPLETE, format, { kind: 'official' }), format);
    const kinds = new Set(listed.flatMap(({ source }) => Object.keys(source?.at ?? {})));
    expect([...kinds].sort()).toEqual(['column', 'item', 'line', 'part', 'reason', 'row', 'whole']);
    const recipients = listed.filter(({ source }) => source?.field === 'md_noi_nhan' && source.at);
    expect(recipients.map(({ source }) => source?.at)).toEqual(recipients.map((_, item) => ({ item })));
  });
});
