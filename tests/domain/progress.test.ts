import { describe, expect, it } from 'vitest';
import { computeProgress, uncountedProgress } from '../../src/domain/completeness/progress.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  items,
  outlineOf,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

const outline = outlineOf([
  section('s1', { answers: { mainly: ['CV1'] }, fields: [field('a', 'longText'), figureField('QM01')] }),
  section('s2', { fields: [field('a', 'list')] }),
  section('s3', { tier: 'full', fields: [field('a', 'longText')] }),
]);
const empty = draftOf(outline);
const states = (draft: typeof empty) => computeProgress(outline, draft).sections.map(({ state }) => state);

describe('how far a draft is', () => {
  it('is not said before it was looked through; only what nobody began is known', () => {
    const begun = withAnswer(empty, 's2', 'a', items('Một việc.'));
    const first = uncountedProgress(outline, begun);
    expect(first).toMatchObject({ isCounted: false, total: 2, complete: 0, findings: [] });
    expect(first.sections.map(({ state }) => state)).toEqual(['notBegun', 'counting']);
    expect(computeProgress(outline, begun)).toMatchObject({ isCounted: true });
  });

  it('counts only the sections that are asked for', () => {
    expect(computeProgress(outline, empty)).toMatchObject({ total: 2, complete: 0, notBegun: 2 });
    expect(computeProgress(outline, { ...empty, tier: 'full' }).total).toBe(3);
  });

  it('goes from not begun over begun to complete', () => {
    const begun = withAnswer(empty, 's1', 'a', text('Đã công khai.'));
    const complete = withFigures(begun, { QM01: counted(0) });
    expect([states(empty)[0], states(begun)[0], states(complete)[0]]).toEqual(['notBegun', 'begun', 'complete']);
  });

  it('is not begun by boxes that were opened and left empty', () => {
    expect(states(withAnswer(empty, 's2', 'a', items('', ' ')))[1]).toBe('notBegun');
  });

  it('takes "cả mục không phát sinh" for an answer once it has a reason', () => {
    const mark = (reason: string) => ({ ...empty, marks: { s1: { done: false, nothingArose: { reason } } } });
    expect([states(mark(''))[0], states(mark('không có'))[0]]).toEqual(['begun', 'nothingArose']);
    expect(computeProgress(outline, mark('không có')).order[0]).toMatchObject({ answered: ['s1'], open: [] });
  });

  it('keeps the tick of the officer apart from what is counted', () => {
    const progress = computeProgress(outline, { ...empty, marks: { s1: { done: true } } });
    expect([progress.done, progress.complete, progress.sections[0]?.state]).toEqual([1, 0, 'notBegun']);
  });

  it.each([
    ['complete', COMPLETE],
    ['half-done', HALF],
  ])('adds up for the %s sample', (_, draft) => {
    const progress = computeProgress(OUTLINE, draft);
    expect(progress.complete + progress.begun + progress.notBegun).toBe(progress.total);
    expect(progress.sections.flatMap(({ findings }) => findings)).toHaveLength(progress.findings.length);
  });

  it('of the complete sample: every item of the order answered', () => {
    expect(computeProgress(OUTLINE, COMPLETE).order.flatMap(({ open }) => open)).toEqual([]);
  });
});
