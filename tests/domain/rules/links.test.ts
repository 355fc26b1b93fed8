import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { parseOutline } from '../../../src/domain/outline/parse-outline.ts';
import {
  draftOf,
  field,
  figureField,
  type Json,
  outlineFile,
  outlineOf,
  row,
  rows,
  section,
  withAnswer,
} from '../../support/builders.ts';
import { outcomes, ruleOf } from '../../support/rules.ts';

const column = (id: string, kind: string, parts: Json = {}) => ({
  id,
  label: id,
  kind,
  requirement: 'optional',
  ...parts,
});
const SECTIONS = [
  section('s1', {
    fields: [
      figureField('A'),
      field('yeu', 'table', {
        columns: [
          column('ten', 'shortText'),
          column('loai', 'choice', {
            options: [
              { id: 'x', label: 'X' },
              { id: 'y', label: 'Y' },
            ],
          }),
          column('ngay', 'date'),
        ],
        rows: { itemLabel: 'điểm yếu' },
      }),
      field('khac', 'table', { columns: [column('ten', 'shortText')], rows: {} }),
      field('co_dinh', 'table', {
        columns: [column('ten', 'shortText')],
        rows: { fixed: [{ id: 'mot', label: 'Một' }] },
      }),
    ],
  }),
  section('s2', {
    fields: [
      field('viec', 'table', {
        columns: [
          column('ten', 'shortText'),
          column('cua', 'rowLink', { section: 's1', table: 'yeu' }),
          column('khac', 'rowLink', { section: 's1', table: 'khac' }),
        ],
        rows: {},
      }),
    ],
  }),
];
const YEU = { section: 's1', table: 'yeu' };
const VIEC = { section: 's2', table: 'viec' };
const EMPTY = draftOf(outlineOf(SECTIONS));

function results(check: unknown, forRows: Json, draft: Draft): string {
  const rule = ruleOf(check, { forRows, at: [{ column: 'ten' }] });
  return outcomes(outlineOf(SECTIONS, { rules: [rule] }), draft).join(' ');
}

const weak = withAnswer(EMPTY, 's1', 'yeu', rows(row('y1', { ten: 'một' }), row('y2', { ten: 'hai' })));
const work = (...of: string[]) =>
  withAnswer(weak, 's2', 'viec', rows(...of.map((cua, index) => row(`v${index}`, { ten: 'việc', cua }))));

describe('rows that link to the row looked at', () => {
  const check = { gt: [{ links: VIEC, column: 'cua' }, 0] };

  it('are counted for each', () => {
    expect(results(check, YEU, work('y2', 'y2'))).toBe('broken holds');
    expect(results({ eq: [{ links: VIEC, column: 'cua' }, 2] }, YEU, work('y2', 'y2'))).toBe('broken holds');
  });

  it('a link that was not chosen leads nowhere, and is known', () => {
    expect(results(check, YEU, work(''))).toBe('broken broken');
  });

  it('cannot be told while the other table is blank', () => {
    expect(results(check, YEU, weak)).toBe('cannotTell cannotTell');
  });
});

describe('a link', () => {
  const check = { linked: { column: 'cua' } };

  it('leads to a row that is there, or to none', () => {
    expect(results(check, VIEC, work('y1', 'da_bo', ''))).toBe('holds broken broken');
  });

  it('cannot be told while the table it leads to is blank', () => {
    const draft = withAnswer(EMPTY, 's2', 'viec', rows(row('v1', { ten: 'việc', cua: 'y1' })));
    expect(results(check, VIEC, draft)).toBe('cannotTell');
  });
});

function problems(rule: Json): readonly string[] {
  const parsed = parseOutline(outlineFile(SECTIONS, { rules: [rule] }));
  return parsed.ok ? [] : parsed.problem.map(({ place, problem }) => `${place} ${problem.kind}`);
}

describe('links and offers that cannot be used are refused when the outline loads', () => {
  const counting = (of: Json, parts: Json = {}) => ruleOf({ gt: [of, 0] }, parts);
  const overRows = { forRows: YEU };

  it.each<[string, Json, string]>([
    ['links without a row', counting({ links: VIEC, column: 'cua' }), 'rules.0.check.gt.0 nothingToLookAt'],
    ['a column of texts', counting({ links: VIEC, column: 'ten' }, overRows), 'rules.0.check.gt.0 wrongKind'],
    ['an unknown column', counting({ links: VIEC, column: 'zz' }, overRows), 'rules.0.check.gt.0 unknownReference'],
    [
      'an unknown table',
      counting({ links: { section: 's2', table: 'zz' }, column: 'cua' }, overRows),
      'rules.0.check.gt.0 unknownReference',
    ],
    [
      'links that lead elsewhere',
      counting({ links: VIEC, column: 'khac' }, overRows),
      'rules.0.check.gt.0 unknownReference',
    ],
    [
      'a text asked whether it is linked',
      ruleOf({ linked: { column: 'ten' } }, overRows),
      'rules.0.check.linked wrongKind',
    ],
  ])('%s', (_, rule, expected) => {
    expect(problems(rule)).toContain(expected);
  });

  const offering = (parts: Json) =>
    ruleOf({ eq: ['A', 0] }, { proposes: { ...YEU, cells: { ten: 'Còn {A}' }, mentioned: [['còn']], ...parts } });

  it.each<[string, Json, string]>([
    ['an offer for an unknown table', { table: 'zz' }, 'rules.0.proposes unknownReference'],
    ['for fixed rows', { table: 'co_dinh' }, 'rules.0.proposes wrongKind'],
    ['for rows without a name', { table: 'khac' }, 'rules.0.proposes wrongKind'],
    ['with an unknown column', { cells: { zz: 'Còn' } }, 'rules.0.proposes.cells.zz unknownReference'],
    ['with words for a day', { cells: { ngay: 'Còn' } }, 'rules.0.proposes.cells.ngay wrongKind'],
    ['with an option that is none', { cells: { loai: 'z' } }, 'rules.0.proposes.cells.loai.chosen unknownReference'],
    ['with a name that is none', { cells: { ten: 'Còn {Z}' } }, 'rules.0.proposes.cells.ten unknownName'],
  ])('%s', (_, parts, expected) => {
    expect(problems(offering(parts))).toContain(expected);
  });

  it('and those that can are taken', () => {
    expect(problems(offering({ cells: { ten: 'Còn {A}', loai: 'x' } }))).toEqual([]);
  });
});
