import type { Annex, Outline } from '../outline/outline-schema.ts';
import { allFigures, allSections } from '../outline/outline-tree.ts';
import type { Wording } from '../outline/word-lists.ts';
import { compileRules } from '../rules/compile-rules.ts';
import type { Rule } from '../rules/rule-syntax.ts';
import type { BuildNote } from './build-note.ts';

/** Rules, wordings and annexes of the base, as far as all they name is in the new outline. */

/** A rule over many indicators is one rule for each: it goes on for those that are there. */
function narrowed(rule: Rule, figures: ReadonlySet<string>): Rule | undefined {
  if (!rule.forFigures) return rule;
  const forFigures = rule.forFigures.filter((code) => figures.has(code));
  if (forFigures.length === rule.forFigures.length) return rule;
  return forFigures.length > 0 ? { ...rule, forFigures } : undefined;
}

function brokenRules(outline: Outline): ReadonlySet<number> {
  const compiled = compileRules(outline);
  if (compiled.ok) return new Set();
  return new Set(compiled.problem.flatMap(({ place }) => /^rules\.(\d+)/.exec(place)?.[1] ?? []).map(Number));
}

function fitRules(outline: Outline, notes: BuildNote[]): Rule[] {
  const figures = new Set(allFigures(outline).map(({ field }) => field.id));
  const rules = (outline.rules ?? []).flatMap((rule) => {
    const kept = narrowed(rule, figures);
    if (!kept) notes.push({ kind: 'ruleLeftOut', rule: rule.id });
    return kept ? [kept] : [];
  });
  const broken = brokenRules({ ...outline, rules });
  return rules.filter((rule, index) => {
    if (broken.has(index)) notes.push({ kind: 'ruleLeftOut', rule: rule.id });
    else if (!(outline.rules ?? []).includes(rule)) notes.push({ kind: 'ruleNarrowed', rule: rule.id });
    return !broken.has(index);
  });
}

function fitWording(wording: Wording, outline: Outline): Wording | undefined {
  const beside = [
    ...(Array.isArray(wording.unlessNumber) ? wording.unlessNumber : []),
    ...(wording.unlessFilled === undefined ? [] : [wording.unlessFilled]),
  ];
  const fields = allSections(outline).flatMap(({ section }) =>
    (section.fields ?? []).map((field) => ({ section: section.id, field })),
  );
  const at = wording.at.filter((place) => {
    const named = fields.filter(
      ({ section, field }) => field.id === place.field && (place.section ?? section) === section,
    );
    const columns = named.flatMap(({ field }) => (field.kind === 'table' ? field.columns.map(({ id }) => id) : []));
    const wanted = [...(place.column === undefined ? [] : [place.column]), ...beside];
    return named.length > 0 && wanted.every((id) => columns.includes(id));
  });
  return at.length > 0 ? { ...wording, at } : undefined;
}

function fitAnnex(annex: Annex, outline: Outline): Annex | undefined {
  const figures = new Set(allFigures(outline).map(({ field }) => field.id));
  const { content, requirement } = annex;
  if (content === 'figures' && figures.size === 0) return undefined;
  if (content !== 'figures') {
    const found = allSections(outline).find(({ section }) => section.id === content.section)?.section;
    if (found?.fields?.find(({ id }) => id === content.field)?.kind !== 'table') return undefined;
  }
  if (typeof requirement !== 'object' || !('left' in requirement.when)) return annex;
  const sides = [requirement.when.left, requirement.when.right].flat();
  const isThere = sides.every((side) => typeof side === 'number' || figures.has(side));
  return isThere ? annex : { ...annex, requirement: 'optional' };
}

/** The outline with the rules, wordings and annexes that fit it; what had to go is noted. Lists of words stay. */
export function fitRest(outline: Outline, notes: BuildNote[]): Outline {
  const annexes = outline.annexes.flatMap((annex) => {
    const kept = fitAnnex(annex, outline);
    if (!kept) notes.push({ kind: 'annexLeftOut', annex: annex.id });
    return kept ? [kept] : [];
  });
  const wordings = (outline.wordings ?? []).flatMap((wording) => {
    const kept = fitWording(wording, outline);
    if (!kept) notes.push({ kind: 'wordingLeftOut', wording: wording.id });
    return kept ? [kept] : [];
  });
  return {
    ...outline,
    annexes,
    ...(outline.wordings ? { wordings } : {}),
    ...(outline.rules ? { rules: fitRules(outline, notes) } : {}),
  };
}
