import type { ReportingPeriod } from '../shared/reporting-period.ts';
import { speaksOfEarlierTime } from './old-period.ts';

/** A day with its year in a text, and where it stands. */
export interface DayInText {
  /** `2025-06-15`. */
  readonly day: string;
  readonly at: number;
  /** As written, without the word "ngày". */
  readonly text: string;
}

/** Documents have a day of their own: "Kế hoạch số 35-KH/ĐU, ngày 22/01/2025 của …", "Luật …". Some are verbs, too. */
const DOCUMENT =
  /(?<!\p{L})(?:luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|quy định|quy chế|quy ước|hương ước|kế hoạch|chương trình|đề án|phương án|hướng dẫn|thông báo|thông tri|công văn|tờ trình|báo cáo|biên bản|hợp đồng|giấy|điều lệ|văn bản|số)(?!\p{L})/iu;
/** What follows the day of a document: who issued it, what it is about, its number. */
const OF_DOCUMENT = /^[,\s)]*(?:của|về|số|ban hành|v\/v)(?!\p{L})/iu;

/** What began earlier and goes on, or lies behind what is told; with `speaksOfEarlierTime`. */
const BEFORE_THIS =
  /(?<!\p{L})(?:từ|kể từ|trước|cũ|hiệu lực|thành lập|sáp nhập|hợp nhất|sắp xếp|vận hành|khởi công|bàn giao|đại hội|bầu|phát sinh|gửi|nộp|ký|tiếp nhận|đơn(?! vị)|hồ sơ|vụ|kéo dài|năm ngoái|đã có|còn|đến hạn|quá hạn|hạn)(?!\p{L})/iu;

function sentenceAround(text: string, at: number): { readonly sentence: string; readonly from: number } {
  const from = Math.max(...['. ', '; ', '! ', '? ', '\n'].map((mark) => text.lastIndexOf(mark, at)), -1) + 1;
  const end = text.slice(at).search(/[.;!?](?:\s|$)|\n/);
  return { sentence: text.slice(from, end < 0 ? undefined : at + end), from };
}

/**
 * Whether a text of what was done in a period tells of a day of the year before as if it belonged to it: "ngày 15/6/2025" left
 * standing in the report of 2026. Silent wherever the sentence gives a reason: it names a document, compares, speaks of
 * what began earlier, or names the year of the report as well.
 */
export function isOldDay({ day, at, text: written }: DayInText, text: string, period: ReportingPeriod): boolean {
  if (Number(day.slice(0, 4)) !== period.year - 1) return false;
  const { sentence, from } = sentenceAround(text, at);
  const before = sentence.slice(0, Math.max(0, at - from));
  const after = text.slice(text.indexOf(written, at) + written.length);
  const isOfDocument = DOCUMENT.test(before) || OF_DOCUMENT.test(after);
  const namesOwnYear = new RegExp(`(?<!\\d)${period.year}(?!\\d)`).test(sentence);
  return !isOfDocument && !namesOwnYear && !BEFORE_THIS.test(sentence) && !speaksOfEarlierTime(sentence);
}
