import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { rowTitle } from '../../document/model/cell-text.ts';
import { rowsOf } from '../../domain/draft/draft-answers.ts';
import type { Column } from '../../domain/outline/outline-schema.ts';
import { useDraftStore } from '../app/app-context.tsx';

interface Option {
  readonly id: string;
  readonly label: string;
}

/** What a cell may be where it is chosen from a list: options, Có and Không, rows of another table by their first text. */
export function useOptions(): (column: Column) => readonly Option[] {
  const store = useDraftStore();
  const { t } = useTranslation();
  return useCallback(
    (column) => {
      if (column.kind === 'choice') return column.options;
      if (column.kind === 'yesNo')
        return (['yes', 'no'] as const).map((answer) => ({ id: answer, label: t(`field.${answer}`) }));
      if (column.kind !== 'rowLink') return [];
      return rowsOf(store.getState().draft, column.section, column.table)
        .map((row) => ({ id: row.id, label: rowTitle(row) }))
        .filter(({ label }) => label !== '');
    },
    [store, t],
  );
}

/** A typed cell as words: options and links by their names; what no option has now, as it stands. */
export function useCellText(): (typed: string, column: Column) => string {
  const optionsOf = useOptions();
  return useCallback(
    (typed, column) => {
      const isChosen = column.kind === 'choice' || column.kind === 'yesNo' || column.kind === 'rowLink';
      if (typed === '' || !isChosen) return typed;
      const label = optionsOf(column).find(({ id }) => id === typed)?.label;
      return label ?? (column.kind === 'rowLink' ? '' : typed);
    },
    [optionsOf],
  );
}
