/**
 * Words by which the parts of a report are recognised in any Word file. They only find components; what a component has
 * to look like is in the layout data.
 */
export const DOCUMENT_TYPE = 'BÁO CÁO';

/** Begins the name of a body in a letterhead: tells the line of the body above from that of the issuer. */
export const BODY_NAME =
  /^(ĐẢNG BỘ|ĐẢNG (ỦY|UỶ)|BAN |CHI BỘ|(ỦY|UỶ) BAN|CƠ QUAN|VĂN PHÒNG|THÀNH (ỦY|UỶ)|TỈNH (ỦY|UỶ)|HUYỆN (ỦY|UỶ)|UBND|HĐND|TRUNG TÂM)/u;

export const NUMBER_LINE = /^số\s*[:.]?.*[-–—/].*\p{L}/iu;
export const DATE_LINE = /ngày.*tháng.*năm/iu;
export const DRAFT_LINE = /^dự thảo/iu;
export const RECIPIENTS_LINE = /^nơi nhận/iu;
export const ADDRESSEE_LINE = /^[-–*\s]*kính (gửi|trình|báo cáo)/iu;
export const ANNEX_LINE = /^phụ lục(\s+(số\s+)?(\d{1,2}|[IVX]{1,4}))?\s*([.:–-].*)?$/iu;
export const ANNEX_LINK_LINE = /^[(\s]*(ban hành )?kèm theo/iu;
/** A line of signs only, under the name of a body or under the title. */
export const SIGNS_LINE = /^[-–—_*=.─━‐\s]+$/u;

/** Forms of the marks for signing on behalf of others, right and wrong ones. */
export const AUTHORITY_LINE = /^(T\s*\/?\s*M|K\s*\/?\s*T|T\s*\/?\s*L|T\s*\/?\s*U\s*\/?\s*Q)(?![\p{L}])/u;
export const TITLE_LINE =
  /^(Q\.|QUYỀN )?\s*(PHÓ )?(BÍ THƯ|CHỦ NHIỆM|CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|CHÁNH|GIÁM ĐỐC|TỔ TRƯỞNG|(ỦY|UỶ) VIÊN|THƯỜNG TRỰC)/u;

/** Without tone marks and capitals: finds a title that was misspelt. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
