import { type Finding, finding } from '../findings/finding.ts';
import type { LegalBasis, Outline } from '../outline/outline-schema.ts';
import { readDate } from '../vietnamese/date.ts';
import { anyOf, wholeMatches } from './word-search.ts';
import type { WrittenText } from './written-texts.ts';

interface Citations {
  readonly byNumber: ReadonlyMap<string, LegalBasis>;
  readonly pattern: RegExp;
}

const CITATIONS = new WeakMap<Outline, Citations>();

/** The number a text is cited by: `34/2007/PL-UBTVQH11`, `66-QĐ/TW`; a code that is only named has none. */
function numberOf({ cite }: LegalBasis): string | undefined {
  return /\d+[-/]\S+$/.exec(cite)?.[0];
}

function citationsOf(outline: Outline): Citations {
  const known = CITATIONS.get(outline);
  if (known) return known;
  const byNumber = new Map(
    outline.legalBases.flatMap((basis) => {
      const number = numberOf(basis);
      return number === undefined ? [] : [[number, basis] as const];
    }),
  );
  const citations = { byNumber, pattern: anyOf([...byNumber.keys()]) };
  CITATIONS.set(outline, citations);
  return citations;
}

/** "…, ngày 10/11/2022" or "… ngày 10 tháng 11 năm 2022", right after a number. */
const DATED = /^,? ?ngày (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})/u;

function dayAfter(rest: string): string | undefined {
  const [, day, month, year] = DATED.exec(rest) ?? [];
  const read = readDate(`${day}/${month}/${year}`);
  return read.ok ? read.value : undefined;
}

/** The sentence says itself that the text is no longer in force. */
const SAID = /hết hiệu lực|thay thế|thay cho|bãi bỏ|trước đây/iu;

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const end = text.slice(at).search(/\. |\n/);
  return text.slice(start, end < 0 ? undefined : at + end);
}

/**
 * Citations that do not agree with the outline's list (E29): a text out of force on the day of signing, cited as if it
 * were valid; a number with another date than the list has. What the list does not know is not judged.
 */
export function checkCitations(outline: Outline, { place, text }: WrittenText, onDay: string): Finding[] {
  const { byNumber, pattern } = citationsOf(outline);
  return wholeMatches(pattern, text).flatMap(({ word, at }) => {
    const basis = byNumber.get(word);
    if (!basis) return [];
    const { cite, date, expiredFrom } = basis;
    const found = dayAfter(text.slice(at + word.length));
    const isExpired = expiredFrom !== undefined && expiredFrom <= onDay && !SAID.test(sentenceAround(text, at));
    return [
      ...(isExpired ? [finding('warning', place, { code: 'basisExpired', cite, from: expiredFrom })] : []),
      ...(date !== undefined && found !== undefined && found !== date
        ? [finding('warning', place, { code: 'basisDate', cite, found, expected: date })]
        : []),
    ];
  });
}
