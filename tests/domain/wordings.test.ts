import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { field, items, outlineFile, section, text, withAnswer } from '../support/builders.ts';
import { type Edits, edited } from '../support/edited-draft.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

/** `level wording place: what it says` of every wording found. */
function found(draft: Draft): readonly string[] {
  return checkCompleteness(OUTLINE, draft).flatMap(({ level, detail, place: { section, field, row, column } }) =>
    detail.code === 'wording'
      ? [`${level} ${detail.wording} ${[section, field, row, column].filter(Boolean).join('.')}: ${detail.vi.what}`]
      : [],
  );
}

const task = (column: string, value: string): Edits => ({ cells: [['s8', 'nhiem_vu', 'nhiem_vu_2', column, value]] });
const weakness = (noi: string | null, bieu_hien: string): Edits => ({
  cells: [
    ['s7_2', 'han_che', 'han_che_3', 'noi', noi],
    ['s7_2', 'han_che', 'han_che_3', 'bieu_hien', bieu_hien],
    ['s7_2', 'han_che', 'han_che_3', 'noi_dung', 'Công khai còn hình thức'],
  ],
});
const cause = (noi_dung: string, trach_nhiem: string | null): Edits => ({
  cells: [
    ['s7_3', 'nguyen_nhan', 'nguyen_nhan_2', 'noi_dung', noi_dung],
    ['s7_3', 'nguyen_nhan', 'nguyen_nhan_2', 'trach_nhiem', trach_nhiem],
  ],
});
const prose = (sentence: string): Edits => ({ texts: [['s6', 'ket_qua', `Tổ chức 6 cuộc giám sát. ${sentence}`]] });

