import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/domain/draft/answer.ts';
import { BLANK_FIGURE } from '../../../src/domain/draft/answer.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { runAllRules } from '../../../src/domain/rules/run-rules.ts';
import { counted, draftOf, items, row, rows, text, withAnswer, withFigures } from '../../support/builders.ts';
import { outcomes, outlineWith, ruleOf } from '../../support/rules.ts';

const EMPTY = draftOf(outlineWith());

function figures(values: Readonly<Record<string, number>>, draft = EMPTY): Draft {
  const made = Object.fromEntries(Object.entries(values).map(([code, value]) => [code, counted(value)]));
  return withFigures(draft, made);
}

function outcome(check: unknown, draft: Draft, parts = {}): string {
  return outcomes(outlineWith(ruleOf(check, parts)), draft).join(' ');
}

const table = { section: 's1', table: 'bang' };
const withRows = (...cells: Parameters<typeof row>[1][]) =>
  withAnswer(EMPTY, 's1', 'bang', rows(...cells.map((each, index) => row(`r${index}`, each))));

describe('numbers', () => {
  const draft = figures({ A: 6, B: 4, C: 10 });
  it.each([
    [{ le: ['A', 'B'] }, 'broken'],
    [{ ge: ['A', 'B'] }, 'holds'],
    [{ lt: ['B', 4] }, 'broken'],
    [{ gt: ['A', 5.5] }, 'holds'],
    [{ ne: ['A', 'B'] }, 'holds'],
    [{ eq: ['C', { sum: ['A', 'B'] }] }, 'holds'],
    [{ eq: ['B', { minus: ['C', 'A'] }] }, 'holds'],
    [{ eq: [{ times: [2, 'A'] }, 12] }, 'holds'],
    [{ eq: [{ ratio: ['A', 'B'] }, 1.5] }, 'holds'],
    [{ eq: [{ max: ['A', 'B', 5] }, 6] }, 'holds'],
    [{ eq: [{ min: ['A', 'B', 5] }, 4] }, 'holds'],
    [{ eq: ['R', 150] }, 'holds'],
    [{ zeroTogether: ['A', 'B'] }, 'holds'],
    [{ zeroTogether: ['A', 0] }, 'broken'],
  ])('%j: %s', (check, expected) => {
    expect(outcome(check, draft)).toBe(expected);
  });

  it('are exact: areas in a table add up as they were typed', () => {
    const check = { eq: ['A', { total: table, column: 'so' }] };
    const draftWithRows = withRows({ so: 0.1 }, { so: 0.2 });
    expect(outcome(check, figures({ A: 0.3 }, draftWithRows))).toBe('holds');
    expect(outcome(check, figures({ A: 0.31 }, draftWithRows))).toBe('broken');
  });
});

