import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { oldPeriodsIn } from '../../src/domain/prose/old-period.ts';
import { sharedPart, shinglesOf, wordsOf } from '../../src/domain/prose/shingles.ts';
import type { PreviousReport } from '../../src/domain/rules/draft-reader.ts';
import { counted, draftOf, items, row, rows, text, withAnswer, withFigures } from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const FIRST = { kind: 'firstHalf', year: 2026 } as const;
const BEFORE = { kind: 'secondHalf', year: 2025 } as const;

const PASSAGE =
  'Ban Thường vụ Đảng ủy đã chỉ đạo các chi bộ tổ chức học tập, quán triệt các văn bản về thực hiện dân chủ ở cơ sở ' +
  'đến toàn thể cán bộ, đảng viên; phân công từng đồng chí phụ trách thôn, hằng tháng nghe báo cáo và xử lý vướng mắc.';
const OTHER =
  'Đảng ủy ban hành kế hoạch mới, chọn ba thôn làm điểm, giao Mặt trận giám sát công trình nhà văn hóa thôn Đông và ' +
  'yêu cầu Ủy ban nhân dân xã công khai kết quả giải quyết kiến nghị sau đối thoại trước ngày mùng mười hằng tháng.';

const report = (answer: Parameters<typeof withAnswer>[3], parts: Partial<Draft> = {}) =>
  withAnswer(draftOf(OUTLINE, { tier: 'full', ...parts }), 's2_1', 'ket_qua', answer);

/** `code percent` of what is found in one text beside one of the report before. */
function found(now: Draft, previous?: PreviousReport): readonly string[] {
  return checkCompleteness(OUTLINE, now, previous).flatMap(({ detail, level, place }) => {
    if (detail.code === 'copied') return [`${level} ${place.section} ${detail.excerpt ? 'đoạn' : 'cả ô'}`];
    return detail.code === 'oldPeriod' ? [`${level} ${place.section} ${detail.text}`] : [];
  });
}

const earlier = report(text(PASSAGE), { period: BEFORE });

describe('a text beside that of the report before', () => {
  it('is pointed out when it is the same', () => {
    expect(found(report(text(PASSAGE)), earlier)).toEqual(['warning s2_1 cả ô']);
  });

  it('is still the same with a few words changed, and with other spaces and capitals', () => {
    expect(found(report(text(PASSAGE.replace('hằng tháng', 'hằng quý'))), earlier)).toEqual(['warning s2_1 cả ô']);
    expect(found(report(text(PASSAGE.toLocaleUpperCase('vi').replaceAll(' ', '\u00a0'))), earlier)).toHaveLength(1);
  });

  it('may be the same where matters that are still open are told, and is a hint where they are asked again', () => {
    const open = (draft: Draft) => withAnswer(draft, 's5_3', 'ds_vu_viec', items(PASSAGE));
    const empty = draftOf(OUTLINE, { tier: 'full' });
    expect(found(open(empty), open({ ...empty, period: BEFORE }))).toEqual([]);
    const asked = (draft: Draft) =>
      withAnswer(draft, 's9', 'kien_nghi', rows(row('r1', { noi_dung: PASSAGE, gui: 'thanh_pho' })));
    expect(found(asked(empty), asked({ ...empty, period: BEFORE }))).toEqual(['hint s9 cả ô']);
  });

  it('is its own when it says something else, or when no report before is there', () => {
    expect(found(report(text(OTHER)), earlier)).toEqual([]);
    expect(found(report(text(PASSAGE)))).toEqual([]);
    expect(found(report(text(PASSAGE)), { figures: {} })).toEqual([]);
  });

  it('is pointed out by the paragraph where only one was taken over', () => {
    expect(found(report(text(`${OTHER}\n${OTHER} ${OTHER}\n${PASSAGE}`)), earlier)).toEqual(['warning s2_1 đoạn']);
  });

  it('that is short says nothing: two reports can hardly put it otherwise', () => {
    const short = 'Trong kỳ không có vụ việc khiếu nại đông người.';
    expect(found(report(text(short)), report(text(short), { period: BEFORE }))).toEqual([]);
  });

  it('differs by its figures, whether they were typed or put in by their code', () => {
    const sentence = 'Tổ chức {LD05} phiên họp, {LD06} cuộc làm việc, {LD07} lần kiểm tra, {LD01} văn bản. ';
    const told = (draft: Draft, value: number) =>
      withFigures(draft, Object.fromEntries(['LD01', 'LD05', 'LD06', 'LD07'].map((code) => [code, counted(value)])));
    const words = text(sentence.repeat(3));
    const before = told(report(words, { period: BEFORE }), 4);
    expect(found(told(report(words), 5), before)).toEqual([]);
    expect(found(told(report(words), 4), before)).toEqual(['warning s2_1 cả ô']);
  });

  it('is compared item by item too', () => {
    const list = (draft: Draft) => withAnswer(draft, 's7_4', 'kinh_nghiem', items(PASSAGE, OTHER));
    expect(found(list(draftOf(OUTLINE, { tier: 'full' })), list(earlier))).toEqual(['warning s7_4 cả ô']);
  });

  it('gives the same when one thing after another changes as when it is looked at afresh', () => {
    const same = report(text(PASSAGE));
    expect(found(same, earlier)).toHaveLength(1);
    expect(found(same, report(text(OTHER), { period: BEFORE }))).toEqual([]);
    expect(found(same, earlier)).toHaveLength(1);
  });
});

