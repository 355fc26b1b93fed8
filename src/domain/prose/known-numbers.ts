import { type FigurePart, figureValue, rowsOf } from '../draft/draft-answers.ts';
import type { Draft } from '../draft/draft-schema.ts';
import { numberFormIn } from '../draft/money-unit.ts';
import type { FigureField, Outline, Section } from '../outline/outline-schema.ts';
import { allFigures } from '../outline/outline-tree.ts';
import { asWritten } from '../vietnamese/number.ts';

const PARTS: readonly FigurePart[] = ['actual', 'estimate', 'earlier'];
/** What a figure is worth in each of its parts; missing parts are left out. */
export function valuesOf(draft: Draft, field: FigureField): readonly number[] {
  return PARTS.flatMap((part) => {
    const value = figureValue(draft, field, part);
    return value === undefined ? [] : [asWritten(value, numberFormIn(field, draft))];
  });
}

/** How a figure changed against the earlier period, by the actual and by the estimate. */
export function changesOf(draft: Draft, field: FigureField): readonly number[] {
  const [actual, estimate, earlier] = PARTS.map((part) => figureValue(draft, field, part));
  if (earlier === undefined) return [];
  return [actual, estimate].flatMap((now) =>
    now === undefined ? [] : [asWritten(now - earlier, numberFormIn(field, draft))],
  );
}

function numbersOfTables(draft: Draft, section: Section): number[] {
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

const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(other));

/** Only saves work: the figures of a draft are never changed in place. */
const OF_FIGURES = new WeakMap<
  Draft['figures'],
  { readonly moneyUnit: Draft['layout']['moneyUnit']; readonly numbers: readonly number[] }
>();

/** All figures in all their parts, and how they changed. */
function numbersOfFigures(outline: Outline, draft: Draft): readonly number[] {
  const { moneyUnit } = draft.layout;
  const known = OF_FIGURES.get(draft.figures);
  if (known && known.moneyUnit === moneyUnit) return known.numbers;
  const numbers = allFigures(outline).flatMap(({ field }) => [
    ...valuesOf(draft, field),
    ...changesOf(draft, field).map(Math.abs),
  ]);
  OF_FIGURES.set(draft.figures, { moneyUnit, numbers });
  return numbers;
}

/** Every number a text of this section may name: figures in all their parts, how they changed, what its tables hold. */
export function knownNumbers(outline: Outline, draft: Draft, section: Section): (value: number) => boolean {
  const known = [...numbersOfFigures(outline, draft), ...numbersOfTables(draft, section)];
  return (value) => known.some((own) => close(own, value));
}
