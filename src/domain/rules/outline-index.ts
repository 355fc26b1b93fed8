import type { Field, FigureField, Outline, Section, TableField } from '../outline/outline-schema.ts';
import { allFigures, allSections, findField } from '../outline/outline-tree.ts';
import type { TableRef } from './rule-syntax.ts';

/** What rules refer to, found by name. */
export interface OutlineIndex {
  readonly sections: ReadonlyMap<string, Section>;
  readonly figures: ReadonlyMap<string, { readonly section: Section; readonly field: FigureField }>;
}

export function indexOutline(outline: Outline): OutlineIndex {
  return {
    sections: new Map(allSections(outline).map(({ section }) => [section.id, section])),
    figures: new Map(allFigures(outline).map((placed) => [placed.field.id, placed])),
  };
}

export function fieldIn(index: OutlineIndex, section: string, field: string): Field | undefined {
  const found = index.sections.get(section);
  return found && findField(found, field);
}

export function tableIn(index: OutlineIndex, { section, table }: TableRef): TableField | undefined {
  const field = fieldIn(index, section, table);
  return field?.kind === 'table' ? field : undefined;
}
