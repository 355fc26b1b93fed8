import { describe, expect, it } from 'vitest';
import { COVER_FIELDS, fillNames, readCover } from '../../src/domain/draft/cover.ts';
import type { IssuerId } from '../../src/domain/profile/profile-schema.ts';
import { draftOf, items, text, withAnswer } from '../support/builders.ts';
import { COMPLETE, OUTLINE } from '../support/shipped.ts';

const empty = draftOf(OUTLINE);

describe('the cover block', () => {
  it('of an empty draft invents nothing', () => {
    expect(readCover(OUTLINE, empty)).toMatchObject({
      number: '',
      signatory: '',
      signingDate: undefined,
      cutoffDate: undefined,
      orders: [],
      recipients: [],
    });
  });

  it.each<[IssuerId, string, string, string]>([
    ['ban_thuong_vu', 'ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ GIA LỘC', 'Ban Thường vụ Đảng ủy xã Gia Lộc'],
    ['dang_uy', 'ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG', 'ĐẢNG ỦY XÃ GIA LỘC', 'Đảng ủy xã Gia Lộc'],
    ['ban_xay_dung_dang', 'ĐẢNG ỦY XÃ GIA LỘC', 'BAN XÂY DỰNG ĐẢNG', 'Ban Xây dựng Đảng Đảng ủy xã Gia Lộc'],
    ['dang_uy', 'ĐẢNG BỘ TỈNH', 'ĐẢNG ỦY PHƯỜNG NGUYỄN LƯƠNG BẰNG', 'Đảng ủy phường Nguyễn Lương Bằng'],
  ])('names the collective of %s under %s', (issuer, superior, body, name) => {
    let draft = withAnswer(empty, 'md', COVER_FIELDS.issuer, text(issuer));
    draft = withAnswer(draft, 'md', COVER_FIELDS.superiorBody, text(superior));
    draft = withAnswer(draft, 'md', COVER_FIELDS.issuingBody, text(body));
    expect(readCover(OUTLINE, draft).collective).toBe(name);
  });

  it('prints its own subject and opening until others are typed', () => {
    const cover = readCover(OUTLINE, withAnswer(COMPLETE, 'md', COVER_FIELDS.opening, { state: 'blank' }));
    expect(cover.subject).toContain('6 tháng đầu năm 2026');
    expect(`${cover.subject} ${cover.opening}`).not.toMatch(/[{}]/);
    const own = withAnswer(COMPLETE, 'md', COVER_FIELDS.opening, text('Mở đầu khác.'));
    expect(readCover(OUTLINE, own).opening).toBe('Mở đầu khác.');
  });

  it('leaves items without text out', () => {
    const draft = withAnswer(empty, 'md', COVER_FIELDS.recipients, items('Ban Thường vụ', '', ' '));
    expect(readCover(OUTLINE, draft).recipients).toEqual(['Ban Thường vụ']);
  });
});

describe('names in a text of the outline', () => {
  const facts = { collective: 'Đảng ủy xã', orders: ['Công văn A', 'Công văn B'], cutoffDate: '2026-05-04' };

  it('are filled', () => {
    expect(fillNames('{chu_the}; {can_cu}; {ngay_chot}; {tu_ngay}–{den_ngay}; {ky}', empty, facts)).toBe(
      'Đảng ủy xã; Công văn A; Công văn B; 04/5/2026; 01/01/2026–30/6/2026; 6 tháng đầu năm 2026',
    );
  });

  it('show a gap while a day is not known', () => {
    expect(fillNames('đến {ngay_chot}', empty, { ...facts, cutoffDate: undefined })).toBe('đến …');
  });

  it('take signs of money as they were typed', () => {
    const orders = ["Công văn $& số $1 $$ $' $`"];
    expect(fillNames('Theo {can_cu}.', empty, { ...facts, orders })).toBe("Theo Công văn $& số $1 $$ $' $`.");
  });
});
