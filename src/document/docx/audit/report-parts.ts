import type { WordParagraph, WordTable } from '../reading/word-types.ts';
import type { Line } from './lines.ts';

/** The line under the Party's title, or a line where none belongs. */
export interface FoundRule {
  readonly by: 'border' | 'shape' | 'underline' | 'typed';
  /** As far as it can be measured. */
  readonly widthPt: number | undefined;
  readonly paragraph: WordParagraph;
}

export interface LetterheadParts {
  readonly superiorBody: readonly Line[];
  readonly issuingBody: readonly Line[];
  readonly separator: Line | undefined;
  readonly number: Line | undefined;
  readonly draftMark: Line | undefined;
  readonly urgencyMark: Line | undefined;
  readonly partyTitle: Line | undefined;
  readonly placeDate: Line | undefined;
  readonly titleRule: FoundRule | undefined;
  /** A rule under the name of the issuer. */
  readonly wrongRule: FoundRule | undefined;
}

export interface TitleParts {
  readonly documentType: Line | undefined;
  /** The optional line that names the author in capitals. */
  readonly authorLine: Line | undefined;
  readonly subject: readonly Line[];
  readonly dashes: Line | undefined;
  /** A rule drawn in the place of the hyphens. */
  readonly drawnRule: WordParagraph | undefined;
  /** Position of the first paragraph after all this. */
  readonly end: number;
}

export interface EndParts {
  readonly recipientsHead: Line | undefined;
  /** Each with the lines it runs on to. */
  readonly recipients: readonly (readonly Line[])[];
  readonly authority: readonly Line[];
  readonly title: readonly Line[];
  readonly signatory: Line | undefined;
  readonly table: WordTable | undefined;
  /** Position of the first paragraph of the block; the length of the text where there is none. */
  readonly start: number;
}

export interface AnnexParts {
  readonly head: Line;
  readonly title: readonly Line[];
  readonly link: Line | undefined;
  readonly paragraphs: readonly WordParagraph[];
}

export interface ReportParts {
  /** What stands above the first page: its note on circulation. */
  readonly scopeNote: readonly Line[];
  readonly letterhead: LetterheadParts;
  readonly title: TitleParts;
  /** Paragraphs of the text between title and end block, those in tables left out, empty ones included. */
  readonly content: readonly WordParagraph[];
  /** The whole of letterhead, title, text and end block. */
  readonly main: readonly WordParagraph[];
  readonly end: EndParts;
  readonly annexes: readonly AnnexParts[];
}
