import { beginsByTelling } from './line-facts.ts';
import { isOnlyPlaceholders, placeholdersIn } from './placeholders.ts';

/** A heading parted into what is printed and what is said to the writer. */
export interface TitleParts {
  readonly title: string;
  readonly rest: string;
}

/** Brackets this long say more than a title does. */
const LONG_BRACKETS = 60;
const LONG_TITLE = 60;
/** No title goes on beyond that many letters: sentence ends are sought there only. */
const TITLE_REACH = 400;

const parted = (text: string, at: number, gap: number): TitleParts => ({
  title: text.slice(0, at).trim(),
  rest: text.slice(at + gap).trim(),
});

/** Letters of the text behind its number that are set apart from the rest by bold. */
function byBold(text: string, boldLetters: number): TitleParts | undefined {
  if (boldLetters < 6 || boldLetters >= text.length - 3) return undefined;
  const bold = text.slice(0, boldLetters);
  const rest = text.slice(boldLetters);
  const isBoundary = /[\s:.;–—(-]$/u.test(bold) || /^[\s:.;,–—(-]/u.test(rest);
  return isBoundary && /\p{L}{3}/u.test(bold) && /\p{L}{2}/u.test(rest) ? { title: bold, rest } : undefined;
}

function byBrackets(text: string): TitleParts | undefined {
  const found = /[([][^()[\]]*(?:\([^()]*\)[^()[\]]*)*[)\]]?\s*[.;:,]?$/u.exec(text);
  if (found === null || found.index < 4 || !/^[([]/.test(found[0])) return undefined;
  const isTold =
    beginsByTelling(found[0]) ||
    found[0].length >= LONG_BRACKETS ||
    /(?:…|\.{3})\s*[)\]]?\W*$/u.test(found[0]) ||
    placeholdersIn(found[0]).length > 0;
  return isTold ? parted(text, found.index, 0) : undefined;
}

function byColon(text: string): TitleParts | undefined {
  const colon = text.indexOf(':');
  if (colon < 4 || colon >= text.length - 2) return undefined;
  const parts = parted(text, colon, 1);
  const isPlace = placeholdersIn(parts.rest).length > 0;
  return beginsByTelling(parts.rest) || isPlace || /^\p{Ll}/u.test(parts.rest) || parts.title.length >= 12
    ? parts
    : undefined;
}

/** "Công tác tuyên truyền. Nêu rõ số cuộc." "Công tác tuyên truyền - nêu rõ số cuộc". */
function bySentence(text: string): TitleParts | undefined {
  for (const { index, 0: gap } of text
    .slice(0, TITLE_REACH)
    .matchAll(/(?:[.;]\s+(?=\p{L})|\s[-–—]\s(?=\p{L})|,\s(?=\p{L}))/gu)) {
    const parts = parted(text, index, gap.length);
    const isNewSentence =
      /^[.]/.test(gap) &&
      parts.title.length >= 8 &&
      /^\p{Lu}/u.test(parts.rest) &&
      !/(?:^|\s)\p{Lu}{1,4}$/u.test(parts.title);
    if (isNewSentence && (beginsByTelling(parts.rest) || parts.rest.length > LONG_TITLE)) return parts;
    if (
      !/^[.,]/.test(gap) &&
      parts.title.length >= 8 &&
      beginsByTelling(parts.rest) &&
      /^(?:nêu|ghi|lưu ý|số liệu|ví dụ|có số liệu)/iu.test(parts.rest)
    )
      return parts;
  }
  return undefined;
}

/** Takes a heading without its number and how many of its letters are bold; parts it. Nothing of it is lost. */
export function partTitle(text: string, boldLetters: number): TitleParts {
  const parts = byBold(text, boldLetters) ?? byBrackets(text) ?? byColon(text) ?? bySentence(text) ?? byDots(text);
  if (parts === undefined) return { title: cleanTitle(text), rest: '' };
  const title = cleanTitle(parts.title);
  if (title === '') return { title: cleanTitle(text), rest: '' };
  const inner = byBrackets(title) ?? byColon(title);
  const rest = parts.rest.replace(/^(?:[\s:;,–—-]|\.(?!\.))+/u, '').trim();
  if (inner === undefined) return { title, rest: isOnlyPlaceholders(rest) ? '' : rest };
  return { title: cleanTitle(inner.title), rest: `${inner.rest} ${rest}`.trim() };
}

function byDots(text: string): TitleParts | undefined {
  const [first] = placeholdersIn(text);
  return first === undefined || first.from < 4
    ? undefined
    : { title: text.slice(0, first.from), rest: text.slice(first.from) };
}

function cleanTitle(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s:;,–—-]/u.test(text[end - 1] ?? '')) end -= 1;
  return text
    .slice(0, end)
    .replace(/(?<!\.)\.$/u, '')
    .trim();
}
