import {
  isCoverWording,
  isDocumentNumber,
  isKnownTitle,
  isPlaceAndDate,
  isSentWith,
  type LineFacts,
  startsWithWord,
} from './line-facts.ts';
import { isHeadingLike, isRecipients, type Region } from './line-places.ts';
import { TITLE_STARTS } from './outline-words.ts';
import type { TableFacts } from './table-kinds.ts';

const LONGEST_TITLE_LINE = 160;
/** Lines at the head of a document that has no title. */
const LONGEST_HEAD = 14;

/** "ĐỀ CƯƠNG", "BÁO CÁO": the title of the whole, set off from the text. */
function isTitle(facts: LineFacts): boolean {
  const { lower, line, isBold, isCapitals, isPoint, number } = facts;
  if (number !== undefined || isPoint || lower.length > LONGEST_TITLE_LINE) return false;
  const isNamed = TITLE_STARTS.some((word) => startsWithWord(lower, word)) || /^.{0,30}đề cương/u.test(lower);
  if (!isNamed && (!/^title$/i.test(line.look.styleName ?? '') || isCoverWording(lower))) return false;
  return isBold || isCapitals || line.look.isCentred || (line.look.sizePt === 0 && !/[.;:]$/u.test(lower));
}

/** Marks everything up to the end of the title; gives the place in `body` behind it. */
export function markCover(
  body: readonly LineFacts[],
  tables: readonly TableFacts[],
  regions: Map<number, Region>,
): number {
  const titleAt = findTitle(body, regions) ?? strongestAtTop(body);
  const end = titleAt === undefined ? endOfHead(body, tables) : endOfTitle(body, titleAt, regions);
  for (const { line } of body.slice(0, end)) if (!regions.has(line.id)) regions.set(line.id, 'cover');
  return end;
}

/** The title stands before the first heading, or behind the letter it was sent with. */
function findTitle(body: readonly LineFacts[], regions: ReadonlyMap<number, Region>): number | undefined {
  const isFree = ({ line }: LineFacts): boolean => !regions.has(line.id);
  const afterLetter = body.findIndex(isRecipients);
  if (afterLetter !== -1) {
    const found = body.findIndex(
      (facts, at) => at > afterLetter && at < body.length - 3 && isFree(facts) && isOutlineTitle(facts),
    );
    if (found !== -1) return found;
  }
  const first = body.findIndex((facts) => isFree(facts) && isHeadingLike(facts) && !isTitle(facts));
  const found = body.findIndex((facts, at) => (first === -1 || at < first) && isFree(facts) && isTitle(facts));
  return found === -1 ? undefined : found;
}

/** A first line set off more than any other of the file is its title, whatever it says. */
function strongestAtTop(body: readonly LineFacts[]): number | undefined {
  const at = body.findIndex(({ isEmpty }) => !isEmpty);
  const top = body[at];
  if (top === undefined || isHeadingLike(top) || top.isPoint || top.strength < 8 || isKnownTitle(top.lower))
    return undefined;
  const others = body.slice(at + 1).filter(({ isEmpty }) => !isEmpty);
  const isStrongest = others.length > 2 && others.every(({ strength }) => strength < top.strength);
  return isStrongest && top.text.length <= LONGEST_TITLE_LINE && top.line.at.kind !== 'cell' ? at : undefined;
}

const isOutlineTitle = (facts: LineFacts): boolean =>
  isTitle(facts) && /^.{0,30}(?:đề cương|dàn ý|dàn bài|khung báo cáo)/u.test(facts.lower);

/** The lines below the first one of the title that go on with it. */
function endOfTitle(body: readonly LineFacts[], titleAt: number, regions: ReadonlyMap<number, Region>): number {
  let end = titleAt + 1;
  let isGap = false;
  let hasDetail = (body[titleAt]?.text.length ?? 0) > 45;
  for (let at = titleAt + 1; at < body.length; at += 1) {
    const facts = body[at];
    if (facts === undefined) break;
    if (facts.isEmpty || regions.get(facts.line.id) === 'contents') {
      isGap ||= facts.text !== '' || hasDetail;
      continue;
    }
    if (isHeadWords(facts)) {
      isGap = true;
      hasDetail = true;
      end = at + 1;
    } else if (
      isBesideTitle(facts, body[titleAt], hasDetail, body[end - 1]) &&
      goesOnWithTitle(facts, isGap && hasDetail, hasDetail)
    ) {
      hasDetail = true;
      end = at + 1;
    } else break;
  }
  return end;
}

