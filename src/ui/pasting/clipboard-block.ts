import { type PastedBlock, readTabbedText } from '../../domain/pasting/pasted-block.ts';

/** Elements that begin a new line in a cell. */
const LINES = new Set(['P', 'DIV', 'LI', 'BR', 'H1', 'H2', 'H3', 'H4']);
const NOT_READ = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'HEAD', 'TITLE']);

/** The words of an element, a line break for each paragraph; nothing in it is run or loaded. */
function wordsOf(node: Node, skipsTables: boolean): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\t\n\r ]+/g, ' ');
  if (!(node instanceof Element) || NOT_READ.has(node.tagName) || (skipsTables && node.tagName === 'TABLE')) return '';
  const inside = [...node.childNodes].map((child) => wordsOf(child, skipsTables)).join('');
  return LINES.has(node.tagName) ? `\n${inside}\n` : inside;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A cell over several columns or rows stands in its first place; the others stay blank. */
function cellsOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((row, y) => {
    const line: string[] = [];
    let x = 0;
    for (const cell of row.cells) {
      while (taken.has(`${y} ${x}`)) line[x++] = '';
      line[x] = tidy(wordsOf(cell, false));
      const { colSpan, rowSpan } = cell;
      for (let down = 0; down < Math.min(rowSpan, table.rows.length); down += 1)
        for (let right = 0; right < Math.min(colSpan, 200); right += 1) taken.add(`${y + down} ${x + right}`);
      for (let right = 1; right < Math.min(colSpan, 200); right += 1) line[x + right] = '';
      x += Math.max(1, Math.min(colSpan, 200));
    }
    grid.push(line);
  });
  return grid;
}

/** The tables of copied HTML as one block of words; `undefined` when there is none. */
export function readHtmlTable(html: string): PastedBlock | undefined {
  if (!/<table/i.test(html)) return undefined;
  // an inert document: its scripts do not run, its pictures are not fetched
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'));
  if (tables.length === 0) return undefined;
  return { rows: tables.flatMap(cellsOf), outside: tidy(wordsOf(body, true)) };
}

/** What was copied in Excel or Word, as cells; the table of the HTML goes before the text, which breaks cells of Word apart. */
export function readClipboard(clipboard: Pick<DataTransfer, 'getData'>): PastedBlock {
  return readHtmlTable(clipboard.getData('text/html')) ?? readTabbedText(clipboard.getData('text/plain'));
}
