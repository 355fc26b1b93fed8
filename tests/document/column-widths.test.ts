import { describe, expect, it } from 'vitest';
import { textWidthPt } from '../../src/document/format/text-width.ts';
import { twipsToPt } from '../../src/document/format/units.ts';
import { columnWidths, shareWidth } from '../../src/document/model/column-widths.ts';
import type { Table } from '../../src/document/model/report-document.ts';
import { readFormat } from '../support/docx/read-format.ts';

const sum = (widths: readonly number[]): number => widths.reduce((left, right) => left + right, 0);

describe('shareWidth', () => {
  it.each([
    ['by weight', [1, 2, 1], [0, 0, 0], 1000, [250, 500, 250]],
    ['in whole twips that add up', [1, 1, 1], [0, 0, 0], 1000, [333, 334, 333]],
    ['with the least width of a narrow column', [1, 9], [300, 100], 1000, [300, 700]],
    ['where one column after the other needs its least', [1, 2, 7], [300, 200, 100], 1000, [300, 200, 500]],
    ['in proportion where the least widths are too much', [1, 1], [900, 300], 1000, [750, 250]],
  ] as const)('shares %s', (_, weights, least, total, expected) => {
    const widths = shareWidth(weights, least, total);
    expect(widths).toEqual(expected);
    expect(sum(widths)).toBe(total);
  });
});

it('gives a column room for its longest date or sum, so that Word does not cut it in two', () => {
  const format = readFormat('hd05');
  const table: Table = {
    kind: 'table',
    columns: [
      { heading: 'Ngày', weight: 1, align: 'center' },
      { heading: 'Nội dung', weight: 9, align: 'left' },
      { heading: 'Số tiền', weight: 1, align: 'right' },
    ],
    rows: [[{ runs: [{ text: '12/3/2026' }] }, { runs: [] }, { runs: [{ text: '1.234.567.890' }], bold: true }]],
    source: { section: 's1' },
  };
  const [date, , amount] = columnWidths(table, format, 9355).map(twipsToPt);
  const { sizePt } = format.styles.tableText;
  expect(date).toBeGreaterThan(textWidthPt('12/3/2026', { sizePt, bold: false, italic: false }));
  expect(amount).toBeGreaterThan(textWidthPt('1.234.567.890', { sizePt, bold: true, italic: false }));
});
