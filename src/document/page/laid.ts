import type { Component } from '../format/format-schema.ts';
import type { Letterhead, SignatureBlock, Source, TableColumn } from '../model/report-document.ts';
import type { Line } from './break-text.ts';
import type { Fragment } from './paginate.ts';

/**
 * The document broken into lines and pages by the widths of Times New Roman, without a browser: the same words on the
 * same lines as in a word processor, as far as widths decide. All lengths are points.
 */
export type Laid = LaidText | LaidLetterhead | LaidSignature | LaidTable;

/** What was laid before in the same layout, by key: what did not change is neither broken nor drawn again. */
export type Known = ReadonlyMap<string, Laid>;

/** A paragraph as its lines. All lengths are points. */
export interface LaidText {
  readonly kind: 'text';
  /** The same for the same words in the same layout. */
  readonly key: string;
  readonly style: Component;
  readonly lines: readonly Line[];
  readonly lineHeightPt: number;
  readonly beforePt: number;
  readonly afterPt: number;
  readonly firstIndentPt: number;
  readonly align: 'justify' | 'center' | 'left';
  readonly keepWithNext: boolean;
  readonly source?: Source;
}

/** Letterhead and signature block: two columns drawn as a whole. All lengths are points. */
export interface LaidLetterhead {
  readonly kind: 'letterhead';
  readonly key: string;
  readonly heightPt: number;
  readonly letterhead: Letterhead;
  readonly placeDate: readonly string[];
}

export interface LaidSignature {
  readonly kind: 'signature';
  readonly key: string;
  readonly heightPt: number;
  readonly signature: SignatureBlock;
  readonly recipients: readonly (readonly Line[])[];
}

/** Headings and centred lines are never parted between two pages. */
export function isWhole({ align, style }: LaidText): boolean {
  return align === 'center' || style.startsWith('heading');
}

export interface LaidCell {
  readonly lines: readonly Line[];
  readonly align: TableColumn['align'];
  readonly isIndented: boolean;
  /** Columns it takes. */
  readonly span: number;
  readonly isBold: boolean;
  readonly source?: Source;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly heightPt: number;
  /** The head of a group stays with the row after it. */
  readonly keepsNext: boolean;
}

/** A table as rows of lines; the head is drawn again on every page. */
export interface LaidTable {
  readonly kind: 'table';
  readonly key: string;
  readonly columnsPt: readonly number[];
  readonly head: LaidRow;
  readonly rows: readonly LaidRow[];
  readonly source: Source;
}

/** A run of pages with one orientation and page numbers of its own. */
export interface LaidPart {
  readonly key: string;
  readonly isLandscape: boolean;
  readonly pieces: readonly Laid[];
  readonly pages: readonly (readonly Fragment[])[];
}
