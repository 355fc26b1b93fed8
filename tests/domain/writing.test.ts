import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { figureOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { withMark } from '../../src/domain/draft/with-answers.ts';
import { items, row, rows, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

/** `level code place` of what is found besides what the sample has. */
function found(draft: Draft): readonly string[] {
  return checkCompleteness(OUTLINE, draft).map(
    ({ level, detail, place: { section, field, row, column } }) =>
      `${level} ${detail.code} ${[section, field, row, column].filter(Boolean).join('.')}`,
  );
}

/** The sample with a sentence more in the prose of a section. */
function saying(section: string, sentence: string, draft = COMPLETE): Draft {
  const before = draft.answers[section]?.['ket_qua'];
  const prose = before?.state === 'value' ? String(before.value) : '';
  return withAnswer(draft, section, 'ket_qua', text(`${prose}\n${sentence}`));
}

describe('braces that would be printed as they were typed', () => {
  const texts = (draft: Draft) =>
    checkCompleteness(OUTLINE, draft).flatMap(({ level, detail }) =>
      detail.code === 'mentionUnknown' || detail.code === 'braceLeft' ? [`${level} ${detail.code} ${detail.text}`] : [],
    );

  it.each([
    ['Có {DT01}, {dt04 số} và {DT02/DT01}.', []],
    ['Có {DT99} dự.', ['error mentionUnknown DT99']],
    ['Có {DT02/DT99}.', ['error mentionUnknown DT99']],
    ['Có {DT04 uoc} dự.', ['error braceLeft {DT04 uoc}']],
    ['Có {DT04 dự.', ['error braceLeft {DT04 dự.']],
    ['Có {', ['error braceLeft {']],
    ['Có DT04} dự.', ['error braceLeft }']],
    ['Và {DT99}, {DT99}.', ['error mentionUnknown DT99']],
  ])('%s', (sentence, expected) => {
    expect(texts(saying('s5_2', sentence))).toEqual(expected);
  });

  it('are found in cells, too, and beside a figure or as a reason, where no figure can be put in', () => {
    const inCell = withAnswer(COMPLETE, 's7_3', 'nguyen_nhan', rows(row('a', { noi_dung: 'Còn {DT99} việc' })));
    expect(texts(inCell)).toEqual(['error mentionUnknown DT99']);
    const figures = { ...COMPLETE.figures, DT01: { ...figureOf(COMPLETE, 'DT01'), note: 'gồm {DT02}' } };
    expect(texts({ ...COMPLETE, figures })).toEqual(['error braceLeft {DT02}']);
    expect(texts(withMark(COMPLETE, 's5_2', { done: true, nothingArose: { reason: 'xem {DT01}' } }))).toEqual([
      'error braceLeft {DT01}',
    ]);
  });
});

describe('what is found in texts', () => {
  it('has an id of its own in its box, however often it stands there', () => {
    const sentence =
      'Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11. Vẫn Pháp lệnh số 34/2007/PL-UBTVQH11. Luật số 10/2022/QH15, ngày 01/01/2020. Luật số 10/2022/QH15, ngày 02/01/2020.';
    const twice = withAnswer(saying('s2_1', sentence), 's7_1', 'uu_diem', items(sentence, sentence));
    const ids = checkCompleteness(OUTLINE, twice).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('basis')).length).toBe(6);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('citations (E29)', () => {
  it.each([
    ['một pháp lệnh hết hiệu lực', 'Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11.', 'basisExpired'],
    ['một quy định đã thay', 'Thể thức theo Quy định 66-QĐ/TW.', 'basisExpired'],
    ['một ngày sai', 'Theo Chỉ thị số 15-CT/TU, ngày 21/12/2022.', 'basisDate'],
    ['một ngày sai viết bằng chữ', 'Luật số 10/2022/QH15 ngày 11 tháng 11 năm 2022.', 'basisDate'],
  ])('finds %s', (_, sentence, code) => {
    expect(found(saying('s2_1', sentence))).toEqual([`warning ${code} s2_1.ket_qua`]);
  });

  it.each([
    ['the right date', 'Theo Chỉ thị số 15-CT/TU, ngày 21/11/2022.'],
    ['a text said to be replaced', 'Luật đã thay thế Pháp lệnh số 34/2007/PL-UBTVQH11.'],
    ['a longer number', 'Theo Quyết định số 134/2007/PL-UBTVQH11.'],
    ['a text that is not in the list', 'Theo Kế hoạch số 99-KH/ĐU, ngày 01/4/2026.'],
  ])('is silent about %s', (_, sentence) => {
    expect(found(saying('s2_1', sentence))).toEqual([]);
  });

  it('goes by the day of signing: a decree valid until 1/7/2026 may be cited in May, not in July', () => {
    const citing = saying('s5_1', 'Theo Nghị định số 64/2014/NĐ-CP.');
    expect(found(citing)).toEqual([]);
    const signed = { ...withAnswer(citing, 'md', 'md_ngay_ky', text('2026-07-02')), deadline: '2026-07-10' };
    expect(found(signed)).toEqual(['warning basisExpired s5_1.ket_qua']);
  });
});

describe('words out of use (E29)', () => {
  it.each([
    ['thị trấn', 'Các xã, thị trấn đều làm.', 'warning'],
    ['huyện', 'Báo cáo Huyện ủy.', 'warning'],
    ['Ban Dân vận', 'Gửi Ban Dân vận.', 'warning'],
    ['quy chế dân chủ', 'Quy chế dân chủ được rà soát.', 'hint'],
    ['nhân dân', 'Được nhân dân đồng tình.', 'hint'],
    ['Ban thường vụ', 'Ban thường vụ giao việc.', 'hint'],
    ['m2', 'Hiến 20 m2 đất.', 'hint'],
  ])('finds %s', (_, sentence, level) => {
    expect(found(saying('s2_1', sentence))).toEqual([`${level} obsoleteWord s2_1.ket_qua`]);
  });

  it.each([
    'Hội đồng nhân dân, Ủy ban nhân dân, Uỷ ban nhân dân, Ban Thanh tra nhân dân, Nhân dân',
    'quy chế dân chủ ở cơ sở tại nơi làm việc của doanh nghiệp',
    'Ban Tuyên giáo và Dân vận Thành ủy',
    'uyển chuyển, luân chuyển huyệnh',
  ])('is silent about %s', (sentence) => {
    expect(found(saying('s2_1', `${sentence}.`))).toEqual([]);
  });

  it.each([
    'Họp tại trụ sở Huyện ủy Gia Lộc cũ.',
    'Hồ sơ của huyện Gia Lộc (trước đây) đã chuyển về xã.',
    'Tài sản của thị trấn cũ đã bàn giao.',
    'Thay Pháp lệnh số 34/2007/PL-UBTVQH11, hết hiệu lực, về thực hiện dân chủ ở xã, phường, thị trấn.',
  ])('lets what was be called by its name: %s', (sentence) => {
    expect(found(saying('s2_1', sentence))).toEqual([]);
  });

  it.each([
    'Báo cáo Huyện ủy; quy chế cũ đã thay.',
    'Theo Công văn số 12-CV/ĐU về tuyên truyền, cán bộ thị trấn đều học.',
  ])('is not taken in by an old thing that is something else: %s', (sentence) => {
    expect(found(saying('s2_1', sentence))).toEqual(['warning obsoleteWord s2_1.ket_qua']);
  });

  it('counts a word once a box, however often it stands there', () => {
    expect(found(saying('s2_1', 'Huyện A, huyện B, huyện C.'))).toHaveLength(1);
  });
});

describe('citizens and secrets (E31)', () => {
  it('are an error in section V, in texts, cells and notes', () => {
    expect(found(saying('s5_3', 'Đơn của ông Nguyễn Văn Bình.'))).toEqual(['error personalData s5_3.ket_qua']);
    const noted = { ...COMPLETE.figures, TD07: { ...COMPLETE.figures['TD07'], note: 'gọi 0912345678' } };
    expect(found({ ...COMPLETE, figures: noted as Draft['figures'] })).toEqual(['error personalData s5_1.TD07']);
  });

  it('names of officers elsewhere are nobody’s concern', () => {
    expect(found(saying('s2_1', 'Ông Nguyễn Văn Bình phụ trách.'))).toEqual([]);
  });

  it('a mark of secrecy is an error anywhere', () => {
    expect(found(saying('s2_1', 'Theo tài liệu TỐI MẬT.'))).toEqual(['error secrecyMark s2_1.ket_qua']);
  });
});

describe('old fonts (E32)', () => {
  it('are an error where they stand', () => {
    expect(found(saying('s3_3', 'B¸o c¸o cña trêng.'))).toEqual(['error legacyText s3_3.ket_qua']);
  });
});
