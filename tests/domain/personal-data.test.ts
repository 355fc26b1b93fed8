import { describe, expect, it } from 'vitest';
import { personalTraces, secrecyMark } from '../../src/domain/vietnamese/personal-data.ts';

function kinds(text: string): readonly string[] {
  return personalTraces(text).map(({ kind }) => kind);
}

describe('what points at a citizen', () => {
  it.each([
    ['ông Nguyễn Văn Bình, thôn 3, gửi đơn', 'name'],
    ['Bà Lê Thị Hoa khiếu nại', 'name'],
    ['công dân Trần Văn An đến 3 lượt', 'name'],
    ['anh Phạm Văn T. trình bày', 'name'],
    ['hộ bà Hoa chưa đồng ý', 'name'],
    ['CCCD 031085012345', 'identityNumber'],
    ['số 031 085 012 345 cấp năm 2021', 'identityNumber'],
    ['CMND số 031234567', 'identityNumber'],
    ['liên hệ 0912345678', 'phone'],
    ['điện thoại 0912 345 678', 'phone'],
    ['+84 912 345 678', 'phone'],
    ['trú tại số nhà 12, thôn 3', 'address'],
    ['ở số 5/12 đường Trường Sơn', 'address'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    'Bí thư Đảng ủy tiếp dân 9 ngày; Chủ tịch Ủy ban nhân dân xã 18 ngày',
    'bà con Nhân dân thôn 3 kiến nghị làm đường',
    'công dân trình bày về đất đai',
    'ông Chủ tịch, bà Phó Bí thư; đoàn ở Bà Rịa về; cụ thể là',
    'tổng 2.200.000.000 đồng; Công văn số 741-CV/BTGDVTU, ngày 29/4/2026',
    'Quyết định số 212/QĐ-UBND; 1.725,5 m² đất; hồ sơ 0912/2026',
    'hỏi đường liên thôn, ngõ đi chung ở cụm thôn 3',
  ])('leaves alone: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('marks of secrecy', () => {
  it.each(['TỐI MẬT', 'Tài liệu TUYỆT MẬT', 'đóng dấu MẬT'])('%s', (text) => {
    expect(secrecyMark(text)).toBeDefined();
  });

  it.each(['BẢO MẬT THÔNG TIN', 'giữ bí mật nhà nước', 'MẬT KHẨU', 'mật độ dân cư'])('leaves alone: %s', (text) => {
    expect(secrecyMark(text)).toBeUndefined();
  });
});