describe('a figure that is not known is no zero', () => {
  const figure = (change: Partial<Figure>): Draft =>
    withFigures(figures({ B: 0 }), { A: { ...BLANK_FIGURE, ...change } });
  const check = { eq: ['A', 'B'] };

  it.each([
    ['blank', figure({})],
    ['unread', figure({ actual: { state: 'unread', text: 'khoảng 20' } })],
    ['notAsked', figures({ B: 0, A: 0, D: 5 })],
    [
      'sectionNothingArose',
      { ...figures({ A: 1, B: 0 }), marks: { s1: { done: false, nothingArose: { reason: '' } } } },
    ],
    ['zeroDenominator', figures({ A: 1, B: 0 })],
    ['noPreviousReport', figures({ A: 1, B: 0 })],
    ['notComparable', figure({ earlier: { state: 'notComparable', reason: 'mới' } })],
  ])('%s: it cannot tell, and says why', (why, draft) => {
    const checks: Readonly<Record<string, unknown>> = {
      notAsked: { eq: ['D', 'B'] },
      zeroDenominator: { eq: ['R', 'B'] },
      noPreviousReport: { eq: [{ figure: 'A', part: 'previous' }, 'B'] },
      notComparable: { eq: [{ figure: 'A', part: 'earlier' }, 'B'] },
    };
    const [result] = runAllRules(outlineWith(ruleOf(checks[why] ?? check)), { draft });
    expect(result?.outcome).toBe('cannotTell');
    expect(result?.waits.map((wait) => wait.why)).toContain(why);
    expect(result?.waits.every(({ place }) => place.section === 's1')).toBe(true);
  });

  it('“không phát sinh” is a zero somebody stated', () => {
    expect(outcome(check, figure({ actual: { state: 'nothingArose', reason: 'không có' } }))).toBe('holds');
  });

  it('decides without it where no number could change the outcome', () => {
    const known = figures({ B: 0 });
    expect(outcome({ implies: [{ gt: ['B', 0] }, { gt: ['A', 0] }] }, known)).toBe('holds');
    expect(outcome({ any: [{ eq: ['B', 0] }, { gt: ['A', 0] }] }, known)).toBe('holds');
    expect(outcome({ all: [{ gt: ['B', 0] }, { gt: ['A', 0] }] }, known)).toBe('broken');
    expect(outcome({ implies: [{ eq: ['B', 0] }, { gt: ['A', 0] }] }, known)).toBe('cannotTell');
    expect(outcome({ not: { gt: ['A', 0] } }, known)).toBe('cannotTell');
  });

  it('a share of nothing is waited for at the box the rule points at', () => {
    const [result] = runAllRules(outlineWith(ruleOf({ lt: [{ ratio: ['A', 'B'] }, 1] })), {
      draft: figures({ A: 1, B: 0 }),
    });
    expect(result?.outcome).toBe('cannotTell');
    expect(result?.waits).toEqual([{ place: { section: 's1', field: 'A', part: 'actual' }, why: 'zeroDenominator' }]);
  });

  it('names everything it waits for, not only the first', () => {
    const [result] = runAllRules(outlineWith(ruleOf({ eq: ['A', { sum: ['B', 'C'] }] })), { draft: EMPTY });
    expect(result?.waits.map(({ place }) => place.field)).toEqual(['A', 'B', 'C']);
  });
});

describe('the columns of a figure', () => {
  const full = withFigures(EMPTY, {
    A: counted(1, { estimate: { state: 'value', value: 9 }, earlier: { state: 'value', value: 4 } }),
    B: counted(2, { estimate: { state: 'value', value: 5 }, earlier: { state: 'value', value: 4 } }),
  });

  it('are each held against the rule when it says so', () => {
    expect(outcome({ le: ['A', 'B'] }, full, { parts: ['actual', 'estimate', 'earlier'] })).toBe('holds broken holds');
  });

  it('closing is the estimate when there is one, else the actual figure', () => {
    expect(outcome({ eq: [{ figure: 'A', part: 'closing' }, 9] }, full)).toBe('holds');
    expect(outcome({ eq: [{ figure: 'A', part: 'closing' }, 3] }, figures({ A: 3 }))).toBe('holds');
  });

  it('previous is what the report before closed with', () => {
    const check = { eq: ['A', { figure: 'B', part: 'previous' }] };
    const previous = { figures: { B: counted(5, { estimate: { state: 'value', value: 7 } }) } };
    expect(outcomes(outlineWith(ruleOf(check)), figures({ A: 7 }), previous)).toEqual(['holds']);
    expect(outcomes(outlineWith(ruleOf(check)), figures({ A: 5 }), previous)).toEqual(['broken']);
  });

  it('a change is counted against the earlier period, up or down alike', () => {
    const at = (now: number, before: number) =>
      withFigures(EMPTY, { A: counted(now, { earlier: { state: 'value', value: before } }) });
    const check = { le: [{ changePercent: 'A' }, 50] };
    expect([at(15, 10), at(5, 10), at(16, 10), at(4, 10), at(3, 0)].map((draft) => outcome(check, draft))).toEqual([
      'holds',
      'holds',
      'broken',
      'broken',
      'cannotTell',
    ]);
  });

  it('one rule over many indicators looks at each', () => {
    const rule = { forFigures: ['A', 'B', 'C'], at: ['*'] };
    expect(outcome({ le: ['*', 5] }, figures({ A: 4, B: 6 }), rule)).toBe('holds broken cannotTell');
  });

  it('a comparison is missing only where there is something to compare', () => {
    const compared = (figure: Partial<Figure>) =>
      outcome({ compared: 'A' }, withFigures(EMPTY, { A: { ...BLANK_FIGURE, ...figure } }));
    const actual = { state: 'value', value: 3 } as const;
    expect(compared({})).toBe('cannotTell');
    expect(compared({ actual })).toBe('broken');
    expect(compared({ actual, earlier: { state: 'value', value: 0 } })).toBe('holds');
    expect(compared({ actual, earlier: { state: 'notComparable', reason: 'mới' } })).toBe('holds');
    expect(compared({ actual, earlier: { state: 'unread', text: 'chừng 5' } })).toBe('cannotTell');
    expect(compared({ actual: { state: 'nothingArose', reason: 'không có' } })).toBe('holds');
  });

  it('a note explains', () => {
    expect(outcome({ noted: 'A' }, withFigures(EMPTY, { A: counted(1, { note: 'do Tết' }) }))).toBe('holds');
    expect(outcome({ noted: 'A' }, figures({ A: 1 }))).toBe('broken');
  });
});

