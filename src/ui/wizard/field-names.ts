import type { Place } from '../../domain/findings/finding.ts';
import type { Field, FieldKind } from '../../domain/outline/outline-schema.ts';

/** Which part of the form a kind of field lives in. */
const GROUP: Record<FieldKind, 'text' | 'lists' | 'tables' | 'figures'> = {
  shortText: 'text',
  longText: 'text',
  date: 'text',
  choice: 'text',
  yesNo: 'text',
  constant: 'text',
  list: 'lists',
  table: 'tables',
  figure: 'figures',
};

/** What a link to a place carries, and what the box there answers to: `figures.DT09.actual`, `tables.han_che.r1.muc`. */
export function targetOf(place: Place, field: Field | undefined): string {
  if (!field) return 'section';
  return [GROUP[field.kind], field.id, place.part ?? place.row, place.column].filter(Boolean).join('.');
}

/** Id of an element for a name; dots are allowed in ids but not in every selector. */
export function idOf(name: string): string {
  return name.replaceAll('.', '-');
}
