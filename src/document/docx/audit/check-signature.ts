import type { Format, SigningForm } from '../../format/format-schema.ts';
import type { AuditLine, Outcome } from './audit-report.ts';
import { AS_NAMED, example, judge, judgeEach, metOr, NOTHING, type Ruled, text } from './judge.ts';
import { type Line, placeOf } from './lines.ts';
import type { EndParts } from './report-parts.ts';

const WITH_SLASH = /^(T\/M|K\/T|T\/L) \p{L}/u;
/** On behalf of others signs a deputy for a head, never for a committee or its secretary. */
const FOR_COMMITTEE = /^K\s*\/?\s*T[.\s]+(BÍ THƯ|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ĐẢNG (ỦY|UỶ))/u;
const NOT_A_NAME =
  /^(GS|PGS|TS|ThS|Ths|CN|KS|BS|DS|LS|CKI+|NGƯT|NGND|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ|Luật sư|Nhà giáo|Đại tướng|(Đại|Thượng|Trung|Thiếu) (tá|úy|uỷ|tướng)|Đồng chí|Đ\/c|Ông|Bà)[.\s]/u;

/** Measures who signs in what right (boxes 7a and 7b). */
export function checkSignature(end: EndParts, format: Format): readonly AuditLine[] {
  const ruled = format.signingForms.find(({ basis }) => basis === 'rule') ?? format.styles.signatory;
  return [
    ...checkAuthority(end.authority, format, ruled),
    ...checkTitle(end.title, format, ruled),
    ...checkName(end, ruled),
  ];
}

function checkAuthority([first]: readonly Line[], { signingForms }: Format, ruled: Ruled): readonly AuditLine[] {
  if (first === undefined) return [];
  const known = signingForms.flatMap(({ lines }) => lines.filter(({ role }) => role === 'authority'));
  const needed = example(known[0]?.text ?? '');
  const measured = { needed, found: text(first.text), place: placeOf(first) };
  return [
    judge('signingAuthority.mark', ruled, { outcome: metOr(WITH_SLASH.test(first.text)), ...measured }),
    judge('signingAuthority.committee', ruled, {
      outcome: metOr(!FOR_COMMITTEE.test(first.text)),
      ...measured,
      needed: AS_NAMED,
    }),
  ];
}

function checkTitle(titles: readonly Line[], { signingForms }: Format, ruled: Ruled): readonly AuditLine[] {
  const formOf = (title: string): SigningForm | undefined =>
    signingForms.find(({ lines }) => lines.some((line) => line.role === 'title' && line.text === title));
  const listed = signingForms.filter(({ basis }) => basis === 'rule').flatMap(titlesOf);
  const known = [...new Set(listed)];
  const unlisted = titles.find((line) => formOf(line.text)?.basis === 'practice');
  const others = judgeEach('signingTitle.bodyName', ruled, titles, (line) => ({
    outcome: titleOutcome(line.text, signingForms.flatMap(titlesOf)),
    needed: { kind: 'texts', texts: known },
    found: text(line.text),
    place: placeOf(line),
  }));
  if (titles.length === 0) return others;
  return [
    ...others,
    judge('signingTitle.listed', (unlisted && formOf(unlisted.text)) ?? ruled, {
      outcome: metOr(unlisted === undefined),
      needed: { kind: 'texts', texts: known },
      found: text(titles.map((line) => line.text).join(' ')),
      place: unlisted && placeOf(unlisted),
    }),
  ];
}

function titlesOf({ lines }: SigningForm): readonly string[] {
  return lines.filter(({ role }) => role === 'title').map((line) => line.text);
}

/** A known title with more behind it carries the name of the body; one that is not known is for a person to judge. */
function titleOutcome(title: string, known: readonly string[]): Outcome {
  if (known.includes(title)) return 'meets';
  return known.some((one) => title.startsWith(`${one} `)) ? 'fails' : 'look';
}

function checkName({ signatory, authority, title }: EndParts, ruled: Ruled): readonly AuditLine[] {
  const needed = { kind: 'anything' } as const;
  if (signatory === undefined) {
    // A place for the name is left open in drafts; without any signature block it is the block that is missing.
    const outcome = authority.length + title.length === 0 ? 'absent' : 'look';
    return [judge('signatory.present', ruled, { outcome, needed, found: NOTHING })];
  }
  const found = text(signatory.text);
  const place = placeOf(signatory);
  return [
    judge('signatory.present', ruled, { outcome: 'meets', needed, found }),
    judge('signatory.bareName', ruled, {
      outcome: metOr(!NOT_A_NAME.test(signatory.text)),
      needed: AS_NAMED,
      found,
      place,
    }),
  ];
}
