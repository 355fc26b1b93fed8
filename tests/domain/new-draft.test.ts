import { describe, expect, it } from 'vitest';
import { computeProgress } from '../../src/domain/completeness/progress.ts';
import { BLANK_FIGURE } from '../../src/domain/draft/answer.ts';
import { readCover } from '../../src/domain/draft/cover.ts';
import { draftSchema } from '../../src/domain/draft/draft-schema.ts';
import { carryOver, type NewDraftChoices, newDraft } from '../../src/domain/draft/new-draft.ts';
import { counted } from '../support/builders.ts';
import { COMPLETE, OUTLINE, SHIPPED } from '../support/shipped.ts';

const [profile] = SHIPPED.profiles;
if (!profile) throw new Error('no profile');

const choices: NewDraftChoices = {
  id: 'moi-1',
  now: '2026-07-02T01:00:00.000Z',
  tier: 'minimum',
  period: { kind: 'secondHalf', year: 2026 },
  issuer: 'ban_thuong_vu',
};
const fresh = newDraft(OUTLINE, profile, choices);

describe('a new draft', () => {
  it('can be saved as it is', () => {
    expect(draftSchema.safeParse(fresh).success).toBe(true);
    expect(fresh.deadline).toBeUndefined();
  });

  it('has the letterhead of the chosen issuer and nothing else', () => {
    const cover = readCover(OUTLINE, newDraft(OUTLINE, profile, { ...choices, issuer: 'ban_xay_dung_dang' }));
    expect(cover).toMatchObject({
      issuingBody: 'BAN XÂY DỰNG ĐẢNG',
      symbol: 'BC/BXDĐ',
      signingForm: 'bxd_truong_ban',
      place: 'Gia Lộc',
    });
    expect(computeProgress(OUTLINE, fresh).sections.filter(({ state }) => state !== 'notBegun')).toHaveLength(1);
  });

  it('takes what was chosen before what the profile says, and no blank items', () => {
    const draft = newDraft(OUTLINE, profile, {
      ...choices,
      signatory: 'Họ và tên',
      recipients: ['Ban Thường vụ', ' '],
      order: '',
      cutoffDate: '2026-11-15',
    });
    expect(readCover(OUTLINE, draft)).toMatchObject({
      signatory: 'Họ và tên',
      recipients: ['Ban Thường vụ'],
      orders: [],
      cutoffDate: '2026-11-15',
    });
  });
});

describe('carrying an earlier report over', () => {
  const earlier = {
    ...COMPLETE,
    figures: {
      A: counted(10),
      B: counted(10, { estimate: { state: 'value', value: 14 }, note: 'theo sổ' }),
      C: { ...BLANK_FIGURE, actual: { state: 'unread' as const, text: 'khoảng 20' } },
    },
  };

  it('makes the figures of that period the earlier ones, the estimate before the count', () => {
    const { figures } = carryOver(fresh, earlier, { texts: false, figures: true });
    expect(figures).toEqual({
      A: { ...BLANK_FIGURE, earlier: { state: 'value', value: 10 } },
      B: { ...BLANK_FIGURE, earlier: { state: 'value', value: 14 } },
    });
  });

  it('takes texts only when asked, and never period, days or number', () => {
    const without = carryOver(fresh, earlier, { texts: false, figures: false });
    expect(Object.keys(without.answers)).toEqual(['md']);
    const withTexts = carryOver(fresh, earlier, { texts: true, figures: false });
    expect(withTexts.answers['s1_1']).toEqual(earlier.answers['s1_1']);
    const cover = readCover(OUTLINE, withTexts);
    expect([withTexts.period, cover.signingDate, cover.cutoffDate, cover.number]).toEqual([
      fresh.period,
      undefined,
      undefined,
      '',
    ]);
  });

  it('does not touch the earlier draft', () => {
    const before = JSON.stringify(earlier);
    carryOver(fresh, earlier, { texts: true, figures: true });
    expect(JSON.stringify(earlier)).toBe(before);
  });
});
