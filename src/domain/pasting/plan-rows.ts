import type { TypedRow } from '../draft/typed-rows.ts';
import type { Column, TableField } from '../outline/outline-schema.ts';
import { comparableText } from '../vietnamese/comparable-text.ts';
import type { NumberForm } from '../vietnamese/number.ts';
import { type PastedBlock, widthOf, withoutBlankEnd, withoutBlankRows } from './pasted-block.ts';
import { type PastedCell, readPastedCell } from './pasted-cell.ts';
import { looksEnglish } from './pasted-number.ts';

/** A table as a pasted block meets it. */
export interface TableTarget {
  readonly field: TableField;
  readonly rows: readonly TypedRow[];
  readonly formOf: (column: Extract<Column, { kind: 'number' }>) => NumberForm;
  /** What a cell of a choice, a yes/no question or a link may be, by its words. */
  readonly optionsOf: (column: Column) => readonly { readonly id: string; readonly label: string }[];
}

/** Where the block begins: in a cell, or behind the last row. */
export interface TablePasteStart {
  readonly row: number;
  readonly column: number;
}

export interface TablePasteChoices {
  readonly skipsHead: boolean;
  readonly isEnglish: boolean;
}

export interface PlannedCell extends PastedCell {
  readonly column: string;
  readonly before: string;
}

export interface PlannedRow {
  /** Position in the table; beyond its last row for a new one. */
  readonly index: number;
  readonly isNew: boolean;
  readonly name: string;
  readonly cells: readonly PlannedCell[];
}

export interface RowsPlan {
  /** Columns find their place by the words over them, or by their order. */
  readonly by: 'heads' | 'order';
  readonly rows: readonly PlannedRow[];
  /** Columns of the block that go nowhere, and rows that a table with fixed rows has no place for. */
  readonly leftCells: readonly string[];
  readonly leftRows: readonly (readonly string[])[];
  readonly outside: string;
  readonly width: number;
  readonly hasEnglish: boolean;
  /** The first row names columns, whatever else was chosen. */
  readonly hasHeads: boolean;
}

function sameWords(left: string, right: string): boolean {
  const bare = (text: string) =>
    comparableText(text)
      .replace(/\s*\([^)]*\)$/, '')
      .toLocaleLowerCase('vi');
  return bare(left) !== '' && bare(left) === bare(right);
}

/** For each column of the table its column in the block, by the words in the first row; `undefined` when it names none. */
function byHeads(block: PastedBlock, field: TableField): ReadonlyMap<string, number> | undefined {
  const heads = block.rows[0] ?? [];
  const found = new Map<string, number>();
  for (const { id, label } of field.columns) {
    const at = heads.findIndex((head) => sameWords(head, label));
    if (at >= 0) found.set(id, at);
  }
  return found.size >= 2 || (found.size === 1 && heads.length === 1) ? found : undefined;
}

/** Whether the first column merely counts the rows: 1, 2, 3 … */
function isCounting(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.every((row, index) => row[0]?.trim().replace(/\.$/, '') === String(index + 1));
}

function fixedRows(field: TableField): readonly { readonly id: string; readonly label: string }[] {
  return 'fixed' in field.rows ? field.rows.fixed : [];
}

/** The column in which the names of fixed rows stand, when half of the rows have one. */
function nameColumn(rows: readonly (readonly string[])[], field: TableField): number | undefined {
  const names = fixedRows(field);
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const counts = Array.from(
    { length: width },
    (_, column) => rows.filter((row) => names.some(({ label }) => sameWords(row[column] ?? '', label))).length,
  );
  const most = Math.max(0, ...counts);
  return most > 0 && most * 2 >= rows.length ? counts.indexOf(most) : undefined;
}

interface Places {
  readonly by: RowsPlan['by'];
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the block that are read otherwise: counting, names of rows. */
  readonly spent: ReadonlySet<number>;
  readonly name: number | undefined;
}

function placesOf(
  block: PastedBlock,
  body: readonly (readonly string[])[],
  { field }: TableTarget,
  start: number,
): Places {
  const name = nameColumn(body, field);
  const spent = new Set(name === undefined ? [] : [name]);
  if (isCounting(body) && name !== 0 && widthOf(block) > 1) spent.add(0);
  const heads = byHeads(block, field);
  if (heads) return { by: 'heads', columns: heads, spent, name };
  const free = Array.from({ length: widthOf(block) }, (_, column) => column).filter((column) => !spent.has(column));
  // a block as wide as the table, or wider, is the whole table wherever the cursor stands
  const from = free.length >= field.columns.length ? 0 : start;
  const columns = field.columns.slice(from).flatMap(({ id }, index) => {
    const column = free[index];
    return column === undefined ? [] : [[id, column] as const];
  });
  return { by: 'order', columns: new Map(columns), spent, name };
}

