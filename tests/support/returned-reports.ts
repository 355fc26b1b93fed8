import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { Finding, Place } from '../../src/domain/findings/finding.ts';
import {
  type Decoy,
  type Mark,
  type MarkedPlace,
  previousDraft,
  type ReturnedReport,
  returnedDraft,
} from './returned-report.ts';
import { COMPLETE, OUTLINE } from './shipped.ts';

/** How a report fared: every mark with the finding that says it, and what was said where nobody marked anything. */
export interface Outcome {
  readonly found: readonly { readonly mark: Mark; readonly finding: Finding }[];
  readonly missed: readonly Mark[];
  /** Said at a marked place, but no mark was left for it. Not counted; printed, because a false alarm may hide here. */
  readonly beside: readonly Finding[];
  readonly falseAlarms: readonly { readonly finding: Finding; readonly decoy: Decoy | undefined }[];
}

/** The numbers that are kept. */
export interface Tally {
  readonly must: number;
  readonly mustFound: number;
  readonly all: number;
  readonly allFound: number;
  readonly falseAlarms: number;
}

function placesOf({ place, detail }: Finding): readonly Place[] {
  return detail.code === 'ruleBroken' ? [place, ...detail.others] : [place];
}

/** A place is at a mark when it agrees in everything the mark names; a mark of a whole section takes any box of it. */
function isAt(place: Place, { section, box, indicator, row }: MarkedPlace): boolean {
  const field = indicator ?? box;
  return (
    place.section === section &&
    (field === undefined || place.field === field) &&
    (row === undefined || place.row === row)
  );
}

function placesMarked({ where, also }: Mark): readonly MarkedPlace[] {
  return [where, ...(also ?? [])];
}

function speaksOf(finding: Finding, mark: Mark): boolean {
  return placesOf(finding).some((place) => placesMarked(mark).some((where) => isAt(place, where)));
}

/** The box a finding leads to is the marked one, not only a further box it points at. */
function leadsTo({ place }: Finding, mark: Mark): boolean {
  return placesMarked(mark).some((where) => isAt(place, where));
}

/** It names both sides of what is marked. */
function speaksOfBoth(finding: Finding, mark: Mark): boolean {
  const met = placesMarked(mark).filter((where) => placesOf(finding).some((place) => isAt(place, where)));
  return met.length > 1;
}

type Fit = (finding: Finding, mark: Mark) => boolean;

/**
 * One finding answers one mark at most: as many marks as can be given a finding of their own. What names both
 * sides of a contradiction, then what leads to the very box, is given away first, so that a missed mark is the one nobody speaks of.
 */
function paired(marks: readonly Mark[], findings: readonly Finding[]): ReadonlyMap<Finding, Mark> {
  const pairs = new Map<Finding, Mark>();
  function give(mark: Mark, fits: Fit, tried: Set<Finding>): boolean {
    for (const finding of findings) {
      if (tried.has(finding) || !fits(finding, mark)) continue;
      tried.add(finding);
      const holder = pairs.get(finding);
      if (holder === undefined || give(holder, fits, tried)) {
        pairs.set(finding, mark);
        return true;
      }
    }
    return false;
  }
  for (const fits of [speaksOfBoth, leadsTo, speaksOf]) {
    const answered = new Set(pairs.values());
    for (const mark of marks) if (!answered.has(mark)) give(mark, fits, new Set());
  }
  return pairs;
}

function idsOf(draft: Draft): ReadonlySet<string> {
  return new Set(checkCompleteness(OUTLINE, draft).map(({ id }) => id));
}

/** Runs the check of the product on a report and holds it against the reviewer's marks. */
export function outcomeOf(report: ReturnedReport): Outcome {
  const inSample = idsOf(COMPLETE);
  const findings = checkCompleteness(OUTLINE, returnedDraft(report), previousDraft(report)).filter(
    ({ id }) => !inSample.has(id),
  );
  const pairs = paired(report.marks, findings);
  const answered = new Set(pairs.values());
  const alarms = findings.filter(
    (finding) => finding.level !== 'hint' && !report.marks.some((mark) => speaksOf(finding, mark)),
  );
  return {
    found: [...pairs].map(([finding, mark]) => ({ mark, finding })),
    missed: report.marks.filter((mark) => !answered.has(mark)),
    beside: findings.filter((one) => !pairs.has(one) && report.marks.some((mark) => speaksOf(one, mark))),
    falseAlarms: alarms.map((finding) => ({
      finding,
      decoy: report.looksWrongButIsRight.find(({ where }) => placesOf(finding).some((place) => isAt(place, where))),
    })),
  };
}

export function tallyOf({ found, missed, falseAlarms }: Outcome): Tally {
  const must = ({ weight }: Mark) => weight === 'must';
  const mustFound = found.filter(({ mark }) => must(mark)).length;
  return {
    must: mustFound + missed.filter(must).length,
    mustFound,
    all: found.length + missed.length,
    allFound: found.length,
    falseAlarms: falseAlarms.length,
  };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    must: sum('must'),
    mustFound: sum('mustFound'),
    all: sum('all'),
    allFound: sum('allFound'),
    falseAlarms: sum('falseAlarms'),
  };
}
