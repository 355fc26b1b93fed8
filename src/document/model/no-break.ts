/**
 * Joins what must not be torn apart at the end of a line: a word and its number ("số 82/NQ-HĐND", "Điều 11", "ngày
 * 18/5/2026"), a number and its unit, the parts of a document symbol. Spaces become no-break spaces, hyphens inside a
 * symbol no-break hyphens; the words stay the same.
 */
const SPACE = '\u00a0';
const HYPHEN = '\u2011';

/** Words that go with the number after them. */
const BEFORE_NUMBER = [
  'số',
  'ngày',
  'tháng',
  'năm',
  'Điều',
  'khoản',
  'Khoản',
  'điểm',
  'mục',
  'Mục',
  'Chương',
  'Phần',
  'Phụ lục',
  'quý',
  'Quý',
  'thôn',
  'tổ',
  'khóa',
  'khoá',
  'lần',
  'trang',
  'biểu',
  'Luật',
  'Nghị định',
];

const WORD_NUMBER = new RegExp(
  `(?<![\\p{L}\\p{M}])(${BEFORE_NUMBER.join('|')}) (?=[\\dIVX]+(?![\\p{L}\\p{M}]))`,
  'giu',
);
/** "82/NQ-HĐND", "741-CV/BTGDVTU", "10/2022/QH15", "59/2023/NĐ-CP". */
const SYMBOL = /\d+(?:\/\d{4})?[-/][\p{Lu}\d][\p{L}\d]*(?:[-/][\p{Lu}\d][\p{L}\d]*)*/gu;
const RANGE = /(\d) ([-–]) (\d)/g;

/** First words of the units of an outline, and of money; "%" is written without a space. */
export function unitWords(units: readonly string[]): ReadonlySet<string> {
  const words = units.map((unit) => unit.split(/[ ,]/)[0] ?? '').filter((word) => word !== '' && word !== '%');
  return new Set([...words, 'triệu', 'tỷ', 'nghìn', 'đồng', 'ngày', 'tháng', 'năm', 'm²', 'ha', 'km']);
}

/** The text with its joins; `units` are the first words of units. Idempotent. */
export function joinUnbreakable(text: string, units: ReadonlySet<string>): string {
  return text
    .replace(SYMBOL, (symbol) => symbol.replaceAll('-', HYPHEN))
    .replace(WORD_NUMBER, (_, word: string) => `${word.replace(' ', SPACE)}${SPACE}`)
    .replace(/(\d) (\p{L}[\p{L}²]*)/gu, (pair, digit: string, word: string) =>
      units.has(word) ? `${digit}${SPACE}${word}` : pair,
    )
    .replace(RANGE, `$1${SPACE}$2${SPACE}$3`);
}
