import type { FigurePart } from '../../domain/draft/draft-answers.ts';

/**
 * What stands between draft and Word: the report as typed blocks, with no word processor in it. The Word writer, the
 * page preview and print read the same value. All text is NFC and free of characters XML refuses.
 */

/** The one answer whose words are printed: a line of a text, an item of a list, a row or cell, a part of a figure … */
export type SourceSpot =
  /** Position among the lines of a text, blank ones counted. */
  | { readonly line: number }
  /** Position among the items that hold something. */
  | { readonly item: number }
  /** Without a column the row is put together from several cells. */
  | { readonly row: string; readonly column?: string }
  | { readonly part: FigurePart }
  /** The reason given for a whole section. */
  | { readonly reason: true }
  /** The whole of a short text. */
  | { readonly whole: true };

/**
 * Where a block came from, so that a click in the preview can lead back to its field, and words changed in Word find
 * theirs. Without `at` it is the outline's wording or put together from several answers.
 */
export interface Source {
  readonly section: string;
  readonly field?: string;
  readonly at?: SourceSpot;
}

/** A stretch of text set alike. `blank` marks a place still to be filled; it is printed on a visible ground. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly blank?: true;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** Number as printed, with its mark: `I-`, `1.`, `1.1.`. Writers may number automatically; the text must be equal. */
  readonly label: string;
  readonly text: string;
  readonly source: Source;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Introduces the list below it ("Các cuộc kiểm tra, giám sát:") and stays with it on one page. */
  readonly leads?: true;
  readonly source: Source;
}

export interface ListItem {
  readonly kind: 'item';
  /** 1: `-`, 2: `+`. */
  readonly level: 1 | 2;
  readonly runs: readonly Run[];
  readonly source: Source;
}

export interface TableColumn {
  readonly heading: string;
  /** Share of the table's width; writers scale the sum to the text width. */
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableCell {
  readonly runs: readonly Run[];
  /** "trong đó" rows are indented. */
  readonly indent?: true;
  readonly bold?: true;
  /** Spans the whole row (a group head inside a table). */
  readonly wholeRow?: true;
  /** The answer in this cell; absent for what is counted or named by the outline. */
  readonly source?: Source;
}

export interface Table {
  readonly kind: 'table';
  readonly title?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly source: Source;
}

export type Block = Heading | Paragraph | ListItem | Table;

export interface Letterhead {
  /** As printed, in capitals; several lines where a name is longer than its column. */
  readonly superiorBody: readonly string[];
  readonly issuingBody: readonly string[];
  readonly separator: string;
  /** `Số 15-BC/ĐU`; a number not yet given is a gap of spaces: `Số       -BC/ĐU`. */
  readonly number: string;
  /** Mức độ khẩn, below the number. */
  readonly urgencyMark?: string;
  readonly draftMark?: string;
  readonly partyTitle: string;
  readonly placeDate: string;
}

export interface SignatureBlock {
  readonly recipientsHead: string;
  /** Complete lines: `- Ban Thường vụ Đảng ủy;`. */
  readonly recipients: readonly string[];
  readonly lines: readonly { readonly role: 'authority' | 'title'; readonly text: string }[];
  readonly signatory: Run;
}

export interface AnnexDocument {
  readonly id: string;
  /** `PHỤ LỤC` or `PHỤ LỤC 1` when there are several. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số …)`. */
  readonly link: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  /** Format the document was built for. */
  readonly formatId: string;
  /** Phạm vi lưu hành, in the upper right corner of the first page. */
  readonly scopeNote?: string;
  readonly letterhead: Letterhead;
  readonly documentType: string;
  /** `CỦA BAN THƯỜNG VỤ ĐẢNG ỦY`, between the type and the trích yếu. */
  readonly authorLine?: string;
  /** Balanced lines of the trích yếu. */
  readonly subject: readonly string[];
  readonly dashes: string;
  readonly body: readonly Block[];
  readonly signature: SignatureBlock;
  /** A note at the foot of the last page of the text. */
  readonly footNote?: string;
  readonly annexes: readonly AnnexDocument[];
  readonly properties: { readonly title: string; readonly author: string; readonly subject: string };
}
