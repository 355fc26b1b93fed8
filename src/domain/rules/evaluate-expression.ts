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
import { comparisonIn, isDay, isJoined, type Joined } from './expression-kinds.ts';
import { mentions } from './mentions.ts';
import { isFilled, rowsIn, valueIn } from './read-box.ts';
import { figureNumber } from './read-figure.ts';
import type {
  BoxRef,
  Comparison,
  DayExpression,
  NumberExpression,
  Side,
  TableRef,
  TruthExpression,
} from './rule-syntax.ts';
import { type Scope, waitFor } from './scope.ts';

type Pair<Value> = readonly [Value, Value];

/** The indicator a name stands for: itself, or the one a rule over many is looking at. */
function codeOf(name: string, scope: Scope): string {
  return name === '*' ? (scope.it ?? '') : name;
}

/** All of them, or `undefined` while one is not known; every one is looked at, so that all that is waited for is named. */
function numbersOf(expressions: readonly NumberExpression[], scope: Scope): readonly Exact[] | undefined {
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
  const judged = rows.map((is) => ({ is, holds: truthOf(where, { ...scope, row: { of, is } }) }));
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

function named(name: string, scope: Scope): Exact | undefined {
  const value = scope.rule.values?.[name];
  return value && numberOf(value.is, scope);
}

type Entry = Exclude<NumberExpression, number | string>;

/** Sums, differences and the like: expressions made of other numbers. */
function workedOut(expression: Entry, scope: Scope): Exact | undefined {
  if ('sum' in expression) return numbersOf(expression.sum, scope)?.reduce(plus, ZERO);
  if ('minus' in expression) return ofTwo(expression.minus, scope, minus);
  if ('times' in expression) return ofTwo(expression.times, scope, times);
  if ('ratio' in expression)
    return ofTwo(
      expression.ratio,
      scope,
      (left, right) => dividedBy(left, right) ?? waitFor(scope, { section: '' }, 'zeroDenominator'),
    );
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

/** Below 0, 0 or above 0; `undefined` while one side is not known. */
function order([first, second]: Pair<Side>, scope: Scope): number | undefined {
  if (isDay(first) && isDay(second)) {
    const left = dayOf(first, scope);
    const right = dayOf(second, scope);
    if (left === undefined || right === undefined) return undefined;
    return left === right ? 0 : Number(left > right) * 2 - 1;
  }
  if (isDay(first) || isDay(second)) return undefined;
  const [left, right] = numbersOf([first, second], scope) ?? [];
  return left && right ? compareExact(left, right) : undefined;
}

const MEANS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  lt: (found) => found < 0,
  le: (found) => found <= 0,
  eq: (found) => found === 0,
  ne: (found) => found !== 0,
  ge: (found) => found >= 0,
  gt: (found) => found > 0,
};

/** All hold; one that does not hold decides, whatever the others turn out to be. */
function all(expressions: readonly TruthExpression[], scope: Scope): boolean | undefined {
  const found = expressions.map((expression) => truthOf(expression, scope));
  if (found.includes(false)) return false;
  return found.includes(undefined) ? undefined : true;
}

/** One holds; that decides, whatever the others turn out to be. */
function any(expressions: readonly TruthExpression[], scope: Scope): boolean | undefined {
  const found = expressions.map((expression) => truthOf(expression, scope));
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
}

function zeroTogether(pair: Pair<NumberExpression>, scope: Scope): boolean | undefined {
  const [left, right] = numbersOf(pair, scope) ?? [];
  return left && right ? (left.value === 0n) === (right.value === 0n) : undefined;
}

function isSameAs(box: BoxRef, wanted: unknown, scope: Scope): boolean | undefined {
  const value = valueIn(box, scope);
  return value === undefined ? undefined : value === wanted;
}

/**
 * The earlier period was given or refused with a reason. Only asked where the indicator itself has a number; what did not
 * arise needs no comparison.
 */
function isCompared(code: string, scope: Scope): boolean | undefined {
  if (!figureNumber(code, 'actual', scope)) return undefined;
  const { actual, earlier } = scope.reader.figure(code);
  const section = scope.index.figures.get(code)?.section.id ?? '';
  if (earlier.state === 'unread') return waitFor(scope, { section, field: code, part: 'earlier' }, 'unread');
  return actual.state === 'nothingArose' || earlier.state !== 'blank';
}

/** Truths put together; with three outcomes each. */
function joined(expression: Joined, scope: Scope): boolean | undefined {
  if ('all' in expression) return all(expression.all, scope);
  if ('any' in expression) return any(expression.any, scope);
  if ('implies' in expression) return any([{ not: expression.implies[0] }, expression.implies[1]], scope);
  const found = truthOf(expression.not, scope);
  return found === undefined ? undefined : !found;
}

/** Whether an expression is true; `undefined` while that cannot be told. */
export function truthOf(expression: TruthExpression, scope: Scope): boolean | undefined {
  const comparison = comparisonIn(expression);
  if (comparison) {
    const found = order(comparison.sides, scope);
    return found === undefined ? undefined : MEANS[comparison.sign](found);
  }
  if (isJoined(expression)) return joined(expression, scope);
  if ('zeroTogether' in expression) return zeroTogether(expression.zeroTogether, scope);
  if ('filled' in expression) return isFilled(expression.filled, scope);
  if ('noted' in expression) return !isBlank(scope.reader.figure(codeOf(expression.noted, scope)).note);
  if ('compared' in expression) return isCompared(codeOf(expression.compared, scope), scope);
  if ('chosen' in expression) return isSameAs(expression.chosen, expression.is, scope);
  if ('yes' in expression) return isSameAs(expression.yes, true, scope);
  return 'mentions' in expression ? mentions(expression.mentions, expression.words, scope) : undefined;
}

/** The number a name in a sentence stands for, ready to be shown. */
export function shownNumber(expression: NumberExpression, scope: Scope): number | undefined {
  const value = numberOf(expression, scope);
  return value && toNumber(value);
}
