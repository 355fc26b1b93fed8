import { describe, expect, it } from 'vitest';
import { auditWord } from '../../src/document/docx/audit/audit-word.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import { pointLetter } from '../../src/document/model/build-title.ts';
import { takeChange } from '../../src/document/model/take-change.ts';
import { parseOutline } from '../../src/domain/outline/parse-outline.ts';
import { field, outlineFile, outlineOf, section, text } from '../support/builders.ts';
import { changesIn, type Print, written } from '../support/docx/changes-in.ts';
import { editedDocument, withParagraphAfter, withWords } from '../support/docx/edit-word-file.ts';
import { EDITABLE } from '../support/docx/editable-report.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';

const titled = (id: string, label: string, parts = {}) =>
  field(id, 'longText', { label, print: { as: 'titled' }, ...parts });

/** The small report of the Word tests with a section of titled texts in place of its last text. */
const PRINT: Print = {
  ...EDITABLE,
  outline: {
    ...EDITABLE.outline,
    sections: EDITABLE.outline.sections.map((each) =>
      each.id === 'e'
        ? (outlineOf([
            section('e', {
              heading: 'Kiến nghị',
              fields: [
                field('chung', 'longText', { requirement: 'optional' }),
                titled('van_thu', 'Công tác văn thư'),
                titled('luu_tru', 'Công tác lưu trữ', { requirement: 'optional' }),
                titled('bao_mat', 'Công tác bảo mật'),
              ],
            }),
          ]).sections[0] ?? each)
        : each,
    ),
  },
  draft: {
    ...EDITABLE.draft,
    answers: {
      ...EDITABLE.draft.answers,
      e: { van_thu: text('Đã nhận 120 văn bản.\nĐã trả lời đủ.'), bao_mat: text('Không có vi phạm.') },
    },
  },
};

function linesOf({ outline, draft, format, purpose }: Print): string[] {
  return buildReport(outline, draft, shippedFormat(format), purpose).body.flatMap((block) =>
    'source' in block && block.source.section === 'e' && block.kind === 'paragraph'
      ? [block.runs.map((run) => run.text).join('')]
      : [],
  );
}

describe('titled texts', () => {
  it('stand under their titles, lettered by what is printed', () => {
    expect(linesOf(PRINT)).toEqual([
      'a) Công tác văn thư',
      'Đã nhận 120 văn bản.',
      'Đã trả lời đủ.',
      'b) Công tác bảo mật',
      'Không có vi phạm.',
    ]);
  });

  it('show a hole under the title of a demanded text that is missing', () => {
    const { e: _, ...answers } = PRINT.draft.answers;
    expect(linesOf({ ...PRINT, draft: { ...PRINT.draft, answers } })).toEqual([
      'a) Công tác văn thư',
      expect.stringContaining('công tác văn thư'),
      'b) Công tác bảo mật',
      expect.stringContaining('công tác bảo mật'),
    ]);
  });

  it('have the letters of Vietnamese documents', () => {
    expect([0, 3, 4, 6, 7, 22, 23].map(pointLetter)).toEqual(['a', 'd', 'đ', 'g', 'h', 'y', 'aa']);
  });

  it('are set in italics and stay with their text', () => {
    const report = buildReport(PRINT.outline, PRINT.draft, shippedFormat('HD05'), PRINT.purpose);
    const title = report.body.find((block) => block.kind === 'paragraph' && block.runs[0]?.text.startsWith('a)'));
    expect(title).toMatchObject({ leads: true, runs: [{ italic: true }] });
  });

  it('come back from Word: a line reworded and one added go into their text, a title is the outline’s wording', async () => {
    const bytes = await written(PRINT);
    expect(await changesIn(bytes, PRINT)).toEqual([]);
    const taken = async (change: (xml: string) => string) => {
      const [found] = await changesIn(editedDocument(bytes, change), PRINT);
      if (!found) throw new Error('nothing was found');
      return takeChange(PRINT.outline, PRINT.draft, found);
    };
    expect(await taken(withWords('120 văn bản', 'Đã nhận 130 văn bản.'))).toMatchObject({
      kind: 'take',
      edits: [{ field: 'van_thu', text: 'Đã nhận 130 văn bản.' }],
    });
    expect(await taken(withParagraphAfter('b) Công tác bảo mật', 'Đã tập huấn một lớp.'))).toMatchObject({
      kind: 'take',
      edits: [{ field: 'bao_mat', text: 'Đã tập huấn một lớp.' }],
    });
    expect(await taken(withWords('a) Công tác', 'a) Công tác văn thư, hành chính'))).toEqual({
      kind: 'leave',
      reason: 'fixed',
    });
  });

  it('are nothing the audit of a Word file objects to', async () => {
    const sections = OUTLINE.sections.map((each) =>
      each.id === 's6'
        ? {
            ...each,
            fields: [...(each.fields ?? []), ...(PRINT.outline.sections.find(({ id }) => id === 'e')?.fields ?? [])],
          }
        : each,
    );
    const answers = { ...COMPLETE.answers, s6: { ...COMPLETE.answers['s6'], ...PRINT.draft.answers['e'] } };
    const print: Print = {
      outline: { ...OUTLINE, sections },
      draft: { ...COMPLETE, answers },
      format: 'HD05',
      purpose: { kind: 'official' },
    };
    const audited = auditWord(await written(print), shippedFormat('HD05'), { origin: 'ours' });
    if (!audited.ok) throw new Error(JSON.stringify(audited.problem));
    const unmet = audited.value.lines.filter(
      ({ outcome, check }) => outcome !== 'meets' && check !== 'text.citation' && check !== 'text.abbreviation',
    );
    expect(unmet).toEqual([]);
  });

  it('are long texts only', () => {
    const parsed = parseOutline(
      outlineFile([section('a', { fields: [field('x', 'list', { print: { as: 'titled' } })] })]),
    );
    expect(parsed.ok ? [] : parsed.problem.map(({ problem }) => problem.kind)).toEqual(['wrongKind']);
  });
});
