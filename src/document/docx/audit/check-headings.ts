import type { Format } from '../../format/format-schema.ts';
import type { AuditLine } from './audit-report.ts';
import { checkHeadingFaces } from './check-faces.ts';
import type { ContentLine } from './content-kinds.ts';
import { AS_NAMED, judgeEach, metOr, text } from './judge.ts';
import { extentOf, placeOf } from './lines.ts';

/** The sign between a number and its heading. */
const ROMAN_SIGN = /^[IVXLC]+\s*([-–.)/])/u;
const ARABIC_SIGN = /^\d{1,2}\s*([-–.)/])(?!\d)/u;

/** Measures headings and dashes: one way of numbering in the whole text, dashes never bold. House style throughout. */
export function checkHeadings(lines: readonly ContentLine[], format: Format): readonly AuditLine[] {
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const items = lines.filter(({ kind }) => kind === 'item');
  const ofLevel = (level: number): readonly ContentLine[] => headings.filter((heading) => heading.level === level);
  return [
    ...checkScheme('heading1.scheme', headings, ROMAN_SIGN, format),
    ...checkScheme('heading2.scheme', headings, ARABIC_SIGN, format),
    ...checkHeadingFaces(1, ofLevel(1), format),
    ...checkHeadingFaces(2, ofLevel(2), format),
    ...checkHeadingFaces(3, ofLevel(3), format),
    ...judgeEach('listItem.notBold', format.habits.contentLayout, items, (line) => ({
      outcome: metOr(extentOf(line.runs, ({ bold }) => bold) !== 'all'),
      needed: AS_NAMED,
      found: text(line.text.slice(0, 40)),
      place: placeOf(line),
    })),
  ];
}

/** The first heading of a kind sets the way; both ways in use are good, only not side by side. */
function checkScheme(
  check: 'heading1.scheme' | 'heading2.scheme',
  headings: readonly ContentLine[],
  pattern: RegExp,
  format: Format,
): readonly AuditLine[] {
  const numbered = headings.filter((heading) => pattern.test(heading.text));
  const signOf = (line: ContentLine): string => pattern.exec(line.text)?.[1] ?? '';
  const usual = numbered[0] === undefined ? '' : signOf(numbered[0]);
  return judgeEach(check, format.headings, numbered, (line) => ({
    outcome: metOr(signOf(line) === usual),
    needed: text(usual),
    found: text(signOf(line)),
    place: placeOf(line),
  }));
}
