import type { Lists } from './lists.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import { type Content, readRuns } from './read-runs.ts';
import type { XmlElement } from './read-xml.ts';
import type { StyleSheet } from './style-sheet.ts';
import {
  type ParagraphFormat,
  type ParagraphOverrides,
  PLAIN_PARAGRAPH,
  PLAIN_RUN,
  type RunFormat,
  type RunOverrides,
  readRunProperties,
  type ThemeFonts,
} from './word-formats.ts';
import type { WordParagraph } from './word-types.ts';
import { childOf, valOf } from './xml-tree.ts';

/** What the layers of a file are read with. */
export interface Layers {
  readonly styles: StyleSheet;
  readonly lists: Lists;
  readonly themeFont: ThemeFonts;
  readonly labelOf: (list: number, level: number) => string;
}

/** Where the paragraph stands, and what its table states for it. */
export interface Surroundings extends Pick<WordParagraph, 'index' | 'section' | 'cell' | 'roomTwips'> {
  readonly tableRun: RunOverrides;
  readonly tableParagraph: ParagraphOverrides;
}

/** Takes `w:p`; gives its text with every layer applied: defaults, table, style with its bases, list, and its own. */
export function readParagraph(element: XmlElement, layers: Layers, place: Surroundings): WordParagraph {
  const properties = childOf(element, 'w:pPr');
  const { styleId, format, formatOf } = readFormats(properties, layers, place);
  const content: Content = { runs: [], lines: [], fields: [] };
  readRuns(element, formatOf, content);
  return {
    index: place.index,
    section: place.section,
    cell: place.cell,
    roomTwips: place.roomTwips,
    styleId,
    format,
    ...content,
    text: content.runs.map(({ text }) => text).join(''),
    label: format.list > 0 ? layers.labelOf(format.list, format.listLevel) : '',
    endFormat: formatOf(childOf(properties, 'w:rPr')),
  };
}

/** How a paragraph is set, and how a run in it is. */
export interface Formats {
  readonly styleId: string | undefined;
  readonly format: ParagraphFormat;
  /** Takes `w:rPr`. */
  readonly formatOf: (run: XmlElement | undefined) => RunFormat;
}

/** Takes `w:pPr`; gives the formats with every layer applied. */
export function readFormats(
  properties: XmlElement | undefined,
  layers: Layers,
  place: Pick<Surroundings, 'tableRun' | 'tableParagraph'>,
): Formats {
  const styleId = valOf(properties, 'w:pStyle') ?? layers.styles.defaultStyleId;
  const styled = styledRun(styleId, layers, place);
  return {
    styleId,
    format: paragraphFormat(properties, styleId, layers, place),
    formatOf: (run) => runFormat(run, styled, layers),
  };
}

/** The same for every paragraph of a style in one table, or outside of all: put together once. */
const STYLED_RUNS = new WeakMap<RunOverrides, Map<string | undefined, RunFormat>>();

function styledRun(
  styleId: string | undefined,
  { styles }: Layers,
  { tableRun }: Pick<Surroundings, 'tableRun'>,
): RunFormat {
  const known = STYLED_RUNS.get(tableRun) ?? new Map<string | undefined, RunFormat>();
  STYLED_RUNS.set(tableRun, known);
  const format = known.get(styleId) ?? {
    ...PLAIN_RUN,
    ...styles.defaultRun,
    ...tableRun,
    ...styles.runOf(styleId),
  };
  known.set(styleId, format);
  return format;
}

function paragraphFormat(
  properties: XmlElement | undefined,
  styleId: string | undefined,
  { styles, lists }: Layers,
  { tableParagraph }: Pick<Surroundings, 'tableParagraph'>,
): ParagraphFormat {
  const own = readParagraphProperties(properties);
  const styled = styles.paragraphOf(styleId, own.list !== 0);
  const list = own.list ?? styled.list ?? 0;
  const tiedLevel = own.list === undefined ? lists.levelOfStyle(list, styleId) : undefined;
  const listLevel = own.listLevel ?? tiedLevel ?? styled.listLevel ?? 0;
  const ofList = own.list !== undefined && list > 0 ? lists.indentsOf(list, listLevel, undefined) : {};
  return {
    ...PLAIN_PARAGRAPH,
    ...styles.defaultParagraph,
    ...tableParagraph,
    ...styled,
    ...ofList,
    ...own,
    list,
    listLevel,
  };
}

/** Bold in the style of the characters takes back bold in the style of the paragraph (ECMA-376, 17.7.3). */
function toggled(styled: boolean, byCharacters: boolean | undefined): boolean {
  return byCharacters === true ? !styled : styled;
}

function runFormat(properties: XmlElement | undefined, styled: RunFormat, { styles, themeFont }: Layers): RunFormat {
  if (properties === undefined) return styled;
  const own = readRunProperties(properties, themeFont);
  const characterStyle = valOf(properties, 'w:rStyle');
  if (characterStyle === undefined) return { ...styled, ...own };
  const byCharacters = styles.runOf(characterStyle);
  return {
    ...styled,
    ...byCharacters,
    bold: toggled(styled.bold, byCharacters.bold),
    italic: toggled(styled.italic, byCharacters.italic),
    capitals: toggled(styled.capitals, byCharacters.capitals),
    ...own,
  };
}
