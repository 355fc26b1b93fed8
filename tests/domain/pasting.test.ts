import { describe, expect, it } from 'vitest';
import type { TypedRow } from '../../src/domain/draft/typed-rows.ts';
import type { TableField } from '../../src/domain/outline/outline-schema.ts';
import { allFigures, allSections } from '../../src/domain/outline/outline-tree.ts';
import { isSingleCell, readTabbedText } from '../../src/domain/pasting/pasted-block.ts';
import { type FigureTarget, hasHeadRow, planFigures } from '../../src/domain/pasting/plan-figures.ts';
import { hasTableHead, planRows, type TableTarget } from '../../src/domain/pasting/plan-rows.ts';
import { OUTLINE } from '../support/shipped.ts';

const PLAIN = { skipsHead: false, hasComputed: false, isEnglish: false };
const PARTS = ['actual', 'estimate'] as const;

/** The indicators of a section as they stand on its page, all boxes empty. */
function targetsOf(section: string): FigureTarget[] {
  return allFigures(OUTLINE)
    .filter((placed) => placed.section.id === section)
    .map(({ field }) => ({
      code: field.id,
      label: field.label,
      unit: field.unit,
      form: field.measure,
      isComputed: field.ratio !== undefined,
      boxes: field.ratio ? {} : { actual: '', estimate: '' },
    }));
}

function tableOf(section: string, id: string): TableField {
  const field = allSections(OUTLINE)
    .find((placed) => placed.section.id === section)
    ?.section.fields?.find((one) => one.id === id);
  if (field?.kind !== 'table') throw new Error(id);
  return field;
}

function targetFor(field: TableField, rows: readonly TypedRow[] = []): TableTarget {
  return {
    field,
    rows,
    formOf: ({ measure }) => measure,
    optionsOf: (column) => (column.kind === 'choice' ? column.options : []),
  };
}

/** Code, column and text of everything that would be filled in. */
function filled(text: string, section: string, start: { code: string; part: 'actual' | 'estimate' }, choices = PLAIN) {
  const plan = planFigures(readTabbedText(text), targetsOf(section), { ...start, parts: PARTS }, choices);
  const cells = plan.figures.flatMap(({ code, cells: own }) =>
    own.filter(({ verdict }) => verdict === 'fill').map(({ part, text: typed }) => `${code} ${part} ${typed}`),
  );
  return { ...plan, cells };
}

