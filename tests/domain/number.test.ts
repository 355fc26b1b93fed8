import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/domain/outline/outline-schema.ts';
import { formatEntered, formatNumber, type NumberProblem, readNumber } from '../../src/domain/vietnamese/number.ts';

function read(typed: string, measure: Measure): number | NumberProblem {
  const result = readNumber(typed, measure);
  return result.ok ? result.value : result.problem;
}

describe('a figure typed the Vietnamese way', () => {
  it.each<[string, Measure, number]>([
    ['0', 'count', 0],
    ['12', 'count', 12],
    ['007', 'count', 7],
    ['1.234', 'count', 1234],
    ['1.234.567', 'count', 1_234_567],
    ['12 345', 'count', 12_345],
    ['12\u00a0345', 'count', 12_345],
    ['5,0', 'count', 5],
    ['1.000.000.000.000.000', 'count', 1e15],
    ['82,4', 'percent', 82.4],
    ['82,4 %', 'percent', 82.4],
    ['100', 'percent', 100],
    ['0,5', 'area', 0.5],
    ['1.234,25', 'area', 1234.25],
    ['8,75', 'score', 8.75],
    ['1', 'money', 1_000_000],
    ['1.250,5', 'money', 1_250_500_000],
    ['0,000001', 'money', 1],
    ['0,1', 'money', 100_000],
  ])('%s as %s is %d', (typed, measure, value) => {
    expect(read(typed, measure)).toBe(value);
  });

  it.each<[string, Measure, NumberProblem]>([
    ['khoảng 20', 'count', { reason: 'notANumber' }],
    ['', 'count', { reason: 'notANumber' }],
    ['20 lượt', 'count', { reason: 'notANumber' }],
    ['1.23.456', 'count', { reason: 'notANumber' }],
    ['1e5', 'count', { reason: 'notANumber' }],
    ['-5', 'count', { reason: 'negative' }],
    ['−5', 'money', { reason: 'negative' }],
    ['–5', 'area', { reason: 'negative' }],
    ['2,5', 'count', { reason: 'notWhole' }],
    ['1,234', 'count', { reason: 'ambiguous', suggestions: ['1.234'] }],
    ['1,234,567', 'money', { reason: 'ambiguous', suggestions: ['1.234.567'] }],
    ['1,234.5', 'area', { reason: 'ambiguous', suggestions: ['1.234,5'] }],
    ['12.5', 'percent', { reason: 'ambiguous', suggestions: ['12,5'] }],
    ['0.500', 'area', { reason: 'ambiguous', suggestions: ['0,500'] }],
    ['0.123', 'count', { reason: 'notWhole' }],
    ['100,1', 'percent', { reason: 'above', maximum: 100 }],
    ['1.000.000.000.000.001', 'count', { reason: 'tooLarge' }],
    ['9'.repeat(400), 'count', { reason: 'tooLarge' }],
    ['2.000.000.000', 'money', { reason: 'tooLarge' }],
  ])('%s as %s is not taken over', (typed, measure, problem) => {
    expect(read(typed, measure)).toEqual(problem);
  });
});

describe('a figure in print', () => {
  it.each<[number, Measure, string]>([
    [0, 'count', '0'],
    [999, 'count', '999'],
    [1234, 'count', '1.234'],
    [1_234_567, 'count', '1.234.567'],
    [1e15, 'count', '1.000.000.000.000.000'],
    [1_250_500_000, 'money', '1.250,5'],
    [1_000_000, 'money', '1'],
    [1, 'money', '0,000001'],
    [82, 'percent', '82,0'],
    [82.44, 'percent', '82,4'],
    [1234.25, 'area', '1.234,25'],
    [8.7, 'score', '8,7'],
    [-12.5, 'area', '-12,5'],
  ])('%d as %s is %s', (value, measure, shown) => {
    expect(formatNumber(value, measure)).toBe(shown);
  });
});

describe('a figure back in its box', () => {
  it.each<[string, Measure]>([
    ['12,34', 'percent'],
    ['99,999', 'percent'],
    ['1,23456', 'area'],
    ['0,0001', 'score'],
    ['1.250,123456', 'money'],
    ['1.234', 'count'],
  ])('%s as %s keeps every decimal', (typed, measure) => {
    const value = read(typed, measure);
    expect(typeof value === 'number' ? formatEntered(value, measure) : value).toBe(typed);
  });
});
