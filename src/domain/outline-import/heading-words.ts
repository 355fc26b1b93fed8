import type { Synonyms } from './synonyms-schema.ts';

/** Headings as they are compared: what is written in several ways made one, what says nothing left out. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const PERIOD =
  /\{[^{}]{0,80}\}|(?:(?:0?\d|\d\d) tháng )?(?:đầu|cuối) năm(?: \d{4})?|(?:0?[369]) tháng|quý (?:[ivx]+|\d)(?: năm \d{4}|\/\d{4})?|năm học|năm \d{4}|ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4} ?[-–] ?\d{4}|(?<!\d)20\d\d(?!\d)/gu;

/** One syllable with its tone at the end, so that "hoà" and "hòa", "uỷ" and "ủy", "tỷ" and "tỉ" are one. */
function syllable(text: string): string {
  const parts = text.normalize('NFD');
  const tone = parts.match(TONES)?.[0] ?? '';
  const bare = parts.replace(TONES, '').normalize('NFC');
  return bare.replace(/^([bcdđghklmnpqrstvx]+)y$/u, '$1i') + tone;
}

/** A text without the periods it names: "6 tháng đầu năm 2026", "quý II", a day, a year. Numbers of documents stay. */
export function withoutPeriods(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').replace(PERIOD, ' ');
}

const AND = syllable('và');

/** The syllables and marks of a text; `|` where one listed thing ends and the next begins. */
function tokens(text: string): string[] {
  return (withoutPeriods(text).match(/[\p{L}\p{N}]+|[,;:]/gu) ?? []).map((token) =>
    /^[,;:]$/.test(token) ? '|' : syllable(token),
  );
}

function startsAt(all: readonly string[], at: number, sought: readonly string[]): boolean {
  return sought.every((token, index) => all[at + index] === token);
}

type Replacement = readonly [sought: readonly string[], by: readonly string[]];
/** By their first word, the longest first. */
type Replacements = ReadonlyMap<string, readonly Replacement[]>;

function replacements(pairs: readonly Replacement[]): Replacements {
  const table = new Map<string, Replacement[]>();
  for (const pair of [...pairs].sort(([left], [right]) => right.length - left.length)) {
    const [first] = pair[0];
    if (first !== undefined) table.set(first, [...(table.get(first) ?? []), pair]);
  }
  return table;
}

function replaced(all: readonly string[], table: Replacements): string[] {
  const made: string[] = [];
  for (let at = 0; at < all.length; ) {
    const token = all[at] ?? '';
    const found = table.get(token)?.find(([sought]) => startsAt(all, at, sought));
    made.push(...(found ? found[1] : [token]));
    at += found ? found[0].length : 1;
  }
  return made;
}

/** How the headings of an outline are compared; made once from its synonyms. */
export interface HeadingReader {
  /** The words in their order, variants made one, fillers kept. */
  readonly words: (text: string) => readonly string[];
  /** What two headings of the same matter share: no fillers, listed things in alphabetical order. */
  readonly key: (text: string) => string;
}

/** Makes the reader; without synonyms headings are compared as they are, but for capitals, marks and periods. */
export function headingReader(synonyms: Synonyms | undefined): HeadingReader {
  const variants = replacements(
    (synonyms?.variants ?? []).flatMap(({ word, also }) =>
      [...also, word].map((each) => [tokens(each), tokens(word)] as const),
    ),
  );
  const fillers = replacements((synonyms?.fillers ?? []).map((word) => [tokens(word), []] as const));
  const words = (text: string) => replaced(tokens(text), variants);
  return {
    words: (text) => words(text).filter((token) => token !== '|'),
    key: (text) => {
      const all = words(text).map((token) => (token === AND ? '|' : token));
      const phrases = (from: readonly string[]) =>
        from
          .join(' ')
          .split('|')
          .map((phrase) => phrase.trim())
          .filter((phrase) => phrase !== '');
      const telling = phrases(replaced(all, fillers));
      return [...new Set(telling.length > 0 ? telling : phrases(all))].sort().join(' | ');
    },
  };
}

/** A title, and what it is without a bracket and without what follows a colon: an officer's remarks stand there. */
export function titleForms(title: string): string[] {
  const plain = title.replace(/\([^)]*\)?/g, ' ').trim();
  const before = plain.split(':')[0]?.trim() ?? '';
  return [...new Set([title, plain, before])].filter((form) => /\p{L}/u.test(form));
}
