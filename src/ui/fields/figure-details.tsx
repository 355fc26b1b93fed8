import { useEffect, useRef } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { figurePartText } from '../../document/model/figure-text.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { EarlierMode } from '../../domain/draft/typed-figure.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';

interface DetailsProps {
  readonly field: FigureField;
}

type TextPart = 'reason' | 'notComparableReason' | 'estimateBasis' | 'sourceUnit' | 'sourceDate' | 'note';

function Line({
  field,
  part,
  label,
  help,
  list,
}: DetailsProps & {
  readonly part: TextPart;
  readonly label: string;
  readonly help?: string;
  readonly list?: string;
}) {
  const write = useWriting();
  const { register } = useFormContext<TypedSection>();
  const name = `figures.${field.id}.${part}` as const;
  const id = idOf(name);
  return (
    <div className={part === 'sourceDate' ? 'narrow' : ''}>
      <label htmlFor={id}>{label}</label>
      <input
        className="field-input"
        id={id}
        autoComplete="off"
        list={list}
        {...(help ? { 'aria-describedby': `${id}-help` } : {})}
        {...register(name)}
        {...write.text}
      />
      {help ? (
        <small className="help" id={`${id}-help`}>
          {help}
        </small>
      ) : null}
    </div>
  );
}

/** The former communes one by one; their sum is computed and stands in the table. */
function FormerUnits({ field }: DetailsProps) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register, control } = useFormContext<TypedSection>();
  const name = `figures.${field.id}.formerUnits` as const;
  const { fields: units, append, remove } = useFieldArray({ control, name });
  const sum = useDraft(({ draft }) => figurePartText(draft, field, 'earlier'));
  const unit = useDraft(({ draft }) => unitText(field, draft));
  return (
    <div className="former">
      {units.length > 0 ? (
        <p className="former-row former-head">
          <span>{t('figures.formerNameHead')}</span>
          <span>{t('figures.formerValueHead', { unit })}</span>
        </p>
      ) : null}
      {units.map((row, index) => (
        <div className="former-row" key={row.id}>
          <input
            className="field-input"
            aria-label={t('figures.formerName', { number: index + 1 })}
            autoComplete="off"
            {...register(`${name}.${index}.name`)}
            {...write.text}
          />
          <input
            className="cell-input"
            inputMode="decimal"
            autoComplete="off"
            aria-label={t('figures.formerValue', { number: index + 1, unit })}
            {...register(`${name}.${index}.value`)}
            {...write.text}
          />
          <button
            className="btn-text"
            type="button"
            {...write.act}
            aria-label={t('field.removeItem', { item: t('figures.formerUnit'), number: index + 1 })}
            onClick={() => remove(index)}
          >
            {t('field.remove')}
          </button>
        </div>
      ))}
      <p className="former-sum">
        <button
          className="btn"
          type="button"
          {...write.act}
          data-target={name}
          onClick={() => append({ name: '', value: '' })}
        >
          {t('figures.formerAdd')}
        </button>
        <span role="status">
          {sum === '' ? t('figures.formerOpen') : t('figures.formerSum', { sum: `${sum} ${unit}` })}
        </span>
      </p>
    </div>
  );
}

const MODES: readonly EarlierMode[] = ['number', 'formerUnits', 'notComparable'];

/** The earlier period: one of three ways, and what belongs to the one that was chosen. */
function Earlier({ field, asksEarlier }: DetailsProps & { readonly asksEarlier: boolean }) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const mode = useWatch<TypedSection, `figures.${string}.earlierMode`>({ name: `figures.${field.id}.earlierMode` });
  return (
    <fieldset className="wide">
      <legend>{t('figures.earlierMode')}</legend>
      <div className="modes">
        {MODES.map((value) => (
          <label className="choice" key={value}>
            <input type="radio" value={value} {...register(`figures.${field.id}.earlierMode`)} {...write.act} />
            <span>{t(`figures.mode.${value}`)}</span>
          </label>
        ))}
      </div>
      {mode === 'number' && !asksEarlier ? <EarlierNumber field={field} /> : null}
      {mode === 'formerUnits' ? <FormerUnits field={field} /> : null}
      {mode === 'notComparable' ? (
        <Line field={field} part="notComparableReason" label={t('figures.notComparableReason')} />
      ) : null}
    </fieldset>
  );
}

/** The box of the earlier number while the table above shows it as text. */
function EarlierNumber({ field }: DetailsProps) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const unit = useDraft(({ draft }) => unitText(field, draft));
  const name = `figures.${field.id}.earlier` as const;
  return (
    <div className="narrow">
      <label htmlFor={idOf(name)}>{t('figures.earlierNumber', { unit })}</label>
      <input
        className="cell-input"
        id={idOf(name)}
        inputMode="decimal"
        autoComplete="off"
        {...register(name)}
        {...write.text}
      />
    </div>
  );
}

function NothingArose({ field }: DetailsProps) {
  const write = useWriting();
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  const isOn = useWatch<TypedSection, `figures.${string}.nothingArose`>({ name: `figures.${field.id}.nothingArose` });
  return (
    <div className="wide">
      <label className="choice">
        <input type="checkbox" {...register(`figures.${field.id}.nothingArose`)} {...write.act} />
        <span>{t('figures.nothingArose')}</span>
      </label>
      {isOn ? <Line field={field} part="reason" label={t('figures.reason')} /> : null}
    </div>
  );
}

/** What is rarely needed of a figure, opened beneath its row: how it came about, what it is compared with, where it is from. */
export function FigureDetails({
  field,
  asksEarlier,
  movesFocus,
  onClose,
}: DetailsProps & {
  /** Whether the earlier number has its box in the table above. */
  readonly asksEarlier: boolean;
  readonly movesFocus: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLTableCellElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = box.current;
    if (movesFocus) element?.querySelector<HTMLElement>('input')?.focus();
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      close.current();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [movesFocus]);
  return (
    <tr className="fig-msg fig-more">
      <td colSpan={5} ref={box} id={idOf(`figures.${field.id}.details`)}>
        <div className="row-editor row-editor-boxes">
          {field.allowsNothingArose ? <NothingArose field={field} /> : null}
          <Line
            field={field}
            part="estimateBasis"
            label={t('figures.estimateBasis')}
            help={t('figures.estimateBasisHelp')}
          />
          <Line field={field} part="note" label={t('figures.note')} />
          <Line field={field} part="sourceUnit" label={t('figures.sourceUnit')} list="source-units" />
          <Line field={field} part="sourceDate" label={t('figures.sourceDate')} help={t('field.dateHelp')} />
          {field.comparable ? <Earlier field={field} asksEarlier={asksEarlier} /> : null}
          <p className="wide row-editor-act">
            <button className="btn" type="button" onClick={onClose}>
              {t('figures.closeDetails')}
            </button>
          </p>
        </div>
      </td>
    </tr>
  );
}