/** A wording of the shipped outline, changes of the sample that say too little, and changes that say enough. */
const CASES: readonly {
  readonly wording: string;
  readonly says: string;
  readonly finds: readonly Edits[];
  readonly lets: readonly Edits[];
}[] = [
  {
    wording: 'noi_chu_tri_chung',
    says: 'warning noi_chu_tri_chung s8.nhiem_vu.nhiem_vu_2.chu_tri: Dòng 2: “Các cấp, các ngành” chưa rõ là ai',
    finds: [task('chu_tri', 'Các cấp, các ngành'), task('chu_tri', 'Các cơ quan và các đơn vị liên quan.')],
    lets: [
      task('chu_tri', 'Ủy ban nhân dân xã và các đơn vị liên quan'),
      task('chu_tri', 'Các trường trung học cơ sở'),
    ],
  },
  {
    wording: 'san_pham_khong_dem',
    says: 'warning san_pham_khong_dem s8.nhiem_vu.nhiem_vu_2.san_pham: Dòng 2: sản phẩm “được nâng lên” không đếm, không kiểm tra được',
    finds: [task('san_pham', 'nhận thức được nâng lên'), task('san_pham', 'Tạo chuyển biến rõ nét')],
    lets: [task('san_pham', 'tỷ lệ hài lòng được nâng lên 95%'), task('san_pham', 'sổ theo dõi thời hạn công khai')],
  },
  {
    wording: 'san_pham_cut',
    says: 'warning san_pham_cut s8.nhiem_vu.nhiem_vu_2.san_pham: Dòng 2: sản phẩm chỉ ghi “hoàn thành”',
    finds: [task('san_pham', 'hoàn thành'), task('san_pham', 'Kịp thời, đúng quy định')],
    lets: [task('san_pham', 'hoàn thành sổ theo dõi'), task('san_pham', 'báo cáo được Hội đồng nhân dân thông qua')],
  },
  {
    wording: 'nhiem_vu_chung',
    says: 'hint nhiem_vu_chung s8.nhiem_vu.nhiem_vu_2.nhiem_vu: Dòng 2: “Tiếp tục thực hiện” chưa nói phải làm việc gì',
    finds: [task('nhiem_vu', 'Tiếp tục thực hiện'), task('nhiem_vu', 'Quan tâm hơn nữa đến công tác giám sát')],
    lets: [task('nhiem_vu', 'Tiếp tục thực hiện 2 mô hình'), task('nhiem_vu', 'Lập sổ theo dõi công khai')],
  },
  {
    wording: 'khi_nao_chua_ro',
    says: 'hint khi_nao_chua_ro s6.ket_qua: “trong thời gian tới” chưa nói ngày nào',
    finds: [prose('Kiến nghị còn lại sẽ trả lời trong thời gian tới.'), prose('Sẽ trả lời khi có điều kiện.')],
    lets: [
      prose('Trả lời hết trong thời gian tới và trước ngày 30/6/2026.'),
      prose('Trả lời trong thời gian tới 7 kiến nghị.'),
    ],
  },
  {
    wording: 'noi_chua_co_han',
    says: 'warning noi_chua_co_han s2_3.don_vi_chua_co: Nơi chưa có quy chế “Trường mầm non: xong sớm”: chưa ghi thời hạn hoàn thành',
    finds: [],
    lets: [],
  },
  {
    wording: 'noi_nao_chua_ro',
    says: 'warning noi_nao_chua_ro s7_2.han_che.han_che_3.noi: Hạn chế 3: “một số” là nơi nào, biểu hiện bằng việc gì?',
    finds: [weakness('một số chi bộ', 'chưa thường xuyên')],
    lets: [weakness('một số chi bộ', '5/57 chi bộ chưa họp'), weakness('thôn 6', 'chưa niêm yết')],
  },
  {
    wording: 'bieu_hien_khong_so',
    says: 'hint bieu_hien_khong_so s7_2.han_che.han_che_3.bieu_hien: Hạn chế 3: chưa có nơi, số liệu hay việc cụ thể',
    finds: [weakness(null, 'hiệu quả chưa cao')],
    lets: [weakness('hai trường học', 'chưa sửa quy chế'), weakness('thôn 6', 'chưa niêm yết')],
  },
  {
    wording: 'nguyen_nhan_chung',
    says: 'hint nguyen_nhan_chung s7_3.nguyen_nhan.nguyen_nhan_2.noi_dung: Nguyên nhân 2: “có lúc, có nơi” báo cáo nào cũng dùng được',
    finds: [cause('chỉ đạo có lúc, có nơi chưa quyết liệt', null)],
    lets: [
      cause('chỉ đạo có lúc, có nơi chưa quyết liệt', 'Chủ tịch Ủy ban nhân dân xã'),
      cause('chưa có sổ theo dõi', null),
    ],
  },
  {
    wording: 'uu_diem_khong_so',
    says: 'hint uu_diem_khong_so s7_1.uu_diem: Ưu điểm “Dân chủ được phát huy” chưa có số liệu, dẫn chứng',
    finds: [],
    lets: [],
  },
  {
    wording: 'bao_nhieu_chua_ro',
    says: 'hint bao_nhieu_chua_ro s6.ket_qua: “phần lớn” là bao nhiêu?',
    finds: [prose('Kiến nghị phần lớn được tiếp thu.'), prose('Nêu 23 kiến nghị, đa số được tiếp thu.')],
    lets: [prose('Phần lớn kiến nghị (20/23) được tiếp thu.'), prose('Kiến nghị được tiếp thu, giải quyết.')],
  },
];

const draftWith = (edits: Edits) => edited(COMPLETE, edits).draft;
const listed = (id: string, name: string, ...entries: string[]) => withAnswer(COMPLETE, id, name, items(...entries));

