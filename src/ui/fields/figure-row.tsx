import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { changeText, figureChange, figurePartText } from '../../document/model/figure-text.ts';
import { figureOf } from '../../domain/draft/draft-answers.ts';
import type { TypedFigure } from '../../domain/draft/typed-figure.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { idOf } from '../wizard/field-names.ts';
import { useFieldFindings } from '../wizard/section-form-context.tsx';
import { FindingNotice } from './field-frame.tsx';

type Part = 'actual' | 'estimate' | 'earlier';

function FigureMessages({ field }: { readonly field: FigureField }) {
  const findings = useFieldFindings(field.id).filter(
    ({ detail }) => detail.code !== 'figuresMissing' || detail.codes[0] === field.id,
  );
  if (findings.length === 0) return null;
  return (
    <tr className="fig-msg">
      <td colSpan={5} id={idOf(`figures.${field.id}.message`)}>
        {findings.map((found) => (
          <FindingNotice key={found.id} found={found} id={found.id} />
        ))}
      </td>
    </tr>
  );
}

function Reason({
  name,
  label,
}: {
  readonly name: `figures.${string}.reason` | `figures.${string}.notComparableReason`;
  readonly label: string;
}) {
  const { register } = useFormContext<TypedSection>();
  return (
    <tr className="fig-msg">
      <td colSpan={5}>
        <div className="reason">
          <label htmlFor={idOf(name)}>{label}</label>
          <input className="field-input" id={idOf(name)} {...register(name)} />
        </div>
      </td>
    </tr>
  );
}

function NumberBox({ field, part, head }: { readonly field: FigureField; readonly part: Part; readonly head: string }) {
  const { register } = useFormContext<TypedSection>();
  const findings = useFieldFindings(field.id);
  const isBad = findings.some(({ place, level }) => level === 'error' && (place.part ?? 'actual') === part);
  const name = `figures.${field.id}.${part}` as const;
  return (
    <input
      className={isBad ? 'cell-input bad' : 'cell-input'}
      inputMode={field.measure === 'count' ? 'numeric' : 'decimal'}
      autoComplete="off"
      data-column={part}
      aria-label={`${field.label}, ${head}`}
      {...(isBad ? { 'aria-invalid': true } : {})}
      {...(findings.length > 0 ? { 'aria-describedby': idOf(`figures.${field.id}.message`) } : {})}
      {...register(name)}
    />
  );
}

export interface Heads {
  readonly actual: string;
  readonly estimate: string;
  readonly earlier: string;
  readonly change: string;
}

/** An indicator that is computed, never typed: no box. */
export function ComputedRow({ field, heads }: { readonly field: FigureField; readonly heads: Heads }) {
  const { t } = useTranslation();
  const texts = useDraft(({ draft }) =>
    (['actual', 'estimate', 'earlier'] as const).map((part) => figurePartText(draft, field, part)).join('|'),
  ).split('|');
  const change = useChange(field);
  return (
    <tr className="fig">
      <th scope="row">
        <FigureName field={field} note={t('figures.computed')} />
      </th>
      {(['actual', 'estimate', 'earlier'] as const).map((part, index) => (
        <td key={part} data-head={heads[part]} className={part === 'earlier' ? 'was' : ''}>
          <span>{texts[index] || '–'}</span>
        </td>
      ))}
      <td className="diff" data-head={heads.change}>
        <span>{change}</span>
      </td>
    </tr>
  );
}

function useChange(field: FigureField): string {
  const { t } = useTranslation();
  return useDraft(({ draft }) => {
    const change = figureChange(draft, field);
    if (change) return changeText(change, field);
    return figureOf(draft, field.id).earlier.state === 'notComparable' ? t('figures.notComparable') : '';
  });
}

function FigureName({ field, note }: { readonly field: FigureField; readonly note?: string }) {
  return (
    <div className="fig-name">
      <span>{field.label}</span>
      <small>
        {field.id} · {field.unit}
        {note ? ` · ${note}` : ''}
      </small>
    </div>
  );
}

/** Marks of a figure that are rarely needed: kept small, beside its code. */
function FigureMarks({ field, showsEarlier }: { readonly field: FigureField; readonly showsEarlier: boolean }) {
  const { t } = useTranslation();
  const { register } = useFormContext<TypedSection>();
  return (
    <div className="fig-marks">
      {field.allowsNothingArose ? (
        <label>
          <input type="checkbox" {...register(`figures.${field.id}.nothingArose`)} />
          {t('figures.nothingArose')}
        </label>
      ) : null}
      {showsEarlier && field.comparable ? (
        <label>
          <input type="checkbox" {...register(`figures.${field.id}.notComparable`)} />
          {t('figures.notComparable')}
        </label>
      ) : null}
      <label>
        {t('figures.note')}
        <input className="field-input" {...register(`figures.${field.id}.note`)} />
      </label>
    </div>
  );
}

/** The earlier period: text, until its boxes are asked for; a dash where no comparison is made. */
function EarlierCell({ field, heads, asksEarlier, typed }: RowProps & { readonly typed: TypedFigure | undefined }) {
  const isCompared = field.comparable && !typed?.notComparable;
  return (
    <td className="was" data-head={heads.earlier}>
      {asksEarlier && isCompared ? (
        <NumberBox field={field} part="earlier" head={heads.earlier} />
      ) : (
        <span>{(isCompared ? typed?.earlier : '') || '–'}</span>
      )}
    </td>
  );
}

interface RowProps {
  readonly field: FigureField;
  readonly heads: Heads;
  readonly asksEarlier: boolean;
}

/** One indicator that is typed in: actual, estimate, earlier, and the computed change. */
export function FigureRow({ field, heads, asksEarlier, asksMarks }: RowProps & { readonly asksMarks: boolean }) {
  const { t } = useTranslation();
  const { control } = useFormContext<TypedSection>();
  const typed = useWatch({ control, name: `figures.${field.id}` });
  const findings = useFieldFindings(field.id);
  const change = useChange(field);
  const nothingArose = typed?.nothingArose ?? false;
  const notComparable = typed?.notComparable ?? false;
  const looks = [
    'fig',
    field.partOf ? 'fig-part' : '',
    findings.length > 0 || nothingArose || notComparable ? 'open' : '',
    findings.some(({ level }) => level === 'error') ? 'is-error' : '',
  ];
  return (
    <>
      <tr className={looks.filter(Boolean).join(' ')}>
        <th scope="row">
          <FigureName field={field} />
          {asksMarks || nothingArose || notComparable ? <FigureMarks field={field} showsEarlier={asksEarlier} /> : null}
        </th>
        <td data-head={heads.actual}>
          {nothingArose ? (
            <span className="small">{t('figures.none')}</span>
          ) : (
            <NumberBox field={field} part="actual" head={heads.actual} />
          )}
        </td>
        <td data-head={heads.estimate}>
          {nothingArose ? null : <NumberBox field={field} part="estimate" head={heads.estimate} />}
        </td>
        <EarlierCell field={field} heads={heads} asksEarlier={asksEarlier} typed={typed} />
        <td className="diff" data-head={heads.change}>
          <span>{change}</span>
        </td>
      </tr>
      {nothingArose ? <Reason name={`figures.${field.id}.reason`} label={t('figures.reason')} /> : null}
      {notComparable ? (
        <Reason name={`figures.${field.id}.notComparableReason`} label={t('figures.notComparableReason')} />
      ) : null}
      <FigureMessages field={field} />
    </>
  );
}