/** The row of the table a pasted row goes to; `undefined` where a table with fixed rows has none. */
function indexOf(
  row: readonly string[],
  at: number,
  places: Places,
  { field }: TableTarget,
  start: number,
): number | undefined {
  const names = fixedRows(field);
  if (names.length === 0) return start + at;
  if (places.name === undefined) return start + at < names.length ? start + at : undefined;
  const found = names.findIndex(({ label }) => sameWords(row[places.name ?? -1] ?? '', label));
  return found < 0 ? undefined : found;
}

function planRow(
  row: readonly string[],
  index: number,
  places: Places,
  target: TableTarget,
  isEnglish: boolean,
): PlannedRow {
  const present = target.rows[index];
  const cells = target.field.columns.flatMap((column): PlannedCell[] => {
    const at = places.columns.get(column.id);
    if (at === undefined) return [];
    const before = present?.cells[column.id] ?? '';
    return [{ column: column.id, before, ...readPastedCell(row[at] ?? '', column, target, isEnglish) }];
  });
  const name = fixedRows(target.field)[index]?.label ?? '';
  return { index, isNew: present === undefined, name, cells };
}

/** Whether the first row is a heading: it names columns, or it has no digit while most rows below have. */
export function hasTableHead(block: PastedBlock, field: TableField): boolean {
  const { rows } = withoutBlankRows(block);
  if (byHeads({ rows, outside: '' }, field)) return true;
  const [first, ...rest] = rows;
  const withDigits = rest.filter((row) => row.some((cell) => /\d/.test(cell))).length;
  return first !== undefined && rest.length > 1 && !first.some((cell) => /\d/.test(cell)) && withDigits === rest.length;
}

/**
 * What a pasted block would put into a table, for the person to look at first: nothing is changed here. A cell of the
 * block is in the plan, or named as left, or a heading, a row's name or its counting number.
 */
export function planRows(
  pasted: PastedBlock,
  target: TableTarget,
  start: TablePasteStart,
  { skipsHead, isEnglish }: TablePasteChoices,
): RowsPlan {
  const filled = withoutBlankRows(pasted);
  // fixed rows that are met by order: a blank row is the blank cells of its row
  const isCounted = fixedRows(target.field).length > 0 && nameColumn(filled.rows, target.field) === undefined;
  const block = isCounted ? withoutBlankEnd(pasted) : filled;
  const hasHeads = byHeads(block, target.field) !== undefined;
  const body = skipsHead ? block.rows.slice(1) : block.rows;
  const places = placesOf(block, body, target, start.column);
  const lines = body.map((row, at) => ({ row, index: indexOf(row, at, places, target, start.row) }));
  const taken = new Set([...places.columns.values(), ...places.spent]);
  return {
    by: places.by,
    rows: lines.flatMap(({ row, index }) =>
      index === undefined ? [] : [planRow(row, index, places, target, isEnglish)],
    ),
    leftRows: lines.flatMap(({ row, index }) => (index === undefined ? [row] : [])),
    leftCells: lines.flatMap(({ row, index }) =>
      index === undefined ? [] : row.filter((cell, column) => !taken.has(column) && cell.trim() !== ''),
    ),
    outside: pasted.outside,
    width: widthOf(pasted),
    hasEnglish: looksEnglish(body.flat()),
    hasHeads,
  };
}

/** The rows with an accepted plan in them; a blank pasted cell leaves what stands. */
export function withPlannedRows(
  rows: readonly TypedRow[],
  plan: RowsPlan,
  field: TableField,
  newRowId: () => string,
): readonly TypedRow[] {
  const after = [...rows];
  for (const { index, cells } of plan.rows) {
    const taken = cells.filter(({ verdict, text }) => verdict !== 'noOption' && text !== '');
    const texts = Object.fromEntries(taken.map(({ column, text }) => [column, text]));
    const present = after[index];
    const blank = Object.fromEntries(field.columns.map(({ id }) => [id, '']));
    if (present) after[index] = { ...present, cells: { ...present.cells, ...texts } };
    else after.push({ rowId: newRowId(), cells: { ...blank, ...texts } });
  }
  return after;
}

/**
 * The rows with a paste taken back: rows it added go, cells it filled get back what they had. A cell that was written over
 * since keeps what was written, and rows added since stay.
 */
export function withoutPlannedRows(
  rows: readonly TypedRow[],
  before: readonly TypedRow[],
  after: readonly TypedRow[],
): readonly TypedRow[] {
  const old = new Map(before.map((row) => [row.rowId, row]));
  const pasted = new Map(after.map((row) => [row.rowId, row]));
  return rows.flatMap((row) => {
    const then = pasted.get(row.rowId);
    const was = old.get(row.rowId);
    if (!then) return [row];
    if (!was) return [];
    const cells = Object.entries(row.cells).map(([column, text]) => {
      const isAsPasted = text === then.cells[column];
      return [column, isAsPasted ? (was.cells[column] ?? '') : text] as const;
    });
    return [{ ...row, cells: Object.fromEntries(cells) }];
  });
}
