import { type ClipboardEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberFormIn, unitText } from '../../domain/draft/money-unit.ts';
import type { TypedRow } from '../../domain/draft/typed-rows.ts';
import type { Column, TableField } from '../../domain/outline/outline-schema.ts';
import { isSingleCell, type PastedBlock, widthOf } from '../../domain/pasting/pasted-block.ts';
import {
  hasTableHead,
  type PlannedCell,
  planRows,
  type RowsPlan,
  type TablePasteChoices,
  type TablePasteStart,
  type TableTarget,
  withoutPlannedRows,
  withPlannedRows,
} from '../../domain/pasting/plan-rows.ts';
import { dateProblemText, numberProblemText } from '../../i18n/finding-text.ts';
import { useDraft, useDraftStore } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { readClipboard } from '../pasting/clipboard-block.ts';
import { PastePreview, type PreviewRow } from '../pasting/paste-preview.tsx';
import { columnHead } from './table-rows.tsx';
import { useCellText, useOptions } from './use-cell-text.ts';
import type { TableRows } from './use-table-rows.ts';

interface Pending {
  readonly block: PastedBlock;
  readonly target: TableTarget;
  readonly start: TablePasteStart;
}

/** What a cell is to be called out for, in words. */
function useRemark(): (cell: PlannedCell) => string {
  const { t } = useTranslation();
  return ({ verdict, text, problem }) => {
    if (verdict === 'noOption') return t('paste.noOption');
    if (!problem) return '';
    return problem.reason === 'notADate' || problem.reason === 'noSuchDay' || problem.reason === 'shortYear'
      ? dateProblemText(t, problem)
      : numberProblemText(t, text, problem);
  };
}

/** What will not be taken, and what has to be looked at, as sentences. */
function useRemarks(): (plan: RowsPlan, field: TableField) => string[] {
  const { t } = useTranslation();
  const optionsOf = useOptions();
  return (plan, field) => {
    const cells = plan.rows.flatMap((row) => row.cells);
    const unread = cells.filter(({ verdict }) => verdict === 'unread').length;
    const refused = field.columns.flatMap((column) => {
      const count = cells.filter((cell) => cell.column === column.id && cell.verdict === 'noOption').length;
      const options = optionsOf(column).map(({ label }) => label);
      return count > 0 ? [t('paste.refused', { label: column.label, count, options: options.join(', ') })] : [];
    });
    const leftCells = [...new Set(plan.leftCells)].join('; ');
    const columns = plan.rows[0]?.cells.length ?? 0;
    return [
      ...(columns < field.columns.length
        ? [t('paste.fewColumns', { width: plan.width, columns, total: field.columns.length })]
        : []),
      ...(unread > 0 ? [t('paste.unread', { count: unread })] : []),
      ...refused,
      ...(leftCells ? [t('paste.leftColumns', { columns, text: leftCells })] : []),
      ...(plan.leftRows.length > 0
        ? [
            t('paste.leftRows', {
              count: plan.leftRows.length,
              text: plan.leftRows.map((row) => row.filter(Boolean).join(' ')).join('; '),
            }),
          ]
        : []),
      ...(plan.outside ? [t('paste.outside', { text: plan.outside })] : []),
    ];
  };
}

