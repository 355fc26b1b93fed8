/**
 * A number as a fraction of whole numbers, so that sums of areas and rates are compared without the small errors of
 * binary decimals: 0,1 + 0,2 is 0,3. `over` is never 0 and never negative.
 */
export interface Exact {
  readonly value: bigint;
  readonly over: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The number as it was typed: the shortest decimal JavaScript writes for it is the one that was read. Refuses what is no
 * number of a report (not finite) with `undefined`.
 */
export function exactOf(number: number): Exact | undefined {
  const match = DECIMAL.exec(String(number));
  if (!match) return undefined;
  const [, sign = '', whole = '0', decimals = '', exponent = '0'] = match;
  const digits = BigInt(whole + decimals);
  const shift = Number(exponent) - decimals.length;
  const value = shift > 0 ? digits * 10n ** BigInt(shift) : digits;
  return { value: sign === '-' ? -value : value, over: shift < 0 ? 10n ** BigInt(-shift) : 1n };
}

export const ZERO: Exact = { value: 0n, over: 1n };

/** Both over one denominator; where one already divides the other, as with decimals, numbers stay small. */
function aligned(left: Exact, right: Exact): readonly [bigint, bigint, bigint] {
  if (left.over === right.over) return [left.value, right.value, left.over];
  if (left.over % right.over === 0n) return [left.value, right.value * (left.over / right.over), left.over];
  if (right.over % left.over === 0n) return [left.value * (right.over / left.over), right.value, right.over];
  return [left.value * right.over, right.value * left.over, left.over * right.over];
}

export function plus(left: Exact, right: Exact): Exact {
  const [first, second, over] = aligned(left, right);
  return { value: first + second, over };
}

export function minus(left: Exact, right: Exact): Exact {
  const [first, second, over] = aligned(left, right);
  return { value: first - second, over };
}

export function times(left: Exact, right: Exact): Exact {
  return { value: left.value * right.value, over: left.over * right.over };
}

/** `undefined` where the divisor is 0: no share of nothing is 0% or 100%. */
export function dividedBy(left: Exact, right: Exact): Exact | undefined {
  if (right.value === 0n) return undefined;
  const sign = right.value < 0n ? -1n : 1n;
  return { value: left.value * right.over * sign, over: left.over * right.value * sign };
}

/** Below 0, 0 or above 0, as for `sort`. */
export function compareExact(left: Exact, right: Exact): -1 | 0 | 1 {
  const [first, second] = aligned(left, right);
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

export function absolute(number: Exact): Exact {
  return number.value < 0n ? { value: -number.value, over: number.over } : number;
}

/** For showing only; a comparison never goes through it. */
export function toNumber({ value, over }: Exact): number {
  if (over === 1n) return Number(value);
  const whole = value / over;
  return Number(whole) + Number(value - whole * over) / Number(over);
}
