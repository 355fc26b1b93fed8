import { factsOf, plainText } from './line-facts.ts';
import type { AskedTable } from './outline-node.ts';
import { isOnlyPlaceholders } from './placeholders.ts';
import type { SourceText } from './source-text.ts';
import { cellsOf, headRowsOf, isCountingHead } from './table-kinds.ts';

const TITLE = /^(?:bảng|biểu)(?:\s|:|$)/iu;

/** Takes a file and one of its tables; gives what it asks for. Its title is the line right above it that names it as a table. */
export function askedTableOf(source: SourceText, index: number): AskedTable | undefined {
  const table = source.tables[index];
  if (table === undefined) return undefined;
  const own = source.lines.slice(table.firstLine, table.lastLine + 1).map((line) => factsOf(line, 0));
  const cells = cellsOf(own, { ...table, firstLine: 0, lastLine: own.length - 1 });
  const headRows = headRowsOf(cells, table.rows);
  const heads = columnHeads(
    cells.filter(({ row }) => row < headRows),
    table.columns,
  );
  const counting = heads.findIndex(isCountingHead);
  const columns = heads.filter((head, at) => at !== counting && head !== '');
  const named = counting === 0 ? 1 : 0;
  const rows = cells
    .filter(({ row, column, text }) => row >= headRows && column === named && isName(text))
    .map(({ text }) => text);
  const isNamed = rows.length * 2 >= table.rows - headRows;
  return { table: index, title: titleAbove(source, table.firstLine), columns, rows: isNamed ? rows : [] };
}

function titleAbove({ lines }: SourceText, firstLine: number): string {
  const above = lines
    .slice(Math.max(0, firstLine - 3), firstLine)
    .map(({ text }) => plainText(text))
    .filter((text) => text !== '')
    .pop();
  return above !== undefined && TITLE.test(above) ? above : '';
}

const isName = (text: string): boolean => /\p{L}/u.test(text) && !isOnlyPlaceholders(text);

/** Heads of the columns of the grid; those of several rows joined from above. A row that only counts columns says nothing. */
function columnHeads(cells: ReturnType<typeof cellsOf>, columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) => {
    const above = cells.filter(
      (cell) => cell.column <= column && column < cell.column + cell.across && !cell.isContinued,
    );
    const words = above
      .map(({ text }) => text)
      .filter((text) => text !== '' && !/^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text));
    return [...new Set(words)].join(' – ');
  });
}
