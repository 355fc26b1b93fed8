import type { Field, Measure, Outline, Print, Section } from '../outline/outline-schema.ts';
import { fieldsOf } from './edited.ts';
import { figureIds, freeId } from './new-ids.ts';

/** A field as a person asks for it; what else there is to it gets the likeliest value. */
export type FieldWish =
  | { readonly kind: 'longText' | 'shortText' | 'list' | 'date' | 'yesNo'; readonly label: string }
  | { readonly kind: 'figure'; readonly label: string; readonly measure: Measure; readonly unit: string }
  | { readonly kind: 'table'; readonly label: string; readonly columns: readonly string[] }
  | { readonly kind: 'choice'; readonly label: string; readonly options: readonly string[] };

/** Named things of a list, each with an id of its own; empty names are left out. */
export function namedList(names: readonly string[]): readonly { readonly id: string; readonly label: string }[] {
  const used: string[] = [];
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((label) => {
      const id = freeId(label, used);
      used.push(id);
      return { id, label };
    });
}

/** "Ngày ban hành: 12/5/2026." Marks of patterns in the label itself are left out. */
export function sentenceOf(label: string, id: string): Print {
  return { as: 'sentence', pattern: `${label.replace(/[[\]{}]/g, '').trim()}: {${id}}.` };
}

/** How a kind that somebody adds by hand is printed: nothing that was asked for stays unprinted, but figures, which the text tells. */
export function printOf(kind: Field['kind'], label: string, id: string): Print {
  if (kind === 'longText') return 'paragraphs';
  if (kind === 'list') return { as: 'items' };
  if (kind === 'table') return { as: 'table' };
  return kind === 'figure' || kind === 'constant' ? 'none' : sentenceOf(label, id);
}

/** The field a wish stands for, under an id that is free in its section, and for an indicator in the whole outline. */
export function fieldOfWish(outline: Outline, section: Section, wish: FieldWish): Field {
  const own = fieldsOf(section).map((field) => field.id);
  const id = freeId(wish.label, wish.kind === 'figure' ? [...own, ...figureIds(outline)] : own);
  const label = wish.label.trim();
  const base = { id, label, requirement: 'optional', tier: 'minimum', print: printOf(wish.kind, label, id) } as const;
  switch (wish.kind) {
    case 'figure':
      return {
        ...base,
        kind: 'figure',
        measure: wish.measure,
        unit: wish.unit.trim(),
        comparable: true,
        sources: [],
        allowsNothingArose: true,
      };
    case 'table':
      return {
        ...base,
        kind: 'table',
        columns: namedList(wish.columns).map((column) => ({ ...column, kind: 'longText', requirement: 'optional' })),
        rows: {},
      };
    case 'choice':
      return { ...base, kind: 'choice', options: [...namedList(wish.options)] };
    default:
      return { ...base, kind: wish.kind };
  }
}
