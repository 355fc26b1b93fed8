import type { Draft } from '../../domain/draft/draft-schema.ts';
import { filledRows } from '../../domain/draft/filled-rows.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { Column, Section, TableField } from '../../domain/outline/outline-schema.ts';
import { cellText, fixedRowLabel } from './cell-text.ts';
import type { BuildContext } from './context.ts';
import type { Table, TableCell, TableColumn } from './report-document.ts';
import { WORDS } from './words.ts';

const WEIGHTS: Record<Column['kind'], number> = {
  longText: 4,
  rowLink: 4,
  shortText: 3,
  choice: 2,
  date: 2,
  number: 1.6,
  yesNo: 1.4,
};

const ALIGN: Record<Column['kind'], TableColumn['align']> = {
  longText: 'left',
  rowLink: 'left',
  shortText: 'left',
  choice: 'left',
  date: 'center',
  yesNo: 'center',
  number: 'right',
};

function tableColumn(column: Column, draft: Draft): TableColumn {
  const unit = column.kind === 'number' && column.unit ? ` (${unitText(column, draft)})` : '';
  return { heading: `${column.label}${unit}`, weight: column.width ?? WEIGHTS[column.kind], align: ALIGN[column.kind] };
}

/** A table of the outline as it is printed: a counting column, the fixed row names, then the columns; filled rows only. */
export function buildTable(field: TableField, section: Section, context: BuildContext, title?: string): Table {
  const rows = filledRows(context.draft, section.id, field.id);
  const named = 'fixed' in field.rows;
  const columns: TableColumn[] = [
    { heading: WORDS.columns.order, weight: 0.8, align: 'center' },
    ...(named ? [{ heading: field.label, weight: 4, align: 'left' as const }] : []),
    ...field.columns.map((column) => tableColumn(column, context.draft)),
  ];
  return {
    kind: 'table',
    ...(title ? { title } : {}),
    columns,
    rows: rows.map((row, index): TableCell[] => [
      { runs: [{ text: String(index + 1) }] },
      ...(named ? [{ runs: [{ text: fixedRowLabel(field, row) }] }] : []),
      ...field.columns.map((column) => ({
        runs: [{ text: cellText(row.cells[column.id], column, context.draft) }],
        source: { section: section.id, field: field.id, at: { row: row.id, column: column.id } },
      })),
    ]),
    source: { section: section.id, field: field.id },
  };
}
