import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChanges } from '../../src/domain/journal/apply-changes.ts';
import { changeSchema, changesBetween, isSameJson } from '../../src/domain/journal/changes.ts';

/** A key of that name is refused; see below. */
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
/** Neighbours of a value: parts of it changed, moved or taken away, as typing does. */
const pair = fc.tuple(json, json, fc.boolean()).map(([left, right, isNested]): [unknown, unknown] => {
  if (!isNested) return [left, right];
  const common = { kept: left, list: [left, right, 'một đoạn văn dài hơn bốn mươi chữ cái để được ghi theo chỗ sửa'] };
  return [
    { ...common, other: right },
    { ...common, list: [right, ...common.list.map((entry) => (typeof entry === 'string' ? `${entry}, thêm` : entry))] },
  ];
});

describe('what changed between two states', () => {
  it('makes the later out of the earlier, and back', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(isSameJson(withChanges(before, changesBetween(before, after)), after)).toBe(true);
        expect(isSameJson(withChanges(after, changesBetween(after, before)), before)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing for the same, and survives being written to a file', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(changesBetween(before, JSON.parse(JSON.stringify(before)))).toEqual([]);
        const changes = changesBetween(before, after);
        const read = JSON.parse(JSON.stringify(changes)).map((change: unknown) => changeSchema.parse(change));
        expect(isSameJson(withChanges(before, read), after)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('laid on another state gives nothing or a value, and never throws', () => {
    fc.assert(
      fc.property(pair, json, ([before, after], other) => {
        expect(() => withChanges(other, changesBetween(before, after))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('one word typed into a long text', () => {
  it('is written as that word and its place', () => {
    const before = { answers: { s1: { text: `${'Đã công khai tại nhà văn hóa. '.repeat(40)}Hết` } } };
    const after = { answers: { s1: { text: before.answers.s1.text.replace('Hết', 'Hết nhé') } } };
    expect(changesBetween(before, after)).toEqual([
      { at: ['answers', 's1', 'text'], from: before.answers.s1.text.length, cut: 0, put: ' nhé' },
    ]);
  });

  it('does not fit a text that is shorter than the place it names', () => {
    expect(withChanges('abc', [{ at: [], from: 5, cut: 0, put: 'd' }])).toBeUndefined();
    expect(withChanges({ a: 1 }, [{ at: ['b', 'c'], to: 1 }])).toBeUndefined();
    expect(withChanges({}, [{ at: ['__proto__'], to: {} }])).toBeUndefined();
  });
});
