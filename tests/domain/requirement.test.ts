import { describe, expect, it } from 'vitest';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import type { Condition } from '../../src/domain/outline/outline-schema.ts';
import { evaluateCondition, isDemanded, type Outcome } from '../../src/domain/requirement/requirement.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  outlineOf,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';

const outline = outlineOf([
  section('s1', {
    fields: [
      figureField('DT09'),
      figureField('QM06'),
      field('tinh_trang', 'choice', {
        options: [
          { id: 'co', label: 'Có' },
          { id: 'chua', label: 'Chưa' },
        ],
      }),
    ],
  }),
]);
const empty = draftOf(outline);
const nothingArose = { ...BLANK_FIGURE, actual: { state: 'nothingArose', reason: 'không có vụ việc' } } as const;
const unread = { ...BLANK_FIGURE, actual: { state: 'unread', text: 'khoảng 20' } } as const;

describe('"bắt buộc khi …" has three outcomes', () => {
  const above: Condition = { left: 'DT09', op: '>', right: 0 };

  it.each<[string, Condition, Parameters<typeof withFigures>[1], Outcome]>([
    ['a figure above', above, { DT09: counted(3) }, 'holds'],
    ['a figure of 0', above, { DT09: counted(0) }, 'doesNotHold'],
    ['"không phát sinh", which is a stated 0', above, { DT09: nothingArose }, 'doesNotHold'],
    ['no figure', above, {}, 'unknown'],
    ['a figure that cannot be read', above, { DT09: unread }, 'unknown'],
    ['one side of two', { left: 'DT09', op: '<', right: 'QM06' }, { DT09: counted(3) }, 'unknown'],
    ['both sides', { left: 'DT09', op: '<', right: 'QM06' }, { DT09: counted(3), QM06: counted(4) }, 'holds'],
    ['equal sides', { left: 'DT09', op: '=', right: 'QM06' }, { DT09: counted(4), QM06: counted(4) }, 'holds'],
    [
      'sides that are not equal',
      { left: 'DT09', op: '!=', right: 'QM06' },
      { DT09: counted(4), QM06: counted(4) },
      'doesNotHold',
    ],
    ['no estimate', { anyEstimate: true }, { DT09: counted(4) }, 'doesNotHold'],
    ['an estimate', { anyEstimate: true }, { DT09: counted(4, { estimate: { state: 'value', value: 9 } }) }, 'holds'],
    ['a choice not made', { field: 'tinh_trang', is: 'chua' }, {}, 'unknown'],
  ])('%s', (_, condition, figures, outcome) => {
    expect(evaluateCondition(condition, withFigures(empty, figures), 's1')).toBe(outcome);
  });

  it.each<[string, Outcome]>([
    ['chua', 'holds'],
    ['co', 'doesNotHold'],
  ])('a choice made: %s', (choice, outcome) => {
    const draft = withAnswer(empty, 's1', 'tinh_trang', text(choice));
    expect(evaluateCondition({ field: 'tinh_trang', is: 'chua' }, draft, 's1')).toBe(outcome);
  });

  it('demands nothing while it cannot be told', () => {
    expect(isDemanded({ when: above }, empty, 's1')).toBe(false);
    expect(isDemanded({ when: above }, withFigures(empty, { DT09: counted(1) }), 's1')).toBe(true);
    expect([isDemanded('required', empty, 's1'), isDemanded('optional', empty, 's1')]).toEqual([true, false]);
  });
});
