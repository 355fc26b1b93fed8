import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { compileSchemas } from '../../src/domain/completeness/schemas.ts';
import { type Answer, BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { COVER_FIELDS } from '../../src/domain/draft/cover.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { FindingDetail } from '../../src/domain/findings/finding.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  items,
  type Json,
  outlineOf,
  row,
  rows,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

/** `level code place` of everything found, as one line each. */
function found(draft: Draft, outline = OUTLINE): readonly string[] {
  return checkCompleteness(outline, draft).map(
    ({ level, detail, place: { section: id, field: name, part, row: rowId, column } }) =>
      `${level} ${detail.code} ${[id, name, part, rowId, column].filter(Boolean).join('.')}`,
  );
}

describe('the samples that ship', () => {
  it('the complete one has nothing left to mend', () => {
    expect(found(COMPLETE).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('the half-done one lacks what it was made to lack', () => {
    const lines = found(HALF);
    expect(lines).toContain('error numberUnread s5_1.TD02.actual');
    expect(lines).toContain('error answerMissing s8.nhiem_vu');
    expect(lines).toContain('error orderItemUnanswered s8');
    expect(lines).toContain('hint optionalBlank s9');
    expect(lines.filter((line) => line.includes('figuresMissing'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('sectionMissing'))).toHaveLength(3);
  });
});

describe('an empty draft', () => {
  const empty = draftOf(OUTLINE, { tier: 'full' });

  it('has every item of the order unanswered', () => {
    const numbers = checkCompleteness(OUTLINE, empty).flatMap(({ detail }) =>
      detail.code === 'orderItemUnanswered' ? [detail.number] : [],
    );
    expect([...numbers].sort()).toEqual(OUTLINE.order.items.map(({ number }) => number));
  });

  it('names each thing once: no two findings share an id', () => {
    const ids = checkCompleteness(OUTLINE, empty).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for less in the smaller version', () => {
    expect(found(draftOf(OUTLINE)).length).toBeLessThan(found(empty).length);
  });

  it('asks for all missing figures of a section at once, with the units that own them', () => {
    const details = checkCompleteness(OUTLINE, empty).map(({ detail }) => detail);
    const missing = details.filter(
      (detail): detail is Extract<FindingDetail, { code: 'figuresMissing' }> => detail.code === 'figuresMissing',
    );
    expect(missing.every(({ codes, sources }) => codes.length > 0 && sources.length > 0)).toBe(true);
    expect(missing.every(({ sources }) => new Set(sources).size === sources.length)).toBe(true);
  });
});

const TASK_COLUMNS = [
  { id: 'viec', label: 'Việc', requirement: 'required', kind: 'shortText' },
  { id: 'so', label: 'Số hộ', requirement: 'optional', kind: 'number', measure: 'count' },
  { id: 'khi', label: 'Thời hạn', requirement: 'optional', kind: 'date' },
];

/** What is found in a section with one field and one answer. */
function foundIn(parts: Json, answer: Answer, more: Partial<Draft> = {}): readonly string[] {
  const outline = outlineOf([section('s1', { fields: [parts] })]);
  return found(withAnswer(draftOf(outline, more), 's1', String(parts['id']), answer), outline);
}

describe('one field', () => {
  const blank = { state: 'blank' } as const;
  const table = field('t', 'table', { columns: TASK_COLUMNS, rows: { min: 2, max: 3 } });
  const task = (id: string) => row(id, { viec: `Việc ${id}` });
  const fixed = field('t', 'table', {
    columns: TASK_COLUMNS,
    rows: {
      fixed: [
        { id: 'a', label: 'Công khai' },
        { id: 'b', label: 'Đối thoại' },
      ],
    },
  });
  const within = (name: string) => field('d', 'date', { within: name });

  it.each<[string, Json, Answer, readonly string[]]>([
    ['a demanded text that is blank', field('a', 'longText'), blank, ['error answerMissing s1.a']],
    ['a demanded text of spaces', field('a', 'longText'), text(' \n '), ['error answerMissing s1.a']],
    ['a demanded text that is there', field('a', 'longText'), text('Đã họp.'), []],
    ['an optional text that is blank', field('a', 'longText', { requirement: 'optional' }), blank, []],
    ['a demanded text with a default', field('a', 'longText', { default: 'Thực hiện {can_cu}' }), blank, []],
    [
      '"không phát sinh" with its reason',
      field('a', 'longText'),
      { state: 'nothingArose', reason: 'không có vụ việc' },
      [],
    ],
    [
      '"không phát sinh" without a reason',
      field('a', 'longText'),
      { state: 'nothingArose', reason: ' ' },
      ['error reasonMissing s1.a'],
    ],
    ['a choice not made', field('a', 'yesNo'), blank, ['error answerMissing s1.a']],
    ['the choice "Không"', field('a', 'yesNo'), { state: 'value', value: false }, []],
    ['a list without items', field('a', 'list'), items(), ['error answerMissing s1.a']],
    ['a list of empty boxes', field('a', 'list'), items('', ' '), ['error answerMissing s1.a']],
    ['too few items', field('a', 'list', { min: 3 }), items('một', '', 'hai'), ['error tooFew s1.a']],
    ['enough items', field('a', 'list', { min: 2, max: 2 }), items('một', 'hai', ''), []],
    ['too many items', field('a', 'list', { max: 1 }), items('một', 'hai'), ['warning tooMany s1.a']],
    [
      'a day that does not exist',
      field('d', 'date'),
      { state: 'unread', text: '31/4/2026' },
      ['error dateUnread s1.d'],
    ],
    ['the first day of the period', within('period'), text('2026-01-01'), []],
    ['the last day of the period', within('period'), text('2026-06-30'), []],
    ['the day after the period', within('period'), text('2026-07-01'), ['error dateOutside s1.d']],
    ['a day before the next period', within('nextPeriod'), text('2026-06-30'), ['error dateOutside s1.d']],
    ['a table without rows', table, rows(), ['error answerMissing s1.t']],
    ['a table of untouched rows', table, rows({ id: 'r1', cells: { viec: blank } }), ['error answerMissing s1.t']],
    ['a table with too few rows', table, rows(task('r1')), ['error tooFew s1.t']],
    ['a table with enough rows', table, rows(task('r1'), task('r2')), []],
    [
      'a table with too many rows',
      table,
      rows(task('r1'), task('r2'), task('r3'), task('r4')),
      ['warning tooMany s1.t'],
    ],
    [
      'a demanded cell that is blank',
      table,
      rows(task('r1'), row('r2', { so: 3 })),
      ['error cellMissing s1.t.r2.viec'],
    ],
    [
      'cells that cannot be read',
      table,
      rows(task('r1'), {
        id: 'r2',
        cells: {
          viec: { state: 'value', value: 'Họp' },
          so: { state: 'unread', text: 'nhiều' },
          khi: { state: 'unread', text: 'quý III' },
        },
      }),
      ['error numberUnread s1.t.r2.so', 'error dateUnread s1.t.r2.khi'],
    ],
    ['a fixed table half filled', fixed, rows(task('a')), ['error tooFew s1.t']],
    ['a fixed table filled', fixed, rows(task('a'), task('b')), []],
  ])('%s', (_, parts, answer, lines) => {
    expect(foundIn(parts, answer)).toEqual(lines);
  });

  it('says how many are missing and which row it is', () => {
    const outline = outlineOf([section('s1', { fields: [fixed] })]);
    const draft = withAnswer(draftOf(outline), 's1', 't', rows(task('a'), row('b', { so: 3 })));
    expect(checkCompleteness(outline, draft).map(({ detail }) => detail)).toEqual([
      { code: 'cellMissing', label: 'Ô t', column: 'Việc', rowNumber: 2, rowName: 'Đối thoại' },
    ]);
  });
});

describe('figures', () => {
  const outline = outlineOf([
    section('s1', {
      fields: [
        figureField('A1', { sources: ['UB', 'MT'] }),
        figureField('A2', { sources: ['UB'] }),
        figureField('A3', { requirement: { when: { left: 'A1', op: '>', right: 0 } } }),
        figureField('A4', { requirement: 'optional' }),
        figureField('A5', { ratio: { numerator: ['A1'], denominator: ['A2'] } }),
      ],
    }),
  ]);
  const check = (figures: Parameters<typeof withFigures>[1]) => found(withFigures(draftOf(outline), figures), outline);

  it('are asked for in one finding, at the first that is missing', () => {
    const [only] = checkCompleteness(outline, draftOf(outline));
    expect(only?.detail).toEqual({ code: 'figuresMissing', codes: ['A1', 'A2'], sources: ['UB', 'MT'] });
    expect(only?.place).toEqual({ section: 's1', field: 'A1', part: 'actual' });
  });

  it.each<[string, Parameters<typeof withFigures>[1], readonly string[]]>([
    ['a condition that came true', { A1: counted(2), A2: counted(4) }, ['error figuresMissing s1.A3.actual']],
    ['a condition that did not', { A1: counted(0), A2: counted(4) }, []],
    [
      'a figure that cannot be read',
      { A1: { ...BLANK_FIGURE, actual: { state: 'unread', text: 'khoảng 20' } }, A2: counted(4) },
      ['error numberUnread s1.A1.actual'],
    ],
    [
      'an estimate that cannot be read',
      { A1: counted(0, { estimate: { state: 'unread', text: '?' } }), A2: counted(4) },
      ['error numberUnread s1.A1.estimate'],
    ],
    [
      '"không phát sinh" without a reason',
      { A1: { ...BLANK_FIGURE, actual: { state: 'nothingArose', reason: '' } }, A2: counted(4) },
      ['error reasonMissing s1.A1.reason'],
    ],
    [
      '"không so sánh được" without a reason',
      { A1: counted(0, { earlier: { state: 'notComparable', reason: '' } }), A2: counted(4) },
      ['error reasonMissing s1.A1.notComparableReason'],
    ],
  ])('%s', (_, figures, lines) => {
    expect(check(figures)).toEqual(lines);
  });
});

describe('a whole section', () => {
  const outline = outlineOf([
    section('s1', { requirement: 'optional', fields: [field('a', 'longText', { requirement: 'optional' })] }),
    section('s2', { answers: { mainly: ['CV1'] }, allowsNothingArose: true, fields: [field('a', 'longText')] }),
  ]);
  const empty = draftOf(outline);

  it('is hinted at when it is optional and blank; the order is held against the one that answers it', () => {
    expect(found(empty, outline)).toEqual([
      'hint optionalBlank s1',
      'error answerMissing s2.a',
      'error orderItemUnanswered s2',
    ]);
  });

  it.each([
    ['with a reason', 'Trong kỳ không có', []],
    ['without one', '  ', ['error reasonMissing s2']],
  ])('stands for "cả mục không phát sinh" %s', (_, reason, lines) => {
    const draft = { ...empty, marks: { s2: { done: false, nothingArose: { reason } } } };
    expect(found(draft, outline).filter((line) => !line.startsWith('hint'))).toEqual(lines);
  });

  it('is not complete because somebody ticked "đã xong"', () => {
    expect(found({ ...empty, marks: { s2: { done: true } } }, outline)).toContain('error answerMissing s2.a');
  });
});

describe('the days of the report', () => {
  const signed = (cutoff: string, signing: string, deadline: string) =>
    found({
      ...withAnswer(
        withAnswer(COMPLETE, 'md', COVER_FIELDS.cutoffDate, text(cutoff)),
        'md',
        COVER_FIELDS.signingDate,
        text(signing),
      ),
      deadline,
    }).filter((line) => line.includes('dateOrder'));

  it.each([
    ['in order', '2026-05-04', '2026-05-05', '2026-05-18', 0],
    ['counted and signed on one day', '2026-05-05', '2026-05-05', '2026-05-18', 0],
    ['signed before it was counted', '2026-05-06', '2026-05-05', '2026-05-18', 1],
    ['signed on the day before which it is due', '2026-05-04', '2026-05-18', '2026-05-18', 1],
    ['both', '2026-05-20', '2026-05-19', '2026-05-18', 2],
  ])('%s', (_, cutoff, signing, deadline, count) => {
    expect(signed(cutoff, signing, deadline)).toHaveLength(count);
  });

  it('both have ids of their own', () => {
    const draft = withAnswer(
      withAnswer(COMPLETE, 'md', COVER_FIELDS.cutoffDate, text('2026-05-20')),
      'md',
      COVER_FIELDS.signingDate,
      text('2026-05-19'),
    );
    const ids = checkCompleteness(OUTLINE, { ...draft, deadline: '2026-05-18' }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a cut-off date outside the period is found', () => {
    const draft = withAnswer(COMPLETE, 'md', COVER_FIELDS.cutoffDate, text('2025-12-31'));
    expect(found(draft)).toContain('error dateOutside md.md_ngay_chot');
  });
});

describe('the two strengths of the schema', () => {
  const { draft, final } = compileSchemas(OUTLINE);

  it('the half-done sample can be saved, not signed', () => {
    expect(draft.safeParse(HALF).success).toBe(true);
    const issues = final.safeParse(HALF).error?.issues ?? [];
    expect(issues).toHaveLength(found(HALF).filter((line) => line.startsWith('error')).length);
    expect(issues.map(({ path }) => path.join('.'))).toContain('answers.s8.nhiem_vu');
  });

  it('the complete sample can be both', () => {
    expect([draft.safeParse(COMPLETE).success, final.safeParse(COMPLETE).success]).toEqual([true, true]);
  });
});
