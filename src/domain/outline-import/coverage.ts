import type { OrderItem, Outline, Section } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';
import type { SectionMatch } from './section-match.ts';

/** An item of the order, and what of the new outline answers it. */
export interface CoveredItem {
  readonly item: OrderItem;
  /** Sections that are its answer; none: the item is not answered. */
  readonly answeredBy: readonly string[];
  /** Sections that only speak of it. */
  readonly alsoIn: readonly string[];
  /** Sections of the known outline that would be its answer and are not in the file. */
  readonly lacking: readonly string[];
}

export interface Coverage {
  readonly items: readonly CoveredItem[];
  /** Sections one writes in that the file does not have, in reading order. */
  readonly lacking: readonly string[];
  /** Headings that become sections of their own: `line` of their nodes. */
  readonly own: readonly number[];
}

function idsBelow(section: Section): string[] {
  return [section.id, ...(section.children ?? []).flatMap(idsBelow)];
}

/**
 * The sections of the known outline that come into the new one: the matched ones, and those of a part that was matched to a
 * heading without headings below it, since it brings its own along.
 */
export function sectionsPresent(matches: readonly SectionMatch[], outline: Outline): ReadonlySet<string> {
  const matched = new Map(
    matches.flatMap((match) => (match.section === undefined ? [] : [[match.section, match] as const])),
  );
  const brought = allSections(outline).flatMap(({ section }) => {
    const match = matched.get(section.id);
    return match && !match.hasChildren ? idsBelow(section) : [];
  });
  return new Set([...matched.keys(), ...brought]);
}

/** What the order demands and the file does not ask for, what the file lacks, and what is new in it. */
export function coverageOf(matches: readonly SectionMatch[], outline: Outline): Coverage {
  const present = sectionsPresent(matches, outline);
  const sections = allSections(outline).map(({ section }) => section);
  const leaves = sections.filter((section) => !section.children && !section.cover);
  const items = outline.order.items.map((item): CoveredItem => {
    const mainly = sections.filter(({ answers }) => answers?.mainly.includes(item.id)).map(({ id }) => id);
    const also = sections.filter(({ answers }) => answers?.also?.includes(item.id)).map(({ id }) => id);
    return {
      item,
      answeredBy: mainly.filter((id) => present.has(id)),
      alsoIn: also.filter((id) => present.has(id)),
      lacking: mainly.filter((id) => !present.has(id)),
    };
  });
  return {
    items,
    lacking: leaves.filter(({ id }) => !present.has(id)).map(({ id }) => id),
    own: matches.filter(({ section }) => section === undefined).map(({ node }) => node),
  };
}
