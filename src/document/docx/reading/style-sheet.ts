import { readParagraphProperties, twipsOf } from './paragraph-properties.ts';
import type { XmlElement } from './read-xml.ts';
import {
  type ParagraphOverrides,
  type RunOverrides,
  readRunProperties,
  type ThemeFonts,
  withoutGaps,
} from './word-formats.ts';
import { childOf, childrenOf, valOf } from './xml-tree.ts';

/** What one style states itself. */
interface Style {
  readonly kind: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  /** Lines around or between the cells of a table; absent where the style says nothing of them. */
  readonly hasBorders: boolean | undefined;
  readonly run: RunOverrides;
  readonly paragraph: ParagraphOverrides;
  readonly cellSides: CellSides;
}

/** Space between text and the sides of a cell, in twips, where it is stated. */
export interface CellSides {
  readonly left?: number;
  readonly right?: number;
}

/** What the list of a paragraph states at its level: it counts less than the layer that names the list. */
export type ListIndents = (list: number, level: number, styleId: string | undefined) => ParagraphOverrides;

/** What the styles of a file state, each together with those it is based on. */
export interface StyleSheet {
  readonly defaultRun: RunOverrides;
  readonly defaultParagraph: ParagraphOverrides;
  /** Style of paragraphs that name none. */
  readonly defaultStyleId: string | undefined;
  readonly runOf: (styleId: string | undefined) => RunOverrides;
  readonly cellSidesOf: (styleId: string | undefined) => CellSides;
  /** Names of the style and of those it is based on, its own first, as the file has them. */
  readonly namesOf: (styleId: string | undefined) => readonly string[];
  /** Whether a table of this style has lines; `undefined` where neither it nor its bases say. */
  readonly hasBordersOf: (styleId: string | undefined) => boolean | undefined;
  /** `withList` is false for a paragraph taken out of the list of its style. */
  readonly paragraphOf: (styleId: string | undefined, withList: boolean) => ParagraphOverrides;
}

/** Styles based on each other in a circle, or a chain no one builds by hand, end here. */
const LONGEST_CHAIN = 30;

/** Takes `word/styles.xml`; gives its styles. A file without this part has none. */
export function readStyles(root: XmlElement | undefined, themeFont: ThemeFonts, listIndents: ListIndents): StyleSheet {
  const styles = new Map<string, Style>();
  let defaultStyleId: string | undefined;
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes.get('w:styleId') ?? '';
    const kind = style.attributes.get('w:type') ?? 'paragraph';
    if (kind === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) {
      defaultStyleId = id;
    }
    styles.set(id, {
      kind,
      name: valOf(style, 'w:name') ?? id,
      hasBorders: statedBorders(childOf(style, 'w:tblPr', 'w:tblBorders')),
      basedOn: valOf(style, 'w:basedOn'),
      run: readRunProperties(childOf(style, 'w:rPr'), themeFont),
      paragraph: readParagraphProperties(childOf(style, 'w:pPr')),
      cellSides: readCellSides(childOf(style, 'w:tblPr', 'w:tblCellMar')),
    });
  }
  const chainOf = (styleId: string | undefined): readonly (readonly [id: string, style: Style])[] => {
    const chain: (readonly [string, Style])[] = [];
    let id = styleId;
    while (id !== undefined && chain.length < LONGEST_CHAIN) {
      const style = styles.get(id);
      if (style === undefined) break;
      chain.unshift([id, style]);
      id = style.basedOn;
    }
    return chain;
  };
  const defaults = childOf(root, 'w:docDefaults');
  return {
    defaultRun: readRunProperties(childOf(defaults, 'w:rPrDefault', 'w:rPr'), themeFont),
    defaultParagraph: readParagraphProperties(childOf(defaults, 'w:pPrDefault', 'w:pPr')),
    defaultStyleId,
    runOf: remember((id) => Object.assign({}, ...chainOf(id).map(([, { run }]) => run))),
    cellSidesOf: remember((id) => Object.assign({}, ...chainOf(id).map(([, { cellSides }]) => cellSides))),
    namesOf: remember((id) =>
      chainOf(id)
        .map(([, { name }]) => name)
        .reverse(),
    ),
    hasBordersOf: remember((id) =>
      chainOf(id).reduce<boolean | undefined>((known, [, s]) => s.hasBorders ?? known, undefined),
    ),
    paragraphOf: withAndWithoutList((styleId, withList) => {
      let list = 0;
      let listLevel = 0;
      const layers = chainOf(styleId).flatMap(([id, { paragraph }]) => {
        list = paragraph.list ?? list;
        listLevel = paragraph.listLevel ?? listLevel;
        const namesList = withList && paragraph.list !== undefined && list > 0;
        return namesList ? [listIndents(list, listLevel, id), paragraph] : [paragraph];
      });
      return Object.assign({}, ...layers, withList ? {} : { list: 0 });
    }),
  };
}

/** Takes `w:tblBorders` or `w:tcBorders`; says whether a line is drawn, `undefined` where nothing is stated. */
export function statedBorders(borders: XmlElement | undefined): boolean | undefined {
  const stated = childrenOf(borders);
  if (stated.length === 0) return undefined;
  return stated.some(({ attributes }) => !['nil', 'none'].includes(attributes.get('w:val') ?? 'none'));
}

/** Takes `w:tblCellMar` or `w:tcMar`. */
export function readCellSides(margins: XmlElement | undefined): CellSides {
  const side = (...names: readonly string[]): number | undefined => {
    const found = names.map((name) => childOf(margins, name)).find((margin) => margin !== undefined);
    return twipsOf(found?.attributes.get('w:w'));
  };
  return withoutGaps({ left: side('w:left', 'w:start'), right: side('w:right', 'w:end') });
}

function remember<Value>(compute: (id: string | undefined) => Value): (id: string | undefined) => Value {
  const known = new Map<string | undefined, Value>();
  return (id) => {
    const found = known.get(id) ?? compute(id);
    known.set(id, found);
    return found;
  };
}

function withAndWithoutList(
  compute: (id: string | undefined, withList: boolean) => ParagraphOverrides,
): StyleSheet['paragraphOf'] {
  const withList = remember((id) => compute(id, true));
  const withoutList = remember((id) => compute(id, false));
  return (id, isListed) => (isListed ? withList(id) : withoutList(id));
}
