import type { ChangedPlace } from '../../domain/journal/changed-places.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { idOf, targetOf } from '../wizard/field-names.ts';

/** What a link to the box of a change carries; nothing where no box of a section was changed. */
export function undoTarget(outline: Outline, place: ChangedPlace): string | undefined {
  switch (place.of) {
    case 'answer': {
      const section = findSection(outline, place.section)?.section;
      const { row, column } = place;
      const where = {
        section: place.section,
        field: place.field,
        ...(row ? { row } : {}),
        ...(column ? { column } : {}),
      };
      return section && targetOf(where, findField(section, place.field));
    }
    case 'figure':
      return ['figures', place.code, place.part].filter(Boolean).join('.');
    case 'nothingArose':
      return 'section';
    default:
      return undefined;
  }
}

/** The box a change was made in, or what is nearest to it on the screen; nothing where it is not to be seen. */
export function undoneBox(root: HTMLElement, target: string): HTMLElement | undefined {
  const [group = '', id = ''] = target.split('.');
  const field = `${group}.${id}`;
  const found =
    root.querySelector<HTMLElement>(`[name="${CSS.escape(target)}"]`) ??
    root.querySelector<HTMLElement>(`[name^="${CSS.escape(target)}."]`) ??
    root.querySelector<HTMLElement>(`[name^="${CSS.escape(field)}."]`) ??
    root.querySelector<HTMLElement>(`[data-target="${CSS.escape(field)}"]`) ??
    root.querySelector<HTMLElement>(`#${CSS.escape(idOf(field))}`);
  return found?.closest('[hidden]') ? undefined : (found ?? undefined);
}