function Preview({
  pending,
  onAccept,
  onClose,
}: {
  readonly pending: Pending;
  readonly onAccept: (plan: RowsPlan) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const cellText = useCellText();
  const remark = useRemark();
  const remarks = useRemarks();
  const layout = useDraft(({ draft }) => draft.layout);
  const { block, target, start } = pending;
  const { field } = target;
  const [choices, setChoices] = useState<TablePasteChoices>(() => ({
    skipsHead: hasTableHead(block, field),
    isEnglish: false,
  }));
  const plan = useMemo(() => planRows(block, target, start, choices), [block, target, start, choices]);
  const columns = field.columns.filter(({ id }) => plan.rows[0]?.cells.some(({ column }) => column === id));
  const columnOf = (id: string): Column | undefined => field.columns.find((column) => column.id === id);
  const rows = plan.rows.map(
    (row): PreviewRow => ({
      key: String(row.index),
      name: row.name || String(row.index + 1),
      cells: row.cells.map((cell) => {
        const column = columnOf(cell.column);
        const before = column ? cellText(cell.before, column) : cell.before;
        return { key: cell.column, text: cell.shown, before, remark: remark(cell) };
      }),
    }),
  );
  const added = plan.rows.filter(({ isNew }) => isNew).length;
  const choice = (key: keyof TablePasteChoices, label: string) => ({
    key,
    label,
    isOn: choices[key],
    set: (isOn: boolean) => setChoices({ ...choices, [key]: isOn }),
  });
  return (
    <PastePreview
      title={t('paste.tableTitle', { label: field.label })}
      summary={t(plan.by === 'heads' ? 'paste.tableByHeads' : 'paste.tableByOrder', {
        added,
        changed: plan.rows.length - added,
      })}
      remarks={remarks(plan, field)}
      choices={[
        choice('skipsHead', t('paste.skipsHead')),
        ...(plan.hasEnglish ? [choice('isEnglish', t('paste.isEnglish'))] : []),
      ]}
      heads={[
        t('field.order'),
        ...columns.map((column) => columnHead(column, column.kind === 'number' ? unitText(column, { layout }) : '')),
      ]}
      rows={rows}
      acceptLabel={t('paste.acceptRows', { count: plan.rows.length })}
      canAccept={plan.rows.length > 0}
      onAccept={() => onAccept(plan)}
      onClose={onClose}
    />
  );
}

/** A place to paste into for whoever looks for a button. */
function PastePlace({
  onBlock,
  onClose,
}: {
  readonly onBlock: (block: PastedBlock) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal title={t('paste.placeTitle')} onClose={onClose}>
      <label htmlFor="paste-place">{t('paste.placeHelp')}</label>
      <textarea
        className="area-short"
        id="paste-place"
        rows={3}
        // the dialog was opened to paste: the keys go there at once
        ref={(element) => element?.focus()}
        onPaste={(event) => {
          event.preventDefault();
          onBlock(readClipboard(event.clipboardData));
        }}
      />
      <p className="modal-act">
        <button className="btn" type="button" onClick={onClose}>
          {t('paste.cancel')}
        </button>
      </p>
    </Modal>
  );
}

/** Where the cursor stands in the table; behind the last row when it stands in none. */
function startAt(target: EventTarget, field: TableField, rows: readonly TypedRow[]): TablePasteStart {
  const name = target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : '';
  const [, , row, , column] = name.split('.');
  const at = field.columns.findIndex(({ id }) => id === column);
  if (row !== undefined && at >= 0) return { row: Number(row), column: at };
  return { row: 'fixed' in field.rows ? 0 : rows.length, column: 0 };
}

/** Whether the box takes the text itself, as it would anywhere: one cell, or lines in a long text. */
function goesIntoBox(block: PastedBlock, target: EventTarget): boolean {
  const isBox = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isBox && (isSingleCell(block) || (target instanceof HTMLTextAreaElement && widthOf(block) <= 1));
}

interface TablePaste {
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  readonly openPlace: () => void;
  readonly shown: ReactNode;
}

/** Pasting into a table: a preview first, then the rows, and the way back. */
export function useTablePaste(field: TableField, table: TableRows, onTaken: () => void): TablePaste {
  const write = useWriting();
  const { t } = useTranslation();
  const store = useDraftStore();
  const optionsOf = useOptions();
  const [pending, setPending] = useState<Pending | 'place'>();
  const [taken, setTaken] = useState<{ readonly before: readonly TypedRow[]; readonly after: readonly TypedRow[] }>();
  const { latest, change, newRow } = table;
  const look = useCallback(
    (block: PastedBlock, start: TablePasteStart) => {
      const { draft } = store.getState();
      const target = {
        field,
        rows: latest(),
        formOf: (column: Column & { kind: 'number' }) => numberFormIn(column, draft),
        optionsOf,
      };
      setPending(block.rows.length > 0 ? { block, target, start } : undefined);
    },
    [store, field, latest, optionsOf],
  );
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const block = readClipboard(event.clipboardData);
    // what is pasted in a dialog over the table bubbles up to here
    if (write.isLookingOn || pending !== undefined || goesIntoBox(block, event.target)) return;
    event.preventDefault();
    look(block, startAt(event.target, field, latest()));
  };
  const accept = (plan: RowsPlan) => {
    const before = latest();
    const after = withPlannedRows(before, plan, field, () => newRow().rowId);
    change(after);
    setTaken({ before, after });
    setPending(undefined);
    onTaken();
  };
  const close = () => setPending(undefined);
  const shown = (
    <>
      {pending === 'place' ? (
        <PastePlace onBlock={(block) => look(block, startAt(document.body, field, latest()))} onClose={close} />
      ) : null}
      {pending !== undefined && pending !== 'place' ? (
        <Preview pending={pending} onAccept={accept} onClose={close} />
      ) : null}
      {taken ? (
        <Notice live>
          {t('paste.tableFilled', { count: taken.after.length - taken.before.length })}{' '}
          <button
            className="btn-text"
            type="button"
            {...write.act}
            onClick={() => {
              change(withoutPlannedRows(latest(), taken.before, taken.after));
              setTaken(undefined);
              onTaken();
            }}
          >
            {t('paste.undo')}
          </button>
        </Notice>
      ) : null}
    </>
  );
  return { onPaste, openPlace: () => setPending('place'), shown };
}
