import { describe, expect, it } from 'vitest';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { answerOf, figureOf } from '../../src/domain/draft/draft-answers.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { readTypedSection, type TypedSection, typeSection } from '../../src/domain/draft/typed-section.ts';
import { withSectionAnswers } from '../../src/domain/draft/with-answers.ts';
import type { Section } from '../../src/domain/outline/outline-schema.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import {
  counted,
  draftOf,
  field,
  figureField,
  outlineOf,
  section,
  text,
  withAnswer,
  withFigures,
} from '../support/builders.ts';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

const YES_NO = ['yes', 'no'] as const;
const outline = outlineOf([
  section('s1', {
    fields: [
      figureField('QM01'),
      figureField('TL01', { measure: 'percent' }),
      figureField('KP01', { measure: 'money' }),
      field('ket_qua', 'longText'),
      field('ngay', 'date'),
      field('co_khong', 'yesNo'),
      field('ds', 'list'),
      field('bang', 'table', {
        rows: {},
        columns: [
          { id: 'viec', label: 'Việc', requirement: 'required', kind: 'shortText' },
          { id: 'so', label: 'Số', requirement: 'optional', kind: 'number', measure: 'percent' },
          { id: 'khi', label: 'Khi', requirement: 'optional', kind: 'date' },
          { id: 'xong', label: 'Xong', requirement: 'optional', kind: 'yesNo' },
        ],
      }),
    ],
  }),
]);
const empty = draftOf(outline);

function onlySection(): Section {
  const [first] = outline.sections;
  if (!first) throw new Error('no section');
  return first;
}
const only = onlySection();

/** The draft after somebody changed these boxes and touched nothing else. */
function afterTyping(draft: Draft, change: (typed: TypedSection) => void, target = only): Draft {
  const typed = typeSection(target, draft);
  change(typed);
  return withSectionAnswers(draft, target.id, readTypedSection(target, typed, draft.layout.moneyUnit));
}

function typedFigure(typed: TypedSection, code: string) {
  const figure = typed.figures[code];
  if (!figure) throw new Error(code);
  return figure;
}

describe('what stands in the boxes', () => {
  it.each([
    ['complete', COMPLETE],
    ['half-done', HALF],
  ])('is read back the same for every section of the %s sample', (_, draft) => {
    for (const { section: each } of allSections(OUTLINE)) {
      const once = afterTyping(draft, () => undefined, each);
      expect(once.answers[each.id] ?? {}).toMatchObject(draft.answers[each.id] ?? {});
      expect(once.figures).toMatchObject(draft.figures);
      expect(afterTyping(once, () => undefined, each)).toBe(once);
    }
  });

  it.each(['0', '1.234', '1.000.000'])('a count of %s is taken over and shown again', (shown) => {
    const draft = afterTyping(empty, (typed) => {
      typedFigure(typed, 'QM01').actual = shown;
    });
    expect(typedFigure(typeSection(only, draft), 'QM01').actual).toBe(shown);
  });

  it('keeps every decimal while another box is changed', () => {
    const before = withFigures(empty, { TL01: counted(12.345), KP01: counted(1_250_500_001) });
    const after = afterTyping(before, (typed) => {
      typed.text['ket_qua'] = 'Đã công khai.';
    });
    expect(figureOf(after, 'TL01').actual).toEqual({ state: 'value', value: 12.345 });
    expect(figureOf(after, 'KP01').actual).toEqual({ state: 'value', value: 1_250_500_001 });
  });
});

