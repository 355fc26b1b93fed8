import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/document/docx/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['puts letters and marks together', 'Đảng uỷ'.normalize('NFD'), 'Đảng uỷ'],
    ['turns tabs and line ends into spaces', 'a\tb\nc\r\nd\u2028e', 'a b c d e'],
    ['takes out control characters', 'a\u0000\u0001\u001f\u007f\u009fb', 'ab'],
    ['takes out noncharacters of every plane', 'a\ufffe\uffff\ufdd0\u{1fffe}b', 'ab'],
    ['takes out lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['keeps emoji, no-break spaces and no-break hyphens', '😀 5\u00a0% 05\u2011BC', '😀 5\u00a0% 05\u2011BC'],
  ])('%s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });
});
