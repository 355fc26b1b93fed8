import { COMPARISONS, type Comparison, type DayExpression, type Side, type TruthExpression } from './rule-syntax.ts';

export function isDay(side: Side): side is DayExpression {
  return typeof side === 'object' && ('day' in side || 'dayIn' in side || 'dayOfYear' in side);
}

/** The comparison an expression is, with its sides; `undefined` for any other expression. */
export function comparisonIn(
  expression: TruthExpression,
): { readonly sign: Comparison; readonly sides: readonly [Side, Side] } | undefined {
  for (const sign of COMPARISONS) {
    const sides = (expression as Partial<Record<Comparison, readonly [Side, Side]>>)[sign];
    if (sides) return { sign, sides };
  }
  return undefined;
}

export type Joined = Extract<
  TruthExpression,
  { all: unknown } | { any: unknown } | { not: unknown } | { implies: unknown }
>;

export function isJoined(expression: TruthExpression): expression is Joined {
  return 'all' in expression || 'any' in expression || 'not' in expression || 'implies' in expression;
}
