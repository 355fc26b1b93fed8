import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { withLayoutChoice } from '../../src/domain/draft/with-layout-choice.ts';
import { noteStep } from '../../src/domain/journal/note-step.ts';
import { redoStep, undoStep } from '../../src/domain/journal/take-step.ts';
import {
  LONGEST_TEXT,
  MOST_STEPS,
  type NamedStep,
  NO_STEPS,
  parseUndoSteps,
  type UndoSteps,
  undoStepsText,
} from '../../src/domain/journal/undo-steps.ts';
import { counted, draftOf, items, row, rows, text, withAnswer, withFigures } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';

const empty = draftOf(OUTLINE);

/** A person at work: each change some seconds after the one before. */
function work(start: Draft = empty) {
  let now = Date.parse('2026-05-12T01:00:00.000Z');
  let draft = start;
  let steps: UndoSteps = NO_STEPS;
  return {
    enter(change: (draft: Draft) => Draft, seconds = 1, named?: NamedStep) {
      now += seconds * 1000;
      const before = draft;
      draft = change(before);
      steps = noteStep(steps, { before, after: draft, outline: OUTLINE, at: new Date(now).toISOString(), named });
    },
    /** Types a text letter by letter. */
    type(section: string, words: string, seconds = 1) {
      for (let end = 1; end <= words.length; end += 1)
        this.enter((before) => withAnswer(before, section, 'ket_qua', text(words.slice(0, end))), seconds);
    },
    undo() {
      const outcome = undoStep(steps, draft);
      if (outcome.kind === 'led') ({ draft, steps } = outcome);
      return outcome;
    },
    draft: () => draft,
    steps: () => steps,
    labels: () => steps.done.map(({ label }) => label),
  };
}

