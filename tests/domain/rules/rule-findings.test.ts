import { describe, expect, it } from 'vitest';
import { checkCompleteness, checkSectionWhole } from '../../../src/domain/completeness/check-completeness.ts';
import { boxesWaitedFor, waitingRules } from '../../../src/domain/completeness/check-rules.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { withMark } from '../../../src/domain/draft/with-answers.ts';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { findSection } from '../../../src/domain/outline/outline-tree.ts';
import { runRules } from '../../../src/domain/rules/run-rules.ts';
import { draftOf } from '../../support/builders.ts';
import { type Edits, edited } from '../../support/edited-draft.ts';
import { COMPLETE, HALF, OUTLINE } from '../../support/shipped.ts';

function broken(draft: Draft): readonly Finding[] {
  return checkCompleteness(OUTLINE, draft).filter(({ detail }) => detail.code === 'ruleBroken');
}

/** `level rule box` of every broken rule. */
function found(edits: Edits, draft = COMPLETE): readonly string[] {
  return broken(edited(draft, edits).draft).map(({ level, place, detail }) =>
    [level, detail.code === 'ruleBroken' ? detail.rule : '', `${place.field}.${place.part ?? place.column}`].join(' '),
  );
}

describe('the samples that ship', () => {
  it('break no rule', () => {
    expect(found({})).toEqual([]);
    expect(found({}, HALF)).toEqual([]);
  });
});

describe('a draft nobody has begun', () => {
  it.each(['minimum', 'full'] as const)('breaks no rule, %s', (tier) => {
    const draft = draftOf(OUTLINE, { tier });
    expect(broken(draft)).toEqual([]);
    const outcomes = new Set(runRules(OUTLINE, { draft }).map(({ outcome }) => outcome));
    expect([...outcomes]).toEqual(['cannotTell']);
  });
});

describe('findings of rules', () => {
  it('stand at the first box, and name the others', () => {
    const [first] = broken(edited(COMPLETE, { figures: { HC07: 286 } }).draft);
    expect(first?.place).toEqual({ section: 's4_3', field: 'HC07', part: 'actual' });
    expect(first?.detail.code === 'ruleBroken' && first.detail.others.map(({ field }) => field)).toEqual([
      'HC00',
      'HC01',
      'HC04',
      'HC08',
    ]);
  });

  it('a wrong sum is an error in the columns of this period, a warning in that of the earlier', () => {
    expect(found({ figures: { TT06: 97 } })).toEqual(['error TT06_adds_up TT06.actual']);
    expect(found({ estimates: { TT06: 131 } })).toEqual(['error TT06_adds_up TT06.estimate']);
    expect(found({ earlier: { TT06: 113 } })).toEqual(['warning TT06_adds_up TT06.earlier']);
  });

  it('that are told together are one a section, with the codes of all', () => {
    const { draft } = edited(COMPLETE, { earlierBlank: ['TT01', 'TT02', 'DU01'] });
    const told = broken(draft).filter(({ detail }) => detail.code === 'ruleBroken' && detail.rule === 'compared');
    expect(told.map(({ place }) => place.section)).toEqual(['s2_2', 's5_3']);
    const [first] = told;
    expect(first?.detail.code === 'ruleBroken' && first.detail.vi.what).toContain('TT01, TT02');
  });

  it('never lead to a box the minimum version does not ask for', () => {
    const { draft } = edited({ ...COMPLETE, tier: 'minimum' }, { figures: { LD02: 99, QM02: 1, DU07: 99 } });
    const codes = broken(draft).map(({ place }) => place.field);
    expect(codes).toContain('DU07');
    expect(codes).not.toContain('LD02');
    expect(codes).not.toContain('QM02');
  });

  it('are silent about a section that is marked “không phát sinh”', () => {
    const { draft } = edited(COMPLETE, { figures: { DU07: 99 } });
    expect(broken(draft).length).toBeGreaterThan(0);
    expect(broken(withMark(draft, 's5_3', { done: false, nothingArose: { reason: 'không có đơn' } }))).toEqual([]);
  });

  it('are seen on the page of their section, and only there', () => {
    const { draft } = edited(COMPLETE, { figures: { DU07: 99 } });
    const codes = (id: string) => {
      const section = findSection(OUTLINE, id)?.section ?? expect.fail(id);
      return checkSectionWhole(OUTLINE, draft, section).map(({ detail }) => detail.code);
    };
    expect(codes('s5_3')).toContain('ruleBroken');
    expect(codes('s5_2')).toEqual([]);
  });

  it('have ids of their own, so that each can be confirmed or explained', () => {
    const { draft } = edited(COMPLETE, {
      figures: { TT06: 1, DU07: 99, DT05: 1, HC01: 1, BQ10: 1, QC02: 99 },
      estimates: { TT06: 1, DU07: 99 },
    });
    const ids = broken(draft).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what the check could not look at yet', () => {
  it('is listed with what it waits for', () => {
    const { draft } = edited({ ...COMPLETE, figures: { ...COMPLETE.figures } }, {});
    const gap = {
      ...draft,
      figures: Object.fromEntries(Object.entries(draft.figures).filter(([id]) => id !== 'DU09')),
    };
    const waiting = waitingRules(OUTLINE, gap).filter(({ rule }) => rule.id === 'DU05_adds_up');
    expect(waiting[0]?.waits).toEqual([{ place: { section: 's5_3', field: 'DU09', part: 'actual' }, why: 'blank' }]);
  });
});

describe('the boxes rules wait for', () => {
  const boxes = (draft: Draft) => boxesWaitedFor(OUTLINE, draft).map(({ place, rules }) => `${place.field} ${rules}`);

  it('are those a person can fill: each once, with the number of rules', () => {
    const { DU09: _, TD02: __, ...figures } = COMPLETE.figures;
    expect(boxes({ ...COMPLETE, figures })).toEqual(['TD02 3', 'DU09 2']);
  });

  it('are what cannot be read, too', () => {
    const TD01 = { ...COMPLETE.figures['TD01'], actual: { state: 'unread', text: 'khoảng 9' } };
    expect(boxes({ ...COMPLETE, figures: { ...COMPLETE.figures, TD01 } as Draft['figures'] })).toEqual(['TD01 2']);
  });

  it('are none in the complete sample, though units were not listed and no earlier report is there', () => {
    expect(boxes(COMPLETE)).toEqual([]);
  });
});

describe('after one key', () => {
  it('only the rules that read the figure are worked out again', () => {
    const before = runRules(OUTLINE, { draft: COMPLETE });
    const after = runRules(OUTLINE, { draft: edited(COMPLETE, { figures: { DU13: 2 } }).draft });
    const again = after.filter((result, index) => result !== before[index]);
    expect(after).toHaveLength(before.length);
    expect(new Set(again.map(({ of }) => of.rule.id))).toEqual(
      new Set(['DU13_within_DU09', 'DU13_weakness', 'changed', 'compared', 'earlier_as_sent', 'estimate_reached']),
    );
  });

  it('of a text that no rule reads, none is', () => {
    const before = runRules(OUTLINE, { draft: COMPLETE });
    expect(runRules(OUTLINE, { draft: edited(COMPLETE, { texts: [['s2_1', 'ket_qua', 'Khác']] }).draft })).toBe(before);
  });
});
