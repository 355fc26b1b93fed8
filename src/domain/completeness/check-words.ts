import { type Finding, finding } from '../findings/finding.ts';
import type { Outline } from '../outline/outline-schema.ts';
import type { ObsoleteTerm } from '../outline/word-lists.ts';
import { anyOf, wholeMatches } from './word-search.ts';
import type { WrittenText } from './written-texts.ts';

interface Terms {
  readonly pattern: RegExp;
  /** By the word in small letters; more than one where capitals tell them apart. */
  readonly byWord: ReadonlyMap<string, readonly ObsoleteTerm[]>;
}

const TERMS = new WeakMap<Outline, Terms>();

function termsOf(outline: Outline): Terms {
  const known = TERMS.get(outline);
  if (known) return known;
  const byWord = new Map<string, ObsoleteTerm[]>();
  for (const term of outline.obsoleteTerms ?? []) {
    const word = term.find.toLocaleLowerCase('vi');
    byWord.set(word, [...(byWord.get(word) ?? []), term]);
  }
  const terms = { pattern: anyOf([...byWord.keys()]), byWord };
  TERMS.set(outline, terms);
  return terms;
}

/** Small letters, and one way of placing the tone mark (ủy, hòa), so that either way of writing a phrase is known. */
function comparable(text: string): string {
  return text.toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy').replaceAll('oà', 'òa');
}

/** Whether the word stands there as part of a phrase in which it is right: "Hội đồng nhân dân". */
function isExcepted(term: ObsoleteTerm, text: string, at: number): boolean {
  return (term.except ?? []).some((phrase) => {
    const offset = comparable(phrase).indexOf(comparable(term.find));
    const start = at - offset;
    const there = text.slice(Math.max(0, start), start + phrase.length);
    return offset >= 0 && comparable(there) === comparable(phrase);
  });
}

/** Whether words behind it say that it speaks of what there was: "trụ sở Huyện ủy Gia Lộc cũ", "huyện Gia Lộc (trước đây)". */
function isOfThePast({ rightBefore }: ObsoleteTerm, text: string, end: number): boolean {
  if (!rightBefore) return false;
  const name = '(?: \\p{Ll}+)?(?: \\p{Lu}\\p{L}*){0,5}';
  const pattern = new RegExp(`^${name},? \\(?(?:${rightBefore.join('|')})(?!\\p{L})`, 'u');
  return pattern.test(text.slice(end, end + REACH));
}

/** As far as the title of a document or a name reaches: what is looked at does not grow with the text. */
const REACH = 200;

/** "Pháp lệnh số 34/2007/PL-UBTVQH11 … về thực hiện dân chủ ở xã, phường, ": the title goes on where the word stands. */
const IN_TITLE = /\d[-/]\p{Lu}[^.;]*\s(?:về|quy định|ban hành)\s[^.;,]*(?:(?:xã|phường),? (?:và )?)*$/u;

/**
 * Words the outline lists as out of use or wrongly written (domain note, part d; E29), with what to write instead. `onDay`:
 * a word that went out of use with a law is only found from that day. Each word once a box.
 */
export function checkWords(outline: Outline, { place, text }: WrittenText, onDay: string): Finding[] {
  const { pattern, byWord } = termsOf(outline);
  const found = new Map<string, Finding>();
  for (const { word: small, at } of wholeMatches(pattern, text.toLocaleLowerCase('vi'))) {
    const word = text.slice(at, at + small.length);
    for (const term of byWord.get(small) ?? []) {
      const isOther = term.exactCase === true && word !== term.find;
      const isEarly = term.from !== undefined && onDay < term.from;
      if (isOther || isEarly || isExcepted(term, text, at) || isOfThePast(term, text, at + word.length)) continue;
      if (term.rightInTitles && IN_TITLE.test(text.slice(Math.max(0, at - REACH), at))) continue;
      found.set(term.find, finding(term.level, place, { code: 'obsoleteWord', word, instead: term.instead }));
    }
  }
  return [...found.values()];
}
