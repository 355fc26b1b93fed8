import type { Component, Format, StyleRule } from '../../format/format-schema.ts';
import type { CheckId } from './audit-checks.ts';
import type { AuditLine, Extent, Face } from './audit-report.ts';
import { judgeEach, metOr } from './judge.ts';
import { faceOf, type Line, placeOf } from './lines.ts';
import type { ReportParts } from './report-parts.ts';

/** Components with a check of how their type is set. */
type Faced = { [Id in CheckId]: Id extends `${infer Name}.face` ? Name & Component : never }[CheckId];

const HAS_LETTERS = /\p{L}/u;
const extent = (has: boolean): Extent => (has ? 'all' : 'none');

function neededFace({ sizePt, allowedPt, bold, italic, underline, capitals }: StyleRule): Face {
  return {
    sizesPt: allowedPt ?? [sizePt],
    bold: extent(bold),
    italic: extent(italic),
    underline: extent(underline),
    capitals: extent(capitals),
  };
}

/** A range of the rules has two sizes: its ends. */
function hasSize(found: Face, { sizesPt }: Face): boolean {
  const [from = 0] = sizesPt;
  const to = sizesPt[sizesPt.length - 1] ?? from;
  return found.sizesPt.every((size) => size >= from && size <= to);
}

/** What need not be looked at: a title may have its rule as an underline, a blank has no letters to be capital. */
interface Tolerance {
  readonly anyUnderline?: boolean;
  readonly anyCapitals?: boolean;
  readonly anyBold?: boolean;
}

function isSame(found: Face, needed: Face, tolerance: Tolerance): boolean {
  return (
    hasSize(found, needed) &&
    (tolerance.anyBold === true || found.bold === needed.bold) &&
    found.italic === needed.italic &&
    (tolerance.anyUnderline === true || found.underline === needed.underline) &&
    (tolerance.anyCapitals === true || found.capitals === needed.capitals)
  );
}

function checkFace(
  component: Faced,
  lines: readonly Line[],
  format: Format,
  tolerance: Tolerance = {},
): readonly AuditLine[] {
  const rule = format.styles[component];
  const needed = neededFace(rule);
  return judgeEach(`${component}.face`, rule, lines, (line) => {
    const found = faceOf(line);
    const noLetters = !HAS_LETTERS.test(line.text);
    const met = isSame(found, needed, noLetters ? { ...tolerance, anyCapitals: true } : tolerance);
    return {
      outcome: metOr(met),
      needed: { kind: 'face', face: needed },
      found: { kind: 'face', face: found },
      place: placeOf(line),
    };
  });
}

const given = (line: Line | undefined): readonly Line[] => (line === undefined ? [] : [line]);

/** Measures size, weight, slope, underline and capitals of every component the guide gives them for. */
export function checkFaces(
  { scopeNote, letterhead, title, end, annexes }: ReportParts,
  format: Format,
): readonly AuditLine[] {
  const underlined = letterhead.titleRule?.by === 'underline';
  return [
    ...checkFace('partyTitle', given(letterhead.partyTitle), format, { anyUnderline: underlined }),
    ...checkFace('superiorBody', letterhead.superiorBody, format),
    // A rule under the name is a fault of its own.
    ...checkFace('issuingBody', letterhead.issuingBody, format, { anyUnderline: letterhead.wrongRule !== undefined }),
    ...checkFace('number', given(letterhead.number), format),
    ...checkFace('draftMark', given(letterhead.draftMark), format),
    ...checkFace('urgencyMark', given(letterhead.urgencyMark), format),
    ...checkFace('scopeNote', scopeNote, format),
    ...checkFace('placeDate', given(letterhead.placeDate), format),
    ...checkFace('documentType', given(title.documentType), format),
    ...checkFace('authorLine', given(title.authorLine), format),
    // Whether it begins with a capital is a check of its own.
    ...checkFace('subject', title.subject, format),
    ...checkFace('signingAuthority', end.authority, format),
    // A title that stands alone is bold in practice, regular by the table: left open.
    ...checkFace('signingTitle', end.title, format, { anyBold: end.authority.length === 0 }),
    ...checkFace('signatory', given(end.signatory), format),
    ...checkFace('recipientsHead', given(end.recipientsHead), format),
    ...checkFace('recipients', end.recipients.flat(), format),
    ...checkFace(
      'annexHead',
      annexes.map(({ head }) => head),
      format,
      { anyCapitals: true },
    ),
    ...checkFace(
      'annexTitle',
      annexes.flatMap((annex) => annex.title),
      format,
    ),
  ];
}

/** Headings are measured by the same rule, as far as the text knows which lines are headings. */
export function checkHeadingFaces(level: 1 | 2 | 3, lines: readonly Line[], format: Format): readonly AuditLine[] {
  return checkFace(`heading${level}`, lines, format);
}
