import type { FigurePart } from '../draft/draft-answers.ts';
import { comparableText } from '../vietnamese/comparable-text.ts';
import type { NumberForm, NumberProblem } from '../vietnamese/number.ts';
import { readNumber } from '../vietnamese/number.ts';
import { type PastedBlock, widthOf, withoutBlankEnd, withoutBlankRows } from './pasted-block.ts';
import { looksEnglish, pastedNumber } from './pasted-number.ts';

/** A row of the figure table as a pasted block meets it. */
export interface FigureTarget {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly form: NumberForm;
  /** Never typed: no number is taken for it. */
  readonly isComputed: boolean;
  /** What stands in the boxes it has now. */
  readonly boxes: Partial<Record<FigurePart, string>>;
}

/** What the person may say about the block in the preview. */
export interface FigurePasteChoices {
  readonly skipsHead: boolean;
  /** The block has lines for computed indicators too. */
  readonly hasComputed: boolean;
  readonly isEnglish: boolean;
}

/** fill: goes into the box · same: stands there already · blank: nothing pasted, the box keeps what it has · noBox. */
export interface PlannedFigureCell {
  readonly part: FigurePart;
  readonly verdict: 'fill' | 'same' | 'blank' | 'noBox';
  readonly before: string;
  readonly text: string;
  readonly problem?: NumberProblem;
}

export interface PlannedFigure {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly PlannedFigureCell[];
}

export interface FigurePlan {
  /** Lines find their indicator by its code or name, or simply by their order. */
  readonly by: 'key' | 'order';
  readonly parts: readonly FigurePart[];
  readonly figures: readonly PlannedFigure[];
  /** Lines that find no indicator, and cells that find no column: not taken. */
  readonly leftRows: readonly (readonly string[])[];
  readonly leftCells: readonly string[];
  readonly hasEnglish: boolean;
  readonly meetsComputed: boolean;
}

export interface FigurePasteStart {
  readonly code: string;
  readonly part: FigurePart;
  /** Columns that have boxes, from left to right. */
  readonly parts: readonly FigurePart[];
}

/** The indicator a cell names; `undefined` also where a name belongs to two of them. */
function namedBy(cell: string, targets: readonly FigureTarget[]): FigureTarget | undefined {
  const words = comparableText(cell).toLocaleLowerCase('vi');
  if (words === '') return undefined;
  const byCode = targets.find(({ code }) => code.toLocaleLowerCase('vi') === words);
  const byLabel = targets.filter(({ label }) => comparableText(label).toLocaleLowerCase('vi') === words);
  return byCode ?? (byLabel.length === 1 ? byLabel[0] : undefined);
}

/**
 * The column that names the most indicators, at least two; codes and names both count. Two names are no accident: lines
 * that name none are headings, sums or other matters, and going by order would put every figure on the wrong line.
 */
function keyColumn(block: PastedBlock, targets: readonly FigureTarget[]): number | undefined {
  const counts = Array.from(
    { length: widthOf(block) },
    (_, column) => new Set(block.rows.flatMap((row) => namedBy(row[column] ?? '', targets)?.code ?? [])).size,
  );
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : undefined;
}

/** Words without any digit are a column of names or remarks; a blank column keeps its place. */
function isWordColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && !filled.some((cell) => /\d/.test(cell));
}

/** Beside a column of names, those columns hold figures in which most of what stands is a number. */
function isNumberColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const numbers = filled.filter((cell) => readNumber(cell, 'area').ok || looksEnglish([cell]));
  return numbers.length > 0 && numbers.length * 2 >= filled.length;
}

/** Whether the first row is a heading: words without a digit, but digits below. */
export function hasHeadRow({ rows }: PastedBlock): boolean {
  const [first, ...rest] = rows;
  return (
    first?.some((cell) => cell.trim() !== '') === true &&
    !first.some((cell) => /\d/.test(cell)) &&
    rest.some((row) => row.some((cell) => /\d/.test(cell)))
  );
}

interface Line {
  readonly target: FigureTarget;
  readonly row: readonly string[];
}

function linesByOrder(
  rows: readonly (readonly string[])[],
  targets: readonly FigureTarget[],
  start: FigurePasteStart,
  hasComputed: boolean,
): { readonly lines: Line[]; readonly left: (readonly string[])[] } {
  const from = targets.findIndex(({ code }) => code === start.code);
  const below = targets.slice(Math.max(0, from)).filter(({ isComputed }) => hasComputed || !isComputed);
  const lines = rows.flatMap((row, index) => {
    const target = below[index];
    return target ? [{ target, row }] : [];
  });
  return { lines, left: rows.slice(below.length) };
}

function planCell(part: FigurePart, pasted: string, target: FigureTarget, isEnglish: boolean): PlannedFigureCell {
  const { text, problem } = pastedNumber(pasted, target.form, isEnglish);
  const box = target.isComputed ? undefined : target.boxes[part];
  const before = box ?? '';
  if (text === '') return { part, verdict: 'blank', before, text };
  if (box === undefined) return { part, verdict: 'noBox', before, text };
  return { part, verdict: text === box ? 'same' : 'fill', before, text, ...(problem ? { problem } : {}) };
}

/**
 * What a pasted block would put where, for the person to look at first: nothing is changed here. Every cell of the block
 * is either in the plan, or named as left, or a name of an indicator, or in a heading the person chose to skip.
 */
export function planFigures(
  pasted: PastedBlock,
  targets: readonly FigureTarget[],
  start: FigurePasteStart,
  choices: FigurePasteChoices,
): FigurePlan {
  const key = keyColumn(pasted, targets);
  // by order a blank line is a blank cell: without it every later figure would move up
  const block = key === undefined ? withoutBlankEnd(pasted) : withoutBlankRows(pasted);
  const rows = choices.skipsHead ? block.rows.slice(1) : block.rows;
  const columns = Array.from({ length: widthOf(block) }, (_, column) => column).filter((column) =>
    key === undefined ? !isWordColumn(rows, column) : column !== key && isNumberColumn(rows, column),
  );
  const parts = start.parts.slice(start.parts.indexOf(start.part)).slice(0, columns.length);
  const taken = columns.slice(0, parts.length);
  const byOrder = linesByOrder(rows, targets, start, choices.hasComputed);
  const keyed = rows.map((row) => ({ row, target: key === undefined ? undefined : namedBy(row[key] ?? '', targets) }));
  const lines: readonly Line[] =
    key === undefined ? byOrder.lines : keyed.flatMap(({ row, target }) => (target ? [{ row, target }] : []));
  const left = key === undefined ? byOrder.left : keyed.flatMap(({ row, target }) => (target ? [] : [row]));
  return {
    by: key === undefined ? 'order' : 'key',
    parts,
    figures: lines.map(({ target, row }) => ({
      code: target.code,
      label: target.label,
      unit: target.unit,
      cells: parts.map((part, index) => planCell(part, row[taken[index] ?? -1] ?? '', target, choices.isEnglish)),
    })),
    leftRows: left,
    leftCells: lines.flatMap(({ row }) =>
      row.filter((cell, column) => column !== key && !taken.includes(column) && cell.trim() !== ''),
    ),
    hasEnglish: looksEnglish(rows.flat()),
    meetsComputed: key === undefined && targets.some(({ isComputed }) => isComputed),
  };
}
