import { describe, expect, it } from 'vitest';
import { figurePartText } from '../../src/document/model/figure-text.ts';
import { checkSectionWhole } from '../../src/domain/completeness/check-completeness.ts';
import type { Figure, FormerUnit } from '../../src/domain/draft/answer.ts';
import { figureOf, figureValue, formerUnitsSum } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { unitText } from '../../src/domain/draft/money-unit.ts';
import { parseDraft } from '../../src/domain/draft/parse-draft.ts';
import { tableSums } from '../../src/domain/draft/table-sums.ts';
import type { TypedFigure } from '../../src/domain/draft/typed-figure.ts';
import { readTypedSection, typeSection } from '../../src/domain/draft/typed-section.ts';
import { withSectionAnswers } from '../../src/domain/draft/with-answers.ts';
import { withLayoutChoice } from '../../src/domain/draft/with-layout-choice.ts';
import type { FigureField } from '../../src/domain/outline/outline-schema.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { exactSum, formatEntered, formatNumber, readNumber } from '../../src/domain/vietnamese/number.ts';
import { counted, draftOf, field, figureField, outlineFile, outlineOf, row, section } from '../support/builders.ts';

const columns = [
  { id: 'ten', label: 'Tên', requirement: 'required', kind: 'shortText' },
  {
    id: 'tien',
    label: 'Tiền',
    requirement: 'optional',
    kind: 'number',
    measure: 'money',
    unit: 'triệu đồng',
    sumIs: 'KP01',
  },
  { id: 'ty_le', label: 'Tỷ lệ', requirement: 'optional', kind: 'number', measure: 'percent' },
  { id: 'xong', label: 'Xong', requirement: 'optional', kind: 'yesNo', sumIs: 'QM01' },
];
const table = (parts = {}) => field('bang', 'table', { rows: {}, columns, countIs: 'QM01', ...parts });
const outline = outlineOf([
  section('s1', {
    fields: [figureField('QM01'), figureField('KP01', { measure: 'money', unit: 'triệu đồng' }), table()],
  }),
]);
const [only] = outline.sections;
if (!only) throw new Error('no section');
const empty = draftOf(outline);

function figureNamed(id: string): FigureField {
  const found = only?.fields?.find((one) => one.id === id);
  if (found?.kind !== 'figure') throw new Error(id);
  return found;
}

/** The draft after somebody wrote these boxes of an indicator. */
function typing(draft: Draft, code: string, boxes: Partial<TypedFigure>): Draft {
  if (!only) throw new Error('no section');
  const typed = typeSection(only, draft);
  Object.assign(typed.figures[code] ?? {}, boxes);
  return withSectionAnswers(draft, only.id, readTypedSection(only, typed, draft.layout.moneyUnit));
}