describe('tables', () => {
  const three = withRows(
    { so: 1, xong: true, loai: 'x' },
    { so: 2, xong: false, loai: 'y' },
    { so: 3, xong: true, loai: 'y' },
  );

  it.each([
    [{ eq: [{ rows: table }, 3] }, 'holds'],
    [{ eq: [{ rows: table, where: { yes: { column: 'xong' } } }, 2] }, 'holds'],
    [{ eq: [{ rows: table, where: { chosen: { column: 'loai' }, is: 'y' } }, 2] }, 'holds'],
    [{ eq: [{ total: table, column: 'so' }, 6] }, 'holds'],
    [{ eq: [{ total: table, column: 'so', where: { yes: { column: 'xong' } } }, 4] }, 'holds'],
  ])('%j: %s', (check, expected) => {
    expect(outcome(check, three)).toBe(expected);
  });

  it('one that was not begun has no number of rows; one where nothing arose has none', () => {
    const check = { eq: [{ rows: table }, 0] };
    expect(outcome(check, EMPTY)).toBe('cannotTell');
    expect(outcome(check, withAnswer(EMPTY, 's1', 'bang', { state: 'nothingArose', reason: 'không' }))).toBe('holds');
  });

  it('a cell that is not known makes the total unknown', () => {
    expect(outcome({ ge: [{ total: table, column: 'so' }, 0] }, withRows({ so: 1 }, { ten: 'chưa có số' }))).toBe(
      'cannotTell',
    );
  });

  it('rows that were opened and left empty are no rows', () => {
    const draft = withAnswer(EMPTY, 's1', 'bang', rows(row('r0', { so: 1 }), row('r1', { ten: ' ' })));
    expect(outcome({ eq: [{ rows: table }, 1] }, draft)).toBe('holds');
  });

  it('a rule over rows looks at each, and cannot tell of a row that is half filled', () => {
    const draft = withRows({ so: 1 }, { so: 9 }, { ten: 'nửa dòng' });
    expect(
      outcome({ le: [{ numberIn: { column: 'so' } }, 5] }, draft, { forRows: table, at: [{ column: 'so' }] }),
    ).toBe('holds broken cannotTell');
  });

  it('a cell of a fixed row is found by its name', () => {
    const check = { eq: [{ cell: { section: 's1', table: 'co_dinh' }, row: 'mot', column: 'so' }, 5] };
    expect(outcome(check, withAnswer(EMPTY, 's1', 'co_dinh', rows(row('mot', { so: 5 }))))).toBe('holds');
    expect(outcome(check, withAnswer(EMPTY, 's1', 'co_dinh', rows(row('hai', { so: 5 }))))).toBe('cannotTell');
  });

  it('items of a list are counted', () => {
    const check = { eq: [{ items: { section: 's1', field: 'y' } }, 2] };
    expect(outcome(check, withAnswer(EMPTY, 's1', 'y', items('một', ' ', 'hai')))).toBe('holds');
    expect(outcome(check, EMPTY)).toBe('cannotTell');
  });
});

