import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import { withMentionsKept, withMentionsPrinted } from '../../src/document/model/mention-words.ts';
import type { Block } from '../../src/document/model/report-document.ts';
import { takeChange } from '../../src/document/model/take-change.ts';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { withDraftEdits } from '../../src/domain/draft/draft-edits.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { mentionsIn, mentionText } from '../../src/domain/draft/mentions.ts';
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
} from '../support/builders.ts';
import { changesIn, type Print, written } from '../support/docx/changes-in.ts';
import { editedDocument, withWords } from '../support/docx/edit-word-file.ts';
import { shippedFormat } from '../support/shipped.ts';

const OUTLINE = outlineOf([
  section('a', {
    fields: [
      field('ket_qua', 'longText'),
      field('viec', 'list', { requirement: 'optional', print: { as: 'items' } }),
      field('bang', 'table', {
        requirement: 'optional',
        print: { as: 'items', pattern: '{ten}' },
        rows: {},
        columns: [{ id: 'ten', label: 'Tên', kind: 'shortText', requirement: 'required' }],
      }),
      figureField('DT01', { unit: 'cuộc', comparable: true }),
      figureField('DT04', { unit: 'lượt người', comparable: true }),
      figureField('DT05', { unit: 'lượt người' }),
      figureField('TL01', { unit: '%', measure: 'percent', comparable: true }),
      figureField('TIEN', { unit: 'triệu đồng', measure: 'money' }),
      figureField('KHONG', { unit: 'cuộc' }),
    ],
  }),
]);
const earlier = (value: number) => ({ earlier: { state: 'value', value } }) as const;
const FIGURES = {
  DT01: counted(3, { ...earlier(5), estimate: { state: 'value', value: 6 } }),
  DT04: counted(1412, earlier(1396)),
  DT05: counted(353),
  TL01: counted(71.2, earlier(73.6)),
  TIEN: counted(1_180_500_000),
  KHONG: counted(0),
};
const format = shippedFormat('HD05');
const draftWith = (written: string, figures: Draft['figures'] = FIGURES): Draft =>
  draftOf(OUTLINE, { answers: { a: { ket_qua: text(written) } }, figures });

function runsOf(draft: Draft, kind: 'draft' | 'official' = 'draft') {
  const purpose = kind === 'draft' ? { kind, number: 1 } : { kind };
  const isAnswer = (block: Block) => block.source.field !== undefined && block.kind !== 'heading';
  return buildReport(OUTLINE, draft, format, purpose).body.flatMap((block) =>
    isAnswer(block) && 'runs' in block ? block.runs : [],
  );
}
const wordsOf = (draft: Draft, kind?: 'draft' | 'official') =>
  runsOf(draft, kind)
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00a0', ' ');

describe('a figure spoken of by its code', () => {
  it.each([
    ['{DT04}', '1.412 lượt người'],
    ['{dt04}', '1.412 lượt người'],
    ['{DT04 số}', '1.412'],
    ['{DT04  số }', '1.412'],
    ['{DT01 ước}', '6 cuộc'],
    ['{DT01 kỳ trước}', '5 cuộc'],
    ['{DT04 so kỳ trước}', 'tăng 16 (1,1%) so với kỳ trước'],
    // the estimate for the whole period is what is compared, when there is one
    ['{DT01 so kỳ trước}', 'ước cả kỳ 6 cuộc, tăng 1 (20,0%) so với kỳ trước'],
    ['{DT01 ước}, {DT01 so kỳ trước}', '6 cuộc, tăng 1 (20,0%) so với kỳ trước'],
    ['{TL01}', '71,2%'],
    ['{TL01 so kỳ trước}', 'giảm 2,4 điểm % so với kỳ trước'],
    ['{TIEN}', '1.180,5 triệu đồng'],
    ['{DT05/DT04}', '25,0%'],
    ['{DT05/KHONG}', 'không phát sinh'],
    ['{KHONG}', '0 cuộc'],
    ['Có {DT01}, {DT04} dự.', 'Có 3 cuộc, 1.412 lượt người dự.'],
  ])('%s is printed as %s', (typed, printed) => {
    expect(wordsOf(draftWith(`Câu: ${typed}`))).toBe(`Câu: ${printed}`);
  });

  it('follows the figure', () => {
    expect(wordsOf(draftWith('Có {DT01}.', { ...FIGURES, DT01: counted(4) }))).toBe('Có 4 cuộc.');
  });

  it('is printed in items of a list and in rows of a table as well', () => {
    const answers = {
      a: { viec: items('Họp {DT01}'), bang: rows(row('r1', { ten: 'Đã họp {DT01}' })), ket_qua: text('Và') },
    };
    expect(wordsOf(draftOf(OUTLINE, { answers, figures: FIGURES }))).toBe('VàHọp 3 cuộc.Đã họp 3 cuộc.');
  });

  it.each(['{XX99}', '{DT01 gì đó}', '{DT05/XX99}', '{}', '{ DT01', 'a}b{c'])('%s stays as it is typed', (typed) => {
    expect(wordsOf(draftWith(`Câu: ${typed}`))).toBe(`Câu: ${typed}`);
  });

  it('leaves a hole to be seen while the figure is missing, and dots in the official text', () => {
    const draft = draftWith('Có {DT01}, dự {DT04}.', { DT04: counted(7) });
    expect(runsOf(draft)).toEqual([
      { text: 'Có ' },
      { text: '[Chưa có số: DT01]', blank: true },
      { text: ', dự 7\u00a0lượt người.' },
    ]);
    expect(wordsOf(draft, 'official')).toBe('Có …, dự 7 lượt người.');
  });

  it('that cannot be read is marked in a draft, as it is in the annex, and printed as typed in the official text', () => {
    const unread = { ...FIGURES, DT04: { ...BLANK_FIGURE, actual: { state: 'unread' as const, text: 'khoảng 400' } } };
    const draft = draftWith('Có {DT04} dự, {DT01}.', unread);
    expect(runsOf(draft)).toEqual([
      { text: 'Có ' },
      { text: '[khoảng 400]', blank: true },
      { text: ' dự, 3\u00a0cuộc.' },
    ]);
    expect(wordsOf(draft, 'official')).toBe('Có khoảng 400 dự, 3 cuộc.');
    expect(withMentionsKept('Có {DT04} dự.', 'Có [khoảng 400] đến dự.', OUTLINE, draft)).toBeUndefined();
  });

  it('a zero that nobody entered is never printed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DT01', 'DT04', 'DT05', 'TL01', 'TIEN'),
        fc.constantFrom('', ' số', ' ước'),
        (code, form) => {
          expect(wordsOf(draftWith(`{${code}${form}}`, {}))).toBe(`[Chưa có số: ${code}]`);
        },
      ),
    );
  });

  it('a draft without one is not built anew', () => {
    const draft = draftWith('Không có gì, kể cả } hay {.');
    expect(withMentionsPrinted(OUTLINE, draft)).toBe(draft);
  });
});

