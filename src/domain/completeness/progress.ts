import { markOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { OrderItem, Outline, Section } from '../outline/outline-schema.ts';
import { askedSections } from '../outline/outline-tree.ts';
import type { PreviousReport } from '../rules/draft-reader.ts';
import { finishSteps, type Steps } from '../shared/steps.ts';
import { checkInSteps } from './check-completeness.ts';
import { isSectionBegun } from './section-begun.ts';

/** Chưa làm · Đang làm · Đủ · Không phát sinh. Computed; the officer's "đã xong" is another thing. counting: not looked through yet. */
export type SectionState = 'notBegun' | 'begun' | 'complete' | 'nothingArose' | 'counting';

export interface SectionProgress {
  readonly section: Section;
  readonly parents: readonly Section[];
  readonly state: SectionState;
  readonly done: boolean;
  readonly findings: readonly Finding[];
}

export interface OrderProgress {
  readonly item: OrderItem;
  /** Section ids that answer it and are complete / are not yet. */
  readonly answered: readonly string[];
  readonly open: readonly string[];
}

export interface Progress {
  /** Whether the draft was looked through; while it was not, findings, order and sums say nothing, but for `total` and `done`. */
  readonly isCounted: boolean;
  readonly sections: readonly SectionProgress[];
  readonly order: readonly OrderProgress[];
  readonly findings: readonly Finding[];
  readonly total: number;
  readonly complete: number;
  readonly nothingArose: number;
  readonly begun: number;
  readonly notBegun: number;
  readonly done: number;
}

function stateOf(section: Section, draft: Draft, findings: readonly Finding[] | undefined): SectionState {
  if (!isSectionBegun(section, draft)) return 'notBegun';
  if (!findings) return 'counting';
  if (findings.some(({ level }) => level === 'error')) return 'begun';
  return markOf(draft, section.id).nothingArose ? 'nothingArose' : 'complete';
}

function isAnswered(state: SectionState): boolean {
  return state === 'complete' || state === 'nothingArose';
}

/** How far a draft is: each section, each item of the order, and the sums. */
export function computeProgress(outline: Outline, draft: Draft, previous?: PreviousReport): Progress {
  return finishSteps(progressInSteps(outline, draft, previous));
}

/** The same as `computeProgress`, a step at a time. */
export function* progressInSteps(outline: Outline, draft: Draft, previous?: PreviousReport): Steps<Progress> {
  const findings = yield* checkInSteps(outline, draft, previous);
  yield;
  return progressOf(outline, draft, findings);
}

/** The sections of a draft before it was looked through. */
export function uncountedProgress(outline: Outline, draft: Draft): Progress {
  return progressOf(outline, draft, undefined);
}

function progressOf(outline: Outline, draft: Draft, found: readonly Finding[] | undefined): Progress {
  const findings = found ?? [];
  const bySection = groupBySection(findings);
  const sections = askedSections(outline, draft.tier).map(({ section, parents }): SectionProgress => {
    const own = bySection.get(section.id) ?? [];
    return {
      section,
      parents,
      state: stateOf(section, draft, found && own),
      done: markOf(draft, section.id).done,
      findings: own,
    };
  });
  const order = outline.order.items.map((item) => {
    const answering = sections.filter(({ section }) => section.answers?.mainly.includes(item.id));
    const ids = (wanted: boolean) =>
      answering.filter(({ state }) => isAnswered(state) === wanted).map(({ section }) => section.id);
    return { item, answered: ids(true), open: ids(false) };
  });
  const count = (state: SectionState) => sections.filter((progress) => progress.state === state).length;
  return {
    isCounted: found !== undefined,
    sections,
    order,
    findings,
    total: sections.length,
    complete: count('complete') + count('nothingArose'),
    nothingArose: count('nothingArose'),
    begun: count('begun'),
    notBegun: count('notBegun'),
    done: sections.filter(({ done }) => done).length,
  };
}

function groupBySection(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const { section } = found.place;
    groups.set(section, [...(groups.get(section) ?? []), found]);
  }
  return groups;
}
