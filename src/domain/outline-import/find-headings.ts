import { goesOn, LONGEST_TITLE } from './heading-goes-on.ts';
import type { HeadingLine } from './heading-levels.ts';
import { isKnownTitle, isToldToWriter, type LineFacts } from './line-facts.ts';
import { type NumberLabel, parseLabel } from './number-label.ts';
import { isOnlyPlaceholders } from './placeholders.ts';
import { starredTitles } from './starred-titles.ts';

/** A heading and the lines its title goes on in. */
export interface FoundHeading extends HeadingLine {
  readonly more: readonly LineFacts[];
}

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

  /** The lines right below that go on with the title. */
  private moreOf(facts: LineFacts): readonly LineFacts[] {
    const more: LineFacts[] = [];
    let above = facts;
    for (
      let next = this.lines[this.at];
      next !== undefined && goesOn(facts, above, next, this.widest);
      next = this.lines[this.at]
    ) {
      more.push(next);
      above = next;
      this.at += 1;
    }
    return more;
  }
}

/** No sentence, no item of an enumeration, no place to write. */
function endsLikeTitle({ text, isCapitals }: LineFacts): boolean {
  if (/[;,]$/u.test(text) || isOnlyPlaceholders(text)) return false;
  return isCapitals || !(/[.]$/u.test(text) || /…|\.{4,}|_{3,}/u.test(text));
}

/** "I", "1", "3.1" alone in a cell. */
function aloneNumber(text: string): NumberLabel | undefined {
  if (!/^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐ]|[a-zđ])$/u.test(text)) return undefined;
  const read = parseLabel(`${text}. A`);
  return read && { ...read, label: text, rest: '' };
}
