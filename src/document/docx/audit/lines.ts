import type { RunFormat } from '../reading/word-formats.ts';
import type { TextRun, WordParagraph } from '../reading/word-types.ts';
import type { Extent, Face, Place } from './audit-report.ts';

/** One printed line a person typed as such: a paragraph, or a part of one between line breaks. */
export interface Line {
  readonly paragraph: WordParagraph;
  readonly runs: readonly TextRun[];
  /** Composed, capitals applied, no space at either end, ordinary spaces and hyphens for no-break ones. */
  readonly text: string;
}

/** Ends a line everywhere. */
const BREAKS = /[\n\f]/u;
/** Outside a table people part the two halves of a letterhead by tabs or a row of spaces, looked at once from its start. */
const GAPS = /[\n\f\t]|(?<! ) {5,}(?=\p{Lu})/u;
/** Most text has neither; looking is much cheaper than rewriting. */
const APART = /[\u0300-\u036f]/;
const UNUSUAL = /[\u00a0\u202f\u2011]/;
/** Space that is not a single one. */
const UNEVEN = /[^\S ]|\s\s/;
const EXCERPT_LENGTH = 80;

export function printedText({ text, format }: TextRun): string {
  return format.capitals ? text.toLocaleUpperCase('vi') : text;
}

/** Text as it is compared: composed, with ordinary spaces and hyphens. */
export function comparable(text: string): string {
  const composed = APART.test(text) ? text.normalize('NFC') : text;
  if (!UNUSUAL.test(composed)) return composed.trim();
  return composed
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2011', '-')
    .trim();
}

/** Gives the lines of a paragraph that hold something. */
export function linesOf(paragraph: WordParagraph): readonly Line[] {
  const breaks = paragraph.cell === undefined ? GAPS : BREAKS;
  const lines: TextRun[][] = [[]];
  for (const run of paragraph.runs) {
    for (const [index, piece] of run.text.split(breaks).entries()) {
      if (index > 0) lines.push([]);
      if (piece !== '') lines[lines.length - 1]?.push({ text: piece, format: run.format });
    }
  }
  return lines
    .map((runs) => ({ paragraph, runs, text: comparable(runs.map(printedText).join('')) }))
    .filter(({ text }) => text !== '');
}

/** A dozen checks ask for the line of the same paragraph. */
const WHOLE_LINES = new WeakMap<WordParagraph, Line>();

/** The whole paragraph as one line, with its automatic number in front. */
export function wholeLine(paragraph: WordParagraph): Line {
  const known = WHOLE_LINES.get(paragraph);
  if (known !== undefined) return known;
  const text = comparable(paragraph.runs.map(printedText).join(''));
  const line = { paragraph, runs: paragraph.runs, text: `${paragraph.label} ${text}`.trim() };
  WHOLE_LINES.set(paragraph, line);
  return line;
}

export function placeOf({ paragraph, text }: Line): Place {
  return { paragraph: paragraph.index, excerpt: firstWords(text) };
}

/** Whole words, since half a word would look like a fault of the file. */
function firstWords(text: string): string {
  const start = text.slice(0, EXCERPT_LENGTH);
  const begin = UNEVEN.test(start) ? start.replace(/\s+/g, ' ') : start;
  return text.length > EXCERPT_LENGTH ? `${begin.replace(/[,;:]? [^ ]*$/, '')}…` : begin;
}

export function placeOfParagraph(paragraph: WordParagraph): Place {
  return placeOf(wholeLine(paragraph));
}

export function isEmpty({ text, label }: WordParagraph): boolean {
  return text.trim() === '' && label === '';
}

/** Runs that print something; spaces may be set in any way. */
const visible = (runs: readonly TextRun[]): readonly TextRun[] => runs.filter(({ text }) => text.trim() !== '');

export function extentOf(runs: readonly TextRun[], has: (format: RunFormat) => boolean): Extent {
  const shown = visible(runs);
  const count = shown.filter(({ format }) => has(format)).length;
  if (count === 0) return 'none';
  return count === shown.length ? 'all' : 'some';
}

/** Gives the sizes in points, each once, smallest first. */
export function sizesOf(runs: readonly TextRun[]): readonly number[] {
  return [...new Set(visible(runs).map(({ format }) => format.halfPoints / 2))].sort((one, other) => one - other);
}

export function faceOf({ runs, text }: Pick<Line, 'runs' | 'text'>): Face {
  const hasCapitals = text !== text.toLocaleLowerCase('vi');
  const isAllCapitals = hasCapitals && text === text.toLocaleUpperCase('vi');
  return {
    sizesPt: sizesOf(runs),
    bold: extentOf(runs, ({ bold }) => bold),
    italic: extentOf(runs, ({ italic }) => italic),
    underline: extentOf(runs, ({ underline }) => underline),
    capitals: isAllCapitals ? 'all' : 'none',
  };
}
