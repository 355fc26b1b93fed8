import type { Field, Outline, Section } from '../outline/outline-schema.ts';
import type { FieldPlace } from './edited.ts';
import { withSection } from './section-tree.ts';

/** Where fields went, by where they were: `section.field`. */
export type Moves = ReadonlyMap<string, FieldPlace>;

export function placeKey({ section, field }: FieldPlace): string {
  return `${section}.${field}`;
}

/** Every part of a rule, a wording or an annex that names a field by its section, with the new names in it. */
function moved<Value>(value: Value, moves: Moves): Value {
  // as: the structure is rebuilt key by key, only names change
  if (Array.isArray(value)) return value.map((each) => moved(each, moves)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, moved(entry, moves)]),
  );
  const name = 'field' in copy ? 'field' : 'table';
  const [section, field] = [copy['section'], copy[name]];
  const to = typeof section === 'string' && typeof field === 'string' && moves.get(placeKey({ section, field }));
  return (to ? { ...copy, section: to.section, [name]: to.field } : copy) as Value;
}

function movedInTables(sections: readonly Section[], moves: Moves): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    ...(section.fields ? { fields: section.fields.map((field) => movedInTable(field, moves)) } : {}),
    ...(section.children ? { children: movedInTables(section.children, moves) } : {}),
  }));
}

function movedInTable(field: Field, moves: Moves): Field {
  if (field.kind !== 'table') return field;
  return {
    ...field,
    columns: field.columns.map((column) => (column.kind === 'rowLink' ? moved(column, moves) : column)),
  };
}

/** The outline in which everything that named a moved field names it where it is now. */
export function withMovedFields(outline: Outline, moves: Moves): Outline {
  if (moves.size === 0) return outline;
  const { rules, wordings } = outline;
  return {
    ...outline,
    sections: movedInTables(outline.sections, moves),
    annexes: moved(outline.annexes, moves),
    ...(rules ? { rules: moved(rules, moves) } : {}),
    ...(wordings ? { wordings: moved(wordings, moves) } : {}),
  };
}

/** Fields under new ids, and what they say of each other with the new ids in it. */
export function withFieldIds(fields: readonly Field[], renamed: ReadonlyMap<string, string>): readonly Field[] {
  if (renamed.size === 0) return fields;
  const pattern = (text: string) =>
    text.replace(/\{([^{}]*)\}/g, (gap, id: string) => (renamed.has(id) ? `{${renamed.get(id)}}` : gap));
  return fields.map((field): Field => {
    const { print, requirement } = field;
    const isOfSection = field.kind !== 'table' && typeof print === 'object' && 'pattern' in print;
    return {
      ...field,
      id: renamed.get(field.id) ?? field.id,
      ...(isOfSection && print.pattern !== undefined ? { print: { ...print, pattern: pattern(print.pattern) } } : {}),
      ...(typeof requirement === 'object' && 'field' in requirement.when
        ? {
            requirement: {
              when: { ...requirement.when, field: renamed.get(requirement.when.field) ?? requirement.when.field },
            },
          }
        : {}),
    };
  });
}

/** The outline with the fields of a section replaced; none of them: the key goes. */
export function withFields(outline: Outline, section: string, fields: readonly Field[]): Outline {
  return withSection(outline, section, ({ fields: _, ...bare }) =>
    fields.length > 0 ? { ...bare, fields: [...fields] } : bare,
  );
}
