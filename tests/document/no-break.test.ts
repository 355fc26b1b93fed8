import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import { joinAnnex, joinBlock } from '../../src/document/model/join-blocks.ts';
import { joinUnbreakable, unitWords } from '../../src/document/model/no-break.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';

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

describe('a printed report', () => {
  const HD05 = shippedFormat('HD05');
  const report = buildReport(OUTLINE, COMPLETE, HD05, { kind: 'official' });
  const blocks = [...report.body, ...report.annexes.flatMap((annex) => annex.blocks)];
  /** What a line may not tear, with an ordinary space inside. */
  const TORN = /(?<!\p{L})(khoản|Điều|điểm|số) \d|\d+\/\p{Lu}{2,}-\p{Lu}/u;

  it('has headings joined', () => {
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.some((text) => text.includes('số\u00a0'))).toBe(true);
    expect(headings.filter((text) => TORN.test(text))).toEqual([]);
  });

  it('has cells joined where their columns have room', () => {
    const cells = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().map(({ runs }) => runs.map(({ text }) => text).join('')) : [],
    );
    expect(cells.some((text) => text.includes('khoản\u00a0'))).toBe(true);
    expect(cells.filter((text) => TORN.test(text))).toEqual([]);
  });

  it('has titles of tables and annexes joined', () => {
    const source = { section: 's1' };
    const joining = { units: UNITS, format: HD05, textWidthTwips: 9355 };
    const table = { kind: 'table', title: 'Theo Điều 11', columns: [], rows: [], source } as const;
    expect(joinBlock(table, joining)).toMatchObject({ title: 'Theo Điều\u00a011' });
    const annex = {
      id: 'a',
      label: 'PHỤ LỤC',
      title: 'THEO NGHỊ QUYẾT SỐ 82/NQ-HĐND',
      link: '(Kèm theo Báo cáo số 5-BC/ĐU)',
    };
    const joined = joinAnnex({ ...annex, orientation: 'portrait', blocks: [] }, joining);
    expect(joined.title).toBe('THEO NGHỊ QUYẾT SỐ\u00a082/NQ\u2011HĐND');
  });

  it('leaves cells as they are where joined words would be wider than the sheet', () => {
    const long = 'ngày 21 tháng 11 năm 2022';
    const columns = Array.from({ length: 6 }, () => ({ heading: 'Ngày', weight: 1, align: 'left' as const }));
    const rows = [columns.map(() => ({ runs: [{ text: long }] }))];
    const joining = { units: UNITS, format: HD05, textWidthTwips: 9355 };
    const block = joinBlock({ kind: 'table', columns, rows, source: { section: 's1' } }, joining);
    expect(block.kind === 'table' && block.rows[0]?.[0]?.runs[0]?.text).toBe(long);
  });
});
