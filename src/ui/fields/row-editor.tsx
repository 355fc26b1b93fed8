import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { TypedRow } from '../../domain/draft/typed-rows.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import type { Column, TableField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';
import { FindingNotice } from './field-frame.tsx';
import { useOptions } from './use-cell-text.ts';

interface CellBoxProps {
  readonly column: Column;
  readonly name: string;
  readonly text: string;
  /** What speaks of this box; it stands above the boxes of the row. */
  readonly findings: readonly Finding[];
  readonly onText: (text: string) => void;
}

/** Id of a finding's words in the open row. */
function messageId(name: string, found: Finding): string {
  return `${idOf(name)}-${found.id.replace(/\s+/gu, '_')}`;
}

/** One box, uncontrolled like every other, so that nothing stands between the keys and the text. */
function CellBox({ column, name, text, findings, onText }: CellBoxProps) {
  const write = useWriting();
  const { t } = useTranslation();
  const optionsOf = useOptions();
  const own = {
    id: idOf(name),
    name,
    defaultValue: text,
    ...(findings.length > 0 ? { 'aria-describedby': findings.map((found) => messageId(name, found)).join(' ') } : {}),
    ...(findings.some(({ level }) => level === 'error') ? { 'aria-invalid': true } : {}),
    onChange: (event: { readonly target: { readonly value: string } }) => onText(event.target.value),
  };
  switch (column.kind) {
    case 'longText':
      return <textarea className="area-short" rows={2} {...own} {...write.text} />;
    case 'choice':
    case 'rowLink':
    case 'yesNo':
      return (
        <select className="field-input" {...own} {...write.act}>
          <option value="">{t('field.choose')}</option>
          {optionsOf(column).map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'number':
    case 'date':
      return (
        <input
          className="field-input"
          inputMode={column.kind === 'number' ? 'decimal' : 'numeric'}
          autoComplete="off"
          {...own}
          {...write.text}
        />
      );
    case 'shortText':
      return <input className="field-input" {...own} {...write.text} />;
  }
}

function ColumnName({ column }: { readonly column: Column }) {
  const { t } = useTranslation();
  const unit = useDraft(({ draft }) => (column.kind === 'number' && column.unit ? unitText(column, draft) : ''));
  return (
    <>
      {unit ? `${column.label} (${unit})` : column.label}
      {column.requirement === 'optional' ? <span className="must"> {t('field.optional')}</span> : null}
    </>
  );
}

/** Enter goes to the next box, from the last one to the next row; Shift and Enter go back. A long text keeps its Enter. */
function goOn(event: KeyboardEvent, editor: HTMLElement, onNext: (() => void) | undefined): void {
  const { key, target, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
  if (key !== 'Enter' || ctrlKey || altKey || metaKey || isComposing) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const boxes = [...editor.querySelectorAll<HTMLElement>('input, select, textarea')];
  const next = boxes[boxes.indexOf(target) + (shiftKey ? -1 : 1)];
  if (next) next.focus();
  else if (!shiftKey) onNext?.();
}

interface Acts {
  readonly onClose: () => void;
  readonly onNext: (() => void) | undefined;
  /** What going on does: the next row, or a new one behind the last. */
  readonly nextLabel: string;
  readonly onRemove: (() => void) | undefined;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

function Buttons({ onClose, onNext, nextLabel, onRemove, onUp, onDown }: Acts) {
  const { t } = useTranslation();
  return (
    <p className="row-editor-act">
      <button className="btn" type="button" onClick={onClose}>
        {t('field.closeRow')}
      </button>
      {onNext ? (
        <button className="btn" type="button" onClick={onNext}>
          {nextLabel}
        </button>
      ) : null}
      {onUp ? (
        <button className="btn-text" type="button" data-act="up" aria-keyshortcuts="Alt+ArrowUp" onClick={onUp}>
          {t('field.rowUp')}
        </button>
      ) : null}
      {onDown ? (
        <button className="btn-text" type="button" data-act="down" aria-keyshortcuts="Alt+ArrowDown" onClick={onDown}>
          {t('field.rowDown')}
        </button>
      ) : null}
      {onRemove ? (
        <button className="btn-text" type="button" onClick={onRemove}>
          {t('field.removeRow')}
        </button>
      ) : null}
    </p>
  );
}

/** One row open for writing: its columns as labelled boxes, one below the other. */
export function RowEditor({
  field,
  row,
  index,
  findings,
  title,
  setCell,
  ...acts
}: Acts & {
  readonly field: TableField;
  readonly row: TypedRow;
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly title: string;
  readonly setCell: (index: number, column: string, text: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    const listen = (event: KeyboardEvent) => {
      goOn(event, element, latest.current.onNext);
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      latest.current.onClose();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, []);
  const nameOf = (column: string) => `tables.${field.id}.${index}.cells.${column}`;
  return (
    <div className="row-editor" ref={box}>
      {title ? <p className="strong">{title}</p> : null}
      {findings.map((found) => (
        <FindingNotice key={found.id} found={found} id={messageId(nameOf(found.place.column ?? ''), found)} />
      ))}
      <div className="row-editor-boxes">
        {field.columns.map((column) => {
          const name = nameOf(column.id);
          return (
            <div key={column.id} className={column.kind === 'longText' || column.kind === 'rowLink' ? 'wide' : ''}>
              <label htmlFor={idOf(name)}>
                <ColumnName column={column} />
              </label>
              <CellBox
                column={column}
                name={name}
                text={row.cells[column.id] ?? ''}
                findings={findings.filter(({ place }) => place.column === column.id)}
                onText={(text) => setCell(index, column.id, text)}
              />
            </div>
          );
        })}
      </div>
      <Buttons {...acts} />
    </div>
  );
}
