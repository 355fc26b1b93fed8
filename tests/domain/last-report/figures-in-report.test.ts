import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readSourceFile } from '../../../src/document/docx/reading/read-source.ts';
import { numberForm } from '../../../src/domain/draft/money-unit.ts';
import { type FoundFigure, figuresInReport } from '../../../src/domain/last-report/figures-in-report.ts';
import { partPlaces, withRepeats } from '../../../src/domain/last-report/part-places.ts';
import { headingNodes, reportParts } from '../../../src/domain/last-report/report-parts.ts';
import { allFigures } from '../../../src/domain/outline/outline-tree.ts';
import { matchSections } from '../../../src/domain/outline-import/match-sections.ts';
import { recognise } from '../../../src/domain/outline-import/recognise.ts';
import { synonymsSchema } from '../../../src/domain/outline-import/synonyms-schema.ts';
import { asWritten } from '../../../src/domain/vietnamese/number.ts';
import { OUTLINE } from '../../support/shipped.ts';

const expectedSchema = z.object({
  figures: z.array(z.object({ code: z.string(), value: z.number(), quote: z.string() })),
});
const SYNONYMS = synonymsSchema.parse(JSON.parse(readFileSync('templates/synonyms/dan-chu-co-so.json', 'utf8')));

const REPORTS = ['c01-theo-de-cuong-mac-dinh', 'c02-theo-bay-noi-dung-cong-van', 'c03-thu-tu-khac'];

function readReport(name: string): readonly FoundFigure[] {
  const source = readSourceFile(readFileSync(`tests/fixtures/last-reports/${name}.docx`));
  if (!source.ok) throw new Error(source.problem.kind);
  const parts = reportParts(source.value, recognise(source.value));
  const matches = withRepeats(matchSections(headingNodes(parts), OUTLINE, SYNONYMS));
  return figuresInReport(parts, partPlaces(parts, matches, OUTLINE), source.value, OUTLINE, '6 tháng cuối năm 2025');
}

function asTyped({ code, value }: FoundFigure): number {
  const field = allFigures(OUTLINE).find((figure) => figure.field.id === code)?.field;
  return field ? asWritten(value, numberForm(field, undefined)) : value;
}

describe.each(REPORTS)('the figures of %s', (name) => {
  const expected = expectedSchema.parse(
    JSON.parse(readFileSync(`tests/fixtures/last-reports/${name}.expected.json`, 'utf8')),
  );
  const found = readReport(name);
  const isRight = (figure: FoundFigure) =>
    expected.figures.some(({ code, value }) => code === figure.code && value === asTyped(figure));
  const sure = found.filter(({ certainty }) => certainty === 'sure');

  it('are taken without asking only where they are right', () => {
    const right = sure.filter(isRight);
    const offered = expected.figures.filter(({ code }) =>
      found.some((figure) => figure.code === code && isRight(figure)),
    );
    const share = (part: number, whole: number) => (part / whole).toFixed(3);
    process.stdout.write(
      `${name}: taken ${sure.length}, right ${right.length} (precision ${share(right.length, sure.length)}, recall ${share(right.length, expected.figures.length)}); ` +
        `with those offered recall ${share(offered.length, expected.figures.length)}; offered ${found.length - sure.length}, right ${found.filter((figure) => figure.certainty === 'guess' && isRight(figure)).length}\n`,
    );
    expect(sure.filter((figure) => !isRight(figure))).toEqual([]);
    expect(right.length).toBeGreaterThan(0.6 * expected.figures.length);
    expect(offered.length).toBeGreaterThan(0.8 * expected.figures.length);
  });

  it('that are taken come once each', () => {
    const codes = sure.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
