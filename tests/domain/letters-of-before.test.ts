import { describe, expect, it } from 'vitest';
import {
  encodingOfFont,
  isFontOfCapitals,
  isTypedInOldLetters,
  withUnicodeLetters,
} from '../../src/domain/vietnamese/letters-of-before.ts';

describe('letters of before Unicode', () => {
  it.each([
    ['B¸o c¸o kÕt qu¶ thùc hiÖn d©n chñ ë c¬ së', 'Báo cáo kết quả thực hiện dân chủ ở cơ sở'],
    ['§¶ng ñy x·, ng\u00adêi d©n \u00adu tiªn', 'Đảng ủy xã, người dân ưu tiên'],
    ['nh÷ng lÜnh vùc dÔ ph¸t sinh bøc xóc', 'những lĩnh vực dễ phát sinh bức xúc'],
    ['kh¼ng ®Þnh, s½n sµng, n¾m ch¾c, ®Æt b»ng', 'khẳng định, sẵn sàng, nắm chắc, đặt bằng'],
    ['kû luËt, kú häp, ký kÕt, kü thuËt, ®\u00adêng', 'kỷ luật, kỳ họp, ký kết, kỹ thuật, đường'],
  ])('of TCVN3: %s', (typed, meant) => {
    expect(withUnicodeLetters(typed, 'TCVN3')).toBe(meant);
  });

  it.each([
    ['Baùo caùo keát quaû thöïc hieän daân chuû ôû cô sôû', 'Báo cáo kết quả thực hiện dân chủ ở cơ sở'],
    ['Ñaûng uûy xaõ, ngöôøi daân ñöôïc höôûng', 'Đảng ủy xã, người dân được hưởng'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['thò xaõ, tænh, kyõ thuaät, kyø, mytï', 'thị xã, tỉnh, kỹ thuật, kỳ, mytï'],
    ['naêm, baèng, haúng, saün, naém, ñaët', 'năm, bằng, hẳng, sẵn, nắm, đặt'],
  ])('of VNI: %s', (typed, meant) => {
    expect(withUnicodeLetters(typed, 'VNI')).toBe(meant);
  });

  it('are told by the font, and only where the text was not converted since', () => {
    expect(['.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman'].map(encodingOfFont)).toEqual([
      'TCVN3',
      'TCVN3',
      'VNI',
      undefined,
    ]);
    expect([isFontOfCapitals('.VnTimeH'), isFontOfCapitals('.VnTime')]).toEqual([true, false]);
    expect(isTypedInOldLetters('B¸o c¸o')).toBe(true);
    expect(isTypedInOldLetters('Báo cáo kết quả')).toBe(false);
    expect(isTypedInOldLetters('Bao cao')).toBe(false);
  });
});
