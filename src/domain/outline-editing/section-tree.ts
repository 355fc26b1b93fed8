import type { Outline, Section } from '../outline/outline-schema.ts';
import { allSections, findSection } from '../outline/outline-tree.ts';

/** The tree of sections changed in one place; everything else stays the same object. */

/** A section with these below it; without any it is one that is written in. */
export function withChildren(section: Section, children: readonly Section[]): Section {
  const { children: _, ...alone } = section;
  return children.length > 0 ? { ...alone, children } : alone;
}

function changed(sections: readonly Section[], id: string, change: (section: Section) => Section): readonly Section[] {
  return sections.map((section) => {
    if (section.id === id) return change(section);
    if (!section.children) return section;
    const children = changed(section.children, id, change);
    return children.every((child, index) => child === section.children?.[index]) ? section : { ...section, children };
  });
}

/** The outline with one section changed. */
export function withSection(outline: Outline, id: string, change: (section: Section) => Section): Outline {
  return { ...outline, sections: changed(outline.sections, id, change) };
}

function without(sections: readonly Section[], id: string): readonly Section[] {
  return sections
    .filter((section) => section.id !== id)
    .map((section) => (section.children ? withChildren(section, without(section.children, id)) : section));
}

/** The outline without a section and all below it. */
export function withoutSection(outline: Outline, id: string): Outline {
  return { ...outline, sections: without(outline.sections, id) };
}

/** The sections among which one stands, and the one above them. */
export function siblingsOf(
  outline: Outline,
  id: string,
): { readonly parent: Section | undefined; readonly siblings: readonly Section[]; readonly index: number } {
  const parent = findSection(outline, id)?.parents.at(-1);
  const siblings = parent?.children ?? outline.sections;
  return { parent, siblings, index: siblings.findIndex((section) => section.id === id) };
}

/** The outline with a section put among those below `parent` (outermost: `undefined`). */
export function withInserted(outline: Outline, parent: string | undefined, index: number, section: Section): Outline {
  const into = (list: readonly Section[]) => [...list.slice(0, index), section, ...list.slice(index)];
  return parent === undefined
    ? { ...outline, sections: into(outline.sections) }
    : withSection(outline, parent, (above) => withChildren(above, into(above.children ?? [])));
}

/** 1 for a part, 2 for a section in it … */
export function levelOf(outline: Outline, id: string): number {
  return (findSection(outline, id)?.parents.length ?? 0) + 1;
}

/** Levels a section takes: 1 when nothing is below it. */
export function heightOf(section: Section): number {
  return 1 + Math.max(0, ...(section.children ?? []).map(heightOf));
}

/** Whether a section is the other one or below it. */
export function isWithin(outline: Outline, id: string, above: string): boolean {
  const placed = findSection(outline, id);
  return placed !== undefined && [...placed.parents, placed.section].some((section) => section.id === above);
}

/** The order of the sections and how deep each stands: two outlines of one shape have the same. */
export function shapeOf(outline: Outline): string {
  return allSections(outline)
    .map(({ section, parents }) => `${parents.length}:${section.id}`)
    .join(' ');
}
