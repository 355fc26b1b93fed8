import { describe, expect, it } from 'vitest';
import { parseForeignOutline, parseOutline } from '../../src/domain/outline/parse-outline.ts';
import type { TemplateProblem } from '../../src/domain/outline/template-problem.ts';
import { idOfWords } from '../../src/domain/outline-editing/new-ids.ts';
import { field, figureField, type Json, outlineFile, section } from '../support/builders.ts';

function problemsOf(file: unknown): readonly TemplateProblem[] {
  const parsed = parseOutline(file);
  return parsed.ok ? [] : parsed.problem;
}

function found(file: unknown): readonly string[] {
  return problemsOf(file).map(({ place, problem }) => `${place} ${problem.kind}`);
}

const columns = [{ id: 'viec', label: 'Việc', requirement: 'required', kind: 'shortText' }];

describe('a template without mistakes', () => {
  it('is taken over', () => {
    expect(problemsOf(outlineFile([section('s1', { fields: [field('a', 'longText'), figureField('QM01')] })]))).toEqual(
      [],
    );
  });
});

describe('a template that would do harm', () => {
  it('is refused by its name when it is nested deeper than anything that is read', () => {
    const sections = '['.repeat(20_000) + ']'.repeat(20_000);
    const text = JSON.stringify(outlineFile([])).replace('"sections":[]', `"sections":${sections}`);
    expect(found(JSON.parse(text))).toEqual(['(tệp) tooDeep']);
    expect(parseForeignOutline(JSON.parse(text)).ok).toBe(false);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])('is refused with the id %s', (id) => {
    expect(found(outlineFile([section(id)]))).toContain('sections.0.id badFormat');
    expect(found(outlineFile([section('s1', { fields: [field(id, 'longText')] })])).length).toBeGreaterThan(0);
  });

  it('is never made here: words that would give such an id give another one', () => {
    expect(idOfWords('Constructor')).toBe('m_constructor');
  });
});

