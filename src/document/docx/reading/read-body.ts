import { type Layers, readParagraph } from './read-paragraph.ts';
import { readTableLayout, type TableLayout } from './read-table.ts';
import type { XmlElement } from './read-xml.ts';
import type { ParagraphOverrides, RunOverrides } from './word-formats.ts';
import type { CellPlace, WordParagraph, WordTable } from './word-types.ts';
import { childOf, childrenOf } from './xml-tree.ts';

interface Place {
  readonly cell: CellPlace | undefined;
  readonly roomTwips: number;
  readonly tableRun: RunOverrides;
  readonly tableParagraph: ParagraphOverrides;
}

export interface Body {
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
}

/** Elements around paragraphs and tables that print nothing themselves. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);

/**
 * Takes the body, or a header, and the width of the text in each section; gives its paragraphs and tables in order, those
 * of tables within tables included.
 */
export function readBody(body: XmlElement, layers: Layers, textWidths: readonly number[]): Body {
  const reading = new BodyReading(layers, textWidths);
  reading.read(body, undefined);
  return { paragraphs: reading.paragraphs, tables: reading.tables };
}

class BodyReading {
  readonly paragraphs: WordParagraph[] = [];
  readonly tables: WordTable[] = [];
  private readonly layers: Layers;
  private readonly textWidths: readonly number[];
  /** Where no table states anything: one value, since what is put together for it is remembered by it. */
  private readonly outside = { cell: undefined, tableRun: {}, tableParagraph: {} };
  private section = 0;

  constructor(layers: Layers, textWidths: readonly number[]) {
    this.layers = layers;
    this.textWidths = textWidths;
  }

  read(parent: XmlElement, place: Place | undefined): void {
    for (const block of childrenOf(parent)) {
      if (block.name === 'w:p') this.readParagraph(block, place);
      else if (block.name === 'w:tbl') this.readTable(block, place);
      else if (WRAPPERS.has(block.name)) this.read(block, place);
      else if (block.name === 'mc:AlternateContent') this.read(childOf(block, 'mc:Choice') ?? block, place);
    }
  }

  private get textWidth(): number {
    return this.textWidths[this.section] ?? this.textWidths[this.textWidths.length - 1] ?? 0;
  }

  private readParagraph(element: XmlElement, place: Place | undefined): void {
    const { cell, roomTwips, tableRun, tableParagraph } = place ?? { ...this.outside, roomTwips: this.textWidth };
    const index = this.paragraphs.length;
    const surroundings = { index, section: this.section, cell, roomTwips, tableRun, tableParagraph };
    this.paragraphs.push(readParagraph(element, this.layers, surroundings));
    if (place === undefined && childOf(element, 'w:pPr', 'w:sectPr') !== undefined) this.section += 1;
  }

  private readTable(element: XmlElement, place: Place | undefined): void {
    const layout = readTableLayout(element, this.layers.styles, place?.roomTwips ?? this.textWidth);
    const index = this.tables.length;
    const firstParagraph = this.paragraphs.length;
    const table = {
      index,
      rows: layout.rows.length,
      columns: Math.max(0, ...layout.rows.map(({ cells }) => cells.length)),
      rowsStayWhole: layout.rows.every(({ staysWhole }) => staysWhole),
      firstParagraph,
      lastParagraph: firstParagraph - 1,
    };
    this.tables.push(table);
    this.readCells(layout, index);
    this.tables[index] = { ...table, lastParagraph: this.paragraphs.length - 1 };
  }

  private readCells({ rows, tableRun, tableParagraph }: TableLayout, table: number): void {
    for (const [row, { cells }] of rows.entries()) {
      for (const [column, { element, roomTwips }] of cells.entries()) {
        this.read(element, { cell: { table, row, column }, roomTwips, tableRun, tableParagraph });
      }
    }
  }
}
