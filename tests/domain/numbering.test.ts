import { describe, expect, it } from 'vitest';
import { isShown, screenLabel, sectionPaths, toRoman } from '../../src/domain/outline/numbering.ts';
import { outlineOf, section } from '../support/builders.ts';

describe('numbers of sections', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [5, 'V'],
    [8, 'VIII'],
    [9, 'IX'],
    [14, 'XIV'],
    [39, 'XXXIX'],
  ])('%d in Roman is %s', (value, roman) => {
    expect(toRoman(value)).toBe(roman);
  });

  const outline = outlineOf([
    section('md', { cover: true }),
    section('a', { children: [section('a1', { tier: 'full' }), section('a2')] }),
    section('b', { children: [section('b1', { children: [section('b11'), section('b12')] })] }),
    section('c', { tier: 'full' }),
  ]);
  const labels = (tier: 'minimum' | 'full') =>
    [...sectionPaths(outline, (candidate) => isShown(candidate, tier))].map(
      ([id, path]) => `${id} ${screenLabel(path)}`,
    );

  it('come from position; the cover block has none', () => {
    expect(labels('full')).toEqual(['a I', 'a1 I.1', 'a2 I.2', 'b II', 'b1 II.1', 'b11 II.1.1', 'b12 II.1.2', 'c III']);
  });

  it('close up where a section is not asked for', () => {
    expect(labels('minimum')).toEqual(['a I', 'a2 I.1', 'b II', 'b1 II.1', 'b11 II.1.1', 'b12 II.1.2']);
  });

  it('are empty for a section that has none', () => {
    expect(screenLabel(undefined)).toBe('');
  });
});
