import { comparableText } from '../../../domain/vietnamese/comparable-text.ts';
import type { PrintedParagraph } from '../../model/printed-paragraph.ts';
import type { WordDocument, WordParagraph } from '../reading/word-types.ts';

/** What is laid side by side: a paragraph, or a row of a table in the text. Texts are comparable (plain spaces, NFC). */
export interface PrintedUnit {
  readonly isRow: boolean;
  readonly texts: readonly string[];
  readonly paragraphs: readonly PrintedParagraph[];
}

export interface FoundUnit {
  readonly isRow: boolean;
  readonly texts: readonly string[];
  /** Number or mark the word processor prints in front. */
  readonly label: string;
}

/** One step through both texts: the same or changed in both, only printed, or only found. */
export interface Aligned {
  readonly printed?: PrintedUnit;
  readonly found?: FoundUnit;
  readonly isSame: boolean;
}

/** What a unit is recognised by. */
export function keyOf({ isRow, texts }: Pick<PrintedUnit, 'isRow' | 'texts'>): string {
  return isRow ? `\u001e${texts.join('\u001f')}` : (texts[0] ?? '');
}

/** Gathers what belongs together: all of one row, everything else for itself. */
function gathered<Part>(parts: readonly Part[], rowOf: (part: Part) => string | undefined): Part[][] {
  const groups: Part[][] = [];
  let open: string | undefined;
  for (const part of parts) {
    const row = rowOf(part);
    const last = groups.at(-1);
    if (row !== undefined && row === open && last) last.push(part);
    else groups.push([part]);
    open = row;
  }
  return groups;
}

function hasText({ texts }: Pick<PrintedUnit, 'texts'>): boolean {
  return texts.some((text) => text !== '');
}

/** Takes the printed paragraphs; gives what of them is compared. */
export function printedUnits(paragraphs: readonly PrintedParagraph[]): readonly PrintedUnit[] {
  return gathered(paragraphs, ({ cell }) => (cell ? `${cell.table} ${cell.row}` : undefined))
    .map((group) => ({
      isRow: group[0]?.cell !== undefined,
      texts: group.map(({ text }) => comparableText(text)),
      paragraphs: group,
    }))
    .filter(hasText);
}

/** `I-`, `1.`, `1.1.`, `a)`, `-`, `+` before a text, where another program has typed out what was automatic. */
const LABEL = /^(?:[IVXLC]+[-.)]|\d+(?:\.\d+)*[.)]|[a-z]\)|[-–+])\s+/u;

export function withoutLabel(text: string): string {
  return text.replace(LABEL, '');
}

/** The two tables that only hold letterhead and signature in columns: their paragraphs are read one by one. */
function layoutTables(document: WordDocument, printed: readonly PrintedUnit[]): ReadonlySet<number> {
  const landmarks = new Set(
    printed.filter(({ paragraphs }) => paragraphs[0]?.landmark).map((unit) => keyOf(unit).toLocaleUpperCase('vi')),
  );
  return new Set(
    document.paragraphs.flatMap(({ cell, text }) =>
      cell && cell.column < 2 && landmarks.has(comparableText(text).toLocaleUpperCase('vi')) ? [cell.table] : [],
    ),
  );
}

/** The text of each cell of a row; several paragraphs in one cell are read as one. */
function cellTexts(row: readonly WordParagraph[]): string[] {
  return gathered(row, ({ cell }) => String(cell?.column)).map((paragraphs) =>
    comparableText(paragraphs.map(({ text }) => text).join(' ')),
  );
}

/**
 * Takes what stands in a Word file now, tracked insertions accepted, deletions and comments left out; gives what of it is
 * compared. A typed label is taken off where the text without it is one that was printed with an automatic one.
 */
export function foundUnits(document: WordDocument, printed: readonly PrintedUnit[]): readonly FoundUnit[] {
  const layout = layoutTables(document, printed);
  const keys = new Set(printed.map(keyOf));
  const labelled = new Set(printed.filter(({ paragraphs }) => paragraphs[0]?.label).map(keyOf));
  const shown = (text: string) => (!keys.has(text) && labelled.has(withoutLabel(text)) ? withoutLabel(text) : text);
  return gathered(document.paragraphs, ({ cell }) =>
    cell && !layout.has(cell.table) ? `${cell.table} ${cell.row}` : undefined,
  )
    .map((group): FoundUnit => {
      const [first] = group;
      const isRow = first?.cell !== undefined && !layout.has(first.cell.table);
      const texts = isRow ? cellTexts(group) : [shown(comparableText(first?.text ?? ''))];
      return { isRow, texts, label: first?.label ?? '' };
    })
    .filter(hasText);
}
