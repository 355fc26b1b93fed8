import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/document/docx/reading/open-package.ts';
import { readWordDocument } from '../../src/document/docx/reading/word-document.ts';
import { buildReport } from '../../src/document/model/build-report.ts';
import { offersOf } from '../../src/document/model/offers.ts';
import { printedParagraphs } from '../../src/document/model/printed-paragraphs.ts';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { withEditsTogether } from '../../src/domain/draft/edits-together.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';
import { items, text, withAnswer } from '../support/builders.ts';
import { changesIn, written } from '../support/docx/changes-in.ts';
import { editedDocument, plainText, reworded } from '../support/docx/edit-word-file.ts';
import { EDITABLE } from '../support/docx/editable-report.ts';
import { shippedFormat } from '../support/shipped.ts';

const { outline, purpose } = EDITABLE;
const format = shippedFormat(EDITABLE.format);

/** A report with enough to divide, join and move: sentences that share words, as those of a report do. */
const draft = [
  [
    'a',
    'ket_qua',
    text(
      [
        'Ban Thường vụ Đảng ủy xã đã ban hành 4 văn bản lãnh đạo. Nghị quyết được quán triệt đến 57 chi bộ. Nhân dân các thôn đồng tình.',
        '- Hội đồng nhân dân xã họp 2 kỳ. Các thôn họp dân đủ 4 lần.',
        '- Đường thôn Ngọc Uyên đã mở xong; dân góp 120 ngày công.',
        'Đảng ủy xã giao Văn phòng theo dõi. Việc chậm ở ba thôn.',
      ].join('\n'),
    ),
  ],
  ['b', 'uu_diem', items('Cấp ủy quan tâm chỉ đạo sát sao', 'Nhân dân tích cực tham gia. Không có đơn thư vượt cấp.')],
  ['e', 'kien_nghi', text('Đề nghị Thành ủy cấp kinh phí.\nĐề nghị mở lớp tập huấn cho Ban Thường vụ Đảng ủy xã.')],
].reduce(
  (before, [section, field, answer]) => withAnswer(before, section as string, field as string, answer as never),
  EDITABLE.draft,
);
const print = { ...EDITABLE, draft };
const bytes = await written(print);

const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs;
const WORDS = ['Ban Thường vụ', 'Nhân dân', 'các thôn', 'đồng tình', '1.245', 'Đảng ủy xã', 'theo dõi'];

type Kind = 'split' | 'join' | 'move' | 'remove' | 'retype';
interface Act {
  readonly kind: Kind;
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 })
  .map((words) => `${words.join(' ')}.`);
const actOf = (...kinds: readonly Kind[]): fc.Arbitrary<Act> =>
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat({ max: 99 }), to: fc.nat({ max: 99 }), words: sentence });

/** One thing an officer does to the paragraphs of the text, here as markup. Halves have at least so many words. */
function done(paragraphs: readonly string[], { kind, at, to, words }: Act, least: number): string[] {
  const after = [...paragraphs];
  const index = at % after.length;
  const own = after[index] ?? '';
  const [parts, next] = [plainText(own).split(' '), after[index + 1]];
  const cut = least + (to % Math.max(1, parts.length - 2 * least + 1));
  if (kind === 'remove') after.splice(index, 1);
  else if (kind === 'retype') after[index] = reworded(own, words);
  else if (kind === 'move') after.splice(to % after.length, 0, ...after.splice(index, 1));
  else if (kind === 'join' && next) after.splice(index, 2, reworded(own, `${plainText(own)} ${plainText(next)}`));
  else if (kind === 'split' && parts.length >= 2 * least) {
    const [upper, lower] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    after.splice(index, 1, reworded(own, upper), reworded(own, lower));
  }
  return after;
}

