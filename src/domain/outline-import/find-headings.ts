import type { HeadingLine } from './heading-levels.ts';
import { beginsByTelling, isKnownTitle, isToldToWriter, type LineFacts } from './line-facts.ts';
import { type NumberLabel, parseLabel } from './number-label.ts';
import { isOnlyPlaceholders } from './placeholders.ts';
import { starredTitles } from './starred-titles.ts';

/** A heading and the lines its title goes on in. */
export interface FoundHeading extends HeadingLine {
  readonly more: readonly LineFacts[];
}

const LONGEST_TITLE = 170;
const LONGEST_STYLED = 400;
const LONGEST_UNDERLINED = 100;
/** Where most of the text that has no number is bold, bold says nothing. */
const MOST_BOLD = 0.6;
/** Names of styles of titles of tables and pictures. */
const CAPTION = /^(?:caption|chú thích|đầu bảng)/iu;
const CAPTION_WORDS = /^(?:bảng|hình|ảnh|sơ đồ|biểu đồ)\s+(?:số\s+)?\d/iu;

/** Takes the lines that may hold the outline, in order; gives its headings. */
export function findHeadings(lines: readonly LineFacts[], bodySize: number): readonly FoundHeading[] {
  return new HeadingSearch(lines, bodySize).run();
}

class HeadingSearch {
  private readonly lines: readonly LineFacts[];
  private readonly bodySize: number;
  private readonly tellsByBold: boolean;
  private readonly found: FoundHeading[] = [];
  private readonly starred: ReadonlyMap<LineFacts, NumberLabel>;
  private readonly widest: number;
  private at = 0;

  constructor(lines: readonly LineFacts[], bodySize: number) {
    this.lines = lines;
    this.bodySize = bodySize;
    this.widest = Math.max(0, ...lines.map(({ text }) => text.length));
    this.starred = starredTitles(lines);
    const plain = lines.filter(({ number }) => number === undefined);
    const letters = plain.reduce((sum, { text }) => sum + text.length, 0);
    const bold = plain.reduce((sum, { text, isBold }) => sum + (isBold ? text.length : 0), 0);
    this.tellsByBold = bold <= letters * MOST_BOLD || plain.length === lines.length;
  }

  run(): readonly FoundHeading[] {
    while (this.at < this.lines.length) {
      const facts = this.lines[this.at];
      this.at += 1;
      if (facts !== undefined && !facts.isEmpty) this.look(facts);
    }
    return this.found;
  }

  private look(facts: LineFacts): void {
    const beside = this.besideNumber(facts);
    if (beside !== undefined) {
      const { number, title } = beside;
      const [first = facts] = title;
      const { strength, isCapitals } = first;
      this.found.push({ facts: { ...facts, number, rest: '', isBare: false }, strength, isCapitals, more: title });
      return;
    }
    const starred = this.starred.get(facts);
    if (starred !== undefined) {
      const { strength, isCapitals } = facts;
      this.found.push({ facts: { ...facts, number: starred }, strength, isCapitals, more: [] });
      return;
    }
    if (!this.isHeading(facts)) return;
    const { strength, isCapitals } = facts;
    this.found.push({ facts, strength, isCapitals, more: this.moreOf(facts) });
  }

  /** A number alone in its cell, its title in the next cell of the row. */
  private besideNumber(
    facts: LineFacts,
  ): { readonly number: NumberLabel; readonly title: readonly LineFacts[] } | undefined {
    const { at } = facts.line;
    const number = facts.number ?? aloneNumber(facts.text);
    if (at.kind !== 'cell' || number === undefined || (facts.number !== undefined && facts.rest !== ''))
      return undefined;
    const next = this.lines[this.at];
    const isBeside =
      next !== undefined &&
      next.line.at.kind === 'cell' &&
      next.line.at.table === at.table &&
      next.line.at.row === at.row &&
      next.line.at.column > at.column;
    if (!isBeside || next.isEmpty || next.isPoint || next.number?.hasMark === true) return undefined;
    this.at += 1;
    return { number, title: [next] };
  }

  private isHeading(facts: LineFacts): boolean {
    const { line, isPoint, text, rest, number } = facts;
    if (isPoint && line.look.outlineLevel === undefined) return false;
    if (
      line.look.outlineLevel !== undefined &&
      !isToldToWriter(rest) &&
      !isOnlyPlaceholders(rest) &&
      text.length <= LONGEST_STYLED
    )
      return true;
    if (number === undefined) return this.isTitle(facts);
    if (isOnlyPlaceholders(rest)) return false;
    return facts.isBare ? this.isBareHeading(facts) : this.hasTitle(facts, number);
  }

