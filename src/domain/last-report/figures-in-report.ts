import type { Outline } from '../outline/outline-schema.ts';
import { allFigures } from '../outline/outline-tree.ts';
import type { SourceText } from '../outline-import/source-text.ts';
import { figuresInTable } from './figures-in-table.ts';
import { figuresInTexts, type ReadFigure } from './figures-in-text.ts';
import type { PartPlace } from './part-places.ts';
import type { ReportPart } from './report-parts.ts';
import { tableCells } from './report-tables.ts';

/** A figure of the report with the part it was found in. */
export interface FoundFigure extends ReadFigure {
  /** Line of the heading. */
  readonly part: number;
}

/** One number of each indicator once. Several different ones: none is certain. */
function oneEach(found: readonly FoundFigure[]): readonly FoundFigure[] {
  const sure = new Set(found.filter(({ certainty }) => certainty === 'sure').map(({ code }) => code));
  // what was read far from its section says little beside what was read in it
  const counted = new Set(
    found.flatMap(({ code, value, counted: number }) =>
      number === undefined || number === value ? [] : [`${code} ${number}`],
    ),
  );
  const near = found.filter(
    ({ code, value, isElsewhere }) => !(isElsewhere && sure.has(code)) && !counted.has(`${code} ${value}`),
  );
  const byCode = new Map<string, Map<number, FoundFigure>>();
  for (const figure of near) {
    const values = byCode.get(figure.code) ?? new Map<number, FoundFigure>();
    byCode.set(figure.code, values);
    const before = values.get(figure.value);
    if (before === undefined || (before.certainty === 'guess' && figure.certainty === 'sure'))
      values.set(figure.value, figure);
  }
  return [...byCode.values()].flatMap((values) => {
    const own = [...values.values()];
    return own.length === 1 ? own : own.map((figure): FoundFigure => ({ ...figure, certainty: 'guess' }));
  });
}

/** A part that is more than its whole: one of the two was misread. */
function withoutMisfits(found: readonly FoundFigure[], outline: Outline): readonly FoundFigure[] {
  const sure = new Map(found.filter(({ certainty }) => certainty === 'sure').map(({ code, value }) => [code, value]));
  const misfits = new Set(
    allFigures(outline).flatMap(({ field: { id, partOf } }) => {
      const [part, whole] = [sure.get(id), partOf === undefined ? undefined : sure.get(partOf)];
      return part !== undefined && whole !== undefined && part > whole ? [id, partOf ?? id] : [];
    }),
  );
  return found.map((figure) => (misfits.has(figure.code) ? { ...figure, certainty: 'guess' } : figure));
}

/**
 * Finds the figures of a finished report, in the order of the outline: in texts beside the name of an indicator, and in tables whose
 * rows name one. `period`: the name of its period, which tells the columns of a table apart. No figure is certain unless
 * its place, its unit and its name agree and no other indicator comes near.
 */
export function figuresInReport(
  parts: readonly ReportPart[],
  places: ReadonlyMap<number, PartPlace>,
  source: SourceText,
  outline: Outline,
  period: string | undefined,
): readonly FoundFigure[] {
  const found = parts.flatMap((part): FoundFigure[] => {
    const place = places.get(part.line);
    if (place === undefined || place.isFigureless) return [];
    return [
      ...figuresInTexts(part.texts, outline, place),
      ...part.tables.flatMap((table) => figuresInTable(tableCells(source, table), outline, place, period)),
    ].map((figure) => ({ ...figure, part: part.line }));
  });
  const order = new Map(allFigures(outline).map(({ field }, at) => [field.id, at]));
  return [...withoutMisfits(oneEach(found), outline)].sort(
    (one, other) => (order.get(one.code) ?? 0) - (order.get(other.code) ?? 0),
  );
}
