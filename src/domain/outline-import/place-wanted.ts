import type { Outline, Section } from '../outline/outline-schema.ts';
import { allSections, findSection } from '../outline/outline-tree.ts';
import { DEEPEST, fittingSections } from './plan-sections.ts';

/** A section of the base the person wants although the file lacks it. */
export interface WantedSection {
  readonly section: string;
  /** Right after the section this heading of the file became, on its level; absent: where the base has it. */
  readonly after?: number | undefined;
}

function hasSection(sections: readonly Section[], id: string): boolean {
  return sections.some((section) => section.id === id || hasSection(section.children ?? [], id));
}

function idsIn(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [section.id, ...idsIn(section.children ?? [])]);
}

function figuresIn(section: Section): string[] {
  const own = (section.fields ?? []).flatMap(({ kind, id }) => (kind === 'figure' ? [id] : []));
  return [...own, ...(section.children ?? []).flatMap(figuresIn)];
}

/** An indicator that stands in another section already is not asked twice. */
function withoutFigures(section: Section, codes: ReadonlySet<string>): Section {
  const fields = section.fields?.filter(({ kind, id }) => kind !== 'figure' || !codes.has(id));
  const children = section.children?.map((child) => withoutFigures(child, codes));
  return { ...section, ...(fields ? { fields } : {}), ...(children ? { children } : {}) };
}

/** The tree with sections put right behind one of it. */
function putAfter(
  sections: readonly Section[],
  id: string,
  added: (level: number) => readonly Section[],
  level = 1,
): Section[] {
  return sections.flatMap((section): Section[] => {
    if (section.id === id) return [section, ...added(level)];
    if (!section.children) return [section];
    return [{ ...section, children: putAfter(section.children, id, added, level + 1) }];
  });
}

/** Before the first section that comes later in the base, else at the end. */
function putInOrder(
  sections: readonly Section[],
  added: readonly Section[],
  position: number,
  positions: ReadonlyMap<string, number>,
): Section[] {
  const later = sections.findIndex(
    (section) =>
      idsIn([section]).some((id) => (positions.get(id) ?? -1) > position) &&
      idsIn([section]).every((id) => (positions.get(id) ?? position + 1) > position),
  );
  const at = later === -1 ? sections.length : later;
  return [...sections.slice(0, at), ...added, ...sections.slice(at)];
}

function putBelow(
  sections: readonly Section[],
  parent: string,
  put: (children: readonly Section[], level: number) => Section[],
  level = 1,
): Section[] {
  return sections.map((section) => {
    if (!section.children) return section;
    if (section.id === parent && level < DEEPEST) return { ...section, children: put(section.children, level + 1) };
    return { ...section, children: putBelow(section.children, parent, put, level + 1) };
  });
}

/**
 * Adds one wanted section of the base with all below it that is not there yet. Nothing happens when it is there, is not in
 * the base, or is the cover block.
 */
export function placeWanted(
  sections: readonly Section[],
  wanted: WantedSection,
  base: Outline,
  placed: ReadonlyMap<number, string>,
): readonly Section[] {
  const found = findSection(base, wanted.section);
  if (!found || found.section.cover || hasSection(sections, wanted.section)) return sections;
  const present = new Set(idsIn(sections));
  const isLeft = (id: string) => present.has(id);
  const codes = new Set(sections.flatMap(figuresIn));
  const fitting = (level: number) =>
    fittingSections([found.section], level, isLeft).map((section) => withoutFigures(section, codes));
  const after = wanted.after === undefined ? undefined : placed.get(wanted.after);
  if (after !== undefined && hasSection(sections, after)) return putAfter(sections, after, fitting);
  const positions = new Map(allSections(base).map(({ section }, index) => [section.id, index]));
  const position = positions.get(wanted.section) ?? 0;
  const parents = found.parents.map(({ id }) => id).reverse();
  const parent = parents.find((id) => findPart(sections, id));
  if (parent !== undefined)
    return putBelow(sections, parent, (children, level) => putInOrder(children, fitting(level), position, positions));
  return putInOrder(sections, fitting(1), position, positions);
}

/** A section with sections below it, above the deepest level. */
function findPart(sections: readonly Section[], id: string, level = 1): boolean {
  return sections.some(
    (section) =>
      section.children !== undefined &&
      level < DEEPEST &&
      (section.id === id || findPart(section.children, id, level + 1)),
  );
}