describe('mentions', () => {
  const code = fc.constantFrom('DT01', 'DT04', 'TL01');
  const form = fc.constantFrom('withUnit', 'bare', 'estimate', 'earlier', 'change' as const);
  const mention = fc.oneof(
    fc.record({ code, form }),
    fc.record({ code, form: fc.constant('share' as const), of: code }),
  );

  it('are read as they are written, in any text', () => {
    const words = fc.string().map((any) => any.replace(/[{}]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, mention)), words, (parts, end) => {
        const typed =
          parts.map(([before, one]) => before + mentionText(one as Parameters<typeof mentionText>[0])).join('') + end;
        expect(mentionsIn(typed).map(({ from: _, to: __, afterEstimate: ___, ...one }) => one)).toEqual(
          parts.map(([, one]) => one),
        );
      }),
    );
  });

  it('never throw and never lose a letter of a text they are not in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', ' ', '/', 'D', 'T', '0', '1', 'ố', 's') }), (typed) => {
        const found = mentionsIn(typed);
        expect(found.every(({ from, to }) => typed[from] === '{' && typed[to - 1] === '}')).toBe(true);
      }),
    );
  });

  it('stay mentions when the words around them are changed in Word', () => {
    const typed = 'Có {DT01}, {DT04} dự.';
    const draft = draftWith(typed);
    const kept = (after: string) => withMentionsKept(typed, after, OUTLINE, draft);
    expect(kept('Đã tổ chức 3 cuộc, có 1.412 lượt người dự.')).toBe('Đã tổ chức {DT01}, có {DT04} dự.');
    expect(kept('Có 4 cuộc, 1.412 lượt người dự.')).toBeUndefined();
    expect(kept('Có 1.412 lượt người dự 3 cuộc.')).toBeUndefined();
    // the number is part of another one now: the figure was changed, not the words around it
    expect(kept('Có 13 cuộc, 1.412 lượt người dự.')).toBeUndefined();
    expect(kept('Có 3 cuộc, 21.412 lượt người dự.')).toBeUndefined();
    expect(kept('Có 3 cuộcc, 1.412 lượt người dự.')).toBeUndefined();
    // … and there may be such another one beside it
    expect(kept('Trong 13 cuộc có 3 cuộc, 1.412 lượt người dự.')).toBe('Trong 13 cuộc có {DT01}, {DT04} dự.');
  });
});

describe('a Word file whose words come from figures', () => {
  const print: Print = {
    outline: OUTLINE,
    draft: draftWith('Có {DT01}, {DT04} dự.\nĐoạn hai.'),
    format: 'HD05',
    purpose: { kind: 'draft', number: 1 },
  };
  const changedTo = async (from: string, to: string) => {
    const changes = await changesIn(editedDocument(await written(print), withWords(from, to)), print);
    return changes.map((change) => takeChange(OUTLINE, print.draft, change));
  };

  it('nothing is changed in it as it was written', async () => {
    expect(await changesIn(await written(print), print)).toEqual([]);
  });

  it('the codes stay when other words are changed', async () => {
    const [change] = await changedTo('người dự.', 'Có 3 cuộc, 1.412 lượt người đến dự.');
    expect(change).toMatchObject({ kind: 'take' });
    const { draft, refused } = withDraftEdits(OUTLINE, print.draft, change?.kind === 'take' ? change.edits : []);
    expect(refused).toEqual([]);
    expect(draft.answers['a']?.['ket_qua']).toEqual(text('Có {DT01}, {DT04} đến dự.\nĐoạn hai.'));
  });

  it('a figure changed in the words is left to the figure', async () => {
    expect(await changedTo('người dự.', 'Có 3 cuộc, 1.500 lượt người dự.')).toEqual([
      { kind: 'leave', reason: 'figure' },
    ]);
  });
});
