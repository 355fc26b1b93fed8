import type { Source } from './report-document.ts';

/** Where in the tables of the text a cell stands, the row of heads being row 0. */
export interface PrintedCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One paragraph of the Word file and the answer it prints. */
export interface PrintedParagraph {
  /** As written: no-break spaces and hyphens in it, no automatic label. */
  readonly text: string;
  /** Number or mark in front: `I-`, `1.`, `-`. Usually the word processor's own, sometimes typed. */
  readonly label?: string;
  /** Absent for the wording of the layout rules. */
  readonly source?: Source;
  readonly isHeading?: true;
  /** The line goes on with the line before as one text (a trích yếu set in two lines). */
  readonly joins?: true;
  /** A place still to be filled stands here instead of an answer. */
  readonly hole?: true;
  readonly cell?: PrintedCell;
  /** By this text the tables of letterhead and signature are known among the tables of the report. */
  readonly landmark?: true;
}
