import type { XmlElement } from './read-xml.ts';
import type { RunFormat } from './word-formats.ts';
import { childOf, childrenOf, descendantsOf, textOf } from './xml-tree.ts';

/** A stretch of text set alike. */
export interface SourceRun {
  readonly text: string;
  readonly format: RunFormat;
}

/** What a paragraph holds: its text, and what hangs on it, in order. */
export interface SourceContent {
  readonly runs: SourceRun[];
  /** Text boxes: each an element that holds paragraphs and tables. */
  readonly boxes: XmlElement[];
  /** Lines of text drawn by a shape: WordArt, diagrams. */
  readonly drawn: string[];
  /** Foot notes and end notes, by the id of the note. */
  readonly notes: { readonly kind: 'footnotes' | 'endnotes'; readonly id: string }[];
}

/** What a file holds that is not text, or was text before: counted while it is read. */
export interface SourceCounts {
  changes: number;
  comments: number;
  footnotes: number;
  textBoxes: number;
  pictures: number;
  hiddenLetters: number;
}

/** Elements whose text was deleted or moved away. */
const GONE = new Set(['w:del', 'w:moveFrom']);
const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** Elements that hold no text that is printed. */
const SILENT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
]);
const MARKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
};
/** Signs of the symbol fonts that offices use for points and boxes; others keep their code. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0B7: '•',
  F0A7: '▪',
  F02D: '-',
  F02B: '+',
  F0D8: '➢',
  F0FC: '✓',
  F0FE: '☑',
  F06F: '☐',
  F0A8: '☐',
  F0E0: '→',
  F0AE: '→',
  F085: '…',
  F0BC: '…',
};

const PICTURES = new Set(['a:blip', 'v:imagedata']);

type FormatOf = (properties: XmlElement | undefined) => RunFormat;

/**
 * Takes a paragraph and how the type of a run is found; adds what it holds. Changes that wait to be accepted count as
 * accepted; of two ways to say one thing one is read.
 */
export function readSourceContent(
  parent: XmlElement,
  formatOf: FormatOf,
  content: SourceContent,
  counts: SourceCounts,
) {
  for (const child of childrenOf(parent)) {
    const { name } = child;
    if (CHANGES.has(name)) counts.changes += 1;
    if (GONE.has(name) || SILENT.has(name)) continue;
    if (name === 'w:r') readRun(child, formatOf, content, counts);
    else if (name === 'mc:AlternateContent') readSourceContent(chosen(child), formatOf, content, counts);
    else if (name === 'm:t') addText(textOf(child), formatOf(undefined), content, counts);
    else if (name === 'w:commentRangeStart') counts.comments += 1;
    else readSourceContent(child, formatOf, content, counts);
  }
}

/** The newer way is read, unless only the older one holds text. */
function chosen(alternatives: XmlElement): XmlElement {
  const ways = [...childrenOf(alternatives, 'mc:Choice'), ...childrenOf(alternatives, 'mc:Fallback')];
  return ways.find((way) => hasText(way)) ?? ways[0] ?? alternatives;
}

function hasText(way: XmlElement): boolean {
  return ['w:txbxContent', 'w:t', 'a:t'].some((name) => descendantsOf(way, name).length > 0);
}

function readRun(run: XmlElement, formatOf: FormatOf, content: SourceContent, counts: SourceCounts): void {
  const format = formatOf(childOf(run, 'w:rPr'));
  for (const child of childrenOf(run)) readRunChild(child, format, content, counts);
}

function readRunChild(child: XmlElement, format: RunFormat, content: SourceContent, counts: SourceCounts): void {
  const { name, attributes } = child;
  const text = printedBy(child);
  if (text !== undefined) addText(text, format, content, counts);
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const kind = name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    content.notes.push({ kind, id: attributes.get('w:id') ?? '' });
  } else if (name === 'mc:AlternateContent') {
    for (const inner of childrenOf(chosen(child))) readRunChild(inner, format, content, counts);
  } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') readDrawing(child, content, counts);
  else if (name === 'w:ruby') {
    for (const base of childrenOf(child, 'w:rubyBase')) readSourceContent(base, () => format, content, counts);
  }
}

/** The text an element of a run prints; `undefined` where it is no text. */
function printedBy(element: XmlElement): string | undefined {
  const { name, attributes } = element;
  if (name === 'w:t') return textOf(element);
  if (name === 'w:br') return attributes.get('w:type') === 'page' ? '\f' : '\n';
  if (name === 'w:sym') return symbolOf(attributes.get('w:char') ?? '');
  return MARKS[name];
}

function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  const isLetter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return SYMBOLS[code.toUpperCase()] ?? (isLetter ? String.fromCodePoint(point) : '');
}

function addText(text: string, format: RunFormat, { runs }: SourceContent, counts: SourceCounts): void {
  if (format.hidden) counts.hiddenLetters += text.replace(/\s/g, '').length;
  else if (text !== '') runs.push({ text, format });
}

/** Text boxes of the newer and the older drawing language, text of shapes, and pictures. */
function readDrawing(element: XmlElement, content: SourceContent, counts: SourceCounts): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'w:txbxContent') {
      counts.textBoxes += 1;
      content.boxes.push(child);
    } else if (child.name === 'mc:AlternateContent') readDrawing(chosen(child), content, counts);
    else if (child.name === 'a:p') content.drawn.push(shapeText(child));
    else {
      if (PICTURES.has(child.name)) counts.pictures += 1;
      if (child.name === 'v:textpath') content.drawn.push(child.attributes.get('string') ?? '');
      readDrawing(child, content, counts);
    }
  }
}

function shapeText(paragraph: XmlElement): string {
  return descendantsOf(paragraph, 'a:t').map(textOf).join('');
}
