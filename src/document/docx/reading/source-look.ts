import type { SourceLook } from '../../../domain/outline-import/source-text.ts';
import {
  encodingOfFont,
  isFontOfCapitals,
  isTypedInOldLetters,
  type OldEncoding,
  withUnicodeLetters,
} from '../../../domain/vietnamese/letters-of-before.ts';
import type { SourceRun } from './source-content.ts';
import type { ParagraphFormat, RunFormat } from './word-formats.ts';

const TWIPS_PER_MM = 1440 / 25.4;
/** Marks that are not seen. In a font of TCVN3 the first of them is the letter ư. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const LEADING_MARKS = /^\p{Mn}+/u;

/** A text put together of runs, cleaned, with what its letters say where it was typed before Unicode. */
export interface JoinedRuns {
  readonly text: string;
  readonly runs: readonly SourceRun[];
  readonly converted: string | undefined;
  readonly encoding: OldEncoding | undefined;
}

/** Takes the runs of a paragraph; gives its text in NFC without marks that are not seen. A mark never stands alone. */
export function joinRuns(read: readonly SourceRun[]): JoinedRuns {
  const runs = withMarksTogether(read);
  const encoding = runs.map(oldLettersOf).find((found) => found !== undefined);
  const clean = runs.map(({ text, format }) => ({ text: text.replace(UNSEEN, '').normalize('NFC'), format }));
  const text = clean.map((run) => run.text).join('');
  if (encoding === undefined) return { text, runs: clean, converted: undefined, encoding };
  const converted = runs.map((run) => {
    const old = oldLettersOf(run);
    if (old === undefined) return run.text;
    const letters = withUnicodeLetters(run.text, old);
    // a font of capitals prints small letters as capitals, and only the letters with marks were typed small
    return isFontOfCapitals(run.format.font) ? letters.toLocaleUpperCase('vi') : letters;
  });
  return { text, runs: clean, converted: converted.join('').replace(UNSEEN, ''), encoding };
}

function oldLettersOf({ text, format }: SourceRun): OldEncoding | undefined {
  const encoding = encodingOfFont(format.font) ?? encodingOfFont(format.markedFont);
  return encoding !== undefined && isTypedInOldLetters(text) ? encoding : undefined;
}

/** A tone typed in a run of its own belongs to the letter before it. */
function withMarksTogether(runs: readonly SourceRun[]): readonly SourceRun[] {
  const joined: SourceRun[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    const marks = before === undefined ? undefined : LEADING_MARKS.exec(run.text)?.[0];
    if (before !== undefined && marks !== undefined) {
      joined[joined.length - 1] = { ...before, text: before.text + marks };
      joined.push({ ...run, text: run.text.slice(marks.length) });
    } else joined.push(run);
  }
  return joined;
}

/** Letters from the start for which `isSet` holds; all of them when every letter that is seen is set so. */
function lettersFromStart(runs: readonly SourceRun[], isSet: (format: RunFormat) => boolean): number {
  let count = 0;
  for (const { text, format } of runs) {
    if (!isSet(format) && text.trim() !== '') return count;
    count += text.length;
  }
  return count;
}

function commonSizePt(runs: readonly SourceRun[]): number {
  const letters = new Map<number, number>();
  for (const { text, format } of runs) {
    letters.set(format.halfPoints, (letters.get(format.halfPoints) ?? 0) + text.trim().length);
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  return most === undefined ? 0 : most[0] / 2;
}

function isPrintedInCapitals({ text, format }: SourceRun): boolean {
  return format.capitals || isFontOfCapitals(format.font) || text === text.toLocaleUpperCase('vi');
}

/** A style called a heading counts as one, even where the file states no level. */
const HEADING_NAME = /^(?:heading|(?:tiêu|đầu) đề|đề mục)\s*([1-9])\b/i;

function levelOf({ outlineLevel }: ParagraphFormat, styleNames: readonly string[]): number | undefined {
  if (outlineLevel < 9) return outlineLevel + 1;
  const named = styleNames
    .map((name) => HEADING_NAME.exec(name.normalize('NFC'))?.[1])
    .find((digit) => digit !== undefined);
  return named === undefined ? undefined : Number(named);
}

/** Takes the cleaned runs of a paragraph, how it is set and the names of its styles; gives its look. */
export function lookOf(runs: readonly SourceRun[], format: ParagraphFormat, styleNames: readonly string[]): SourceLook {
  const text = runs.map((run) => run.text).join('');
  const seen = runs.filter((run) => run.text.trim() !== '');
  return {
    outlineLevel: levelOf(format, styleNames),
    styleName: styleNames[0],
    boldLetters: lettersFromStart(runs, ({ bold }) => bold),
    italicLetters: lettersFromStart(runs, ({ italic }) => italic),
    isCapitals: /\p{L}/u.test(text) && seen.every(isPrintedInCapitals),
    isCentred: format.alignment === 'center',
    isUnderlined: seen.length > 0 && seen.every((run) => run.format.underline),
    sizePt: commonSizePt(seen),
    indentMm: Math.round(((format.left + format.firstLine) / TWIPS_PER_MM) * 10) / 10,
    ...(format.list > 0 ? { list: format.list, listLevel: format.listLevel } : {}),
    hasDotLeader: format.hasTabLeader && text.includes('\t'),
  };
}
