import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { checkProse } from '../../src/domain/prose/check-prose.ts';
import { numbersIn } from '../../src/domain/prose/numbers-in-text.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  items,
  outlineOf,
  row,
  rows,
  section,
  text,
  withAnswer,
} from '../support/builders.ts';
import { COMPLETE, OUTLINE as SHIPPED } from '../support/shipped.ts';

const OUTLINE = outlineOf([
  section('a', {
    fields: [
      field('ket_qua', 'longText'),
      field('viec', 'list', { requirement: 'optional' }),
      field('bang', 'table', {
        requirement: 'optional',
        rows: {},
        columns: [
          { id: 'ten', label: 'Tên', kind: 'shortText', requirement: 'required' },
          { id: 'tien', label: 'Tiền', kind: 'number', measure: 'money', requirement: 'required' },
        ],
      }),
      figureField('DT01', { unit: 'hội nghị', comparable: true }),
      figureField('DT04', { unit: 'lượt người', comparable: true }),
      figureField('TC01', { unit: 'đơn' }),
      figureField('TC02', { unit: 'đơn' }),
    ],
  }),
]);
const was = (value: number) => ({ earlier: { state: 'value', value } }) as const;
const FIGURES = {
  DT01: counted(3, was(5)),
  DT04: counted(1412, was(1396)),
  TC01: counted(39),
  TC02: counted(33),
};
const [{ section: SECTION } = { section: undefined }] = [{ section: OUTLINE.sections[0] }];

function found(written: string, figures: Readonly<Record<string, ReturnType<typeof counted>>> = FIGURES): string[] {
  if (!SECTION) throw new Error('No section');
  const draft = draftOf(OUTLINE, { answers: { a: { ket_qua: text(written) } }, figures });
  return checkProse(OUTLINE, draft, SECTION).map(({ level, detail }) =>
    [level, detail.code, 'text' in detail ? detail.text : ''].join(' '),
  );
}

describe('a number told of an indicator by its name', () => {
  /** `level figure text` of what differs in the sample with this sentence for a section's text. */
  function differs(sectionId: string, sentence: string, box = 'ket_qua', answer = text(sentence)): string[] {
    return checkCompleteness(SHIPPED, withAnswer(COMPLETE, sectionId, box, answer)).flatMap(({ level, detail }) =>
      detail.code === 'numberDiffers' ? [`${level} ${detail.figure} ${detail.text}`] : [],
    );
  }

  it.each([
    // 28 is what another indicator of the sample is worth, so it is known; TT01 says 23, 31 for the whole period
    ['s2_2', 'Tổ chức 28 hội nghị tuyên truyền.', 'hint TT01 28'],
    ['s2_2', 'Tổ chức 38 hội nghị tuyên truyền.', 'warning TT01 38'],
    ['s5_3', 'Có 43 đơn thuộc thẩm quyền.', 'hint DU05 43'],
    ['s6', 'Nêu 23 kiến nghị, 19 kiến nghị được tiếp thu, giải quyết.', 'hint MT05 19'],
    ['s3_1_5', 'Tỷ lệ hòa giải thành đạt 82,8% (24/29).', 'warning HG07 82,8'],
  ])('is found in %s: %s', (sectionId, sentence, expected) => {
    const [found] = differs(sectionId, sentence);
    expect(found).toBe(expected);
  });

  it.each([
    ['s2_2', 'Tổ chức 23 hội nghị tuyên truyền; ước cả kỳ 31 hội nghị tuyên truyền.'],
    ['s2_2', 'Tổ chức 23 hội nghị tuyên truyền, trong đó 14 hội nghị tuyên truyền ở thôn.'],
    ['s2_2', 'Tổ chức 23 hội nghị tuyên truyền. Mặt trận phối hợp 14 hội nghị tuyên truyền.'],
    ['s2_2', 'Mỗi thôn 2 hội nghị tuyên truyền.'],
    ['s2_5', 'Ủy ban nhân dân xã tiến hành 3 cuộc kiểm tra.'],
    ['s3_1_5', 'Tỷ lệ hòa giải thành đạt 85,7%, tỷ lệ hòa giải thành ở thôn 12 là cao.'],
  ])('is right in %s: %s', (sectionId, sentence) => {
    expect(differs(sectionId, sentence)).toEqual([]);
  });

  it('is found in a summary where it is told as a part of its whole', () => {
    const merits = (one: string) => differs('s7_1', '', 'uu_diem', items(one));
    expect(merits('27/27 nơi có quy chế thực hiện dân chủ còn phù hợp')).toEqual(['hint QC02 27/27']);
    expect(merits('25/27 nơi có quy chế thực hiện dân chủ còn phù hợp')).toEqual([]);
    expect(merits('61/64 hộ đồng thuận khi thu hồi đất')).toEqual([]);
  });
});

