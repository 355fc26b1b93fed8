import type { Asked, AskedColumn } from '../draft/left-over.ts';
import type { Column, Field, Outline, Section } from '../outline/outline-schema.ts';
import { allSections } from '../outline/outline-tree.ts';

/** A box of an outline that something can be written into, under its key in a draft. */
export interface Box {
  readonly key: string;
  readonly section: Section;
  readonly field: Field;
  readonly asked: Asked;
}

export function boxKey(section: string, field: string): string {
  return `${section}.${field}`;
}

export function figureKey(code: string): string {
  return `#${code}`;
}

/** Section and field of the key of an answer; `undefined` for the key of a section or of a figure. */
export function answerPlace(key: string): { readonly section: string; readonly field: string } | undefined {
  const [section = '', field] = key.split('.');
  return field === undefined ? undefined : { section, field };
}

function askedColumn(column: Column): AskedColumn {
  const { id, label, kind } = column;
  switch (column.kind) {
    case 'number': {
      const { measure, unit, moneyUnit } = column;
      return { id, label, kind, measure, ...(unit ? { unit } : {}), ...(moneyUnit ? { moneyUnit } : {}) };
    }
    case 'choice':
      return { id, label, kind, options: column.options.map((option) => ({ id: option.id, label: option.label })) };
    case 'rowLink':
      return { id, label, kind, table: boxKey(column.section, column.table) };
    default:
      return { id, label, kind };
  }
}

/** What a field asks for; `undefined` for one that is printed as it stands and never asked. */
export function askedOf(field: Field): Asked | undefined {
  switch (field.kind) {
    case 'constant':
      return undefined;
    case 'figure': {
      const { kind, measure, unit, moneyUnit, ratio } = field;
      return { kind, measure, unit, ...(moneyUnit ? { moneyUnit } : {}), ...(ratio ? { isRatio: true } : {}) };
    }
    case 'choice':
      return { kind: 'choice', options: field.options.map(({ id, label }) => ({ id, label })) };
    case 'table': {
      const fixed = 'fixed' in field.rows ? field.rows.fixed.map(({ id, label }) => ({ id, label })) : undefined;
      return { kind: 'table', columns: field.columns.map(askedColumn), ...(fixed ? { rows: fixed } : {}) };
    }
    default:
      return { kind: field.kind };
  }
}

/** Every box of an outline by its key, in reading order. In a section with sections below it nobody writes. */
export function boxesOf(outline: Outline): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const { section } of allSections(outline)) {
    if (section.children) continue;
    for (const field of section.fields ?? []) {
      const asked = askedOf(field);
      const key = field.kind === 'figure' ? figureKey(field.id) : boxKey(section.id, field.id);
      if (asked) boxes.set(key, { key, section, field, asked });
    }
  }
  return boxes;
}