describe('words that say nothing', () => {
  it('are all tried here', () => {
    expect(CASES.map(({ wording }) => wording)).toEqual((OUTLINE.wordings ?? []).map(({ id }) => id));
  });

  it('stand nowhere in the complete sample', () => {
    expect(found(COMPLETE)).toEqual([]);
  });

  it.each(CASES.filter(({ finds }) => finds.length > 0))('$wording is found', ({ wording, says, finds }) => {
    const [first, ...others] = finds.map((edits) => found(draftWith(edits)).filter((each) => each.includes(wording)));
    expect(first).toEqual([says]);
    for (const other of others) expect(other).toHaveLength(1);
  });

  it.each(CASES)('$wording is silent where enough is said', ({ wording, lets }) => {
    for (const edits of lets) expect(found(draftWith(edits)).filter((each) => each.includes(wording))).toEqual([]);
  });

  it('are told once a box: a place without a day, a merit without a figure', () => {
    const late = listed('s2_3', 'don_vi_chua_co', 'Trường mầm non: xong sớm', 'Trường B: xong trước ngày 31/8/2026');
    expect(found(late)).toEqual([CASES[5]?.says]);
    const vague = listed('s7_1', 'uu_diem', 'Dân chủ được phát huy', 'Dân chủ được mở rộng', 'Góp 845 triệu đồng');
    expect(found(vague)).toEqual([CASES[9]?.says]);
  });

  it('are left alone in a section with nothing to report, and when put right', () => {
    const draft = withAnswer(COMPLETE, 's6', 'ket_qua', text('Phần lớn {MT05}.'));
    expect(found(draft)).toEqual([]);
  });

  it('have to be of boxes the outline has', () => {
    const parts = {
      level: 'hint',
      covers: [],
      words: ['nhiều'],
      vi: { what: 'a', todo: 'b' },
      en: { what: 'a', todo: 'b' },
    };
    const parsed = (at: unknown, id = 'w') =>
      parseOutline(
        outlineFile([section('a', { fields: [field('t', 'longText')] })], { wordings: [{ ...parts, id, at }] }),
      );
    expect(parsed([{ field: 't' }]).ok).toBe(true);
    expect(parsed([{ section: 'b', field: 't' }]).ok).toBe(false);
    expect(parsed([{ field: 'x' }]).ok).toBe(false);
    expect(parsed([{ field: 't', column: 'c' }]).ok).toBe(false);
  });
});

describe('a text that tells no result', () => {
  const told = (written: string, sectionId = 's6') =>
    checkCompleteness(OUTLINE, withAnswer(COMPLETE, sectionId, 'ket_qua', text(written))).flatMap(
      ({ level, detail }) => (detail.code === 'noResult' ? [level] : []),
    );

  it('is a warning when it is short as well, a hint when it is only without a number', () => {
    expect(told('Đang thực hiện theo Luật số 10/2022/QH15.')).toEqual(['warning']);
    expect(
      told('Trong 6 tháng đầu năm 2026, Mặt trận Tổ quốc luôn quan tâm giám sát, phản biện, được Nhân dân đồng tình.'),
    ).toEqual(['hint']);
  });

  it('is silent beside a number or a figure put in, and where nothing is to be told', () => {
    expect(told('Giám sát 6 cuộc.')).toEqual([]);
    expect(told('Giám sát {MT01}.')).toEqual([]);
    expect(told('Không phát sinh.', 's3_4')).toEqual([]);
  });
});

describe('a section marked as having nothing to report', () => {
  const marked = (id: string) => ({
    ...COMPLETE,
    marks: { ...COMPLETE.marks, [id]: { done: false, nothingArose: { reason: 'Trong kỳ không có việc nào' } } },
  });
  const despite = (draft: Draft) =>
    checkCompleteness(OUTLINE, draft).flatMap(({ level, detail, place }) =>
      detail.code === 'figuresDespiteNothing' ? [`${level} ${place.section} ${detail.figures.slice(0, 2)}`] : [],
    );

  it('is asked about while its figures are above 0', () => {
    expect(despite(marked('s2_4'))).toEqual(['warning s2_4 KP01,KP02']);
  });

  it('is right while they are not', () => {
    expect(despite(COMPLETE)).toEqual([]);
  });
});