describe('a share behind its own number', () => {
  it('is not right because a share of another section happens to be the same', () => {
    // 85,7 % of the quarrels were settled in the sample; this is 4.462 of 5.146, the other way round
    const slip = withAnswer(
      COMPLETE,
      's4_3',
      'ket_qua',
      text('Tiếp nhận 5.146 hồ sơ, trong đó 4.462 hồ sơ trực tuyến (85,7%).'),
    );
    const codes = checkCompleteness(SHIPPED, slip).map(({ level, detail }) => `${level} ${detail.code}`);
    expect(codes.filter((code) => code.includes('share'))).toEqual(['error shareWrong']);
  });
});

describe('numbers written by hand', () => {
  it.each([
    ['Đã tổ chức 3 hội nghị, có 1.412 lượt người dự.'],
    ['Giảm 2 hội nghị so với kỳ trước; tăng 16 lượt người (1,1%).'],
    ['Đã giải quyết 33/39 đơn (84,6%).'],
    ['Tiếp nhận 39 đơn, đã giải quyết 33 đơn, đạt 84,6%.'],
    ['Theo Luật số 10/2022/QH15, Điều 11, khoản 2; Nghị quyết số 82/NQ-HĐND, ngày 12/3/2026.'],
    ['Ngày 12/3, 26/3 và 23/4/2026, thôn 6, thôn 13, tổ 2, năm học 2025 - 2026, quý III, lúc 8 giờ.'],
    ['Kỳ trước 5 hội nghị.'],
    ['Có {DT01} và {DT04}, {TC02/TC01}.'],
    ['Bình quân 70,1% số hộ dự.'],
    ['Đã làm 14 việc ở 19 thôn.'],
    [''],
  ])('are left alone: %s', (written) => {
    expect(found(written)).toEqual([]);
  });

  it.each([
    ['Đã giải quyết 33/39 đơn (86,4%).', ['error shareWrong 86,4']],
    // 60% is what one figure is of another, but it stands behind these two
    ['Đã giải quyết 25/39 đơn (60%).', ['warning numberUnknown 25', 'error shareWrong 60']],
    ['Tiếp nhận 39 đơn, đã giải quyết 33 đơn (60%).', ['hint shareUnknown 60']],
    ['Tiếp nhận 39 đơn, giải quyết 33 đơn (82%).', ['error shareWrong 82']],
    ['Tổ chức 4 hội nghị, có 1.412 lượt người dự.', ['warning numberUnknown 4']],
    // a part of what was just named need not be in any table, but cannot be more than it
    ['Tiếp nhận 39 đơn, trong đó 12 đơn về đất đai.', ['hint numberUnknown 12']],
    ['Tiếp nhận 39 đơn, trong đó 41 đơn về đất đai.', ['warning numberUnknown 41']],
    ['Tiếp nhận 39 đơn, trong đó 33 đơn đã xong. Có 12 đơn về đất đai.', ['warning numberUnknown 12']],
    ['Có 1.421 lượt người dự.', ['warning numberUnknown 1.421']],
    ['Tăng 2 hội nghị so với kỳ trước.', ['warning directionWrong 2']],
    // nothing counted in đơn fell or rose by 2: not the conferences are meant
    ['Tăng 2 đơn.', ['warning numberUnknown 2']],
    ['Giảm 16 lượt người.', ['warning directionWrong 16']],
    ['Số lượt người dự giảm 1,1% so với kỳ trước.', ['warning directionWrong 1,1%']],
    // who knows whether the share is that of these two numbers: asked about, not held back
    ['Tiếp nhận 39 đơn, giải quyết 33 đơn, dân hài lòng đạt 82%.', ['warning shareWrong 82']],
    ['Tỷ lệ hài lòng đạt 95%.', ['hint shareUnknown 95']],
  ])('are pointed out: %s', (written, expected) => {
    expect(found(written)).toEqual(expected);
  });

  it('say nothing while a figure they could be is still missing', () => {
    expect(found('Tổ chức 4 hội nghị. Có 1.421 lượt người.', { DT04: FIGURES.DT04 })).toEqual([
      'warning numberUnknown 1.421',
    ]);
    expect(found('Đạt 95%.', {})).toEqual([]);
  });

  it('are pointed out once for a box, however often they stand in it', () => {
    expect(found('Có 4 hội nghị. Vẫn 4 hội nghị.')).toEqual(['warning numberUnknown 4']);
  });

  it('are not looked at in a section that has nothing to report', () => {
    if (!SECTION) throw new Error('No section');
    const answers = { a: { ket_qua: text('Có 4 hội nghị.') } };
    const marks = { a: { done: false, nothingArose: { reason: 'Chưa đến kỳ' } } };
    expect(checkProse(OUTLINE, draftOf(OUTLINE, { answers, figures: FIGURES, marks }), SECTION)).toEqual([]);
  });

  it('of money are read in the unit the officer chose', () => {
    const outline = outlineOf([
      section('a', {
        fields: [field('ket_qua', 'longText'), figureField('T1', { unit: 'triệu đồng', measure: 'money' })],
      }),
    ]);
    const [own] = outline.sections;
    if (!own) throw new Error('No section');
    const draft = draftOf(outline, {
      answers: { a: { ket_qua: text('Đã chi 1,2 tỷ đồng. Thu 1,3 tỷ đồng.') } },
      figures: { T1: counted(1_200_000_000) },
    });
    expect(checkProse(outline, draft, own)).toEqual([]);
    const inBillions = { ...draft, layout: { ...draft.layout, moneyUnit: 'billion' as const } };
    expect(checkProse(outline, inBillions, own).map(({ detail }) => detail)).toEqual([
      { code: 'numberUnknown', text: '1,3', unit: 'tỷ đồng' },
    ]);
  });

  it('may stand in a table of the section, or be its sum', () => {
    if (!SECTION) throw new Error('No section');
    const cells = (tien: number) => row(`r${tien}`, { ten: 'Đường', tien });
    const answers = {
      a: {
        ket_qua: text('Hai tuyến 3 đơn, 5 đơn.'),
        bang: rows(cells(3_000_000), cells(2_000_000)),
        viec: items('9 đơn'),
      },
    };
    const findings = checkProse(OUTLINE, draftOf(OUTLINE, { answers, figures: FIGURES }), SECTION);
    expect(findings.map(({ detail, place }) => ['text' in detail && detail.text, place.field])).toEqual([
      ['9', 'viec'],
    ]);
  });

  it('of any text are read without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,/%(){} ngàyĐTtăng-'.split('')) }), (any) => {
        for (const { value } of numbersIn(any)) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it('of the complete sample go with its figures', () => {
    expect(checkCompleteness(SHIPPED, COMPLETE).filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  it('are looked at again when a figure changes', () => {
    if (!SECTION) throw new Error('No section');
    const draft = draftOf(OUTLINE, { answers: { a: { ket_qua: text('Có 3 hội nghị.') } }, figures: FIGURES });
    expect(checkProse(OUTLINE, draft, SECTION)).toEqual([]);
    const after = { ...draft, figures: { ...FIGURES, DT01: counted(7) } };
    expect(checkProse(OUTLINE, after, SECTION)).toHaveLength(1);
  });
});
