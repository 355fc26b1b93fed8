import type { Annex, Outline, Section } from '../outline/outline-schema.ts';
import { allFigures, allSections, findField } from '../outline/outline-tree.ts';
import type { Wording } from '../outline/word-lists.ts';
import { compileRules } from '../rules/compile-rules.ts';
import type { Rule, RulePlace } from '../rules/rule-syntax.ts';
import type { Edited, Taken } from './edited.ts';
import { type RepairContext, repairField, repairRequirement } from './field-repair.ts';

/** What of an outline can be named. */
export interface Known {
  readonly figures: ReadonlySet<string>;
  readonly sections: ReadonlyMap<string, Section>;
}

/** What of an outline can be named. */
export function knownOf(outline: Outline): Known {
  return {
    figures: new Set(allFigures(outline).map(({ field }) => field.id)),
    sections: new Map(allSections(outline).map(({ section }) => [section.id, section])),
  };
}

function repairSection(section: Section, known: Known, taken: Taken[]): Section {
  const fields = section.fields?.map((field) => {
    const place = { section: section.id, field: field.id, label: field.label };
    const note: RepairContext['note'] = (what) => taken.push({ kind: 'reference', ...place, what });
    return repairField(field, section, { ...known, note });
  });
  const children = section.children?.map((child) => repairSection(child, known, taken));
  const isSame =
    (fields ?? []).every((field, index) => field === section.fields?.[index]) &&
    (children ?? []).every((child, index) => child === section.children?.[index]);
  return isSame ? section : { ...section, ...(fields ? { fields } : {}), ...(children ? { children } : {}) };
}

function hasField(known: Known, section: string, field: string): boolean {
  const found = known.sections.get(section);
  return found !== undefined && findField(found, field) !== undefined;
}

/** The boxes a wording speaks of as far as they are there, with the columns it reads beside them. */
export function wordingWithin({ at, unlessNumber, unlessFilled }: Wording, { sections }: Known): Wording['at'] {
  const beside = [...(Array.isArray(unlessNumber) ? unlessNumber : []), ...(unlessFilled ? [unlessFilled] : [])];
  return at.filter(({ section, field, column }) => {
    const named = [...sections.values()]
      .filter(({ id }) => section === undefined || id === section)
      .flatMap((each) => findField(each, field) ?? []);
    const columns = named.flatMap((each) => (each.kind === 'table' ? each.columns.map(({ id }) => id) : []));
    const wanted = [...(column === undefined ? [] : [column]), ...beside];
    return named.length > 0 && wanted.every((id) => columns.includes(id));
  });
}

function isThere(place: RulePlace, known: Known): boolean {
  if (typeof place === 'string') return place === '*' || known.figures.has(place);
  return 'section' in place ? hasField(known, place.section, place.field) : true;
}

/** A rule over many indicators goes on with those that are left, and points at the boxes that are. */
export function ruleWithin(rule: Rule, known: Known): Rule {
  const at = rule.at.filter((place) => isThere(place, known));
  const forFigures = rule.forFigures?.filter((code) => known.figures.has(code));
  return {
    ...rule,
    at: at.length > 0 ? at : rule.at,
    ...(forFigures && forFigures.length > 0 ? { forFigures } : {}),
  };
}

/** Positions of the rules that would not work in the outline. */
export function brokenRules(outline: Outline): ReadonlySet<number> {
  const compiled = compileRules(outline);
  const places = compiled.ok ? [] : compiled.problem.map(({ place }) => /^rules\.(\d+)/.exec(place)?.[1]);
  return new Set(places.filter((place) => place !== undefined).map(Number));
}

function repairAnnexes(outline: Outline, known: Known, taken: Taken[]): readonly Annex[] {
  return outline.annexes.flatMap((annex) => {
    const { id, title, content } = annex;
    const section = content === 'figures' ? undefined : known.sections.get(content.section);
    const isMade = content === 'figures' || (section && findField(section, content.field)?.kind === 'table');
    if (!isMade) {
      taken.push({ kind: 'annex', id, title });
      return [];
    }
    const note: RepairContext['note'] = (what) =>
      taken.push({ kind: 'reference', section: '', field: id, label: title, what });
    const requirement = repairRequirement(annex.requirement, outline.sections[0], { ...known, note });
    return [{ ...annex, requirement }];
  });
}

/**
 * The outline in which nothing names what is not there: rules, wordings, annexes and references that lost their place are
 * taken out and listed. A rule over many indicators goes on with those that are left.
 */
export function withoutDangling(changed: Outline): Edited {
  const taken: Taken[] = [];
  const known = knownOf(changed);
  const sections = changed.sections.map((section) => repairSection(section, known, taken));
  const outline = { ...changed, sections };
  const fixed = knownOf(outline);
  const wordings = outline.wordings?.flatMap((wording) => {
    const at = wordingWithin(wording, fixed);
    if (at.length > 0) return [{ ...wording, at }];
    taken.push({ kind: 'wording', id: wording.id });
    return [];
  });
  const annexes = [...repairAnnexes(outline, fixed, taken)];
  const narrowed = outline.rules?.map((rule) => ruleWithin(rule, fixed));
  const broken = brokenRules({ ...outline, ...(narrowed ? { rules: narrowed } : {}) });
  const rules = narrowed?.filter((rule, position) => {
    if (broken.has(position)) taken.push({ kind: 'rule', id: rule.id, vi: rule.vi.what, en: rule.en.what });
    return !broken.has(position);
  });
  return {
    outline: { ...outline, annexes, ...(wordings ? { wordings } : {}), ...(rules ? { rules } : {}) },
    taken,
  };
}