describe('days', () => {
  const dated = (cutoff: string) => withAnswer(EMPTY, 'md', 'md_ngay_chot', text(cutoff));
  const upTo = (kind: string, count: number) => ({
    eq: [{ [kind]: [{ day: 'periodStart' }, { day: 'cutoff' }] }, count],
  });

  it.each([
    ['2026-01-31', 'months', 1],
    ['2026-02-27', 'months', 1],
    ['2026-02-28', 'months', 2],
    ['2026-05-10', 'months', 4],
    ['2026-06-30', 'months', 6],
    ['2026-01-06', 'weeks', 0],
    ['2026-01-07', 'weeks', 1],
    ['2026-05-10', 'weeks', 18],
    ['2026-06-30', 'weeks', 25],
    ['2026-01-11', 'days', 10],
    ['2025-12-31', 'months', 0],
    ['2025-12-31', 'days', -1],
  ])('up to %s: whole %s %i', (cutoff, kind, count) => {
    expect(outcome(upTo(kind, count), dated(cutoff))).toBe('holds');
  });

  it('are compared with days', () => {
    expect(outcome({ le: [{ day: 'cutoff' }, { dayOfYear: '03-31' }] }, dated('2026-03-31'))).toBe('holds');
    expect(outcome({ lt: [{ day: 'cutoff' }, { day: 'periodEnd' }] }, dated('2026-06-30'))).toBe('broken');
    expect(outcome({ lt: [{ day: 'signing' }, { day: 'deadline' }] }, { ...EMPTY, deadline: '2026-05-18' })).toBe(
      'cannotTell',
    );
  });

  it('stand in boxes and cells', () => {
    const check = { ge: [{ days: [{ dayIn: { column: 'tu' } }, { dayIn: { column: 'den' } }] }, 20] };
    const draft = withRows({ tu: '2026-01-05', den: '2026-01-25' }, { tu: '2026-01-05', den: '2026-01-24' });
    expect(outcome(check, draft, { forRows: table, at: [{ column: 'den' }] })).toBe('holds broken');
    const box = { ge: [{ dayIn: { section: 's1', field: 'ngay' } }, { day: 'periodStart' }] };
    expect(outcome(box, withAnswer(EMPTY, 's1', 'ngay', text('2026-02-01')))).toBe('holds');
    expect(outcome(box, withAnswer(EMPTY, 's1', 'ngay', { state: 'unread', text: '31/2' }))).toBe('cannotTell');
  });
});

describe('boxes and words', () => {
  it('that a box is empty is known', () => {
    const check = { filled: { section: 's1', field: 'van' } };
    expect(outcome(check, EMPTY)).toBe('broken');
    expect(outcome(check, withAnswer(EMPTY, 's1', 'van', text(' ')))).toBe('broken');
    expect(outcome(check, withAnswer(EMPTY, 's1', 'van', text('có')))).toBe('holds');
    expect(outcome({ filled: { section: 's1', field: 'bang' } }, withRows({ ten: '' }))).toBe('broken');
  });

  it('words are found whole, capitals or not, in texts and lists', () => {
    const check = { mentions: { section: 's1', field: 'van' }, words: ['đối thoại'] };
    const saying = (words: string) => outcome(check, withAnswer(EMPTY, 's1', 'van', text(words)));
    expect(saying('Tổ chức Đối thoại quý III')).toBe('holds');
    expect(saying('Tổ chức Đối thoại'.normalize('NFD'))).toBe('holds');
    expect(saying('đối thoạii')).toBe('broken');
    const list = { mentions: { section: 's1', field: 'y' }, words: ['a.b'] };
    expect(outcome(list, withAnswer(EMPTY, 's1', 'y', items('axb', 'có a.b')))).toBe('holds');
    expect(outcome(list, withAnswer(EMPTY, 's1', 'y', items('axb')))).toBe('broken');
  });

  it('a choice that was not made cannot be told', () => {
    const check = { chosen: { section: 's1', field: 'chon' }, is: 'x' };
    expect(outcome(check, EMPTY)).toBe('cannotTell');
    expect(outcome(check, withAnswer(EMPTY, 's1', 'chon', text('y')))).toBe('broken');
    expect(outcome({ yes: { section: 's1', field: 'co' } }, EMPTY)).toBe('cannotTell');
  });
});
