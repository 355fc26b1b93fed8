import type { ObsoleteTerm, Outline } from '../outline/outline-schema.ts';
import { type Finding, finding } from './finding.ts';
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
      if (isOther || isEarly || isExcepted(term, text, at)) continue;
      found.set(term.find, finding(term.level, place, { code: 'obsoleteWord', word, instead: term.instead }));
    }
  }
  return [...found.values()];
}
