import type { Field, Measure, Outline, Tier } from '../outline/outline-schema.ts';
import { findField, findSection } from '../outline/outline-tree.ts';
import { fail, type Result, succeed } from '../shared/result.ts';
import { type Edit, type EditRefusal, fieldsOf, leafOf } from './edited.ts';
import { fieldsInto } from './join-sections.ts';
import { movedAt, withAt, withoutAt } from './list-edits.ts';
import { placeKey, withFieldIds, withFields, withMovedFields } from './moved-places.ts';
import { type FieldWish, fieldOfWish, namedList, printOf, sentenceOf } from './new-field.ts';
import { freeId } from './new-ids.ts';
import { withoutDangling } from './take-out-dangling.ts';

/** Adds a field as the last one of a section. */
export function addField(outline: Outline, section: string, wish: FieldWish): Edit {
  const leaf = leafOf(findSection(outline, section)?.section);
  if (!leaf.ok) return leaf;
  if (wish.label.trim() === '' || (wish.kind === 'figure' && wish.unit.trim() === '')) return fail('emptyName');
  const isShort =
    (wish.kind === 'table' && namedList(wish.columns).length < 1) ||
    (wish.kind === 'choice' && namedList(wish.options).length < 2);
  if (isShort) return fail('tooFew');
  const field = fieldOfWish(outline, leaf.value, wish);
  const added = withFields(outline, section, [...fieldsOf(leaf.value), field]);
  return succeed({ outline: added, taken: [], section, field: field.id });
}

type Found = Result<{ readonly fields: readonly Field[]; readonly index: number; readonly field: Field }, EditRefusal>;

function fieldAt(outline: Outline, section: string, id: string): Found {
  const leaf = leafOf(findSection(outline, section)?.section);
  if (!leaf.ok) return leaf;
  const fields = fieldsOf(leaf.value);
  const index = fields.findIndex((field) => field.id === id);
  const field = fields[index];
  return field ? succeed({ fields, index, field }) : fail('missing');
}

/** Takes a field away, and what spoke of it. */
export function removeField(outline: Outline, section: string, id: string): Edit {
  const found = fieldAt(outline, section, id);
  if (!found.ok) return found;
  const { fields, index } = found.value;
  const next = fields[index + 1] ?? fields[index - 1];
  const left = withFields(outline, section, withoutAt(fields, index));
  return succeed({ ...withoutDangling(left), section, ...(next ? { field: next.id } : {}) });
}

/** Moves a field by one place among those of its section. */
export function moveField(outline: Outline, section: string, id: string, direction: 'up' | 'down'): Edit {
  const found = fieldAt(outline, section, id);
  if (!found.ok) return found;
  const { fields, index } = found.value;
  const to = direction === 'up' ? index - 1 : index + 1;
  if (to < 0) return fail('first');
  if (to >= fields.length) return fail('last');
  const order = movedAt(fields, index, to);
  return succeed({ outline: withFields(outline, section, order), taken: [], section, field: id });
}

/** Moves a field into another section, as the last one there; what spoke of it speaks of it there. */
export function moveFieldTo(outline: Outline, section: string, id: string, target: string): Edit {
  const found = fieldAt(outline, section, id);
  if (!found.ok) return found;
  const into = leafOf(findSection(outline, target)?.section);
  if (!into.ok) return into;
  if (target === section) return fail('unchanged');
  const { fields, moves } = fieldsInto([found.value.field], section, into.value);
  const left = withFields(outline, section, withoutAt(found.value.fields, found.value.index));
  const moved = withMovedFields(withFields(left, target, [...fieldsOf(into.value), ...fields]), moves);
  return succeed({ ...withoutDangling(moved), section: target, ...(fields[0] ? { field: fields[0].id } : {}) });
}

/** What can be set of a field. */
export type FieldChange =
  | { readonly label: string }
  | { readonly help: string }
  | { readonly requirement: 'required' | 'optional' }
  | { readonly tier: Tier }
  | { readonly measure: Measure; readonly unit: string }
  /** Names of the columns or options in order: those of before by their id, new ones without. */
  | { readonly parts: readonly { readonly id?: string; readonly label: string }[] };

function relabelled(field: Field, label: string): Field {
  const { print } = field;
  const isOwn = JSON.stringify(print) === JSON.stringify(sentenceOf(field.label, field.id));
  return { ...field, label, ...(isOwn ? { print: sentenceOf(label, field.id) } : {}) };
}

