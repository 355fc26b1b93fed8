import { describe, expect, it } from 'vitest';
import { joinUnbreakable, unitWords } from '../../src/document/model/no-break.ts';

const UNITS = unitWords(['hội nghị', 'lượt người', 'triệu đồng', '%', 'm²', 'tin, bài']);
/** ~ for a no-break space, = for a no-break hyphen. */
const join = (text: string) => joinUnbreakable(text, UNITS).replaceAll('\u00a0', '~').replaceAll('\u2011', '=');

describe('what a line must not tear apart', () => {
  it.each([
    ['Nghị quyết số 82/NQ-HĐND, ngày 18/5/2026 của', 'Nghị quyết số~82/NQ=HĐND, ngày~18/5/2026 của'],
    ['Điều 11 khoản 2 Luật số 97/2025/QH15', 'Điều~11 khoản~2 Luật số~97/2025/QH15'],
    ['1.520 lượt người; 23 hội nghị; 1.725,5 m²', '1.520~lượt người; 23~hội nghị; 1.725,5~m²'],
    ['ngày 21 tháng 11 năm 2022', 'ngày~21~tháng~11~năm~2022'],
    ['nhiệm kỳ 2025 - 2030', 'nhiệm kỳ 2025~-~2030'],
    ['Quyết định số 212/QĐ-UBND', 'Quyết định số~212/QĐ=UBND'],
    ['chính trị - xã hội ở cơ sở', 'chính trị - xã hội ở cơ sở'],
    ['57/57 chi bộ', '57/57 chi bộ'],
  ])('%s', (text, wanted) => {
    expect(join(text)).toBe(wanted);
  });

  it('changes nothing a second time, and no visible character', () => {
    const text = 'Chỉ thị số 15-CT/TU, ngày 21/11/2022: 120 triệu đồng cho 3 hội nghị.';
    const once = joinUnbreakable(text, UNITS);
    expect(joinUnbreakable(once, UNITS)).toBe(once);
    expect(once.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')).toBe(text);
  });
});
