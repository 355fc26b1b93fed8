import { counted, draftOf, field, figureField, items, outlineOf, row, rows, section, text } from '../builders.ts';
import type { Print } from './changes-in.ts';

const OUTLINE = outlineOf(
  [
    section('md', {
      cover: true,
      fields: [
        field('md_co_quan', 'shortText'),
        field('md_so', 'shortText'),
        field('md_ky_hieu', 'shortText'),
        field('md_dia_danh_ngay', 'shortText'),
        field('md_ngay_ky', 'date'),
        field('md_trich_yeu', 'longText', { print: 'none' }),
        field('md_noi_nhan', 'list', { print: 'none' }),
        field('md_ho_ten', 'shortText'),
      ],
    }),
    section('a', {
      heading: 'Kết quả lãnh đạo',
      fields: [
        field('ket_qua', 'longText'),
        field('bang', 'table', {
          print: { as: 'table' },
          rows: {},
          columns: [
            { id: 'ten', label: 'Tên việc', kind: 'shortText', requirement: 'required' },
            { id: 'so', label: 'Số lượt', kind: 'number', measure: 'count', requirement: 'required' },
          ],
        }),
      ],
    }),
    section('c', {
      heading: 'Nhiệm vụ',
      fields: [
        field('nhiem_vu', 'table', {
          print: { as: 'items', pattern: '{viec}[, tại {noi}][: {ket_qua}]' },
          rows: {},
          columns: [
            { id: 'viec', label: 'Việc', kind: 'shortText', requirement: 'required' },
            { id: 'noi', label: 'Nơi', kind: 'shortText', requirement: 'optional' },
            { id: 'ket_qua', label: 'Kết quả', kind: 'shortText', requirement: 'optional' },
          ],
        }),
        figureField('SL1', { label: 'Hội nghị đối thoại' }),
        figureField('SL2', { label: 'Lượt người dự' }),
        figureField('SL3', { label: 'Ý kiến trả lời', requirement: 'optional' }),
      ],
    }),
    section('d', { heading: 'Khó khăn', allowsNothingArose: true, fields: [field('kho_khan', 'longText')] }),
    section('e', { heading: 'Kiến nghị', fields: [field('kien_nghi', 'longText')] }),
    section('b', { heading: 'Ưu điểm', fields: [field('uu_diem', 'list', { print: { as: 'items' } })] }),
  ],
  {
    annexes: [
      { id: 'PL1', title: 'Biểu số liệu', requirement: 'required', content: 'figures', orientation: 'portrait' },
    ],
  },
);

const draft = draftOf(OUTLINE, {
  answers: {
    md: {
      md_co_quan: text('ĐẢNG ỦY XÃ GIA LỘC'),
      md_so: text('15'),
      md_ky_hieu: text('BC/ĐU'),
      md_dia_danh_ngay: text('Gia Lộc'),
      md_ngay_ky: text('2026-06-05'),
      md_trich_yeu: text(
        'kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026 và nhiệm vụ trọng tâm 6 tháng cuối năm của xã',
      ),
      md_noi_nhan: items('Ban Thường vụ Thành ủy', 'Lưu Văn phòng Đảng ủy'),
      md_ho_ten: text('Nguyễn Văn A'),
    },
    a: {
      ket_qua: text(
        'Ban Thường vụ đã ban hành 4 văn bản lãnh đạo.\n\n- Nghị quyết số 82/NQ-HĐND được quán triệt.\nNhân dân các thôn đồng tình.',
      ),
      bang: rows(
        row('r1', { ten: 'Mở đường thôn Ngọc Uyên', so: 120 }),
        row('r2', { ten: 'Xây nhà văn hóa', so: 45 }),
        row('r3', { ten: 'Nạo vét kênh mương', so: 7 }),
      ),
    },
    c: {
      nhiem_vu: rows(
        row('n1', { viec: 'Đối thoại với Nhân dân', noi: 'thôn Đồng Bào', ket_qua: 'đã trả lời đủ' }),
        row('n2', { viec: 'Rà soát quy chế' }),
      ),
    },
    b: { uu_diem: items('Cấp ủy quan tâm chỉ đạo sát sao', 'Nhân dân tích cực tham gia') },
  },
  figures: {
    SL1: counted(3, { earlier: { state: 'value', value: 2 } }),
    SL2: counted(412),
    SL3: { ...counted(0), actual: { state: 'nothingArose', reason: 'chưa đến kỳ' } },
  },
  marks: { d: { done: false, nothingArose: { reason: 'Không có khó khăn lớn' } } },
});

/** A small report with every kind of place an officer may change in Word: cover, text, table, list, sentence, figures. */
export const EDITABLE: Print = { outline: OUTLINE, draft, format: 'HD05', purpose: { kind: 'draft', number: 1 } };
