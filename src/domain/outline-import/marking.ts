/** What a line of the file is taken for. */
export type LineRole =
  /** A place under which the report writer has to write: a part, a numbered item, a title. */
  | 'heading'
  /** Goes on with the heading above it: a heading typed over two paragraphs. */
  | 'headingMore'
  /** A point or a sentence that says what to write there: becomes a guiding question. */
  | 'guidance'
  /** "(nêu rõ …)", "Lưu ý: …": said to the writer, never printed; becomes a guiding question too. */
  | 'instruction'
  /** A place to fill: "… cuộc, … lượt người", "đạt … %": becomes a figure, or a text where it has no unit. */
  | 'blank'
  /** Part of a table that asks for rows: its head row, or a row or cell to be filled. */
  | 'tableHead'
  | 'tableBody'
  /** Head of the document, its title, a line like "(Kèm theo Công văn số …)". */
  | 'cover'
  | 'recipients'
  | 'signature'
  /** Table of contents. */
  | 'contents'
  /** Says nothing: an empty line, a rule, a page number. */
  | 'empty'
  /** The person decided that it is not needed. */
  | 'leftOut';

/** sure: several signs agree. likely: one good sign. guess: to be looked at. chosen: the person said so. */
export type Certainty = 'sure' | 'likely' | 'guess' | 'chosen';

/** By what a line was known; the screen says it in words. */
export type Sign =
  | 'headingStyle'
  | 'outlineLevel'
  | 'automaticNumber'
  | 'typedNumber'
  | 'boldCapitals'
  | 'bold'
  | 'centred'
  | 'larger'
  | 'brackets'
  | 'keyWords'
  | 'dots'
  | 'bullet'
  | 'sentence'
  | 'position'
  | 'table'
  | 'noStructure';

/** Every line has exactly one, in the order of the lines. The tree is what the markings say. */
export interface Marking {
  /** `id` of the line. */
  readonly line: number;
  readonly role: LineRole;
  /** Of headings, from 1. */
  readonly level?: number | undefined;
  /** Of headings: the number in front, typed or automatic, with its marks: "I.", "a)"; empty: none. */
  readonly label?: string | undefined;
  /** Of headings: the title alone, without the number and without an instruction behind it. */
  readonly title?: string | undefined;
  /** Of headings: what stands behind the title in the same paragraph, as guidance. */
  readonly rest?: string | undefined;
  readonly certainty: Certainty;
  readonly signs: readonly Sign[];
}
