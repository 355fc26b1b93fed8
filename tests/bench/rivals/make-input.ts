import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { buildReport } from '../../../src/document/model/build-report.ts';
import { OUTLINE, shippedFormat } from '../../support/shipped.ts';
import { longReport, type ReportPages } from '../long-report.ts';
import type { Contestant, Input } from './contestant.ts';
import { fillInOf } from './fill-in.ts';

const NO_TEMPLATE = { template: new Uint8Array(), filling: {} };

/** Everything one contestant needs; its template is written by our own writer, so that all print the same layout. */
export async function makeInput({ syntax }: Contestant, pages: ReportPages): Promise<Input> {
  const draft = longReport(pages);
  const format = shippedFormat('HD05');
  const document = buildReport(OUTLINE, draft, format, { kind: 'draft', number: 1 });
  const input = { outline: OUTLINE, draft, format, document, ours: await writeDocx(document, format) };
  if (syntax === undefined) return { ...input, ...NO_TEMPLATE };
  const { skeleton, filling } = fillInOf(document, syntax);
  return { ...input, template: await writeDocx(skeleton, format), filling };
}
