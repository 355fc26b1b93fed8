import { rowsOf } from '../../domain/draft/draft-answers.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { ChangedPlace } from '../../domain/journal/changed-places.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { findField, findSection } from '../../domain/outline/outline-tree.ts';
import { targetOf } from '../wizard/field-names.ts';

function first(root: HTMLElement, selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found.closest('[hidden]') ? undefined : found;
  }
  return undefined;
}

/** The box of this name, or the first of those below it. */
function named(name: string): readonly string[] {
  return [`[name="${CSS.escape(name)}"]`, `[name^="${CSS.escape(name)}."]`];
}

/** Where to look for the box of a change, the nearest first. A row of a table is shown, not opened. */
function selectorsOf(place: ChangedPlace, outline: Outline, draft: Draft): readonly string[] {
  if (place.of === 'nothingArose') return ['[name="section"]'];
  if (place.of === 'figure') {
    const name = `figures.${place.code}`;
    return [...(place.part ? named(`${name}.${place.part}`) : []), ...named(name)];
  }
  if (place.of !== 'answer') return [];
  const { section, field, row } = place;
  const owner = findSection(outline, section)?.section;
  const name = targetOf({ section, field }, owner && findField(owner, field));
  const index = rowsOf(draft, section, field).findIndex(({ id }) => id === row);
  const inTable = `[data-table="${CSS.escape(field)}"]`;
  return [
    ...(row === undefined ? [] : named(`${name}.${row}`)),
    ...named(name),
    `${inTable} tr[data-index="${index}"] button`,
    `${inTable} tr[data-index] button`,
    `[data-target="${CSS.escape(name)}"]`,
  ];
}

/** The box a change was made in, or what is nearest to it on the screen; nothing where it is not to be seen. */
export function changedBox(
  root: HTMLElement,
  place: ChangedPlace,
  outline: Outline,
  draft: Draft,
): HTMLElement | undefined {
  return first(root, selectorsOf(place, outline, draft));
}
