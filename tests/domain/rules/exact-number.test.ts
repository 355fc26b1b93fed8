import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
} from '../../../src/domain/rules/exact-number.ts';

function exact(number: number): Exact {
  return exactOf(number) ?? expect.fail(`${number} is no number`);
}

const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }));

describe('exact numbers', () => {
  it('add what was typed, where binary decimals do not: 0,1 + 0,2 is 0,3', () => {
    expect(compareExact(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
    expect(0.1 + 0.2).not.toBe(0.3);
  });

  it.each([
    [1085.5, 640, 1725.5],
    [12_500_000.1, 0.2, 12_500_000.3],
    [9e14, 1, 900_000_000_000_001],
    [1e-7, 1e-7, 2e-7],
    [1e21, 1e21, 2e21],
  ])('%s + %s = %s', (left, right, sum) => {
    expect(compareExact(plus(exact(left), exact(right)), exact(sum))).toBe(0);
  });

  it('keeps two thirds apart from 66,7% and 66,6%', () => {
    const twoThirds = dividedBy(exact(200), exact(3)) ?? expect.fail('no division');
    expect(compareExact(exact(66.7), twoThirds)).toBe(1);
    expect(compareExact(exact(66.6), twoThirds)).toBe(-1);
  });

  it('divides by nothing: no share of 0', () => {
    expect(dividedBy(exact(5), exact(0))).toBeUndefined();
    expect(toNumber(dividedBy(exact(-6), exact(-3)) ?? exact(0))).toBe(2);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (number) => {
    expect(exactOf(number)).toBeUndefined();
  });

  it('counts as whole numbers do, with any decimals', () => {
    const scaled = ([digits, places]: readonly [number, number]) => Number(`${digits}e-${places}`);
    const whole = ([digits, places]: readonly [number, number]) => BigInt(digits) * 10n ** BigInt(3 - places);
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const [first, second] = [exact(scaled(left)), exact(scaled(right))];
        const thousand = exact(1000);
        const units = (number: Exact) => {
          const { value, over } = times(number, thousand);
          expect(value % over).toBe(0n);
          return value / over;
        };
        expect(units(plus(first, second))).toBe(whole(left) + whole(right));
        expect(units(minus(first, second))).toBe(whole(left) - whole(right));
        expect(compareExact(first, second)).toBe(
          Number(whole(left) > whole(right)) - Number(whole(left) < whole(right)),
        );
        expect(absolute(first).value >= 0n).toBe(true);
      }),
    );
  });

  it('comes back as the number it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        expect(toNumber(exact(number))).toBeCloseTo(number, 6);
      }),
    );
  });
});