describe('the record of a figure', () => {
  it('keeps how it was estimated, its source and day; nothing where nothing was said', () => {
    const draft = typing(empty, 'QM01', {
      actual: '3',
      estimateBasis: 'bình quân 5 tháng nhân 6',
      sourceUnit: 'Ủy ban nhân dân xã',
      sourceDate: '10/5/2026',
    });
    expect(figureOf(draft, 'QM01')).toEqual(
      counted(3, {
        estimateBasis: 'bình quân 5 tháng nhân 6',
        source: { unit: 'Ủy ban nhân dân xã', date: { state: 'value', value: '2026-05-10' } },
      }),
    );
    expect(figureOf(typing(empty, 'QM01', { actual: '3' }), 'QM01')).toEqual(counted(3));
  });

  it('is kept as it was typed and asked about where no commune can have so much', () => {
    const huge = (typed: string) =>
      checkSectionWhole(outline, typing(empty, 'QM01', { actual: typed }), only).flatMap(({ level, place, detail }) =>
        detail.code === 'figureHuge' ? [`${level} ${place.part} ${detail.value}`] : [],
      );
    expect(huge('1.000.000.000.000.000')).toEqual(['warning actual 1000000000000000']);
    expect(huge('10.000.000')).toEqual(['warning actual 10000000']);
    expect(huge('9.999.999')).toEqual([]);
  });

  it('says about a source day that is none, and keeps it as typed', () => {
    const draft = typing(empty, 'QM01', { actual: '3', sourceDate: '31/4/2026' });
    expect(figureOf(draft, 'QM01').source?.date).toEqual({ state: 'unread', text: '31/4/2026' });
    expect(checkSectionWhole(outline, draft, only).map(({ id }) => id)).toContain('dateUnread:s1:QM01:sourceDate');
  });

  it('adds former communes up, and only when each has its number', () => {
    const formerUnits = [
      { name: 'Xã Gia Tân', value: '120' },
      { name: 'Xã Gia Khánh', value: '1.080' },
      { name: '', value: '' },
    ];
    const draft = typing(empty, 'QM01', { earlierMode: 'formerUnits', formerUnits });
    expect(figureValue(draft, figureNamed('QM01'), 'earlier')).toBe(1200);
    expect(figurePartText(draft, figureNamed('QM01'), 'earlier')).toBe('1.200');
    const open = typing(draft, 'QM01', { formerUnits: [...formerUnits, { name: 'Xã Gia Lương', value: '' }] });
    expect(figureValue(open, figureNamed('QM01'), 'earlier')).toBeUndefined();
    expect(figurePartText(open, figureNamed('QM01'), 'earlier')).toBe('');
    expect(
      checkSectionWhole(outline, open, only).find(({ place }) => place.part === 'formerUnits')?.detail,
    ).toMatchObject({
      code: 'formerUnitsMissing',
      names: ['Xã Gia Lương'],
    });
  });

  const tenth = (value: number): FormerUnit => ({ name: 'A', value: { state: 'value', value } });
  const unread: FormerUnit = { name: 'A', value: { state: 'unread', text: 'khoảng 20' } };
  it.each<[string, FormerUnit[], number | undefined]>([
    ['nobody is named', [], undefined],
    ['one says "khoảng 20"', [tenth(1), unread], undefined],
    ['tenths are added', [tenth(0.1), tenth(0.2)], 0.3],
  ])('former communes: %s', (_, units, sum) => {
    expect(formerUnitsSum(units)).toBe(sum);
  });

  it('holds of the earlier period only what belongs to the chosen way', () => {
    const boxes = { earlier: '7', notComparableReason: 'Xã mới lập', formerUnits: [{ name: 'A', value: '1' }] };
    const earlierIn = (earlierMode: TypedFigure['earlierMode']): Figure['earlier'] =>
      figureOf(typing(empty, 'QM01', { ...boxes, earlierMode }), 'QM01').earlier;
    expect(earlierIn('number')).toEqual({ state: 'value', value: 7 });
    expect(earlierIn('notComparable')).toEqual({ state: 'notComparable', reason: 'Xã mới lập' });
    expect(earlierIn('formerUnits')).toEqual({
      state: 'formerUnits',
      units: [{ name: 'A', value: { state: 'value', value: 1 } }],
    });
  });
});

