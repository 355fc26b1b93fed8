import type { Figure } from '../draft/answer.ts';
import { type FigurePart, figureValue, rowsOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { numberFormIn, unitText } from '../draft/money-unit.ts';
import type { FigureField, Outline, Section } from '../outline/outline-schema.ts';
import { allFigures } from '../outline/outline-tree.ts';
import { asWritten, type NumberForm } from '../vietnamese/number.ts';

const PARTS: readonly FigurePart[] = ['actual', 'estimate', 'earlier'];

interface NumbersOfFigure {
  readonly form: NumberForm;
  readonly values: readonly number[];
  readonly changes: readonly number[];
  readonly shares: readonly number[];
}

/** It only saves work: the record of a figure is never changed in place, and a key changes one of two hundred. */
const OF_FIGURE = new WeakMap<Figure, NumbersOfFigure>();

function readNumbers(draft: Draft, field: FigureField, form: NumberForm): NumbersOfFigure {
  const [actual, estimate, earlier] = PARTS.map((part) => figureValue(draft, field, part));
  const known = (numbers: readonly (number | undefined)[]) => numbers.filter((value) => value !== undefined);
  const now = known([actual, estimate]);
  return {
    form,
    values: known([actual, estimate, earlier]).map((value) => asWritten(value, form)),
    changes: earlier === undefined ? [] : now.map((value) => asWritten(value - earlier, form)),
    shares: earlier === undefined || earlier === 0 ? [] : now.map((value) => (100 * (value - earlier)) / earlier),
  };
}

function numbersOf(draft: Draft, field: FigureField): NumbersOfFigure {
  const form = numberFormIn(field, draft);
  // a ratio is worked out from other figures
  const record = field.ratio ? undefined : draft.figures[field.id];
  const known = record && OF_FIGURE.get(record);
  if (known?.form === form) return known;
  const made = readNumbers(draft, field, form);
  if (record) OF_FIGURE.set(record, made);
  return made;
}

/** What a figure is worth in each of its parts; missing parts are left out. */
export function valuesOf(draft: Draft, field: FigureField): readonly number[] {
  return numbersOf(draft, field).values;
}

/** How the actual and the estimated figure changed against the earlier period, below 0 when it fell. */
export function changesOf(draft: Draft, field: FigureField): readonly number[] {
  return numbersOf(draft, field).changes;
}

/** How much a figure changed in percent of the earlier period, below 0 when it fell. */
export function changeSharesOf(draft: Draft, field: FigureField): readonly number[] {
  return numbersOf(draft, field).shares;
}

export function numbersOfTables(draft: Draft, section: Section): number[] {
  return (section.fields ?? []).flatMap((field) => {
    if (field.kind !== 'table') return [];
    const rows = rowsOf(draft, section.id, field.id);
    const columns = field.columns.filter((column) => column.kind === 'number');
    const cells = columns.map((column) =>
      rows.flatMap(({ cells: own }) => {
        const cell = own[column.id];
        return cell?.state === 'value' && typeof cell.value === 'number'
          ? [asWritten(cell.value, numberFormIn(column, draft))]
          : [];
      }),
    );
    return [rows.length, ...cells.flat(), ...cells.map((own) => own.reduce((sum, value) => sum + value, 0))];
  });
}

/** Numbers of đồng divided into triệu are no longer whole: a hair does not count. */
export const isSameNumber = (one: number, other: number): boolean =>
  Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(other));

/** Half of the last decimal that is printed of a share, and a hair. */
const ROUNDED = 0.0501;

/** Whether a share is what was written of it, with one decimal. */
export const isSameShare = (share: number, written: number): boolean => Math.abs(share - written) <= ROUNDED;

interface NumbersOfFigures {
  readonly moneyUnit: Draft['layout']['moneyUnit'];
  readonly values: readonly number[];
  readonly exactly: ReadonlySet<number>;
  /** How figures changed, by their unit in small letters. */
  readonly changes: ReadonlyMap<string, readonly number[]>;
}

/** Only saves work: the figures of a draft are never changed in place. */
const OF_FIGURES = new WeakMap<Draft['figures'], NumbersOfFigures>();

function numbersOfFigures(outline: Outline, draft: Draft): NumbersOfFigures {
  const { moneyUnit } = draft.layout;
  const known = OF_FIGURES.get(draft.figures);
  if (known && known.moneyUnit === moneyUnit) return known;
  const fields = allFigures(outline).map(({ field }) => field);
  const changes = new Map<string, number[]>();
  for (const field of fields) {
    const unit = unitText(field, draft).toLocaleLowerCase('vi');
    changes.set(unit, [...(changes.get(unit) ?? []), ...changesOf(draft, field).map(Math.abs)]);
  }
  const values = fields.flatMap((field) => valuesOf(draft, field));
  const made = { moneyUnit, values, exactly: new Set(values), changes };
  OF_FIGURES.set(draft.figures, made);
  return made;
}

/**
 * Whether a text of this section may name a number with this unit: each figure in each of its parts (words around a number
 * rarely are the unit to the letter), how figures of the unit changed, and what the tables of the section hold.
 */
export function knownNumbers(
  outline: Outline,
  draft: Draft,
  section: Section,
): (value: number, unit: string) => boolean {
  const { values, exactly, changes } = numbersOfFigures(outline, draft);
  const inTables = numbersOfTables(draft, section);
  return (value, unit) =>
    exactly.has(value) ||
    [inTables, values, changes.get(unit.toLocaleLowerCase('vi')) ?? []].some((numbers) =>
      numbers.some((own) => isSameNumber(own, value)),
    );
}
