import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/document/docx/write-docx.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Purpose } from '../../src/document/model/context.ts';
import { printedParagraphs } from '../../src/document/model/printed-paragraphs.ts';
import type { Block, ReportDocument, Table } from '../../src/document/model/report-document.ts';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { COVER_FIELDS } from '../../src/domain/draft/cover.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { newDraft } from '../../src/domain/draft/new-draft.ts';
import { withAsTable, withLayoutChoice } from '../../src/domain/draft/with-layout-choice.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import type { IssuerId } from '../../src/domain/profile/profile-schema.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  items,
  type Json,
  outlineOf,
  row,
  rows,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { COMPLETE, OUTLINE, SHIPPED, shippedFormat } from '../support/shipped.ts';

const HD36 = shippedFormat('HD36');
const HD05 = shippedFormat('HD05');
const OFFICIAL: Purpose = { kind: 'official' };
const DRAFT: Purpose = { kind: 'draft', number: 2 };

/** A block as it reads: number, marker, text; spaces and hyphens that hold together read like others. */
function line(block: Block): string {
  if (block.kind === 'table') return `[${block.rows.length} dòng]`;
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
  if (block.kind === 'heading') return plain(`${block.label} ${block.text}`);
  const marker = block.kind === 'item' ? `${block.level === 1 ? '-' : '+'} ` : '';
  return plain(marker + block.runs.map((run) => run.text).join(''));
}

function body(outline: Outline, draft: Draft, purpose: Purpose = OFFICIAL): readonly string[] {
  return buildReport(outline, draft, HD05, purpose).body.map(line);
}

/** What one section with these fields prints. */
function printed(
  fields: readonly Json[],
  fill: (draft: Draft) => Draft,
  purpose: Purpose = OFFICIAL,
): readonly string[] {
  const outline = outlineOf([section('s1', { heading: 'Kết quả', fields })]);
  return body(outline, fill(draftOf(outline)), purpose).slice(1);
}

function covered(parts: Partial<Record<keyof typeof COVER_FIELDS, string>>, draft = COMPLETE): Draft {
  return Object.entries(COVER_FIELDS).reduce((current, [name, id]) => {
    const value = Object.entries(parts).find(([part]) => part === name)?.[1];
    return value === undefined
      ? current
      : withAnswer(current, 'md', id, value === '' ? { state: 'blank' } : text(value));
  }, draft);
}

describe('numbers of headings', () => {
  const outline = outlineOf([
    section('md', { cover: true }),
    section('a', {
      heading: 'Đặc điểm',
      children: [
        section('a1', { heading: 'Chung', requirement: 'optional', fields: [field('x', 'longText')] }),
        section('a2', { heading: 'Riêng' }),
      ],
    }),
    section('b', {
      heading: 'Kết quả {ky}',
      children: [section('b1', { heading: 'Ở xã', children: [section('b11', { heading: 'Công khai' })] })],
    }),
  ]);
  const headings = (draft: Draft) => body(outline, draft).filter((text) => /^[IVX\d]/.test(text));

  it('are I-, 1., 1.1. by position; what nobody wrote in an optional section is not printed', () => {
    expect(headings(draftOf(outline))).toEqual([
      'I- ĐẶC ĐIỂM',
      '1. Riêng',
      'II- KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026',
      '1. Ở xã',
      '1.1. Công khai',
    ]);
  });

  it('move on when the optional section is written', () => {
    const draft = withAnswer(draftOf(outline), 'a1', 'x', text('Có.'));
    expect(headings(draft).slice(0, 3)).toEqual(['I- ĐẶC ĐIỂM', '1. Chung', '2. Riêng']);
  });
});

describe('what is missing', () => {
  const fields = [field('a', 'longText', { label: 'Kết quả' }), field('b', 'longText', { requirement: 'optional' })];

  it('is a visible hole in a draft, dots in the official text', () => {
    expect(printed(fields, (draft) => draft, DRAFT)).toEqual(['[Chưa có nội dung: kết quả]']);
    expect(printed(fields, (draft) => draft)).toEqual(['……………']);
  });

  it('is marked so that it can be printed on a ground', () => {
    const outline = outlineOf([section('s1', { fields })]);
    const [, hole] = buildReport(outline, draftOf(outline), HD05, DRAFT).body;
    expect(hole).toMatchObject({ runs: [{ blank: true }], source: { section: 's1', field: 'a' } });
  });

  it('leaves no sign of the program in the complete sample', () => {
    const printedText = JSON.stringify(buildReport(OUTLINE, COMPLETE, HD05, OFFICIAL));
    expect(printedText).not.toMatch(/"blank":true|Chưa có nội dung|…………|undefined|null|NaN|\{[a-z_]+\}/);
  });
});

