import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import { printedParagraphs } from '../../src/document/model/printed-paragraphs.ts';
import { takeChange } from '../../src/document/model/take-change.ts';
import type { Answer } from '../../src/domain/draft/answer.ts';
import { withDraftEdits } from '../../src/domain/draft/draft-edits.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';
import { cleanText } from '../../src/domain/vietnamese/text.ts';
import { anyText } from '../support/arbitraries.ts';
import { items, text, withAnswer } from '../support/builders.ts';
import { changesIn, written } from '../support/docx/changes-in.ts';
import { editedDocument, reworded } from '../support/docx/edit-word-file.ts';
import { EDITABLE } from '../support/docx/editable-report.ts';
import { shippedFormat } from '../support/shipped.ts';

const { outline, draft, purpose } = EDITABLE;
const format = shippedFormat(EDITABLE.format);
const bytes = await written(EDITABLE);

/** The paragraphs of the report as it would be printed now; a cell that could not be read stands in brackets. */
function printedNow(now: Draft): readonly string[] {
  return printedParagraphs(buildReport(outline, now, format, purpose), format).map(({ text }) =>
    comparableText(text).replace(/^\[(.*)\]$/, '$1'),
  );
}

/** Sentences as an officer types them; with a full stop, which printing would add to an item anyway. */
const sentence = fc
  .array(
    fc.constantFrom(
      'Nhân dân',
      'các thôn',
      'đồng tình',
      '1.245',
      'ẫ Ữ ợ',
      'tại',
      'cuộc',
      'R&D',
      '<b>',
      '“dân biết”',
      '$&',
      '{ky}',
      '15-BC/ĐU',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => `${words.join(' ')}.`);

/** What is done to one paragraph: the position is taken around the whole document. */
const act = fc.record({
  at: fc.nat({ max: 200 }),
  kind: fc.constantFrom('reword' as const, 'remove' as const, 'add' as const),
  text: sentence,
});

const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs;

/** Edits paragraphs of the text (letterhead and signature are printed in another form than typed). A cell keeps its paragraph. */
function edit(xml: string, acts: readonly { at: number; kind: 'reword' | 'remove' | 'add'; text: string }[]): string {
  const from = xml.lastIndexOf('<w:p>', xml.indexOf('KẾT QUẢ LÃNH ĐẠO')) - 1;
  const to = xml.lastIndexOf('<w:tbl>', xml.indexOf('Nơi nhận'));
  const places = [...xml.matchAll(PARAGRAPH)]
    .filter(({ 0: markup, index }) => index > from && index < to && markup.includes('<w:t'))
    .map(({ index }) => index);
  const byPlace = new Map(acts.map((each) => [places[each.at % places.length], each]));
  return xml.replace(PARAGRAPH, (paragraph, offset: number) => {
    const own = byPlace.get(offset);
    if (!own) return paragraph;
    const inCell = xml.lastIndexOf('<w:tc>', offset) > xml.lastIndexOf('</w:tc>', offset);
    if (own.kind === 'reword' || inCell) return reworded(paragraph, own.text);
    return own.kind === 'remove' ? '' : paragraph + reworded(paragraph, own.text);
  });
}

describe('a Word file nobody changed', () => {
  it('shows no change, whatever was typed in the draft', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (...texts) => {
        const [words = '', item = '', place = ''] = texts.map(cleanText);
        const typed: [string, string, Answer][] = [
          ['a', 'ket_qua', text(words)],
          ['b', 'uu_diem', items(item, 'Cấp ủy quan tâm')],
          ['md', 'md_trich_yeu', text(words)],
          ['md', 'md_noi_nhan', items(item, place)],
          ['md', 'md_dia_danh_ngay', text(place)],
          ['md', 'md_co_quan', text(place)],
        ];
        const filled = typed.reduce(
          (before, [section, field, answer]) => withAnswer(before, section, field, answer),
          draft,
        );
        const own = { ...EDITABLE, draft: filled };
        expect(await changesIn(await written(own), own)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any change of a Word file', () => {
  it('is printed in the next file when it was taken', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const edited = editedDocument(bytes, (xml) => edit(xml, acts));
        const takes = (await changesIn(edited, EDITABLE)).flatMap((change) => {
          const take = takeChange(outline, draft, change);
          return take.kind === 'take' ? [{ change, edits: take.edits }] : [];
        });
        const { draft: after, refused } = withDraftEdits(
          outline,
          draft,
          takes.flatMap(({ edits }) => edits),
        );
        expect(refused).toEqual([]);
        taken += takes.length;
        const now = printedNow(after);
        for (const { change } of takes) {
          if (change.kind === 'removed') expect(now).not.toContain(change.before);
          else expect(now).toContain(change.after);
        }
      }),
      { numRuns: 80 },
    );
    expect(taken).toBeGreaterThan(30);
  });

  it('leaves the draft as it is when none is taken', () => {
    expect(withDraftEdits(outline, draft, []).draft).toBe(draft);
  });
});
