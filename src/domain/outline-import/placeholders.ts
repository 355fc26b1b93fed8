/** A place to be filled in a line: dots, an ellipsis, a line of underscores. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
}

const DOTS = /(?:…[….\s]*|\.{3,}[….]*|_{3,}|\.(?:\s\.){3,})/gu;
/** An ellipsis right behind a word only says that an enumeration goes on. */
const ENUMERATION_END = /[\p{L}\p{N})]$/u;

/** Takes a text; gives the places to be filled, in order. "tuyên truyền, vận động…" has none. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(DOTS)].flatMap(({ 0: dots, index }) => {
    const before = text.slice(0, index);
    const after = text.slice(index + dots.length);
    const marks = dots.replace(/\s/g, '');
    const count = [...marks].reduce((sum, mark) => sum + (mark === '…' ? 3 : 1), 0);
    const isEnumeration = count <= 3 && ENUMERATION_END.test(before.slice(-2)) && !/^\s*%/.test(after);
    const isSlash = /^\s*[/-]\s*\p{Lu}/u.test(after);
    return isEnumeration || isSlash ? [] : [{ from: index, to: index + dots.trimEnd().length }];
  });
}

/** Takes a text; gives it without its places to be filled and what only joined them. */
export function withoutPlaceholders(text: string): string {
  const plain = text
    .replace(DOTS, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.)])/g, '$1');
  let end = plain.length;
  while (end > 0 && /[\s,;:]/.test(plain[end - 1] ?? '')) end -= 1;
  return plain.slice(0, end).trim();
}

/** Whether nothing but dots stands in the text. */
export function isOnlyPlaceholders(text: string): boolean {
  return /[….]/u.test(text) || /_/.test(text) ? text.replace(/[….\s_/,;:-]/gu, '') === '' : false;
}
