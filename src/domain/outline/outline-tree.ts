import type { Field, FigureField, Outline, Section, Tier } from './outline-schema.ts';

/** A section with its place in the tree. */
export interface PlacedSection {
  readonly section: Section;
  /** Sections above it, outermost first. */
  readonly parents: readonly Section[];
}

function isAsked(tier: Tier, chosen: Tier): boolean {
  return chosen === 'full' || tier === 'minimum';
}

function place(sections: readonly Section[], parents: readonly Section[]): PlacedSection[] {
  return sections.flatMap((section) => [{ section, parents }, ...place(section.children ?? [], [...parents, section])]);
}

/** Every section in reading order. */
export function allSections(outline: Outline): PlacedSection[] {
  return place(outline.sections, []);
}

/** The sections a person writes in: those without sections below them, in reading order, as far as the tier asks for them. */
export function askedSections(outline: Outline, tier: Tier): PlacedSection[] {
  return allSections(outline).filter(({ section }) => !section.children && isAsked(section.tier, tier));
}

/** The fields of a section the tier asks for. */
export function askedFields(section: Section, tier: Tier): Field[] {
  return (section.fields ?? []).filter((field) => isAsked(field.tier, tier));
}

/** Section by id; `undefined` when the outline has none. */
export function findSection(outline: Outline, id: string): PlacedSection | undefined {
  return allSections(outline).find(({ section }) => section.id === id);
}

/** Field of a section by id. */
export function findField(section: Section, id: string): Field | undefined {
  return section.fields?.find((field) => field.id === id);
}

export interface PlacedFigure {
  readonly section: Section;
  readonly field: FigureField;
}

/** It only saves work: an outline is never changed in place. */
const FIGURES = new WeakMap<Outline, readonly PlacedFigure[]>();

/** Every indicator of the outline with the section that asks for it, in reading order. */
export function allFigures(outline: Outline): readonly PlacedFigure[] {
  const known = FIGURES.get(outline);
  if (known) return known;
  const made = allSections(outline).flatMap(({ section }) =>
    (section.fields ?? []).flatMap((field) => (field.kind === 'figure' ? [{ section, field }] : [])),
  );
  FIGURES.set(outline, made);
  return made;
}
