import { withEarlierFigures } from '../domain/draft/closing-figures.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { KeptPrevious } from '../domain/draft/kept-previous.ts';
import { type FoundFigure, figuresInReport } from '../domain/last-report/figures-in-report.ts';
import { partPlaces, partsAbove, withRepeats } from '../domain/last-report/part-places.ts';
import { referenceDraft } from '../domain/last-report/reference-draft.ts';
import { BEFORE_HEADINGS, headingNodes, type ReportPart, reportParts } from '../domain/last-report/report-parts.ts';
import { tableCells } from '../domain/last-report/report-tables.ts';
import { type ReportTitle, reportTitle } from '../domain/last-report/report-title.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { allFigures } from '../domain/outline/outline-tree.ts';
import { matchSections } from '../domain/outline-import/match-sections.ts';
import { recognise } from '../domain/outline-import/recognise.ts';
import type { SectionMatch } from '../domain/outline-import/section-match.ts';
import type { SourceText } from '../domain/outline-import/source-text.ts';
import { hasOldLetters, withConvertedLetters } from '../domain/outline-import/with-converted-letters.ts';
import { periodName, previousPeriod, type ReportingPeriod } from '../domain/shared/reporting-period.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { ImportProblem } from './read-draft-file.ts';
import type { Services } from './services.ts';

/** A finished report in Word, read and held against an outline. */
export interface LastReport {
  readonly name: string;
  readonly outline: Outline;
  readonly source: SourceText;
  readonly parts: readonly ReportPart[];
  readonly matches: readonly SectionMatch[];
  readonly title: ReportTitle;
}

/** By the line of a heading: the section a person chose for what stands under it; `undefined`: none. */
export type ChosenSections = ReadonlyMap<number, string | undefined>;

export interface PlacedPart {
  readonly part: ReportPart;
  readonly section: string | undefined;
  /** `above`: it has no section of its own and goes with the heading above it. */
  readonly certainty: SectionMatch['certainty'] | 'above' | 'none';
}

/** What would be laid beside the report: which text goes where, and the figures that were found. */
export interface LastReportProposal {
  readonly placed: readonly PlacedPart[];
  readonly figures: readonly FoundFigure[];
}

/**
 * Reads a Word file that carries no draft as a finished report and holds it against the outline. Refuses a file whose text cannot
 * be read, and one with nothing in it that looks like a report.
 */
export async function readLastReport(
  file: File,
  outline: Outline,
  { word, templates }: Pick<Services, 'word' | 'templates'>,
  signal: AbortSignal,
): Promise<Result<LastReport, ImportProblem>> {
  const read = await word.readSource(new Uint8Array(await file.arrayBuffer()), signal);
  if (!read.ok) return fail({ kind: 'word', problem: { kind: 'noDraft' } });
  const source = hasOldLetters(read.value) ? withConvertedLetters(read.value) : read.value;
  const markings = recognise(source);
  const parts = reportParts(source, markings);
  if (!parts.some(({ line }) => line !== BEFORE_HEADINGS)) {
    return fail({ kind: 'word', problem: { kind: 'noDraft' } });
  }
  // sections of an own outline that are known keep their ids, and with them their other names
  const synonyms = templates.synonyms.find((each) => each.outline === outline.id) ?? templates.synonyms[0];
  const matches = withRepeats(matchSections(headingNodes(parts), outline, synonyms));
  return succeed({ name: file.name, outline, source, parts, matches, title: reportTitle(source, markings, outline) });
}

function placePart(part: ReportPart, report: LastReport, chosen: ChosenSections): PlacedPart {
  if (chosen.has(part.line)) return { part, section: chosen.get(part.line), certainty: 'chosen' };
  const own = report.matches.find(({ node }) => node === part.line);
  if (own?.section !== undefined) return { part, section: own.section, certainty: own.certainty };
  const [heading] = partsAbove(part, report.parts);
  const above = heading && placePart(heading, report, chosen);
  if (above?.section === undefined) return { part, section: undefined, certainty: 'none' };
  return { part, section: above.section, certainty: above.certainty === 'guess' ? 'guess' : 'above' };
}

/** Says what goes where, after a person's choices. Figures are looked for anew, since a place tells what they may belong to. */
export function proposeLastReport(report: LastReport, chosen: ChosenSections): LastReportProposal {
  const { parts, matches, source, outline, title } = report;
  const placed = parts.map((part) => placePart(part, report, chosen));
  const corrected = matches.map((match): SectionMatch => {
    if (!chosen.has(match.node)) return match;
    return { ...match, section: chosen.get(match.node), certainty: 'chosen' };
  });
  const places = partPlaces(parts, corrected, outline);
  const period = title.period && periodName(title.period);
  return { placed, figures: figuresInReport(parts, places, source, outline, period) };
}

/** The lines of a part to be read: its paragraphs, and its tables row by row. */
export function readableTexts({ texts, tables }: ReportPart, source: SourceText): readonly string[] {
  const rows = tables.flatMap((table) => tableCells(source, table).map((row) => row.filter(Boolean).join(' | ')));
  return [...texts, ...rows].filter((line) => line !== '');
}

/** The period of the report as its title tells it; without that the period before the present one is taken. */
export function periodOfLastReport({ title }: LastReport, present: Draft): ReportingPeriod {
  return title.period ?? previousPeriod(present.period);
}

/** Makes of it what is laid beside a draft. `figures`: those that are taken. */
export function layLastReport(
  report: LastReport,
  { placed }: Pick<LastReportProposal, 'placed'>,
  figures: readonly FoundFigure[],
  present: Draft,
  { newId, now }: Pick<Services, 'newId' | 'now'>,
): KeptPrevious {
  const at = now();
  const { draft, other } = referenceDraft(present, report.outline, {
    id: newId(),
    at,
    period: periodOfLastReport(report, present),
    texts: placed.map(({ part, section }) => ({
      section,
      heading: `${part.label} ${part.title}`.trim(),
      texts: readableTexts(part, report.source),
    })),
    figures,
  });
  return { draft, from: { kind: 'file', name: report.name }, at, readFromWord: { other } };
}

/** Whether a file could not be laid beside as a draft because it is a Word file without one: it may be a finished report. */
export function carriesNoDraft(problem: ImportProblem): boolean {
  return problem.kind === 'word' && problem.problem.kind === 'noDraft';
}

/** The draft with the figures of the report in its comparison column, blank boxes only. */
export function carriedFrom(draft: Draft, laid: KeptPrevious, outline: Outline): Draft {
  const fields = allFigures(outline).map(({ field }) => field);
  return withEarlierFigures(draft, fields, laid.draft).draft;
}
