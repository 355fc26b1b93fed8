import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/draft/answer.ts';
import { rowsIn } from '../../src/domain/draft/draft-answers.ts';
import { type Draft, draftSchema } from '../../src/domain/draft/draft-schema.ts';
import { isCellBlank } from '../../src/domain/draft/filled-rows.ts';
import type { Outline } from '../../src/domain/outline/outline-schema.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { isAnswerBlank, isFigureBlank, isMarkBlank } from '../../src/domain/outline-change/blank.ts';
import { boxesOf, boxKey, figureKey } from '../../src/domain/outline-change/boxes.ts';
import type { ChosenSections } from '../../src/domain/outline-change/pair-places.ts';
import { planOutlineChange } from '../../src/domain/outline-change/plan-change.ts';
import { withOutline } from '../../src/domain/outline-change/with-outline.ts';
import { anyDraftOn, anyOutline, anyWriting } from '../support/changed-outlines.ts';

const AT = '2026-05-12T01:00:00.000Z';

function change(draft: Draft, from: Outline, to: Outline, chosen: ChosenSections = {}): Draft {
  return withOutline(draft, planOutlineChange(draft, from, to, chosen), AT);
}

/** What an answer says, the cells of a table one by one: a table may stand in two pieces, a cell never. */
function said(answer: Answer): string[] {
  if (isAnswerBlank(answer)) return [];
  const rows = rowsIn(answer);
  if (rows.length === 0) return [JSON.stringify(answer)];
  return rows.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      isCellBlank(cell) ? [] : [`${id}.${column}=${JSON.stringify(cell)}`],
    ),
  );
}

interface Placed {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly figures: Draft['figures'];
  readonly marks: Draft['marks'];
}

/** Everything that stands in its place, by place. */
function placed({ answers, figures, marks }: Draft): Placed {
  const filled = Object.entries(answers).flatMap(([section, fields]) =>
    Object.entries(fields).flatMap(([field, answer]): [string, readonly string[]][] =>
      isAnswerBlank(answer) ? [] : [[boxKey(section, field), said(answer).sort()]],
    ),
  );
  return {
    answers: Object.fromEntries(filled),
    figures: Object.fromEntries(Object.entries(figures).filter(([, figure]) => !isFigureBlank(figure))),
    marks: Object.fromEntries(Object.entries(marks).filter(([, mark]) => !isMarkBlank(mark))),
  };
}

/** Everything that was ever entered and is still there, in its place or left over. */
function everything(draft: Draft): string[] {
  const { answers, figures, marks } = placed(draft);
  const left = (draft.leftOver ?? []).flatMap(({ content }) => {
    if (content.of === 'answer') return said(content.answer);
    return [JSON.stringify(content.of === 'figure' ? content.figure : content.mark)];
  });
  const here = [...Object.values(figures), ...Object.values(marks)].map((each) => JSON.stringify(each));
  return [...Object.values(answers).flat(), ...here, ...left].sort();
}

/** Places that hold something and that the outline does not have. */
function misplaced(draft: Draft, outline: Outline): string[] {
  const boxes = boxesOf(outline);
  const sections = new Set(allSections(outline).map(({ section }) => section.id));
  const { answers, figures, marks } = placed(draft);
  return [
    ...[...Object.keys(answers), ...Object.keys(figures).map(figureKey)].filter((key) => !boxes.has(key)),
    ...Object.keys(marks).filter((id) => !sections.has(id)),
  ];
}

const outlines = fc.tuple(anyOutline('mot'), anyOutline('hai'));

const changed = outlines.chain(([from, to]) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    draft: anyDraftOn(from),
    chosen: fc.dictionary(
      fc.constantFrom(...allSections(from).map(({ section }) => section.id)),
      fc.option(fc.constantFrom(...allSections(to).map(({ section }) => section.id))),
      { maxKeys: 2 },
    ),
  }),
);

describe('another outline under a draft', () => {
  it('leaves everything in a place of the new outline or left over, once', () => {
    fc.assert(
      fc.property(changed, ({ from, to, draft, chosen }) => {
        const after = change(draft, from, to, chosen);
        expect(everything(after)).toEqual(everything(draft));
        expect(misplaced(after, to)).toEqual([]);
        expect(draftSchema.parse(after)).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  it('and back again is the draft as it was, whatever was chosen', () => {
    fc.assert(
      fc.property(changed, ({ from, to, draft, chosen }) => {
        const back = change(change(draft, from, to, chosen), to, from);
        expect(placed(back)).toEqual(placed(draft));
        expect(back.leftOver).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('loses nothing on the way through several outlines while one goes on writing', () => {
    const way = fc.tuple(anyOutline('mot'), anyOutline('hai'), anyOutline('ba')).chain(([one, two, three]) =>
      fc.record({
        start: anyDraftOn(one).map((draft) => ({ draft, outline: one })),
        steps: fc.array(
          fc.constantFrom(one, two, three).chain((to) => fc.record({ to: fc.constant(to), write: anyWriting(to) })),
          { minLength: 2, maxLength: 5 },
        ),
      }),
    );
    fc.assert(
      fc.property(way, ({ start, steps }) => {
        let { draft, outline } = start;
        for (const { to, write } of steps) {
          const after = change(draft, outline, to);
          expect(everything(after)).toEqual(everything(draft));
          expect(misplaced(after, to)).toEqual([]);
          draft = write(after);
          outline = to;
        }
      }),
      { numRuns: 400 },
    );
  });
});