describe('the period before, left standing', () => {
  it.each([
    ['Trong năm 2025, xã tổ chức 4 hội nghị.', ['năm 2025']],
    ['Kết quả 6 tháng cuối năm 2025: đạt khá.', ['6 tháng cuối năm 2025']],
    ['Đến tháng 11/2025 đã xong.', ['tháng 11/2025']],
    ['Tăng 6 tổ chức so với 6 tháng cuối năm 2025.', []],
    ['Cùng kỳ năm 2025 có 4 cuộc.', []],
    ['Luật số 97/2025/QH15, ngày 26 tháng 6 năm 2025 của Quốc hội.', []],
    ['Nghị quyết số 82/NQ-HĐND, ngày 11/12/2025.', []],
    ['Nghị quyết năm 2025 - 2030 của đảng bộ.', []],
    ['Hội nghị năm học 2025 - 2026.', []],
    ['Trong năm 2026 có 3 cuộc.', []],
  ])('%s', (written, expected) => {
    expect(oldPeriodsIn(written, FIRST, BEFORE)).toEqual(expected);
  });

  it('is its half where the year is the same', () => {
    const second = { kind: 'secondHalf', year: 2026 } as const;
    expect(oldPeriodsIn('Kết quả 6 tháng đầu năm 2026.', second, FIRST)).toEqual(['6 tháng đầu năm 2026']);
    expect(oldPeriodsIn('Trong năm 2026 có 3 cuộc.', second, FIRST)).toEqual([]);
  });

  it('is a warning at its box', () => {
    expect(found(report(text('Trong năm 2025, xã họp 4 lần.')), earlier)).toEqual(['warning s2_1 năm 2025']);
  });
});

describe('the complete sample', () => {
  it('copies nothing from a report that says other things, and all of it from itself', () => {
    expect(found(COMPLETE, { ...earlier, figures: {} })).toEqual([]);
    expect(found(COMPLETE, { ...COMPLETE, period: BEFORE }).length).toBeGreaterThan(10);
  });
});

describe('runs of words', () => {
  it('are counted in the order they stand in', () => {
    const shingles = shinglesOf(wordsOf('Một hai, ba bốn năm SÁU.', {}));
    expect(shingles).toEqual(['một hai ba bốn năm', 'hai ba bốn năm sáu']);
    expect(sharedPart(shingles, new Set(['hai ba bốn năm sáu']))).toBe(0.5);
    expect(sharedPart([], new Set())).toBe(0);
  });
});
