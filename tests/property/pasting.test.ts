import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypedRow } from '../../src/domain/draft/typed-rows.ts';
import type { TableField } from '../../src/domain/outline/outline-schema.ts';
import { allSections } from '../../src/domain/outline/outline-tree.ts';
import { readTabbedText, widthOf } from '../../src/domain/pasting/pasted-block.ts';
import { type FigureTarget, planFigures } from '../../src/domain/pasting/plan-figures.ts';
import {
  planRows,
  type RowsPlan,
  type TableTarget,
  withoutPlannedRows,
  withPlannedRows,
} from '../../src/domain/pasting/plan-rows.ts';
import { comparableText } from '../../src/domain/vietnamese/comparable-text.ts';
import { anyText } from '../support/arbitraries.ts';
import { OUTLINE } from '../support/shipped.ts';

/** What stands in cells that were copied: numbers in every notation, words, names of indicators and columns, nothing. */
const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('3', '1.180', '0,5', '1,234', '1,234.5', '-5', '1000000000000000000') },
  { weight: 2, arbitrary: fc.constantFrom('khoảng 20', 'hai mươi', 'A1', 'Chỉ tiêu A2', 'Cộng', '31/4/2026', 'x') },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '"', '""', '"a', 'a"b') },
  { weight: 1, arbitrary: anyText.map((text) => text.replace(/[\t\n\r"]/g, '')) },
);
const anyRows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
const asText = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\r\n');
const bare = (text: string) => text.replace(/[\t\n\r"]/g, '');

const TARGETS: readonly FigureTarget[] = ['A1', 'A2', 'A3', 'A4', 'A5'].map((code, index) => ({
  code,
  label: `Chỉ tiêu ${code}`,
  unit: 'lượt',
  form: index === 3 ? 'billions' : 'count',
  isComputed: index === 2,
  boxes: index === 2 ? {} : { actual: index === 1 ? '7' : '', estimate: '' },
}));

const TABLES: readonly TableField[] = allSections(OUTLINE).flatMap(({ section }) =>
  (section.fields ?? []).flatMap((field) => (field.kind === 'table' ? [field] : [])),
);

function targetOf(field: TableField, count: number): TableTarget {
  const ids =
    'fixed' in field.rows ? field.rows.fixed.map(({ id }) => id) : Array.from({ length: count }, (_, i) => `r${i}`);
  const rows = ids.map(
    (rowId): TypedRow => ({ rowId, cells: Object.fromEntries(field.columns.map(({ id }) => [id, 'đang có'])) }),
  );
  return {
    field,
    rows,
    formOf: ({ measure }) => measure,
    optionsOf: (column) => (column.kind === 'choice' ? column.options : []),
  };
}

/** Everything a plan says it knows of the block. */
function wordsOfPlan(plan: RowsPlan): readonly string[] {
  const cells = plan.rows.flatMap((row) => row.cells.map(({ shown }) => shown));
  return [...cells, ...plan.leftCells, ...plan.leftRows.flat()].map(comparableText);
}

describe('text copied from a spreadsheet', () => {
  it('of any kind is read without an exception, and every character is in some cell', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyRows.map(asText)), (text) => {
        const { rows } = readTabbedText(text);
        expect(bare(rows.flat().join(''))).toBe(bare(text));
      }),
    );
  });

  it('gives back the rows and columns it was made of', () => {
    const plain = fc.constantFrom('3', '1.180', 'Đường thôn 1', '', 'x "y" z');
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        expect(readTabbedText(`${asText(rows)}\r\n`).rows).toEqual(rows);
      }),
    );
  });
});

describe('a block pasted into the figure table', () => {
  const choices = fc.record({ skipsHead: fc.boolean(), hasComputed: fc.boolean(), isEnglish: fc.boolean() });
  const start = fc.record({
    code: fc.constantFrom('A1', 'A2', 'A4', 'A5'),
    part: fc.constantFrom('actual' as const, 'estimate' as const),
    parts: fc.constant(['actual', 'estimate'] as const),
  });

  it('loses no cell unseen: each is planned, named as left, or the name of its row', () => {
    fc.assert(
      fc.property(anyRows, start, choices, (rows, from, chosen) => {
        const plan = planFigures({ rows, outside: '' }, TARGETS, from, {
          ...chosen,
          skipsHead: false,
          isEnglish: false,
        });
        const seen = [
          ...plan.figures.flatMap(({ cells }) => cells.map(({ text }) => text)),
          ...plan.figures.flatMap(({ code, label }) => [code, label]),
          ...plan.leftRows.flat(),
          ...plan.leftCells,
        ].map((text) => comparableText(text));
        for (const cell of rows.flat()) if (cell.trim() !== '') expect(seen).toContain(comparableText(cell));
      }),
    );
  });

  it('plans nothing for a computed indicator and nothing where the box stays as it is', () => {
    fc.assert(
      fc.property(anyRows, start, choices, (rows, from, chosen) => {
        const plan = planFigures({ rows, outside: '' }, TARGETS, from, chosen);
        const cells = plan.figures.flatMap(({ code, cells: own }) => own.map((cell) => ({ code, ...cell })));
        expect(cells.filter(({ code, verdict }) => code === 'A3' && verdict === 'fill')).toEqual([]);
        expect(cells.filter(({ verdict, text, before }) => verdict === 'fill' && text === before)).toEqual([]);
        expect(cells.filter(({ verdict, text }) => text === '' && verdict !== 'blank')).toEqual([]);
      }),
    );
  });
});

describe('a block pasted into a table of the outline', () => {
  const anyPaste = fc.record({
    field: fc.constantFrom(...TABLES),
    count: fc.integer({ min: 0, max: 3 }),
    rows: anyRows,
    row: fc.integer({ min: 0, max: 3 }),
    column: fc.integer({ min: 0, max: 2 }),
    isEnglish: fc.boolean(),
  });

  it('loses no cell unseen', () => {
    fc.assert(
      fc.property(anyPaste, ({ field, count, rows, row, column, isEnglish }) => {
        const target = targetOf(field, count);
        const plan = planRows({ rows, outside: '' }, target, { row, column }, { skipsHead: false, isEnglish });
        const seen = wordsOfPlan(plan);
        const names = plan.rows.map(({ name }) => comparableText(name).toLocaleLowerCase('vi'));
        for (const cell of rows.flat()) {
          const words = comparableText(cell);
          // a counting number before the row, and the name of a fixed row, are read and not put in
          if (words === '' || /^\d+\.?$/.test(words) || names.includes(words.toLocaleLowerCase('vi'))) continue;
          expect(seen).toContain(words);
        }
        expect(plan.width).toBe(widthOf({ rows, outside: '' }));
      }),
      // a sign that is not seen, alone in its cell
      {
        examples: TABLES.map((field) => [
          { field, count: 0, rows: [['3', '\u0001']], row: 0, column: 0, isEnglish: false },
        ]),
      },
    );
  });

  it('taken and taken back leaves the rows as they were, and a fixed table its rows', () => {
    fc.assert(
      fc.property(anyPaste, fc.boolean(), ({ field, count, rows, row, column, isEnglish }, skipsHead) => {
        const target = targetOf(field, count);
        const plan = planRows({ rows, outside: '' }, target, { row, column }, { skipsHead, isEnglish });
        let made = 0;
        const after = withPlannedRows(target.rows, plan, field, () => `moi${made++}`);
        if ('fixed' in field.rows)
          expect(after.map(({ rowId }) => rowId)).toEqual(target.rows.map(({ rowId }) => rowId));
        expect(withoutPlannedRows(after, target.rows, after)).toEqual(target.rows);
      }),
    );
  });
});
