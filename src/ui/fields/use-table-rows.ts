import { useCallback, useRef, useState } from 'react';
import type { TableRow } from '../../domain/draft/answer.ts';
import { answerOf } from '../../domain/draft/draft-answers.ts';
import { readTypedRows, type TypedRow, typedRows } from '../../domain/draft/typed-rows.ts';
import { withLastSection, withSectionAnswers } from '../../domain/draft/with-answers.ts';
import type { TableField } from '../../domain/outline/outline-schema.ts';
import { useDraftStore, useServices } from '../app/app-context.tsx';

export interface TableRows {
  /** The rows as they are drawn: without what has been typed in the open row since. */
  readonly rows: readonly TypedRow[];
  /** The rows as they are now. */
  readonly latest: () => readonly TypedRow[];
  /** Draws the rows as they are now; for when the open row is left. */
  readonly refresh: () => void;
  readonly change: (rows: readonly TypedRow[]) => void;
  /** Takes a typed cell over without drawing anything: its box shows it already. */
  readonly setCell: (index: number, column: string, text: string) => void;
  readonly newRow: () => TypedRow;
}

/**
 * The rows of one table while its section is open. The table owns them, not the form, which would copy all of them with
 * every key; each change goes to the draft at once, and rows nobody touched are neither read nor drawn again.
 */
export function useTableRows(section: string, field: TableField): TableRows {
  const store = useDraftStore();
  const { newId } = useServices();
  const read = useRef(new WeakMap<TypedRow, TableRow>());
  const [rows, setRows] = useState<readonly TypedRow[]>(() => {
    const { draft } = store.getState();
    return typedRows(answerOf(draft, section, field.id), field, draft);
  });
  const current = useRef(rows);
  const takeOver = useCallback(
    (next: readonly TypedRow[]) => {
      current.current = next;
      store.getState().change((draft) => {
        const answer = readTypedRows(next, field, draft.layout.moneyUnit, read.current);
        const changed = withSectionAnswers(draft, section, { answers: { [field.id]: answer }, figures: {} });
        return changed === draft ? draft : withLastSection(changed, section);
      });
    },
    [store, section, field],
  );
  const refresh = useCallback(() => setRows(current.current), []);
  const change = useCallback(
    (next: readonly TypedRow[]) => {
      takeOver(next);
      refresh();
    },
    [takeOver, refresh],
  );
  const setCell = useCallback(
    (index: number, column: string, text: string) => {
      const next = [...current.current];
      const row = next[index];
      if (!row) return;
      next[index] = { ...row, cells: { ...row.cells, [column]: text } };
      takeOver(next);
    },
    [takeOver],
  );
  const latest = useCallback(() => current.current, []);
  const newRow = useCallback(
    (): TypedRow => ({
      rowId: `r${newId().replaceAll('-', '').slice(0, 12)}`,
      cells: Object.fromEntries(field.columns.map(({ id }) => [id, ''])),
    }),
    [newId, field],
  );
  return { rows, latest, refresh, change, setCell, newRow };
}

/** Keys for the rows on screen: their ids, and a position besides where a draft holds one id twice. */
export function rowKeys(rows: readonly TypedRow[]): string[] {
  const seen = new Set<string>();
  return rows.map(({ rowId }, index) => {
    const key = seen.has(rowId) ? `${rowId} ${index}` : rowId;
    seen.add(rowId);
    return key;
  });
}
