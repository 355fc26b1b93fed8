import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { type FigurePart, figureOf, itemsOf, rowsOf, textOf } from '../../src/domain/draft/draft-answers.ts';
import { type Draft, draftSchema } from '../../src/domain/draft/draft-schema.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { allFigures } from '../../src/domain/outline/outline-tree.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { nextPeriod, periodDays } from '../../src/domain/shared/reporting-period.ts';
import { daysBetween } from '../../src/domain/vietnamese/date.ts';
import { formatNumber } from '../../src/domain/vietnamese/number.ts';

/**
 * The complete sample has to be without a slip: it is what an officer compares with. The sums are counted here, not
 * taken from the program's own rules.
 */
function readTemplate(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8'));
}

function readOutline(): Outline {
  const parsed = parseOutline(readTemplate('outlines/dan-chu-co-so.v1.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

const outline = readOutline();
const complete = draftSchema.parse(readTemplate('examples/gia-loc-2026-h1.json'));
const halfDone = draftSchema.parse(readTemplate('examples/gia-loc-2026-h1-do-dang.json'));
const figures = allFigures(outline);
const fieldOf = new Map(figures.map(({ section, field }) => [field.id, { section: section.id, field }]));

/** What stands in a box; "không phát sinh" is a zero that somebody stated. */
function read(code: string, part: FigurePart, draft: Draft = complete): number | undefined {
  const answer = figureOf(draft, code)[part];
  if (answer.state === 'nothingArose') return 0;
  return answer.state === 'value' ? answer.value : undefined;
}

/** The sides of a comparison, or `undefined` while one number in it is missing. */
function sum(codes: readonly string[], part: FigurePart): number | undefined {
  const values = codes.map((code) => read(code, part));
  return values.every((value) => value !== undefined) ? values.reduce((total, value) => total + value, 0) : undefined;
}

function codes(text: string): string[] {
  return text.split(/[+\s]+/).filter(Boolean);
}

/** Whole = sum of parts, or balance of two sides. */
const SUMS = [
  'LD01 = LD02+LD03+LD04',
  'TT06 = TT06a+TT06b+TT06c',
  'QC01 = QC02+QC05',
  'KT01 = KT02+KT03',
  'BQ04 = BQ05a+BQ05b+BQ05c+BQ05d+BQ05e+BQ05f',
  'BQ10 = BQ11+BQ12+BQ13',
  'GS02 = GS02a+GS02b',
  'HG03 = HG04+HG05+HG06',
  'SN01 = SN01a+SN01b',
  'HC01 = HC02+HC03',
  'HC04 = HC05+HC06',
  'HC00+HC01 = HC04+HC07+HC08',
  'DT01 = DT02+DT03',
  'DT05 = DT06+DT07',
  'DT07 = DT08+DT09',
  'DU01 = DU02+DU03+DU04',
  'DU00+DU01 = DU05+DU06',
  'DU05 = DU07+DU09',
  'DU07 = DU08+DU10',
];

/** Part or subset ≤ whole. */
const LIMITS = [
  'QM01 QM02',
  'QM02 QM03',
  'QM08 QM07',
  'QM11 QM10',
  'LD05 QM04',
  'LD06 QM04',
  'TT03 TT02',
  'TT03n TT02',
  'QC02 QC01',
  'QC03+QC04 QC02',
  'KP02 KP01',
  'KT05 KT04',
  'KT07 KT06',
  'CK02 CK01',
  'CK03 CK02',
  'CK07 CK06',
  'BQ06 BQ04',
  'BQ08 BQ05f',
  'BQ16 QM02',
  'BQ17 QM01',
  'BQ18 QM01',
  'YK03+YK04 YK02',
  'YK05 YK01',
  'GS01n GS01',
  'QM01 GS01',
  'GS05 GS04',
  'GS06 GS05',
  'GS09 KP01',
  'GD02 GD01',
  'GD04 GD01',
  'GD04 GD03',
  'GD05 GD04',
  'GD07 GD06',
  'HU01 QM01',
  'HG01 HG02',
  'HG08 HG02',
  'TQ02 TQ01',
  'CQ01 QM06',
  'CQ02 CQ01',
  'CQ03 QM06',
  'CQ04 CQ03',
  'CQ05 CQ01',
  'CQ07 CQ06',
  'SN01 QM07',
  'SN01a QM08',
  'SN03 QM07',
  'SN04 SN03',
  'SN05 SN01',
  'SN07 SN06',
  'SN08 QM07',
  'SN09 DU00+DU01',
  'KX03 KX02',
  'KX05 QM02',
  'CT03 CT02',
  'CT04 CT03',
  'HC10 HC09',
  'TD04 TD05',
  'TD08 TD05',
  'DT10 DT06+DT08',
  'DT11 DT09',
  'DU07 DU05',
  'DU13 DU09',
  'DU14 DU00+DU01',
  'MT05 MT04',
  'MT08 MT07',
];

/** Both zero or both not. */
const PAIRS = ['TT01 TT02', 'TT04 TT05', 'KT01 KT04', 'BQ01 BQ02', 'BQ15 BQ16', 'DT01 DT04', 'BQ09 BQ10'];

const PARTS: readonly FigurePart[] = ['actual', 'estimate', 'earlier'];

function column(section: string, table: string, name: string): (string | number | boolean | undefined)[] {
  return rowsOf(complete, section, table).map((row) => {
    const cell = row.cells[name];
    return cell?.state === 'value' ? cell.value : undefined;
  });
}

function total(section: string, table: string, name: string): number {
  return column(section, table, name).reduce<number>(
    (sofar, value) => sofar + (typeof value === 'number' ? value : 0),
    0,
  );
}

/** A table's column adds up to its indicator. */
const COLUMNS = [
  's2_3 bang_quy_che qc01 QC01',
  's2_3 bang_quy_che qc02 QC02',
  's2_3 bang_quy_che qc03 QC03',
  's2_3 bang_quy_che qc04 QC04',
  's2_3 bang_quy_che qc05 QC05',
  's3_1_2 bang_cong_trinh tong_gia_tri BQ10',
  's3_1_2 bang_cong_trinh dan_gop BQ11',
  's3_1_2 bang_cong_trinh ngan_sach BQ12',
  's3_1_2 bang_cong_trinh nguon_khac BQ13',
  's3_1_2 bang_cong_trinh ngay_cong BQ14',
  's3_1_2 bang_cong_trinh dat_hien BQ15',
  's3_1_2 bang_cong_trinh so_ho BQ16',
  's3_1_3 bang_lay_y_kien so_y_kien YK02',
  's3_1_3 bang_lay_y_kien tiep_thu YK03',
  's3_1_3 bang_lay_y_kien giai_trinh YK04',
  's3_1_5 loai_tranh_chap so_vu HG03',
  's5_2 bang_hoi_nghi luot_nguoi DT04',
  's5_2 bang_hoi_nghi so_y_kien DT05',
  's5_2 bang_hoi_nghi tra_loi_tai_cho DT06',
  's5_2 bang_hoi_nghi giao_giai_quyet DT07',
  's5_3 bang_linh_vuc so_don DU01',
];

/** A table has as many rows as its indicator counts. */
const ROWS = [
  's2_1 ds_van_ban LD01',
  's2_5 ds_cuoc KT01',
  's3_1_2 bang_cong_trinh BQ09',
  's3_1_3 bang_lay_y_kien YK01',
  's4_2 mo_hinh CT06',
  's5_2 bang_hoi_nghi DT01',
  's5_2 bang_kien_nghi_ton DT09',
];

/** Everything a person wrote in a section, as one text. */
function writtenIn(section: string): string {
  const fields = outline.sections.flatMap(function walk(node): readonly { id: string }[] {
    return node.id === section ? (node.fields ?? []) : (node.children ?? []).flatMap(walk);
  });
  return fields.flatMap(({ id }) => [textOf(complete, section, id), ...itemsOf(complete, section, id)]).join('\n');
}

function allTexts(draft: Draft): string {
  return JSON.stringify(draft.answers);
}

/** Figures the prose of their own section speaks of. */
const SPOKEN = codes(
  `QM01 QM02 QM03 QM04 QM05 QM06 QM07 QM08 LD01 LD02 LD03 LD04 LD05 LD07 TT01 TT02 TT03 TT03n TT04 TT05 TT06 TT07 TT08
   QC01 QC02 QC03 QC04 QC05 KP01 KP02 KH01 KH02 KT01 KT02 KT03 KT04 KT05 KT06 KT07 KT08 KT09 CK01 CK02 CK03 CK04
   BQ01 BQ02 BQ03 BQ04 BQ05a BQ05b BQ05f BQ06 BQ07 BQ08 BQ09 BQ10 BQ11 BQ12 BQ13 BQ14 BQ15 BQ16 YK01 YK02 YK03 YK04
   GS01 GS01n GS02 GS02a GS02b GS03 GS04 GS05 GS06 GS07 GS10 GD03 GD04 GD05 GD06 GD07 GD09 HG01 HG02 HG03 HG04 HG05 HG06
   CQ06 CQ07 CQ08 CQ05 SN02 SN05 SN06 SN07 KX02 KX03 KX04 KX05 CT02 CT03 CT04 HC00 HC01 HC02 HC04 HC05 HC06 HC09 HC10
   TD01 TD02 TD03 TD04 TD05 TD06 TD07 TD08 DT01 DT02 DT03 DT04 DT05 DT06 DT07 DT08 DT09 DT10
   DU00 DU01 DU02 DU03 DU04 DU05 DU06 DU07 DU08 DU09 DU10 MT01 MT02 MT03 MT04 MT05 MT06 MT07 MT08`,
);

/** A number standing by itself, not inside a longer one. */
function standsIn(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(text);
}

describe('complete sample', () => {
  it('is a sample of the shipped outline, in the full version, with nothing left to mend', () => {
    expect([complete.sample, complete.tier, complete.outline]).toEqual([
      true,
      'full',
      { id: outline.id, version: outline.version },
    ]);
    expect(checkCompleteness(outline, complete)).toEqual([]);
  });

  it.each(SUMS)('adds up: %s', (line) => {
    const [left = [], right = []] = line.split(' = ').map(codes);
    for (const part of PARTS) {
      const [whole, parts] = [sum(left, part), sum(right, part)];
      if (part === 'actual') expect([whole, parts]).not.toContain(undefined);
      if (whole !== undefined && parts !== undefined) expect(`${part} ${whole}`).toBe(`${part} ${parts}`);
    }
  });

  it.each(LIMITS)('keeps a part within its whole: %s', (line) => {
    const [part = '', whole = ''] = line.split(' ');
    for (const box of PARTS) {
      const [less, more] = [sum(codes(part), box), sum(codes(whole), box)];
      if (box === 'actual') expect([less, more]).not.toContain(undefined);
      if (less !== undefined && more !== undefined) expect(less).toBeLessThanOrEqual(more);
    }
  });

  it.each(PAIRS)('has both or neither: %s', (line) => {
    const [first, second] = codes(line).map((code) => read(code, 'actual'));
    expect((first ?? 0) > 0).toBe((second ?? 0) > 0);
  });

  it('never counts less for the whole period than to the cut-off date', () => {
    const shares = new Set(['HC07', 'DU09', 'DT09', 'DT11']);
    const falling = figures.filter(({ field }) => {
      const [actual, estimate] = [read(field.id, 'actual'), read(field.id, 'estimate')];
      return (
        actual !== undefined &&
        estimate !== undefined &&
        !shares.has(field.id) &&
        field.measure !== 'percent' &&
        estimate < actual
      );
    });
    expect(falling.map(({ field }) => field.id)).toEqual([]);
  });

  it('keeps what the law and the party rules ask for', () => {
    const value = (code: string) => read(code, 'actual') ?? Number.NaN;
    expect(value('GS01')).toBeGreaterThanOrEqual(Math.max(5, value('QM01')));
    expect(value('CK01')).toBeLessThanOrEqual(14);
    expect(value('CK04')).toBeLessThanOrEqual(10);
    expect(value('CT06')).toBeLessThanOrEqual(11);
    expect(value('TD01')).toBeGreaterThanOrEqual(2 * 4);
    expect(value('TD02')).toBeGreaterThanOrEqual(
      Math.floor((daysBetween('2026-01-01', textOf(complete, 'md', 'md_ngay_chot')) + 1) / 7),
    );
    expect(value('TD08')).toBeGreaterThanOrEqual(5 * value('TD07'));
    expect(value('GD10')).toBe(0);
    expect((100 * value('HG04')) / (value('HG04') + value('HG05'))).toBeGreaterThanOrEqual(80);
    expect(value('BQ02') / value('BQ01') / (value('QM02') / value('QM01'))).toBeCloseTo(value('BQ03') / 100, 3);
  });

  it.each(COLUMNS)('has a table that adds up to its indicator: %s', (line) => {
    const [section = '', table = '', name = '', code = ''] = line.split(' ');
    expect(total(section, table, name)).toBe(read(code, 'actual'));
  });

  it.each(ROWS)('has a table with as many rows as its indicator counts: %s', (line) => {
    const [section = '', table = '', code = ''] = line.split(' ');
    expect(rowsOf(complete, section, table)).toHaveLength(read(code, 'actual') ?? -1);
  });

  it('has rows that add up by themselves', () => {
    for (const row of rowsOf(complete, 's3_1_2', 'bang_cong_trinh')) {
      const [whole, ...parts] = ['tong_gia_tri', 'dan_gop', 'ngan_sach', 'nguon_khac'].map((name) =>
        Number((row.cells[name] as { value?: number }).value),
      );
      expect(parts.reduce((sofar, value) => sofar + value, 0)).toBe(whole);
    }
    for (const row of rowsOf(complete, 's2_3', 'bang_quy_che')) {
      const [all = 0, fit = 0, fresh = 0, changed = 0, missing = 0] = ['qc01', 'qc02', 'qc03', 'qc04', 'qc05'].map(
        (name) => Number((row.cells[name] as { value?: number }).value),
      );
      expect(all - fit).toBe(missing);
      expect(fresh + changed).toBeLessThanOrEqual(fit);
    }
  });

  it('counts the table of Điều 11 as the indicators do', () => {
    const yes = (name: string) => column('s3_1_1', 'bang_dieu_11', name).filter((value) => value === true).length;
    expect([yes('phat_sinh'), yes('dung_han')]).toEqual([read('CK01', 'actual'), read('CK03', 'actual')]);
    expect(column('s3_1_1', 'bang_dieu_11', 'tu_ngay').filter(Boolean)).toHaveLength(read('CK02', 'actual') ?? -1);
    expect(new Set(column('s3_1_1', 'bang_dieu_11', 'hinh_thuc').filter(Boolean)).size).toBe(read('CK04', 'actual'));
  });

  it('keeps every date where it belongs', () => {
    const { from } = periodDays(complete.period);
    const cutoff = textOf(complete, 'md', 'md_ngay_chot');
    const past = [
      ...column('s2_1', 'ds_van_ban', 'ngay'),
      ...column('s3_1_1', 'bang_dieu_11', 'tu_ngay'),
      ...column('s3_1_3', 'bang_lay_y_kien', 'tu_ngay'),
      ...column('s3_1_3', 'bang_lay_y_kien', 'den_ngay'),
      ...column('s5_2', 'bang_hoi_nghi', 'ngay'),
      ...column('md', 'md_don_vi_gop', 'ngay'),
    ].filter((day) => typeof day === 'string');
    expect(past.filter((day) => day < from || day > cutoff)).toEqual([]);
    const next = periodDays(nextPeriod(complete.period));
    const tasks = column('s8', 'nhiem_vu', 'thoi_han').map(String);
    expect(tasks.filter((day) => day < next.from || day > next.to)).toEqual([]);
    expect(column('s5_2', 'bang_kien_nghi_ton', 'han').filter((day) => String(day) <= cutoff)).toEqual([]);
    const posted = column('s3_1_3', 'bang_lay_y_kien', 'den_ngay').map((to, index) =>
      daysBetween(String(column('s3_1_3', 'bang_lay_y_kien', 'tu_ngay')[index]), String(to)),
    );
    expect(posted.filter((days) => days < 20)).toEqual([]);
  });

  it('gives every weakness a cause and a task, and owns up to at least one cause', () => {
    const weaknesses = rowsOf(complete, 's7_2', 'han_che').map(({ id }) => id);
    expect(weaknesses.filter((id) => !column('s7_3', 'nguyen_nhan', 'han_che').includes(id))).toEqual([]);
    expect(weaknesses.filter((id) => !column('s8', 'nhiem_vu', 'han_che').includes(id))).toEqual([]);
    expect(column('s7_3', 'nguyen_nhan', 'loai')).toContain('chu_quan');
  });

  it('can be compared: every comparable figure has its earlier value or the reason why not', () => {
    const open = figures.filter(
      ({ field }) =>
        field.comparable &&
        !field.ratio &&
        figureOf(complete, field.id).actual.state === 'value' &&
        figureOf(complete, field.id).earlier.state === 'blank',
    );
    expect(open.map(({ field }) => field.id)).toEqual([]);
    const leaps = figures.filter(({ field }) => {
      const [now, before] = [read(field.id, 'estimate') ?? read(field.id, 'actual'), read(field.id, 'earlier')];
      return now !== undefined && before !== undefined && before > 0 && Math.abs(now - before) / before > 0.5;
    });
    expect(leaps.map(({ field }) => field.id)).toEqual([]);
  });

  it.each(SPOKEN)('speaks in its prose of %s as it stands in the figures', (code) => {
    const { section, field } = fieldOf.get(code) ?? expect.fail(`no indicator ${code}`);
    expect(standsIn(writtenIn(section), formatNumber(read(code, 'actual') ?? Number.NaN, field.measure))).toBe(true);
  });

  it.each([
    ['HG07', 's3_1_5', ['HG04'], ['HG04', 'HG05']],
    ['CT05', 's4_2', ['CT04'], ['CT03']],
    ['DU11', 's5_3', ['DU07'], ['DU05']],
    ['online', 's4_3', ['HC02'], ['HC01']],
    ['in time', 's4_3', ['HC05'], ['HC04']],
  ])('computes the rate %s as its prose does', (_, section, numerator, denominator) => {
    const rate = (100 * (sum(numerator, 'actual') ?? Number.NaN)) / (sum(denominator, 'actual') ?? Number.NaN);
    expect(writtenIn(section)).toContain(`${formatNumber(rate, 'percent')}%`);
  });

  it('avoids phrases that need a number beside them, words out of use and texts out of force', () => {
    const text = allTexts(complete);
    const phrases =
      /được quan tâm|thường xuyên|kịp thời|nghiêm túc|chuyển biến tích cực|cơ bản|một số nơi|một bộ phận|chưa cao|tiếp tục đẩy mạnh|từng bước được nâng lên/giu;
    expect(text.match(phrases) ?? []).toEqual([]);
    expect(
      text.match(
        /thị trấn|(?<!\p{L})huyện(?!\p{L})|Ban Dân vận|Khối Dân vận|một cửa|quy chế dân chủ|hòa giải thành công/giu,
      ) ?? [],
    ).toEqual([]);
    expect(text.match(/(?<!Hội đồng |Ủy ban |Thanh tra )nhân dân/gu) ?? []).toEqual([]);
    const cutoff = textOf(complete, 'md', 'md_ngay_chot');
    const outOfForce = outline.legalBases
      .filter(({ expiredFrom }) => expiredFrom && expiredFrom <= cutoff)
      .map(({ cite }) => cite.replace(/^.* (?=\d)/, ''));
    expect(outOfForce.filter((number) => text.includes(number))).toEqual([]);
  });

  it('names no person', () => {
    expect(textOf(complete, 'md', 'md_ho_ten')).toBe('Họ và tên');
    expect(allTexts(complete).match(/(?:ông|bà|đồng chí|anh|chị) \p{Lu}/gu) ?? []).toEqual([]);
  });
});

describe('half-done sample', () => {
  it('keeps what was typed and could not be read', () => {
    expect(halfDone.sample).toBe(true);
    const unread = figures.flatMap(({ field }) =>
      PARTS.flatMap((part) => {
        const answer = figureOf(halfDone, field.id)[part];
        return answer.state === 'unread' ? [`${field.id} ${part} ${answer.text}`] : [];
      }),
    );
    expect(unread).toEqual(['TD02 actual khoảng 20']);
  });

  it('has its first chapters done and the others open', () => {
    const open = new Set(checkCompleteness(outline, halfDone).map(({ place }) => place.section));
    expect([...open].filter((section) => /^(?:md|s[123])(?:_|$)/.test(section))).toEqual([]);
    expect([...open]).toEqual(expect.arrayContaining(['s4_2', 's4_3', 's5_1', 's5_2', 's5_3', 's6', 's7_1', 's8']));
  });

  it('says the same as the complete one wherever both have answered', () => {
    const differing = figures.filter(({ field }) => {
      const [mine, other] = [figureOf(halfDone, field.id).actual, figureOf(complete, field.id).actual];
      return mine.state === 'value' && JSON.stringify(mine) !== JSON.stringify(other);
    });
    expect(differing.map(({ field }) => field.id)).toEqual([]);
  });
});
