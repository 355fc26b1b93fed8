/** What only looks like a count: days, years, documents, articles, places and turns by number. */
const LOOKALIKES = [
  /ngày\s+\d{1,2}(?:\/\d{1,2})?(?:\/\d{4})?(?:(?:\s*,\s*|\s+và\s+|\s*[-–]\s*|\s+đến\s+(?:ngày\s+)?)\d{1,2}\/\d{1,2}(?:\/\d{4})?)*/giu,
  /\d{1,2}\/\d{1,2}\/\d{4}/gu,
  /(?:tháng|quý)\s+(?:\d{1,2}|[IVX]+)(?:\s*\/\s*\d{4})?/giu,
  /\d{1,2}\/\d{4}/gu,
  /\d{4}\s*[-–]\s*\d{4}/gu,
  /(?:năm|năm học)\s+\d{4}/giu,
  /\d{1,4}(?:\/\d{4})?[-/–][A-ZĐ][A-ZĐa-z\d-]*(?:\/[A-ZĐ][A-ZĐa-z-]*)*/gu,
  /(?<!tổng\s)(?<!\p{L})số\s+\d+/giu,
  /(?<!\p{L})(?:điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|thứ|lần|khóa|khoá|thôn|xóm|tổ|khu|phố|đội|trang|câu|từ|đến)\s+\d+(?:[.,]\d+)*/giu,
];

/** Takes a text; gives it at the same length with the digits of dates, documents, articles and the like struck out. */
export function withoutLookalikes(text: string): string {
  return LOOKALIKES.reduce((left, form) => left.replace(form, (found) => found.replace(/[\d/]/gu, '_')), text);
}
