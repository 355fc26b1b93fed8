import { COVER_FIELDS, COVER_SECTION } from '../draft/cover.ts';
import { textOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { eachOnce, type Finding, finding } from '../findings/finding.ts';
import type { Outline, Section } from '../outline/outline-schema.ts';
import { periodDays } from '../shared/reporting-period.ts';
import { legacyTrace } from '../vietnamese/legacy-encodings.ts';
import { personalTraces, secrecyMark } from '../vietnamese/personal-data.ts';
import { checkBraces } from './check-braces.ts';
import { checkCitations } from './check-citations.ts';
import { checkDays, type DayFacts } from './check-days.ts';
import { checkWords } from './check-words.ts';
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

/** What texts are held against besides the lists of the outline; the same record as long as it says the same. */
interface Facts extends DayFacts {
  readonly onDay: string;
}

function checkText(outline: Outline, written: WrittenText, section: Section, { onDay, ...days }: Facts): Finding[] {
  const { until = onDay, isResult = false } = written;
  const takesFigures = section.fields?.some(({ id, kind }) => id === written.place.field && kind !== 'figure') ?? false;
  return [
    ...checkBraces(outline, written, takesFigures),
    ...checkLetters(written),
    ...checkPrivacy(written, section),
    ...checkCitations(outline, written, until > onDay ? until : onDay),
    ...checkDays(written, days, isResult),
    ...checkWords(outline, written, onDay),
  ];
}

/** What was found in a record the last time, and for what. */
interface Found {
  readonly outline: Outline;
  readonly where: string;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

function isSame(one: Facts, other: Facts): boolean {
  return one.onDay === other.onDay && one.cutoff === other.cutoff && one.period === other.period;
}

/** It only saves work: records of a draft are never changed in place. */
const FOUND = new WeakMap<object, Found>();

/** What is found in the words of a section: braces, citations and words (E29), days (E23), citizens and secrets (E31), old fonts (E32). */
export function checkWriting(outline: Outline, draft: Draft, section: Section): readonly Finding[] {
  const cutoff = textOf(draft, COVER_SECTION, COVER_FIELDS.cutoffDate);
  const facts = { onDay: dayOfUse(draft), cutoff, period: draft.period };
  return writtenTexts(section, draft).flatMap(({ field, record, texts }) => {
    const where = `${section.id} ${field}`;
    const known = FOUND.get(record);
    if (known?.outline === outline && known.where === where && isSame(known.facts, facts)) return known.findings;
    const findings = eachOnce(texts().flatMap((written) => checkText(outline, written, section, facts)));
    FOUND.set(record, { outline, where, facts, findings });
    return findings;
  });
}
