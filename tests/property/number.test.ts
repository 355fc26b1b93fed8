import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/domain/outline/outline-schema.ts';
import { formatEntered, formatNumber, readNumber } from '../../src/domain/vietnamese/number.ts';
import { anyText } from '../support/arbitraries.ts';

const measure = fc.constantFrom<Measure>('count', 'money', 'percent', 'area', 'score');
const digits = fc.stringMatching(/^[-0-9.,% ]{0,20}$/);
const whole = fc.integer({ min: 0, max: 1e15 });

describe('reading a figure', () => {
  it('never throws, whatever was typed, and gives no number nobody could have meant', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, digits), measure, (typed, kind) => {
        const read = readNumber(typed, kind);
        if (!read.ok) return;
        expect(read.value).toBeGreaterThanOrEqual(0);
        expect(read.value).toBeLessThanOrEqual(1e15);
        expect(typed).toMatch(/\d/);
      }),
    );
  });

  it('gives back every whole number up to 10^15 as it was shown', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom<Measure>('count', 'money', 'area', 'score'), (value, kind) => {
        expect(readNumber(formatNumber(value, kind), kind)).toEqual({ ok: true, value });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back every figure from its own box', () => {
    fc.assert(
      fc.property(digits, measure, (typed, kind) => {
        const read = readNumber(typed, kind);
        if (read.ok) expect(readNumber(formatEntered(read.value, kind), kind)).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });

  it('offers only readings that can be read, and never takes one by itself', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom<Measure>('money', 'percent', 'area', 'score'), (typed, kind) => {
        const read = readNumber(typed, kind);
        if (read.ok || read.problem.reason !== 'ambiguous') return;
        for (const suggestion of read.problem.suggestions) {
          const again = readNumber(suggestion, kind);
          expect(again.ok || again.problem.reason === 'above' || again.problem.reason === 'tooLarge').toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
