import { describe, expect, it } from 'vitest';
import { parseBareLabel, parseLabel, parsePoint, romanValue } from '../../../src/domain/outline-import/number-label.ts';

describe('a number in front of a line', () => {
  it.each([
    ['Phần thứ nhất: TÌNH HÌNH CHUNG', 'Phần thứ nhất:', 'TÌNH HÌNH CHUNG', 'part', 1],
    ['PHẦN THỨ HAI', 'PHẦN THỨ HAI', '', 'part', 2],
    ['Phần I. Kết quả', 'Phần I.', 'Kết quả', 'part', 1],
    ['PHẦN A: KẾT QUẢ', 'PHẦN A:', 'KẾT QUẢ', 'part', 1],
    ['Chương II Những việc đã làm', 'Chương II', 'Những việc đã làm', 'chapter', 2],
    ['A. KẾT QUẢ', 'A.', 'KẾT QUẢ', 'upperLetter', 1],
    ['Đ. KIẾN NGHỊ', 'Đ.', 'KIẾN NGHỊ', 'upperLetter', 5],
    ['I. ĐẶC ĐIỂM', 'I.', 'ĐẶC ĐIỂM', 'roman', 1],
    ['IV- Công tác tuyên truyền', 'IV-', 'Công tác tuyên truyền', 'roman', 4],
    ['II/ Kết quả', 'II/', 'Kết quả', 'roman', 2],
    ['II/Kết quả', 'II/', 'Kết quả', 'roman', 2],
    ['I .Tình hình', 'I .', 'Tình hình', 'roman', 1],
    ['XII. Kiến nghị', 'XII.', 'Kiến nghị', 'roman', 12],
    ['1. Lãnh đạo', '1.', 'Lãnh đạo', 'decimal', 1],
    ['01. Lãnh đạo', '01.', 'Lãnh đạo', 'decimal', 1],
    ['1.Lãnh đạo', '1.', 'Lãnh đạo', 'decimal', 1],
    ['1- Lãnh đạo', '1-', 'Lãnh đạo', 'decimal', 1],
    ['1/ Lãnh đạo', '1/', 'Lãnh đạo', 'decimal', 1],
    ['1, Lãnh đạo', '1,', 'Lãnh đạo', 'decimal', 1],
    ['2) Kết quả', '2)', 'Kết quả', 'decimalBracket', 2],
    ['(3) Đối thoại', '(3)', 'Đối thoại', 'decimalBrackets', 3],
    ['1.1. Công khai', '1.1.', 'Công khai', 'dotted2', 1],
    ['2.3 Công khai', '2.3', 'Công khai', 'dotted2', 3],
    ['I.2. Công khai', 'I.2.', 'Công khai', 'dotted2', 2],
    ['1.2.3. Công khai', '1.2.3.', 'Công khai', 'dotted3', 3],
    ['a) Ở xã', 'a)', 'Ở xã', 'lowerLetter', 1],
    ['đ) Ở trường', 'đ)', 'Ở trường', 'lowerLetter', 5],
    ['e. Ở trường', 'e.', 'Ở trường', 'lowerLetter', 6],
    ['a/ Ở xã', 'a/', 'Ở xã', 'lowerLetter', 1],
    ['(ii) Đối tượng', '(ii)', 'Đối tượng', 'lowerRoman', 2],
    ['Mục 1. Tổ chức', 'Mục 1.', 'Tổ chức', 'item', 1],
    ['Câu 12: Cơ chế nào', 'Câu 12:', 'Cơ chế nào', 'item', 12],
    ['Phụ lục 1: SỐ LIỆU', 'Phụ lục 1', 'SỐ LIỆU', 'annex', 1],
    ['Phụ lục: Danh mục công trình', 'Phụ lục', 'Danh mục công trình', 'annex', 1],
    ['Biểu số 01', 'Biểu số 01', '', 'annex', 1],
    ['Mẫu số 02/BC Tổng hợp', 'Mẫu số 02/BC', 'Tổng hợp', 'annex', 2],
  ])('of "%s" is %s', (text, label, rest, scheme, value) => {
    const read = parseLabel(text);
    expect(read).toMatchObject({ label, rest });
    expect(read?.readings[0]).toMatchObject({ scheme, value });
  });

  it.each([
    'V/v thực hiện dân chủ ở cơ sở',
    'T/M BAN THƯỜNG VỤ',
    '30/6/2026 là ngày chốt số liệu',
    '1.000 hộ dân',
    '1.5 tỷ đồng đã chi',
    '6 tháng đầu năm 2026',
    '2026. Năm bầu cử',
    'Phần lớn các hộ đã ký cam kết',
    'Mục đích, yêu cầu',
    'Câu hỏi gợi ý cho hội nghị',
    'Biểu dương, khen thưởng',
    'Phần 2 của kế hoạch đã xong',
    'TT. Huế đã báo cáo',
    'ĐẶC ĐIỂM, TÌNH HÌNH',
    '- 1. việc đã làm',
    '15-CT/TU ngày 21/11/2022',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(parseLabel(text)).toBeUndefined();
  });

  it('has two readings where a letter may be a Roman number', () => {
    expect(parseLabel('V. Kiến nghị')?.readings.map(({ scheme, value }) => `${scheme} ${value}`)).toEqual([
      'roman 5',
      'upperLetter 21',
    ]);
    expect(parseLabel('i) Đối tượng')?.readings.map(({ scheme }) => scheme)).toEqual(['lowerLetter', 'lowerRoman']);
  });

  it('without a mark is seen where a tab or a capital follows', () => {
    expect(parseBareLabel('II NỘI DUNG')).toMatchObject({ label: 'II', rest: 'NỘI DUNG', hasMark: false });
    expect(parseBareLabel('3\tĐánh giá')).toMatchObject({ label: '3', rest: 'Đánh giá' });
    expect(parseBareLabel('3 tháng qua')).toBeUndefined();
  });

  it('is Roman up to 39', () => {
    expect(['I', 'IV', 'IX', 'XIV', 'XXXIX'].map(romanValue)).toEqual([1, 4, 9, 14, 39]);
    expect(['IIIIII', 'VX', 'A', ''].map(romanValue)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the mark of a point', () => {
  it.each([
    ['- Số cuộc tuyên truyền', '-', 'Số cuộc tuyên truyền'],
    ['+ Ở xã', '+', 'Ở xã'],
    ['•\tỞ trường', '•', 'Ở trường'],
    ['-Ở trường', '-', 'Ở trường'],
    ['– … cuộc', '–', '… cuộc'],
  ])('of "%s" is %s', (text, mark, rest) => {
    expect(parsePoint(text)).toEqual({ mark, rest });
  });

  it.each(['---', '-', '*', 'Ở xã - nơi làm tốt', '……'])('is not seen in "%s"', (text) => {
    expect(parsePoint(text)).toBeUndefined();
  });
});
