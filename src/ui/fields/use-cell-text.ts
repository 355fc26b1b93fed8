import { useTranslation } from 'react-i18next';
import { rowTitle } from '../../document/model/cell-text.ts';
import { rowsOf } from '../../domain/draft/draft-answers.ts';
import type { Column } from '../../domain/outline/outline-schema.ts';
import { useDraftStore } from '../app/app-context.tsx';

export interface LinkOption {
  readonly id: string;
  readonly label: string;
}

/** The rows a link column may point at, by their first text. */
export function useLinkOptions(): (column: Extract<Column, { kind: 'rowLink' }>) => LinkOption[] {
  const store = useDraftStore();
  return (column) =>
    rowsOf(store.getState().draft, column.section, column.table)
      .map((row) => ({ id: row.id, label: rowTitle(row) }))
      .filter(({ label }) => label !== '');
}

/** A typed cell as words: options and links by their names. */
export function useCellText(): (typed: string, column: Column) => string {
  const { t } = useTranslation();
  const linkOptions = useLinkOptions();
  return (typed, column) => {
    if (typed === '') return '';
    if (column.kind === 'choice') return column.options.find(({ id }) => id === typed)?.label ?? typed;
    if (column.kind === 'yesNo') return typed === 'yes' ? t('field.yes') : t('field.no');
    if (column.kind === 'rowLink') return linkOptions(column).find(({ id }) => id === typed)?.label ?? '';
    return typed;
  };
}
