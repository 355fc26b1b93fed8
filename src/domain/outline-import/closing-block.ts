import { isPlaceAndDate, isSignerAlone, isSignerWording, type LineFacts } from './line-facts.ts';
import { isAnnexTitle, isHeadingLike, isRecipients, type Region } from './line-places.ts';
import type { TableFacts } from './table-kinds.ts';

function isSigner(facts: LineFacts): boolean {
  const { lower, text, line, isCapitals, isBold, number, isPoint } = facts;
  if ((number !== undefined && !/^(?:t\/m|k\/t|t\/l)/u.test(lower)) || isPoint || text.length > 70) return false;
  const isSetOff =
    isCapitals ||
    isBold ||
    line.look.isCentred ||
    line.look.indentMm > 60 ||
    line.look.sizePt === 0 ||
    /^\(/.test(text) ||
    isSignerAlone(lower);
  return isSetOff && isSignerWording(lower) && !/[;:]$/u.test(text);
}

/** Marks who gets it and who signs, from the end: up to the end, or to the next annex. */
export function markClosing(
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

const MOST_BETWEEN = 14;

/** Few lines follow, or an annex does. Empty lines do not count. */
function isNearEnd(body: readonly LineFacts[], at: number): boolean {
  let between = 0;
  for (let next = at + 1; next < body.length; next += 1) {
    const facts = body[next];
    if (facts === undefined || facts.isEmpty) continue;
    if (isAnnexTitle(facts)) return true;
    if (isHeadingLike(facts)) return false;
    between += 1;
    if (between > MOST_BETWEEN) return false;
  }
  return true;
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
