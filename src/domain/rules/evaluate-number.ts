import { daysBetween } from '../vietnamese/date.ts';
import { isBlank } from '../vietnamese/text.ts';
import { dayOf, wholeMonths, wholeWeeks } from './evaluate-day.ts';
import {
  absolute,
  compareExact,
  dividedBy,
  type Exact,
  exactOf,
  minus,
  plus,
  times,
  toNumber,
  ZERO,
} from './exact-number.ts';
import { linkOf, rowsIn, valueIn } from './read-box.ts';
import { figureNumber } from './read-figure.ts';
import type { BoxRef, DayExpression, NumberExpression, TableRef, TruthExpression } from './rule-syntax.ts';
import { type Scope, waitFor } from './scope.ts';

type Pair<Value> = readonly [Value, Value];

/** The indicator a name stands for: itself, or the one a rule over many is looking at. */
export function codeOf(name: string, scope: Scope): string {
  return name === '*' ? (scope.it ?? '') : name;
}

/** All of them, or `undefined` while one is not known; every one is looked at, so that all that is waited for is named. */
export function numbersOf(expressions: readonly NumberExpression[], scope: Scope): readonly Exact[] | undefined {
  const values = expressions.map((expression) => numberOf(expression, scope));
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}

function ofTwo(
  [first, second]: Pair<NumberExpression>,
  scope: Scope,
  work: (left: Exact, right: Exact) => Exact | undefined,
): Exact | undefined {
  const [left, right] = numbersOf([first, second], scope) ?? [];
  return left && right ? work(left, right) : undefined;
}

function ofDays(
  [first, second]: Pair<DayExpression>,
  scope: Scope,
  count: (from: string, to: string) => number,
): Exact | undefined {
  const from = dayOf(first, scope);
  const to = dayOf(second, scope);
  return from !== undefined && to !== undefined ? exactOf(count(from, to)) : undefined;
}

/** The extreme of several: -1 for the least, 1 for the greatest. */
function extreme(expressions: readonly NumberExpression[], scope: Scope, side: -1 | 1): Exact | undefined {
  return numbersOf(expressions, scope)?.reduce((best, value) => (compareExact(value, best) === side ? value : best));
}

/** The rows for which the condition holds; `undefined` while one row cannot tell. */
function rowsWhere(of: TableRef, where: TruthExpression | undefined, scope: Scope) {
  const rows = rowsIn(of, scope);
  if (!rows || !where) return rows;
  const judged = rows.map((is) => ({ is, holds: scope.isTrue(where, { ...scope, row: { of, is } }) }));
  if (judged.some(({ holds }) => holds === undefined)) return undefined;
  return judged.filter(({ holds }) => holds).map(({ is }) => is);
}

function numberIn(box: BoxRef, scope: Scope): Exact | undefined {
  const value = valueIn(box, scope);
  return typeof value === 'number' ? exactOf(value) : undefined;
}

function totalOf(of: TableRef, column: string, where: TruthExpression | undefined, scope: Scope): Exact | undefined {
  return rowsWhere(of, where, scope)
    ?.map((is) => numberIn({ column }, { ...scope, row: { of, is } }))
    .reduce<Exact | undefined>((sum, value) => (sum && value ? plus(sum, value) : undefined), ZERO);
}

function cellOf(of: TableRef, row: string, column: string, scope: Scope): Exact | undefined {
  const is = rowsIn(of, scope)?.find(({ id }) => id === row);
  if (!is) return waitFor(scope, { section: of.section, field: of.table, row, column }, 'blank');
  return numberIn({ column }, { ...scope, row: { of, is } });
}

function changeOf(code: string, scope: Scope): Exact | undefined {
  const now = figureNumber(code, 'closing', scope);
  const before = figureNumber(code, 'earlier', scope);
  if (!now || !before) return undefined;
  const placed = scope.index.figures.get(code);
  const share = dividedBy(times(absolute(minus(now, before)), { value: 100n, over: 1n }), before);
  return (
    share ?? waitFor(scope, { section: placed?.section.id ?? '', field: code, part: 'earlier' }, 'zeroDenominator')
  );
}

