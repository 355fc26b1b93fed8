import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { withEarlierFigures } from '../../src/domain/draft/closing-figures.ts';
import { allFigures } from '../../src/domain/outline/outline-tree.ts';
import { counted, draftOf, withFigures } from '../support/builders.ts';
import { edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const FIELDS = allFigures(OUTLINE).map(({ field }) => field);
const fresh = draftOf(OUTLINE);
const estimate = { estimate: { state: 'value', value: 15 } } as const;

describe('figures of the report before', () => {
  it('go into blank comparison boxes by code: the estimate for the whole period, else the actual', () => {
    const earlier = withFigures(fresh, { DT04: counted(12, estimate), DT01: counted(3) });
    const { draft, taken } = withEarlierFigures(fresh, FIELDS, earlier);
    expect(taken).toEqual(['DT01', 'DT04']);
    expect(draft.figures['DT04']?.earlier).toEqual({ state: 'value', value: 15 });
    expect(draft.figures['DT01']?.earlier).toEqual({ state: 'value', value: 3 });
    expect(draft.figures['DT04']?.actual).toEqual({ state: 'blank' });
  });

  it('never replace what was said of the earlier period, and name what is other than it', () => {
    const earlier = withFigures(fresh, { DT01: counted(3), DT02: counted(2), DT04: counted(12) });
    const own = withFigures(fresh, {
      DT01: counted(9, { earlier: { state: 'value', value: 4 } }),
      DT02: counted(9, { earlier: { state: 'value', value: 2 } }),
      DT04: counted(9, { earlier: { state: 'notComparable', reason: 'mới sáp nhập' } }),
    });
    const { draft, taken, kept } = withEarlierFigures(own, FIELDS, earlier);
    expect(draft).toBe(own);
    expect([taken, kept]).toEqual([[], ['DT01', 'DT04']]);
  });

  it('are not made up: missing, unreadable and computed ones are left out', () => {
    const unread = { actual: { state: 'unread', text: 'hai mươi' } } as const;
    const earlier = withFigures(fresh, { DT01: counted(0, unread), HG07: counted(80), HG04: counted(20) });
    expect(withEarlierFigures(fresh, FIELDS, earlier).taken).toEqual(['HG04']);
  });
});

describe('the balance with the report before (E04)', () => {
  const carried = (closing: number) => {
    const { draft, previous } = edited(COMPLETE, { previous: { HC07: closing } });
    return checkCompleteness(OUTLINE, draft, previous).flatMap(({ detail, level }) =>
      detail.code === 'ruleBroken' ? [`${level} ${detail.rule}`] : [],
    );
  };

  it('holds when what was left then was carried here, and is a warning when not', () => {
    expect(carried(214)).toEqual([]);
    expect(carried(200)).toEqual(['warning HC00_carried']);
  });
});
