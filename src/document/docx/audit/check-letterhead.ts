import type { Format } from '../../format/format-schema.ts';
import { textWidthPt } from '../../format/text-width.ts';
import type { AuditLine } from './audit-report.ts';
import { judge, metOr, NOTHING, text } from './judge.ts';
import { type Line, placeOf, placeOfParagraph } from './lines.ts';
import type { FoundRule, LetterheadParts } from './report-parts.ts';

/** The rule is as long as the title, within this share of it. */
const LENGTH_TOLERANCE = 0.02;
const MM_PER_POINT = 25.4 / 72;

/** Measures the Party's title, its rule, and the `*` under the name of the issuer (boxes 1 and 2). */
export function checkLetterhead(parts: LetterheadParts, format: Format): readonly AuditLine[] {
  return [...checkTitle(parts, format), ...checkIssuer(parts, format)];
}

function checkTitle({ partyTitle, titleRule }: LetterheadParts, format: Format): readonly AuditLine[] {
  const mark = format.marks.partyTitle;
  const needed = text(mark.value);
  if (partyTitle === undefined) return [judge('partyTitle.text', mark, { outcome: 'absent', needed, found: NOTHING })];
  return [
    judge('partyTitle.text', mark, {
      outcome: metOr(partyTitle.text === mark.value),
      needed,
      found: text(partyTitle.text),
      place: placeOf(partyTitle),
    }),
    ...checkTitleRule(partyTitle, titleRule, format),
  ];
}

/** The guide asks for the rule, only its thickness is left open. */
function checkTitleRule(title: Line, rule: FoundRule | undefined, format: Format): readonly AuditLine[] {
  const { clause } = format.ruleUnderTitlePt;
  const ruled = { clause, basis: 'rule' } as const;
  const needed = { kind: 'ruleMade', by: 'border' } as const;
  if (rule === undefined) {
    return [judge('titleRule.present', ruled, { outcome: 'absent', needed, found: NOTHING, place: placeOf(title) })];
  }
  const place = rule.paragraph === title.paragraph ? placeOf(title) : placeOfParagraph(rule.paragraph);
  const isSolid = rule.by === 'shape' || rule.by === 'border' ? isSolidRule(rule) : true;
  const present = judge('titleRule.present', ruled, {
    outcome: rule.by === 'underline' ? 'look' : metOr(rule.by !== 'typed' && isSolid),
    needed,
    found: { kind: 'ruleMade', by: rule.by },
    place,
  });
  if (rule.widthPt === undefined) return [present];
  const titlePt = textWidthPt(title.text, {
    sizePt: (title.runs[0]?.format.halfPoints ?? format.styles.partyTitle.sizePt * 2) / 2,
    bold: title.runs[0]?.format.bold ?? true,
    italic: title.runs[0]?.format.italic ?? false,
  });
  return [
    present,
    judge('titleRule.length', ruled, {
      outcome: metOr(Math.abs(rule.widthPt - titlePt) <= titlePt * LENGTH_TOLERANCE),
      needed: { kind: 'mm', mm: toMm(titlePt) },
      found: { kind: 'mm', mm: toMm(rule.widthPt) },
      place,
    }),
  ];
}

const toMm = (pt: number): number => Math.round(pt * MM_PER_POINT * 10) / 10;

function isSolidRule({ by, paragraph }: FoundRule): boolean {
  const { topBorder, bottomBorder } = paragraph.format;
  return by === 'shape' || ['single', 'thick'].includes((topBorder ?? bottomBorder)?.style ?? '');
}

function checkIssuer({ issuingBody, separator, wrongRule }: LetterheadParts, format: Format): readonly AuditLine[] {
  const mark = format.marks.separator;
  const [first] = issuingBody;
  const last = issuingBody[issuingBody.length - 1];
  const needed = text(mark.value);
  return [
    judge('issuingBody.present', format.styles.issuingBody, {
      outcome: metOr(first !== undefined, 'absent'),
      needed: { kind: 'anything' },
      found: first === undefined ? NOTHING : text(issuingBody.map((line) => line.text).join(' ')),
      place: first && placeOf(first),
    }),
    judge('separator.text', mark, {
      outcome: separator === undefined ? 'absent' : metOr(separator.text === mark.value),
      needed,
      found: separator === undefined ? NOTHING : text(separator.text),
      place: placeOfFirst(separator, last),
    }),
    judge('separator.noRule', mark, {
      outcome: metOr(wrongRule === undefined),
      needed: NOTHING,
      found: wrongRule === undefined ? NOTHING : { kind: 'ruleMade', by: wrongRule.by },
      place: placeOfFirst(last),
    }),
  ];
}

function placeOfFirst(...lines: readonly (Line | undefined)[]) {
  const line = lines.find((one) => one !== undefined);
  return line && placeOf(line);
}
