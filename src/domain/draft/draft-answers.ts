import type { FigureField } from '../outline/outline-schema.ts';
import { exactSum } from '../vietnamese/number.ts';
import { type Answer, BLANK, BLANK_FIGURE, type Figure, type FormerUnit, type TableRow } from './answer.ts';
import type { Draft, SectionMark } from './draft-schema.ts';

/** What a draft holds for a field; blank when nothing was ever entered. */
export function answerOf(draft: Draft, section: string, field: string): Answer {
  return draft.answers[section]?.[field] ?? BLANK;
}

/** Text of a short text, long text, date or choice; empty when there is none or it could not be read. */
export function textOf(draft: Draft, section: string, field: string): string {
  const answer = answerOf(draft, section, field);
  return answer.state === 'value' && typeof answer.value === 'string' ? answer.value : '';
}

/** Items of a list that hold something. */
export function itemsOf(draft: Draft, section: string, field: string): string[] {
  const answer = answerOf(draft, section, field);
  if (answer.state !== 'value' || !Array.isArray(answer.value)) return [];
  return answer.value.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Rows of a table, in order. */
export function rowsOf(draft: Draft, section: string, field: string): TableRow[] {
  return rowsIn(answerOf(draft, section, field));
}

/** The rows an answer holds; none in any answer but that of a table. */
export function rowsIn(answer: Answer): TableRow[] {
  if (answer.state !== 'value' || !Array.isArray(answer.value)) return [];
  return answer.value.filter((row): row is TableRow => typeof row === 'object');
}

/** The figure of an indicator; all blank when nothing was ever entered. */
export function figureOf(draft: Draft, code: string): Figure {
  return draft.figures[code] ?? BLANK_FIGURE;
}

export function markOf(draft: Draft, section: string): SectionMark {
  return draft.marks[section] ?? { done: false };
}

export type FigurePart = 'actual' | 'estimate' | 'earlier';

/**
 * The number a part of an indicator is worth: as entered, or computed where the outline gives a ratio (in percent).
 * `undefined` when it is missing, unreadable, or the denominator is 0; never a zero that nobody entered.
 */
export function figureValue(draft: Draft, field: FigureField, part: FigurePart): number | undefined {
  if (!field.ratio) return enteredValue(draft, field.id, part);
  const numerator = sumOf(draft, field.ratio.numerator, part);
  const denominator = sumOf(draft, field.ratio.denominator, part);
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  return (100 * numerator) / denominator;
}

/** The former communes added up; `undefined` while one that is named has no number that can be read. */
export function formerUnitsSum(units: readonly FormerUnit[]): number | undefined {
  const values = units
    .filter(({ name, value }) => value.state !== 'blank' || name.trim() !== '')
    .map(({ value }) => (value.state === 'value' ? value.value : undefined));
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 && known.length === values.length ? exactSum(known) : undefined;
}

/** As entered; "không phát sinh" counts as 0 here, because nothing arose. */
export function enteredValue(draft: Draft, code: string, part: FigurePart): number | undefined {
  const answer = figureOf(draft, code)[part];
  if (answer.state === 'formerUnits') return formerUnitsSum(answer.units);
  if (answer.state === 'value') return answer.value;
  return answer.state === 'nothingArose' ? 0 : undefined;
}

function sumOf(draft: Draft, codes: readonly string[], part: FigurePart): number | undefined {
  let sum = 0;
  for (const code of codes) {
    const value = enteredValue(draft, code, part);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** Whether a ratio is known to have a zero denominator: printed as "không phát sinh", never as 0% or 100%. */
export function hasZeroDenominator(draft: Draft, field: FigureField, part: FigurePart): boolean {
  return field.ratio !== undefined && sumOf(draft, field.ratio.denominator, part) === 0;
}