/** The time a report is about: it goes on with any title. */
const PERIOD = /^(?:năm|quý|tháng|kỳ|giai đoạn|nhiệm kỳ|(?:\d{1,2}|sáu|ba|chín) tháng|\d)/u;

/** A title ends with the time it is about. */
const PERIOD_END = /(?:năm|năm học)\s*(?:\d{4}|…+|\.{3,})(?:\s*[-–]\s*(?:\d{4}|…+))?\W*$/u;

/** A line in capitals below the words of a title is the first heading where it is stronger, or the title was at its end. */
function goesOnInCapitals(
  { lower, strength }: Pick<LineFacts, 'lower' | 'strength'>,
  above: LineFacts | undefined,
): boolean {
  if (PERIOD.test(lower) || PERIOD_END.test(lower) || /^và /u.test(lower)) return true;
  return strength <= (above?.strength ?? 0) && !PERIOD_END.test(above?.lower ?? '');
}

/** What goes on with a title stands in the same place and is set like it, unless its words say so. */
function isBesideTitle(
  { line, lower, text, strength, isCapitals }: LineFacts,
  title: LineFacts | undefined,
  hasDetail: boolean,
  above: LineFacts | undefined,
): boolean {
  if (title === undefined || isKnownTitle(lower)) return false;
  const [one, other] = [title.line.at, line.at];
  if (other.kind === 'cell' && (one.kind !== 'cell' || one.table !== other.table)) return false;
  if (line.look.isCentred) return !hasDetail || !isCapitals || goesOnInCapitals({ lower, strength }, above);
  if (hasDetail && (title.line.look.isCentred || strength > (above?.strength ?? 0))) return /^[(]/.test(text);
  return !title.line.look.isCentred || /^\p{Ll}|^[(]|^Về /u.test(text);
}

function goesOnWithTitle(facts: LineFacts, isApart: boolean, hasDetail: boolean): boolean {
  const { text, line, isPoint, isCapitals, isBold, rest } = facts;
  if (isHeadingLike(facts) || isPoint || text.length > 300) return false;
  const isInBrackets = /^\(.*\)$/su.test(text);
  if (isInBrackets) return line.look.isCentred && !/^\((?:nêu|ghi|lưu ý|yêu cầu)/u.test(facts.lower);
  if (line.look.isCentred) return !isApart || /^\p{Ll}/u.test(rest);
  const isLower = /^\p{Ll}/u.test(rest) && text.length <= LONGEST_TITLE_LINE;
  const isLookless = line.look.sizePt === 0;
  if (/^về /u.test(facts.lower) && text.length <= LONGEST_TITLE_LINE) return !isApart;
  if (isLookless)
    return (
      !isApart && text.length <= LONGEST_TITLE_LINE && !/[.:;]$/u.test(text) && (isCapitals || isLower || !hasDetail)
    );
  return !isApart && (isCapitals || isBold || isLower) && !/[.:;]$/u.test(text);
}

/** Words that only stand at the head of a document. */
const isHeadWords = (facts: LineFacts): boolean =>
  facts.number === undefined &&
  !facts.isPoint &&
  (isSentWith(facts.lower) || isPlaceAndDate(facts.lower) || isDocumentNumber(facts.lower));

/** Where there is no title: a table of two columns, and lines that name an office, a number, a date. */
function endOfHead(body: readonly LineFacts[], tables: readonly TableFacts[]): number {
  let end = 0;
  let seen = 0;
  for (const [at, facts] of body.entries()) {
    if (facts.isEmpty) continue;
    const { lower, line } = facts;
    seen += 1;
    const isShort = facts.text.length <= LONGEST_TITLE_LINE && !facts.isPoint;
    if (seen > LONGEST_HEAD || isHeadingLike(facts) || !isShort || isKnownTitle(lower)) break;
    const inTable = line.at.kind === 'cell' && isHeadTable(line.at.table, body, tables);
    const isSetOff = facts.isCapitals || line.look.isCentred || line.look.sizePt === 0;
    const isHead =
      isHeadWords(facts) ||
      inTable ||
      (isCoverWording(lower) && isSetOff && lower.length < 90 && facts.number === undefined);
    if (isHead) end = at + 1;
  }
  return end;
}

function isHeadTable(index: number, body: readonly LineFacts[], tables: readonly TableFacts[]): boolean {
  const table = tables[index];
  if (table === undefined || table.kind === 'asking' || table.table.rows > 4) return false;
  const lines = body.filter(({ line }) => line.at.kind === 'cell' && line.at.table === index);
  return lines.some(({ lower }) => isCoverWording(lower)) && !lines.some(isHeadingLike);
}
