import { ANNEX_WORDS, ORDINALS, PART_WORDS, UNIT_WORDS } from './outline-words.ts';

/** A way to number headings. Those of one scheme stand side by side; the punctuation behind the number does not count. */
export type Scheme =
  /** "Phần thứ nhất", "Phần I". */
  | 'part'
  | 'chapter'
  /** "Mục 1", "Câu 1", "Nội dung 1". */
  | 'item'
  /** "Phụ lục 1", "Biểu số 01". */
  | 'annex'
  | 'upperLetter'
  | 'roman'
  | 'decimal'
  /** "1)" and "(1)": kept apart from "1.", since the two are often used one below the other. */
  | 'decimalBracket'
  | 'decimalBrackets'
  /** "1.1", "I.1", "1.1.1", …: by the count of its numbers. */
  | 'dotted2'
  | 'dotted3'
  | 'dotted4'
  | 'dotted5'
  | 'lowerLetter'
  /** "1.a", "2.1.b": a letter behind the number of the heading above. */
  | 'dottedLetter'
  /** "(a)". */
  | 'letterBrackets'
  | 'lowerRoman'
  /** "*" before a title set in italics or bold: it marks, and counts nothing. */
  | 'star';

/** One reading of a number. A letter such as I or C has two. */
export interface NumberReading {
  readonly scheme: Scheme;
  readonly value: number;
  /** The numbers before the last: 1 and 2 of "1.2.3". */
  readonly parents: readonly number[];
  /** The word in front of the number, of schemes that have several. */
  readonly word?: string | undefined;
}

