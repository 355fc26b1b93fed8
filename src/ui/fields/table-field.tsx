import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedRow } from '../../domain/draft/typed-rows.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { TableField as TableFieldData } from '../../domain/outline/outline-schema.ts';
import type { Proposal } from '../../domain/rules/proposals.ts';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import { type BoxProps, FieldFrame } from './field-frame.tsx';
import { RowEditor } from './row-editor.tsx';
import { RowsToLookAt, useRowFindings } from './row-note.tsx';
import { useTablePaste } from './table-paste.tsx';
import { TablePrint } from './table-print.tsx';
import { TableProposals } from './table-proposals.tsx';
import { fixedLabel, RowsTable } from './table-rows.tsx';
import { LinkedSums, SumsRow } from './table-sums.tsx';
import { TableUnlinked } from './table-unlinked.tsx';
import { useCellText } from './use-cell-text.ts';
import { useRemoval } from './use-removal.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useRowMoves } from './use-row-moves.ts';
import { rowKeys, type TableRows, useTableRows } from './use-table-rows.ts';

/** The row a link leads to: the one it names, or the first. */
function targetRow(target: string | undefined, name: string, rows: readonly TypedRow[]): number | undefined {
  if (target === undefined || (target !== name && !target.startsWith(`${name}.`))) return undefined;
  const rowId = target.slice(name.length + 1).split('.')[0];
  const index = rows.findIndex((row) => row.rowId === rowId);
  if (index >= 0) return index;
  return rows.length > 0 ? 0 : undefined;
}

function isUntouched({ cells }: TypedRow): boolean {
  return Object.values(cells).every((text) => text.trim() === '');
}

/** Which row is open, and what opening, closing and going on do to the rows. */
function useOpenRow(field: TableFieldData, table: TableRows, focus: ReturnType<typeof useRowFocus>) {
  const { target } = useSectionForm();
  const [open, setOpenIndex] = useState(() => targetRow(target, `tables.${field.id}`, table.rows));
  const { latest, change, newRow, refresh } = table;
  const setOpen = useCallback(
    (index: number | undefined) => {
      refresh();
      setOpenIndex(index);
    },
    [refresh],
  );
  /** A row that was added and left empty is no row. */
  const leave = useCallback(() => {
    const row = open === undefined ? undefined : latest()[open];
    if (row === undefined || 'fixed' in field.rows || !isUntouched(row)) return false;
    change(latest().filter((other) => other !== row));
    return true;
  }, [open, latest, change, field]);
  const close = () => {
    const isGone = leave();
    setOpen(undefined);
    if (open !== undefined) focus.row(isGone ? open - 1 : open);
  };
  const edit = useCallback(
    (index: number) => {
      const isGone = leave();
      setOpen(isGone && open !== undefined && open < index ? index - 1 : index);
    },
    [leave, open, setOpen],
  );
  /** A new row at the end, open for writing; what is known of it stands in its boxes. */
  const addRow = (known?: Pick<Proposal, 'cells'> & Partial<Pick<Proposal, 'rowId'>>) => {
    leave();
    const fresh = newRow();
    const row = { rowId: known?.rowId ?? fresh.rowId, cells: { ...fresh.cells, ...known?.cells } };
    const rows = [...latest(), row];
    change(rows);
    setOpen(rows.length - 1);
  };
  const add = () => addRow();
  return { open, setOpen, close, edit, add, addRow };
}

/** What stands under a table: how many rows, and how to get more. */
function Foot({
  field,
  count,
  box,
  onAdd,
  onPastePlace,
}: {
  readonly field: TableFieldData;
  readonly count: number;
  readonly box: BoxProps;
  readonly onAdd: () => void;
  readonly onPastePlace: () => void;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const name = `tables.${field.id}`;
  const itemLabel = ('fixed' in field.rows ? undefined : field.rows.itemLabel) ?? t('field.row');
  return (
    <p className="grid-foot">
      <span>{t(count > 1 && !('fixed' in field.rows) ? 'field.rowCountKeys' : 'field.rowCount', { count })}</span>
      <span className="grid-acts">
        <button className="btn-text" type="button" {...write.act} aria-haspopup="dialog" onClick={onPastePlace}>
          {t('paste.open')}
        </button>
        {'fixed' in field.rows ? null : (
          <button
            className="btn"
            type="button"
            {...write.act}
            data-target={name}
            {...(count === 0 ? box : {})}
            onClick={onAdd}
          >
            {t('field.add', { item: itemLabel })}
          </button>
        )}
      </span>
    </p>
  );
}

interface OpenRowProps {
  readonly field: TableFieldData;
  readonly table: TableRows;
  readonly index: number;
  readonly itemLabel: string;
  readonly findings: readonly Finding[];
  readonly close: () => void;
  readonly goTo: (index: number) => void;
  readonly add: () => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, by: -1 | 1) => void;
}