describe('text from a spreadsheet', () => {
  it.each([
    ['one cell with the line end Excel adds', '12\r\n', [['12']]],
    ['a column', '3\r\n4\r\n', [['3'], ['4']]],
    [
      'a blank cell at the end',
      '3\t\r\n\t4',
      [
        ['3', ''],
        ['', '4'],
      ],
    ],
    ['a cell with a line break', '"dòng 1\ndòng 2"\t5\r\n', [['dòng 1\ndòng 2', '5']]],
    ['quotes that belong to the words', '"dân biết" đã bàn\t5', [['"dân biết" đã bàn', '5']]],
    ['a quote that is never closed', '"a\tb\nc', [['"a', 'b'], ['c']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(readTabbedText(text).rows).toEqual(rows);
  });

  it('with one cell goes into its box without questions', () => {
    expect(isSingleCell(readTabbedText('1.180\r\n'))).toBe(true);
    expect(isSingleCell(readTabbedText('1.180\r\n3'))).toBe(false);
    expect(isSingleCell(readTabbedText('1.180\t3'))).toBe(false);
  });
});

describe('a column pasted into figures', () => {
  it('goes down from the box where the cursor stands', () => {
    expect(filled('3\n2\n1', 's5_2', { code: 'DT04', part: 'estimate' }).cells).toEqual([
      'DT04 estimate 3',
      'DT05 estimate 2',
      'DT06 estimate 1',
    ]);
  });

  it('leaves the box of a blank cell as it is, and later figures on their rows', () => {
    const plan = filled('4\n3\n1\n\n50\n\n', 's5_2', { code: 'DT01', part: 'actual' });
    expect(plan.cells).toEqual(['DT01 actual 4', 'DT02 actual 3', 'DT03 actual 1', 'DT05 actual 50']);
    expect(plan.figures.map(({ code }) => code)).toEqual(['DT01', 'DT02', 'DT03', 'DT04', 'DT05']);
    expect(hasHeadRow(readTabbedText('\n3\n4'))).toBe(false);
  });

  it('with lines that name no indicator still goes by name, and lists those lines', () => {
    const text = 'Chỉ tiêu\tThực hiện\nđã giải quyết xong\t14\ncòn tồn\t6\nthừa\t9\nthừa 2\t9';
    const plan = filled(text, 's5_2', { code: 'DT08', part: 'actual' }, { ...PLAIN, skipsHead: true });
    expect(plan.by).toBe('key');
    expect(plan.cells.map((cell) => cell.replace(/^DT\d+ /, ''))).toEqual(['actual 14', 'actual 6']);
    expect(plan.leftRows.map(([name]) => name)).toEqual(['thừa', 'thừa 2']);
  });

  it('never puts a column without digits into boxes for numbers', () => {
    const plan = filled('việc này\t14\nviệc kia\t6', 's5_2', { code: 'DT08', part: 'actual' });
    expect(plan.cells).toEqual(['DT08 actual 14', 'DT09 actual 6']);
    expect(plan.leftCells).toEqual(['việc này', 'việc kia']);
  });

  it('passes over what is computed, or counts its line when the person says so', () => {
    const start = { code: 'HG06', part: 'actual' } as const;
    expect(filled('1\n9', 's3_1_5', start).cells).toEqual(['HG06 actual 1', 'HG08 actual 9']);
    const counted = filled('1\n81,5\n9', 's3_1_5', start, { ...PLAIN, hasComputed: true });
    expect(counted.cells).toEqual(['HG06 actual 1', 'HG08 actual 9']);
    expect(counted.figures[1]?.cells[0]).toMatchObject({ verdict: 'noBox', text: '81,5' });
  });

  it('keeps words and English numbers as they are and says why they cannot be read', () => {
    const { figures, hasEnglish } = filled('khoảng 20\n1,234\n-5', 's5_2', { code: 'DT01', part: 'actual' });
    expect(figures.map(({ cells }) => [cells[0]?.text, cells[0]?.problem?.reason])).toEqual([
      ['khoảng 20', 'notANumber'],
      ['1,234', 'ambiguous'],
      ['-5', 'negative'],
    ]);
    expect(hasEnglish).toBe(true);
  });

  it('reads English numbers when the person says they are', () => {
    const english = { ...PLAIN, isEnglish: true };
    expect(filled('1,234', 's5_2', { code: 'DT01', part: 'actual' }, english).cells).toEqual(['DT01 actual 1.234']);
    expect(filled('1,234.5', 's3_1_2', { code: 'BQ15', part: 'actual' }, english).cells).toEqual([
      'BQ15 actual 1.234,5',
    ]);
  });

  it('says which columns and rows find no box', () => {
    const plan = filled('1\t2\tthừa\n3\t4', 's5_2', { code: 'DT11', part: 'actual' });
    expect(plan.cells).toEqual(['DT11 actual 1', 'DT11 estimate 2']);
    expect(plan.leftCells).toEqual(['thừa']);
    expect(plan.leftRows).toEqual([['3', '4']]);
  });

  it('finds its rows by code or name, in any order, and takes the columns of numbers', () => {
    const text = 'TT\tMã\tĐVT\tSố\n1\tDT05\tý kiến\t47\n2\tdt04\tlượt người\t412\n3\tXX99\tviệc\t1';
    const plan = filled(text, 's5_2', { code: 'DT01', part: 'actual' });
    expect(plan.by).toBe('key');
    expect(plan.figures.map(({ code }) => code)).toEqual(['DT05', 'DT04']);
    expect(plan.leftRows.map((row) => row[1])).toEqual(['Mã', 'XX99']);
  });

  it('knows a heading over numbers', () => {
    expect(hasHeadRow(readTabbedText('Thực hiện\tƯớc\n3\t4'))).toBe(true);
    expect(hasHeadRow(readTabbedText('khoảng hai mươi'))).toBe(false);
    expect(hasHeadRow(readTabbedText('3\n4'))).toBe(false);
  });
});

describe('a block pasted into a table', () => {
  const projects = tableOf('s3_1_2', 'bang_cong_trinh');
  const disclosure = tableOf('s3_1_1', 'bang_dieu_11');

  it('finds its columns by the words over them', () => {
    const block = readTabbedText('Tổng giá trị (triệu đồng)\tTên công trình, phần việc\tGhi chú\n820\tĐường trục\tgấp');
    const plan = planRows(block, targetFor(projects), { row: 0, column: 0 }, { skipsHead: true, isEnglish: false });
    expect(hasTableHead(block, projects)).toBe(true);
    expect(plan.by).toBe('heads');
    expect(plan.rows[0]?.cells).toMatchObject([
      { column: 'ten', text: 'Đường trục' },
      { column: 'tong_gia_tri', text: '820' },
    ]);
    expect(plan.leftCells).toEqual(['gấp']);
  });

  it('without heads goes by order, and leaves out a column that only counts', () => {
    const block = readTabbedText('1\tĐường trục\tThôn 3\n2\tRãnh nước\tThôn 9');
    const plan = planRows(block, targetFor(projects), { row: 0, column: 0 }, { skipsHead: false, isEnglish: false });
    expect(plan.rows.map(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`))).toEqual([
      ['ten Đường trục', 'thon Thôn 3'],
      ['ten Rãnh nước', 'thon Thôn 9'],
    ]);
  });

  it('takes a choice by its words and leaves a cell alone whose words the list does not have', () => {
    const block = readTabbedText('Tên công trình, phần việc\tTình trạng\nA\tđã hoàn thành\nB\tgần xong');
    const plan = planRows(block, targetFor(projects), { row: 0, column: 0 }, { skipsHead: true, isEnglish: false });
    expect(plan.rows.map(({ cells }) => cells[1])).toMatchObject([
      { verdict: 'take', shown: 'đã hoàn thành' },
      { verdict: 'noOption', text: '', shown: 'gần xong' },
    ]);
    expect(plan.rows[0]?.cells[1]?.text).not.toBe('');
  });

  it('with fixed rows finds them by name, and names rows it has no place for', () => {
    const fixed = 'fixed' in disclosure.rows ? disclosure.rows.fixed : [];
    const rows = fixed.map(({ id }): TypedRow => ({ rowId: id, cells: {} }));
    const text = `${fixed[2]?.label}\tCó\n${fixed[0]?.label}\tKhông\nViệc khác\tCó`;
    const plan = planRows(
      readTabbedText(text),
      targetFor(disclosure, rows),
      { row: 0, column: 0 },
      { skipsHead: false, isEnglish: false },
    );
    expect(plan.rows.map(({ index, cells }) => [index, cells[0]?.text])).toEqual([
      [2, 'yes'],
      [0, 'no'],
    ]);
    expect(plan.leftRows).toEqual([['Việc khác', 'Có']]);
  });

  it('with fixed rows met by order leaves the row of a blank line as it is', () => {
    const fixed = 'fixed' in disclosure.rows ? disclosure.rows.fixed : [];
    const rows = fixed.map(({ id }): TypedRow => ({ rowId: id, cells: {} }));
    const target = targetFor(disclosure, rows);
    const start = { row: 0, column: 0 };
    const plan = planRows(readTabbedText('Có\n\nKhông'), target, start, { skipsHead: false, isEnglish: false });
    expect(plan.rows.map(({ index, cells }) => [index, cells[0]?.text])).toEqual([
      [0, 'yes'],
      [1, ''],
      [2, 'no'],
    ]);
  });
});
