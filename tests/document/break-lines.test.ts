import { describe, expect, it } from 'vitest';
import { breakLines, breakName } from '../../src/document/format/break-lines.ts';
import { textWidthPt } from '../../src/document/format/text-width.ts';

const bold = { sizePt: 14, bold: true, italic: false };
const subject = 'kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026 và nhiệm vụ trọng tâm 6 tháng cuối năm 2026';

describe('breakLines', () => {
  it('breaks the trích yếu of the half-year report before “và”', () => {
    expect(breakLines(subject, 467.7, bold)).toEqual([
      'kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026',
      'và nhiệm vụ trọng tâm 6 tháng cuối năm 2026',
    ]);
  });

  it('breaks a long name of a body before its proper name', () => {
    expect(breakLines('ĐẢNG ỦY XÃ NGUYỄN LƯƠNG BẰNG', 241, bold)).toEqual(['ĐẢNG ỦY XÃ', 'NGUYỄN LƯƠNG BẰNG']);
  });

  it.each([
    ['ĐẢNG ỦY XÃ NGUYỄN LƯƠNG BẰNG THÀNH PHỐ HẢI PHÒNG', ['ĐẢNG ỦY XÃ NGUYỄN', 'LƯƠNG BẰNG']],
    ['ĐẢNG ỦY ĐẶC KHU BẠCH LONG VĨ THÀNH PHỐ HẢI PHÒNG', ['BẠCH', 'LONG VĨ']],
    ['BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG TRẦN HƯNG ĐẠO', ['TRẦN', 'HƯNG ĐẠO']],
    ['ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG XÃ TRẦN HƯNG ĐẠO', ['TRẦN', 'HƯNG']],
    ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG MỞ RỘNG', ['THÀNH', 'PHỐ']],
  ])('does not tear the name of a place in capitals: %s', (name, torn) => {
    const lines = breakName(name, 241, bold).join(' / ');
    const names = ['NGUYỄN LƯƠNG BẰNG', 'BẠCH LONG VĨ', 'TRẦN HƯNG ĐẠO', 'THÀNH PHỐ', 'ĐẶC KHU', 'HẢI PHÒNG'];
    expect(lines).toContain(' / ');
    for (const whole of names.filter((one) => name.includes(one))) expect(lines).toContain(whole);
    expect(lines).not.toContain(torn.join(' / '));
  });

  it('takes a third line only where it keeps the name of a place whole', () => {
    expect(breakName('ĐẢNG ỦY XÃ NGUYỄN LƯƠNG BẰNG THÀNH PHỐ HẢI PHÒNG', 241, bold)).toHaveLength(3);
    expect(breakName('ĐẢNG ỦY XÃ NGUYỄN LƯƠNG BẰNG', 241, bold)).toEqual(['ĐẢNG ỦY XÃ', 'NGUYỄN LƯƠNG BẰNG']);
    expect(breakName('ĐẢNG ỦY XÃ GIA LỘC', 241, bold)).toEqual(['ĐẢNG ỦY XÃ GIA LỘC']);
    expect(breakName('', 241, bold)).toEqual([]);
  });

  it('leaves a text that fits on one line, and gives no line for nothing', () => {
    expect(breakLines('ĐẢNG ỦY XÃ GIA LỘC', 241, bold)).toEqual(['ĐẢNG ỦY XÃ GIA LỘC']);
    expect(breakLines('  ', 241, bold)).toEqual([]);
  });

  it.each([150, 200, 260, 340])('uses the fewest lines not wider than %d pt and loses no word', (width) => {
    const lines = breakLines(subject, width, bold);
    expect(lines.join(' ')).toBe(subject);
    for (const line of lines) expect(textWidthPt(line, bold)).toBeLessThanOrEqual(width);
    expect(lines.length).toBeLessThanOrEqual(Math.ceil(textWidthPt(subject, bold) / width) + 1);
  });

  it('never breaks at a no-break space and keeps a word that is too wide whole', () => {
    const lines = breakLines('năm\u00a02026 năm\u00a02027', 40, bold);
    expect(lines).toEqual(['năm\u00a02026', 'năm\u00a02027']);
  });

  it.each([110, 130, 150, 170, 215])('does not split a proper name where %d pt leave another way', (width) => {
    const lines = breakLines('chất vấn của nhân dân xã Gia Lộc trong kỳ báo cáo', width, bold);
    expect(lines.join(' | ')).not.toMatch(/Gia \| Lộc/);
  });

  it('keeps the gap of a day not yet given inside its line', () => {
    const date = 'Xã Nguyễn Bỉnh Khiêm, ngày      tháng 6 năm 2026';
    expect(breakLines(date, 400, bold)).toEqual([date]);
    expect(breakLines(date, 226, bold)).toEqual(['Xã Nguyễn Bỉnh Khiêm,', 'ngày      tháng 6 năm 2026']);
  });
});
