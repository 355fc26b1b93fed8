import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../src/domain/outline/parse-outline.ts';
import type { TemplateProblem } from '../../../src/domain/outline/template-problem.ts';
import { figureField, type Json, outlineFile, section } from '../../support/builders.ts';
import { RULE_SECTIONS, ruleOf } from '../../support/rules.ts';

function problemsOf(rules: readonly Json[], sections = RULE_SECTIONS): readonly TemplateProblem[] {
  const parsed = parseOutline(outlineFile(sections, { rules }));
  return parsed.ok ? [] : parsed.problem;
}

function found(rules: readonly Json[], sections = RULE_SECTIONS): readonly string[] {
  return problemsOf(rules, sections).map(({ place, problem }) => `${place} ${problem.kind}`);
}

const table = { section: 's1', table: 'bang' };

describe('a rule that cannot be used is refused when the outline loads, with its place', () => {
  it.each<[string, Json, string]>([
    ['an unknown indicator', ruleOf({ le: ['A', 'Z'] }), 'rules.0.check.le.1 unknownReference'],
    [
      'one deep inside',
      ruleOf({ any: [{ eq: ['A', { sum: ['B', 'Z'] }] }] }),
      'rules.0.check.any.0.eq.1.sum.1 unknownReference',
    ],
    [
      'an unknown part’s indicator',
      ruleOf({ eq: [{ figure: 'Z', part: 'earlier' }, 0] }),
      'rules.0.check.eq.0 unknownReference',
    ],
    [
      'an unknown section',
      ruleOf({ filled: { section: 's9', field: 'van' } }),
      'rules.0.check.filled unknownReference',
    ],
    ['an unknown field', ruleOf({ filled: { section: 's1', field: 'zz' } }), 'rules.0.check.filled unknownReference'],
    [
      'an unknown table',
      ruleOf({ eq: [{ rows: { section: 's1', table: 'van' } }, 0] }),
      'rules.0.check.eq.0 unknownReference',
    ],
    ['an unknown column', ruleOf({ eq: [{ total: table, column: 'zz' }, 0] }), 'rules.0.check.eq.0 unknownReference'],
    [
      'an unknown row',
      ruleOf({ eq: [{ cell: { section: 's1', table: 'co_dinh' }, row: 'ba', column: 'so' }, 0] }),
      'rules.0.check.eq.0 unknownReference',
    ],
    [
      'a row of a free table',
      ruleOf({ eq: [{ cell: table, row: 'mot', column: 'so' }, 0] }),
      'rules.0.check.eq.0 unknownReference',
    ],
    [
      'an unknown option',
      ruleOf({ chosen: { section: 's1', field: 'chon' }, is: 'z' }),
      'rules.0.check.chosen unknownReference',
    ],
    ['an unknown value', ruleOf({ eq: ['A', { value: 'tong' }] }), 'rules.0.check.eq.1 unknownReference'],
    ['a total of texts', ruleOf({ eq: [{ total: table, column: 'ten' }, 0] }), 'rules.0.check.eq.0 wrongKind'],
    [
      'a day out of a text',
      ruleOf({ lt: [{ dayIn: { section: 's1', field: 'van' } }, { day: 'cutoff' }] }),
      'rules.0.check.lt.0.dayIn wrongKind',
    ],
    ['a number beside a day', ruleOf({ lt: ['A', { day: 'cutoff' }] }), 'rules.0.check.lt wrongKind'],
    ['yes or no of a text', ruleOf({ yes: { section: 's1', field: 'van' } }), 'rules.0.check.yes wrongKind'],
    [
      'items of a table',
      ruleOf({ eq: [{ items: { section: 's1', field: 'bang' } }, 1] }),
      'rules.0.check.eq.0.items wrongKind',
    ],
    [
      'words in a number',
      ruleOf({ mentions: { column: 'so' }, words: ['a'] }, { forRows: table }),
      'rules.0.check.mentions wrongKind',
    ],
    [
      'division by a constant zero',
      ruleOf({ eq: [{ ratio: ['A', 0] }, 1] }),
      'rules.0.check.eq.0.ratio.1 divisionByZero',
    ],
    [
      'division by zeros put together',
      ruleOf({ eq: [{ ratio: ['A', { times: [0, 'B'] }] }, 1] }),
      'rules.0.check.eq.0.ratio.1 divisionByZero',
    ],
    ['a column without a row', ruleOf({ yes: { column: 'xong' } }), 'rules.0.check.yes nothingToLookAt'],
    ['a star without indicators', ruleOf({ le: ['*', 5] }), 'rules.0.check.le.0 nothingToLookAt'],
    [
      'an unknown indicator among many',
      ruleOf({ le: ['*', 5] }, { forFigures: ['A', 'Z'] }),
      'rules.0.forFigures.1 unknownReference',
    ],
    [
      'rows of an unknown table',
      ruleOf({ eq: [1, 1] }, { forRows: { section: 's1', table: 'zz' } }),
      'rules.0.forRows unknownReference',
    ],
    [
      'a condition on an unknown column',
      ruleOf({ eq: [{ rows: table, where: { yes: { column: 'zz' } } }, 1] }),
      'rules.0.check.eq.0.where.yes unknownReference',
    ],
    [
      'a place that is not there',
      ruleOf({ eq: [1, 1] }, { at: ['A', { section: 's1', field: 'zz' }] }),
      'rules.0.at.1 unknownReference',
    ],
    [
      'a name the sentence cannot fill',
      ruleOf({ eq: [1, 1] }, { vi: { what: 'Có {zz}', todo: 'Sửa' } }),
      'rules.0.vi.what unknownName',
    ],
    [
      'values in a circle',
      ruleOf(
        { eq: ['A', { value: 'x' }] },
        { values: { x: { is: { sum: ['A', { value: 'y' }] } }, y: { is: { value: 'x' } } } },
      ),
      'rules.0.values.x circular',
    ],
    [
      'a value of itself',
      ruleOf({ eq: ['A', { value: 'x' }] }, { values: { x: { is: { times: [2, { value: 'x' }] } } } }),
      'rules.0.values.x circular',
    ],
  ])('%s', (_, rule, problem) => {
    expect(found([rule])).toContain(problem);
  });

  it('an id used twice', () => {
    expect(found([ruleOf({ eq: [1, 1] }), ruleOf({ eq: [2, 2] })])).toEqual(['rules.1 duplicateId']);
  });

  it('a misspelt word of the language', () => {
    expect(found([ruleOf({ lessThan: ['A', 'B'] })])).toEqual(['rules.0.check noMatch']);
    expect(found([ruleOf({ eq: [1, 1] }, { levle: 'error' })])).toEqual(['rules.0 unknownKey']);
    expect(found([ruleOf({ eq: [1] })])).toEqual(['rules.0.check noMatch']);
  });

  it('rates that are computed of each other', () => {
    const rate = (id: string, of: string) =>
      figureField(id, { measure: 'percent', ratio: { numerator: [of], denominator: ['A'] } });
    const sections = [section('s1', { fields: [figureField('A'), rate('X', 'Y'), rate('Y', 'X')] })];
    const problems = problemsOf([], sections);
    expect(problems).toEqual([{ place: 'sections(s1).X', problem: { kind: 'circular', ids: ['X', 'Y', 'X'] } }]);
  });

  it('a rate of a rate: its number would never come out', () => {
    const rate = (id: string, of: string) =>
      figureField(id, { measure: 'percent', ratio: { numerator: [of], denominator: ['A'] } });
    const sections = [section('s1', { fields: [figureField('A'), rate('X', 'A'), rate('Y', 'X')] })];
    expect(found([], sections)).toEqual(['sections(s1).Y wrongKind']);
  });

  it('names all mistakes of all rules at once', () => {
    const rules = [ruleOf({ le: ['Y', 'Z'] }, { at: ['X'] }), ruleOf({ le: ['A', 'W'] }, { id: 'hai' })];
    expect(found(rules)).toHaveLength(4);
  });

  it('takes rules without mistakes', () => {
    expect(
      found([ruleOf({ le: ['A', 'B'] }), ruleOf({ le: ['*', 1] }, { id: 'hai', forFigures: ['A'], at: ['*'] })]),
    ).toEqual([]);
  });
});
