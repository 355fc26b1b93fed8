import { compareWord, type WordComparison } from '../../../src/document/docx/comparing/compare-word.ts';
import { readDraftPart } from '../../../src/document/docx/draft-part.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { buildReport } from '../../../src/document/model/build-report.ts';
import type { Purpose } from '../../../src/document/model/context.ts';
import { printedParagraphs } from '../../../src/document/model/printed-paragraphs.ts';
import type { WordChange } from '../../../src/document/model/word-change.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { draftFileText } from '../../../src/domain/draft/parse-draft.ts';
import type { Outline } from '../../../src/domain/outline/outline-schema.ts';
import { shippedFormat } from '../shipped.ts';

/** A report as it is printed in a test. */
export interface Print {
  readonly outline: Outline;
  readonly draft: Draft;
  readonly format: string;
  readonly purpose: Purpose;
}

export async function written({ outline, draft, format, purpose }: Print): Promise<Uint8Array> {
  const layout = shippedFormat(format);
  const report = buildReport(outline, draft, layout, purpose);
  return writeDocx(report, layout, { text: draftFileText(draft), purpose });
}

/** Lays a file beside the report it was written from. */
export async function compared(bytes: Uint8Array, { outline, draft, format, purpose }: Print): Promise<WordComparison> {
  const carried = await readDraftPart(bytes);
  if (!carried.ok || !carried.value.printed) throw new Error('the file does not say how it was printed');
  const layout = shippedFormat(format);
  const report = buildReport(outline, draft, layout, purpose);
  return compareWord(bytes, printedParagraphs(report, layout), carried.value.printed.fingerprint);
}

/** What was changed in a file; throws when it was not compared. */
export async function changesIn(bytes: Uint8Array, print: Print): Promise<readonly WordChange[]> {
  const comparison = await compared(bytes, print);
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison.changes;
}
