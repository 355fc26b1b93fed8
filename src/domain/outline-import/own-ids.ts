import { searchText } from '../vietnamese/search-text.ts';
import { withoutPeriods } from './heading-words.ts';

/**
 * Ids of what only the file has. They are made of the words alone, without tones and periods, so that the same heading gets
 * the same id when its file is read again, next year too: the answers follow by id.
 */

const LONGEST = 40;

/** Four letters that tell long texts with the same beginning apart (FNV-1a). */
function shortSum(text: string): string {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36).padStart(4, '0').slice(-4);
}

/** "Công tác văn thư, lưu trữ" → `cong_tac_van_thu_luu_tru`; cut at a word where it is longer than `longest`. */
export function slugOf(text: string, longest = LONGEST): string {
  const slug = (searchText(withoutPeriods(text)).match(/[a-z0-9]+/g) ?? []).join('_');
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest - 5);
  const atWord = cut.includes('_') ? cut.slice(0, cut.lastIndexOf('_')) : cut;
  return `${atWord}_${shortSum(slug)}`;
}

/** An id made of a text that nothing else has, and notes it as taken; `beside` tells two of the same words apart. */
export function ownId(prefix: string, text: string, beside: string, taken: Set<string>): string {
  const slug = slugOf(text, LONGEST - prefix.length);
  const plain = `${prefix}${slug === '' ? 'muc' : slug}`;
  const candidates = function* () {
    yield plain;
    yield `${plain}_${shortSum(beside)}`;
    for (let more = 2; ; more += 1) yield `${plain}_${shortSum(beside)}_${more}`;
  };
  for (const id of candidates()) {
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
  return plain;
}
