import type { Outline } from '../outline/outline-schema.ts';
import { findSection } from '../outline/outline-tree.ts';
import { fail, succeed } from '../shared/result.ts';
import { withRoomBelow } from './edit-sections.ts';
import { type Edit, type EditRefusal, MOST_LEVELS } from './edited.ts';
import { withRoomClosed } from './room-below.ts';
import { heightOf, isWithin, levelOf, shapeOf, siblingsOf, withInserted, withoutSection } from './section-tree.ts';
import { withoutDangling } from './take-out-dangling.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';
export type Landing = 'before' | 'after' | 'inside';

function refusalOf(outline: Outline, id: string, target: string, where: Landing): EditRefusal | undefined {
  const placed = findSection(outline, id);
  const to = findSection(outline, target);
  if (!placed || !to) return 'missing';
  if (placed.section.cover || (to.section.cover && where !== 'after')) return 'cover';
  if (isWithin(outline, target, id)) return 'inItself';
  const level = levelOf(outline, target) + (where === 'inside' ? 1 : 0);
  return level + heightOf(placed.section) - 1 > MOST_LEVELS ? 'tooDeep' : undefined;
}

/** Moves a section with all below it before or behind another one, or into it as the last. Refuses more than three levels. */
export function moveTo(outline: Outline, id: string, target: string, where: Landing): Edit {
  const refusal = refusalOf(outline, id, target, where);
  if (refusal) return fail(refusal);
  const section = findSection(outline, id)?.section;
  const rest = withoutSection(outline, id);
  const to = findSection(rest, target)?.section;
  if (!section || !to) return fail('missing');
  const room = where === 'inside' ? withRoomBelow(rest, to) : undefined;
  const parent = room ? room.parent : siblingsOf(rest, target).parent?.id;
  const index = room
    ? (findSection(room.outline, room.parent)?.section.children ?? []).length
    : siblingsOf(rest, target).index + (where === 'after' ? 1 : 0);
  const moved = withInserted(room?.outline ?? rest, parent, index, section);
  if (shapeOf(moved) === shapeOf(outline)) return fail('unchanged');
  const left = withRoomClosed(moved, siblingsOf(outline, id).parent?.id);
  return succeed({ ...withoutDangling(left), section: id });
}

/**
 * Where a section goes that is let go over a row: what the line there shows. Behind a section that has others below it means before
 * the first of these, as the next row is. `undefined`: it would not go anywhere.
 */
export function landingAt(
  outline: Outline,
  id: string,
  over: string,
  where: Landing,
): { readonly target: string; readonly where: Landing } | undefined {
  const first = where === 'after' ? findSection(outline, over)?.section.children?.[0] : undefined;
  const landing = first ? ({ target: first.id, where: 'before' } as const) : { target: over, where };
  return moveTo(outline, id, landing.target, landing.where).ok ? landing : undefined;
}

/** Moves a section by one step: among its neighbours, into the one before it, or out behind the one above it. */
export function moveSection(outline: Outline, id: string, direction: Direction): Edit {
  const placed = findSection(outline, id);
  if (!placed) return fail('missing');
  if (placed.section.cover) return fail('cover');
  const { siblings, index, parent } = siblingsOf(outline, id);
  const before = siblings[index - 1];
  const previous = before?.cover ? undefined : before;
  const next = siblings[index + 1];
  switch (direction) {
    case 'up':
      return previous ? moveTo(outline, id, previous.id, 'before') : fail('first');
    case 'down':
      return next ? moveTo(outline, id, next.id, 'after') : fail('last');
    case 'in':
      return previous ? moveTo(outline, id, previous.id, 'inside') : fail('noPrevious');
    case 'out':
      return parent ? moveTo(outline, id, parent.id, 'after') : fail('outermost');
  }
}