describe('a template with many mistakes', () => {
  const file = outlineFile(
    [
      section('s1', {
        heading: 'Kết quả {thang}',
        answers: { mainly: ['CV9'] },
        bases: [{ legal: 'luat_x' }],
        fields: [
          figureField('QM01', { partOf: 'QM77' }),
          figureField('QM02', { ratio: { numerator: ['QM01'], denominator: ['QM88'] } }),
          field('a', 'longText', { requirement: { when: { left: 'QM99', op: '>', right: 0 } } }),
          field('a', 'longText'),
          field('b', 'shortText', { default: 'Theo {can_cu_nao}' }),
          field('c', 'choice', {
            options: [
              { id: 'co', label: 'Có' },
              { id: 'co', label: 'Không' },
            ],
          }),
          field('d', 'longText', { requirement: { when: { field: 'c', is: 'chua' } } }),
          field('e', 'longText', { requirement: { when: { field: 'a', is: 'co' } } }),
          field('f', 'list', { min: 4, max: 2 }),
          field('g', 'table', { columns: [...columns, ...columns], rows: { min: 3, max: 1 } }),
          field('h', 'table', { columns, rows: {}, print: { as: 'items', pattern: '{viec}[, {noi}]' } }),
          field('i', 'table', {
            columns: [
              { id: 'x', label: 'X', requirement: 'optional', kind: 'rowLink', section: 's1', table: 'khong_co' },
            ],
            rows: {
              fixed: [
                { id: 'r', label: 'Một' },
                { id: 'r', label: 'Hai' },
              ],
            },
          }),
          field('j', 'constant', { value: 'Từ {tu_ngay} đến {cuoi}' }),
        ],
      }),
      section('s2', { fields: [figureField('QM01')] }),
      section('s2'),
    ],
    {
      subject: 'kết quả {quy}',
      closing: 'Trên đây là báo cáo {nao}',
      annexes: [
        {
          id: 'PL1',
          title: 'Bảng',
          requirement: 'required',
          content: { section: 's1', field: 'a' },
          orientation: 'portrait',
        },
      ],
    },
  );

  it.each([
    ['a section used twice', 'sections(s2) duplicateId'],
    ['an indicator used twice', 'sections(s2).QM01 duplicateId'],
    ['a name the subject cannot fill', 'subject unknownName'],
    ['a name the closing cannot fill', 'closing unknownName'],
    ['a name the heading cannot fill', 'sections.0.heading unknownName'],
    ['an item the order does not have', 'sections.0.answers unknownReference'],
    ['a legal basis that is not listed', 'sections.0.bases.0 unknownReference'],
    ['a part of an unknown indicator', 'sections.0.fields.0 unknownReference'],
    ['a rate over an unknown indicator', 'sections.0.fields.1 unknownReference'],
    ['a condition on an unknown indicator', 'sections.0.fields.2.requirement unknownReference'],
    ['a field used twice', 'sections.0.fields.3 duplicateId'],
    ['a name a default cannot fill', 'sections.0.fields.4.default unknownName'],
    ['an option used twice', 'sections.0.fields.5.options.1 duplicateId'],
    ['a condition on an option that is not there', 'sections.0.fields.6.requirement unknownReference'],
    ['a condition on a field without options', 'sections.0.fields.7.requirement unknownReference'],
    ['a list with limits that cross', 'sections.0.fields.8 limits'],
    ['a column used twice', 'sections.0.fields.9.columns.1 duplicateId'],
    ['a table with limits that cross', 'sections.0.fields.9.rows limits'],
    ['a pattern with a column that is not there', 'sections.0.fields.10.print.pattern unknownName'],
    ['a link to a table that is not there', 'sections.0.fields.11.columns.0 unknownReference'],
    ['a row used twice', 'sections.0.fields.11.rows.fixed.1 duplicateId'],
    ['a name a constant cannot fill', 'sections.0.fields.12.value unknownName'],
    ['an annex of something that is no table', 'annexes.0 unknownReference'],
  ])('names %s, with its place', (_, problem) => {
    expect(found(file)).toContain(problem);
  });

  it('names them all at once, and no others', () => {
    expect(found(file)).toHaveLength(23);
  });
});

describe('a template of the wrong shape', () => {
  const broken = (parts: Json, fields: readonly Json[] = []) =>
    outlineFile([section('s1', { fields: [...fields] })], parts);

  it.each<[string, unknown, string]>([
    ['a misspelt key', broken({ tittle: 'x' }), '(tệp)'],
    ['a misspelt key of a field', broken({}, [field('a', 'longText', { hepl: 'x' })]), 'sections.0.fields.0'],
    ['an unknown kind', broken({}, [field('a', 'picture')]), 'sections.0.fields.0.kind'],
    ['an id with a dot', broken({}, [field('a.1', 'longText')]), 'sections.0.fields.0.id'],
    ['an empty label', broken({}, [field('a', 'longText', { label: ' ' })]), 'sections.0.fields.0.label'],
    [
      'an unknown sign in a condition',
      broken({}, [field('a', 'longText', { requirement: { when: { left: 'QM01', op: '≥', right: 0 } } })]),
      'sections.0.fields.0.requirement',
    ],
    [
      'a day that does not exist',
      broken({ legalBases: [{ id: 'l', cite: 'x', date: '2026-02-30', issuer: 'x', title: 'x', verified: 'yes' }] }),
      'legalBases.0.date',
    ],
    ['no sections', outlineFile([]), 'sections'],
    ['not an outline', { kind: 'format' }, 'kind'],
    ['nothing', undefined, '(tệp)'],
  ])('is refused with the place of %s', (_, file, place) => {
    expect(problemsOf(file).map((problem) => problem.place)).toContain(place);
  });

  it('names every mistake of shape at once', () => {
    const file = broken({ version: 0 }, [field('a.1', 'longText'), field('b', 'longText', { label: '' })]);
    expect(problemsOf(file).map(({ place }) => place)).toEqual(
      expect.arrayContaining(['version', 'sections.0.fields.0.id', 'sections.0.fields.1.label']),
    );
  });
});
