import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { COVER_FIELDS, COVER_SECTION } from '../../domain/draft/cover.ts';
import { textOf } from '../../domain/draft/draft-answers.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { formatDayMonth } from '../../domain/vietnamese/date.ts';
import { useDraft } from '../app/app-context.tsx';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import { ComputedRow, FigureRow, type Heads } from './figure-row.tsx';

/** Boxes of the same column below and including one, in order. */
function boxesBelow(box: HTMLInputElement): HTMLInputElement[] {
  const column = box.dataset['column'] ?? '';
  const all = [
    ...(box.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]:not(:disabled)`) ??
      []),
  ];
  return all.slice(all.indexOf(box));
}

/** Enter and the arrow keys move down and up the column, as in a spreadsheet. */
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.dataset['column'] || event.ctrlKey) return;
  if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(
      `input[data-column="${box.dataset['column']}"]:not(:disabled)`,
    ),
  ];
  const next = all[all.indexOf(box) + (event.key === 'ArrowUp' ? -1 : 1)];
  event.preventDefault();
  next?.focus();
  next?.select();
}

/** Columns from left to right, as a block copied from Excel fills them. */
const PARTS = ['actual', 'estimate', 'earlier'] as const;

/** One row an indicator: number pad only, Enter goes down, a column copied from Excel can be pasted. */
export function FigureTable({
  fields,
  titleId,
}: {
  readonly fields: readonly FigureField[];
  readonly titleId: string;
}) {
  const { t } = useTranslation();
  const { setValue, getValues } = useFormContext<TypedSection>();
  const period = useDraft((state) => state.draft.period);
  const cutoff = useDraft((state) => textOf(state.draft, COVER_SECTION, COVER_FIELDS.cutoffDate));
  const { target, findings } = useSectionForm();
  const isEarlierWrong = findings.some(({ place }) => place.part === 'earlier') || target?.endsWith('.earlier');
  const [asksEarlier, setAsksEarlier] = useState(isEarlierWrong === true);
  const [asksMarks, setAsksMarks] = useState(false);
  const heads: Heads = {
    actual: cutoff ? t('figures.actualTo', { day: formatDayMonth(cutoff) }) : t('figures.actual'),
    estimate: t('figures.estimate', { period: period.kind === 'year' ? periodName(period) : t('figures.halfYear') }),
    earlier: t('figures.earlier'),
    change: t('figures.change'),
  };
  const [pasted, setPasted] = useState({ count: 0, left: 0 });
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const box = event.target;
    const lines = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '').split('\n');
    if (!(box instanceof HTMLInputElement) || !box.dataset['column'] || lines.length < 2) return;
    event.preventDefault();
    const rows = boxesBelow(box);
    const first = (PARTS as readonly string[]).indexOf(box.dataset['column']);
    let count = 0;
    rows.forEach((row, index) => {
      const code = row.name.split('.')[1] ?? '';
      lines[index]?.split('\t').forEach((text, column) => {
        const part = PARTS[first + column];
        if (!part || !event.currentTarget.querySelector(`[name="figures.${code}.${part}"]`)) return;
        setValue(`figures.${code}.${part}`, text.trim(), { shouldDirty: true });
        count += 1;
      });
    });
    setPasted({ count, left: Math.max(0, lines.length - rows.length) });
  };
  const wide = fields.some(({ measure }) => measure === 'money' || measure === 'area');
  const hasEarlier = asksEarlier || fields.some(({ id }) => (getValues(`figures.${id}.earlier`) ?? '') !== '');
  return (
    <>
      <div className="block-head">
        <span className="help">{t('figures.cutoffHelp')}</span>
        <span className="block-tools">
          <button
            className="btn-text"
            type="button"
            aria-pressed={asksEarlier}
            onClick={() => setAsksEarlier(!asksEarlier)}
          >
            {t(asksEarlier ? 'figures.hideEarlier' : 'figures.askEarlier')}
          </button>
          <button className="btn-text" type="button" aria-pressed={asksMarks} onClick={() => setAsksMarks(!asksMarks)}>
            {t(asksMarks ? 'figures.hideMarks' : 'figures.askMarks')}
          </button>
        </span>
      </div>
      <table
        className={`figures${wide ? ' wide' : ''}${hasEarlier ? '' : ' no-earlier'}`}
        aria-labelledby={titleId}
        onKeyDown={moveInColumn}
        onPaste={paste}
      >
        <thead>
          <tr>
            <th scope="col">{t('figures.indicator')}</th>
            <th scope="col">{heads.actual}</th>
            <th scope="col">{heads.estimate}</th>
            <th scope="col" className="was">
              {heads.earlier}
            </th>
            <th scope="col" className="diff">
              {heads.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) =>
            field.ratio ? (
              <ComputedRow key={field.id} field={field} heads={heads} />
            ) : (
              <FigureRow key={field.id} field={field} heads={heads} asksEarlier={asksEarlier} asksMarks={asksMarks} />
            ),
          )}
        </tbody>
      </table>
      <p className="grid-foot">
        <span aria-live="polite">{pasted.left > 0 ? t('figures.pasteLeft', pasted) : t('figures.keysHelp')}</span>
      </p>
    </>
  );
}
