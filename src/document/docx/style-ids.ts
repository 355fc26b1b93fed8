import type { Component } from '../format/format-schema.ts';

/** What the writer needs beside the components of the layout rules. */
type Helper =
  | 'titleRule'
  | 'footNote'
  | 'item1'
  | 'item2'
  | 'tableTextIndented'
  | 'tableGap'
  | 'signatureGap'
  | 'sectionEnd';

interface StyleName {
  readonly id: string;
  /** As Word lists it. No comma: Word reads it as the start of an alias. */
  readonly name: string;
}

/**
 * Id and name of every paragraph style. The headings keep Word's built-in names, on which its navigation pane depends.
 */
export const STYLE_NAMES: Readonly<Record<Component | Helper, StyleName>> = {
  partyTitle: { id: 'TieuDeDang', name: 'Tiêu đề Đảng' },
  titleRule: { id: 'GachDuoiTieuDe', name: 'Gạch dưới tiêu đề' },
  superiorBody: { id: 'CoQuanCapTren', name: 'Cơ quan cấp trên' },
  issuingBody: { id: 'TenCoQuan', name: 'Tên cơ quan' },
  separator: { id: 'DauSao', name: 'Dấu sao' },
  number: { id: 'SoKyHieu', name: 'Số và ký hiệu' },
  draftMark: { id: 'DuThao', name: 'Dự thảo' },
  urgencyMark: { id: 'MucDoKhan', name: 'Mức độ khẩn' },
  scopeNote: { id: 'PhamViLuuHanh', name: 'Phạm vi lưu hành' },
  footNote: { id: 'GhiChuCuoiTrang', name: 'Ghi chú cuối trang' },
  placeDate: { id: 'DiaDanhNgayThang', name: 'Địa danh và ngày tháng' },
  documentType: { id: 'TenLoai', name: 'Tên loại' },
  authorLine: { id: 'TacGia', name: 'Tác giả' },
  subject: { id: 'TrichYeu', name: 'Trích yếu' },
  dashes: { id: 'NamGachNoi', name: 'Năm gạch nối' },
  body: { id: 'NoiDung', name: 'Nội dung' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  heading3: { id: 'Heading3', name: 'heading 3' },
  item1: { id: 'GachDauDong', name: 'Gạch đầu dòng' },
  item2: { id: 'CongDauDong', name: 'Cộng đầu dòng' },
  tableTitle: { id: 'TenBang', name: 'Tên bảng' },
  tableHead: { id: 'DauBang', name: 'Đầu bảng' },
  tableText: { id: 'ChuTrongBang', name: 'Chữ trong bảng' },
  tableTextIndented: { id: 'ChuTrongBangLui', name: 'Chữ trong bảng lùi vào' },
  tableGap: { id: 'KhoangSauBang', name: 'Khoảng sau bảng' },
  signingAuthority: { id: 'QuyenHanKy', name: 'Quyền hạn ký' },
  signingTitle: { id: 'ChucVuKy', name: 'Chức vụ người ký' },
  signatureGap: { id: 'KhoangDeKy', name: 'Khoảng để ký' },
  signatory: { id: 'HoTenKy', name: 'Họ tên người ký' },
  recipientsHead: { id: 'NoiNhan', name: 'Nơi nhận' },
  recipients: { id: 'DanhSachNoiNhan', name: 'Danh sách nơi nhận' },
  annexHead: { id: 'PhuLuc', name: 'Phụ lục' },
  annexTitle: { id: 'TenPhuLuc', name: 'Tên phụ lục' },
  annexLink: { id: 'LienKetPhuLuc', name: 'Dòng kèm theo của phụ lục' },
  pageNumber: { id: 'SoTrang', name: 'Số trang' },
  sectionEnd: { id: 'CuoiPhan', name: 'Cuối phần' },
};

export type StyleKey = keyof typeof STYLE_NAMES;

/** Character style of a place still to be filled. */
export const BLANK_STYLE: StyleName = { id: 'ChoTrong', name: 'Chỗ còn trống' };

export const HEADING_STYLES = ['heading1', 'heading2', 'heading3'] as const;
export const ITEM_STYLES = ['item1', 'item2'] as const;
