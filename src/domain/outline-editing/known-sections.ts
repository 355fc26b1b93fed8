import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { allSections, findField, findSection } from '../outline/outline-tree.ts';
import { fail } from '../shared/result.ts';
import { putSection } from './edit-sections.ts';
import { type Edit, fieldsOf, MOST_LEVELS } from './edited.ts';
import { figureIds, sectionIds } from './new-ids.ts';
import { heightOf, levelOf } from './section-tree.ts';
import { brokenRules, knownOf, ruleWithin, withoutDangling, wordingWithin } from './take-out-dangling.ts';

/** A section of a known outline as far as it is not in this one: those below it that are here, and indicators that are, are left out. */
function lacking(section: Section, here: ReadonlySet<string>, figures: ReadonlySet<string>): Section | undefined {
  if (section.cover) return undefined;
  const { children, fields, ...bare } = section;
  const below = (children ?? []).flatMap((child) => lacking(child, here, figures) ?? []);
  if (here.has(section.id) || (children && below.length === 0)) return undefined;
  const own = fields?.filter((field: Field) => field.kind !== 'figure' || !figures.has(field.id));
  return {
    ...bare,
    ...(own && own.length > 0 ? { fields: own } : {}),
    ...(below.length > 0 ? { children: below } : {}),
  };
}

/** A section of the known outline that is not in this one. */
export interface KnownSection {
  readonly section: Section;
  /** 1 for a part. */
  readonly level: number;
}

/** The sections of a known outline that are not in this one, in its order. */
export function sectionsLacking(outline: Outline, known: Outline): readonly KnownSection[] {
  const here = new Set(sectionIds(outline));
  const figures = new Set(figureIds(outline));
  return allSections(known).flatMap(({ section, parents }) => {
    const lacks = lacking(section, here, figures);
    return lacks ? [{ section: lacks, level: parents.length + 1 }] : [];
  });
}

function added<Item>(own: readonly Item[], more: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Set(own.map(keyOf));
  return [...own, ...more.filter((item) => !keys.has(keyOf(item)))];
}

/** Legal bases, items of the order and units the fields of a known outline speak of. */
function withSources(outline: Outline, known: Outline): Outline {
  const items = added(outline.order.items, known.order.items, ({ id }) => id);
  return {
    ...outline,
    order: { items },
    units: added(outline.units, known.units, ({ code }) => code),
    legalBases: added(outline.legalBases, known.legalBases, ({ id }) => id),
  };
}

/** Rules and wordings that have what they speak of only now, and annexes made of tables that came. */
function withFitting(outline: Outline, before: Outline, known: Outline): Outline {
  const [now, then] = [knownOf(outline), knownOf(before)];
  const isNew = (section: string, field: string) => {
    const [here, there] = [now.sections.get(section), then.sections.get(section)];
    return Boolean(here && findField(here, field)) && !(there && findField(there, field));
  };
  const all = known.rules ?? [];
  const narrowed = all.map((rule) => ruleWithin(rule, now));
  const brokenThen = brokenRules({ ...before, rules: all.map((rule) => ruleWithin(rule, then)) });
  const brokenNow = brokenRules({ ...outline, rules: narrowed });
  const own = (outline.rules ?? []).map((rule) => {
    const wider = rule.forFigures && narrowed.find(({ id }) => id === rule.id);
    return wider ?? rule;
  });
  const come = narrowed.filter((_, position) => brokenThen.has(position) && !brokenNow.has(position));
  const wordings = (known.wordings ?? []).flatMap((wording) => {
    const at = wordingWithin(wording, now);
    const isWider = at.length > wordingWithin(wording, then).length;
    return isWider ? [{ ...wording, at }] : [];
  });
  const widened = new Set(wordings.map(({ id }) => id));
  const kept = (outline.wordings ?? []).filter(({ id }) => !widened.has(id));
  const annexes = known.annexes.filter(({ content }) => content !== 'figures' && isNew(content.section, content.field));
  return {
    ...outline,
    rules: added(own, come, ({ id }) => id),
    wordings: [...kept, ...wordings],
    annexes: added(outline.annexes, annexes, ({ id }) => id),
  };
}

/**
 * Adds a section of a known outline with what is below it, its fields and indicators, and the rules, wordings and annexes that
 * have what they speak of by now. Legal bases and items of the order come along.
 */
export function addKnownSection(
  outline: Outline,
  known: Outline,
  id: string,
  target: string,
  where: 'after' | 'inside',
): Edit {
  const found = sectionsLacking(outline, known).find(({ section }) => section.id === id);
  if (!found) return fail('nothingNew');
  if (!findSection(outline, target)) return fail('missing');
  const level = levelOf(outline, target) + (where === 'inside' ? 1 : 0);
  if (level + heightOf(found.section) - 1 > MOST_LEVELS) return fail('tooDeep');
  const put = putSection(withSources(outline, known), target, where, found.section);
  if (!put.ok) return put;
  const fitted = withoutDangling(withFitting(put.value.outline, outline, known));
  return { ok: true, value: { ...fitted, taken: [...put.value.taken, ...fitted.taken], section: id } };
}

/** How many fields and indicators a section and those below it hold. */
export function contentOf(section: Section): { readonly fields: number; readonly figures: number } {
  const all = [section, ...(section.children ?? [])].flatMap(fieldsOf);
  const below = (section.children ?? []).flatMap((child) => (child.children ?? []).flatMap(fieldsOf));
  const every = [...all, ...below];
  const figures = every.filter(({ kind }) => kind === 'figure').length;
  return { fields: every.length - figures, figures };
}
