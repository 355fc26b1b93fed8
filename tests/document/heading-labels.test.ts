import { describe, expect, it } from 'vitest';
import { automaticHeadings } from '../../src/document/docx/heading-labels.ts';
import type { Heading } from '../../src/document/model/report-document.ts';
import { readFormat } from '../support/docx/read-format.ts';

const format = readFormat('hd05');
const heading = (level: 1 | 2 | 3, label: string): Heading => ({
  kind: 'heading',
  level,
  label,
  text: label,
  source: { section: 's1' },
});
const automatic = (headings: readonly Heading[]): boolean[] => {
  const found = automaticHeadings(headings, format);
  return headings.map((each) => found.has(each));
};

describe('automaticHeadings', () => {
  it('leaves numbering to the word processor where the labels follow each other', () => {
    const headings = [
      heading(1, 'I-'),
      heading(2, '1.'),
      heading(3, '1.1.'),
      heading(3, '1.2.'),
      heading(2, '2.'),
      heading(3, '2.1.'),
      heading(1, 'II-'),
      heading(2, '1.'),
    ];
    expect(automatic(headings)).toEqual(headings.map(() => true));
  });

  it('has a label typed that would come out otherwise, and counts on as the word processor does', () => {
    expect(automatic([heading(1, 'I-'), heading(1, 'III-'), heading(1, 'II-')])).toEqual([true, false, true]);
    expect(automatic([heading(1, ''), heading(3, '1.1.')])).toEqual([false, false]);
    expect(automatic([heading(1, 'I-'), heading(3, '1.1.')])).toEqual([true, false]);
  });

  it('writes Roman numbers as Word does', () => {
    const labels = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];
    expect(automatic(labels.map((label) => heading(1, `${label}-`)))).toEqual(labels.map(() => true));
  });
});
