import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../../support/docx/fixture-report.ts';
import { hasProgram } from '../../support/docx/office.ts';
import { shippedFormat } from '../../support/shipped.ts';

const isMissing = !hasProgram('soffice', '--version');

function savedByOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    writeFileSync(join(folder, 'report.docx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'saved');
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'docx', '--outdir', out, join(folder, 'report.docx')],
      {
        stdio: 'ignore',
      },
    );
    return new Uint8Array(readFileSync(join(out, 'report.docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const title = `a report opened and saved by LibreOffice has nothing to correct, and one place to look at${isMissing ? ' (skipped: no soffice here)' : ''}`;

it.skipIf(isMissing)(title, { timeout: 120_000 }, async () => {
  const format = shippedFormat('HD05');
  const saved = savedByOffice(await writeDocx(fixtureReport(format), format));
  const audited = auditWord(saved, format, { origin: 'elsewhere' });
  if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
  expect(audited.value.lines.length).toBeGreaterThan(80);
  const different = audited.value.lines.filter(({ outcome }) => outcome !== 'meets');
  // LibreOffice drops the header of an annex that fills one page only. All else it keeps.
  expect(different.map(({ check, outcome, place }) => [check, outcome, place?.excerpt])).toEqual([
    ['pageNumber.laterPages', 'look', 'PHỤ LỤC 1'],
  ]);
});
