import { describe, expect, it } from 'vitest';
import type { Answer, Figure } from '../../src/domain/draft/answer.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { compareDrafts } from '../../src/domain/history/compare-drafts.ts';
import { areSame, type FieldDifference } from '../../src/domain/history/differences.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  items,
  outlineOf,
  row,
  rows,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const outline = outlineOf([
  section('s1', {
    fields: [
      field('loi_van', 'longText'),
      field('viec', 'list'),
      field('ngay', 'date'),
      field('cach', 'choice', {
        options: [
          { id: 'x', label: 'Cách một' },
          { id: 'y', label: 'Cách hai' },
        ],
      }),
      figureField('A1'),
    ],
  }),
  section('s2', {
    fields: [
      field('bang', 'table', {
        rows: {},
        columns: [
          { id: 'viec', label: 'Việc', requirement: 'required', kind: 'longText' },
          { id: 'so', label: 'Số', requirement: 'optional', kind: 'number', measure: 'count' },
        ],
      }),
    ],
  }),
]);
const empty = draftOf(outline);
const nothing: Answer = { state: 'nothingArose', reason: 'Không có đơn.' };

/** The boxes that differ, of both sections. */
function found(before: Draft, after: Draft): readonly FieldDifference[] {
  return compareDrafts(before, after, outline).sections.flatMap(({ fields }) => fields);
}

function onlyFound(before: Draft, after: Draft): FieldDifference {
  const [only, ...others] = found(before, after);
  expect(others).toEqual([]);
  if (!only) throw new Error('nothing differs');
  return only;
}

describe('two states of a draft', () => {
  it('are the same when only the time of saving, the place and the number of the print differ', () => {
    const later = { ...COMPLETE, updatedAt: '2026-06-01T01:00:00.000Z', lastSection: 's8', draftNumber: 9 };
    expect(areSame(compareDrafts(COMPLETE, later, OUTLINE))).toBe(true);
  });

  it('differ in a text word by word', () => {
    const before = withAnswer(empty, 's1', 'loi_van', text('Đã họp 3 lần.'));
    const after = withAnswer(empty, 's1', 'loi_van', text('Đã họp 4 lần.'));
    expect(onlyFound(before, after)).toMatchObject({
      kind: 'text',
      marks: [
        { kind: 'same', text: 'Đã họp ' },
        { kind: 'removed', text: '3' },
        { kind: 'added', text: '4' },
        { kind: 'same', text: ' lần.' },
      ],
    });
  });

  it('differ in a list by its items', () => {
    const before = withAnswer(empty, 's1', 'viec', items('Một', 'Hai'));
    const after = withAnswer(empty, 's1', 'viec', items('Một', 'Ba'));
    expect(onlyFound(before, after)).toMatchObject({ before: 'Một\nHai', after: 'Một\nBa' });
  });

  it('differ when "không phát sinh" takes the place of a text, with both answers', () => {
    const before = withAnswer(empty, 's1', 'loi_van', text('Đã họp.'));
    const after = withAnswer(empty, 's1', 'loi_van', nothing);
    expect(onlyFound(before, after)).toMatchObject({ kind: 'answer', before: text('Đã họp.'), after: nothing });
  });

  it('differ in days and choices', () => {
    const before = withAnswer(withAnswer(empty, 's1', 'ngay', text('2026-05-04')), 's1', 'cach', text('x'));
    const after = withAnswer(withAnswer(empty, 's1', 'ngay', text('2026-05-05')), 's1', 'cach', text('y'));
    expect(found(before, after).map(({ kind }) => kind)).toEqual(['answer', 'answer']);
  });

  it('say the same with a blank box, an empty text and an empty list', () => {
    const after = withAnswer(withAnswer(empty, 's1', 'loi_van', text('')), 's1', 'viec', items(''));
    expect(found(empty, after)).toEqual([]);
  });

  it('differ in a figure by what is shown of it', () => {
    const none: Figure = { ...counted(0), actual: { state: 'nothingArose', reason: '' } };
    const before = withFigures(empty, { A1: counted(12, { note: 'Theo sổ.' }) });
    expect(onlyFound(before, withFigures(empty, { A1: counted(15, { note: 'Theo sổ.' }) }))).toMatchObject({
      kind: 'figure',
      aspects: ['actual'],
    });
    expect(onlyFound(before, withFigures(empty, { A1: none }))).toMatchObject({ aspects: ['actual', 'note'] });
  });

  it('say nothing of what is set aside in a figure, and of a source without words', () => {
    const before = withFigures(empty, { A1: counted(12) });
    const after = withFigures(empty, {
      A1: counted(12, {
        setAside: { estimate: { state: 'value', value: 3 } },
        source: { unit: '', date: { state: 'blank' } },
        estimateBasis: '',
      }),
    });
    expect(found(before, after)).toEqual([]);
  });

  it('differ in what the officer marked', () => {
    const after: Draft = { ...empty, marks: { s2: { done: true, nothingArose: { reason: 'Chưa có việc.' } } } };
    expect(compareDrafts(empty, after, outline).sections).toMatchObject([
      { section: { id: 's2' }, done: { before: false, after: true }, nothingArose: { after: 'Chưa có việc.' } },
    ]);
  });

  it('differ in period, deadline, layout and explanations, which belong to no section', () => {
    const after: Draft = {
      ...empty,
      deadline: '2026-05-18',
      layout: { ...empty.layout, duplex: true, asTables: [] },
      explanations: { e1: { says: 'x', text: 'Đúng theo sổ.', at: '2026-05-04T01:00:00.000Z' } },
    };
    const { general, sections, explanations } = compareDrafts(empty, after, outline);
    expect(general).toEqual(['deadline', 'duplex']);
    expect(sections).toEqual([]);
    expect(explanations).toMatchObject([{ finding: 'e1', text: { before: '', after: 'Đúng theo sổ.' } }]);
  });

  it('come in the order of the outline', () => {
    const after = withAnswer(
      withAnswer(empty, 's2', 'bang', rows(row('r1', { viec: 'A' }))),
      's1',
      'loi_van',
      text('B'),
    );
    expect(compareDrafts(empty, after, outline).sections.map(({ section: { id } }) => id)).toEqual(['s1', 's2']);
  });

  it('of different outlines are compared in what both have, and the rest is counted', () => {
    const old: Draft = {
      ...withAnswer(withAnswer(empty, 's1', 'loi_van', text('A')), 's9', 'cu', text('Ô cũ')),
      outline: { id: 'khac', version: 1 },
      figures: { Z9: counted(3), A1: counted(1) },
    };
    const { sections, unplaced } = compareDrafts(old, withFigures(empty, { A1: counted(1) }), outline);
    expect(sections.map(({ fields }) => fields.length)).toEqual([1]);
    expect(unplaced).toEqual({ before: 2, after: 0 });
  });
});

