import { beginsByTelling, isToldToWriter, type LineFacts } from './line-facts.ts';

export const LONGEST_TITLE = 170;
/** Words that no title begins or ends with. */
const JOINING = 'và|của|các|những|trong|với|về|cho|theo|gắn|ở|tại|là|do|từ|đến|trên|giữa|việc';
const BEGINS_JOINING = new RegExp(`^(?:${JOINING.replace('các|những|', '').replace('|việc', '')})\\s`, 'iu');
const ENDS_JOINING = new RegExp(`(?:[,–-]|\\s(?:${JOINING}))$`, 'iu');
/** Titles in capitals longer than this are cut by hand; shorter ones stand for themselves. */
const CUT_FROM = 30;
/** Files with no longer line may have been cut where printed lines ended: where one is that full. */
const WIDEST_PRINTED = 110;
const LEAST_PRINTED = 55;
const FULL_LINE = 0.75;

/**
 * Whether a line below a heading, or below a line that goes on with it, is part of its title. `widest`: the most letters a line of the
 * file has.
 */
export function goesOn(heading: LineFacts, above: LineFacts, next: LineFacts, widest: number): boolean {
  if (next.isEmpty || next.isPoint || next.number !== undefined || !isNextTo(above, next)) return false;
  if (isToldToWriter(next.text) || /[.;:]$/u.test(above.text) || next.text.length > LONGEST_TITLE) return false;
  const isNumberAlone = heading.number !== undefined && heading.rest === '' && above === heading;
  if (isNumberAlone) return true;
  if (heading.line.look.outlineLevel !== next.line.look.outlineLevel) return false;
  if (heading.line.look.outlineLevel !== undefined) return /^\p{Ll}/u.test(next.text);
  if (beginsByTelling(next.text)) return false;
  if (isFullLine(above, widest) && isCutByPage(heading, above, next)) return true;
  return isSetAlike(heading, next) && isCutInTwo(heading, above, next);
}

function isFullLine({ text }: LineFacts, widest: number): boolean {
  return widest <= WIDEST_PRINTED && text.length >= Math.max(LEAST_PRINTED, widest * FULL_LINE);
}

/** A numbered line as long as the page is wide, its words unfinished: what reads a printed page ends the paragraph there. */
function isCutByPage(heading: LineFacts, above: LineFacts, next: LineFacts): boolean {
  if (heading.number === undefined || !hasSameLook(heading, next)) return false;
  return /^\p{Ll}/u.test(next.text) || ENDS_JOINING.test(above.text);
}

function isSetAlike(heading: LineFacts, next: LineFacts): boolean {
  const isSetOff = heading.isBold || heading.isCapitals;
  return isSetOff && hasSameLook(heading, next);
}

function hasSameLook(heading: LineFacts, next: LineFacts): boolean {
  const hasSameLetters = heading.isBold === next.isBold && heading.isItalic === next.isItalic;
  return hasSameLetters && heading.line.look.sizePt === next.line.look.sizePt && heading.isCapitals === next.isCapitals;
}

/** Two titles of one look, one right below the other: one title cut in two where its words or its length say so. */
function isCutInTwo(heading: LineFacts, above: LineFacts, next: LineFacts): boolean {
  const isNumbered = heading.number !== undefined;
  // where titles begin with small letters these say nothing
  const tellsByLetter = isNumbered || !/^\p{Ll}/u.test(heading.rest);
  if ((tellsByLetter && /^\p{Ll}/u.test(next.text)) || ENDS_JOINING.test(above.text)) return true;
  return above.isCapitals && (BEGINS_JOINING.test(next.text) || isNumbered || above.text.length >= CUT_FROM);
}

function isNextTo(above: LineFacts, next: LineFacts): boolean {
  const one = above.line.at;
  const other = next.line.at;
  if (next.line.id !== above.line.id + 1 || one.kind !== other.kind) return false;
  return (
    one.kind !== 'cell' ||
    other.kind !== 'cell' ||
    (one.table === other.table && one.row === other.row && one.column === other.column)
  );
}
