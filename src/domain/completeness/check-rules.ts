import { answerOf, markOf, rowsIn } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { isRowBlank } from '../draft/filled-rows.ts';
import { type Finding, finding, type Level, type Place } from '../findings/finding.ts';
import type { Outline } from '../outline/outline-schema.ts';
import { isDemanded } from '../requirement/requirement.ts';
import type { PreviousReport } from '../rules/draft-reader.ts';
import type { RuleResult } from '../rules/evaluate-rule.ts';
import type { OutlineIndex } from '../rules/outline-index.ts';
import { fillSentence } from '../rules/rule-sentence.ts';
import type { Rule, RulePlace } from '../rules/rule-syntax.ts';
import { rulesOf, runRules } from '../rules/run-rules.ts';
import type { Wait } from '../rules/scope.ts';

/** A place of a rule as a box of the draft; `undefined` where there is none (a column without a row). */
function placeOf(target: RulePlace, { of, row }: RuleResult, index: OutlineIndex): Place | undefined {
  if (typeof target === 'string') {
    const code = target === '*' ? (of.it ?? '') : target;
    const section = index.figures.get(code)?.section.id;
    return section ? { section, field: code, part: of.part } : undefined;
  }
  if ('section' in target) return target;
  const { forRows } = of.rule;
  return forRows && row
    ? { section: forRows.section, field: forRows.table, row: row.id, column: target.column }
    : undefined;
}

/** A box one can go to: asked for in this version, in a section that is not marked "không phát sinh". */
function isReachable({ section: id, field }: Place, index: OutlineIndex, draft: Draft): boolean {
  const section = index.sections.get(id);
  const tier = section?.fields?.find((candidate) => candidate.id === field)?.tier;
  const isAsked = draft.tier === 'full' || (section?.tier === 'minimum' && tier === 'minimum');
  return isAsked && markOf(draft, id).nothingArose === undefined;
}

function placesOf(result: RuleResult, index: OutlineIndex, draft: Draft): readonly Place[] {
  return result.of.rule.at
    .map((target) => placeOf(target, result, index))
    .filter((place) => place !== undefined)
    .filter((place) => isReachable(place, index, draft));
}

/** What is wrong among the figures of an earlier period cannot be mended here any more, only asked about. */
function levelOf({ of }: RuleResult): Level {
  return of.part === 'earlier' && of.rule.level === 'error' ? 'warning' : of.rule.level;
}

/** One finding for a broken rule, or for all that are told together; it stands at the first box. */
function findingOf(broken: readonly RuleResult[], index: OutlineIndex, draft: Draft): Finding | undefined {
  const [first] = broken;
  if (!first) return undefined;
  const places =
    broken.length === 1
      ? placesOf(first, index, draft)
      : broken.flatMap((each) => placesOf(each, index, draft)[0] ?? []);
  const [place, ...others] = places;
  if (!place) return undefined;
  const { rule, part } = first.of;
  const values = { ...first.values, codes: broken.map(({ of }) => of.it).join(', ') };
  const fill = ({ what, todo }: Rule['vi']) => ({ what: fillSentence(what, values), todo: fillSentence(todo, values) });
  return finding(levelOf(first), place, {
    code: 'ruleBroken',
    rule: rule.id,
    part,
    vi: fill(rule.vi),
    en: fill(rule.en),
    others,
    afterCheck: rule.afterCheck === true,
  });
}

/** Broken results that belong into one sentence: of one rule, in one section; every other stands for itself. */
function grouped(broken: readonly RuleResult[], index: OutlineIndex, draft: Draft): readonly (readonly RuleResult[])[] {
  const groups = new Map<string, RuleResult[]>();
  for (const result of broken) {
    const { rule, key } = result.of;
    const section = placesOf(result, index, draft)[0]?.section;
    const group = rule.together ? `${rule.id} ${section}` : `${key} ${result.row?.id}`;
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  return [...groups.values()];
}

/** A table nobody has begun is one finding of its own; what the figures offer for it is shown as offers beside it. */
function isOfferForBlankTable({ of: { rule } }: RuleResult, draft: Draft): boolean {
  const { proposes } = rule;
  return proposes !== undefined && rowsIn(answerOf(draft, proposes.section, proposes.table)).every(isRowBlank);
}

/**
 * Findings of the rules of the outline: one for each that is broken, at the first box it points at. A rule that cannot
 * tell yet says nothing.
 */
export function checkRules(outline: Outline, draft: Draft, previous?: PreviousReport): Finding[] {
  const { index } = rulesOf(outline);
  const broken = runRules(outline, { draft, previous }).filter(
    (result) => result.outcome === 'broken' && !isOfferForBlankTable(result, draft),
  );
  return grouped(broken, index, draft).flatMap((group) => findingOf(group, index, draft) ?? []);
}

/** What one rule says that is broken, even while nobody has begun the table it offers a row for. */
export function findingOfRule(
  outline: Outline,
  draft: Draft,
  rule: string,
  previous?: PreviousReport,
): Finding | undefined {
  const { index } = rulesOf(outline);
  const broken = runRules(outline, { draft, previous }).find(
    ({ of, outcome }) => outcome === 'broken' && of.rule.id === rule,
  );
  return broken && findingOf([broken], index, draft);
}

/** A rule that cannot tell yet, with what it waits for. */
export interface WaitingRule {
  readonly rule: Rule;
  readonly waits: readonly Wait[];
}

/** Rules that say nothing because something they read is not known: what the check has not looked at yet, and why. */
export function waitingRules(outline: Outline, draft: Draft, previous?: PreviousReport): readonly WaitingRule[] {
  return runRules(outline, { draft, previous }).flatMap(({ of, outcome, waits }) =>
    outcome === 'cannotTell' ? [{ rule: of.rule, waits }] : [],
  );
}

/** A box that is blank or cannot be read, and how many rules could tell nothing because of it. */
export interface WaitedFor {
  readonly place: Place;
  readonly rules: number;
}

/** Whether something has to be done about a box: it is demanded now, or holds what cannot be read. */
function isOwed({ place, why }: Wait, index: OutlineIndex, draft: Draft): boolean {
  if (place.part === 'estimate' || place.part === 'earlier') return false;
  if (why !== 'blank') return why === 'unread';
  const field = index.sections.get(place.section)?.fields?.find(({ id }) => id === place.field);
  return field !== undefined && isDemanded(field.requirement, draft, place.section);
}

/**
 * The boxes rules wait for and a person has to fill, in the order of the rules. Left out: earlier periods, estimates and
 * optional tables, which need not be given, and what this version of the report does not ask for.
 */
export function boxesWaitedFor(outline: Outline, draft: Draft, previous?: PreviousReport): readonly WaitedFor[] {
  const { index } = rulesOf(outline);
  const boxes = new Map<string, { readonly place: Place; readonly rules: Set<string> }>();
  for (const { of, waits } of runRules(outline, { draft, previous })) {
    if (of.part !== 'actual') continue;
    for (const wait of waits) {
      if (!isOwed(wait, index, draft)) continue;
      const { place } = wait;
      const name = `${place.section} ${place.field}`;
      const box = boxes.get(name) ?? { place, rules: new Set() };
      boxes.set(name, { ...box, rules: box.rules.add(of.rule.id) });
    }
  }
  return [...boxes.values()].map(({ place, rules }) => ({ place, rules: rules.size }));
}
