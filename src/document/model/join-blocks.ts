import type { Format } from '../format/format-schema.ts';
import { fitsColumns } from './column-widths.ts';
import { joinUnbreakable } from './no-break.ts';
import type { AnnexDocument, Block, Run, Table } from './report-document.ts';

/** First words of units, and what is needed to tell whether a table has room for joined words. */
export interface Joining {
  readonly units: ReadonlySet<string>;
  readonly format: Format;
  readonly textWidthTwips: number;
}

/** Places still to be filled are no text yet. */
function joinedRuns(runs: readonly Run[], units: ReadonlySet<string>): readonly Run[] {
  return runs.map((run) => (run.blank ? run : { ...run, text: joinUnbreakable(run.text, units) }));
}

/** What is joined is wider: where the columns have no room for it, the cells stay as they are. */
function joinedTable(table: Table, { units, format, textWidthTwips }: Joining): Table {
  const title = table.title === undefined ? {} : { title: joinUnbreakable(table.title, units) };
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, runs: joinedRuns(cell.runs, units) })));
  const joined = { ...table, ...title, rows };
  return fitsColumns(joined, format, textWidthTwips) ? joined : { ...table, ...title };
}

/** A block with what must not be torn apart at a line's end joined. */
export function joinBlock(block: Block, joining: Joining): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: joinUnbreakable(block.text, joining.units) };
    case 'paragraph':
    case 'item':
      return { ...block, runs: joinedRuns(block.runs, joining.units) };
    case 'table':
      return joinedTable(block, joining);
  }
}

/** An annex with its title and its blocks joined. */
export function joinAnnex(annex: AnnexDocument, joining: Joining): AnnexDocument {
  return {
    ...annex,
    title: joinUnbreakable(annex.title, joining.units),
    blocks: annex.blocks.map((block) => joinBlock(block, joining)),
  };
}