  /** A number stands before a title, or above one. */
  private hasTitle(facts: LineFacts, { readings }: NumberLabel): boolean {
    if (facts.rest !== '') return /\p{L}/u.test(facts.rest);
    const [reading] = readings;
    if (reading?.scheme === 'part' || reading?.scheme === 'chapter' || reading?.scheme === 'annex') return true;
    const next = this.lines[this.at];
    return (
      next !== undefined &&
      !next.isEmpty &&
      !next.isPoint &&
      next.number === undefined &&
      (facts.isBold || facts.isAutomatic)
    );
  }

  /** "II  NỘI DUNG": set off, or the next number of a count that has begun. */
  private isBareHeading(facts: LineFacts): boolean {
    const { number, rest, isBold, isCapitals, text } = facts;
    if (number === undefined || rest === '' || text.length > LONGEST_TITLE || /[.;,]$/u.test(rest)) return false;
    const isNext = number.readings.some(({ scheme, value }) =>
      this.found.some(({ facts: before }) =>
        before.number?.readings.some((other) => other.scheme === scheme && other.value === value - 1),
      ),
    );
    const isApart =
      facts.line.text.trim().startsWith(`${number.label}\t`) && (isNext || number.readings[0]?.value === 1);
    return (
      /^\p{Lu}/u.test(rest) &&
      (isApart ||
        (isBold && this.tellsByBold) ||
        (isCapitals && !/^\d/.test(text)) ||
        (isNext && /^[IVX]+\s/.test(text)))
    );
  }

  /** A line without a number that is set off as titles are. */
  private isTitle(facts: LineFacts): boolean {
    const { text, line, isBold, isCapitals, lower } = facts;
    if (text.length > LONGEST_TITLE || !/\p{L}{2}/u.test(text) || isToldToWriter(text) || this.isCaption(facts))
      return false;
    if (isKnownTitle(lower)) return true;
    if (!endsLikeTitle(facts)) return false;
    const isLarger = this.bodySize > 0 && line.look.sizePt >= this.bodySize + 2;
    const isAlone =
      isBold || line.look.isCentred || line.look.isUnderlined || line.look.sizePt === 0 || text.length > 12;
    if (isCapitals && /\s/.test(text)) return isAlone || isLarger;
    if (line.look.isUnderlined && text.length <= LONGEST_UNDERLINED) return true;
    return isLarger || (isBold && this.tellsByBold && (line.look.isCentred || !/^\p{Ll}/u.test(text)));
  }

  /** Says what the table or picture below it shows. */
  private isCaption({ line, text }: LineFacts): boolean {
    if (CAPTION.test(line.look.styleName ?? '')) return true;
    return CAPTION_WORDS.test(text);
  }

  private goesOn(heading: LineFacts, above: LineFacts, next: LineFacts): boolean {
    const isFullLine =
      this.widest <= WIDEST_PRINTED && above.text.length >= Math.max(LEAST_PRINTED, this.widest * FULL_LINE);
    return goesOn(heading, above, next, isFullLine);
  }

  /** The lines right below that go on with the title. */
  private moreOf(facts: LineFacts): readonly LineFacts[] {
    const more: LineFacts[] = [];
    let above = facts;
    for (
      let next = this.lines[this.at];
      next !== undefined && this.goesOn(facts, above, next);
      next = this.lines[this.at]
    ) {
      more.push(next);
      above = next;
      this.at += 1;
    }
    return more;
  }
}

/** Whether a line below a heading, or below a line that goes on with it, is part of its title. */
function goesOn(heading: LineFacts, above: LineFacts, next: LineFacts, isFullLine: boolean): boolean {
  if (next.isEmpty || next.isPoint || next.number !== undefined || !isNextTo(above, next)) return false;
  if (isToldToWriter(next.text) || /[.;:]$/u.test(above.text) || next.text.length > LONGEST_TITLE) return false;
  const isNumberAlone = heading.number !== undefined && heading.rest === '' && above === heading;
  if (isNumberAlone) return true;
  if (heading.line.look.outlineLevel !== next.line.look.outlineLevel) return false;
  if (heading.line.look.outlineLevel !== undefined) return /^\p{Ll}/u.test(next.text);
  if (beginsByTelling(next.text)) return false;
  if (isFullLine && isCutByPage(heading, above, next)) return true;
  return isSetAlike(heading, next) && isCutInTwo(heading, above, next);
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

/** No sentence, no item of an enumeration, no place to write. */
function endsLikeTitle({ text, isCapitals }: LineFacts): boolean {
  if (/[;,]$/u.test(text) || isOnlyPlaceholders(text)) return false;
  return isCapitals || !(/[.]$/u.test(text) || /…|\.{4,}|_{3,}/u.test(text));
}

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

/** "I", "1", "3.1" alone in a cell. */
function aloneNumber(text: string): NumberLabel | undefined {
  if (!/^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐ]|[a-zđ])$/u.test(text)) return undefined;
  const read = parseLabel(`${text}. A`);
  return read && { ...read, label: text, rest: '' };
}
