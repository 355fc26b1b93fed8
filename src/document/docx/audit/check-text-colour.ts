import type { Format } from '../../format/format-schema.ts';
import type { TextRun, WordParagraph } from '../reading/word-types.ts';
import type { AuditLine } from './audit-report.ts';
import { judgeEach, metOr, text } from './judge.ts';
import { placeOfParagraph } from './lines.ts';

const LETTERS = /[\p{L}\d]/u;

/** Measures font and colour of everything printed, in tables and annexes too. */
export function checkTextColour(paragraphs: readonly WordParagraph[], format: Format): readonly AuditLine[] {
  const { font, colour } = format;
  const printed = paragraphs.filter(({ runs }) => runs.some(hasLetters));
  return [
    ...judgeEach('text.font', font, printed, (paragraph) => {
      const found = firstOther(paragraph, fontsOf, font.value);
      const outcome = metOr(found === undefined);
      return {
        outcome,
        needed: text(font.value),
        found: text(found ?? font.value),
        place: placeOfParagraph(paragraph),
      };
    }),
    ...judgeEach('text.colour', colour, printed, (paragraph) => {
      const found = firstOther(
        paragraph,
        ({ format: { colour: own } }) => [own === 'auto' ? colour.value : own],
        colour.value,
      );
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
function fontsOf({ format, text: printed }: TextRun): readonly string[] {
  return /[^\u0000-\u007f]/.test(printed) ? [format.font, format.markedFont] : [format.font];
}

function firstOther(
  { runs }: WordParagraph,
  valuesOf: (run: TextRun) => readonly string[],
  wanted: string,
): string | undefined {
  for (const run of runs) {
    if (!hasLetters(run)) continue;
    const other = valuesOf(run).find((value) => value.toLowerCase() !== wanted.toLowerCase());
    if (other !== undefined) return other;
  }
  return undefined;
}