export interface NumberLabel {
  /** As typed, with its marks. */
  readonly label: string;
  /** What stands behind it, trimmed. */
  readonly rest: string;
  /** Likelier first, never empty. */
  readonly readings: readonly NumberReading[];
  /** A number with a mark behind it; else only its look tells it from a sum or a date. */
  readonly hasMark: boolean;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
/** Office letters: no f, j, w, z. */
const OFFICE_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Gives the value of a Roman number up to 39; `undefined` where it is none. */
export function romanValue(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!/^(?=.)x{0,3}(?:ix|iv|v?i{0,4})$/.test(lower)) return undefined;
  let value = 0;
  for (const [at, letter] of [...lower].entries()) {
    const digit = ROMAN_DIGITS[letter] ?? 0;
    const next = ROMAN_DIGITS[lower[at + 1] ?? ''] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}

const plain = (scheme: Scheme, value: number): NumberReading => ({ scheme, value, parents: [] });

function letterValue(letter: string): number {
  const lower = letter.toLowerCase();
  const office = OFFICE_LETTERS.indexOf(lower);
  return (office === -1 ? LETTERS.indexOf(lower) : office) + 1;
}

/** Readings of a number in capitals: Roman, a letter, or both. */
function upperReadings(text: string): readonly NumberReading[] {
  const roman = romanValue(text);
  const asRoman = roman === undefined ? [] : [plain('roman', roman)];
  return text.length > 1 ? asRoman : [...asRoman, plain('upperLetter', letterValue(text))];
}

function lowerReadings(text: string, letters: Scheme): readonly NumberReading[] {
  const roman = romanValue(text);
  const asRoman = roman === undefined ? [] : [plain('lowerRoman', roman)];
  return text.length > 1 ? asRoman : [plain(letters, letterValue(text)), ...asRoman];
}

const DOTTED: readonly Scheme[] = ['decimal', 'dotted2', 'dotted3', 'dotted4', 'dotted5'];

function numberOfPart(part: string): number | undefined {
  if (/^\d{1,2}$/.test(part)) return Number(part);
  return romanValue(part) ?? (/^[A-ZĐ]$/.test(part) ? letterValue(part) : undefined);
}

function dottedReadings(text: string): readonly NumberReading[] {
  const parts = text.split(/\s*\.\s*/).filter((part) => part !== '');
  const numbers = parts.map(numberOfPart);
  const scheme = DOTTED[parts.length - 1];
  const values = numbers.filter((number) => number !== undefined);
  if (scheme === undefined || values.length < parts.length) return [];
  return [{ scheme, value: values[values.length - 1] ?? 0, parents: values.slice(0, -1) }];
}

function letterBehindReadings(text: string): readonly NumberReading[] {
  const parts = text.split('.');
  const letter = parts.pop() ?? '';
  return [{ scheme: 'dottedLetter', value: letterValue(letter), parents: parts.map(Number) }];
}

const MARK = String.raw`(?:\s?[.:/)]|\s?[-–—](?=[\s\p{L}(“"])|,(?=\s))`;
/** In order: the first that fits decides. The first group is the number, the label is the whole match. */
const FORMS: readonly (readonly [RegExp, (text: string) => readonly NumberReading[]])[] = [
  [/^\((\d{1,2})\)[.:]?/u, (text) => [plain('decimalBrackets', Number(text))]],
  [/^\(([ivx]{1,5}|[a-zđ])\)[.:]?/u, (text) => lowerReadings(text, 'letterBrackets')],
  [/^((?:\d{1,2}\.){1,3}[a-zđ])(?:[.):]+|(?=\s+["“(]?\p{Lu}))/u, letterBehindReadings],
  [
    /^((?:\d{1,2}|[IVX]{1,5}|[A-ZĐ])(?:\s?\.\s?\d{1,2}){1,4})(?:\s?[.:/)]|\s?[-–—](?=\s)|(?=\s|\p{Lu}))(?!\d)/u,
    dottedReadings,
  ],
  [/^(\d{1,2})\s?\)[.:]?/u, (text) => [plain('decimalBracket', Number(text))]],
  [new RegExp(`^(\\d{1,2})${MARK}+`, 'u'), (text) => [plain('decimal', Number(text))]],
  [new RegExp(`^([IVX]{1,5}|[A-ZĐ])${MARK}+`, 'u'), upperReadings],
  [new RegExp(`^([ivx]{2,5}|[a-zđ])${MARK}+`, 'u'), (text) => lowerReadings(text, 'lowerLetter')],
];
/** A number without a mark: followed by a tab or wide space, or by a capital. */
const BARE = /^([IVX]{1,5}|[A-ZĐ]|\d{1,2})(?=\t|\s{2,}|\s\p{Lu})/u;

const ORDINAL = Object.keys(ORDINALS).join('|');
const COUNT = String.raw`(?:số\s+)?(?:thứ\s+(?:${ORDINAL})|[IVX]{1,5}(?!\p{L})|\d{1,2}(?!\d)|[A-ZĐ](?!\p{L}))`;
const NAMED: readonly (readonly [Scheme, RegExp])[] = (
  [
    ['part', PART_WORDS],
    ['chapter', ['chương']],
    ['item', UNIT_WORDS],
    ['annex', ANNEX_WORDS],
  ] as const
).map(([scheme, words]) => [
  scheme,
  new RegExp(
    `^((?:${words.join('|')})\\s+(${COUNT})(?:[-/][A-ZĐ\\d/-]{1,12}(?!\\p{L}))?)(\\.?)(\\s*(?:[:–—/)-]\\s*)?)`,
    'iu',
  ),
]);

function countOf(text: string): number {
  const word = text
    .toLowerCase()
    .replace(/^số\s+/, '')
    .replace(/^thứ\s+/, '');
  return ORDINALS[word] ?? (/^\d+$/.test(word) ? Number(word) : (romanValue(word) ?? letterValue(word)));
}

/** "Phần thứ nhất", "Mục 1", "Phụ lục 2": a word and a number. What follows has to look like a title, or to be missing. */
function namedLabel(text: string): NumberLabel | undefined {
  for (const [scheme, form] of NAMED) {
    const found = form.exec(text);
    if (found !== null) return labelOfName(text, scheme, found);
  }
  const [whole = '', label = ''] = ANNEX_ALONE.exec(text) ?? [];
  if (whole === '') return undefined;
  return { label, rest: text.slice(whole.length).trim(), readings: [plain('annex', 1)], hasMark: true };
}

function labelOfName(text: string, scheme: Scheme, found: RegExpExecArray): NumberLabel | undefined {
  const [whole, name = '', count = '', stop = '', gap = ''] = found;
  const rest = text.slice(whole.length).trim();
  const goesOn = whole.trimEnd() === name && /^\p{Ll}/u.test(rest);
  if (goesOn) return undefined;
  const colon = gap.trim().startsWith(':') ? ':' : '';
  const mark = scheme === 'annex' ? '' : stop || colon;
  return {
    label: name + mark,
    rest,
    readings: [{ ...plain(scheme, countOf(count)), word: wordOf(name) }],
    hasMark: true,
  };
}

/** "Phụ lục: …", where there is only one. */
const ANNEX_ALONE = /^(phụ lục|phụ biểu|biểu mẫu)\s*(?:[:.–—-]\s+|$)/iu;

const wordOf = (label: string): string => label.toLocaleLowerCase('vi').replace(/\s*(?:số\s+)?(?:thứ\s+)?\S+$/u, '');

/** Units that follow a number in a sentence: "1.5 tỷ đồng" is no heading. */
const AMOUNT = /^(?:%|tỷ|triệu|nghìn|ngàn|km|ha|m2|m²|kg|lượt|cuộc|hộ|giờ|phút|ngày|tháng|năm|đồng|người)(?!\p{L})/u;

function typedLabel(text: string): NumberLabel | undefined {
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const rest = text.slice(found[0].length);
    const readings = read(found[1] ?? '');
    if (readings.length === 0 || !canFollow(found[0], rest)) continue;
    const isDotted = readings[0]?.parents.length !== 0;
    const hasMark = isDotted || /[^\p{L}\p{N}\s]$/u.test(found[0].trim());
    return { label: found[0].trim(), rest: rest.trim(), readings, hasMark };
  }
  return undefined;
}

/** What may stand behind a number of a heading: nothing, a space, or the title itself. "30/6", "V/v", "T/M" are none. */
function canFollow(label: string, rest: string): boolean {
  if (AMOUNT.test(rest.trim()) && !/[.:)]$/.test(label.trim())) return false;
  if (rest === '' || /^\s/.test(rest)) return true;
  // "15-CT/TU": the number of a document
  if (/^\p{Lu}{1,8}\//u.test(rest)) return false;
  if (/[/,-]$/.test(label)) return /^\p{Lu}\p{Ll}|^\p{Lu}{2}|^[“"(]/u.test(rest) && !/^T\/M/.test(label + rest);
  return /^[\p{L}“"(]/u.test(rest) && !/^\p{Lu}\.\p{Lu}/u.test(label + rest);
}

/** Takes the beginning of a line; gives the number in front of it, in any of the ways Party and State texts number. */
export function parseLabel(text: string): NumberLabel | undefined {
  const trimmed = text.trim();
  return namedLabel(trimmed) ?? typedLabel(trimmed);
}

/** The same for a number without any mark: "I   ĐẶC ĐIỂM". Only its look tells whether it is one. */
export function parseBareLabel(text: string): NumberLabel | undefined {
  const trimmed = text.trim();
  const found = BARE.exec(trimmed);
  const number = found?.[1];
  if (number === undefined) return undefined;
  const readings = /^\d/.test(number) ? [plain('decimal', Number(number))] : upperReadings(number);
  const rest = trimmed.slice(number.length).trim();
  return readings.length === 0 ? undefined : { label: number, rest, readings, hasMark: false };
}

/** A mark in front of a point. */
const POINT = /^(?:[-–—+•●○▪■□◦*➢✓☐☑→·\uf000-\uf0ff]|o(?=\s{2,}|\t))\s*(?=[^\s._*-])/u;

/** Takes a line; gives the mark of a point in front of it and the rest, or nothing. */
export function parsePoint(text: string): { readonly mark: string; readonly rest: string } | undefined {
  const trimmed = text.trim();
  const found = POINT.exec(trimmed)?.[0];
  return found === undefined ? undefined : { mark: found.trim(), rest: trimmed.slice(found.length) };
}