describe('the rows of a table', () => {
  const withRows = (...all: Parameters<typeof rows>) => withAnswer(empty, 's2', 'bang', rows(...all));
  const before = withRows(row('r1', { viec: 'Sửa đường', so: 3 }), row('r2', { viec: 'Xây cầu' }));

  it('are added, taken out and changed, each told apart', () => {
    const after = withRows(row('r1', { viec: 'Sửa đường thôn', so: 4 }), row('r3', { viec: 'Đào giếng' }));
    expect(onlyFound(before, after)).toMatchObject({
      kind: 'table',
      isReordered: false,
      rows: [
        {
          kind: 'changed',
          cells: [
            { column: { id: 'viec' }, text: { marks: [{ kind: 'same' }, { kind: 'added', text: ' thôn' }] } },
            { column: { id: 'so' }, before: { value: 3 }, after: { value: 4 } },
          ],
        },
        { kind: 'added', row: { id: 'r3' } },
        { kind: 'removed', row: { id: 'r2' } },
      ],
    });
  });

  it('that were pasted again under other ids are the same rows', () => {
    expect(found(before, withRows(row('n1', { viec: 'Sửa đường', so: 3 }), row('n2', { viec: 'Xây cầu' })))).toEqual(
      [],
    );
  });

  it('in another order are said to be, with no row changed', () => {
    const after = withRows(row('r2', { viec: 'Xây cầu' }), row('r1', { viec: 'Sửa đường', so: 3 }));
    expect(onlyFound(before, after)).toMatchObject({ rows: [], isReordered: true });
  });

  it('that are empty are no rows, and a blank cell is no cell', () => {
    const blank = {
      id: 'r2',
      cells: { viec: { state: 'value' as const, value: 'Xây cầu' }, so: { state: 'blank' as const } },
    };
    expect(found(before, withRows(row('r1', { viec: 'Sửa đường', so: 3 }), blank, { id: 'r9', cells: {} }))).toEqual(
      [],
    );
  });
});
