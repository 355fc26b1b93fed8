import type { Field, Outline, Section, Tier } from '../outline/outline-schema.ts';
import { allSections, findSection } from '../outline/outline-tree.ts';
import { fail, succeed } from '../shared/result.ts';
import { type Edit, type EditRefusal, fieldsOf, MOST_LEVELS } from './edited.ts';
import { freeId, sectionIds } from './new-ids.ts';
import { levelOf, siblingsOf, withInserted, withoutSection, withSection } from './section-tree.ts';
import { withoutDangling } from './take-out-dangling.ts';

/** Heading of the section that takes over the fields of one that gets sections below it. It is printed, and can be renamed. */
export const GENERAL_HEADING = 'Tình hình, kết quả chung';

/** What a new section begins with, so that it can be written in at once. */
const FIRST_FIELD: Field = {
  id: 'noi_dung',
  label: 'Nội dung',
  kind: 'longText',
  requirement: 'required',
  tier: 'minimum',
  print: 'paragraphs',
};

/**
 * The outline with a section that sections may be put into, and the id of that one. Its own fields and guidance go into a first
 * section below it, which keeps the id and the ids of the fields: what was answered there, and the rules, stay with it.
 */
export function withRoomBelow(
  outline: Outline,
  section: Section,
): { readonly outline: Outline; readonly parent: string } {
  const isBare = fieldsOf(section).length === 0 && (section.guidance ?? []).length === 0;
  if (section.children || isBare) return { outline, parent: section.id };
  const parent = freeId(section.heading, sectionIds(outline));
  const { short, ...rest } = section;
  const above: Section = {
    id: parent,
    heading: section.heading,
    ...(short === undefined ? {} : { short }),
    requirement: section.requirement,
    tier: section.tier,
    children: [{ ...rest, heading: GENERAL_HEADING }],
  };
  return { outline: withSection(outline, section.id, () => above), parent };
}

/** A section that does not exist yet. */
export function newSection(outline: Outline, heading: string): Section {
  return {
    id: freeId(heading, sectionIds(outline)),
    heading: heading.trim(),
    requirement: 'required',
    tier: 'minimum',
    allowsNothingArose: true,
    fields: [FIRST_FIELD],
  };
}

/** Adds a section with a heading and one field to write in: behind another one, or as the last one below it. */
export function addSection(outline: Outline, target: string, where: 'after' | 'inside', heading: string): Edit {
  if (heading.trim() === '') return fail('emptyName');
  return putSection(outline, target, where, newSection(outline, heading));
}

/** Puts a whole section into the outline; refuses more than three levels, and places in the cover block. */
export function putSection(outline: Outline, target: string, where: 'after' | 'inside', section: Section): Edit {
  const placed = findSection(outline, target);
  if (!placed) return fail('missing');
  if (where === 'after') {
    const { parent, index } = siblingsOf(outline, target);
    return succeed({ ...withoutDangling(withInserted(outline, parent?.id, index + 1, section)), section: section.id });
  }
  if (placed.section.cover) return fail('cover');
  if (levelOf(outline, target) >= MOST_LEVELS) return fail('tooDeep');
  const room = withRoomBelow(outline, placed.section);
  const parent = findSection(room.outline, room.parent)?.section;
  // the name was free before there was room made
  const own = section.id === room.parent ? freeId(section.heading, sectionIds(room.outline)) : section.id;
  const inside = withInserted(room.outline, room.parent, parent?.children?.length ?? 0, { ...section, id: own });
  return succeed({ ...withoutDangling(inside), section: own });
}

/** What of a section can be set by itself. An empty short name takes it away. */
export interface SectionChange {
  readonly heading?: string;
  readonly short?: string;
  readonly requirement?: 'required' | 'optional';
  readonly tier?: Tier;
  readonly allowsNothingArose?: boolean;
  /** Guiding questions, one each; empty ones are left out. */
  readonly guidance?: readonly string[];
}

/** Sets what is given. A heading may be left empty for the moment: that is a problem, not a refusal. */
export function changeSection(outline: Outline, id: string, change: SectionChange): Edit {
  const section = findSection(outline, id)?.section;
  if (!section) return fail('missing');
  if (section.cover) return fail('cover');
  const { short, guidance, ...plain } = change;
  const next = withSection(outline, id, (before) => {
    const { short: ownShort, guidance: ownGuidance, ...rest } = before;
    const named = short === undefined ? ownShort : short.trim();
    const lines = guidance === undefined ? ownGuidance : guidance.filter((line) => line.trim() !== '');
    return {
      ...rest,
      ...plain,
      ...(named ? { short: named } : {}),
      ...(lines && lines.length > 0 ? { guidance: [...lines] } : {}),
    };
  });
  return succeed({ outline: next, taken: [], section: id });
}

/** What goes when a section is taken away. */
export interface Loss {
  readonly sections: number;
  readonly fields: number;
  readonly figures: number;
  readonly rules: number;
  readonly wordings: number;
  readonly annexes: number;
}

function refusalOf(outline: Outline, id: string): EditRefusal | undefined {
  const placed = findSection(outline, id);
  if (!placed) return 'missing';
  if (placed.section.cover) return 'cover';
  const isOnly = outline.sections.filter(({ cover }) => !cover).length === 1 && placed.parents.length === 0;
  return isOnly ? 'onlySection' : undefined;
}

/** Takes a section away with all below it, and what spoke of its fields. */
export function removeSection(outline: Outline, id: string): Edit {
  const refusal = refusalOf(outline, id);
  if (refusal) return fail(refusal);
  const { siblings, index, parent } = siblingsOf(outline, id);
  const next = siblings[index + 1] ?? siblings[index - 1] ?? parent;
  const edited = withoutDangling(withoutSection(outline, id));
  return succeed({ ...edited, ...(next ? { section: next.id } : {}) });
}

/** How much one outline lacks of another. */
export function lossBetween(before: Outline, after: Outline): Loss {
  const count = (outline: Outline) => {
    const sections = allSections(outline).map(({ section }) => section);
    const fields = sections.flatMap(fieldsOf);
    return {
      sections: sections.length,
      fields: fields.filter(({ kind }) => kind !== 'figure').length,
      figures: fields.filter(({ kind }) => kind === 'figure').length,
      rules: (outline.rules ?? []).length,
      wordings: (outline.wordings ?? []).length,
      annexes: outline.annexes.length,
    };
  };
  const [had, has] = [count(before), count(after)];
  return {
    sections: had.sections - has.sections,
    fields: had.fields - has.fields,
    figures: had.figures - has.figures,
    rules: had.rules - has.rules,
    wordings: had.wordings - has.wordings,
    annexes: had.annexes - has.annexes,
  };
}
