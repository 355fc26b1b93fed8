/** A block of cells from the clipboard, text only, row by row; rows may differ in length. */
export interface PastedBlock {
  readonly rows: readonly (readonly string[])[];
  /** Words on the clipboard that stand in no cell; they are said, and not taken. */
  readonly outside: string;
}

/** A cell that Excel put in quotes because a tab or a line break is in it. Any other quotes belong to the text. */
function quotedCell(text: string, at: number): { readonly cell: string; readonly end: number } | undefined {
  const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\n\r]|$)/y;
  quoted.lastIndex = at;
  const inside = quoted.exec(text)?.[1];
  if (inside === undefined || !/[\t\n\r]/.test(inside)) return undefined;
  return { cell: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: quoted.lastIndex };
}

function plainEnd(text: string, at: number): number {
  const separator = /[\t\n\r]/g;
  separator.lastIndex = at;
  return separator.exec(text)?.index ?? text.length;
}

/**
 * Reads text copied from a spreadsheet: tabs between cells, a line a row. Takes any text and never refuses; every
 * character but the separators is in some cell. The last line break ends the last row and begins none.
 */
export function readTabbedText(text: string): PastedBlock {
  const rows: string[][] = [];
  let row: string[] | undefined;
  let at = 0;
  while (at < text.length) {
    row ??= [];
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = quoted?.end ?? plainEnd(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === '\t') {
      if (at >= text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = undefined;
  }
  if (row) rows.push(row);
  return { rows, outside: '' };
}

/** Columns of the widest row. */
export function widthOf({ rows }: PastedBlock): number {
  return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/** One cell or none: such text goes into the box like any other, without questions. */
export function isSingleCell(block: PastedBlock): boolean {
  return block.rows.length <= 1 && widthOf(block) <= 1;
}

function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** The block without rows in which nothing stands. */
export function withoutBlankRows(block: PastedBlock): PastedBlock {
  return { ...block, rows: block.rows.filter((row) => !isBlankRow(row)) };
}

/** The block without blank rows at its end: one in between keeps its place where rows are counted. */
export function withoutBlankEnd(block: PastedBlock): PastedBlock {
  const end = block.rows.reduce((last, row, index) => (isBlankRow(row) ? last : index + 1), 0);
  return { ...block, rows: block.rows.slice(0, end) };
}
