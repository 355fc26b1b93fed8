import { describe, expect, it } from 'vitest';
import { withMentionsPrinted, withoutMarks } from '../../../src/document/model/mention-words.ts';
import { figureValue, textOf } from '../../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { figuresInTexts } from '../../../src/domain/last-report/figures-in-text.ts';
import { allFigures, allSections, findSection } from '../../../src/domain/outline/outline-tree.ts';
import { RETURNED_REPORTS } from '../../fixtures/returned-reports/all-reports.ts';
import { returnedDraft } from '../../support/returned-report.ts';
import { COMPLETE, HALF, OUTLINE } from '../../support/shipped.ts';

function read(section: string, ...texts: readonly string[]) {
  const placed = findSection(OUTLINE, section);
  const parent = placed?.parents.slice(-1)[0];
  const beside = new Set((parent?.children ?? []).map(({ id }) => id));
  return figuresInTexts(texts, OUTLINE, { home: new Set([section]), beside, heading: placed?.section.heading ?? '' });
}

const taken = (section: string, text: string): Record<string, number> =>
  Object.fromEntries(
    read(section, text)
      .filter(({ certainty }) => certainty === 'sure')
      .map(({ code, value }) => [code, value]),
  );

describe('a number beside the name of an indicator', () => {
  it.each([
    ['s1_1', 'Toàn xã có 31.450 nhân khẩu.', { QM03: 31450 }],
    ['s2_3', 'Trong kỳ ban hành mới 04 quy chế.', { QC03: 4 }],
    ['s2_3', 'Ban hành mới 4 quy chế, sửa đổi, bổ sung 06 quy chế.', { QC03: 4, QC04: 6 }],
    ['s5_1', 'Bí thư Đảng ủy tiếp 12 ngày, Chủ tịch Ủy ban nhân dân tiếp 26 ngày.', { TD01: 12, TD02: 26 }],
    ['s2_4', 'Xã bố trí kinh phí 85,5 triệu đồng, đã sử dụng 72 triệu đồng.', { KP01: 85_500_000, KP02: 72_000_000 }],
    ['s2_4', 'Xã bố trí kinh phí 1,2 tỷ đồng.', { KP01: 1_200_000_000 }],
    ['s3_1_2', 'Nhân dân hiến 2.150,5 m² đất.', { BQ15: 2150.5 }],
    ['s3_1_5', 'Tiếp nhận 21 vụ, việc, hòa giải thành 17 vụ, đang hòa giải 01 vụ.', { HG04: 17, HG06: 1 }],
  ])('%s: %s', (section, text, figures) => {
    expect(taken(section, text)).toMatchObject(figures);
  });

  it.each([
    ['a day', 's5_2', 'Ngày 18/9/2025 và các ngày 16/10, 20/11 tổ chức đối thoại.'],
    ['the number of a document', 's2_4', 'Thực hiện Nghị quyết số 82/NQ-HĐND, Quyết định số 127/QĐ-UBND.'],
    ['an article', 's3_1_1', 'Công khai theo Điều 11, khoản 2 Điều 15 của Luật.'],
    ['a change', 's2_2', 'Hội nghị tuyên truyền tăng 12 hội nghị so với cùng kỳ.'],
    ['another period', 's2_2', 'Cùng kỳ năm trước có 23 hội nghị tuyên truyền, phổ biến.'],
    ['a plan', 's5_2', 'Phấn đấu tổ chức 05 hội nghị đối thoại với Nhân dân.'],
    ['at least', 's5_2', 'Tổ chức ít nhất 02 hội nghị đối thoại với Nhân dân.'],
    ['one month', 's5_2', 'Có 02 hội nghị đối thoại với Nhân dân trong tháng 9/2025.'],
    ['one side of a share', 's2_3', '15/17 cơ quan, đơn vị đã có quy chế còn phù hợp.'],
    ['a share', 's3_1_5', 'Hòa giải thành đạt 81,3%.'],
    [
      'another thing with the same beginning',
      's1_1',
      'Trên cơ sở sáp nhập 03 đơn vị hành chính, có 06 thôn cách trụ sở trên 8 km.',
    ],
    ['a detail of no indicator', 's3_1_5', 'Tiếp nhận 21 vụ, việc hòa giải, trong đó 09 vụ về đất đai.'],
  ])('is not taken when it is %s', (_, section, text) => {
    expect(Object.values(taken(section, text)).filter((value) => value !== 21)).toEqual([]);
  });

  it.each([
    ['one body among several', 's5_2', 'Hội LHPN tổ chức 01 hội nghị đối thoại, 120 lượt người dự.'],
    [
      'one village',
      's3_1_5',
      'Tổ hòa giải thôn Đoài tiếp nhận 03 vụ, hòa giải thành 02 vụ. Các tổ khác tiếp nhận 11 vụ.',
    ],
    ['one field of several', 's4_3', 'Lĩnh vực đất đai tiếp nhận 2.100 hồ sơ, giải quyết 2.050 hồ sơ.'],
    ['one school', 's3_3', 'Trường Tiểu học A tiếp nhận 12 ý kiến, giải quyết 12 ý kiến.'],
    ['another year', 's2_1', 'Năm 2024 ban hành 10 văn bản lãnh đạo, chỉ đạo.'],
    [
      'a part of another whole',
      's3_1_2',
      'Xây mới 02 nhà văn hóa trị giá 3,5 tỷ đồng, trong đó ngân sách hỗ trợ 2 tỷ đồng.',
    ],
    [
      'told twice',
      's5_2',
      'Tổ chức 01 hội nghị đối thoại với Nhân dân. Cuối kỳ tổ chức 01 hội nghị đối thoại với Nhân dân.',
    ],
  ])('is only offered when it is told of %s', (_, section, text) => {
    expect(taken(section, text)).toEqual({});
  });

  it.each([
    ['what was not done', 'Chưa thực hiện 04 cuộc kiểm tra của Ủy ban nhân dân xã.', 'KT08', 4],
    [
      'what a higher level did',
      'Hội đồng nhân dân thành phố tổ chức 09 cuộc giám sát việc thực hiện dân chủ ở cơ sở.',
      'KT09',
      9,
    ],
    [
      'a higher level named behind',
      'Đã tổ chức 09 cuộc giám sát của Hội đồng nhân dân thành phố về thực hiện dân chủ ở cơ sở.',
      'KT09',
      9,
    ],
    ['what is owed', 'Nhân dân còn nợ 300 triệu đồng đóng góp bằng tiền, hiện vật.', 'BQ11', 300_000_000],
    [
      'a second thing that is owed',
      'Nhân dân còn nợ 20 con lợn, 300 triệu đồng đóng góp bằng tiền, hiện vật.',
      'BQ11',
      300_000_000,
    ],
    ['what is to come', 'Ủy ban nhân dân xã sẽ thực hiện 04 cuộc kiểm tra.', 'KT08', 4],
  ])('is only offered when it is %s', (_, text, code, value) => {
    const section = allFigures(OUTLINE).find(({ field }) => field.id === code)?.section.id ?? '';
    expect(taken(section, text)).toEqual({});
    expect(read(section, text)).toContainEqual(expect.objectContaining({ code, value, certainty: 'guess' }));
  });

  it.each([
    ['KT08', 'Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh, đã có 04 cuộc kiểm tra của Ủy ban nhân dân xã.', 4],
    ['KT08', 'Thực hiện 04 cuộc kiểm tra của Ủy ban nhân dân xã.', 4],
  ])('is still taken when nothing speaks against it: %s', (code, text, value) => {
    const section = allFigures(OUTLINE).find(({ field }) => field.id === code)?.section.id ?? '';
    expect(taken(section, text)).toEqual({ [code]: value });
  });

  it('that was not written is only offered as none', () => {
    expect(read('s5_3', 'Không có vụ khiếu kiện vượt cấp, đông người.')).toMatchObject([
      { code: 'DU12', value: 0, certainty: 'guess' },
    ]);
  });

  it('is offered with the words it stands in', () => {
    expect(read('s5_2', 'Xã tổ chức 03 hội nghị đối thoại với Nhân dân.')[0]?.quote).toContain('03 hội nghị đối thoại');
  });

  it('belongs to the whole its sentence names where several have such a part', () => {
    const text =
      'Ban Thanh tra nhân dân nêu 9 kiến nghị, đã giải quyết 8 kiến nghị.\nCác Ban Giám sát đầu tư của cộng đồng nêu 5 kiến nghị, đã giải quyết 4 kiến nghị.';
    expect(taken('s3_1_4', text)).not.toMatchObject({ GS05: 4 });
    expect(taken('s3_1_4', text)).not.toMatchObject({ GD07: 8 });
  });
});

