import { useEffect, useRef, useState } from 'react';
import { type FieldArrayWithId, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TypedRow } from '../../domain/draft/typed-rows.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { TableField as TableFieldData } from '../../domain/outline/outline-schema.ts';
import { useServices } from '../app/app-context.tsx';
import { idOf } from '../wizard/field-names.ts';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import { FieldFrame } from './field-frame.tsx';
import { RowEditor } from './row-editor.tsx';
import { useCellText } from './use-cell-text.ts';
import { useRemoval } from './use-removal.tsx';

type Rows = FieldArrayWithId<TypedSection, `tables.${string}`>[];

function fixedLabel(field: TableFieldData, rowId: string): string {
  return 'fixed' in field.rows ? (field.rows.fixed.find(({ id }) => id === rowId)?.label ?? '') : '';
}

/** A row at rest: what it holds, as words. */
function RestingRow({
  field,
  index,
  row,
  onEdit,
}: {
  readonly field: TableFieldData;
  readonly index: number;
  readonly row: TypedRow;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation();
  const cellText = useCellText();
  const { control } = useFormContext<TypedSection>();
  const typed = useWatch({ control, name: `tables.${field.id}.${index}` });
  const name = fixedLabel(field, row.rowId);
  const cells = field.columns.map((column) => ({ column, text: cellText(typed?.cells?.[column.id] ?? '', column) }));
  const title = name || cells.find(({ text }) => text !== '')?.text || t('field.emptyRow');
  return (
    <tr>
      <td className="grid-order" data-head={t('field.order')}>
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
        <button className="btn-text" type="button" aria-label={t('field.editRow', { title })} onClick={onEdit}>
          {t('field.edit')}
        </button>
      </td>
    </tr>
  );
}

function RowsTable({
  field,
  rows,
  open,
  setOpen,
  remove,
}: {
  readonly field: TableFieldData;
  readonly rows: Rows;
  readonly open: number | undefined;
  readonly setOpen: (index: number | undefined) => void;
  readonly remove: (index: number) => void;
}) {
  const { t } = useTranslation();
  const isFixed = 'fixed' in field.rows;
  const width = field.columns.length + (isFixed ? 3 : 2);
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col" className="grid-order">
            {t('field.order')}
          </th>
          {isFixed ? <th scope="col">{field.label}</th> : null}
          {field.columns.map(({ id, label }) => (
            <th scope="col" key={id}>
              {label}
            </th>
          ))}
          <th scope="col">
            <span className="hidden-text">{t('field.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) =>
          open === index ? (
            <tr key={row.id} className="grid-open">
              <td colSpan={width}>
                <RowEditor
                  field={field}
                  index={index}
                  title={fixedLabel(field, row.rowId)}
                  onClose={() => setOpen(undefined)}
                  onNext={index + 1 < rows.length ? () => setOpen(index + 1) : undefined}
                  onRemove={isFixed ? undefined : () => remove(index)}
                />
              </td>
            </tr>
          ) : (
            <RestingRow key={row.id} field={field} index={index} row={row} onEdit={() => setOpen(index)} />
          ),
        )}
      </tbody>
    </table>
  );
}

/** Rows at rest read like a printed table; one at a time opens for writing. */
export function TableField({ field }: { readonly field: TableFieldData }) {
  const { t } = useTranslation();
  const { newId } = useServices();
  const { control, getValues } = useFormContext<TypedSection>();
  const { target } = useSectionForm();
  const name = `tables.${field.id}` as const;
  const { fields: rows, append, remove, insert } = useFieldArray({ control, name });
  const [open, setOpen] = useState<number | undefined>(() => targetRow(target, name, rows));
  const box = useRef<HTMLDivElement>(null);
  const [toFocus, setToFocus] = useState<number>();
  useEffect(() => {
    if (toFocus === undefined) return;
    const rest = box.current?.querySelectorAll<HTMLElement>('tbody tr button') ?? [];
    (rest[toFocus] ?? box.current?.querySelector<HTMLElement>('[data-target]'))?.focus();
    setToFocus(undefined);
  }, [toFocus]);
  const isFixed = 'fixed' in field.rows;
  const itemLabel = ('fixed' in field.rows ? undefined : field.rows.itemLabel) ?? t('field.row');
  const { removeAt, notice } = useRemoval(() => getValues(name), remove, insert, itemLabel);
  const close = (index: number | undefined) => {
    setOpen(index);
    if (index !== undefined || open === undefined) return;
    const row = getValues(`${name}.${open}`);
    const isUntouched = !isFixed && Object.values(row?.cells ?? {}).every((text) => text.trim() === '');
    // a row that was added and left empty is no row
    if (isUntouched) remove(open);
    setToFocus(isUntouched ? open - 1 : open);
  };
  return (
    <FieldFrame field={field} id={idOf(name)} isGroup>
      {(frame) => (
        <div ref={box}>
          {rows.length > 0 ? (
            <RowsTable
              field={field}
              rows={rows}
              open={open}
              setOpen={close}
              remove={(index) => {
                removeAt(index);
                setOpen(undefined);
              }}
            />
          ) : null}
          {notice}
          <p className="grid-foot">
            <span>{t('field.rowCount', { count: rows.length })}</span>
            {isFixed ? null : (
              <button
                className="btn"
                type="button"
                data-target={name}
                {...(rows.length === 0 ? frame : {})}
                onClick={() => {
                  append(
                    {
                      rowId: `r${newId().replaceAll('-', '').slice(0, 12)}`,
                      cells: Object.fromEntries(field.columns.map(({ id }) => [id, ''])),
                    },
                    { shouldFocus: false },
                  );
                  setOpen(rows.length);
                }}
              >
                {t('field.add', { item: itemLabel })}
              </button>
            )}
          </p>
        </div>
      )}
    </FieldFrame>
  );
}

/** The row a link leads to: the one it names, or the first. */
function targetRow(target: string | undefined, name: string, rows: readonly TypedRow[]): number | undefined {
  if (target === undefined || (target !== name && !target.startsWith(`${name}.`))) return undefined;
  const rowId = target.slice(name.length + 1).split('.')[0];
  const index = rows.findIndex((row) => row.rowId === rowId);
  if (index >= 0) return index;
  return rows.length > 0 ? 0 : undefined;
}
