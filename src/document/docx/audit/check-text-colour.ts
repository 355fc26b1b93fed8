import type { Format } from '../../format/format-schema.ts';
import type { TextRun, WordParagraph } from '../reading/word-types.ts';
import type { AuditLine } from './audit-report.ts';
import { judgeEach, metOr, text } from './judge.ts';
import { placeOfParagraph } from './lines.ts';

const LETTERS = /[\p{L}\d]/u;
const MARKED = /[^\u0000-\u007f]/;

/** Measures font and colour of everything printed, in tables and annexes too. */
export function checkTextColour(paragraphs: readonly WordParagraph[], format: Format): readonly AuditLine[] {
  const { font, colour } = format;
  const printed = paragraphs.filter(({ runs }) => runs.some(hasLetters));
  return [
    ...judgeEach('text.font', font, printed, (paragraph) => {
      const found = firstOther(paragraph, otherFont, font.value);
      const outcome = metOr(found === undefined);
      return {
        outcome,
        needed: text(font.value),
        found: text(found ?? font.value),
        place: placeOfParagraph(paragraph),
      };
    }),
    ...judgeEach('text.colour', colour, printed, (paragraph) => {
      const found = firstOther(paragraph, otherColour, colour.value);
      const outcome = metOr(found === undefined);
      return {
        outcome,
        needed: text(colour.value),
        found: text(found ?? colour.value),
        place: placeOfParagraph(paragraph),
      };
    }),
  ];
}

function hasLetters({ text: printed }: TextRun): boolean {
  return LETTERS.test(printed);
}

/** A file may give letters with Vietnamese marks another font than the plain ones. */
function otherFont({ format, text: printed }: TextRun, wanted: string): string | undefined {
  if (!isSame(format.font, wanted)) return format.font;
  return isSame(format.markedFont, wanted) || !MARKED.test(printed) ? undefined : format.markedFont;
}

function otherColour({ format: { colour } }: TextRun, wanted: string): string | undefined {
  return colour === 'auto' || isSame(colour, wanted) ? undefined : colour;
}

/** Nearly always they are written alike. */
function isSame(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** The fault is looked for first: there is hardly ever one, and then letters need not be looked for at all. */
function firstOther(
  { runs }: WordParagraph,
  otherOf: (run: TextRun, wanted: string) => string | undefined,
  wanted: string,
): string | undefined {
  for (const run of runs) {
    const other = otherOf(run, wanted);
    if (other !== undefined && hasLetters(run)) return other;
  }
  return undefined;
}
