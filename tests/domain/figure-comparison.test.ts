import { describe, expect, it } from 'vitest';
import { compareFigure, isOdd } from '../../src/domain/draft/figure-comparison.ts';
import { figureOfCode } from '../../src/domain/draft/mentions.ts';
import { type Edits, edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

function compared(edits: Edits) {
  const field = figureOfCode(OUTLINE, 'DT04');
  if (!field) throw new Error('no DT04');
  const bare = { ...COMPLETE, figures: {} };
  return compareFigure(edited(bare, edits).draft, field);
}

describe('a figure beside the earlier period', () => {
  it('is the estimate where there is one', () => {
    expect(compared({ figures: { DT04: 400 }, estimates: { DT04: 540 }, earlier: { DT04: 296 } })).toMatchObject({
      nowPart: 'estimate',
      now: 540,
      earlier: 296,
    });
    expect(compared({ figures: { DT04: 400 } })).toMatchObject({
      nowPart: 'actual',
      now: 400,
      changePercent: undefined,
    });
  });

  it.each([
    [100, 150, false],
    [100, 151, true],
    [100, 49, true],
    [0, 3, true],
    [0, 0, false],
  ])('that went from %i to %i: odd %s', (earlier, now, odd) => {
    expect(isOdd(compared({ figures: { DT04: now }, earlier: { DT04: earlier } }))).toBe(odd);
  });

  it('is not odd while one of them is missing', () => {
    expect(isOdd(compared({ figures: { DT04: 9 } }))).toBe(false);
    expect(isOdd(compared({ earlier: { DT04: 9 } }))).toBe(false);
  });
});
