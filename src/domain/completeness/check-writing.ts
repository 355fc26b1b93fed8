import { COVER_FIELDS, COVER_SECTION } from '../draft/cover.ts';
import { textOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { Outline, Section } from '../outline/outline-schema.ts';
import { periodDays } from '../shared/reporting-period.ts';
import { legacyTrace } from '../vietnamese/legacy-encodings.ts';
import { personalTraces, secrecyMark } from '../vietnamese/personal-data.ts';
import { checkCitations } from './check-citations.ts';
import { checkWords } from './check-words.ts';
import { eachOnce, type Finding, finding } from './finding.ts';
import { type WrittenText, writtenTexts } from './written-texts.ts';

/** The day a citation has to be in force: that of signing, else the cut-off date, else the last day of the period. */
function dayOfUse(draft: Draft): string {
  return (
    textOf(draft, COVER_SECTION, COVER_FIELDS.signingDate) ||
    textOf(draft, COVER_SECTION, COVER_FIELDS.cutoffDate) ||
    periodDays(draft.period).to
  );
}

/** Text left in an old font's code (E32). It is asked about, never converted. */
function checkLetters({ place, text }: WrittenText): Finding[] {
  const trace = legacyTrace(text);
  return trace ? [finding('error', place, { code: 'legacyText', ...trace })] : [];
}

/** What names a citizen, where the outline says that no citizen may be named, and marks of secrecy anywhere (E31). */
function checkPrivacy({ place, text }: WrittenText, section: Section): Finding[] {
  const secrecy = secrecyMark(text);
  return [
    ...(section.namesNoCitizen
      ? personalTraces(text).map((trace) => finding('error', place, { code: 'personalData', ...trace }))
      : []),
    ...(secrecy === undefined ? [] : [finding('error', place, { code: 'secrecyMark', text: secrecy })]),
  ];
}

function checkText(outline: Outline, written: WrittenText, section: Section, onDay: string): Finding[] {
  return [
    ...checkLetters(written),
    ...checkPrivacy(written, section),
    ...checkCitations(outline, written, onDay),
    ...checkWords(outline, written, onDay),
  ];
}

/** What was found in a record the last time, and for what. */
interface Found {
  readonly outline: Outline;
  readonly where: string;
  readonly onDay: string;
  readonly findings: readonly Finding[];
}

/** It only saves work: records of a draft are never changed in place. */
const FOUND = new WeakMap<object, Found>();

/** What is found in the words of a section: citations and words (E29), citizens and secrets (E31), old fonts (E32). */
export function checkWriting(outline: Outline, draft: Draft, section: Section): readonly Finding[] {
  const onDay = dayOfUse(draft);
  return writtenTexts(section, draft).flatMap(({ field, record, texts }) => {
    const where = `${section.id} ${field}`;
    const known = FOUND.get(record);
    if (known?.outline === outline && known.where === where && known.onDay === onDay) return known.findings;
    const findings = eachOnce(texts.flatMap((written) => checkText(outline, written, section, onDay)));
    FOUND.set(record, { outline, where, onDay, findings });
    return findings;
  });
}
