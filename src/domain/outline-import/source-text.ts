/**
 * What a file, or a pasted text, says, line by line, as far as it tells an outline from the text around it. Read from Word by
 * `document/docx/reading/read-source.ts`, from a pasted text by `source-of-text.ts`. Nothing printed is left out.
 */
export interface SourceText {
  /** In the order of the file, empty ones included. */
  readonly lines: readonly SourceLine[];
  readonly tables: readonly SourceTable[];
  readonly notes: readonly SourceNote[];
  /** Letters of all lines as printed, labels not counted, white space not counted. */
  readonly letters: number;
}

/** Where a line stands. Foot notes and text boxes follow the paragraph they hang on. */
export type SourcePlace =
  | { readonly kind: 'body' }
  | {
      readonly kind: 'cell';
      readonly table: number;
      readonly row: number;
      /** Column of the grid the cell begins in. */
      readonly column: number;
      /** Columns it covers, where more than one. */
      readonly across?: number | undefined;
      /** The cell goes on with the one above it. */
      readonly isContinued?: boolean | undefined;
    }
  | { readonly kind: 'textBox' }
  | { readonly kind: 'footnote' }
  | { readonly kind: 'margin' };

/**
 * One paragraph; a paragraph whose line breaks divide numbered items or points is one line for each. A line break inside is `\n`, a tab `\t`, a page break `\f`.
 */
export interface SourceLine {
  /** Its position in `lines`. */
  readonly id: number;
  /** As printed, NFC, without the number the word processor puts in front. */
  readonly text: string;
  /** The number or bullet the word processor puts in front; empty where there is none. */
  readonly label: string;
  readonly at: SourcePlace;
  readonly look: SourceLook;
  /** What the letters say when they are read in the encoding of their old font; absent: they are Unicode. */
  readonly converted?: string | undefined;
}

/** How a line is set. From a pasted text nothing of it is known but what its letters show. */
export interface SourceLook {
  /** 1 to 9: outline level of the paragraph or of its style (heading styles of any language count); absent: body text. */
  readonly outlineLevel?: number | undefined;
  /** Name of the paragraph style as the file has it: "heading 1", "toc 2", "Tiêu đề 1". */
  readonly styleName?: string | undefined;
  /** Letters from the start that are set bold; the length of the text when all are. */
  readonly boldLetters: number;
  readonly italicLetters: number;
  /** All letters are printed as capitals, typed or set so. */
  readonly isCapitals: boolean;
  readonly isCentred: boolean;
  readonly isUnderlined: boolean;
  /** Size of most letters, pt; 0: not known. */
  readonly sizePt: number;
  /** Left indent and first line together, mm. */
  readonly indentMm: number;
  /** Depth in an automatic list, from 0; absent: not in a list. */
  readonly listLevel?: number | undefined;
  /** Lines of one automatic list share it. */
  readonly list?: number | undefined;
  /** A dot leader runs to a tab stop. */
  readonly hasDotLeader: boolean;
}

/** A table of the file. The lines of its cells are among the lines. */
export interface SourceTable {
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasBorders: boolean;
  /** The table stands in a cell of this one. */
  readonly within?: number | undefined;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a person should know about the reading: said on the screen beside the text. */
export type SourceNote =
  /** Accepted text was used: so many insertions and deletions were pending. */
  | { readonly kind: 'trackedChanges'; readonly count: number }
  | { readonly kind: 'comments'; readonly count: number }
  | { readonly kind: 'footnotes'; readonly count: number }
  | { readonly kind: 'textBoxes'; readonly count: number }
  | { readonly kind: 'pictures'; readonly count: number }
  | { readonly kind: 'margins'; readonly count: number }
  /** Letters set hidden: not printed, so not among the lines. */
  | { readonly kind: 'hidden'; readonly count: number }
  /** The letters are of a font of before Unicode: `withConvertedLetters` reads them. */
  | { readonly kind: 'legacyEncoding'; readonly encoding: 'TCVN3' | 'VNI'; readonly lines: number };
