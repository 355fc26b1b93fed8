import { describe, expect, it } from 'vitest';
import { textWidthPt } from '../../src/document/format/text-width.ts';

const face = (sizePt: number, bold = false, italic = false) => ({ sizePt, bold, italic });

describe('textWidthPt', () => {
  it.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', face(15, true), 206.7],
    ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', face(14), 227.5],
    ['ĐẢNG ỦY XÃ GIA LỘC', face(14, true), 152.4],
    ['ĐẢNG ỦY XÃ NGUYỄN LƯƠNG BẰNG', face(14, true), 252.6],
    ['Gia Lộc, ngày 15 tháng 5 năm 2026', face(14, false, true), 202.2],
    ['BAN XÂY DỰNG ĐẢNG', face(14, true), 153.9],
    ['T/M BAN THƯỜNG VỤ', face(14, true), 150.0],
  ] as const)('gives the width measured in the-thuc 9 for %s', (text, as, expected) => {
    expect(textWidthPt(text, as)).toBeCloseTo(expected, 0);
    expect(Math.abs(textWidthPt(text, as) - expected)).toBeLessThan(0.06);
  });

  it('measures a letter with diacritics as its base letter, composed or not', () => {
    expect(textWidthPt('ẾỆỡự', face(14))).toBe(textWidthPt('ẾỆỡự'.normalize('NFD'), face(14)));
    expect(textWidthPt('Ữ', face(14))).toBe(textWidthPt('Ư', face(14)));
    expect(textWidthPt('Ễ', face(14))).toBe(textWidthPt('E', face(14)));
    expect(textWidthPt('ơ', face(14))).toBeGreaterThan(textWidthPt('o', face(14)));
  });

  it('measures no-break joins like the characters they stand for', () => {
    expect(textWidthPt('số\u00a015\u2011BC', face(14))).toBe(textWidthPt('số 15-BC', face(14)));
  });

  it('gives something sensible for what the table does not know', () => {
    expect(textWidthPt('😀', face(10))).toBe(10);
    expect(textWidthPt('Ж', face(10))).toBe(5);
    expect(textWidthPt('', face(10))).toBe(0);
  });
});
