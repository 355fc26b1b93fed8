import type { Outline, Section } from '../outline/outline-schema.ts';
import { allSections, findSection } from '../outline/outline-tree.ts';
import { GENERAL_HEADING } from './edit-sections.ts';
import { fieldsOf } from './edited.ts';
import { withSection } from './section-tree.ts';

/** The only section below this one, when it is as room was made by it: it holds nothing but the boxes of the one above. */
function onlyRoom({ children = [], guidance = [], ...section }: Section): Section | undefined {
  const [only] = children;
  const isBare = fieldsOf(section).length === 0 && guidance.length === 0;
  const isRoom = children.length === 1 && only?.heading === GENERAL_HEADING && !only.children;
  return isBare && isRoom ? only : undefined;
}

/**
 * The outline in which a section that is left with nothing but its own boxes, in a section made for them, holds them itself
 * again: under the id they kept all along. Any other outline stays as it is.
 */
export function withRoomClosed(outline: Outline, id: string | undefined): Outline {
  const above = id === undefined ? undefined : findSection(outline, id)?.section;
  const room = above && onlyRoom(above);
  if (!above || !room) return outline;
  const { short: _, ...rest } = room;
  const { heading, short, requirement, tier } = above;
  const own = { ...rest, heading, requirement, tier, ...(short === undefined ? {} : { short }) };
  return withSection(outline, above.id, () => own);
}

/** A section made for boxes, or the section these went back into, with the one it was or is below. */
export type RoomChange =
  | { readonly kind: 'made'; readonly above: Section; readonly room: Section }
  | { readonly kind: 'closed'; readonly above: Section };

/** What a step changed of this kind, to be said: a section nobody asked for is there, or gone. */
export function roomChangeBetween(before: Outline, after: Outline): RoomChange | undefined {
  for (const { section } of allSections(after)) {
    const [room] = section.children ?? [];
    const was = room && findSection(before, room.id)?.section;
    if (was && room.heading === GENERAL_HEADING && was.heading !== room.heading && !findSection(before, section.id)) {
      return { kind: 'made', above: section, room };
    }
    const had = findSection(before, section.id);
    if (had?.section.heading === GENERAL_HEADING && section.heading !== GENERAL_HEADING) {
      const above = had.parents.at(-1);
      if (above && !findSection(after, above.id)) return { kind: 'closed', above: section };
    }
  }
  return undefined;
}
