import { describe, expect, it } from 'vitest';
import { askedTableOf } from '../../../src/domain/outline-import/asked-tables.ts';
import { partTitle } from '../../../src/domain/outline-import/heading-title.ts';
import { withoutPeriods } from '../../../src/domain/outline-import/heading-words.ts';
import { placeholdersIn, withoutPlaceholders } from '../../../src/domain/outline-import/placeholders.ts';
import { recognise } from '../../../src/domain/outline-import/recognise.ts';
import { sourceOfText } from '../../../src/domain/outline-import/source-of-text.ts';
import { p, rolesOf, sourceOfWord, table } from '../../support/outline-lines.ts';

const LONG = 100_000;
const repeated = (text: string): string => text.repeat(Math.ceil(LONG / text.length));

/** A pattern that tries every way would not come to an end before the time a test has. */
describe('a line of 100 kB', () => {
  it('of spaces before a last word is no row of contents', () => {
    const source = sourceOfText(`I. Một\nHai${repeated(' ')}ba\nII. Bốn`);
    expect(recognise(source).some(({ role }) => role === 'contents')).toBe(false);
  });

  it('of commas before a last letter keeps its title', () => {
    const text = `Một${repeated(', ')}a`;
    expect(partTitle(text, 0)).toEqual({ title: text, rest: '' });
  });

  it('of sentences without a title is not parted', () => {
    const text = `${repeated('ab. cd - ')}x`;
    expect(partTitle(text, 0)).toEqual({ title: text, rest: '' });
  });

  it('of opened braces names no period', () => {
    const text = repeated('{');
    expect(withoutPeriods(text)).toBe(text);
    expect(withoutPeriods('Kết quả {kỳ báo cáo} này')).toBe('kết quả   này');
  });

  it('of words with an ellipsis behind each has no place to be filled', () => {
    const text = repeated('vận động…, ');
    expect(placeholdersIn(text)).toEqual([]);
    expect(withoutPlaceholders(`Một${repeated(',')}a${repeated(',')}`)).toBe(`Một${repeated(',').slice(0, LONG)}a`);
  });
});

describe('a row of contents', () => {
  it.each(['I. Một ..... 3', 'I. Một\t3', 'I. Một    12', 'I. Một……. 120 '])('is known by its page: %j', (row) => {
    expect(rolesOf(sourceOfText(`Mục lục\n${row}\nI. Một\nNội dung của mục này.`))).toContainEqual(`contents: ${row}`);
  });
});

describe('the tables of a file', () => {
  it('are each asked for what stands in them, one inside another too', () => {
    const inner = table([
      ['STT', 'Tên'],
      ['1', 'Hai'],
    ]);
    const source = sourceOfWord(
      [
        p('Bảng 1. Ngoài'),
        table([
          ['Nội dung', 'Ghi chú'],
          [`${inner}${p('')}`, 'Ba'],
        ]),
        p('Bảng 2. Sau'),
        table([
          ['TT', 'Thôn'],
          ['1', 'Đoài'],
        ]),
      ].join(''),
    );
    const asked = source.tables.map((_, index) => askedTableOf(source, index)?.columns);
    expect(asked).toEqual([['Nội dung', 'Ghi chú'], ['Tên'], ['Thôn']]);
  });

  it('are all read in a file of many', () => {
    const many = Array.from({ length: 1500 }, (_, at) =>
      table([
        ['TT', `Cột ${at}`],
        ['1', ''],
      ]),
    );
    const source = sourceOfWord(many.join(p('Chữ')));
    expect(source.tables.map((_, index) => askedTableOf(source, index)?.columns)).toEqual(
      many.map((_, at) => [`Cột ${at}`]),
    );
  });
});

describe('who gets the report', () => {
  it('is sought in a file that names them on thousands of lines', () => {
    const lines = Array.from({ length: 5000 }, () => 'T/M ĐẢNG ỦY\nNội dung của dòng này.');
    const found = recognise(sourceOfText(`I. Một\n${lines.join('\n')}\nII. Hai`));
    expect(found.filter(({ role }) => role === 'heading').map(({ label }) => label)).toEqual(
      expect.arrayContaining(['I.', 'II.']),
    );
  });
});
