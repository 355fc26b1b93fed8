import type { Answer } from '../draft/answer.ts';
import { answerOf, markOf, rowsIn } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { mentionsIn } from '../draft/mentions.ts';
import { type Finding, finding, type Place } from '../findings/finding.ts';
import type { Field, Section } from '../outline/outline-schema.ts';
import { askedFields } from '../outline/outline-tree.ts';
import type { PreviousReport } from '../rules/draft-reader.ts';
import { oldPeriodsIn } from './old-period.ts';
import { sharedPart, shinglesOf, wordsOf } from './shingles.ts';

/** Đoạn giống từ 80 % trở lên: domain note E34. */
const COPIED = 0.8;
/** In fewer words two reports can hardly say the same thing otherwise. */
const FEWEST_WORDS = 25;

/** The texts of an answer, each by itself: items, cells, paragraphs are told apart by line. */
function stringsIn(answer: Answer): readonly string[] {
  if (answer.state === 'nothingArose') return [answer.reason];
  if (answer.state !== 'value') return [];
  if (typeof answer.value === 'string') return [answer.value];
  if (!Array.isArray(answer.value)) return [];
  const items = answer.value.filter((entry) => typeof entry === 'string');
  const cells = rowsIn(answer).flatMap(({ cells: own }) => Object.values(own));
  return [...items, ...cells.flatMap((cell) => (cell.state === 'value' ? [String(cell.value)] : []))];
}

/** What is looked at: running text. Names, days and numbers of tables may well be those of the period before. */
function runningTexts(field: Field, answer: Answer): readonly string[] {
  if (field.kind === 'longText' || field.kind === 'list') return stringsIn(answer);
  if (field.kind !== 'table') return [];
  const long = field.columns.filter(({ kind }) => kind === 'longText').map(({ id }) => id);
  return rowsIn(answer).flatMap(({ cells }) =>
    long.flatMap((column) => {
      const cell = cells[column];
      return cell?.state === 'value' ? [String(cell.value)] : [];
    }),
  );
}

/** Runs of words of the report before, by section. It only saves work: that report is never changed in place. */
const EARLIER = new WeakMap<PreviousReport, Map<string, ReadonlySet<string>>>();

function earlierShingles(previous: PreviousReport, section: string): ReadonlySet<string> {
  const known = EARLIER.get(previous) ?? new Map<string, ReadonlySet<string>>();
  EARLIER.set(previous, known);
  const made =
    known.get(section) ??
    new Set(
      Object.values(previous.answers?.[section] ?? {})
        .flatMap(stringsIn)
        .flatMap((text) => shinglesOf(wordsOf(text, previous.figures))),
    );
  known.set(section, made);
  return made;
}

interface Passage {
  readonly text: string;
  readonly words: number;
  readonly shingles: readonly string[];
}

function passageOf(text: string, draft: Draft): Passage {
  const words = wordsOf(text, draft.figures);
  return { text, words: words.length, shingles: shinglesOf(words) };
}

/** The whole of what a field says, if it is copied; else the paragraphs of it that are. */
function copiedIn(texts: readonly string[], field: Field, place: Place, earlier: ReadonlySet<string>, draft: Draft) {
  const { label, mayRepeat: level = 'warning' } = field;
  if (level === 'silent') return [];
  const passages = texts.flatMap((text) => text.split(/\n+/u)).map((text) => passageOf(text, draft));
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  const all = sharedPart(
    passages.flatMap(({ shingles }) => shingles),
    earlier,
  );
  const tell = (share: number, excerpt: string) =>
    finding(level, place, { code: 'copied', label, percent: Math.floor(100 * share), excerpt });
  if (words >= FEWEST_WORDS && all >= COPIED) return [tell(all, '')];
  return passages
    .filter(({ words: own, shingles }) => own >= FEWEST_WORDS && sharedPart(shingles, earlier) >= COPIED)
    .map(({ text, shingles }) => tell(sharedPart(shingles, earlier), text.trim()));
}

function checkField(field: Field, section: Section, draft: Draft, previous: PreviousReport): Finding[] {
  const texts = runningTexts(field, answerOf(draft, section.id, field.id));
  const place: Place = { section: section.id, field: field.id };
  const old = previous.period
    ? new Set(texts.flatMap((text) => oldPeriodsIn(text, draft.period, previous.period ?? draft.period)))
    : [];
  return [
    ...copiedIn(texts, field, place, earlierShingles(previous, section.id), draft),
    ...[...old].map((text) => finding('warning', place, { code: 'oldPeriod', label: field.label, text })),
  ];
}

/** What was found in an answer the last time, and beside what. */
const FOUND = new WeakMap<
  object,
  {
    readonly where: string;
    readonly previous: PreviousReport;
    readonly period: Draft['period'];
    /** Only where the answer speaks of figures. */
    readonly figures: Draft['figures'] | undefined;
    readonly findings: readonly Finding[];
  }
>();

function checkFieldOnce(field: Field, section: Section, draft: Draft, previous: PreviousReport): readonly Finding[] {
  const answer = answerOf(draft, section.id, field.id);
  if (answer.state === 'blank') return [];
  const where = `${section.id} ${field.id}`;
  const known = FOUND.get(answer);
  const isSame = known?.where === where && known.previous === previous && known.period === draft.period;
  if (isSame && (known.figures === undefined || known.figures === draft.figures)) return known.findings;
  const findings = checkField(field, section, draft, previous);
  const speaksOfFigures = stringsIn(answer).some((text) => mentionsIn(text).length > 0);
  const figures = speaksOfFigures ? draft.figures : undefined;
  FOUND.set(answer, { where, previous, period: draft.period, figures, findings });
  return findings;
}

/**
 * Texts taken over from the report before (E34): four fifths of them word for word, or still speaking of its period. Says
 * nothing without that report. The cover block is the same every time.
 */
export function checkCopied(draft: Draft, section: Section, previous?: PreviousReport): readonly Finding[] {
  if (!previous?.answers || section.cover || markOf(draft, section.id).nothingArose) return [];
  return askedFields(section, draft.tier).flatMap((field) => checkFieldOnce(field, section, draft, previous));
}
