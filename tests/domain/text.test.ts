import { describe, expect, it } from 'vitest';
import { cleanText, isBlank, lowerFirst, toCapitals } from '../../src/domain/vietnamese/text.ts';

describe('text taken over from a box or a file', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001fd\u007fe', 'abcde'],
    ['C1 controls', 'a\u0080b\u009fc', 'abc'],
    ['noncharacters', 'a\ufffeb\uffffc\ufdd0d\u{1fffe}e\u{10fffe}f', 'abcdef'],
    ['a byte order mark inside', '\ufeffa\ufeffb', 'ab'],
    ['lone surrogates', 'a\ud83db\ude00c', 'abc'],
  ])('loses %s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it.each([
    ['Windows line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['page breaks and line tabs of Word', 'a\u000bb\u000cc', 'a\nb\nc'],
  ])('turns %s into new lines', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it('is composed, whatever Unikey or a Mac made of it', () => {
    const decomposed = 'Đảng ủy xã Gia Lộc, ẫ Ữ ợ'.normalize('NFD');
    expect(cleanText(decomposed)).toBe('Đảng ủy xã Gia Lộc, ẫ Ữ ợ');
  });

  it.each(['😀', '👨‍👩‍👧', '𠮷', 'a\tb', '  hai  khoảng trắng ', '\u00a0', '“…” – № ½ m²', ''])('keeps %s', (typed) => {
    expect(cleanText(typed)).toBe(typed);
  });
});

describe('small things of Vietnamese text', () => {
  it.each([
    ['', true],
    [' \n\t\u00a0', true],
    ['.', false],
  ])('%j is blank: %s', (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });

  it('sets capitals with all their marks', () => {
    expect(toCapitals('Thực hiện dân chủ ở cơ sở ẫ ữ đ')).toBe('THỰC HIỆN DÂN CHỦ Ở CƠ SỞ Ẫ Ữ Đ');
  });

  it.each([
    ['Ưu điểm', 'ưu điểm'],
    ['Đơn thư', 'đơn thư'],
    ['UBND xã', 'UBND xã'],
    ['MTTQ', 'MTTQ'],
    ['A', 'a'],
    ['3 việc', '3 việc'],
    ['', ''],
  ])('%s in the middle of a sentence is %s', (name, inside) => {
    expect(lowerFirst(name)).toBe(inside);
  });
});
