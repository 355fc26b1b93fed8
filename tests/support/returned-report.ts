import { BLANK } from '../../src/domain/draft/answer.ts';
import { COVER_SECTION } from '../../src/domain/draft/cover.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { items, withAnswer } from './builders.ts';
import { type Edits, edited } from './edited-draft.ts';
import { COMPLETE } from './shipped.ts';

/** Where a reviewer puts the pencil: a section, and in it a box, an indicator or a row. */
export interface MarkedPlace {
  readonly section: string;
  readonly box?: string;
  readonly indicator?: string;
  readonly row?: string;
}

export interface Mark {
  readonly where: MarkedPlace;
  /** Other places where the same thing may just as well be said: the other side of a contradiction. */
  readonly also?: readonly MarkedPlace[];
  /** What the reviewer writes in the margin. */
  readonly reviewer: string;
  /** `must`: the report goes back because of it; `should`: it is pencilled in and the report may pass. */
  readonly weight: 'must' | 'should';
  /** The check of the domain note that speaks of it, where there is one. */
  readonly check?: string;
}

/** Passages that a hasty reader would strike out, and that are in order. */
export interface Decoy {
  readonly where: MarkedPlace;
  readonly why: string;
}

/** Changes of the complete sample draft, beyond those that tables of cases need. */
export interface Rewriting extends Omit<Edits, 'previous'> {
  readonly lists?: readonly (readonly [string, string, readonly string[]])[];
  /** Section and box that are left empty. */
  readonly emptied?: readonly (readonly [string, string])[];
  readonly blankFigures?: readonly string[];
  readonly unreadFigures?: Readonly<Record<string, string>>;
  /** "Cả mục không phát sinh", with the reason as typed. */
  readonly nothingArose?: Readonly<Record<string, string>>;
  readonly deadline?: string;
}

export interface ReturnedReport {
  /** What kind of report it is, in a few words. */
  readonly character: string;
  readonly data: 'số liệu minh họa';
  readonly edits: Rewriting;
  /** The report of the period before, where the fault shows only beside it. */
  readonly previous?: Rewriting;
  readonly marks: readonly Mark[];
  readonly looksWrongButIsRight: readonly Decoy[];
}

function rewritten(sample: Draft, edits: Rewriting): Draft {
  let { draft } = edited(sample, edits);
  for (const [section, box, lines] of edits.lists ?? []) draft = withAnswer(draft, section, box, items(...lines));
  for (const [section, box] of edits.emptied ?? []) draft = withAnswer(draft, section, box, BLANK);
  const figures = { ...draft.figures };
  for (const code of edits.blankFigures ?? []) {
    figures[code] = { actual: BLANK, estimate: BLANK, earlier: BLANK, note: '' };
  }
  for (const [code, words] of Object.entries(edits.unreadFigures ?? {})) {
    const before = figures[code] ?? { actual: BLANK, estimate: BLANK, earlier: BLANK, note: '' };
    figures[code] = { ...before, actual: { state: 'unread', text: words } };
  }
  const marks = { ...draft.marks };
  for (const [section, reason] of Object.entries(edits.nothingArose ?? {})) {
    marks[section] = { done: true, nothingArose: { reason } };
  }
  return { ...draft, figures, marks, ...(edits.deadline ? { deadline: edits.deadline } : {}) };
}

/** The returned report as a draft. */
export function returnedDraft(report: ReturnedReport): Draft {
  return rewritten(COMPLETE, report.edits);
}

/** The sample as it may have looked six months before: what it compares with is what was counted then. */
function sampleOfPeriodBefore(): Draft {
  const figures = Object.fromEntries(
    Object.entries(COMPLETE.figures).map(([code, figure]) => {
      const actual = figure.earlier.state === 'value' ? figure.earlier : figure.actual;
      return [code, { actual, estimate: BLANK, earlier: BLANK, note: '' } as const];
    }),
  );
  return { ...COMPLETE, id: 'ky-truoc', period: { kind: 'secondHalf', year: 2025 }, deadline: '2025-12-20', figures };
}

/** The report of the period before, if this one brings it. */
export function previousDraft(report: ReturnedReport): Draft | undefined {
  return report.previous && rewritten(sampleOfPeriodBefore(), report.previous);
}

/** A place in the cover block. */
export function cover(box: string): MarkedPlace {
  return { section: COVER_SECTION, box };
}
