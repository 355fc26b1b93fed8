import {
  isCoverWording,
  isDocumentNumber,
  isKnownTitle,
  isPageTrail,
  isPlaceAndDate,
  isSentWith,
  isSignerWording,
  type LineFacts,
  startsWithWord,
} from './line-facts.ts';
import { CONTENTS_TITLES, RECIPIENT_STARTS, TITLE_STARTS } from './outline-words.ts';
import type { TableFacts } from './table-kinds.ts';

/** What stands around an outline and is none of it. */
export type Region = 'cover' | 'recipients' | 'signature' | 'contents';

const PAGE_AT_END = /(?:[.…_]{2,}|\t|\s{3,})\s*\d{1,3}\s*$/u;
const TOC_STYLE = /^(?:toc|mục lục|contents|table of contents)\b/iu;
const LONGEST_TITLE_LINE = 160;
/** Lines at the head of a document that has no title. */
const LONGEST_HEAD = 14;

export const isAnnexTitle = ({ number }: LineFacts): boolean => number?.readings[0]?.scheme === 'annex';

const isRecipients = ({ lower }: LineFacts): boolean =>
  RECIPIENT_STARTS.some((word) => lower.replace(/^[-–*\s]+/u, '').startsWith(word)) && lower.length < 60;

/** "ĐỀ CƯƠNG", "BÁO CÁO": the title of the whole, set off from the text. */
function isTitle(facts: LineFacts): boolean {
  const { lower, line, isBold, isCapitals, isPoint, number } = facts;
  if (number !== undefined || isPoint || lower.length > LONGEST_TITLE_LINE) return false;
  const isNamed = TITLE_STARTS.some((word) => startsWithWord(lower, word)) || /^.{0,30}đề cương/u.test(lower);
  if (!isNamed && !/^title$/i.test(line.look.styleName ?? '')) return false;
  return isBold || isCapitals || line.look.isCentred || (line.look.sizePt === 0 && !/[.;:]$/u.test(lower));
}

/** Finds the lines that are no part of the outline. Where nothing is known of a line it is in no region. */
export function findRegions(facts: readonly LineFacts[], tables: readonly TableFacts[]): ReadonlyMap<number, Region> {
  const regions = new Map<number, Region>();
  const body = facts.filter(({ line }) => line.at.kind !== 'margin' && line.at.kind !== 'footnote');
  markContents(body, regions);
  const coverEnd = markCover(body, tables, regions);
  markClosing(body, coverEnd, tables, regions);
  for (const { line, lower } of body) if (isPageTrail(lower) && !regions.has(line.id)) regions.set(line.id, 'cover');
  return regions;
}

function markContents(body: readonly LineFacts[], regions: Map<number, Region>): void {
  let isWithin = false;
  for (const [at, facts] of body.entries()) {
    const { line, lower, isEmpty } = facts;
    const isStyled = TOC_STYLE.test(line.look.styleName ?? '');
    const isTitleOfContents = CONTENTS_TITLES.includes(lower.replace(/[:.]$/u, ''));
    const endsInPage = PAGE_AT_END.test(line.text);
    if (isTitleOfContents) isWithin = true;
    else if (isWithin && !isEmpty && !endsInPage && !isStyled) isWithin = false;
    const isRow =
      endsInPage && [body[at - 1], body[at + 1]].some((next) => next !== undefined && PAGE_AT_END.test(next.line.text));
    if (
      isStyled ||
      isTitleOfContents ||
      (isWithin && !isEmpty) ||
      (isRow && line.at.kind === 'body' && (line.look.hasDotLeader || line.look.sizePt === 0))
    ) {
      regions.set(line.id, 'contents');
    }
  }
}

/** Marks everything up to the end of the title; gives the place in `body` behind it. */
function markCover(body: readonly LineFacts[], tables: readonly TableFacts[], regions: Map<number, Region>): number {
  const titleAt = findTitle(body, regions) ?? strongestAtTop(body);
  const end = titleAt === undefined ? endOfHead(body, tables) : endOfTitle(body, titleAt, regions);
  for (const { line } of body.slice(0, end)) if (!regions.has(line.id)) regions.set(line.id, 'cover');
  return end;
}

