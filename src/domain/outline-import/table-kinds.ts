import { isCoverWording, isSignerWording, type LineFacts, plainText, startsWithWord } from './line-facts.ts';
import { COUNTING_HEADS, TELLING_HEADS } from './outline-words.ts';
import type { SourceTable, SourceText } from './source-text.ts';

/** layout: the text is only set in a table. asking: a table with a head that asks for rows. */
export type TableKind = 'layout' | 'asking';

export interface TableFacts {
  readonly table: SourceTable;
  readonly kind: TableKind;
  /** Rows of the head. */
  readonly headRows: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly facts: readonly LineFacts[];
  readonly text: string;
  readonly isContinued: boolean;
}

/** Takes the lines of a file and a table; gives its cells in order, those of tables inside it left out. */
export function cellsOf(facts: readonly LineFacts[], table: SourceTable): readonly Cell[] {
  const cells = new Map<string, LineFacts[]>();
  for (const fact of facts.slice(table.firstLine, table.lastLine + 1)) {
    const { at } = fact.line;
    if (at.kind !== 'cell' || at.table !== table.index) continue;
    const key = `${at.row} ${at.column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [fact]);
    else known.push(fact);
  }
  return [...cells.values()].flatMap((lines) => {
    const at = lines[0]?.line.at;
    if (at?.kind !== 'cell') return [];
    const text = plainText(lines.map(({ line }) => `${line.label} ${line.text}`).join(' '));
    return [
      {
        row: at.row,
        column: at.column,
        across: at.across ?? 1,
        facts: lines,
        text,
        isContinued: at.isContinued ?? false,
      },
    ];
  });
}

/** Whether the column with that head only counts rows. */
export const isCountingHead = (text: string): boolean =>
  COUNTING_HEADS.includes(text.toLocaleLowerCase('vi').replace(/[.:]$/, ''));

/** Whether the first row names columns: several short texts, no number in front of any, no sentence. */
function looksLikeHead(cells: readonly Cell[]): boolean {
  const named = cells.filter(({ text }) => text !== '');
  const areNames = named.every(
    ({ text, facts }) =>
      text.length <= 90 && !facts.some(({ number, isBare, isPoint }) => (number !== undefined && !isBare) || isPoint),
  );
  return named.length >= 2 && areNames;
}

/** Takes the cells of a table; gives how many rows its head has: more than one where cells are merged. */
export function headRowsOf(cells: readonly Cell[], rows: number): number {
  let head = 1;
  const first = cells.filter(({ row }) => row === 0);
  const isMerged = first.some(({ across }) => across > 1) && first.length > 1;
  if (isMerged || cells.some(({ row, isContinued }) => row === 1 && isContinued)) {
    while (head < rows && cells.some(({ row, isContinued }) => row === head && isContinued)) head += 1;
    if (head === 1 && isMerged) head = 2;
  }
  const next = cells.filter(({ row }) => row === head);
  const isCountRow = next.length >= 2 && next.every(({ text }) => /^\(?(?:\d{1,2}|[A-Z])\)?$|^\d{1,2}\s*=/.test(text));
  return Math.min(isCountRow ? head + 1 : head, rows);
}

/** A row of one cell with a number and a title: parts of the outline stand in such a table. */
function hasHeadingRows(cells: readonly Cell[], columns: number): boolean {
  return cells.some(
    ({ across, facts }) =>
      across >= columns &&
      columns > 1 &&
      facts.some(({ number, isBare, rest }) => number !== undefined && !isBare && rest.length > 3),
  );
}

/** Most of the file, its rows numbered in two ways: an outline set as a table under a head. */
function holdsOutline(cells: readonly Cell[], share: number): boolean {
  if (share < 0.5) return false;
  const numbers = cells
    .filter(({ row, column }) => row > 0 && column === 0)
    .map(({ text }) => text.replace(/[.)/-]$/, ''));
  const isTop = (text: string): boolean => /^(?:[IVX]{1,5}|[A-ZĐ])$/u.test(text);
  const isBelow = (text: string): boolean => /^\d{1,2}(?:\.\d{1,2})*$/u.test(text);
  return (
    numbers.some(isTop) &&
    numbers.some(isBelow) &&
    numbers.filter((text) => text === '' || isTop(text) || isBelow(text)).length === numbers.length
  );
}

/** "Nội dung | Yêu cầu | …": every row begins with a numbered title, beside it stands how to write it. */
function tellsBesideHeadings(cells: readonly Cell[], columns: number): boolean {
  const head = cells.filter(({ row }) => row === 0);
  const isTelling = ({ column, text }: Cell): boolean =>
    column > 0 && TELLING_HEADS.some((word) => startsWithWord(text.toLocaleLowerCase('vi'), word));
  const telling = head.find(isTelling);
  if (columns < 2 || !looksLikeHead(head) || telling === undefined) return false;
  const told = cells.filter(({ row, column, text }) => row > 0 && column === telling.column && text !== '');
  // "Có", "Đạt 100 %": what is required, not how to write
  const areWords = told.filter(({ text }) => text.split(' ').length > 3).length * 2 > told.length;
  if (!areWords) return false;
  const first = cells.filter(({ row, column, text }) => row > 0 && column === 0 && text !== '');
  return (
    first.length > 0 &&
    first.every(({ facts: [top] }) => top?.number !== undefined && !top.isBare && /\p{L}{2}/u.test(top.rest))
  );
}

function isAsking(table: SourceTable, cells: readonly Cell[], share: number, holdsTable: boolean): boolean {
  const first = cells.filter(({ row }) => row === 0);
  if (table.columns < 2 || table.rows < 1 || !looksLikeHead(first)) return false;
  if (first.some(({ facts }) => facts.some(({ lower }) => isCoverWording(lower) || isSignerWording(lower))))
    return false;
  const rest = cells.filter(({ row }) => row > 0);
  const empty = rest.filter(({ text }) => text === '' || /^[….\s_\d]*$/u.test(text)).length;
  const isMostlyEmpty = rest.length > 0 && empty * 3 >= rest.length;
  if (first.some(({ text }) => isCountingHead(text))) return share < 0.6 || isMostlyEmpty;
  if (holdsTable || hasHeadingRows(cells, table.columns)) return false;
  return table.hasBorders ? table.rows > 1 || table.columns > 2 : table.rows > 1 && table.columns > 2 && isMostlyEmpty;
}

/** Takes a file; says of each table whether it asks for rows or only sets the text. */
export function tableFactsOf({ tables, letters }: SourceText, facts: readonly LineFacts[]): readonly TableFacts[] {
  return tables.map((table) => {
    const cells = cellsOf(facts, table);
    const own = cells.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
    const holdsTable = tables.some(({ within }) => within === table.index);
    const ofFile = own / Math.max(letters, 1);
    if (holdsOutline(cells, ofFile)) {
      const hasHead =
        looksLikeHead(cells.filter(({ row }) => row === 0)) && !/^(?:[IVX]+|[A-Z]|\d+)\W?$/.test(cells[0]?.text ?? '');
      return { table, kind: 'layout', headRows: hasHead ? 1 : 0 };
    }
    if (tellsBesideHeadings(cells, table.columns)) return { table, kind: 'layout', headRows: 1 };
    if (!isAsking(table, cells, own / Math.max(letters, 1), holdsTable)) return { table, kind: 'layout', headRows: 0 };
    return { table, kind: 'asking', headRows: headRowsOf(cells, table.rows) };
  });
}