describe('a choice changed and changed back', () => {
  const reopened = (draft: Draft) => {
    const parsed = parseDraft(JSON.parse(JSON.stringify(draft)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    return parsed.value;
  };

  it('gives former communes, the number and the reason back, after a reload too', () => {
    const formerUnits = ['A', 'B', 'C'].map((name, index) => ({ name, value: String(index + 1) }));
    const typed = typing(empty, 'QM01', { earlier: '7' });
    const added = typing(reopened(typed), 'QM01', { earlierMode: 'formerUnits', formerUnits });
    const none = typing(reopened(added), 'QM01', { earlierMode: 'notComparable', notComparableReason: 'Xã mới lập' });
    expect(figureOf(none, 'QM01').earlier).toEqual({ state: 'notComparable', reason: 'Xã mới lập' });
    expect(figureValue(none, figureNamed('QM01'), 'earlier')).toBeUndefined();
    expect(typeSection(only, reopened(none)).figures['QM01']).toMatchObject({
      earlier: '7',
      formerUnits,
      notComparableReason: 'Xã mới lập',
    });
    const back = typing(reopened(none), 'QM01', { earlierMode: 'formerUnits' });
    expect(figureValue(back, figureNamed('QM01'), 'earlier')).toBe(6);
  });

  it('gives the figures back when "không phát sinh" is taken back', () => {
    const typed = typing(empty, 'QM01', { actual: '3', estimate: '4', estimateBasis: 'nhân 6' });
    const nothing = typing(typed, 'QM01', { nothingArose: true, reason: 'không có đơn' });
    expect(figureValue(nothing, figureNamed('QM01'), 'estimate')).toBeUndefined();
    expect(figureValue(nothing, figureNamed('QM01'), 'actual')).toBe(0);
    const back = typing(reopened(nothing), 'QM01', { nothingArose: false });
    expect(figureValue(back, figureNamed('QM01'), 'actual')).toBe(3);
    expect(figureValue(back, figureNamed('QM01'), 'estimate')).toBe(4);
    expect(typeSection(only, back).figures['QM01']?.reason).toBe('không có đơn');
  });
});

describe('money in tỷ đồng', () => {
  const billions = withLayoutChoice(empty, 'moneyUnit', 'billion');

  it('is typed, kept in đồng, shown and named in tỷ', () => {
    const draft = typing(billions, 'KP01', { actual: '2,2' });
    expect(figureOf(draft, 'KP01').actual).toEqual({ state: 'value', value: 2_200_000_000 });
    expect(figurePartText(draft, figureNamed('KP01'), 'actual')).toBe('2,2');
    expect(unitText(figureNamed('KP01'), draft)).toBe('tỷ đồng');
    expect(unitText(figureNamed('QM01'), draft)).toBe('lượt');
  });

  it('chosen later changes no figure, only how it is shown', () => {
    const millions = typing(empty, 'KP01', { actual: '1.250,5' });
    const draft = withLayoutChoice(millions, 'moneyUnit', 'billion');
    expect(draft.figures).toBe(millions.figures);
    expect(typeSection(only, draft).figures['KP01']?.actual).toBe('1,2505');
    expect(withSectionAnswers(draft, 's1', readTypedSection(only, typeSection(only, draft), 'billion'))).toBe(draft);
  });

  it.each([
    ['0,000000001', 1],
    ['1.000.000', 1e15],
    ['1.180,25', 1_180_250_000_000],
  ])('%s tỷ is %d đồng and back', (typed, value) => {
    expect(readNumber(typed, 'billions')).toEqual({ ok: true, value });
    expect(formatEntered(value, 'billions')).toBe(typed);
    expect(formatNumber(value, 'billions')).toBe(typed);
  });

  it('over 10^15 đồng is kept as typed', () => {
    expect(readNumber('2.000.000', 'billions')).toEqual({ ok: false, problem: { reason: 'tooLarge' } });
  });
});

describe('sums of a table', () => {
  const target = only.fields?.find(({ id }) => id === 'bang');
  if (target?.kind !== 'table') throw new Error('no table');

  it('add what is there, count answers and rows, and add no rates', () => {
    const rows = [
      row('r1', { ten: 'A', tien: 100_000_000, ty_le: 50, xong: true }),
      row('r2', { ten: 'B', tien: 20_500_000, xong: false }),
      { id: 'r3', cells: { ten: { state: 'blank' as const } } },
    ];
    expect(
      tableSums(target, rows).map(({ of, value, counted: count, figure }) => ({ of, value, count, figure })),
    ).toEqual([
      { of: 'rows', value: 2, count: 2, figure: 'QM01' },
      { of: 'sum', value: 120_500_000, count: 2, figure: 'KP01' },
      { of: 'yes', value: 1, count: 1, figure: 'QM01' },
    ]);
  });

  it('say how many cells could not be read', () => {
    const rows = [{ id: 'r1', cells: { tien: { state: 'unread' as const, text: 'khoảng 20' } } }];
    expect(tableSums(target, rows)[1]).toMatchObject({ value: 0, counted: 0, unread: 1 });
  });

  it('are exact: 0,1 and 0,2 are 0,3', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([1e15, 1])).toBe(1e15 + 1);
  });

  it.each([
    ['countIs', table({ countIs: 'XX99' }), 'sections.0.fields.0.countIs'],
    [
      'sumIs',
      table({ countIs: undefined, columns: [{ ...columns[1], sumIs: 'XX99' }] }),
      'sections.0.fields.0.columns.0.sumIs',
    ],
  ])('%s that names no indicator is refused with its place', (_, wrong, place) => {
    const parsed = parseOutline(JSON.parse(JSON.stringify(outlineFile([section('s1', { fields: [wrong] })]))));
    expect(parsed.ok ? [] : parsed.problem).toContainEqual({
      place,
      problem: { kind: 'unknownReference', id: 'XX99', wanted: 'indicator' },
    });
  });
});
