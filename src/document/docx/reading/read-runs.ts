import type { XmlElement } from './read-xml.ts';
import type { RunFormat } from './word-formats.ts';
import type { DrawnLine, TextRun } from './word-types.ts';
import { childOf, childrenOf, descendantsOf, numberOf, textOf } from './xml-tree.ts';

/** What a paragraph holds, gathered in order. */
export interface Content {
  readonly runs: TextRun[];
  readonly lines: DrawnLine[];
  readonly fields: string[];
}

/** Elements that stand around runs and change nothing in what is printed. */
const WRAPPERS = new Set(['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml']);
const MARKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' };
const EMU_PER_POINT = 12_700;

type FormatOf = (properties: XmlElement | undefined) => RunFormat;

/** Takes a paragraph and how the type of a run is found; adds its text, drawn lines and fields. Deleted text is left out. */
export function readRuns(parent: XmlElement, formatOf: FormatOf, content: Content): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:r') readRun(child, formatOf, content);
    else if (WRAPPERS.has(child.name)) readRuns(child, formatOf, content);
    else if (child.name === 'mc:AlternateContent') readRuns(chosenContent(child), formatOf, content);
    else if (child.name === 'w:fldSimple') {
      addField(child.attributes.get('w:instr') ?? '', content);
      readRuns(child, formatOf, content);
    }
  }
}

/** Of several ways to say one thing the first is meant for new programs; the others repeat it. */
function chosenContent(alternatives: XmlElement): XmlElement {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? alternatives;
}

function addField(code: string, { fields }: Content): void {
  const name = code.trim().split(/[\s\\]/)[0] ?? '';
  if (name !== '') fields.push(name.toUpperCase());
}

function readRun(run: XmlElement, formatOf: FormatOf, content: Content): void {
  let text = '';
  for (const child of childrenOf(run)) {
    text += MARKS[child.name] ?? '';
    if (child.name === 'w:t') text += textOf(child);
    else if (child.name === 'w:br') text += child.attributes.get('w:type') === 'page' ? '\f' : '\n';
    else if (child.name === 'w:instrText') addField(textOf(child), content);
    else readDrawing(child, content);
  }
  const format = formatOf(childOf(run, 'w:rPr'));
  if (text !== '' && !format.hidden) content.runs.push({ text, format });
}

const LINE_SHAPES = new Set(['line', 'straightConnector1']);

/** A line drawn under the title is found in the drawing; nothing else of it is read. */
function readDrawing(element: XmlElement, content: Content): void {
  if (element.name === 'mc:AlternateContent') {
    for (const child of childrenOf(chosenContent(element))) readDrawing(child, content);
  } else if (element.name === 'w:drawing') {
    const shape = descendantsOf(element, 'a:prstGeom')[0]?.attributes.get('prst') ?? '';
    const width = numberOf(descendantsOf(element, 'wp:extent')[0]?.attributes.get('cx'));
    if (LINE_SHAPES.has(shape)) content.lines.push({ widthPt: (width ?? 0) / EMU_PER_POINT });
  } else if (element.name === 'w:pict') {
    for (const line of descendantsOf(element, 'v:line')) {
      const from = pointsOf(line.attributes.get('from'));
      content.lines.push({ widthPt: Math.abs(pointsOf(line.attributes.get('to')) - from) });
    }
  }
}

/** First coordinate of `186pt,0`; the old drawing language counts in points where it names no unit. */
function pointsOf(coordinates: string | undefined): number {
  return Number(/^-?[\d.]{1,12}/.exec(coordinates ?? '')?.[0] ?? 0) || 0;
}
