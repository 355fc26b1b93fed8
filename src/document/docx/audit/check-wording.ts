import type { Format } from '../../format/format-schema.ts';
import type { WordParagraph } from '../reading/word-types.ts';
import type { AuditLine } from './audit-report.ts';
import type { ContentLine } from './content-kinds.ts';
import { AS_NAMED, judge, judgeEach, metOr, text } from './judge.ts';
import { type Line, placeOf, wholeLine } from './lines.ts';
import type { ReportParts } from './report-parts.ts';

/** `hoà`, `uỷ`: the mark on the last vowel. Not after q, where there is only one way. */
const MARK_LAST = /(?<!q)u[ỳýỷỹỵ](?!\p{L})|o[àáảãạèéẻẽẹ](?!\p{L})/iu;
/** `hòa`, `ủy`: the mark on the first vowel. */
const MARK_FIRST = /(?<!q)[ùúủũụ]y(?!\p{L})|[òóỏõọ][ae](?!\p{L})/iu;

/** Bodies of the level that no longer exists. */
const DISTRICT_BODY =
  /(huyện|quận|thị) (ủy|uỷ)(?!\p{L})|(đảng bộ|ubnd|hđnd|(ủy|uỷ) ban nhân dân|hội đồng nhân dân) (huyện|quận|thị xã)(?!\p{L})/iu;
const DATED_CITATION = /số\s+\S{1,40}\/\S{1,40}\s+ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})\s+của\s+([^,.;]{0,60})/giu;

/** Checks wording that can be read off the letters: one way of setting tone marks, no body of the former district level. */
export function checkWording(
  paragraphs: readonly WordParagraph[],
  parts: ReportParts,
  content: readonly ContentLine[],
  format: Format,
): readonly AuditLine[] {
  return [...checkToneMarks(paragraphs.map(wholeLine), format), ...checkDistricts(parts, content, format)];
}

function checkToneMarks(lines: readonly Line[], { habits }: Format): readonly AuditLine[] {
  const last = lines.filter((line) => MARK_LAST.test(line.text));
  const first = lines.filter((line) => MARK_FIRST.test(line.text));
  const [rarer, pattern] = last.length <= first.length ? [last, MARK_LAST] : [first, MARK_FIRST];
  const [odd] = rarer;
  const words = (odd?.text.match(/\p{L}+/gu) ?? []).filter((word) => pattern.test(word));
  return [
    judge('text.toneMarks', habits.toneMarks, {
      outcome: metOr(odd === undefined),
      needed: AS_NAMED,
      found: { kind: 'texts', texts: words },
      place: odd && placeOf(odd),
    }),
  ];
}

function checkDistricts(
  { letterhead, end }: ReportParts,
  content: readonly ContentLine[],
  { habits: { districtsEnded } }: Format,
): readonly AuditLine[] {
  const named = [...letterhead.superiorBody, ...letterhead.issuingBody, ...end.recipients.flat()];
  const lines = [
    ...named.map((line) => ({ line, isNamed: true })),
    ...content.map((line) => ({ line, isNamed: false })),
  ];
  return judgeEach('text.districtBody', districtsEnded, lines, ({ line, isNamed }) => ({
    outcome: metOr(!(isNamed ? DISTRICT_BODY.test(line.text) : citesDistrict(line.text, districtsEnded.value))),
    needed: { kind: 'nothing' },
    found: text(DISTRICT_BODY.exec(line.text)?.[0] ?? ''),
    place: placeOf(line),
  }));
}

/** An order of a district body is a fault only when it is dated after the districts ended (the-thuc 4.2). */
function citesDistrict(line: string, ended: string): boolean {
  return [...line.matchAll(DATED_CITATION)].some(([, day = '', month = '', year = '', body = '']) => {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return DISTRICT_BODY.test(body) && date >= ended;
  });
}