const isHeadingLike = ({ number, isBare, line }: LineFacts): boolean =>
  (number !== undefined && !isBare) || line.look.outlineLevel !== undefined;

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
  isTitle(facts) && /^.{0,30}(?:đề cương|dàn ý|khung báo cáo)/u.test(facts.lower);

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

function isSigner(facts: LineFacts): boolean {
  const { lower, text, line, isCapitals, isBold, number, isPoint } = facts;
  if ((number !== undefined && !/^(?:t\/m|k\/t|t\/l)/u.test(lower)) || isPoint || text.length > 70) return false;
  const isSetOff =
    isCapitals ||
    isBold ||
    line.look.isCentred ||
    line.look.indentMm > 60 ||
    line.look.sizePt === 0 ||
    /^\(/.test(text);
  return isSetOff && isSignerWording(lower) && !/[;:]$/u.test(text);
}

/** Marks who gets it and who signs, from the end: up to the end, or to the next annex. */
function markClosing(
  body: readonly LineFacts[],
  from: number,
  tables: readonly TableFacts[],
  regions: Map<number, Region>,
): void {
  const isAsked = ({ line }: LineFacts): boolean => line.at.kind === 'cell' && tables[line.at.table]?.kind === 'asking';
  const isFree = (facts: LineFacts): boolean => !regions.has(facts.line.id) && !isAsked(facts);
  for (let at = from; at < body.length; at += 1) {
    const facts = body[at];
    if (facts === undefined || !isFree(facts)) continue;
    if (
      !isRecipients(facts) &&
      !((isSigner(facts) || (isPlaceAndDate(facts.lower) && !facts.isPoint)) && isNearEnd(body, at))
    )
      continue;
    at = markBlock(body, beginOfClosing(body, at, from), isFree, regions);
  }
}

/** A date right above who signs belongs to the closing. */
function beginOfClosing(body: readonly LineFacts[], at: number, from: number): number {
  let begin = at;
  for (let before = at - 1; before >= from; before -= 1) {
    const facts = body[before];
    if (facts === undefined) break;
    if (facts.isEmpty) continue;
    const isClosing = isPlaceAndDate(facts.lower) || isSigner(facts);
    if (!isClosing) break;
    begin = before;
  }
  return begin;
}

/** Few lines follow, or an annex does. */
function isNearEnd(body: readonly LineFacts[], at: number): boolean {
  const rest = body.slice(at + 1).filter(({ isEmpty }) => !isEmpty);
  const next = rest.findIndex((facts) => isHeadingLike(facts) || isAnnexTitle(facts));
  const until = next === -1 ? rest : rest.slice(0, next);
  const nextFacts = rest[next];
  return until.length <= 14 && (nextFacts === undefined || isAnnexTitle(nextFacts));
}

function endsClosing(facts: LineFacts): boolean {
  const { line, number, isBare, isPoint, lower } = facts;
  if (isAnnexTitle(facts) || line.look.outlineLevel !== undefined) return true;
  return number !== undefined && !isBare && !isPoint && !/^(?:t\/m|k\/t|t\/l)/u.test(lower) && line.at.kind !== 'cell';
}

function markBlock(
  body: readonly LineFacts[],
  begin: number,
  isFree: (facts: LineFacts) => boolean,
  regions: Map<number, Region>,
): number {
  // side by side in a table each column goes on for itself
  const kinds = new Map<number, Region>();
  for (const [at, facts] of body.entries()) {
    if (at < begin) continue;
    if (at > begin && endsClosing(facts)) return at;
    if (isFree(facts)) {
      const column = facts.line.at.kind === 'cell' ? facts.line.at.column : -1;
      const kind = kindOfClosing(facts, kinds.get(column) ?? 'signature');
      kinds.set(column, kind);
      regions.set(facts.line.id, kind);
    } else if (!regions.has(facts.line.id)) return at;
  }
  return body.length;
}

function kindOfClosing(facts: LineFacts, above: Region): Region {
  if (isRecipients(facts)) return 'recipients';
  if (facts.isEmpty || (goesOnWithRecipients(facts) && !isSigner(facts))) return above;
  return 'signature';
}

const goesOnWithRecipients = ({ isPoint, text, number }: LineFacts): boolean =>
  isPoint || number !== undefined || /[,;.]$/u.test(text) || /^(?:như trên|lưu)/iu.test(text);
