import { type NumberLabel, parseBareLabel, parseLabel, parsePoint } from './number-label.ts';
import {
  COVER_STARTS,
  KNOWN_TITLES,
  NOTE_WORDS,
  PAGE_TRAIL,
  SIGNED,
  SIGNER_STARTS,
  TELLING_WORDS,
} from './outline-words.ts';
import type { SourceLine, SourceText } from './source-text.ts';

/** A line with what can be told of it without its neighbours. */
export interface LineFacts {
  readonly line: SourceLine;
  /** Trimmed, every kind of space one space. */
  readonly text: string;
  /** Small letters. */
  readonly lower: string;
  /** The number in front, automatic or typed. */
  readonly number: NumberLabel | undefined;
  /** Behind the number or the mark of a point; the whole text where there is neither. */
  readonly rest: string;
  readonly isAutomatic: boolean;
  /** A number without a mark: to be believed only with another sign. */
  readonly isBare: boolean;
  readonly isPoint: boolean;
  /** All seen letters are bold, or all behind the number. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Words in capitals: more than an abbreviation. */
  readonly isCapitals: boolean;
  /** How strongly it is set off from the text; comparable within one file. */
  readonly strength: number;
  readonly isEmpty: boolean;
}

/** Trims and makes every kind of white space one space. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A line that draws a rule, counts a page, or holds a lone mark. */
const SAYS_NOTHING =
  /^(?:[-–—_=*~•.\s]{0,3}|[-–—_=*~\s]{3,}|(?:trang\s*)?[-–]?\s*\d{1,3}\s*[-–]?|\/?-{2,}\/?|\.\/\.|\*{1,5}|o0o|-*\s*o0o\s*-*|[-–—]*\s*\*+\s*[-–—]*)$/iu;

export function saysNothing(text: string): boolean {
  return SAYS_NOTHING.test(text.trim());
}

const startsWithAny = (words: readonly string[], lower: string): boolean =>
  words.some((word) => startsWithWord(lower, word));

/** Whether a text begins with that word, and not with a longer one. */
export function startsWithWord(lower: string, word: string): boolean {
  return lower.startsWith(word) && !/^\p{L}/u.test(/[\p{L}\p{N}]$/u.test(word) ? lower.slice(word.length) : '');
}

/** Without any marks above and below its letters: what reading machines lose. */
export const bareLetters = (lower: string): string => lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

const BARE_COVER = COVER_STARTS.map(bareLetters);

export const isCoverWording = (lower: string): boolean =>
  startsWithAny(COVER_STARTS, lower) || startsWithAny(BARE_COVER, bareLetters(lower));
