import { isBlank } from '../vietnamese/text.ts';
import { dayOf } from './evaluate-day.ts';
import { codeOf, numbersOf } from './evaluate-number.ts';
import { compareExact } from './exact-number.ts';
import { comparisonIn, isDay, isJoined, type Joined } from './expression-kinds.ts';
import { isFilled, isLinked, valueIn } from './read-box.ts';
import { figureNumber } from './read-figure.ts';
import type { BoxRef, Comparison, NumberExpression, Side, TruthExpression } from './rule-syntax.ts';
import { type Scope, waitFor } from './scope.ts';
import { mentions } from './words-in-text.ts';

type Pair<Value> = readonly [Value, Value];

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
  if ('linked' in expression) return isLinked(expression.linked.column, scope);
  return 'mentions' in expression ? mentions(expression.mentions, expression.words, scope) : undefined;
}
