import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../src/document/docx/audit/audit-report.ts';
import { faultsOf } from '../../../src/document/docx/audit/audit-report.ts';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import type { Format } from '../../../src/document/format/format-schema.ts';
import { buildReport } from '../../../src/document/model/build-report.ts';
import type { Purpose } from '../../../src/document/model/context.ts';
import { withLayout } from '../../../src/document/model/with-layout.ts';
import { BROKEN_ENDS } from '../../support/docx/audit-broken-ends.ts';
import { BROKEN_MARKS, NOT_MIRRORED } from '../../support/docx/audit-broken-marks.ts';
import { BROKEN_TEXTS } from '../../support/docx/audit-broken-texts.ts';
import { fixtureReport } from '../../support/docx/fixture-report.ts';
import { COMPLETE, HALF, OUTLINE, SHIPPED, shippedFormat } from '../../support/shipped.ts';

function linesOf(bytes: Uint8Array, format: Format, origin: 'ours' | 'elsewhere' = 'ours'): readonly AuditLine[] {
  const audited = auditWord(bytes, format, { origin });
  if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
  return audited.value.lines;
}

const unmet = (lines: readonly AuditLine[]) => lines.filter(({ outcome }) => outcome !== 'meets');
const brief = ({ check, outcome, place }: AuditLine) => `${check} ${outcome} ${place?.excerpt ?? ''}`;

describe('files of this program', () => {
  it.each(SHIPPED.formats.map((format) => [format.id, format] as const))(
    'the fixture with every kind of block has nothing to correct under %s',
    async (_, format) => {
      expect(unmet(linesOf(await writeDocx(fixtureReport(format), format), format)).map(brief)).toEqual([]);
    },
  );

  const drafts = [
    ['the complete sample', COMPLETE],
    ['the half-filled sample', HALF],
  ] as const;
  const purposes: readonly Purpose[] = [{ kind: 'draft', number: 2 }, { kind: 'official' }];
  const cases = drafts.flatMap(([name, draft]) =>
    purposes.flatMap((purpose) => SHIPPED.formats.map((format) => ({ name, draft, purpose, format }))),
  );
  it.each(cases.map((one) => [`${one.name}, ${one.purpose.kind}, ${one.format.id}`, one] as const))(
    '%s has no fault; only citations are left to a person',
    async (_, { draft, purpose, format }) => {
      const lines = linesOf(await writeDocx(buildReport(OUTLINE, draft, format, purpose), format), format);
      const report = { formatId: format.id, lines };
      expect(faultsOf(report, 'error').map(brief)).toEqual([]);
      expect(faultsOf(report, 'warning').map(brief)).toEqual([]);
      // References are never faults: a person judges them.
      const left = unmet(lines).filter(({ check }) => check !== 'text.citation' && check !== 'text.abbreviation');
      expect(left.map(brief)).toEqual([]);
    },
  );

  const HD05 = shippedFormat('HD05');
  const BOARD = { superiorBody: ['ĐẢNG ỦY XÃ GIA LỘC'], issuingBody: ['BAN XÂY DỰNG ĐẢNG'], number: 'Số 05-BC/BXDĐ' };
  it.each(HD05.signingForms.map((form) => [form.id, form] as const))(
    'signed as %s there is nothing to correct but a title the guide does not list',
    async (_, { issuer, lines, basis }) => {
      const report = fixtureReport(HD05);
      const isBoard = issuer === 'ban_xay_dung_dang';
      const signed = {
        ...report,
        letterhead: { ...report.letterhead, ...(isBoard ? BOARD : {}) },
        annexes: isBoard ? [] : report.annexes,
        signature: { ...report.signature, lines },
      };
      const checks = unmet(linesOf(await writeDocx(signed, HD05), HD05)).map(({ check }) => check);
      expect(checks).toEqual(basis === 'practice' ? ['signingTitle.listed'] : []);
    },
  );

  it('measures against the layout it is given: separators and lines of one guide are faults under the other', async () => {
    const [hd36, hd05] = [shippedFormat('HD36'), shippedFormat('HD05')];
    const faults = unmet(linesOf(await writeDocx(fixtureReport(hd36), hd36), hd05)).map(({ check }) => check);
    expect([...new Set(faults)]).toEqual(['recipients.separator']);
  });
});

describe('files broken on purpose: the one fault is found, at its paragraph, and nothing else', () => {
  const format = shippedFormat('HD05');

  it.each(
    [...BROKEN_TEXTS, ...BROKEN_ENDS, ...BROKEN_MARKS].map(
      (file, index) => [`${index + 1}: ${file.check} ${file.at ?? ''}`, file] as const,
    ),
  )('%s', async (_, { check, at, outcome, write }) => {
    const lines = unmet(linesOf(await write(format), format));
    const found = lines.filter((line) => line.check === check);
    expect(found.map(brief)).not.toEqual([]);
    if (outcome !== undefined) expect(found[0]?.outcome).toBe(outcome);
    if (at !== undefined) expect(found[0]?.place?.excerpt).toContain(at);
    expect([...new Set(lines.map((line) => line.check))]).toEqual([check]);
  });

  it('margins that do not change sides where both sides are printed', async () => {
    const duplex = withLayout(format, { ...COMPLETE.layout, duplex: true });
    expect(unmet(linesOf(await writeDocx(fixtureReport(duplex), duplex), duplex))).toEqual([]);
    const lines = unmet(linesOf(await NOT_MIRRORED.write(duplex), duplex));
    expect(lines.map(({ check }) => check)).toEqual([NOT_MIRRORED.check]);
  });
});