export const isSignerWording = (lower: string): boolean =>
  startsWithAny(SIGNER_STARTS, lower) || (/^\W*\(/.test(lower) && SIGNED.some((word) => lower.includes(word)));

/** "Bí thư" and nothing else. */
export const isSignerAlone = (lower: string): boolean => SIGNER_STARTS.includes(lower);

/** "Mở đầu", "Kết luận": the whole of a line. */
export const isKnownTitle = (lower: string): boolean => KNOWN_TITLES.includes(lower.replace(/[\s:.]+$/u, ''));

/** "Nguồn: …", as web pages put it below a text. */
export const isPageTrail = (lower: string): boolean =>
  lower.length < 120 &&
  PAGE_TRAIL.some((word) => startsWithWord(lower, word) && /^\s*(?::|$)/u.test(lower.slice(word.length)));

/** "(nêu rõ …)", "Lưu ý: …". Takes the text behind a number or point. */
export function isToldToWriter(text: string): boolean {
  const inside = /^\((.*)\)[.;,]?$/su.exec(text)?.[1];
  if (inside !== undefined && !inside.includes(')')) return true;
  const lower = text.toLocaleLowerCase('vi').replace(/^[([*\s]+/u, '');
  return NOTE_WORDS.some((word) => startsWithWord(lower, word) && /^[^.]{0,25}:/u.test(lower.slice(word.length)));
}

/** Whether words behind a heading tell the writer what to put down. */
export function beginsByTelling(text: string): boolean {
  const lower = text.toLocaleLowerCase('vi').replace(/^[\s(["“:–—-]+/u, '');
  return startsWithAny(TELLING_WORDS, lower) || startsWithAny(NOTE_WORDS, lower);
}

/** "…, ngày … tháng … năm 2026". */
export function isPlaceAndDate(lower: string): boolean {
  return (
    lower.length < 90 && /ngày[\s\d….]*tháng[\s\d….]*năm[\s\d….]*$/u.test(lower) && /^[^.;:]*(?:,|ngày)/u.test(lower)
  );
}

/** "Số: 12-BC/ĐU", "Số …/BC-UBND". */
export function isDocumentNumber(lower: string): boolean {
  return /^số\s*:?\s*[\d….\s_*]*[-/–]\s*[a-zđ….]/u.test(lower) && lower.length < 60;
}

/** "(Kèm theo Công văn số …)". */
export function isSentWith(lower: string): boolean {
  return /^\(?\s*(?:ban hành\s+|gửi\s+|đính\s+)?kèm\s+(?:theo\s+)?(?:công văn|văn bản|kế hoạch|hướng dẫn|quyết định|thông báo|tờ trình|cv)/u.test(
    lower,
  );
}

/** Size of most letters of the file; 0: not known. */
export function bodySizeOf({ lines }: SourceText): number {
  const letters = new Map<number, number>();
  for (const { text, look } of lines) letters.set(look.sizePt, (letters.get(look.sizePt) ?? 0) + text.length);
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function numberOf(line: SourceLine): NumberLabel | undefined {
  if (line.label !== '') {
    const read = parseLabel(`${line.label} A`) ?? parseBareLabel(`${line.label}\tA`);
    return read && { ...read, label: line.label, rest: plainText(line.text), hasMark: true };
  }
  return parseLabel(line.text.trim()) ?? parseBareLabel(line.text.trim());
}

function isBoldBehind({ text, look }: SourceLine, label: string): boolean {
  const seen = text.trimEnd().length;
  return seen > 0 && (look.boldLetters >= seen || (label === '' && look.boldLetters >= seen - 1 && seen > 4));
}

/** Takes a line and the size of the text of the file. */
export function factsOf(line: SourceLine, bodySize: number): LineFacts {
  const text = plainText(line.text);
  const point = line.label === '' ? parsePoint(text) : undefined;
  const number = point === undefined ? numberOf(line) : undefined;
  const rest = number?.rest ?? point?.rest ?? text;
  const isBold = isBoldBehind(line, line.label);
  const isCapitals = isInCapitals(line, rest);
  const isItalic = text !== '' && line.look.italicLetters >= line.text.trimEnd().length;
  const isNothing = saysNothing(text) && !(line.at.kind === 'cell' && /\d/.test(text));
  return {
    line,
    text,
    lower: text.toLocaleLowerCase('vi'),
    number,
    rest: plainText(rest),
    isAutomatic: line.label !== '' && number !== undefined,
    isBare: number !== undefined && !number.hasMark,
    isPoint: point !== undefined || (line.label !== '' && number === undefined),
    isBold,
    isItalic,
    isCapitals,
    strength: strengthOf(line, bodySize, { isBold, isCapitals, isItalic }),
    isEmpty: line.label === '' && (text === '' || isNothing),
  };
}

/** Capitals of more than one abbreviation. */
function isInCapitals({ text, look }: SourceLine, rest: string): boolean {
  const words = rest.split(' ').filter((word) => /\p{Lu}{2}/u.test(word)).length;
  return look.isCapitals && (words >= 2 || rest.length >= 6 || text !== text.toLocaleUpperCase('vi'));
}

/** Size counts before capitals, these before bold, this before all else. */
function strengthOf(
  { look: { sizePt, isCentred, isUnderlined } }: SourceLine,
  bodySize: number,
  { isBold, isCapitals, isItalic }: Pick<LineFacts, 'isBold' | 'isCapitals' | 'isItalic'>,
): number {
  const larger = sizePt > 0 && bodySize > 0 ? Math.round(sizePt - bodySize) : 0;
  const weights = [
    [larger * 16, true],
    [16, isCapitals],
    [6, isBold],
    [3, isCentred],
    [1, isUnderlined],
    [-2, isItalic],
  ] as const;
  return weights.reduce((sum, [weight, counts]) => sum + (counts ? weight : 0), 0);
}
