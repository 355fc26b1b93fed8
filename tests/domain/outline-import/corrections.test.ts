import { describe, expect, it } from 'vitest';
import {
  asRecognised,
  joined,
  separated,
  withLevel,
  withoutSubtree,
  withRole,
  withTitle,
} from '../../../src/domain/outline-import/corrections.ts';
import { recognise } from '../../../src/domain/outline-import/recognise.ts';
import { sourceOfText } from '../../../src/domain/outline-import/source-of-text.ts';
import { treeText } from '../../support/outline-lines.ts';

const source = sourceOfText(
  [
    'I. Một của xã',
    '1. Hai của xã',
    'a) Ba của xã',
    'gồm cả bốn thôn',
    '2. Năm của xã',
    'II. Sáu của xã',
    '- Bảy của xã',
  ].join('\n'),
);
const markings = recognise(source);
const tree = (...lines: readonly string[]): string => lines.join('\n');

describe('a correction', () => {
  it('of a level moves what stands below along', () => {
    expect(treeText(withLevel(source, markings, 1, 1))).toBe(
      tree('I. Một của xã', '1. Hai của xã', '  a) Ba của xã', '  2. Năm của xã', 'II. Sáu của xã'),
    );
    expect(treeText(withLevel(source, markings, 5, 2))).toBe(
      tree('I. Một của xã', '  1. Hai của xã', '    a) Ba của xã', '  2. Năm của xã', '  II. Sáu của xã'),
    );
  });

  it('of a level stays within what can be', () => {
    expect(withLevel(source, markings, 0, 4)[0]).toMatchObject({ level: 1 });
    expect(withLevel(source, markings, 5, 9)[5]).toMatchObject({ level: 3, certainty: 'chosen' });
    expect(withLevel(source, markings, 2, 0)[2]).toMatchObject({ level: 1 });
  });

  it('makes a heading of a line and a point of a heading', () => {
    const more = withRole(source, markings, 6, 'heading');
    expect(more[6]).toMatchObject({ role: 'heading', level: 1, label: '', title: 'Bảy của xã', certainty: 'chosen' });
    const less = withRole(source, markings, 1, 'guidance');
    expect(treeText(less)).toBe(tree('I. Một của xã', '  a) Ba của xã', '  2. Năm của xã', 'II. Sáu của xã'));
    expect(less[1]).toEqual({ line: 1, role: 'guidance', certainty: 'chosen', signs: [] });
  });

  it('joins a line to the heading above it and parts them again', () => {
    const one = joined(source, markings, 3);
    expect(one[2]).toMatchObject({ role: 'heading', title: 'Ba của xã gồm cả bốn thôn' });
    expect(one[3]).toMatchObject({ role: 'headingMore' });
    const two = separated(source, one, 3);
    expect(two[2]).toMatchObject({ title: 'Ba của xã' });
    expect(two[3]).toMatchObject({ role: 'heading', level: 3, title: 'gồm cả bốn thôn' });
    expect(withRole(source, one, 2, 'leftOut')[3]).toMatchObject({ role: 'guidance' });
  });

  it('gives a title as typed', () => {
    expect(withTitle(markings, 0, 'Tình hình')[0]).toMatchObject({
      title: 'Tình hình',
      label: 'I.',
      certainty: 'chosen',
    });
  });

  it('leaves a part out with all that stands below, and takes lines back', () => {
    const without = withoutSubtree(markings, 0);
    expect(treeText(without)).toBe('II. Sáu của xã');
    expect(without.slice(0, 5).every(({ role }) => role === 'leftOut')).toBe(true);
    expect(treeText(asRecognised(source, without, markings, 0))).toBe(tree('I. Một của xã', 'II. Sáu của xã'));
  });

  it('of a line that is not there changes nothing', () => {
    expect(withRole(source, markings, 99, 'heading')).toEqual(markings);
    expect(joined(source, markings, 0)).toEqual(markings);
    expect(separated(source, markings, 0)).toEqual(markings);
    expect(withoutSubtree(markings, 6)).toEqual(markings);
  });
});
