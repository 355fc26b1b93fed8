/** Words that begin with a capital inside a sentence; the longest that fits is taken. */
const NAMES = [
  'Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'Mặt trận',
  'Ủy ban Mặt trận',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Ủy ban Kiểm tra',
  'Ban Thường vụ',
  'Ban Chỉ đạo',
  'Ban Thanh tra nhân dân',
  'Ban Giám sát đầu tư của cộng đồng',
  'Ban Xây dựng Đảng',
  'Ban Tuyên giáo và Dân vận',
  'Trung tâm Phục vụ hành chính công',
  'Luật Thực hiện dân chủ ở cơ sở',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Đoàn Thanh niên',
  'Công đoàn',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Hồ Chí Minh',
  'Thành ủy',
  'Tỉnh ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Nhân dân',
  'Nhà nước',
  'Tổ quốc',
  'Việt Nam',
  'Trung ương',
  'Đảng',
];
/** Words that stay as they are. */
const SHORT_FORMS =
  /(?<![\p{L}\p{N}])(?:ubnd|hđnd|mttq|cbccvc|ttnd|qcdc|ct|nq|tu|tw|nđ|cp|qđ|kl|qh|đu)(?![\p{L}\p{N}])/gu;

const atWords = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.toLocaleLowerCase('vi')}(?![\\p{L}\\p{N}])`, 'gu');
const PATTERNS = NAMES.map((name) => [atWords(name), name] as const);

/** Whether a title is set in capitals from end to end. */
function isInCapitals(title: string): boolean {
  return title !== title.toLocaleLowerCase('vi') && title === title.toLocaleUpperCase('vi');
}

/**
 * A title typed in capitals as it is written in a sentence, since the layout sets the capitals where it wants them; any
 * other title as it is.
 */
export function sentenceCase(title: string): string {
  if (!isInCapitals(title)) return title;
  // names found first are set aside, so that "Đảng" is not looked for inside "Ban Xây dựng Đảng"
  const small = title.toLocaleLowerCase('vi').replace(SHORT_FORMS, (word) => word.toLocaleUpperCase('vi'));
  const named = PATTERNS.reduce((text, [pattern, name]) => text.replace(pattern, name), small);
  return named.replace(/^[^\p{L}\p{N}]*\p{L}/u, (start) => start.toLocaleUpperCase('vi'));
}
