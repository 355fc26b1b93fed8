import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableField } from '../../domain/outline/outline-schema.ts';
import { useWriting } from '../app/writing.ts';
import { isLong } from './table-rows.tsx';
import type { RowFocus } from './use-row-focus.ts';
import type { TableRows } from './use-table-rows.ts';

/** Rows a page key goes over. */
const PAGE = 15;

/** Where a key leads from a row at rest; `undefined` for a key that leads nowhere. */
function targetOf(key: string, index: number, count: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}

/** What to give the focus back to after a row was moved: the same box or button in it. */
function selectorOf(element: HTMLElement): string {
  const column = element.getAttribute('name')?.split('.').at(-1);
  if (column) return `[name$=".cells.${CSS.escape(column)}"]`;
  const act = element.dataset['act'];
  return act ? `[data-act="${act}"]` : 'button';
}

/** The row a key was pressed in; none for a key that belongs to the browser or to the list of choices. */
function rowOf({ target, altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey || nativeEvent.isComposing) return undefined;
  if (altKey && target instanceof HTMLSelectElement) return undefined;
  return target.closest<HTMLElement>('tr[data-index]') ?? undefined;
}

/** What Alt and a key do to a row. */
function moveOf(key: string, move: (by: -1 | 1) => void): (() => void) | undefined {
  if (key === 'ArrowUp') return () => move(-1);
  return key === 'ArrowDown' ? () => move(1) : undefined;
}

/** Going from row to row by the arrows, moving a row with Alt and the arrows, removing one with Delete. */
export function useRowMoves({
  field,
  table,
  open,
  setOpen,
  focus,
  remove,
}: {
  readonly field: TableField;
  readonly table: TableRows;
  readonly open: number | undefined;
  readonly setOpen: (index: number) => void;
  readonly focus: RowFocus;
  readonly remove: (index: number) => void;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const { latest, change } = table;
  const isFree = !('fixed' in field.rows) && !write.isLookingOn;
  const move = (index: number, by: -1 | 1) => {
    const rows = [...latest()];
    const row = rows[index];
    const other = rows[index + by];
    if (!row || !other) return;
    rows[index] = other;
    rows[index + by] = row;
    change(rows);
    if (open === index) setOpen(index + by);
    setSaid(t('field.rowMoved', { number: index + by + 1, count: rows.length }));
    const { activeElement } = document;
    focus.inRow(index + by, activeElement instanceof HTMLElement ? selectorOf(activeElement) : 'button');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rowOf(event);
    if (!row) return;
    const index = Number(row.dataset['index']);
    const { key, altKey } = event;
    const act = altKey
      ? moveOf(key, (by) => isFree && move(index, by))
      : atRest(
          key,
          row,
          () => isFree && remove(index),
          isLong(latest()) ? targetOf(key, index, latest().length) : undefined,
        );
    if (!act) return;
    event.preventDefault();
    // elsewhere on the screen some of these keys go to another section
    event.stopPropagation();
    act();
  };
  /** What a key does to a row nobody writes in. */
  const atRest = (key: string, row: HTMLElement, removeIt: () => void, next: number | undefined) => {
    if (row.classList.contains('grid-open')) return undefined;
    if (key === 'Delete') return removeIt;
    return next === undefined ? undefined : () => focus.row(next);
  };
  return { move, onKeyDown, said };
}
