import type { TableRow } from '../../domain/draft/answer.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import type { TableField } from '../../domain/outline/outline-schema.ts';
import { cellText, fixedRowLabel } from './cell-text.ts';
import { renderPattern } from './pattern.ts';

/** A row as one text: by the pattern of the outline, or its cells one after the other. */
export function rowText(field: TableField, row: TableRow, pattern: string | undefined, draft: Draft): string {
  const lookup = (name: string) => {
    if (name === 'dong') return fixedRowLabel(field, row);
    const column = field.columns.find(({ id }) => id === name);
    return column ? cellText(row.cells[name], column, draft) : '';
  };
  return pattern
    ? renderPattern(pattern, lookup)
    : field.columns
        .map(({ id }) => lookup(id))
        .filter(Boolean)
        .join('; ');
}
