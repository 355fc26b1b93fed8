import { expect, it } from 'vitest';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../../support/docx/fixture-report.ts';
import { soffice, throughLibreOffice } from '../../support/docx/through-libreoffice.ts';
import { shippedFormat } from '../../support/shipped.ts';

const isMissing = !soffice;

const title = `a report opened and saved by LibreOffice has nothing to correct and nothing to look at${isMissing ? ' (skipped: no soffice here)' : ''}`;

it.skipIf(isMissing)(title, { timeout: 120_000 }, async () => {
  const format = shippedFormat('HD05');
  const saved = throughLibreOffice(await writeDocx(fixtureReport(format), format));
  const audited = auditWord(saved, format, { origin: 'elsewhere' });
  if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
  expect(audited.value.lines.length).toBeGreaterThan(80);
  const different = audited.value.lines.filter(({ outcome }) => outcome !== 'meets');
  // LibreOffice drops the header of an annex that fills one page only, where no number is needed. All else it keeps.
  expect(different.map(({ check, outcome, place }) => [check, outcome, place?.excerpt])).toEqual([]);
});
