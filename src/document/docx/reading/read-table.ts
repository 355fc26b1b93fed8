import { twipsOf } from './paragraph-properties.ts';
import type { XmlElement } from './read-xml.ts';
import { type CellSides, readCellSides, type StyleSheet } from './style-sheet.ts';
import type { ParagraphOverrides, RunOverrides } from './word-formats.ts';
import { childOf, childrenOf, numberOf, switchOf, valOf } from './xml-tree.ts';

interface Cell {
  readonly element: XmlElement;
  /** Room for text: the width of the cell without its sides. */
  readonly roomTwips: number;
  /** Column of the grid it begins in, and how many it covers. */
  readonly gridColumn: number;
  readonly span: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly staysWhole: boolean;
  readonly element: XmlElement;
}

export interface TableLayout {
  readonly rows: readonly Row[];
  /** What the style of the table states for the text in it. */
  readonly tableRun: RunOverrides;
  readonly tableParagraph: ParagraphOverrides;
}

/** Space beside the text in a cell where nothing is stated: 1.9 mm. */
const USUAL_SIDE = 108;
/** Fiftieths of a percent. */
const WHOLE_WIDTH = 5_000;

/** Rows and cells may be wrapped in content controls. */
function inside(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:ins' ? inside(child, name) : [];
  });
}

/** Takes `w:tbl` and the room around it; gives its rows and cells with the room inside each. */
export function readTableLayout(table: XmlElement, styles: StyleSheet, aroundTwips: number): TableLayout {
  const properties = childOf(table, 'w:tblPr');
  const styleId = valOf(properties, 'w:tblStyle');
  const sides = { ...styles.cellSidesOf(styleId), ...readCellSides(childOf(properties, 'w:tblCellMar')) };
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => twipsOf(attributes.get('w:w')) ?? 0,
  );
  return {
    rows: inside(table, 'w:tr').map((row) => ({
      element: row,
      cells: readCells(row, grid, sides, aroundTwips),
      staysWhole: switchOf(childOf(row, 'w:trPr'), 'w:cantSplit') ?? false,
    })),
    tableRun: styles.runOf(styleId),
    tableParagraph: styles.paragraphOf(styleId, false),
  };
}

function readCells(
  row: XmlElement,
  grid: readonly number[],
  tableSides: CellSides,
  aroundTwips: number,
): readonly Cell[] {
  let column = numberOf(valOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0;
  return inside(row, 'w:tc').map((element) => {
    const properties = childOf(element, 'w:tcPr');
    const span = Math.max(1, numberOf(valOf(properties, 'w:gridSpan')) ?? 1);
    const gridColumn = column;
    const gridWidth = grid.slice(column, column + span).reduce((sum, width) => sum + width, 0);
    column += span;
    const { left = USUAL_SIDE, right = USUAL_SIDE } = {
      ...tableSides,
      ...readCellSides(childOf(properties, 'w:tcMar')),
    };
    const width = statedWidth(childOf(properties, 'w:tcW'), aroundTwips) ?? gridWidth;
    return { element, roomTwips: Math.max(0, width - left - right), gridColumn, span };
  });
}

function statedWidth(width: XmlElement | undefined, aroundTwips: number): number | undefined {
  const amount = width?.attributes.get('w:w');
  const kind = width?.attributes.get('w:type') ?? 'dxa';
  if (kind === 'pct') {
    const share = amount?.endsWith('%') ? Number.parseFloat(amount) * 50 : numberOf(amount);
    return share === undefined ? undefined : Math.round((share / WHOLE_WIDTH) * aroundTwips);
  }
  const twips = kind === 'dxa' ? twipsOf(amount) : undefined;
  return twips === undefined || twips <= 0 ? undefined : twips;
}
