import fc from 'fast-check';
import type { Answer, Cell, Figure, NumberAnswer, TableRow, TypedNumber } from '../../src/domain/draft/answer.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { allFigures, allSections } from '../../src/domain/outline/outline-tree.ts';
import { cleanText } from '../../src/domain/vietnamese/text.ts';
import { draftOf } from './builders.ts';
import { OUTLINE } from './shipped.ts';

/** What people paste: Vietnamese in both normal forms, emoji, controls, half surrogates, line ends, marks of XML. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'Đảng ủy xã',
        'Ữ ẫ ợ'.normalize('NFD'),
        '\u0000',
        '\u000b',
        '\ufffe',
        '\ud83d',
        '😀👨‍👩‍👧',
        '\r\n',
        '\n\n',
        '\t',
        '\u00a0',
        '\u2028',
        '<w:p>&amp;]]>',
        '"\'',
        '- ',
        '+ ',
        '$&',
        '{ky}',
        'a',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

/** As it stands in a draft: cleaned when it was taken over. */
const keptText = anyText.map(cleanText);
const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// JSON knows no negative zero
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const blank = fc.constant({ state: 'blank' } as const);
const unread = keptText.map((text) => ({ state: 'unread', text }) as const);
const nothingArose = keptText.map((reason) => ({ state: 'nothingArose', reason }) as const);
const numberAnswer: fc.Arbitrary<NumberAnswer> = fc.oneof(
  blank,
  unread,
  nothingArose,
  number.map((value) => ({ state: 'value', value }) as const),
);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  blank,
  unread,
  fc.oneof(keptText, number, fc.boolean()).map((value) => ({ state: 'value', value }) as const),
);
const tableRow: fc.Arbitrary<TableRow> = fc.record({ id, cells: fc.dictionary(id, cell, { maxKeys: 4 }) });

const answer: fc.Arbitrary<Answer> = fc.oneof(
  blank,
  unread,
  nothingArose,
  fc.oneof(keptText, day).map((value) => ({ state: 'value', value }) as const),
  fc.boolean().map((value) => ({ state: 'value', value }) as const),
  fc.array(keptText, { maxLength: 4 }).map((value) => ({ state: 'value', value }) as const),
  fc.array(tableRow, { maxLength: 4 }).map((value) => ({ state: 'value', value }) as const),
);

const typedNumber: fc.Arbitrary<TypedNumber> = fc.oneof(
  blank,
  unread,
  number.map((value) => ({ state: 'value', value }) as const),
);

const figureBase = fc.record({
  actual: numberAnswer,
  estimate: numberAnswer,
  earlier: fc.oneof(
    blank,
    unread,
    keptText.map((reason) => ({ state: 'notComparable', reason }) as const),
    fc
      .array(fc.record({ name: keptText, value: typedNumber }), { maxLength: 3 })
      .map((units) => ({ state: 'formerUnits', units }) as const),
    number.map((value) => ({ state: 'value', value }) as const),
  ),
  note: keptText,
});
const figureOrigin = fc.record(
  {
    estimateBasis: keptText,
    source: fc.record({
      unit: keptText,
      date: fc.oneof(
        blank,
        unread,
        day.map((value) => ({ state: 'value', value }) as const),
      ),
    }),
  },
  { requiredKeys: [] },
);
const figure: fc.Arbitrary<Figure> = fc
  .tuple(figureBase, figureOrigin)
  .map(([base, origin]) => ({ ...base, ...origin }));

/** Where answers and figures stand in a draft, and how many there are at most. */
interface Places {
  readonly section: fc.Arbitrary<string>;
  readonly field: fc.Arbitrary<string>;
  readonly figure: fc.Arbitrary<string>;
  readonly most: number;
}

function draftIn({ section, field, figure: figureId, most }: Places): fc.Arbitrary<Draft> {
  const answers = fc.dictionary(section, fc.dictionary(field, answer, { maxKeys: most }), { maxKeys: most });
  return fc
    .record(
      {
        tier: fc.constantFrom('minimum' as const, 'full' as const),
        period: fc.record({
          kind: fc.constantFrom('firstHalf' as const, 'secondHalf' as const, 'year' as const),
          year: fc.integer({ min: 2000, max: 2100 }),
        }),
        deadline: day,
        formatId: id,
        lastSection: id,
        answers,
        figures: fc.dictionary(figureId, figure, { maxKeys: most }),
        marks: fc.dictionary(
          section,
          fc.record({ done: fc.boolean(), nothingArose: fc.record({ reason: keptText }) }, { requiredKeys: ['done'] }),
          { maxKeys: 3 },
        ),
        layout: fc.record(
          {
            annexes: fc.array(fc.oneof(id, fc.constantFrom('PL2', 'PL3', 'PL4', 'PL5', 'PL6')), { maxLength: 4 }),
            urgency: fc.oneof(id, fc.constantFrom('khan', 'hoa_toc')),
            scopeNote: keptText,
            notForMedia: fc.boolean(),
            authorLine: fc.boolean(),
            duplex: fc.boolean(),
            headingScheme: fc.oneof(id, fc.constant('cham')),
            moneyUnit: fc.constantFrom('million' as const, 'billion' as const),
            asTables: fc.array(
              fc.oneof(
                fc.record({ section: id, field: id }),
                fc.constantFrom({ section: 's7_2', field: 'han_che' }, { section: 's8', field: 'nhiem_vu' }),
              ),
              { maxLength: 3 },
            ),
          },
          { requiredKeys: ['annexes', 'scopeNote', 'notForMedia', 'authorLine', 'duplex'] },
        ),
        draftNumber: fc.integer({ min: 1, max: 99 }),
        sample: fc.boolean(),
      },
      { requiredKeys: ['tier', 'period', 'layout', 'answers', 'figures', 'marks', 'draftNumber', 'sample'] },
    )
    .map((parts) => draftOf(OUTLINE, parts));
}

/** Any draft the program could hold: every state of every kind of answer, under any ids. */
export const anyDraft: fc.Arbitrary<Draft> = draftIn({ section: id, field: id, figure: id, most: 4 });

const sections = allSections(OUTLINE).map(({ section }) => section);

/** A draft whose answers are printed: they stand in sections, fields and figures of the shipped outline. */
export const anyPrintedDraft: fc.Arbitrary<Draft> = draftIn({
  section: fc.constantFrom(...sections.map((section) => section.id)),
  field: fc.constantFrom(...new Set(sections.flatMap(({ fields = [] }) => fields.map((field) => field.id)))),
  figure: fc.constantFrom(...allFigures(OUTLINE).map(({ field }) => field.id)),
  most: 12,
});
