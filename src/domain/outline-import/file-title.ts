import { plainText } from './line-facts.ts';
import type { Marking } from './marking.ts';
import { sentenceCase } from './sentence-case.ts';
import type { SourceText } from './source-text.ts';

/** What the head of the file says the report is about. */
export interface FileTitle {
  /** "Đề cương báo cáo kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026". */
  readonly title: string;
  /** Trích yếu with the names of the periods in braces. */
  readonly subject: string;
}

const OPENING = /^(đề cương|dàn bài|dàn ý)\b/iu;
const MOST_LINES = 4;

/** The period the file speaks of first is that of the report, the second the one after it. */
function withPeriods(text: string): string {
  const names = ['{ky}', '{ky_sau}'];
  return text.replace(
    /(?:6|sáu) tháng (?:đầu|cuối) năm(?: \d{4}| …+| \.{2,})?|năm \d{4}/giu,
    (found) => names.shift() ?? found,
  );
}

/** Takes the lines and what they are taken for; `undefined` where the head names no outline. */
export function fileTitle(source: SourceText, markings: readonly Marking[]): FileTitle | undefined {
  const cover = markings
    .filter(({ role }) => role === 'cover')
    .map(({ line }) => plainText(source.lines[line]?.text ?? ''));
  const first = cover.findIndex((text) => OPENING.test(text));
  if (first === -1) return undefined;
  const rest = cover.slice(first, first + MOST_LINES);
  const end = rest.findIndex((text) => text.startsWith('(') || !/\p{L}/u.test(text));
  const title = sentenceCase((end === -1 ? rest : rest.slice(0, end)).join(' '));
  const subject = withPeriods(title)
    .replace(OPENING, '')
    .replace(/^\s*(viết |xây dựng )?báo cáo/iu, '')
    .replace(/^[\s:,–-]+|[\s.:]+$/gu, '');
  return subject === '' ? undefined : { title, subject: subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1) };
}
