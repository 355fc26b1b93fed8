import fc from 'fast-check';
import type { Answer, Cell, Figure, TableRow } from '../../src/domain/draft/answer.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import type { Asked } from '../../src/domain/draft/left-over.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { type Box, boxesOf } from '../../src/domain/outline-change/boxes.ts';
import { draftOf, field, figureField, type Json, outlineOf, section } from './builders.ts';

const SECTIONS = ['a', 'b', 'c', 'd', 'e'] as const;
const FIELDS = ['x', 'y', 'z'] as const;
const CODES = ['N1', 'N2', 'N3', 'N4'] as const;
const HEADINGS = [
  'Công khai thu chi',
  'Công khai thu, chi ngân sách',
  'Tiếp công dân',
  'Hòa giải ở cơ sở',
  'Đối thoại',
];

const option = (id: string): Json => ({ id, label: `Chọn ${id}` });
const subset = (ids: readonly string[], least: number) => fc.subarray([...ids], { minLength: least });

const column: fc.Arbitrary<Json> = fc
  .record({
    id: fc.constantFrom('c1', 'c2', 'c3'),
    kind: fc.constantFrom('shortText', 'number', 'choice'),
    measure: fc.constantFrom('count', 'count', 'area'),
    options: subset(['p', 'q', 'r'], 2),
  })
  .map(({ id, kind, measure, options }) => ({
    id,
    kind,
    label: `Cột ${id}`,
    requirement: 'optional',
    ...(kind === 'number' ? { measure } : {}),
    ...(kind === 'choice' ? { options: options.map(option) } : {}),
  }));

const usual: Json = { id: 'c1', kind: 'shortText', label: 'Cột c1', requirement: 'optional' };
const columns = fc
  .uniqueArray(column, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
  .map((own) => [usual, ...own.filter(({ id }) => id !== 'c1')]);
const fixedRows = subset(['h1', 'h2', 'h3'], 1).map((ids) => ({ fixed: ids.map(option) }));

const text = (id: string) =>
  fc.constantFrom('shortText', 'longText', 'list', 'yesNo', 'date').map((kind) => field(id, kind));
const choice = (id: string) =>
  subset(['p', 'q', 'r'], 2).map((options) => field(id, 'choice', { options: options.map(option) }));
const table = (id: string) =>
  fc
    .tuple(columns, fc.oneof({ weight: 1, arbitrary: fixedRows }, { weight: 3, arbitrary: fc.constant({}) }))
    .map(([own, rows]) => field(id, 'table', { columns: own, rows }));

/** The same id mostly asks for the same kind of thing, so that both happen often: it goes on, and it does not fit. */
const answered: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(field('x', 'longText')) },
  { weight: 8, arbitrary: table('y') },
  { weight: 3, arbitrary: choice('z') },
  { weight: 2, arbitrary: fc.constantFrom(...FIELDS).chain((id) => fc.oneof(text(id), choice(id), table(id))) },
);

interface Planned {
  readonly id: string;
  readonly heading: string;
  readonly fields: readonly Json[];
  /** Position of the section it stands below, if that comes before it and is on top. */
  readonly below: number;
}

const planned: fc.Arbitrary<Planned> = fc.record({
  id: fc.constantFrom(...SECTIONS),
  heading: fc.constantFrom(...HEADINGS),
  fields: fc.uniqueArray(answered, { minLength: 1, maxLength: 3, selector: (each) => String(each['id']) }),
  below: fc.integer({ min: -5, max: 2 }),
});

function treeOf(
  sections: readonly Planned[],
  figures: readonly { readonly code: string; readonly measure: string; readonly in: number }[],
): Json[] {
  const made = sections.map(({ id, heading, fields }, index) => {
    const own = figures
      .filter((figure) => figure.in % sections.length === index)
      .map(({ code, measure }) => figureField(code, { measure }));
    return section(id, { heading, fields: [...fields, ...own] });
  });
  const isTop = (index: number) => {
    const below = sections[index]?.below ?? -1;
    return below < 0 || below >= index || (sections[below]?.below ?? -1) >= 0;
  };
  return made.flatMap((each, index) => {
    if (!isTop(index)) return [];
    const children = made.filter((_, other) => !isTop(other) && sections[other]?.below === index);
    return [children.length > 0 ? { ...each, children } : each];
  });
}