/** Texts of results, as they are printed. */
function readDraftTexts(draft: Draft) {
  const printed = withMentionsPrinted(OUTLINE, draft);
  return allSections(OUTLINE).flatMap(({ section, parents }) =>
    ['md', 's7', 's8', 's9'].includes(parents[0]?.id ?? section.id)
      ? []
      : read(
          section.id,
          ...(section.fields ?? [])
            .filter(({ kind }) => kind === 'longText')
            .flatMap(({ id }) => withoutMarks(textOf(printed, section.id, id)).split('\n')),
        ),
  );
}

const isRightIn = (draft: Draft) => {
  const fields = new Map(allFigures(OUTLINE).map(({ field }) => [field.id, field]));
  return ({ code, value }: { readonly code: string; readonly value: number }) => {
    const field = fields.get(code);
    return (
      field !== undefined && (['actual', 'estimate'] as const).some((part) => figureValue(draft, field, part) === value)
    );
  };
};

function returned(name: string): Draft {
  const report = RETURNED_REPORTS[name];
  if (!report) throw new Error(`No report ${name}`);
  return returnedDraft(report);
}

describe('texts whose figures are known, and that were not written for this', () => {
  it.each([
    ['the complete sample', COMPLETE, 80],
    ['the half-filled sample', HALF, 50],
    ['a vague report', returned('vague'), 55],
    ['a report with wrong sums', returned('wrong-totals'), 70],
  ])('%s: none is taken wrongly', (name, draft, fewest) => {
    const found = readDraftTexts(draft).filter(({ certainty }) => certainty === 'sure');
    const right = found.filter(isRightIn(draft));
    process.stdout.write(`${name}: taken ${found.length}, right ${right.length}\n`);
    expect(found.filter((figure) => !right.includes(figure))).toEqual([]);
    expect(right.length).toBeGreaterThan(fewest);
  });
});
