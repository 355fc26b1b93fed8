import {
  BOLD_ITALIC_WIDTHS,
  BOLD_WIDTHS,
  ITALIC_WIDTHS,
  MEASURED_CHARACTERS,
  REGULAR_WIDTHS,
  UNITS_PER_EM,
} from './advance-widths.ts';

/** How the text to be measured is set. */
export interface Face {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Height a line needs where it is not given, in the size of its type: ascent, descent and line gap of the font. */
export const LINE_HEIGHT = 1.149;

/** A letter outside the table counts as an average lower-case letter, a wide one (emoji, CJK) as a full em. */
const UNKNOWN_WIDTH = 1024;
const WIDE_FROM = 0x2e80;

const COMBINING_MARKS = /\p{Mn}/gu;
/** NFD puts the horn directly behind its letter; o and u with a horn are wider, so they are put together again. */
const HORNED = /[oOuU]\u031b/g;
const SPACES = /[\u00a0\u202f\u2000-\u200a]/g;
const NO_BREAK_HYPHEN = /\u2011/g;

function readWidths(widths: string): ReadonlyMap<string, number> {
  const characters = [...MEASURED_CHARACTERS];
  return new Map(widths.split(' ').map((width, index) => [characters[index] ?? '', Number(width)]));
}

const FACES = {
  regular: readWidths(REGULAR_WIDTHS),
  bold: readWidths(BOLD_WIDTHS),
  italic: readWidths(ITALIC_WIDTHS),
  boldItalic: readWidths(BOLD_ITALIC_WIDTHS),
} as const;

function widthsOf(face: Face): ReadonlyMap<string, number> {
  if (face.bold) return face.italic ? FACES.boldItalic : FACES.bold;
  return face.italic ? FACES.italic : FACES.regular;
}

/** Takes text in NFC or NFD, gives its base letters, one code point an advance. */
function toBaseLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(HORNED, (pair) => pair.normalize('NFC'))
    .replace(COMBINING_MARKS, '')
    .replace(SPACES, ' ')
    .replace(NO_BREAK_HYPHEN, '-');
}

/**
 * Takes one line of text as it is printed (capitals already in capitals) and its face; gives its width in points on one
 * line of Times New Roman without kerning, as Word sets it. Needed for the rule under the Party's title, which is as
 * long as the title (the-thuc 4.1), and to break centred lines.
 */
export function textWidthPt(text: string, face: Face): number {
  const widths = widthsOf(face);
  let units = 0;
  for (const letter of toBaseLetters(text)) {
    const unknown = (letter.codePointAt(0) ?? 0) >= WIDE_FROM ? UNITS_PER_EM : UNKNOWN_WIDTH;
    units += widths.get(letter) ?? unknown;
  }
  return (units / UNITS_PER_EM) * face.sizePt;
}