/** An outline whose ids, kinds and measures overlap with those of any other one made here. */
export function anyOutline(id: string): fc.Arbitrary<Outline> {
  return fc
    .record({
      sections: fc.uniqueArray(planned, { minLength: 2, maxLength: 5, selector: (each) => each.id }),
      figures: fc.uniqueArray(
        fc.record({
          code: fc.constantFrom(...CODES),
          measure: fc.constantFrom('count', 'count', 'count', 'area'),
          in: fc.nat(5),
        }),
        { maxLength: 4, selector: (each) => each.code },
      ),
    })
    .map(({ sections, figures }) => outlineOf(treeOf(sections, figures), { id, title: `Đề cương ${id}` }));
}

const words = fc.constantFrom('Đã họp.', 'Có 12 cuộc.', 'Chưa làm.', 'Đã niêm yết.');

function cellFor(asked: NonNullable<Asked['columns']>[number]): fc.Arbitrary<Cell> {
  const given: fc.Arbitrary<string | number> =
    asked.kind === 'number'
      ? fc.integer({ min: 0, max: 99 })
      : fc.constantFrom(...(asked.options?.map(({ id }) => id) ?? ['Lời', 'Khác']));
  return fc.oneof(
    fc.constant({ state: 'blank' } as const),
    given.map((value) => ({ state: 'value', value }) as const),
  );
}

function rowsFor({ columns: asked = [], rows }: Asked): fc.Arbitrary<TableRow[]> {
  const ids = rows ? rows.map(({ id }) => id) : ['r1', 'r2', 'r3'];
  return fc.subarray(ids).chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.record({
          id: fc.constant(id),
          cells: fc.record(Object.fromEntries(asked.map((each) => [each.id, cellFor(each)]))),
        }),
      ),
    ),
  );
}

function answerFor(asked: Asked): fc.Arbitrary<Answer> {
  const value: Record<string, fc.Arbitrary<string | boolean | string[] | TableRow[]>> = {
    yesNo: fc.boolean(),
    list: fc.array(words, { maxLength: 3 }),
    date: fc.constantFrom('2026-05-10', '2026-06-01'),
    choice: fc.constantFrom(...(asked.options?.map(({ id }) => id) ?? ['p'])),
  };
  const given = asked.kind === 'table' ? rowsFor(asked) : (value[asked.kind] ?? words);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Answer>({ state: 'blank' }) },
    { weight: 1, arbitrary: words.map((reason): Answer => ({ state: 'nothingArose', reason })) },
    // the kind of the box decides which of the values it is
    { weight: 5, arbitrary: given.map((each) => ({ state: 'value', value: each }) as Answer) },
  );
}

const figure: fc.Arbitrary<Figure> = fc.record({
  actual: fc.oneof(
    fc.constant({ state: 'blank' } as const),
    fc.integer({ min: 0, max: 99 }).map((value) => ({ state: 'value', value }) as const),
  ),
  estimate: fc.constant({ state: 'blank' } as const),
  earlier: fc.constant({ state: 'blank' } as const),
  note: fc.constantFrom('', 'Theo sổ.'),
});

/** What may be written into the boxes of an outline, as a change of a draft. */
export function anyWriting(outline: Outline): fc.Arbitrary<(draft: Draft) => Draft> {
  const boxes = [...boxesOf(outline).values()];
  const one = (box: Box): fc.Arbitrary<(draft: Draft) => Draft> =>
    box.field.kind === 'figure'
      ? figure.map((given) => (draft) => ({ ...draft, figures: { ...draft.figures, [box.field.id]: given } }))
      : answerFor(box.asked).map((given) => (draft) => ({
          ...draft,
          answers: { ...draft.answers, [box.section.id]: { ...draft.answers[box.section.id], [box.field.id]: given } },
        }));
  const mark = fc
    .record({
      id: fc.constantFrom(...allSections(outline).map((each) => each.section.id)),
      done: fc.boolean(),
      reason: fc.option(words, { nil: undefined }),
    })
    .map(
      ({ id, done, reason }) =>
        (draft: Draft): Draft => ({
          ...draft,
          marks: { ...draft.marks, [id]: { done, ...(reason === undefined ? {} : { nothingArose: { reason } }) } },
        }),
    );
  return fc
    .tuple(
      fc.subarray(boxes).chain((some) => fc.tuple(...some.map(one))),
      fc.array(mark, { maxLength: 2 }),
    )
    .map(
      ([given, marks]) =>
        (draft) =>
          [...given, ...marks].reduce((before, write) => write(before), draft),
    );
}

/** A draft with anything in the boxes of an outline. */
export function anyDraftOn(outline: Outline): fc.Arbitrary<Draft> {
  return anyWriting(outline).map((write) => write(draftOf(outline)));
}
