import type { Section } from '../outline/outline-schema.ts';
import type { Building } from './building.ts';
import type { OutlineNode } from './outline-node.ts';
import { ownId } from './own-ids.ts';
import { type Asked, headingOf, joined, leafSection, NOTHING_ASKED } from './section-content.ts';

/** The report has three levels of sections. */
export const DEEPEST = 3;

function depthOf(section: Section): number {
  return 1 + Math.max(0, ...(section.children ?? []).map(depthOf));
}

function leavesOf(section: Section): Section[] {
  return section.children ? section.children.flatMap(leavesOf) : [section];
}

/** A section of the base without what `isLeft` says; `undefined` when nothing of it is left. */
function remaining(section: Section, isLeft: (id: string) => boolean): Section | undefined {
  if (isLeft(section.id)) return undefined;
  if (!section.children) return section;
  const children = section.children.flatMap((child) => remaining(child, isLeft) ?? []);
  return children.length > 0 ? { ...section, children } : undefined;
}

/** Sections of the base that fit in below a level; where they reach too deep, only those one writes in. */
export function fittingSections(
  sections: readonly Section[],
  level: number,
  isLeft: (id: string) => boolean,
): Section[] {
  const left = sections.flatMap((section) => remaining(section, isLeft) ?? []);
  const fits = left.every((section) => level + depthOf(section) - 1 <= DEEPEST);
  return fits ? left : left.flatMap(leavesOf);
}

/** "a)", "b." and no number at all: points of their heading rather than sections. */
function arePoints(nodes: readonly OutlineNode[]): boolean {
  return nodes.every(({ label }) => !/^[\s(]*[\divxIVXA-Z]/u.test(label));
}

/** The heading below with most words in common with the section; the first one where they share none. */
function bestBelow(node: OutlineNode, known: Section, { reader, known: matchOf }: Building): OutlineNode | undefined {
  const free = node.children.filter((child) => child.children.length === 0 && matchOf(child) === undefined);
  const words = new Set(reader.words(known.heading));
  const shared = (child: OutlineNode) => reader.words(child.title).filter((word) => words.has(word)).length;
  return [...free].sort((left, right) => shared(right) - shared(left))[0];
}

/** Whether the headings below become titled texts: too deep for sections, or points of a section with questions of its own. */
function isFolded(node: OutlineNode, known: Section | undefined, level: number, building: Building): boolean {
  if (level >= DEEPEST) return true;
  return known !== undefined && !known.children && !building.isMatchedBelow(node) && arePoints(node.children);
}

/** Builds the section of a heading with all below it. `moved`: a section of the base it takes over from the heading above. */
export function planSection(
  node: OutlineNode,
  level: number,
  parent: string,
  above: Asked,
  building: Building,
  moved?: Section,
): Section {
  const known = moved ?? building.known(node);
  const asked = joined(above, node);
  const hasBelow = node.children.length > 0;
  if (known?.children && !hasBelow) return planPart(node, known, level, asked, building);
  const folds = hasBelow && isFolded(node, known, level, building);
  const keepsId = known !== undefined && (!hasBelow || folds || known.children !== undefined);
  const id = keepsId ? known.id : ownId('t_', node.title, parent, building.sectionIds);
  building.placed.set(node.line, id);
  const head = headingOf(node, known, building);
  if (!hasBelow || folds) {
    return leafSection(id, head, known?.children ? bare(known) : known, asked, node.children, building);
  }
  if (known && !known.children) return planAround(node, known, level, asked, id, building);
  return { ...inner(known), id, ...head, children: below(node, level, id, asked, building) };
}

/** A part of the base where it has to be written in itself. */
function bare({ fields: _, children: __, ...part }: Section): Section {
  return part;
}

/** A section with sections below it: all the base says of it but its name. */
function inner(known: Section | undefined): Omit<Section, 'id' | 'heading'> {
  if (!known) return { requirement: 'required', tier: 'minimum' };
  const { id: _, heading: __, short: ___, children: ____, ...rest } = bare(known);
  return rest;
}

/** The sections below a heading; what it asks for itself goes to the first of them. */
function below(node: OutlineNode, level: number, id: string, asked: Asked, building: Building): Section[] {
  return node.children.map((child, index) =>
    planSection(child, level + 1, id, index === 0 ? asked : NOTHING_ASKED, building),
  );
}

/** A part without headings below it in the file: the sections it has in the base come along. */
function planPart(node: OutlineNode, part: Section, level: number, asked: Asked, building: Building): Section {
  const head = headingOf(node, part, building);
  building.placed.set(node.line, part.id);
  const children =
    level >= DEEPEST ? [] : fittingSections(part.children ?? [], level + 1, (id) => building.matched.has(id));
  const [first, ...others] = children;
  if (!first) return leafSection(part.id, head, bare(part), asked, [], building);
  building.notes.push({ kind: 'broughtAlong', node: node.line, sections: children.map(({ id }) => id) });
  return { ...inner(part), id: part.id, ...head, children: [withAsked(first, asked, building), ...others] };
}

/** A section of the base that is also asked what the file asks for above it; below a part it is the first one writes in. */
function withAsked(section: Section, asked: Asked, building: Building): Section {
  const [first, ...others] = section.children ?? [];
  if (first) return { ...section, children: [withAsked(first, asked, building), ...others] };
  const head = { heading: section.heading, ...(section.short === undefined ? {} : { short: section.short }) };
  return leafSection(section.id, head, section, asked, [], building);
}

/**
 * A heading with numbered headings below it that is a section with questions of its own. Only leaves are written in: the
 * questions are asked under the heading below that fits best, or first of all under their own name.
 */
function planAround(
  node: OutlineNode,
  known: Section,
  level: number,
  asked: Asked,
  id: string,
  building: Building,
): Section {
  const best = bestBelow(node, known, building);
  building.notes.push({ kind: 'movedBelow', node: node.line, known: known.id, into: best?.title ?? known.heading });
  const head = { heading: headingOf(node, known, building).heading };
  const shell = { requirement: known.requirement, tier: known.tier, id, ...head };
  if (!best)
    return {
      ...shell,
      children: [withAsked(known, asked, building), ...below(node, level, id, NOTHING_ASKED, building)],
    };
  const children = node.children.map((child) =>
    child === best
      ? planSection(child, level + 1, id, asked, building, known)
      : planSection(child, level + 1, id, NOTHING_ASKED, building),
  );
  return { ...shell, children };
}
