import type { Format } from '../../format/format-schema.ts';
import type { CheckId } from './audit-checks.ts';
import type { AuditLine } from './audit-report.ts';
import { AS_NAMED, judge, judgeEach, metOr, NOTHING, type Ruled, text } from './judge.ts';
import { type Line, placeOf, placeOfParagraph } from './lines.ts';
import type { TitleParts } from './report-parts.ts';
import { DOCUMENT_TYPE } from './report-words.ts';

/** Measures the name of the type, the trích yếu and the hyphens under it (box 5a). */
export function checkTitle(parts: TitleParts, format: Format): readonly AuditLine[] {
  const { documentType, subject } = parts;
  const { styles } = format;
  return [
    judge('documentType.present', styles.documentType, {
      outcome: documentType === undefined ? 'absent' : metOr(documentType.text === DOCUMENT_TYPE),
      needed: text(DOCUMENT_TYPE),
      found: documentType === undefined ? NOTHING : text(documentType.text),
      place: documentType && placeOf(documentType),
    }),
    ...checkCentred('documentType.centred', styles.documentType, documentType === undefined ? [] : [documentType]),
    ...(documentType === undefined ? [] : checkSubject(subject, format)),
    ...checkCentred('subject.centred', styles.subject, subject),
    ...checkDashes(parts, format),
  ];
}

function checkCentred(check: CheckId, ruled: Ruled, lines: readonly Line[]): readonly AuditLine[] {
  return judgeEach(check, ruled, lines, (line) => {
    const { alignment } = line.paragraph.format;
    return {
      outcome: metOr(alignment === 'center'),
      needed: { kind: 'alignment', alignment: 'center' },
      found: { kind: 'alignment', alignment },
      place: placeOf(line),
    };
  });
}

function checkSubject(subject: readonly Line[], { styles }: Format): readonly AuditLine[] {
  const [first] = subject;
  const last = subject[subject.length - 1];
  const needed = { kind: 'anything' } as const;
  if (first === undefined || last === undefined) {
    return [judge('subject.present', styles.subject, { outcome: 'absent', needed, found: NOTHING })];
  }
  const found = text(subject.map((line) => line.text).join(' '));
  const startsWell = !/^v\s*\/\s*v/iu.test(first.text) && !startsWithCapital(first.text);
  return [
    judge('subject.present', styles.subject, { outcome: 'meets', needed, found }),
    judge('subject.start', styles.subject, {
      outcome: metOr(startsWell),
      needed: AS_NAMED,
      found,
      place: placeOf(first),
    }),
    judge('subject.end', styles.subject, {
      outcome: metOr(!/[.;,:]$/.test(last.text)),
      needed: AS_NAMED,
      found,
      place: placeOf(last),
    }),
  ];
}

/** An abbreviation may stand first; a word with one capital letter may not. */
function startsWithCapital(subject: string): boolean {
  return /^\p{Lu}(\p{Ll}|\s)/u.test(subject);
}

function checkDashes({ dashes, drawnRule, documentType }: TitleParts, format: Format): readonly AuditLine[] {
  if (documentType === undefined) return [];
  const mark = format.marks.dashes;
  const needed = text(mark.value);
  if (dashes === undefined) {
    const found = drawnRule === undefined ? NOTHING : ({ kind: 'ruleMade', by: 'shape' } as const);
    const place = drawnRule === undefined ? placeOf(documentType) : placeOfParagraph(drawnRule);
    return [
      judge('dashes.text', mark, { outcome: drawnRule === undefined ? 'absent' : 'fails', needed, found, place }),
    ];
  }
  return [
    judge('dashes.text', mark, {
      outcome: metOr(dashes.text === mark.value && drawnRule === undefined),
      needed,
      found: text(dashes.text),
      place: placeOf(dashes),
    }),
    ...checkCentred('dashes.centred', mark, [dashes]),
  ];
}
