import type { WordMark } from '../../domain/vietnamese/mark-words.ts';
import type { PrintedParagraph } from './printed-paragraph.ts';

/** One paragraph, cell or row of a Word file that is not as it was printed. */
export interface WordChange {
  /** Tells the changes of one file apart. */
  readonly id: string;
  readonly kind: 'changed' | 'removed' | 'added';
  /** As printed; empty for what was added. Spaces and hyphens are plain. */
  readonly before: string;
  /** As it stands in the file; empty for what was taken out. */
  readonly after: string;
  readonly marks: readonly WordMark[];
  /** What was changed or taken out; for what was added, the paragraph before it. */
  readonly printed?: PrintedParagraph;
  /** For what was added: the paragraph after it. */
  readonly following?: PrintedParagraph;
  /** `-` or `+` where the word processor prints one before what was added. */
  readonly mark?: '-' | '+';
  /** A whole row of a table. */
  readonly isRow?: true;
  /** Words went from one change to another: the id of the first of those that are one act and go only together. */
  readonly together?: string;
}
