import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/document/model/build-report.ts';
import type { Block, ReportDocument } from '../../src/document/model/report-document.ts';
import { withLayout } from '../../src/document/model/with-layout.ts';
import { checkCompleteness } from '../../src/domain/completeness/check-completeness.ts';
import { annexState, isAnnexOffered, printedAnnexes } from '../../src/domain/draft/annexes.ts';
import type { Draft, Layout } from '../../src/domain/draft/draft-schema.ts';
import { withAnnex, withLayoutChoice } from '../../src/domain/draft/with-layout-choice.ts';
import { counted, withAnswer, withFigures } from '../support/builders.ts';
import { COMPLETE, OUTLINE, shippedFormat } from '../support/shipped.ts';

const HD05 = shippedFormat('HD05');
const textOf = (block: Block): string =>
  'runs' in block ? block.runs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('') : '';
const report = (draft: Draft): ReportDocument =>
  buildReport(OUTLINE, draft, withLayout(HD05, draft.layout), { kind: 'official' });
const chosen = (layout: Partial<Layout>, draft: Draft = COMPLETE): Draft => ({
  ...draft,
  layout: { ...draft.layout, annexes: [], ...layout },
});
/** Nothing that demands the annexes of works and of petitions. */
const quiet = withFigures(COMPLETE, { DT09: counted(0), BQ09: counted(0) });
const printed = (draft: Draft): string[] => printedAnnexes(OUTLINE, draft).map(({ id }) => id);

describe('which annexes are printed', () => {
  it.each<[string, Draft, readonly string[]]>([
    ['the figures alone where nothing else is demanded or chosen', chosen({}, quiet), ['PL1']],
    ['those the figures demand', chosen({}), ['PL1', 'PL3', 'PL4']],
    [
      'those that were chosen, in the order of the outline',
      chosen({ annexes: ['PL6', 'PL2'] }, quiet),
      ['PL1', 'PL2', 'PL6'],
    ],
    ['none for an id nobody knows', chosen({ annexes: ['PL99'] }, quiet), ['PL1']],
    [
      'none of a table the short version does not ask for',
      chosen({ annexes: ['PL2'] }, { ...quiet, tier: 'minimum' }),
      ['PL1'],
    ],
  ])('%s', (_, draft, ids) => {
    expect(printed(draft)).toEqual(ids);
  });

  it('offers an annex only where its table is asked for', () => {
    const [, disclosure] = OUTLINE.annexes;
    if (!disclosure) throw new Error('no annex');
    expect([
      isAnnexOffered(disclosure, OUTLINE, { tier: 'full' }),
      isAnnexOffered(disclosure, OUTLINE, { tier: 'minimum' }),
    ]).toEqual([true, false]);
    expect(annexState(disclosure, OUTLINE, withAnnex(quiet, 'PL2', true))).toBe('chosen');
  });
});

describe('annexes and the text', () => {
  const all = report(chosen({ annexes: ['PL2', 'PL5', 'PL6'] }));
  const text = all.body.map(textOf).join('\n');

  it('are numbered in order, and a lone one is not', () => {
    expect(all.annexes.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `PHỤ LỤC ${number}`));
    expect(report(chosen({}, quiet)).annexes.map(({ label }) => label)).toEqual(['PHỤ LỤC']);
  });

  it('are each named once, by number', () => {
    expect(all.annexes.map((_, index) => text.split(`Phụ lục ${index + 1} `).length - 1)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('are named at the end of the section whose table they hold', () => {
    const sections = all.body.map(({ source }) => source.section);
    const at = all.body.findIndex((block) => textOf(block).includes('Phụ lục 2 '));
    expect([sections[at], sections[at + 1] === sections[at]]).toEqual(['s3_1_1', false]);
  });

  it('carry the table they stand for, on a sheet laid as the outline says', () => {
    const [, disclosure] = all.annexes;
    expect([disclosure?.orientation, disclosure?.blocks.map(({ kind }) => kind)]).toEqual(['landscape', ['table']]);
  });

  it('of a table without rows leave a visible hole, and the check says so', () => {
    const empty = withAnswer(chosen({ annexes: ['PL6'] }, quiet), 'md', 'md_don_vi_gop', { state: 'blank' });
    expect(report(empty).annexes.at(-1)?.blocks.map(textOf)).toEqual(['……………']);
    expect(checkCompleteness(OUTLINE, empty).filter(({ detail }) => detail.code === 'annexEmpty')).toEqual([
      expect.objectContaining({ level: 'warning', place: { section: 'md', field: 'md_don_vi_gop' } }),
    ]);
  });

  it('of a table where nothing arose say that', () => {
    const none = withAnswer(chosen({ annexes: ['PL6'] }, quiet), 'md', 'md_don_vi_gop', {
      state: 'nothingArose',
      reason: '',
    });
    expect(report(none).annexes.at(-1)?.blocks.map(textOf)).toEqual([expect.stringContaining('không phát sinh')]);
    expect(checkCompleteness(OUTLINE, none).filter(({ detail }) => detail.code === 'annexEmpty')).toEqual([]);
  });
});

describe('what the signer adds', () => {
  it('is printed only where it was chosen', () => {
    const { scopeNote, authorLine, footNote, letterhead } = report(chosen({}));
    expect([scopeNote, authorLine, footNote, letterhead.urgencyMark]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is printed as the layout words it', () => {
    const layout = { scopeNote: ' tài liệu hội nghị ', authorLine: true, notForMedia: true, urgency: 'hoa_toc' };
    const { scopeNote, authorLine, footNote, letterhead } = report(chosen(layout));
    expect([scopeNote, authorLine, footNote, letterhead.urgencyMark]).toEqual([
      'TÀI LIỆU HỘI NGHỊ',
      'CỦA BAN THƯỜNG VỤ ĐẢNG ỦY',
      'KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG',
      'HỎA TỐC',
    ]);
  });

  it('numbers headings one way throughout', () => {
    const labels = report(chosen({ headingScheme: 'cham' })).body.flatMap((block) =>
      block.kind === 'heading' ? [block.label] : [],
    );
    expect(labels.slice(0, 3)).toEqual(['I.', '1.', '2.']);
    expect(labels).toContain('a)');
    expect(labels.filter((label) => /-$|\d\.\d/.test(label))).toEqual([]);
  });

  it('keeps to the first way where the layout does not know the chosen one', () => {
    expect(withLayout(HD05, { ...COMPLETE.layout, headingScheme: 'la' }).headings).toBe(HD05.headings);
  });

  it('is taken back by choosing nothing', () => {
    const urgent = withLayoutChoice(COMPLETE, 'urgency', 'khan');
    expect(withLayoutChoice(urgent, 'urgency', undefined).layout).toEqual(COMPLETE.layout);
    expect(withLayoutChoice(urgent, 'urgency', 'khan')).toBe(urgent);
  });
});
