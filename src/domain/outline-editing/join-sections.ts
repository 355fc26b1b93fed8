import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import { findSection } from '../outline/outline-tree.ts';
import { fail, succeed } from '../shared/result.ts';
import { type Edit, type FieldPlace, fieldsOf, leafOf } from './edited.ts';
import { moveTo } from './move-sections.ts';
import { placeKey, withFieldIds, withFields, withMovedFields } from './moved-places.ts';
import { freeId, sectionIds } from './new-ids.ts';
import { siblingsOf, withChildren, withInserted, withoutSection, withSection } from './section-tree.ts';
import { withoutDangling } from './take-out-dangling.ts';

/** Fields that come into a section: those whose id is taken there get another one. */
export function fieldsInto(
  fields: readonly Field[],
  from: string,
  into: Section,
): { readonly fields: readonly Field[]; readonly moves: ReadonlyMap<string, FieldPlace> } {
  const used = new Set(fieldsOf(into).map(({ id }) => id));
  const renamed = new Map<string, string>();
  const moves = new Map<string, FieldPlace>();
  for (const { id } of fields) {
    const own = used.has(id) ? freeId(id, used) : id;
    used.add(own);
    if (own !== id) renamed.set(id, own);
    moves.set(placeKey({ section: from, field: id }), { section: into.id, field: own });
  }
  return { fields: withFieldIds(fields, renamed), moves };
}

function joined<Item>(first: readonly Item[] | undefined, second: readonly Item[] | undefined): Item[] | undefined {
  const all = [...(first ?? []), ...(second ?? [])];
  return all.length > 0 ? all : undefined;
}

/** Two sections that are written in as one: everything of the first, then of the second. */
function oneLeaf(first: Section, second: Section, fields: readonly Field[]): Section {
  const guidance = joined(first.guidance, second.guidance);
  const known = new Set((first.bases ?? []).map(({ legal }) => legal));
  const bases = joined(
    first.bases,
    second.bases?.filter(({ legal }) => !known.has(legal)),
  );
  const mainly = [...new Set([...(first.answers?.mainly ?? []), ...(second.answers?.mainly ?? [])])];
  const also = [...new Set([...(first.answers?.also ?? []), ...(second.answers?.also ?? [])])];
  const all = joined(first.fields, fields);
  const isAnswer = mainly.length + also.length > 0;
  return {
    ...first,
    requirement: first.requirement === 'required' ? 'required' : second.requirement,
    tier: first.tier === 'minimum' ? 'minimum' : second.tier,
    ...(guidance ? { guidance } : {}),
    ...(bases ? { bases } : {}),
    ...(isAnswer ? { answers: { mainly, ...(also.length > 0 ? { also } : {}) } } : {}),
    ...(all ? { fields: all } : {}),
    ...(first.namesNoCitizen || second.namesNoCitizen ? { namesNoCitizen: true as const } : {}),
  };
}

/**
 * Joins a section with the one behind it, under the heading of the first. Fields, guiding questions, bases and the items of the
 * order they answer are put together. Where one of them has sections below it, the other goes in among these.
 */
export function mergeSections(outline: Outline, id: string): Edit {
  const first = findSection(outline, id)?.section;
  if (!first) return fail('missing');
  if (first.cover) return fail('cover');
  const { siblings, index } = siblingsOf(outline, id);
  const second = siblings[index + 1];
  if (!second) return fail('noNext');
  if (first.children && second.children) {
    const children = [...first.children, ...second.children];
    const rest = withoutSection(outline, second.id);
    return succeed({
      ...withoutDangling(withSection(rest, id, (section) => withChildren(section, children))),
      section: id,
    });
  }
  if (first.children) return moveTo(outline, second.id, id, 'inside');
  const [firstBelow] = second.children ?? [];
  if (firstBelow) return moveTo(outline, id, firstBelow.id, 'before');
  const { fields, moves } = fieldsInto(fieldsOf(second), second.id, first);
  const rest = withoutSection(outline, second.id);
  const merged = withSection(rest, id, (section) => oneLeaf(section, second, fields));
  return succeed({ ...withoutDangling(withMovedFields(merged, moves)), section: id });
}

/** What of a section goes into a new one behind it. */
export interface Split {
  readonly heading: string;
  readonly fields: readonly string[];
  /** Positions of guiding questions. */
  readonly guidance: readonly number[];
}

/** Splits a section: what was chosen goes into a new section behind it, under its own heading. */
export function splitSection(outline: Outline, id: string, { heading, fields: chosen, guidance }: Split): Edit {
  const leaf = leafOf(findSection(outline, id)?.section);
  if (!leaf.ok) return leaf;
  if (heading.trim() === '') return fail('emptyName');
  const section = leaf.value;
  const fields = fieldsOf(section).filter((field) => chosen.includes(field.id));
  const lines = (section.guidance ?? []).filter((_, index) => guidance.includes(index));
  if (fields.length + lines.length === 0) return fail('nothingChosen');
  const { requirement, tier, allowsNothingArose, namesNoCitizen } = section;
  const own: Section = {
    id: freeId(heading, sectionIds(outline)),
    heading: heading.trim(),
    requirement,
    tier,
    ...(allowsNothingArose === undefined ? {} : { allowsNothingArose }),
    ...(namesNoCitizen ? { namesNoCitizen } : {}),
    ...(lines.length > 0 ? { guidance: lines } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  };
  const { parent, index } = siblingsOf(outline, id);
  const kept = fieldsOf(section).filter((field) => !chosen.includes(field.id));
  const left = withSection(withFields(outline, id, kept), id, ({ guidance: before, ...rest }) => {
    const stays = before?.filter((_, position) => !guidance.includes(position)) ?? [];
    return stays.length > 0 ? { ...rest, guidance: stays } : rest;
  });
  const { moves } = fieldsInto(fields, id, { id: own.id, heading, requirement, tier });
  const split = withInserted(left, parent?.id, index + 1, own);
  return succeed({ ...withoutDangling(withMovedFields(split, moves)), section: own.id });
}
