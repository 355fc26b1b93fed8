import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../src/document/docx/audit/audit-checks.ts';
import { auditWord } from '../../../src/document/docx/audit/audit-word.ts';
import { writeDocx } from '../../../src/document/docx/write-docx.ts';
import { fixtureReport } from '../../support/docx/fixture-report.ts';
import { SHIPPED } from '../../support/shipped.ts';

/** Checks that the layout rules rest on what offices do, not on the guide (the-thuc 8). */
const HABITS: readonly CheckId[] = [
  'signature.withText',
  'text.emptyEnd',
  'text.spacedByHand',
  'text.softBreak',
  'text.doubleSpace',
  'text.toneMarks',
  'text.districtBody',
  'heading1.firstLine',
  'listItem.notBold',
  'body.uniformSize',
];

describe.each(SHIPPED.formats.map((format) => [format.id, format] as const))(
  'an official who quotes %s',
  (_, format) => {
    it('is not given a clause that does not say it', async () => {
      const audited = auditWord(await writeDocx(fixtureReport(format), format), format, { origin: 'ours' });
      if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
      const lines = audited.value.lines.filter(({ check }) => HABITS.includes(check));
      expect([...new Set(lines.map(({ check }) => check))].sort()).toEqual([...HABITS].sort());
      for (const { check, clause, level } of lines) {
        expect(`${check}: ${clause}`).toMatch(
          /hướng dẫn (thể thức )?không (quy định|nói rõ)|không thấy văn bản nào quy định/,
        );
        expect(level).toBe('warning');
      }
    });
  },
);
