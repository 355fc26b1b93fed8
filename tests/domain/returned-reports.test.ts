import { readFileSync, writeFileSync } from 'node:fs';
import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/domain/draft/draft-answers.ts';
import { draftSchema } from '../../src/domain/draft/draft-schema.ts';
import type { Finding } from '../../src/domain/findings/finding.ts';
import { findField, findSection } from '../../src/domain/outline/outline-tree.ts';
import { findingText } from '../../src/i18n/finding-text.ts';
import { startTexts } from '../../src/i18n/start-texts.ts';
import { RETURNED_REPORTS } from '../fixtures/returned-reports/all-reports.ts';
import { type MarkedPlace, previousDraft, type ReturnedReport, returnedDraft } from '../support/returned-report.ts';
import { type Outcome, outcomeOf, sumOf, type Tally, tallyOf } from '../support/returned-reports.ts';
import { OUTLINE } from '../support/shipped.ts';
import { textsOf } from '../support/texts.ts';

const FIGURES = 'tests/fixtures/returned-reports/figures.json';
const reports = Object.entries(RETURNED_REPORTS);
const outcomes = new Map(reports.map(([name, report]) => [name, outcomeOf(report)]));

function nameOf({ section, box, indicator, row }: MarkedPlace): string {
  return [section, indicator ?? box, row].filter(Boolean).join('.');
}

function wordsOf(found: Finding): string {
  const { section, field, row } = found.place;
  return `${[section, field, row].filter(Boolean).join('.')} [${found.level}] ${findingText(i18next.t, found).what}`;
}

function share(found: number, of: number): string {
  return `${found}/${of} (${of === 0 ? '–' : Math.round((100 * found) / of)}%)`;
}

function countsOf({ must, mustFound, all, allFound, falseAlarms }: Tally): string {
  return `must ${share(mustFound, must)}, all ${share(allFound, all)}, false alarms ${falseAlarms}`;
}

function printed(name: string, { found, missed, beside, falseAlarms }: Outcome): string {
  const lines = [
    ...found.map(({ mark, finding }) => `  found   ${mark.weight} ${mark.reviewer}\n          ← ${wordsOf(finding)}`),
    ...missed.map((mark) => `  MISSED  ${mark.weight} ${nameOf(mark.where)} ${mark.check ?? ''} ${mark.reviewer}`),
    ...beside.map((finding) => `  beside  ${wordsOf(finding)}`),
    ...falseAlarms.map(
      ({ finding, decoy }) => `  ALARM   ${wordsOf(finding)}${decoy ? `\n          though ${decoy.why}` : ''}`,
    ),
  ];
  return [name, ...lines].join('\n');
}

function problemsOf(report: ReturnedReport): string[] {
  const draft = returnedDraft(report);
  const places = [
    ...report.marks.flatMap(({ where, also }) => [where, ...(also ?? [])]),
    ...report.looksWrongButIsRight.map(({ where }) => where),
  ];
  return places
    .filter((place) => {
      const section = findSection(OUTLINE, place.section)?.section;
      if (!section) return true;
      const id = place.indicator ?? place.box;
      if (id === undefined) return place.row !== undefined;
      const field = findField(section, id);
      if (!field || (field.kind === 'figure') !== (place.indicator !== undefined)) return true;
      return place.row !== undefined && !rowsOf(draft, place.section, id).some(({ id: row }) => row === place.row);
    })
    .map(nameOf);
}

describe('ten reports of the kind that is sent back', () => {
  beforeAll(async () => {
    await startTexts(textsOf);
  });

  afterAll(() => {
    const blocks = [...outcomes].map(([name, outcome]) => printed(name, outcome));
    const table = [...outcomes].map(([name, outcome]) => `${name.padEnd(28)} ${countsOf(tallyOf(outcome))}`);
    const total = sumOf([...outcomes.values()].map(tallyOf));
    process.stdout.write(`${[...blocks, ...table, `${'total'.padEnd(28)} ${countsOf(total)}`].join('\n')}\n`);
  });

  it('are ten, each with marks and with something that only looks wrong', () => {
    expect(reports).toHaveLength(10);
    for (const [name, { marks, looksWrongButIsRight }] of reports) {
      expect(marks.length, name).toBeGreaterThanOrEqual(4);
      expect(looksWrongButIsRight.length, name).toBeGreaterThan(0);
    }
  });

  it.each(reports)('%s can be opened, and its marks are at places it has', (_name, report) => {
    const previous = previousDraft(report);
    for (const draft of [returnedDraft(report), ...(previous ? [previous] : [])]) {
      expect(draftSchema.safeParse(draft).error?.issues).toBeUndefined();
      expect(draft.sample).toBe(true);
    }
    expect(problemsOf(report)).toEqual([]);
  });
});

describe('the check', () => {
  const tallies = Object.fromEntries([...outcomes].map(([name, outcome]) => [name, tallyOf(outcome)]));
  if (process.env['ACCEPT_GOLDEN'] === '1') writeFileSync(FIGURES, `${JSON.stringify(tallies, null, 2)}\n`);
  const kept: Readonly<Record<string, Tally>> = JSON.parse(readFileSync(FIGURES, 'utf8'));

  it.each(Object.keys(tallies))('finds in %s no less than the figures say, and alarms no more', (name) => {
    const now = tallies[name];
    const before = kept[name];
    if (!now || !before) throw new Error(`${name} is not in ${FIGURES}: ACCEPT_GOLDEN=1 writes it`);
    expect({ must: now.must, all: now.all }).toEqual({ must: before.must, all: before.all });
    expect(now.mustFound).toBeGreaterThanOrEqual(before.mustFound);
    expect(now.allFound).toBeGreaterThanOrEqual(before.allFound);
    expect(now.falseAlarms).toBeLessThanOrEqual(before.falseAlarms);
  });
});

describe('the counting', () => {
  const mark = {
    where: { section: 's2_3', box: 'ket_qua' },
    reviewer: 'Nghị định 04/2015 đã hết hiệu lực.',
    weight: 'must',
  } as const;
  const report: ReturnedReport = {
    character: 'one text out of force',
    data: 'số liệu minh họa',
    edits: { texts: [['s2_3', 'ket_qua', 'Đã sửa đổi 6 quy chế theo Nghị định số 04/2015/NĐ-CP của Chính phủ.']] },
    marks: [mark],
    looksWrongButIsRight: [],
  };
  const counted = (changes: Partial<ReturnedReport>) => {
    const { allFound, falseAlarms } = tallyOf(outcomeOf({ ...report, ...changes }));
    return { allFound, falseAlarms };
  };

  it('takes a finding at the marked place for the mark', () => {
    expect(counted({})).toEqual({ allFound: 1, falseAlarms: 0 });
  });

  it('does not let one finding answer two marks', () => {
    expect(counted({ marks: [mark, { ...mark, weight: 'should' }] })).toEqual({ allFound: 1, falseAlarms: 0 });
  });

  it('takes a finding where nobody marked anything for a false alarm', () => {
    expect(counted({ marks: [] })).toEqual({ allFound: 0, falseAlarms: 1 });
    const elsewhere = { ...mark, where: { section: 's2_3', box: 'don_vi_chua_co' } };
    expect(counted({ marks: [elsewhere] })).toEqual({ allFound: 0, falseAlarms: 1 });
  });

  it('finds nothing in the sample as it ships', () => {
    expect(counted({ edits: {} })).toEqual({ allFound: 0, falseAlarms: 0 });
  });
});