/** The row one writes in, with what can be done to it; a fixed row can be neither moved nor taken away. */
function OpenRow({ field, table, index, itemLabel, findings, close, goTo, add, remove, move }: OpenRowProps) {
  const write = useWriting();
  const { t } = useTranslation();
  const { rows, setCell } = table;
  const row = rows[index];
  if (!row) return null;
  const isFree = !('fixed' in field.rows) && !write.isLookingOn;
  const hasNext = index + 1 < rows.length;
  const onNext = hasNext ? () => goTo(index + 1) : add;
  return (
    <RowEditor
      field={field}
      row={row}
      index={index}
      findings={findings}
      title={fixedLabel(field, row.rowId)}
      setCell={setCell}
      onClose={close}
      onNext={hasNext || isFree ? onNext : undefined}
      nextLabel={hasNext ? t('field.nextRow') : t('field.add', { item: itemLabel })}
      onRemove={isFree ? () => remove(index) : undefined}
      onUp={isFree && index > 0 ? () => move(index, -1) : undefined}
      onDown={isFree && hasNext ? () => move(index, 1) : undefined}
    />
  );
}

/** Rows at rest read like a printed table; one at a time opens for writing. A block copied elsewhere can be pasted. */
export function TableField({ field }: { readonly field: TableFieldData }) {
  const { t } = useTranslation();
  const { section } = useSectionForm();
  const table = useTableRows(section, field);
  const { rows, latest, change } = table;
  const focus = useRowFocus();
  const { open, setOpen, close, edit, add, addRow } = useOpenRow(field, table, focus);
  const [stop, setStop] = useState(0);
  const cellText = useCellText();
  const byRow = useRowFindings(field.id);
  const itemLabel = ('fixed' in field.rows ? undefined : field.rows.itemLabel) ?? t('field.row');
  const removal = useRemoval(
    latest,
    (index) => change(latest().filter((_, at) => at !== index)),
    (index, row) => change([...latest().slice(0, index), row, ...latest().slice(index)]),
    itemLabel,
  );
  const remove = (index: number) => {
    removal.removeAt(index);
    setOpen(undefined);
  };
  const moves = useRowMoves({ field, table, open, setOpen, focus, remove });
  const paste = useTablePaste(field, table, () => setOpen(undefined));
  const keys = useMemo(() => rowKeys(rows), [rows]);
  const words = useMemo(() => ({ edit: t('field.edit'), emptyRow: t('field.emptyRow'), order: t('field.order') }), [t]);
  return (
    <FieldFrame field={field} id={idOf(`tables.${field.id}`)} isGroup>
      {(box) => (
        // pasting works wherever in the table the focus is
        <div ref={focus.box} onPaste={paste.onPaste} data-table={field.id}>
          <TableProposals field={field} itemLabel={itemLabel} onTake={addRow} />
          <TableUnlinked field={field} itemLabel={itemLabel} onAdd={addRow} />
          <RowsToLookAt rows={rows} byRow={byRow} />
          {rows.length > 0 ? (
            <RowsTable
              field={field}
              rows={rows}
              keys={keys}
              open={open}
              stop={stop}
              findings={byRow}
              cellText={cellText}
              words={words}
              onEdit={edit}
              onStop={setStop}
              onKeyDown={moves.onKeyDown}
              foot={<SumsRow section={section} field={field} />}
              editor={
                open === undefined ? null : (
                  <OpenRow
                    key={keys[open]}
                    {...{ field, table, itemLabel, close, add, remove }}
                    index={open}
                    findings={byRow.get(rows[open]?.rowId ?? '') ?? []}
                    goTo={setOpen}
                    move={moves.move}
                  />
                )
              }
            />
          ) : null}
          <p className="hidden-text" role="status">
            {moves.said}
          </p>
          {removal.notice}
          {paste.shown}
          <LinkedSums section={section} field={field} />
          <Foot field={field} count={rows.length} box={box} onAdd={add} onPastePlace={paste.openPlace} />
          <TablePrint field={field} />
        </div>
      )}
    </FieldFrame>
  );
}
