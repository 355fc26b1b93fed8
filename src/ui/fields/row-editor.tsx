import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { Column, TableField } from '../../domain/outline/outline-schema.ts';
import { idOf } from '../wizard/field-names.ts';
import { type LinkOption, useLinkOptions } from './use-cell-text.ts';

type CellName = `tables.${string}.${number}.cells.${string}`;

function CellBox({ column, name, id }: { readonly column: Column; readonly name: CellName; readonly id: string }) {
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const linkOptions = useLinkOptions();
  const optionsOf = (from: Extract<Column, { kind: 'choice' | 'rowLink' | 'yesNo' }>): readonly LinkOption[] => {
    if (from.kind === 'choice') return from.options;
    if (from.kind === 'rowLink') return linkOptions(from);
    return (['yes', 'no'] as const).map((answer) => ({ id: answer, label: t(`field.${answer}`) }));
  };
  switch (column.kind) {
    case 'longText':
      return <textarea className="area-short" rows={2} id={id} {...register(name)} />;
    case 'choice':
    case 'rowLink':
    case 'yesNo': {
      return (
        <select className="field-input" id={id} {...register(name)}>
          <option value="">{t('field.choose')}</option>
          {optionsOf(column).map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      );
    }
    case 'number':
    case 'date':
      return (
        <input
          className="field-input"
          inputMode={column.kind === 'number' ? 'decimal' : 'numeric'}
          id={id}
          {...register(name)}
        />
      );
    case 'shortText':
      return <input className="field-input" id={id} {...register(name)} />;
  }
}

function columnName(column: Column): string {
  return column.kind === 'number' && column.unit ? `${column.label} (${column.unit})` : column.label;
}

/** One row open for writing: its columns as labelled boxes, one below the other. */
export function RowEditor(props: {
  readonly field: TableField;
  readonly index: number;
  readonly title: string;
  readonly onClose: () => void;
  readonly onNext: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}) {
  const { field, index, title, onClose, onNext, onRemove } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  useEffect(() => {
    const element = box.current;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [onClose]);
  return (
    <div className="row-editor" ref={box}>
      {title ? <p className="strong">{title}</p> : null}
      <div className="row-editor-boxes">
        {field.columns.map((column) => {
          const name: CellName = `tables.${field.id}.${index}.cells.${column.id}`;
          return (
            <div key={column.id} className={column.kind === 'longText' || column.kind === 'rowLink' ? 'wide' : ''}>
              <label htmlFor={idOf(name)}>
                {columnName(column)}
                {column.requirement === 'optional' ? <span className="must"> {t('field.optional')}</span> : null}
              </label>
              <CellBox column={column} name={name} id={idOf(name)} />
            </div>
          );
        })}
      </div>
      <p className="row-editor-act">
        <button className="btn" type="button" onClick={onClose}>
          {t('field.closeRow')}
        </button>
        {onNext ? (
          <button className="btn" type="button" onClick={onNext}>
            {t('field.nextRow')}
          </button>
        ) : null}
        {onRemove ? (
          <button className="btn-text" type="button" onClick={onRemove}>
            {t('field.removeRow')}
          </button>
        ) : null}
      </p>
    </div>
  );
}
