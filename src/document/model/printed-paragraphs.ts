import type { Format } from '../format/format-schema.ts';
import { printedEnd, printedHead } from './printed-cover.ts';
import { brokenLines, textWidthTwips } from './printed-lines.ts';
import type { PrintedParagraph } from './printed-paragraph.ts';
import type { AnnexDocument, Block, ReportDocument, Run, Table } from './report-document.ts';

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function isHole(runs: readonly Run[]): boolean {
  return runs.some(({ blank }) => blank) && runs.every(({ blank, text }) => blank || text === '');
}

function holeMark(runs: readonly Run[]): { readonly hole: true } | object {
  return isHole(runs) ? { hole: true } : {};
}

function printedTable(table: Table, index: number): PrintedParagraph[] {
  const heads = table.columns.map(({ heading }, column) => ({ text: heading, cell: { table: index, row: 0, column } }));
  const rows = table.rows.flatMap((row, above) => {
    const [first] = row;
    const width = first?.wholeRow ? 1 : table.columns.length;
    return Array.from({ length: width }, (_, column): PrintedParagraph => {
      const { runs, source } = row[column] ?? { runs: [] };
      const cell = { table: index, row: above + 1, column };
      return { text: textOf(runs), cell, ...(source ? { source } : {}), ...holeMark(runs) };
    });
  });
  return [...(table.title === undefined ? [] : [{ text: table.title }]), ...heads, ...rows];
}

function printedBlock(block: Block, tablesBefore: number): PrintedParagraph[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, label: block.label, source: block.source, isHeading: true }];
    case 'paragraph': {
      // a lead is the outline's wording, not an answer of its field
      const source = block.leads ? { section: block.source.section } : block.source;
      return [{ text: textOf(block.runs), source, ...holeMark(block.runs) }];
    }
    case 'item':
      return [{ text: textOf(block.runs), label: block.level === 2 ? '+' : '-', source: block.source }];
    case 'table':
      return printedTable(block, tablesBefore);
  }
}

function countTables(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'table').length;
}

function printedBlocks(blocks: readonly Block[], tablesBefore: number): PrintedParagraph[] {
  return blocks.flatMap((block, index) => printedBlock(block, tablesBefore + countTables(blocks.slice(0, index))));
}

function printedAnnex(annex: AnnexDocument, dashes: string, tablesBefore: number, format: Format): PrintedParagraph[] {
  const width = textWidthTwips(format, annex.orientation);
  return [
    { text: annex.label },
    ...brokenLines([annex.title], 'annexTitle', format, width),
    ...brokenLines([annex.link], 'annexLink', format, width),
    { text: dashes },
    ...printedBlocks(annex.blocks, tablesBefore),
  ];
}

/**
 * The paragraphs of a report as they stand in its Word file, in reading order; cells of tables row by row, empty
 * paragraphs left out, empty cells not. What the Word writer writes and this list must be the same.
 */
export function printedParagraphs(document: ReportDocument, format: Format): readonly PrintedParagraph[] {
  const blocks = [document.body, ...document.annexes.map((annex) => annex.blocks)];
  const tablesBefore = blocks.map((_, index) => countTables(blocks.slice(0, index).flat()));
  return [
    ...printedHead(document, format),
    ...printedBlocks(document.body, 0),
    ...printedEnd(document.signature),
    ...(document.footNote === undefined ? [] : [{ text: document.footNote }]),
    ...document.annexes.flatMap((annex, index) =>
      printedAnnex(annex, document.dashes, tablesBefore[index + 1] ?? 0, format),
    ),
  ].filter(({ text, cell }) => cell !== undefined || text.trim() !== '');
}