describe('a box that says nothing a program can count', () => {
  it.each(['khoảng 20', '1,234', '-3', '20 lượt', '12,5'])('keeps "%s" to the letter', (typed) => {
    const draft = afterTyping(empty, (boxes) => {
      typedFigure(boxes, 'QM01').actual = typed;
    });
    expect(figureOf(draft, 'QM01').actual).toEqual({ state: 'unread', text: typed });
    expect(typedFigure(typeSection(only, draft), 'QM01').actual).toBe(typed);
  });

  it('stays blank when it is blank: it never becomes 0', () => {
    const draft = afterTyping(empty, (boxes) => {
      typedFigure(boxes, 'QM01').actual = '   ';
      boxes.text['ket_qua'] = ' \n ';
      boxes.text['ngay'] = '';
      boxes.text['co_khong'] = '';
    });
    expect(figureOf(draft, 'QM01')).toEqual(BLANK_FIGURE);
    for (const id of ['ket_qua', 'ngay', 'co_khong', 'ds', 'bang'])
      expect(answerOf(draft, 's1', id).state).toBe('blank');
  });

  it('keeps a day that does not exist', () => {
    const draft = afterTyping(empty, (boxes) => {
      boxes.text['ngay'] = '31/4/2026';
    });
    expect(answerOf(draft, 's1', 'ngay')).toEqual({ state: 'unread', text: '31/4/2026' });
  });

  it('keeps what cannot be read in the cells of a table', () => {
    const draft = afterTyping(empty, (boxes) => {
      boxes.tables['bang'] = [{ rowId: 'r1', cells: { viec: 'Họp', so: 'nhiều', khi: 'đầu tháng 5', xong: 'yes' } }];
    });
    expect(answerOf(draft, 's1', 'bang')).toEqual({
      state: 'value',
      value: [
        {
          id: 'r1',
          cells: {
            viec: { state: 'value', value: 'Họp' },
            so: { state: 'unread', text: 'nhiều' },
            khi: { state: 'unread', text: 'đầu tháng 5' },
            xong: { state: 'value', value: true },
          },
        },
      ],
    });
  });

  it.each(YES_NO)('takes "%s" over', (choice) => {
    const draft = afterTyping(empty, (boxes) => {
      boxes.text['co_khong'] = choice;
    });
    expect(answerOf(draft, 's1', 'co_khong')).toEqual({ state: 'value', value: choice === 'yes' });
  });

  it('takes decomposed letters over composed', () => {
    const draft = afterTyping(empty, (boxes) => {
      boxes.text['ket_qua'] = 'Đảng ủy'.normalize('NFD');
    });
    expect(answerOf(draft, 's1', 'ket_qua')).toEqual(text('Đảng ủy'));
  });
});

describe('answers no box can show', () => {
  it('stay: "không phát sinh" of a field, while another box is changed', () => {
    const none = { state: 'nothingArose', reason: 'không có cuộc nào' } as const;
    const before = withAnswer(withAnswer(empty, 's1', 'ds', none), 's1', 'bang', none);
    const after = afterTyping(before, (typed) => {
      typed.text['ket_qua'] = 'Đã công khai.';
    });
    expect([answerOf(after, 's1', 'ds'), answerOf(after, 's1', 'bang')]).toEqual([none, none]);
  });

  it('give way to what is typed', () => {
    const before = withAnswer(empty, 's1', 'ket_qua', { state: 'nothingArose', reason: 'chưa có' });
    const after = afterTyping(before, (typed) => {
      typed.text['ket_qua'] = 'Đã có.';
    });
    expect(answerOf(after, 's1', 'ket_qua')).toEqual(text('Đã có.'));
  });
});

describe('a figure beyond its number', () => {
  it('keeps its reasons and its note', () => {
    const draft = afterTyping(empty, (typed) => {
      Object.assign(typedFigure(typed, 'QM01'), {
        nothingArose: true,
        reason: 'Không có đơn',
        earlierMode: 'notComparable',
        notComparableReason: 'Xã mới thành lập',
        note: 'theo sổ theo dõi',
      });
    });
    expect(figureOf(draft, 'QM01')).toEqual({
      actual: { state: 'nothingArose', reason: 'Không có đơn' },
      estimate: { state: 'blank' },
      earlier: { state: 'notComparable', reason: 'Xã mới thành lập' },
      note: 'theo sổ theo dõi',
    });
    expect(afterTyping(draft, () => undefined)).toBe(draft);
  });
});

describe('taking a section over', () => {
  it('gives the same draft when nothing changed, so that nothing is saved', () => {
    const draft = afterTyping(COMPLETE, () => undefined);
    expect(withSectionAnswers(draft, 's1', { answers: {}, figures: {} })).toBe(draft);
  });
});
