import type { ParagraphFormat, RunFormat } from './word-formats.ts';

/** A stretch of text set alike. Text is as printed, without capitals applied: see `RunFormat.capitals`. */
export interface TextRun {
  readonly text: string;
  readonly format: RunFormat;
}

/** A straight line drawn as a shape. */
export interface DrawnLine {
  readonly widthPt: number;
}

/** Where in a table a paragraph stands. */
export interface CellPlace {
  /** Position of the table among the tables of the document. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface WordParagraph {
  /** Position among all paragraphs of its part, those in tables included, from 0. */
  readonly index: number;
  readonly section: number;
  readonly cell: CellPlace | undefined;
  readonly styleId: string | undefined;
  readonly format: ParagraphFormat;
  readonly runs: readonly TextRun[];
  /** Tabs as `\t`, line breaks as `\n`, page breaks as `\f`, no-break hyphens as U+2011. */
  readonly text: string;
  /** Number or bullet the word processor puts in front, without the space after it; empty where there is none. */
  readonly label: string;
  readonly lines: readonly DrawnLine[];
  /** Field codes in capitals: `PAGE`, `NUMPAGES`. */
  readonly fields: readonly string[];
  /** Room for the paragraph before its own indents. */
  readonly roomTwips: number;
  /** Type of the end of the paragraph: the height of an empty one. */
  readonly endFormat: RunFormat;
}

export interface WordTable {
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  /** No row may be divided between two pages. */
  readonly rowsStayWhole: boolean;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

export interface WordSection {
  readonly widthTwips: number;
  readonly heightTwips: number;
  readonly topTwips: number;
  readonly rightTwips: number;
  readonly bottomTwips: number;
  readonly leftTwips: number;
  readonly headerTwips: number;
  readonly isContinuous: boolean;
  readonly hasTitlePage: boolean;
  readonly firstPageNumber: number | undefined;
  readonly headers: PageMargins;
  readonly footers: PageMargins;
}

/** What is printed above or below the text on the first page, on others, and on even ones where these differ. */
export interface PageMargins {
  readonly first: readonly WordParagraph[];
  readonly default: readonly WordParagraph[];
  readonly even: readonly WordParagraph[];
}

export interface WordDocument {
  /** Of the whole text, in order, those in tables included. */
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
  readonly sections: readonly WordSection[];
  /** Even pages have margins, headers and footers of their own. */
  readonly hasMirroredMargins: boolean;
  readonly hasEvenHeaders: boolean;
  readonly properties: { readonly title: string; readonly author: string; readonly subject: string };
}
