import { type CSSProperties, type KeyboardEvent, memo, type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { TypedRow } from '../../domain/draft/typed-rows.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Column, TableField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { type RowFindings, RowNote, rowNoteId } from './row-note.tsx';

/** Beyond this the table scrolls in its own box and is one stop of the Tab key; arrows go from row to row. */
const LONG = 20;

/** Rows that are drawn with the screen. */
const FIRST_DRAWN = 40;

/** More columns than stand comfortably side by side. */
const MANY = 8;

export function isLong(rows: readonly unknown[]): boolean {
  return rows.length > LONG;
}

/** The name the outline gives a fixed row. */
export function fixedLabel(field: TableField, rowId: string): string {
  return 'fixed' in field.rows ? (field.rows.fixed.find(({ id }) => id === rowId)?.label ?? '') : '';
}

export type CellText = (typed: string, column: Column) => string;

interface RestingRowProps {
  readonly field: TableField;
  readonly index: number;
  readonly row: TypedRow;
  readonly cellText: CellText;
  readonly findings: readonly Finding[] | undefined;
  /** How many columns the words under a row take. */
  readonly width: number;
  /** Whether the Tab key stops at this row. */
  readonly isStop: boolean;
  readonly onEdit: (index: number) => void;
  readonly onStop: (index: number) => void;
  readonly words: { readonly edit: string; readonly emptyRow: string; readonly order: string };
}

/** A row at rest: what it holds, as words. Drawn again only when it changes: a table may have five hundred. */
const RestingRow = memo(function RestingRow(props: RestingRowProps) {
  const { field, index, row, cellText, findings, width, isStop, onEdit, onStop, words } = props;
  const noteId = rowNoteId(field.id, index);
  const name = fixedLabel(field, row.rowId);
  const cells = field.columns.map((column) => ({ column, text: cellText(row.cells[column.id] ?? '', column) }));
  const title = name || cells.find(({ text }) => text !== '')?.text || words.emptyRow;
  return (
    <>
      <tr className={findings ? 'noted' : undefined} data-index={index}>
        <td className="grid-order" data-head={words.order}>
          {index + 1}
        </td>
        {name ? <td data-head={field.label}>{name}</td> : null}
        {cells.map(({ column, text }) => (
          <td
            key={column.id}
            data-head={column.label}
            className={column.kind === 'number' || column.kind === 'date' ? 'num one' : ''}
          >
            <span>{text}</span>
          </td>
        ))}
        <td>
          <button
            className="btn-text"
            type="button"
            aria-label={`${words.edit}: ${title}`}
            {...(findings ? { 'aria-describedby': noteId } : {})}
            tabIndex={isStop ? 0 : -1}
            onFocus={() => onStop(index)}
            onClick={() => onEdit(index)}
          >
            {words.edit}
          </button>
        </td>
      </tr>
      {findings ? (
        <tr className="grid-note">
          <td colSpan={width}>
            <RowNote findings={findings} id={noteId} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

/** The words over a column, with its unit. */
export function columnHead(column: Column, unit: string): string {
  return column.kind === 'number' && column.unit ? `${column.label} (${unit})` : column.label;
}

function Heads({ field }: { readonly field: TableField }) {
  const { t } = useTranslation();
  const units = useDraft(({ draft }) =>
    field.columns.map((column) => (column.kind === 'number' ? unitText(column, draft) : '')).join('|'),
  ).split('|');
  return (
    <thead>
      <tr>
        <th scope="col" className="grid-order">
          {t('field.order')}
        </th>
        {'fixed' in field.rows ? <th scope="col">{field.label}</th> : null}
        {field.columns.map((column, index) => (
          <th scope="col" key={column.id} className={column.kind === 'number' ? 'num' : ''}>
            {columnHead(column, units[index] ?? '')}
          </th>
        ))}
        <th scope="col">
          <span className="hidden-text">{t('field.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

declare module 'react' {
  interface CSSProperties {
    /** Columns of a long table, for its rows, and how narrow it may become. */
    '--columns'?: string;
    '--least'?: string;
  }
}

/** Least width (rem) and share of a column in a long table. */
const WIDTHS: Record<Column['kind'], readonly [least: number, share: number]> = {
  longText: [8, 4],
  rowLink: [8, 4],
  shortText: [5.5, 3],
  choice: [5, 2],
  date: [5.5, 2],
  number: [4.75, 1.6],
  yesNo: [3.5, 1.4],
};
const ORDER_WIDTH = 2.5;
const ACTS_WIDTH = 3.5;

/** The rows of a long table are laid out each by itself, so that those out of sight cost nothing: widths come from here. */
function widthsOf(field: TableField): CSSProperties {
  const named = 'fixed' in field.rows ? [WIDTHS.longText] : [];
  const widths = [...named, ...field.columns.map(({ kind }) => WIDTHS[kind])];
  const least = widths.reduce((sum, [width]) => sum + width, ORDER_WIDTH + ACTS_WIDTH);
  const columns = widths.map(([width, share]) => `minmax(${width}rem, ${share}fr)`).join(' ');
  return { '--columns': `${ORDER_WIDTH}rem ${columns} ${ACTS_WIDTH}rem`, '--least': `${least}rem` };
}

/** Rows at rest read like a printed table; the open one is drawn by whoever writes in it. */
export function RowsTable(props: {
  readonly field: TableField;
  readonly rows: readonly TypedRow[];
  readonly keys: readonly string[];
  readonly open: number | undefined;
  readonly stop: number;
  readonly findings: RowFindings;
  readonly cellText: CellText;
  readonly words: RestingRowProps['words'];
  readonly onEdit: (index: number) => void;
  readonly onStop: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly editor: ReactNode;
  readonly foot: ReactNode;
}) {
  const { field, rows, keys, open, stop, findings, editor, foot, onKeyDown, ...rest } = props;
  const width = field.columns.length + ('fixed' in field.rows ? 3 : 2);
  const long = isLong(rows);
  // the first rows stand at once, the others follow when the screen does; a row that is wanted is not waited for
  const deferred = useDeferredValue(rows.length, FIRST_DRAWN);
  const drawn = open === undefined ? Math.max(deferred, FIRST_DRAWN) : rows.length;
  return (
    <div className={long ? 'grid-box long' : 'grid-box'}>
      <table
        style={long ? widthsOf(field) : undefined}
        className={field.columns.length > MANY ? 'grid many' : 'grid'}
        aria-label={field.label}
        onKeyDown={onKeyDown}
      >
        <Heads field={field} />
        <tbody>
          {rows.slice(0, drawn).map((row, index) =>
            open === index ? (
              <tr key={keys[index]} className="grid-open" data-index={index}>
                <td colSpan={width}>{editor}</td>
              </tr>
            ) : (
              <RestingRow
                key={keys[index]}
                field={field}
                index={index}
                row={row}
                findings={findings.get(row.rowId)}
                width={width}
                isStop={!long || index === Math.min(stop, rows.length - 1)}
                {...rest}
              />
            ),
          )}
        </tbody>
        {foot}
      </table>
    </div>
  );
}
