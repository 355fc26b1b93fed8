import { type ReactNode, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { changeText, figureChange, figurePartText } from '../../document/model/figure-text.ts';
import { figureOf } from '../../domain/draft/draft-answers.ts';
import { unitText } from '../../domain/draft/money-unit.ts';
import type { TypedFigure } from '../../domain/draft/typed-figure.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';
import { idOf } from '../wizard/field-names.ts';
import { useFieldFindings, useSectionForm } from '../wizard/section-form-context.tsx';
import { FindingNotice } from './field-frame.tsx';
import { FigureDetails } from './figure-details.tsx';

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

function NumberBox({ field, part, head }: { readonly field: FigureField; readonly part: Part; readonly head: string }) {
  const write = useWriting();
  const { register } = useFormContext<TypedSection>();
  const findings = useFieldFindings(field.id);
  const isBad = findings.some(({ place, level }) => level === 'error' && (place.part ?? 'actual') === part);
  const unit = useDraft(({ draft }) => unitText(field, draft));
  const name = `figures.${field.id}.${part}` as const;
  return (
    <input
      className={isBad ? 'cell-input bad' : 'cell-input'}
      inputMode={field.measure === 'count' ? 'numeric' : 'decimal'}
      autoComplete="off"
      data-column={part}
      aria-keyshortcuts="Alt+Enter"
      aria-label={`${field.label}, ${head}, ${unit}`}
      {...(isBad ? { 'aria-invalid': true } : {})}
      {...(findings.length > 0 ? { 'aria-describedby': idOf(`figures.${field.id}.message`) } : {})}
      {...register(name)}
      {...write.text}
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
    if (change) return changeText(change, field, draft);
    return figureOf(draft, field.id).earlier.state === 'notComparable' ? t('figures.notComparable') : '';
  });
}

function FigureName({
  field,
  note,
  children,
}: {
  readonly field: FigureField;
  readonly note?: string;
  readonly children?: ReactNode;
}) {
  const unit = useDraft(({ draft }) => unitText(field, draft));
  return (
    <div className="fig-name">
      <span>{field.label}</span>
      <small>
        {field.id} · {unit}
        {note ? ` · ${note}` : ''}
        {children}
      </small>
    </div>
  );
}

/** Whether anything is written that only the details show. */
function hasDetails(typed: TypedFigure | undefined): boolean {
  if (!typed) return false;
  const { note, estimateBasis, sourceUnit, sourceDate, earlierMode } = typed;
  return earlierMode !== 'number' || [note, estimateBasis, sourceUnit, sourceDate].some((text) => text.trim() !== '');
}

/** The earlier period: text, until its boxes are asked for; a sum where former communes are added; a dash where nothing is compared. */
function EarlierCell({ field, heads, asksEarlier, typed }: RowProps & { readonly typed: TypedFigure | undefined }) {
  const sum = useDraft(({ draft }) => figurePartText(draft, field, 'earlier'));
  const mode = field.comparable ? (typed?.earlierMode ?? 'number') : 'notComparable';
  const shown = { number: typed?.earlier, formerUnits: sum, notComparable: '' }[mode];
  return (
    <td className="was" data-head={heads.earlier}>
      {asksEarlier && mode === 'number' ? (
        <NumberBox field={field} part="earlier" head={heads.earlier} />
      ) : (
        <span>{shown || '–'}</span>
      )}
    </td>
  );
}

interface RowProps {
  readonly field: FigureField;
  readonly heads: Heads;
  readonly asksEarlier: boolean;
}

const IN_DETAILS = new Set(['reason', 'notComparableReason', 'formerUnits', 'sourceDate']);

/** Open when a link leads into the details, or something in them has to be mended. */
function useDetails(field: FigureField) {
  const { target } = useSectionForm();
  const findings = useFieldFindings(field.id);
  const [, code, part] = target?.split('.') ?? [];
  const leadsHere = code === field.id && IN_DETAILS.has(part ?? '');
  const [isOpen, setOpen] = useState(leadsHere || findings.some(({ place }) => IN_DETAILS.has(place.part ?? '')));
  const [movesFocus, setMovesFocus] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  const opener = useRef<Element>(null);
  const set = (next: boolean) => {
    if (next) opener.current = document.activeElement;
    setMovesFocus(next);
    setOpen(next);
    if (next) return;
    // back to where one came from, or to the first box of the row
    const back = row.current?.contains(opener.current) ? opener.current : undefined;
    const box = back ?? row.current?.querySelector('input') ?? row.current?.querySelector('button');
    if (box instanceof HTMLElement) box.focus();
  };
  return { isOpen, movesFocus, row, set };
}

/** One indicator that is typed in: actual, estimate, earlier, and the computed change; what is rarely needed opens beneath. */
export function FigureRow({ field, heads, asksEarlier }: RowProps) {
  const { t } = useTranslation();
  const { control } = useFormContext<TypedSection>();
  const typed = useWatch({ control, name: `figures.${field.id}` });
  const findings = useFieldFindings(field.id);
  const change = useChange(field);
  const { isOpen, movesFocus, row, set } = useDetails(field);
  const nothingArose = typed?.nothingArose ?? false;
  const isBad = findings.some(({ level }) => level === 'error');
  const looks = ['fig', field.partOf && 'fig-part', (findings.length > 0 || isOpen) && 'open', isBad && 'is-error'];
  return (
    <>
      <tr
        className={looks.filter(Boolean).join(' ')}
        ref={row}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.altKey) return;
          event.preventDefault();
          set(!isOpen);
        }}
      >
        <th scope="row">
          <FigureName field={field}>
            <button
              className="btn-text fig-toggle"
              type="button"
              // a box has the keys for it (Alt and Enter), so that Tab goes straight from number to number
              tabIndex={nothingArose || isOpen ? 0 : -1}
              aria-expanded={isOpen}
              aria-label={t('figures.detailsOf', { label: field.label })}
              onClick={() => set(!isOpen)}
            >
              {t(hasDetails(typed) ? 'figures.detailsWritten' : 'figures.details')}
            </button>
          </FigureName>
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
      <FigureMessages field={field} />
      {isOpen ? (
        <FigureDetails field={field} asksEarlier={asksEarlier} movesFocus={movesFocus} onClose={() => set(false)} />
      ) : null}
    </>
  );
}