/** The paragraphs between the first heading and the table below it, and those after it to the signature, each for itself. */
function edited(xml: string, acts: readonly Act[], least: number): string {
  const from = xml.lastIndexOf('<w:p>', xml.indexOf('KẾT QUẢ LÃNH ĐẠO'));
  const to = xml.lastIndexOf('<w:tbl>', xml.indexOf('Nơi nhận'));
  const stretch = xml.slice(from, to);
  const table = stretch.indexOf('<w:tbl>');
  const rest = stretch.indexOf('</w:tbl>') + '</w:tbl>'.length;
  const run = (part: string, own: readonly Act[]) =>
    own
      .reduce<string[]>(
        (paragraphs, act) => (paragraphs.length > 1 ? done(paragraphs, act, least) : paragraphs),
        [...(part.match(PARAGRAPH) ?? [])],
      )
      .join('');
  const isUpper = ({ at }: Act) => at % 2 === 0;
  const halves = [
    run(stretch.slice(0, table), acts.filter(isUpper)),
    stretch.slice(table, rest),
    run(
      stretch.slice(rest),
      acts.filter((act) => !isUpper(act)),
    ),
  ];
  return xml.slice(0, from) + halves.join('') + xml.slice(to);
}

/** Printing adds marks at the end of items; a place still to be filled is no text. */
function textsOf(paragraphs: readonly { readonly text: string }[]): string[] {
  return paragraphs
    .map(({ text: own }) => comparableText(own).replace(/[.;,]+$/, ''))
    .filter((own) => own !== '' && !own.startsWith('[Chưa có'));
}

function printedNow(now: Draft): string[] {
  return textsOf(printedParagraphs(buildReport(outline, now, format, purpose), format));
}

function standingIn(file: Uint8Array): string[] {
  const opened = openPackage(file);
  const document = opened.ok ? readWordDocument(opened.value) : opened;
  if (!document.ok) throw new Error('unreadable');
  return textsOf(document.value.paragraphs);
}

function sentencesOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((own) => own.split(/[.;](?=\s|$)/).map((each) => each.trim())).filter((s) => s.includes(' ')),
  );
}

/** How often each word stands in the texts. */
function tally(texts: readonly string[]): string {
  return texts.join(' ').replace(/[.;,]/g, ' ').split(/\s+/).filter(Boolean).sort().join(' ');
}

async function takeAll(acts: readonly Act[], least = 1) {
  let file = bytes;
  try {
    file = editedDocument(bytes, (xml) => edited(xml, acts, least));
  } catch {
    // the acts undid one another
    return undefined;
  }
  const { offers, edits } = offersOf(outline, draft, await changesIn(file, print));
  const takeable = offers.filter(({ take }) => take.kind === 'take');
  const owners = new Map(
    takeable.flatMap(({ change, take }) => (take.kind === 'take' ? take.edits : []).map((edit) => [edit, change.id])),
  );
  const wanted = edits.filter((edit) => owners.has(edit));
  const { draft: after, refused } = withEditsTogether(outline, draft, wanted, (edit) => owners.get(edit));
  expect([...refused]).toEqual([]);
  return { now: printedNow(after), word: standingIn(file), isWhole: takeable.length === offers.length };
}

describe('everything that can be taken from a Word file', () => {
  it('loses no sentence that still stands somewhere in it, and is the text of the file when all of it can be taken', async () => {
    let whole = 0;
    const old = sentencesOf(printedNow(draft));
    const anyActs = fc.array(actOf('split', 'join', 'move', 'remove', 'retype'), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const result = await takeAll(acts);
        if (!result) return;
        const { now, word, isWhole } = result;
        const [kept, standing] = [sentencesOf(now), sentencesOf(word)];
        expect([...old].filter((each) => standing.has(each) && !kept.has(each))).toEqual([]);
        if (!isWhole) return;
        whole += 1;
        expect(now).toEqual(word);
      }),
      { numRuns: 250 },
    );
    expect(whole).toBeGreaterThan(20);
  });

  it.each([
    ['one gesture, be it over a single word', 1, 1],
    // a word or two that are divided off, moved away and joined there are not known again
    ['several', 4, 4],
  ])(
    'neither loses nor doubles a word when paragraphs were only divided, joined and moved: %s',
    async (_, most, least) => {
      const gestures = fc.array(actOf('split', 'join', 'move'), { minLength: 1, maxLength: most });
      await fc.assert(
        fc.asyncProperty(gestures, async (acts) => {
          const result = await takeAll(acts, least);
          if (result) expect(tally(result.now)).toBe(tally(printedNow(draft)));
        }),
        { numRuns: 100 },
      );
    },
  );
});