describe('"không phát sinh"', () => {
  const outline = outlineOf([
    section('s1', { heading: 'Đối thoại', fields: [field('a', 'longText', { label: 'Kết quả' })] }),
  ]);

  it('of a section is printed with its reason', () => {
    const marked = (reason: string) => ({
      ...draftOf(outline),
      marks: { s1: { done: true, nothingArose: { reason } } },
    });
    expect(body(outline, marked('Không có kiến nghị'))[1]).toBe('Không có kiến nghị.');
    expect(body(outline, marked(''))[1]).toBe('Trong kỳ không phát sinh.');
  });

  it('of a field is printed with its reason', () => {
    const draft = withAnswer(draftOf(outline), 's1', 'a', { state: 'nothingArose', reason: 'chưa đến kỳ' });
    expect(body(outline, draft)[1]).toBe('Kết quả: không phát sinh (chưa đến kỳ).');
  });
});

describe('text as it was typed', () => {
  const long = [field('a', 'longText')];

  it('begins a paragraph at each new line, items at - and +', () => {
    const typed = 'Một.\n\n- Hai;\n+ Ba\n  – Bốn\n-không phải gạch\n+\tNăm';
    expect(printed(long, (draft) => withAnswer(draft, 's1', 'a', text(typed)))).toEqual([
      'Một.',
      '- Hai;',
      '+ Ba',
      '- Bốn',
      '-không phải gạch',
      '+ Năm',
    ]);
  });

  it('of a list gets an end mark only where it has none', () => {
    const fill = (draft: Draft) => withAnswer(draft, 's1', 'a', items('Một', 'Hai;', 'Ba.', 'Bốn?”', ' '));
    expect(printed([field('a', 'list')], fill)).toEqual(['- Một.', '- Hai;', '- Ba.', '- Bốn?”']);
  });
});

describe('a table', () => {
  const columns = [
    { id: 'viec', label: 'Việc', requirement: 'required', kind: 'shortText' },
    { id: 'noi', label: 'Nơi', requirement: 'optional', kind: 'shortText' },
    { id: 'tien', label: 'Kinh phí', requirement: 'optional', kind: 'number', measure: 'money' },
    { id: 'ngay', label: 'Ngày', requirement: 'optional', kind: 'date' },
  ];
  const table = (print: unknown) => field('t', 'table', { columns, rows: {}, print });
  const fill = (draft: Draft) =>
    withAnswer(
      draft,
      's1',
      't',
      rows(
        row('r1', { viec: 'Làm đường', noi: 'thôn Đông', tien: 1_250_500_000, ngay: '2026-05-04' }),
        { id: 'r2', cells: {} },
        row('r3', { viec: 'Sửa nhà văn hóa' }),
      ),
    );

  it('as items: what is in brackets goes when its answer is blank; blank rows go', () => {
    const print = {
      as: 'items',
      lead: 'Việc đã làm:',
      pattern: '{viec}[ tại {noi}][, {tien} triệu đồng][, ngày {ngay}]',
    };
    expect(printed([table(print)], fill)).toEqual([
      'Việc đã làm:',
      '- Làm đường tại thôn Đông, 1.250,5 triệu đồng, ngày 04/5/2026.',
      '- Sửa nhà văn hóa.',
    ]);
  });

  it('as one sentence', () => {
    expect(printed([table({ as: 'series', lead: 'Gồm:', pattern: '{viec}[ ({noi})]' })], fill)).toEqual([
      'Gồm: Làm đường (thôn Đông); Sửa nhà văn hóa.',
    ]);
  });

  it('as a table of the filled rows', () => {
    expect(printed([table({ as: 'table' })], fill)).toEqual(['[2 dòng]']);
  });

  it('as a table by the officer’s choice, only where the outline leaves it open', () => {
    const wanted = (draft: Draft) => withAsTable(fill(draft), 's1', 't', true);
    const back = (draft: Draft) => withAsTable(wanted(draft), 's1', 't', false);
    const open = table({ as: 'items', pattern: '{viec}', orTable: true });
    expect(printed([open], fill)).toEqual(['- Làm đường.', '- Sửa nhà văn hóa.']);
    expect(printed([open], wanted)).toEqual(['[2 dòng]']);
    expect(printed([open], back)).toEqual(['- Làm đường.', '- Sửa nhà văn hóa.']);
    expect(printed([table({ as: 'items', pattern: '{viec}' })], wanted)).toEqual([
      '- Làm đường.',
      '- Sửa nhà văn hóa.',
    ]);
  });

  it('the choice leaves no trace in a draft once it is taken back', () => {
    const draft = draftOf(OUTLINE);
    expect(withAsTable(withAsTable(draft, 's8', 'nhiem_vu', true), 's8', 'nhiem_vu', false)).toEqual(draft);
    expect(withAsTable(draft, 's8', 'nhiem_vu', false)).toBe(draft);
  });

  it('prints a cell that cannot be read as it was typed', () => {
    const unread = (draft: Draft) =>
      withAnswer(draft, 's1', 't', rows({ id: 'r1', cells: { tien: { state: 'unread', text: 'chừng 2 tỷ' } } }));
    expect(printed([table({ as: 'items', pattern: '{viec}[: {tien}]' })], unread)).toEqual(['- …: [chừng 2 tỷ].']);
  });
});

