import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { withAnswer } from '../support/builders.ts';
import { type Edits, edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

/** What is found in chapters VII and VIII: level, code, and the cell it leads to. */
function found(draft: Draft): readonly string[] {
  return checkCompleteness(OUTLINE, draft)
    .filter(({ level, place }) => level !== 'hint' && /^s(7|8)/.test(place.section))
    .map(({ level, place, detail }) => {
      const what = detail.code === 'ruleBroken' ? detail.rule : detail.code;
      return [level, what, place.section, place.row, place.column].filter(Boolean).join(' ');
    });
}

const changed = (edits: Edits) => found(edited(COMPLETE, edits).draft);
const task = (column: string, value: string | null) =>
  changed({ cells: [['s8', 'nhiem_vu', 'nhiem_vu_7', column, value]] });

describe('weaknesses, causes and tasks (E26, E27)', () => {
  it('the complete sample has nothing to mend', () => {
    expect(found(COMPLETE)).toEqual([]);
  });

  it.each(['chu_tri', 'san_pham', 'thoi_han'])('a task without %s is an error at its row', (column) => {
    expect(task(column, null)).toEqual([`error cellMissing s8 nhiem_vu_7 ${column}`]);
  });

  it('a task without cooperation, or for no weakness, is none', () => {
    expect(task('phoi_hop', null)).toEqual([]);
    expect(task('han_che', null)).toEqual([]);
  });

  it.each(['2026-06-30', '2027-01-01'])('a deadline outside the next period is an error: %s', (day) => {
    expect(task('thoi_han', day)).toEqual(['error dateOutside s8 nhiem_vu_7 thoi_han']);
  });

  it.each(['2026-07-01', '2026-12-31'])('and one on its first or last day is none: %s', (day) => {
    expect(task('thoi_han', day)).toEqual([]);
  });

  it('a weakness that was taken away leaves its cause and its task without one', () => {
    const rows = changed({
      tables: [['s7_2', 'han_che', [{ noi_dung: 'Quy chế sửa chậm', muc: 's2_3', bieu_hien: '25/27 nơi' }]]],
    });
    expect(rows).toContain('error nguyen_nhan_linked s7_3 nguyen_nhan_1 han_che');
    expect(rows).toContain('error nhiem_vu_linked s8 nhiem_vu_1 han_che');
    expect(rows).toContain('error han_che_cause s7_2 r1 noi_dung');
    expect(rows).toContain('error han_che_task s7_2 r1 noi_dung');
    expect(rows).not.toContain('error nhiem_vu_linked s8 nhiem_vu_7 han_che');
  });

  it.each([
    ['s7_2', 'han_che'],
    ['s7_3', 'nguyen_nhan'],
    ['s8', 'nhiem_vu'],
  ])('%s without any row is missing', (section, field) => {
    expect(found(withAnswer(COMPLETE, section, field, { state: 'blank' }))).toContain(`error answerMissing ${section}`);
  });
});
