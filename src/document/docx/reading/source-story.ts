import { parseLabel, parsePoint } from '../../../domain/outline-import/number-label.ts';
import type { SourceLine, SourcePlace, SourceTable } from '../../../domain/outline-import/source-text.ts';
import type { OldEncoding } from '../../../domain/vietnamese/letters-of-before.ts';
import { type Formats, type Layers, readFormats } from './read-paragraph.ts';
import { readTableLayout, type TableLayout } from './read-table.ts';
import type { XmlElement } from './read-xml.ts';
import { readSourceContent, type SourceContent, type SourceCounts, type SourceRun } from './source-content.ts';
import { joinRuns, lookOf } from './source-look.ts';
import { statedBorders } from './style-sheet.ts';
import { type ParagraphOverrides, PLAIN_PARAGRAPH, PLAIN_RUN, type RunOverrides } from './word-formats.ts';
import { childOf, childrenOf, valOf } from './xml-tree.ts';

interface Place {
  readonly at: SourcePlace;
  readonly table: number | undefined;
  readonly tableRun: RunOverrides;
  readonly tableParagraph: ParagraphOverrides;
}

/** Gives the element a note is in: `w:footnote`, `w:endnote`. */
export type NoteOf = (note: SourceContent['notes'][number]) => XmlElement | undefined;

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);
const NO_TABLE = { table: undefined, tableRun: {}, tableParagraph: {} };
const NO_CONTENT = (): SourceContent => ({ runs: [], boxes: [], drawn: [], notes: [] });

/** Lines of a body, of headers and of what hangs on their paragraphs, in order. */
export class SourceStory {
  readonly lines: SourceLine[] = [];
  readonly tables: SourceTable[] = [];
  readonly counts: SourceCounts;
  /** Lines by the old encoding they were typed in. */
  readonly oldLines = new Map<OldEncoding, number>();
  private readonly layers: Layers;
  private readonly noteOf: NoteOf;
  /** Of paragraphs whose end was deleted: goes on in the next. */
  private waiting: SourceContent = NO_CONTENT();

  constructor(layers: Layers, noteOf: NoteOf, counts: SourceCounts) {
    this.layers = layers;
    this.noteOf = noteOf;
    this.counts = counts;
  }

  /** Reads paragraphs and tables below an element as lines that stand at one place. */
  read(parent: XmlElement, at: SourcePlace): void {
    this.readBlocks(parent, { ...NO_TABLE, at });
  }

  private readBlocks(parent: XmlElement, place: Place): void {
    const paragraphs = childrenOf(parent, 'w:p');
    const last = paragraphs[paragraphs.length - 1];
    for (const block of childrenOf(parent)) {
      if (block.name === 'w:p') this.readParagraph(block, place, block === last);
      else if (block.name === 'w:tbl') this.readTable(block, place);
      else if (WRAPPERS.has(block.name)) this.readBlocks(block, place);
      else if (block.name === 'mc:AlternateContent') {
        this.readBlocks(childOf(block, 'mc:Choice') ?? childOf(block, 'mc:Fallback') ?? block, place);
      }
    }
  }

  private readParagraph(element: XmlElement, place: Place, isLast: boolean): void {
    const properties = childOf(element, 'w:pPr');
    const formats = readFormats(properties, this.layers, place);
    const content = this.waiting;
    readSourceContent(element, formats.formatOf, content, this.counts);
    const mark = childOf(properties, 'w:rPr');
    const isEndGone = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    if (isEndGone || childOf(mark, 'w:ins') !== undefined) this.counts.changes += 1;
    if (isEndGone && !isLast) return;
    this.waiting = NO_CONTENT();
    // a paragraph that was deleted whole, with nothing behind it to go on in
    if (isEndGone && content.runs.length === 0 && content.boxes.length === 0 && this.lines.length > 0) return;
    this.addParagraph(content, formats, place);
  }

  private addParagraph(content: SourceContent, formats: Formats, place: Place): void {
    const { format } = formats;
    const label = format.list > 0 ? this.layers.labelOf(format.list, format.listLevel) : '';
    for (const [at, runs] of dividedAtBreaks(content.runs).entries()) {
      this.addLine(runs, at === 0 ? label : '', formats, place.at);
    }
    for (const box of content.boxes) this.readBlocks(box, { ...NO_TABLE, at: boxPlace(place.at) });
    for (const text of content.drawn) {
      if (text.trim() !== '') this.addLine([{ text, format: PLAIN_RUN }], '', PLAIN, boxPlace(place.at));
    }
    for (const note of content.notes) {
      const found = this.noteOf(note);
      if (found === undefined) continue;
      this.counts.footnotes += 1;
      this.readBlocks(found, { ...NO_TABLE, at: { kind: 'footnote' } });
    }
  }