describe('the letterhead', () => {
  it('has names typed in any letters in capitals, broken once: page, Word file and what is compared agree', async () => {
    const named = { superior: 'Đảng bộ thành phố Hải Phòng', issuing: 'Đảng ủy xã Nguyễn Lương Bằng' };
    const draft = covered({ superiorBody: named.superior, issuingBody: named.issuing });
    const report = buildReport(OUTLINE, draft, HD05, OFFICIAL);
    expect(report.letterhead.superiorBody).toEqual(['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG']);
    expect(report.letterhead.issuingBody).toEqual(['ĐẢNG ỦY XÃ', 'NGUYỄN LƯƠNG BẰNG']);
    const xml = strFromU8(unzipSync(await writeDocx(report, HD05))['word/document.xml'] ?? new Uint8Array());
    for (const line of ['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ', 'NGUYỄN LƯƠNG BẰNG'])
      expect(xml).toContain(`>${line}<`);
    const first = printedParagraphs(report, HD05).slice(0, 3);
    expect(first.map(({ text }) => text)).toEqual(['ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ', 'NGUYỄN LƯƠNG BẰNG']);
  });

  const [profile] = SHIPPED.profiles;
  if (!profile) throw new Error('no profile');

  it.each<[IssuerId, string, string, string]>([
    ['ban_thuong_vu', 'ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ GIA LỘC', 'BC/ĐU'],
    ['dang_uy', 'ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ GIA LỘC', 'BC/ĐU'],
    ['ban_xay_dung_dang', 'ĐẢNG ỦY XÃ GIA LỘC', 'BAN XÂY DỰNG ĐẢNG', 'BC/BXDĐ'],
  ])('of %s', (issuer, superior, own, symbol) => {
    const draft = newDraft(OUTLINE, profile, {
      id: 'a',
      now: '2026-05-12T01:00:00.000Z',
      tier: 'minimum',
      period: { kind: 'firstHalf', year: 2026 },
      issuer,
    });
    const { letterhead } = buildReport(OUTLINE, draft, HD05, OFFICIAL);
    expect([letterhead.superiorBody.join(' '), letterhead.issuingBody.join(' ')]).toEqual([superior, own]);
    expect(letterhead.number.endsWith(`-${symbol}`)).toBe(true);
    expect(letterhead.partyTitle).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  it.each([
    ['5', 'Số 05-BC/ĐU'],
    ['05', 'Số 05-BC/ĐU'],
    ['15', 'Số 15-BC/ĐU'],
    ['215', 'Số 215-BC/ĐU'],
    ['', `Số ${'\u00a0'.repeat(6)}-BC/ĐU`],
  ])('number "%s" is written %s', (number, written) => {
    expect(buildReport(OUTLINE, covered({ number, symbol: 'BC/ĐU' }), HD05, OFFICIAL).letterhead.number).toBe(written);
  });

  it('has place and day; day and month stay open until it is signed', () => {
    const placeDate = (draft: Draft) => buildReport(OUTLINE, draft, HD05, OFFICIAL).letterhead.placeDate;
    expect(placeDate(covered({ signingDate: '2026-06-05' }))).toBe('Gia Lộc, ngày 05 tháng 6 năm 2026');
    const open = `Gia Lộc, ngày${'\u00a0'.repeat(4)}tháng${'\u00a0'.repeat(4)}năm\u00a02027`;
    expect(placeDate({ ...covered({ signingDate: '' }), deadline: '2027-01-05' })).toBe(open);
  });

  it('says which draft it is, and nothing in the official text', () => {
    const mark = (purpose: Purpose) => buildReport(OUTLINE, COMPLETE, HD05, purpose).letterhead.draftMark;
    expect([mark(DRAFT), mark(OFFICIAL)]).toEqual(['Dự thảo lần 2', undefined]);
  });
});

describe('recipients', () => {
  const draft = withAnswer(
    COMPLETE,
    'md',
    COVER_FIELDS.recipients,
    items('- Thành ủy (để báo cáo);', 'Ban Thường vụ', 'Lưu Văn phòng.'),
  );

  it.each([
    ['HD36', HD36, ['- Thành ủy (để báo cáo),', '- Ban Thường vụ,', '- Lưu Văn phòng.']],
    ['HD05', HD05, ['- Thành ủy (để báo cáo);', '- Ban Thường vụ;', '- Lưu Văn phòng.']],
  ])('by %s end with its marks, the last with a stop', (_, format, lines) => {
    expect(buildReport(OUTLINE, draft, format, OFFICIAL).signature.recipients).toEqual(lines);
  });

  it('a signatory not yet named is a hole in a draft and an empty line in the official text', () => {
    const unsigned = covered({ signatory: '' });
    expect(buildReport(OUTLINE, unsigned, HD05, DRAFT).signature.signatory).toEqual({ text: 'Họ và tên', blank: true });
    expect(buildReport(OUTLINE, unsigned, HD05, OFFICIAL).signature.signatory).toEqual({ text: '' });
  });
});

describe('the annex of figures', () => {
  const outline = outlineOf(
    [
      section('s1', {
        heading: 'Tiếp công dân',
        fields: [
          figureField('A1', { label: 'Lượt tiếp' }),
          figureField('A2', { label: 'Trong đó đông người', partOf: 'A1' }),
          figureField('A3', {
            label: 'Tỷ lệ',
            measure: 'percent',
            unit: '%',
            ratio: { numerator: ['A2'], denominator: ['A1'] },
            requirement: 'optional',
          }),
          figureField('A4', { label: 'Khác', requirement: 'optional' }),
        ],
      }),
    ],
    {
      annexes: [
        { id: 'PL1', title: 'Biểu số liệu {ky}', requirement: 'required', content: 'figures', orientation: 'portrait' },
      ],
    },
  );
  const report = (figures: Parameters<typeof withFigures>[1], purpose: Purpose = OFFICIAL): ReportDocument =>
    buildReport(outline, withFigures(draftOf(outline), figures), HD05, purpose);
  const tableOf = ({ annexes }: ReportDocument): Table => {
    const block = annexes[0]?.blocks[0];
    if (block?.kind !== 'table') throw new Error('no table');
    return block;
  };
  const grid = (document: ReportDocument) =>
    tableOf(document).rows.map((cells) =>
      cells.map(({ runs }) => comparableText(runs.map((run) => run.text).join(''))).join(' | '),
    );
  const heads = (document: ReportDocument) => tableOf(document).columns.map((column) => column.heading);

  it('leaves columns out that nobody has a number for', () => {
    expect(heads(report({ A1: counted(3) }))).toEqual(['Chỉ tiêu', 'Đơn vị tính', 'Thực hiện đến']);
    const earlier = counted(3, { earlier: { state: 'value', value: 2 } });
    expect(heads(report({ A1: earlier }))).toEqual([
      'Chỉ tiêu',
      'Đơn vị tính',
      'Thực hiện đến',
      'Kỳ trước',
      'Tăng, giảm',
    ]);
    const estimated = counted(3, { estimate: { state: 'value', value: 5 } });
    expect(heads(report({ A1: estimated }))[3]).toBe('Ước 6 tháng đầu năm 2026');
  });

  it('computes rates and changes; an indicator nobody gave is left out', () => {
    const figures = {
      A1: counted(400, { earlier: { state: 'value', value: 320 } }),
      A2: counted(100, { earlier: { state: 'value', value: 100 } }),
    };
    expect(grid(report(figures))).toEqual([
      'Tiếp công dân',
      'Lượt tiếp | lượt | 400 | 320 | tăng 80',
      'Trong đó đông người | lượt | 100 | 100 | không đổi',
      'Tỷ lệ | % | 25,0 | 31,3 | giảm 6,3 điểm %',
    ]);
  });

  it('prints "không phát sinh" for a rate over nothing, never 0% or 100%', () => {
    expect(grid(report({ A1: counted(0), A2: counted(0) })).at(-1)).toBe('Tỷ lệ | % | không phát sinh');
  });

  it('marks what is missing, prints what cannot be read as typed, and never a 0 nobody stated', () => {
    const figures = { A1: { ...BLANK_FIGURE, actual: { state: 'unread' as const, text: 'khoảng 20' } } };
    expect(grid(report(figures))).toEqual([
      'Tiếp công dân',
      'Lượt tiếp | lượt | khoảng 20',
      'Trong đó đông người | lượt | …',
    ]);
    expect(JSON.stringify(tableOf(report(figures, DRAFT)).rows)).toContain('"blank":true');
  });

  it('keeps reasons and notes beside the name', () => {
    const figures = {
      A1: counted(3, { earlier: { state: 'notComparable', reason: 'xã mới lập' }, note: 'theo sổ' }),
      A2: { ...BLANK_FIGURE, actual: { state: 'nothingArose' as const, reason: 'không có đoàn nào' } },
    };
    expect(grid(report(figures)).slice(1, 3)).toEqual([
      'Lượt tiếp (xã mới lập; theo sổ) | lượt | 3 | – | ',
      'Trong đó đông người (không có đoàn nào) | lượt | không phát sinh |  | ',
    ]);
  });

  it('says how a figure was estimated and which former communes were added up; where it comes from stays inside', () => {
    const unit = (name: string, value: number) => ({ name, value: { state: 'value' as const, value } });
    const figures = {
      A1: counted(3, {
        estimate: { state: 'value', value: 4 },
        estimateBasis: 'bình quân 5 tháng',
        earlier: { state: 'formerUnits', units: [unit('Gia Tân', 1), unit('Gia Khánh', 1)] },
        source: { unit: 'Văn phòng', date: { state: 'value', value: '2026-05-10' } },
      }),
      A2: counted(1, { estimateBasis: 'chưa có số ước' }),
    };
    expect(grid(report(figures)).slice(1, 3)).toEqual([
      'Lượt tiếp (ước theo bình quân 5 tháng; kỳ trước cộng của Gia Tân, Gia Khánh) | lượt | 3 | 4 | 2 | tăng 2',
      'Trong đó đông người | lượt | 1 |  |  | ',
    ]);
  });

  it('prints money in tỷ đồng where that was chosen, unit and all', () => {
    const lines = (draft: Draft) =>
      grid(buildReport(OUTLINE, draft, HD05, OFFICIAL)).filter((line) => line.startsWith('Tổng giá trị công trình'));
    expect(lines(COMPLETE)[0]).toContain('| triệu đồng | 2.200 |');
    expect(lines(withLayoutChoice(COMPLETE, 'moneyUnit', 'billion'))[0]).toContain('| tỷ đồng | 2,2 |');
  });

  it('is tied to its report by number, day and issuer', () => {
    const [annex] = buildReport(OUTLINE, covered({ number: '5', signingDate: '2026-06-05' }), HD05, OFFICIAL).annexes;
    expect([annex?.label, annex?.link]).toEqual([
      'PHỤ LỤC 1',
      expect.stringMatching(/05-BC\/ĐU.*05 tháng 6 năm 2026.*Ban Thường vụ Đảng ủy xã Gia Lộc/),
    ]);
  });

  it('takes a symbol with signs of money as it was typed', () => {
    const [annex] = buildReport(OUTLINE, covered({ number: '5', symbol: 'BC/$&Đ$1' }), HD05, OFFICIAL).annexes;
    expect(annex?.link).toContain('05-BC/$&Đ$1');
  });
});

describe('the same draft', () => {
  it('gives the same document', () => {
    expect(buildReport(OUTLINE, COMPLETE, HD05, OFFICIAL)).toEqual(buildReport(OUTLINE, COMPLETE, HD05, OFFICIAL));
  });

  it('is not touched', () => {
    const before = JSON.stringify(COMPLETE);
    buildReport(OUTLINE, COMPLETE, HD36, DRAFT);
    expect(JSON.stringify(COMPLETE)).toBe(before);
  });
});