describe('one step', () => {
  it('is what was typed into one box in one go', () => {
    const person = work();
    person.type('s1_1', 'Đã họp');
    expect(person.steps().done).toHaveLength(1);
    person.undo();
    expect(person.draft()).toEqual(empty);
  });

  it('ends with a pause, with another box, and after a minute', () => {
    const person = work();
    person.type('s1_1', 'Đã');
    person.enter((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp')), 6);
    person.type('s5_1', 'Hai');
    person.enter((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đã họp.')));
    expect(person.labels().map(({ section }) => section)).toEqual(['s1_1', 's1_1', 's5_1', 's1_1']);
    const slow = work();
    slow.type('s1_1', 'm'.repeat(40), 2);
    expect(slow.steps().done).toHaveLength(2);
  });

  it('is none when the box stands as it did', () => {
    const person = work();
    person.enter((draft) => withAnswer(draft, 's1_1', 'ket_qua', text('Đ')));
    person.enter((draft) => withAnswer(draft, 's1_1', 'ket_qua', { state: 'blank' }));
    expect(person.labels()).toEqual([]);
    const list =
      (...words: string[]) =>
      (draft: Draft) =>
        withAnswer(draft, 's1_1', 'y', items(...words));
    person.enter(list('a'));
    person.enter(list('a', ''), 60);
    person.enter(list('a'), 60);
    expect(person.labels()).toMatchObject([{ first: { row: '0' } }]);
    person.undo();
    expect(person.draft().answers).toMatchObject({ s1_1: { ket_qua: { state: 'blank' } } });
  });

  it('is never made of where one is, when it was saved and how many copies there are', () => {
    const person = work();
    person.enter((draft) => ({ ...draft, lastSection: 's8', updatedAt: '2026-06-01T00:00:00.000Z', draftNumber: 4 }));
    expect(person.steps()).toBe(NO_STEPS);
    person.type('s1_1', 'Đã');
    person.enter((draft) => ({ ...draft, draftNumber: 5 }));
    person.undo();
    expect(person.draft()).toMatchObject({ lastSection: 's8', draftNumber: 5, answers: {} });
  });
});

describe('what a step says it is about', () => {
  const last = (start: Draft, change: (draft: Draft) => Draft, named?: NamedStep) => {
    const person = work(start);
    person.enter(change, 1, named);
    return person.labels().at(-1);
  };

  it.each([
    [
      'a figure and its column',
      empty,
      (draft: Draft) => withFigures(draft, { DT01: counted(3) }),
      { section: 's5_2', first: { of: 'figure', code: 'DT01', part: 'actual' } },
    ],
    [
      'a box emptied',
      withAnswer(empty, 's5_2', 'ket_qua', text('Ba hội nghị')),
      (draft: Draft) => withAnswer(draft, 's5_2', 'ket_qua', { state: 'blank' }),
      { first: { of: 'answer', field: 'ket_qua', doing: 'cleared' } },
    ],
    [
      'one item of a list',
      withAnswer(empty, 's1_1', 'y', items('a', 'b')),
      (draft: Draft) => withAnswer(draft, 's1_1', 'y', items('a', 'c')),
      { first: { row: '1', doing: 'changed' } },
    ],
    [
      'a row put in between',
      withAnswer(empty, 's7_2', 'h', rows(row('r1', {}), row('r2', {}))),
      (draft: Draft) => withAnswer(draft, 's7_2', 'h', rows(row('r1', {}), row('r3', {}), row('r2', {}))),
      { first: { row: 'r3', doing: 'rowAdded' } },
    ],
    [
      'a row taken away',
      withAnswer(empty, 's7_2', 'h', rows(row('r1', {}), row('r2', {}))),
      (draft: Draft) => withAnswer(draft, 's7_2', 'h', rows(row('r2', {}))),
      { first: { row: 'r1', doing: 'rowRemoved' } },
    ],
    [
      'rows in another order',
      withAnswer(empty, 's7_2', 'h', rows(row('r1', { a: 1 }), row('r2', {}))),
      (draft: Draft) => withAnswer(draft, 's7_2', 'h', rows(row('r2', {}), row('r1', { a: 1 }))),
      { first: { doing: 'rowMoved' } },
    ],
    [
      'one cell',
      withAnswer(empty, 's7_2', 'h', rows(row('r1', { a: 'x', b: 1 }))),
      (draft: Draft) => withAnswer(draft, 's7_2', 'h', rows(row('r1', { a: 'y', b: 1 }))),
      { first: { row: 'r1', column: 'a' } },
    ],
    [
      'a tick',
      empty,
      (draft: Draft) => ({ ...draft, marks: { s8: { done: true } } }),
      { section: 's8', first: { of: 'done', doing: 'ticked' } },
    ],
    [
      'a section with nothing to report',
      empty,
      (draft: Draft) => ({ ...draft, marks: { s8: { done: false, nothingArose: { reason: '' } } } }),
      { first: { of: 'nothingArose', doing: 'ticked' } },
    ],
    [
      'a choice of printing',
      empty,
      (draft: Draft) => withLayoutChoice(draft, 'duplex', true),
      { count: 1, first: { of: 'layout', key: 'duplex' } },
    ],
    ['a deadline', empty, (draft: Draft) => ({ ...draft, deadline: '2026-05-18' }), { first: { of: 'deadline' } }],
  ] as const)('names %s', (_, start, change, label) => {
    expect(last(start, change)).toMatchObject(label);
  });

  it('counts the places, and names the section when it is one', () => {
    const both = (draft: Draft) => withFigures(draft, { DT01: counted(3), DT02: counted(1) });
    expect(last(empty, both)).toMatchObject({ count: 2, section: 's5_2' });
    const over = last(empty, (draft) => withAnswer(both(draft), 's1_1', 'ket_qua', text('Đã họp')), 'restored');
    expect(over).toMatchObject({ count: 3, named: 'restored' });
    expect(over).not.toHaveProperty('section');
  });
});

describe('taking back and doing again', () => {
  it('goes on through all of the draft, and a new change ends what could be done again', () => {
    const person = work();
    person.type('s1_1', 'Đã họp');
    person.enter((draft) => withFigures(draft, { DT01: counted(3) }));
    const end = person.draft();
    person.undo();
    person.undo();
    expect(person.draft()).toEqual(empty);
    expect(person.undo()).toEqual({ kind: 'nothing' });
    const again = redoStep(person.steps(), person.draft());
    expect(again).toMatchObject({ kind: 'led', label: { section: 's1_1' } });
    if (again.kind === 'led') expect(redoStep(again.steps, again.draft)).toMatchObject({ draft: end });
    person.type('s8', 'Một');
    expect(person.steps().undone).toEqual([]);
  });

  it('changes nothing when the steps belong to another draft', () => {
    const person = work();
    person.type('s1_1', 'Đã họp');
    const other = withAnswer(empty, 's1_1', 'ket_qua', text('Chưa họp'));
    expect(undoStep(person.steps(), other)).toEqual({ kind: 'misfit', steps: NO_STEPS });
  });

  it('refuses what no draft could hold, though it fits', () => {
    const person = work();
    person.type('s1_1', 'Đã');
    const [step] = person.steps().done;
    if (!step) throw new Error('no step');
    const steps = { done: [{ ...step, back: [{ at: ['answers'], to: 'hỏng' }] }], undone: [] };
    expect(undoStep(steps, person.draft()).kind).toBe('misfit');
  });
});

describe('the bounds', () => {
  it('let the oldest go first', () => {
    const person = work();
    for (let count = 0; count < MOST_STEPS + 5; count += 1)
      person.enter((draft) => withFigures(draft, { DT01: counted(count) }), 60);
    expect(person.steps().done).toHaveLength(MOST_STEPS);
    for (let count = 0; count < MOST_STEPS; count += 1) person.undo();
    expect(person.draft().figures).toEqual({ DT01: counted(4) });
  });

  it('keep a large step alone, and nothing at all when even that does not fit', () => {
    const person = work();
    person.type('s1_1', 'Đã họp');
    const put = (length: number) => (draft: Draft) => withAnswer(draft, 's5_1', 'ket_qua', text('m'.repeat(length)));
    person.enter(put(LONGEST_TEXT - 600), 60);
    expect(person.labels().map(({ section }) => section)).toEqual(['s5_1']);
    expect(parseUndoSteps(undoStepsText(person.steps())).done).toEqual(person.steps().done);
    person.enter((draft) => withFigures(draft, { DT01: counted(1) }), 60);
    person.enter(put(2 * LONGEST_TEXT), 60);
    expect(person.labels()).toEqual([]);
  });
});

describe('the text of the steps', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"done":[],"undone":[]}',
    '{"version":1,"done":[{}],"undone":[]}',
    'm'.repeat(LONGEST_TEXT + 1),
  ])('gives no steps when it is damaged (%#)', (damaged) => {
    expect(parseUndoSteps(damaged)).toBe(NO_STEPS);
  });

  it('gives no steps when there is none', () => {
    expect(parseUndoSteps(undefined)).toBe(NO_STEPS);
  });
});
