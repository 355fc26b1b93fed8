import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { text, withAnswer } from '../support/builders.ts';
import { edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const CODES: readonly string[] = ['noSuchDay', 'otherCutoff', 'afterCutoff', 'oldDay', 'otherPeriod'];

/** `level code text` of what is found about days. */
function found(draft: Draft): readonly string[] {
  return checkCompleteness(OUTLINE, draft).flatMap(({ level, detail }) =>
    CODES.includes(detail.code) && 'text' in detail ? [`${level} ${detail.code} ${detail.text}`] : [],
  );
}

const saying = (sentence: string) =>
  withAnswer(COMPLETE, 's6', 'ket_qua', text(`Tổ chức 6 cuộc giám sát. ${sentence}`));
const opening = (written: string) => withAnswer(COMPLETE, 'md', 'md_mo_dau', text(written));
const subject = (written: string) => withAnswer(COMPLETE, 'md', 'md_trich_yeu', text(written));

describe('a day that does not exist', () => {
  it.each([
    ['Họp ngày 30/02/2026.', 'warning noSuchDay 30/02/2026'],
    ['Họp ngày 31/4.', 'warning noSuchDay 31/4'],
    ['Họp ngày 31 tháng 4 năm 2026.', 'warning noSuchDay 31 tháng 4 năm 2026'],
    ['Họp ngày 12/13/2026.', 'warning noSuchDay 12/13/2026'],
  ])('is found: %s', (sentence, expected) => {
    expect(found(saying(sentence))).toEqual([expected]);
  });

  it.each([
    'Họp ngày 28/02/2026, ngày 29/02 năm nhuận, ngày 12/3, 26/3 và 23/4/2026.',
    'Trả lời 31/4 kiến nghị, 30/2 việc.',
    'Theo Luật số 30/2024/QH15, Quyết định số 31/2/2026/QĐ-UBND, Hướng dẫn 45/13/2024.',
  ])('is not seen in %s', (sentence) => {
    expect(found(saying(sentence))).toEqual([]);
  });
});

describe('figures up to another day than the cut-off date', () => {
  it('are found', () => {
    expect(found(opening('Báo cáo như sau (số liệu tính đến ngày 30/4/2026):'))).toEqual([
      'warning otherCutoff 30/4/2026',
    ]);
    expect(found(saying('Số liệu tính đến hết ngày 15 tháng 5 năm 2026.'))).toEqual([
      'warning otherCutoff 15 tháng 5 năm 2026',
    ]);
  });

  it('may be those of an earlier period, or of the day itself', () => {
    expect(found(saying('So với số liệu tính đến ngày 31/12/2025; số liệu tính đến ngày 10/5/2026.'))).toEqual([]);
  });
});

describe('a thing done after the cut-off date', () => {
  it('is a hint in a text of results', () => {
    expect(found(saying('Đã giám sát ngày 28/5/2026.'))).toEqual(['hint afterCutoff 28/5/2026']);
  });

  it.each([
    'Kiến nghị còn lại trả lời trước ngày 15/6/2026.',
    'Sẽ giám sát ngày 28/5/2026.',
    'Đã giám sát ngày 28/4/2026.',
    'Quy định có hiệu lực ngày 01/6/2026.',
  ])('is not %s', (sentence) => {
    expect(found(saying(sentence))).toEqual([]);
  });
});

describe('a day of last year in a text of results', () => {
  it.each([
    ['Tổ chức đối thoại ngày 15/6/2025, 120 lượt người dự.', '15/6/2025'],
    ['Họp 19 thôn xong ngày 20 tháng 4 năm 2025.', '20 tháng 4 năm 2025'],
    ['Đơn vị sự nghiệp kiểm tra ngày 12/3/2025: 13 nơi đúng.', '12/3/2025'],
    ['Thực hiện Kế hoạch số 41-KH/ĐU của Ban Thường vụ. Giám sát ngày 02/02/2025.', '02/02/2025'],
  ])('is a hint: %s', (sentence, day) => {
    expect(found(saying(sentence))).toEqual([`hint oldDay ${day}`]);
  });

  it.each([
    'Thu gom rác ba buổi mỗi tuần từ 15/6/2025.',
    'Kể từ 01/7/2025 xã có 19 thôn.',
    'Chờ trả lời từ năm 2025, cụ thể là 15/6/2025.',
    'Thực hiện Kế hoạch số 41-KH/ĐU, ngày 15/6/2025 của Ban Thường vụ Đảng ủy.',
    'Thực hiện Quyết định ngày 15/6/2025 số 212/QĐ-UBND.',
    'Theo ý kiến ngày 15/6/2025 của Ban Thường vụ Thành ủy.',
    'Áp dụng Luật số 97/2025/QH15, thông qua ngày 25/6/2025.',
    'Tăng 2 cuộc so với số đến ngày 15/6/2025.',
    'Cùng kỳ tổ chức ngày 15/6/2025 được 3 cuộc.',
    'Thôn 14 sáp nhập ngày 01/7/2025 đã họp.',
    'Mở lớp ngày 20/12/2025, xong tháng 01/2026.',
    'Họp ngày 15/6/2026, ngày 30/4/2024.',
  ])('is not %s', (sentence) => {
    expect(found(saying(sentence)).filter((each) => each.includes('oldDay'))).toEqual([]);
  });

  it('says nothing where no result is told', () => {
    expect(found(opening('Thực hiện yêu cầu nêu ngày 15/6/2025, xã báo cáo như sau:'))).toEqual([]);
    const other = {
      ...saying('Tổ chức đối thoại ngày 15/6/2025.'),
      period: { kind: 'firstHalf', year: 2025 } as const,
    };
    expect(found(other).filter((each) => each.includes('oldDay'))).toEqual([]);
  });
});

describe('another period in trích yếu and opening', () => {
  it('is found, once a box', () => {
    expect(found(subject('kết quả 6 tháng đầu năm 2025 và nhiệm vụ 6 tháng cuối năm 2025'))).toEqual([
      'warning otherPeriod 6 tháng đầu năm 2025',
    ]);
    expect(found(subject('kết quả thực hiện dân chủ ở cơ sở năm 2025'))).toEqual(['warning otherPeriod năm 2025']);
    expect(found(opening('Báo cáo kết quả 6 tháng cuối năm 2025 như sau:'))).toHaveLength(1);
  });

  it('is not what it is compared with, nor the year of a document in the opening', () => {
    expect(
      found(opening('Theo Kế hoạch năm 2025, báo cáo 6 tháng đầu năm 2026, so với 6 tháng cuối năm 2025.')),
    ).toEqual([]);
    expect(found(subject('kết quả 6 tháng  đầu năm 2026 và nhiệm vụ Sáu tháng cuối năm 2026'))).toEqual([]);
  });
});

describe('a task that rests on a text which ends before it is due', () => {
  const task = (due: string) =>
    checkCompleteness(
      OUTLINE,
      edited(COMPLETE, {
        cells: [
          ['s8', 'nhiem_vu', 'nhiem_vu_2', 'nhiem_vu', 'Tiếp công dân theo Nghị định số 64/2014/NĐ-CP ở 19 thôn'],
          ['s8', 'nhiem_vu', 'nhiem_vu_2', 'thoi_han', due],
        ],
      }).draft,
    ).flatMap(({ detail, place }) => (detail.code === 'basisExpired' ? [`${place.row} ${detail.from}`] : []));

  it('is found, though the text is in force on the day of signing', () => {
    expect(task('2026-09-30')).toEqual(['nhiem_vu_2 2026-07-01']);
    expect(task('2026-06-30')).toEqual([]);
  });
});

describe('a cause', () => {
  const causes = (noi_dung: string) =>
    checkCompleteness(
      OUTLINE,
      edited(COMPLETE, { cells: [['s7_3', 'nguyen_nhan', 'nguyen_nhan_1', 'noi_dung', noi_dung]] }).draft,
    ).flatMap(({ level, detail, place }) => (detail.code === 'restated' ? [`${level} ${place.row}`] : []));

  it('is asked about when it tells its weakness again', () => {
    expect(causes('việc sửa đổi quy chế thực hiện dân chủ chưa kịp thời')).toEqual(['hint nguyen_nhan_1']);
  });

  it('is its own when it says why', () => {
    expect(causes('hội đồng trường chưa kiện toàn, chưa ai được giao soạn quy chế')).toEqual([]);
  });
});
