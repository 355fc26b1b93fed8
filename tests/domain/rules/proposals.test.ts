import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../src/domain/completeness/check-rules.ts';
import { checkSection } from '../../../src/domain/completeness/check-section.ts';
import { openFindings, withExplanation } from '../../../src/domain/completeness/explained.ts';
import { offersFor } from '../../../src/domain/completeness/offers.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { findSection } from '../../../src/domain/outline/outline-tree.ts';
import { isOfferedRows, isShownAsOffer, proposalsFor } from '../../../src/domain/rules/proposals.ts';
import { proposedRowId } from '../../../src/domain/rules/proposed-row.ts';
import { holdsWord } from '../../../src/domain/rules/words-in-text.ts';
import { counted, draftOf, row, rows, withAnswer, withFigures } from '../../support/builders.ts';
import { COMPLETE, OUTLINE } from '../../support/shipped.ts';

const TABLE = { section: 's7_2', table: 'han_che' };
const offered = (draft: Draft) => proposalsFor(OUTLINE, draft, TABLE);
const ids = (draft: Draft) => offered(draft).map(({ rowId }) => rowId);
const withWeakness = (draft: Draft, id: string, noi_dung: string) =>
  withAnswer(draft, 's7_2', 'han_che', rows(row(id, { noi_dung })));

const EMPTY = draftOf(OUTLINE, { tier: 'full' });
/** Two of five answers from dialogues are open, and nobody has written a weakness yet. */
const OPEN = withFigures(EMPTY, { DT07: counted(5), DT09: counted(2) });
const RULES = (OUTLINE.rules ?? []).filter(({ proposes }) => proposes !== undefined);

describe('bad figures', () => {
  it('offer a weakness with the figures in it, before anything is written', () => {
    expect(offered(OPEN)).toEqual([
      {
        rowId: 'from_DT09_weakness',
        cells: {
          noi_dung: 'Ý kiến, kiến nghị sau đối thoại còn tồn',
          muc: 's5_2',
          bieu_hien: '2/5 ý kiến giao cơ quan giải quyết còn tồn',
        },
        rule: 'DT09_weakness',
      },
    ]);
  });

  it('offer nothing while they are missing, and nothing when they are good', () => {
    expect(ids(EMPTY)).toEqual([]);
    expect(ids(withFigures(EMPTY, { DT07: counted(5), DT09: counted(0) }))).toEqual([]);
    expect(ids(withFigures(EMPTY, { DT07: counted(5) }))).toEqual([]);
  });

  it('offer nothing with a gap in its sentence, and nothing of figures that contradict each other', () => {
    expect(ids(withFigures(EMPTY, { DT09: counted(2) }))).toEqual([]);
    expect(ids(withFigures(EMPTY, { DT07: counted(1), DT09: counted(2) }))).toEqual([]);
  });

  it('offer nothing that the complete sample has not said already', () => {
    expect(ids(COMPLETE)).toEqual([]);
  });

  it('offer it again for other figures when they change', () => {
    const [first] = offered(withFigures(OPEN, { DT09: counted(3) }));
    expect(first?.cells['bieu_hien']).toBe('3/5 ý kiến giao cơ quan giải quyết còn tồn');
  });

  it('offer nothing for another table', () => {
    expect(proposalsFor(OUTLINE, OPEN, { section: 's8', table: 'nhiem_vu' })).toEqual([]);
    expect(isOfferedRows(OUTLINE, TABLE)).toBe(true);
    expect(isOfferedRows(OUTLINE, { section: 's8', table: 'nhiem_vu' })).toBe(false);
  });
});

describe('an offer is answered', () => {
  it('by taking it, however the row is reworded then', () => {
    expect(ids(withWeakness(OPEN, proposedRowId('DT09_weakness'), 'Việc khác'))).toEqual([]);
  });

  it('by a weakness in other words, and by none that speaks of something else', () => {
    expect(ids(withWeakness(OPEN, 'r1', 'Việc sau Đối thoại giải quyết còn chậm'))).toEqual([]);
    expect(ids(withWeakness(OPEN, 'r1', 'Đối thoại chưa đều'))).toEqual(['from_DT09_weakness']);
  });

  it('by a reason, which is kept apart from the note that is printed, and holds as long as the figures do', () => {
    const weak = withWeakness(OPEN, 'r1', 'Việc khác');
    const open = (draft: Draft) => offersFor(OUTLINE, draft, TABLE).map(({ rowId }) => rowId);
    const [offer] = offersFor(OUTLINE, weak, TABLE);
    const answered = withExplanation(
      weak,
      offer?.finding ?? expect.fail(),
      'còn trong hạn',
      '2026-05-12T01:00:00.000Z',
    );
    expect(answered.figures).toEqual(weak.figures);
    expect(open(weak)).toEqual(['from_DT09_weakness']);
    expect(open(answered)).toEqual([]);
    expect(openFindings(answered, checkRules(OUTLINE, answered)).map(({ id }) => id)).not.toContain(offer?.finding.id);
    expect(open(withFigures(answered, { DT09: counted(4) }))).toEqual(['from_DT09_weakness']);
  });
});

describe(`each of the ${RULES.length} offers of the shipped outline`, () => {
  const table = findSection(OUTLINE, 's7_2')?.section;

  it.each(RULES)('$id fills every demanded box, and says itself what it looks for', ({ id, proposes }) => {
    const cells = proposes?.cells ?? {};
    const draft = withAnswer(EMPTY, 's7_2', 'han_che', rows(row(proposedRowId(id), cells)));
    expect(table && checkSection(table, draft)).toEqual([]);
    const words = Object.values(cells).join('\n');
    expect(proposes?.mentioned.filter((group) => !holdsWord(group, words))).toEqual([]);
    expect(isShownAsOffer(OUTLINE, id, 's7_2')).toBe(true);
    expect(isShownAsOffer(OUTLINE, id, 's8')).toBe(false);
  });
});
