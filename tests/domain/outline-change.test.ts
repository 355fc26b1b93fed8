import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { rowsOf, textOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { planOutlineChange, type SectionChange } from '../../src/domain/outline-change/plan-change.ts';
import { withOutline } from '../../src/domain/outline-change/with-outline.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  outlineOf,
  row,
  rows,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { SECOND } from '../support/second-outline.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const AT = '2026-05-12T01:00:00.000Z';
const plan = planOutlineChange(COMPLETE, OUTLINE, SECOND);
const there = withOutline(COMPLETE, plan, AT);

function rowOf(id: string, of = plan): SectionChange | undefined {
  return of.sections.find(({ from, to }) => (from ?? to)?.section.id === id);
}

describe('the plan of changing from the shipped outline to another', () => {
  it('says of each section what happens to it', () => {
    expect(rowOf('s1_2')?.kind).toBe('kept');
    expect(rowOf('s1_1')).toMatchObject({ kind: 'renamed', isRenamed: true, isMoved: false });
    expect(rowOf('s5_1')).toMatchObject({ kind: 'moved', from: { number: 'V.1' }, to: { number: 'IV.4' } });
    expect(rowOf('s2_2')).toMatchObject({ kind: 'matched', to: { section: { id: 'tuyen_truyen' } }, isUnsure: true });
    expect(rowOf('s2_5')).toMatchObject({ kind: 'gone', leavesOver: true });
    expect(rowOf('viec_rieng')).toMatchObject({ kind: 'fresh', leavesOver: false });
  });

  it('names every section of both outlines once, what is gone where it stood', () => {
    const from = plan.sections.flatMap((each) => each.from?.section.id ?? []);
    const to = plan.sections.flatMap((each) => each.to?.section.id ?? []);
    expect(new Set(from).size).toBe(from.length);
    expect(new Set(to).size).toBe(to.length);
    const ids = plan.sections.map((each) => (each.from ?? each.to)?.section.id);
    expect(ids.indexOf('s2_5')).toBe(ids.indexOf('s2_4') + 1);
  });

  it('never forces an answer into a box of another kind', () => {
    const change = rowOf('s7_1')?.fields.find(({ from }) => from?.id === 'tu_xep_loai');
    expect(change).toMatchObject({ kind: 'gone', written: 'leftOver' });
    expect(there.leftOver?.find(({ label }) => label.includes('xếp'))?.content).toMatchObject({
      of: 'answer',
      asked: { kind: 'choice' },
      answer: COMPLETE.answers['s7_1']?.['tu_xep_loai'],
    });
  });

  it('takes the word of the officer for what a section becomes', () => {
    const own = planOutlineChange(COMPLETE, OUTLINE, SECOND, { s2_5: 'viec_rieng', s2_2: null });
    expect(rowOf('s2_5', own)).toMatchObject({ kind: 'matched', isChosen: true });
    expect(rowOf('s2_2', own)?.kind).toBe('gone');
    const after = withOutline(COMPLETE, own, AT);
    expect(textOf(after, 'viec_rieng', 'ket_qua')).toBe(textOf(COMPLETE, 's2_5', 'ket_qua'));
    expect(after.leftOver?.some(({ homes }) => homes[0]?.place === 's2_2.ket_qua')).toBe(true);
  });
});

describe('a draft on the other outline', () => {
  it('has its answers where they belong, under their new names', () => {
    expect(textOf(there, 'tuyen_truyen', 'ket_qua')).toBe(textOf(COMPLETE, 's2_2', 'ket_qua'));
    expect(there.figures['TD01']).toEqual(COMPLETE.figures['TD01']);
    expect(there.marks['tuyen_truyen']).toEqual(COMPLETE.marks['s2_2']);
    expect(there.outline).toEqual({ id: SECOND.id, version: 1 });
  });

  it('keeps what the new outline does not ask for, readable without the old one', () => {
    const kept = there.leftOver?.find(({ homes }) => homes[0]?.place === 's2_5.ket_qua');
    expect(kept).toMatchObject({
      outlineTitle: OUTLINE.title,
      heading: 'Kiểm tra, giám sát của cấp ủy và Hội đồng nhân dân',
      content: { answer: text(textOf(COMPLETE, 's2_5', 'ket_qua')) },
    });
    const figure = there.leftOver?.find(({ homes }) => homes[0]?.place === '#KT01');
    expect(figure?.content).toMatchObject({
      asked: { measure: 'count', unit: 'cuộc' },
      figure: COMPLETE.figures['KT01'],
    });
  });

  it('keeps the rows of a table that lost a column, and the cells of that column apart', () => {
    const before = rowsOf(COMPLETE, 's5_2', 'bang_hoi_nghi');
    expect(before.length).toBeGreaterThan(0);
    expect(rowsOf(there, 's5_2', 'bang_hoi_nghi').map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(there.leftOver?.find(({ homes }) => homes[0]?.place === 's5_2.bang_hoi_nghi')?.content).toMatchObject({
      isPart: true,
    });
  });

  it('can be checked there, and on the way back every answer, figure, mark and choice is as it was', () => {
    expect(() => checkCompleteness(SECOND, there)).not.toThrow();
    // where it was meanwhile is remembered, for the next time
    const { moves: _, ...back } = withOutline(there, planOutlineChange(there, SECOND, OUTLINE), AT);
    expect(back).toEqual(COMPLETE);
  });
});

describe('what was left over', () => {
  const one = outlineOf([section('a', { fields: [field('x', 'longText'), figureField('N1')] }), section('b')], {
    id: 'mot',
  });
  const two = outlineOf([section('b')], { id: 'hai' });
  const begun = withFigures(withAnswer(draftOf(one), 'a', 'x', text('Trước.')), { N1: counted(3) });
  const gone = withOutline(begun, planOutlineChange(begun, one, two), AT);

  it('stays left over when something else was written in its place meanwhile', () => {
    const home = withOutline(gone, planOutlineChange(gone, two, one), AT);
    const written = withAnswer({ ...home, leftOver: gone.leftOver }, 'a', 'x', text('Sau.'));
    const again = withOutline(written, planOutlineChange(written, one, two), AT);
    const back = withOutline(again, planOutlineChange(again, two, one), AT);
    expect(textOf(back, 'a', 'x')).toBe('Sau.');
    expect(back.leftOver?.map(({ content }) => (content.of === 'answer' ? content.answer : undefined))).toContainEqual(
      text('Trước.'),
    );
  });

  it('goes back in a later version of its outline too', () => {
    const later = outlineOf([section('c'), section('a', { fields: [field('x', 'longText')] })], {
      id: 'mot',
      version: 2,
    });
    const back = withOutline(gone, planOutlineChange(gone, two, later), AT);
    expect(textOf(back, 'a', 'x')).toBe('Trước.');
    expect(back.leftOver?.map(({ homes }) => homes[0]?.place)).toEqual(['#N1']);
  });

  it('is not a number for a box that measures something else', () => {
    const area = outlineOf([section('a', { fields: [figureField('N1', { measure: 'area', unit: 'm²' })] })], {
      id: 'ba',
    });
    const after = withOutline(gone, planOutlineChange(gone, two, area), AT);
    expect(after.figures).toEqual({});
    expect(after.leftOver).toHaveLength(2);
  });
});

describe('rows that name rows of another table', () => {
  const tables = (causes: string, weaknesses: string, id: string) =>
    outlineOf(
      [
        section(weaknesses, {
          heading: 'Hạn chế',
          fields: [
            field('bang', 'table', {
              label: 'Hạn chế',
              rows: {},
              columns: [{ id: 'viec', label: 'Việc', kind: 'shortText', requirement: 'required' }],
            }),
          ],
        }),
        section(causes, {
          heading: 'Nguyên nhân',
          fields: [
            field('bang', 'table', {
              label: 'Nguyên nhân',
              rows: {},
              columns: [
                { id: 'vi_sao', label: 'Vì sao', kind: 'shortText', requirement: 'required' },
                {
                  id: 'cua',
                  label: 'Của hạn chế',
                  kind: 'rowLink',
                  section: weaknesses,
                  table: 'bang',
                  requirement: 'required',
                },
              ],
            }),
          ],
        }),
      ],
      { id },
    );
  const [one, two] = [tables('nn', 'hc', 'mot'), tables('nguyen_nhan', 'han_che', 'hai')];

  it('go on naming them when both tables have other names', () => {
    let draft: Draft = draftOf(one);
    draft = withAnswer(draft, 'hc', 'bang', rows(row('r1', { viec: 'Chậm công khai' })));
    draft = withAnswer(draft, 'nn', 'bang', rows(row('n1', { vi_sao: 'Thiếu người', cua: 'r1' })));
    const after = withOutline(draft, planOutlineChange(draft, one, two), AT);
    expect(after.answers['nguyen_nhan']?.['bang']).toEqual(draft.answers['nn']?.['bang']);
    expect(after.leftOver).toBeUndefined();
  });
});

describe('explanations of findings', () => {
  it('follow their section, and those whose finding is gone stay kept', () => {
    const says = { says: 'x', text: 'Có lý do.', at: AT };
    const explained: Draft = {
      ...COMPLETE,
      explanations: {
        'noNumber:s2_2:ket_qua': says,
        'noNumber:s2_5:ket_qua': says,
        'figureHuge:s5_1:TD01:actual': says,
      },
    };
    const after = withOutline(explained, planOutlineChange(explained, OUTLINE, SECOND), AT);
    expect(Object.keys(after.explanations ?? {})).toEqual([
      'noNumber:tuyen_truyen:ket_qua',
      'noNumber:s2_5:ket_qua',
      'figureHuge:s5_1:TD01:actual',
    ]);
  });
});