function itemsIn(box: BoxRef, scope: Scope): Exact | undefined {
  const items = valueIn(box, scope);
  if (!Array.isArray(items)) return undefined;
  return exactOf(items.filter((item) => typeof item === 'string' && !isBlank(item)).length);
}

function countOf(of: TableRef, where: TruthExpression | undefined, scope: Scope): Exact | undefined {
  const rows = rowsWhere(of, where, scope);
  return rows && exactOf(rows.length);
}

function linksTo(of: TableRef, column: string, scope: Scope): Exact | undefined {
  const rows = rowsIn(of, scope);
  const id = scope.row?.is.id;
  return rows && exactOf(rows.filter(({ cells }) => linkOf(cells[column]) === id).length);
}

function named(name: string, scope: Scope): Exact | undefined {
  const value = scope.rule.values?.[name];
  return value && numberOf(value.is, scope);
}

/** A share of nothing is not known; what is waited for is the box the rule points at first. */
function ratioOf(pair: Pair<NumberExpression>, scope: Scope): Exact | undefined {
  return ofTwo(pair, scope, (left, right) => {
    const share = dividedBy(left, right);
    if (share) return share;
    const [target] = scope.rule.at;
    const code = typeof target === 'string' ? codeOf(target, scope) : '';
    const section = scope.index.figures.get(code)?.section.id;
    if (section) return waitFor(scope, { section, field: code, part: scope.part }, 'zeroDenominator');
    const place = typeof target === 'object' && 'section' in target ? target : scope.row?.of;
    return place && waitFor(scope, { section: place.section }, 'zeroDenominator');
  });
}

type Entry = Exclude<NumberExpression, number | string>;

/** Sums, differences and the like: expressions made of other numbers. */
function workedOut(expression: Entry, scope: Scope): Exact | undefined {
  if ('sum' in expression) return numbersOf(expression.sum, scope)?.reduce(plus, ZERO);
  if ('minus' in expression) return ofTwo(expression.minus, scope, minus);
  if ('times' in expression) return ofTwo(expression.times, scope, times);
  if ('ratio' in expression) return ratioOf(expression.ratio, scope);
  if ('max' in expression) return extreme(expression.max, scope, 1);
  if ('min' in expression) return extreme(expression.min, scope, -1);
  if ('days' in expression) return ofDays(expression.days, scope, daysBetween);
  if ('weeks' in expression) return ofDays(expression.weeks, scope, wholeWeeks);
  if ('months' in expression) return ofDays(expression.months, scope, wholeMonths);
  return lookedUp(expression, scope);
}

/** Numbers that stand somewhere in the draft. */
function lookedUp(expression: Entry, scope: Scope): Exact | undefined {
  if ('figure' in expression) return figureNumber(codeOf(expression.figure, scope), expression.part, scope);
  if ('changePercent' in expression) return changeOf(codeOf(expression.changePercent, scope), scope);
  if ('rows' in expression) return countOf(expression.rows, expression.where, scope);
  if ('links' in expression) return linksTo(expression.links, expression.column, scope);
  if ('total' in expression) return totalOf(expression.total, expression.column, expression.where, scope);
  if ('cell' in expression) return cellOf(expression.cell, expression.row, expression.column, scope);
  if ('numberIn' in expression) return numberIn(expression.numberIn, scope);
  if ('items' in expression) return itemsIn(expression.items, scope);
  return 'value' in expression ? named(expression.value, scope) : undefined;
}

/** The number an expression is worth, exactly; `undefined` while something it reads is not known. */
export function numberOf(expression: NumberExpression, scope: Scope): Exact | undefined {
  if (typeof expression === 'number') return exactOf(expression);
  if (typeof expression === 'string') return figureNumber(codeOf(expression, scope), scope.part, scope);
  return workedOut(expression, scope);
}

/** The number a name in a sentence stands for, ready to be shown. */
export function shownNumber(expression: NumberExpression, scope: Scope): number | undefined {
  const value = numberOf(expression, scope);
  return value && toNumber(value);
}
