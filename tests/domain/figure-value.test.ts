import { describe, expect, it } from 'vitest';
import { BLANK_FIGURE, type Figure } from '../../src/domain/draft/answer.ts';
import { figureValue, hasZeroDenominator } from '../../src/domain/draft/draft-answers.ts';
import { allFigures } from '../../src/domain/outline/outline-tree.ts';
import { counted, draftOf, figureField, outlineOf, section, withFigures } from '../support/builders.ts';

const outline = outlineOf([
  section('s1', {
    fields: [
      figureField('A'),
      figureField('B'),
      figureField('C'),
      figureField('TL', { measure: 'percent', ratio: { numerator: ['A'], denominator: ['B', 'C'] } }),
    ],
  }),
]);
const rate = allFigures(outline).at(-1)?.field ?? expect.fail('no rate');
const none: Figure = { ...BLANK_FIGURE, actual: { state: 'nothingArose', reason: 'không có' } };
const unread: Figure = { ...BLANK_FIGURE, actual: { state: 'unread', text: 'khoảng 20' } };

describe('a rate', () => {
  it.each<[string, Readonly<Record<string, Figure>>, number | undefined]>([
    ['of its parts', { A: counted(30), B: counted(40), C: counted(20) }, 50],
    ['with a part where nothing arose, which is a stated 0', { A: counted(30), B: counted(40), C: none }, 75],
    ['of nothing', { A: counted(0), B: counted(40), C: counted(0) }, 0],
    ['over 0: there is none', { A: counted(0), B: counted(0), C: none }, undefined],
    ['with a part missing: there is none', { A: counted(30), B: counted(40) }, undefined],
    ['with a part that cannot be read: there is none', { A: counted(30), B: counted(40), C: unread }, undefined],
  ])('%s', (_, figures, value) => {
    expect(figureValue(withFigures(draftOf(outline), figures), rate, 'actual')).toBe(value);
  });

  it('is known to be over 0 only when every part was stated', () => {
    const over = (figures: Readonly<Record<string, Figure>>) =>
      hasZeroDenominator(withFigures(draftOf(outline), figures), rate, 'actual');
    expect([over({ B: counted(0), C: none }), over({ B: counted(0) }), over({ B: counted(1), C: none })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