function measured(field: Field, measure: Measure, unit: string): Field {
  if (field.kind !== 'figure') return field;
  const { moneyUnit, ...bare } = field;
  const isTyped = measure === 'money' && field.measure === 'money' && unit === field.unit;
  return { ...bare, measure, unit, ...(isTyped && moneyUnit ? { moneyUnit } : {}) };
}

type Part = { readonly id?: string; readonly label: string };

/** Every part with an id: its own, or a new one made of its words. */
function withIds(parts: readonly Part[], before: readonly { readonly id: string }[]) {
  const used = new Set(before.map(({ id }) => id));
  return parts.map(({ id, label }) => {
    const own = id ?? freeId(label, used);
    used.add(own);
    return { id: own, label };
  });
}

function withParts(field: Field, parts: readonly Part[]): Field {
  if (field.kind === 'table') {
    const columns = withIds(parts, field.columns).map(({ id, label }): (typeof field.columns)[number] => {
      const before = field.columns.find((column) => column.id === id);
      return before ? { ...before, label } : { id, label, kind: 'longText', requirement: 'optional' };
    });
    return { ...field, columns };
  }
  if (field.kind !== 'choice') return field;
  const options = withIds(parts, field.options).map(({ id, label }) => ({
    ...field.options.find((option) => option.id === id),
    id,
    label,
  }));
  return { ...field, options };
}

function changedField(field: Field, change: FieldChange): Field {
  if ('label' in change) return relabelled(field, change.label);
  if ('requirement' in change) return { ...field, requirement: change.requirement };
  if ('tier' in change) return { ...field, tier: change.tier };
  if ('measure' in change) return measured(field, change.measure, change.unit);
  if ('parts' in change) return withParts(field, change.parts);
  const { help: _, ...bare } = field;
  return change.help.trim() === '' ? bare : { ...field, help: change.help.trim() };
}

/** Sets what is given of a field. A label may be left empty for the moment: that is a problem, not a refusal. */
export function changeField(outline: Outline, section: string, id: string, change: FieldChange): Edit {
  const found = fieldAt(outline, section, id);
  if (!found.ok) return found;
  const { fields, index, field } = found.value;
  if ('parts' in change && change.parts.length < (field.kind === 'choice' ? 2 : 1)) return fail('tooFew');
  const changed = withFields(outline, section, withAt(fields, index, changedField(field, change)));
  return succeed({
    ...('parts' in change ? withoutDangling(changed) : { outline: changed, taken: [] }),
    section,
    field: id,
  });
}

const TEXT_KINDS = ['shortText', 'longText', 'list'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** The kinds a field can be turned into without losing what it is about. */
export function kindsFor(field: Field): readonly TextKind[] {
  return TEXT_KINDS.some((kind) => kind === field.kind) ? TEXT_KINDS : [];
}

/**
 * Turns a text into another kind of text. A list is answered in another shape than a text: then the field gets a new id, so that
 * no answer of before is read as something it is not.
 */
export function changeKind(outline: Outline, section: string, id: string, kind: TextKind): Edit {
  const found = fieldAt(outline, section, id);
  if (!found.ok) return found;
  const { fields, index, field } = found.value;
  if (!kindsFor(field).includes(kind)) return fail('otherKind');
  if (field.kind === kind) return fail('unchanged');
  const isOtherShape = field.kind === 'list' || kind === 'list';
  const own = isOtherShape
    ? freeId(
        id,
        fields.map((each) => each.id),
      )
    : id;
  const { label, help, requirement, tier } = field;
  const turned: Field = {
    id: own,
    label,
    requirement,
    tier,
    kind,
    print: printOf(kind, label, own),
    ...(help === undefined ? {} : { help }),
  };
  const renamed = new Map(own === id ? [] : [[id, own] as const]);
  const changed = withFields(outline, section, withFieldIds(withAt(fields, index, turned), renamed));
  const moves = new Map([[placeKey({ section, field: id }), { section, field: own }]]);
  return succeed({ ...withoutDangling(withMovedFields(changed, moves)), section, field: own });
}

/** Whether an outline has a field, so that what was chosen before can be chosen again. */
export function hasField(outline: Outline, section: string, id: string): boolean {
  const found = findSection(outline, section)?.section;
  return found !== undefined && findField(found, id) !== undefined;
}
