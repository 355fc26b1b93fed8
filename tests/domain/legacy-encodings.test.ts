import { describe, expect, it } from 'vitest';
import { legacyTrace } from '../../src/domain/vietnamese/legacy-encodings.ts';
import { allTexts } from '../support/all-texts.ts';
import { COMPLETE, HALF, OUTLINE } from '../support/shipped.ts';

describe('text left in an old font', () => {
  it.each([
    ['B¸o c¸o ®¸nh gi¸ s¬ kÕt häc kú I', 'tcvn3'],
    ['n¨m 2014', 'tcvn3'],
    ['c¸c ®¬n vÞ trªn ®Þa bµn', 'tcvn3'],
    ['baùo caùo keát quaû thöïc hieän', 'vni'],
    ['Ñaûng uûy xaõ ñaõ chæ ñaïo', 'vni'],
    ['Nhân dân'.normalize('NFD'), 'decomposed'],
    ['k\u0301', 'decomposed'],
    ['B\ufffdo c\ufffdo', 'damaged'],
    ['ắến ngày 10/5/2026', 'damaged'],
    ['mã \ue012 riêng', 'damaged'],
  ])('%s', (text, kind) => {
    expect(legacyTrace(text)?.kind).toBe(kind);
  });

  it.each([
    'hoà giải, khoá họp, uỷ ban, thuý, toán, thuở, quý I, khuếch trương, ngoằn ngoèo',
    '«Chính quyền thân thiện» · 30.522,2 m² · 1 × 2 · 25° · § 4 · © 2026',
    'Ông Noël làm việc với Nestlé, doanh nghiệp Zürich',
    'ắt phải làm',
    '',
  ])('leaves alone what is written in Unicode: %s', (text) => {
    expect(legacyTrace(text)).toBeUndefined();
  });

  it('finds nothing in any text that ships', () => {
    const texts = [...allTexts(OUTLINE), ...allTexts(COMPLETE), ...allTexts(HALF)];
    expect(texts.length).toBeGreaterThan(2000);
    expect(texts.filter((text) => legacyTrace(text))).toEqual([]);
  });
});