  private addLine(runs: readonly SourceRun[], label: string, { styleId, format }: Formats, at: SourcePlace): void {
    const { text, runs: clean, converted, encoding } = joinRuns(runs);
    const look = lookOf(clean, format, this.layers.styles.namesOf(styleId));
    const line = { id: this.lines.length, text, label: cleanLabel(label), at, look };
    this.lines.push(converted === undefined ? line : { ...line, converted });
    if (encoding !== undefined) this.oldLines.set(encoding, (this.oldLines.get(encoding) ?? 0) + 1);
  }

  private readTable(element: XmlElement, place: Place): void {
    const layout = readTableLayout(element, this.layers.styles, 0);
    const rows = layout.rows.filter(({ element: row }) => !this.isRowGone(row));
    const index = this.tables.length;
    const firstLine = this.lines.length;
    const table: SourceTable = {
      index,
      rows: rows.length,
      columns: Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ gridColumn, span }) => gridColumn + span))),
      hasBorders: hasBorders(element, rows, this.layers),
      within: place.table,
      firstLine,
      lastLine: firstLine - 1,
    };
    this.tables.push(table);
    for (const [row, { cells }] of rows.entries()) {
      for (const cell of cells) this.readBlocks(cell.element, placeOfCell(cell, { index, row }, layout, place));
    }
    this.tables[index] = { ...table, lastLine: this.lines.length - 1 };
  }

  private isRowGone(row: XmlElement): boolean {
    const isGone = childOf(row, 'w:trPr', 'w:del') !== undefined;
    if (isGone) this.counts.changes += 1;
    return isGone;
  }
}

const PLAIN: Formats = { styleId: undefined, format: PLAIN_PARAGRAPH, formatOf: () => PLAIN_RUN };

/** What is drawn beside the text of a header belongs to the header. */
function boxPlace(at: SourcePlace): SourcePlace {
  return at.kind === 'margin' ? at : { kind: 'textBox' };
}

function placeOfCell(
  { element, gridColumn, span }: TableLayout['rows'][number]['cells'][number],
  { index, row }: { readonly index: number; readonly row: number },
  { tableRun, tableParagraph }: TableLayout,
  around: Place,
): Place {
  const merged = childOf(element, 'w:tcPr', 'w:vMerge');
  const isContinued = merged !== undefined && (merged.attributes.get('w:val') ?? 'continue') === 'continue';
  const cell: SourcePlace = {
    kind: 'cell',
    table: index,
    row,
    column: gridColumn,
    ...(span > 1 ? { across: span } : {}),
    ...(isContinued ? { isContinued } : {}),
  };
  const isApart = around.at.kind === 'margin' || around.at.kind === 'footnote';
  return { at: isApart ? around.at : cell, table: index, tableRun, tableParagraph };
}

/** Lines are drawn where most cells have some, by their own word or by that of the table. */
function hasBorders(table: XmlElement, rows: TableLayout['rows'], { styles }: Layers): boolean {
  const properties = childOf(table, 'w:tblPr');
  const ofTable =
    statedBorders(childOf(properties, 'w:tblBorders')) ?? styles.hasBordersOf(valOf(properties, 'w:tblStyle')) ?? false;
  const cells = rows.flatMap((row) => row.cells);
  const drawn = cells.filter((cell) => statedBorders(childOf(cell.element, 'w:tcPr', 'w:tcBorders')) ?? ofTable);
  return drawn.length * 2 > cells.length;
}

/** A tab or space Word puts behind the number is none of it. */
function cleanLabel(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * A paragraph whose line breaks divide numbered items or points is read as several lines; all others stay whole.
 */
function dividedAtBreaks(runs: readonly SourceRun[]): readonly (readonly SourceRun[])[] {
  const lines: SourceRun[][] = [[]];
  for (const { text, format } of runs) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (piece !== '') lines[lines.length - 1]?.push({ text: piece, format });
    }
  }
  const begun = lines.filter((line) => {
    const text = line
      .map((run) => run.text)
      .join('')
      .normalize('NFC');
    return parseLabel(text) !== undefined || parsePoint(text) !== undefined;
  });
  return begun.length >= 2 ? lines : [runs];
}
