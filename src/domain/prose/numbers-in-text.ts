import { mentionsIn } from '../draft/mentions.ts';
import { toNumber } from '../vietnamese/number.ts';

/** A number written in a text, with the words right behind it. */
export interface WrittenNumber {
  readonly value: number;
  /** As written: `1.520`, `73,6`. */
  readonly text: string;
  /** Its unit begins here: the words behind it, small, up to the next mark. */
  readonly behind: string;
  /** The word right before it, small. */
  readonly before: string;
  /** What stands before it, small, as far as a name can reach. */
  readonly ahead: string;
  readonly isPercent: boolean;
  /** Written behind what it is a share of: `33 đơn (84,6%)`. */
  readonly isInBrackets: boolean;
  /** Of `8/9 cơ quan`: the 9. */
  readonly outOf?: number;
  /** Which sentence of the text, from 0. */
  readonly sentence: number;
  /** Told as a part of what was named before: "61 hộ đồng thuận, trong đó 48 hộ …". */
  readonly isDetail?: true;
}

/** A whole part grouped by points or not, decimals behind a comma. */
const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu;

/** What is counted or named by these words is no figure: dates, articles, documents, villages by number. */
const NOT_A_FIGURE = new Set([
  ...['ngày', 'tháng', 'năm', 'quý', 'kỳ', 'giờ', 'lần', 'khóa', 'khoá', 'thứ', 'từ', 'đến', 'và'],
  ...['luật', 'điều', 'khoản', 'điểm', 'số', 'mục', 'phần', 'chương', 'trang', 'biểu', 'nhóm'],
  ...['thôn', 'xóm', 'tổ', 'khu', 'phố'],
]);
const DAY_OR_DOCUMENT =
  /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,4}(?:\/\d{4})?[-/–][A-ZĐ][A-ZĐa-z-]*(?:\/[A-ZĐ][A-ZĐa-z-]*)*|\d{4}\s*[-–]\s*\d{4}/gu;
/** A full stop or semicolon that is not inside a number, or a new line. */
const SENTENCE_END = /[.;!?](?=\s)|\n/g;
const WORD_BEFORE = /([\p{L}]+)[\s(]*$/u;

function blanked(text: string, parts: readonly { readonly from: number; readonly to: number }[]): string {
  return parts.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
}

/** The text without what only looks like a figure: codes put in by name, days, symbols of documents. */
function withoutLookalikes(text: string): string {
  const places = [...text.matchAll(DAY_OR_DOCUMENT)].map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
  }));
  return blanked(text, [...mentionsIn(text), ...places]);
}

/** What follows, up to the end of the sentence, is a part of what was named before. */
const IN_WHICH = /trong (?:đó|số đó)/giu;

/** As far as a unit or the word before can reach: what is looked at does not grow with the text. */
const REACH = 80;

function wordsBehind(text: string): string {
  return (/^[\s\u00a0]*([^.;,:()\d\n]*)/u.exec(text)?.[1] ?? '').trim().toLocaleLowerCase('vi');
}

function readNumber(text: string, match: RegExpExecArray, sentence: number): WrittenNumber | undefined {
  const [written] = match;
  const end = match.index + written.length;
  const ahead = text.slice(Math.max(0, match.index - REACH), match.index);
  const rest = text.slice(end, end + REACH);
  if (/[\p{L}/]$/u.test(ahead) || /^[\p{L}]/u.test(rest)) return undefined;
  const before = (WORD_BEFORE.exec(ahead)?.[1] ?? '').toLocaleLowerCase('vi');
  const outOf = /^\/(\d{1,3}(?:\.\d{3})+|\d+)(?![\d/])/.exec(rest);
  const behind = wordsBehind(outOf ? rest.slice(outOf[0].length) : rest);
  const isPercent = /^\s?%/.test(rest);
  const isInBrackets = ahead.endsWith('(');
  const base = {
    value: toNumber(written),
    text: written,
    behind,
    before,
    ahead: ahead.toLocaleLowerCase('vi').trimEnd(),
    isPercent,
    isInBrackets,
    sentence,
  };
  if (!outOf) return base;
  // `12/3` stands for a day unless something is counted behind it
  return behind === '' || NOT_A_FIGURE.has(before) ? undefined : { ...base, outOf: toNumber(outOf[1] ?? '') };
}

/** The numbers of a text that can be figures, in order; those that follow "ngày", "Điều", "thôn" and the like are left out. */
export function numbersIn(text: string): WrittenNumber[] {
  const bare = withoutLookalikes(text);
  const ends = [...bare.matchAll(SENTENCE_END)].map(({ index }) => index);
  const parts = [...bare.matchAll(IN_WHICH)].map(({ index }) => index);
  let sentence = 0;
  let part = 0;
  return [...bare.matchAll(NUMBER)].flatMap((match) => {
    while ((ends[sentence] ?? Number.POSITIVE_INFINITY) < match.index) sentence += 1;
    while ((parts[part] ?? Number.POSITIVE_INFINITY) < match.index) part += 1;
    const read = readNumber(bare, match, sentence);
    if (!read || NOT_A_FIGURE.has(read.before)) return [];
    const isDetail = (parts[part - 1] ?? -1) > (ends[sentence - 1] ?? -1);
    return [isDetail ? { ...read, isDetail } : read];
  });
}
