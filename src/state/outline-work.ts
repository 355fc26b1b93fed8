import { isNamed, type OutlineName, type OutlineOrigin } from '../domain/outline/own-outline.ts';
import type { OutlineWork } from '../domain/outline-editing/work-outline.ts';
import type { Services } from './services.ts';

/** How one begins: in the outline itself where it was not used yet, else in its next version; or in a new one of its own id. */
export type BeginAs = 'itself' | 'copy';

/** An id no outline here has: `dan_chu_co_so_2`. */
function freeOutlineId(services: Services, id: string): string {
  const base = id.replace(/_\d+$/, '');
  for (let count = 2; ; count += 1) {
    const next = `${base}_${count}`;
    if (!services.templates.outlines.some((outline) => outline.id === next)) return next;
  }
}

/** The working copy one begins with. */
export function workOn(services: Services, name: OutlineName, as: BeginAs): OutlineWork | undefined {
  const outline = services.templates.outlines.find((one) => isNamed(one, name));
  if (!outline) return undefined;
  const shelf = services.shelf.getState();
  const own = shelf.own.find((kept) => isNamed(kept.outline, name));
  const origin: OutlineOrigin = { kind: 'edited', id: outline.id, version: outline.version };
  if (as === 'copy' || !own) {
    const id = freeOutlineId(services, outline.id);
    // by its title it is told from the one it was made of; nothing prints it
    const title = `${outline.title} (bản sao)`;
    return { outline: { ...outline, id, version: 1, title }, origin, isReplacing: false, isUntouched: true };
  }
  if (!own.isFrozen) return { outline, origin: own.origin, isReplacing: true, isUntouched: true };
  const version = shelf.nextVersion(outline.id);
  return { outline: { ...outline, version }, origin, isReplacing: false, isUntouched: true };
}
