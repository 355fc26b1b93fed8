import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { COVER_FIELDS, COVER_SECTION } from '../../domain/draft/cover.ts';
import { type FigurePart, textOf } from '../../domain/draft/draft-answers.ts';
import type { TypedSection } from '../../domain/draft/typed-section.ts';
import type { FigureField } from '../../domain/outline/outline-schema.ts';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { formatDayMonth } from '../../domain/vietnamese/date.ts';
import { useDraft } from '../app/app-context.tsx';
import { useSectionForm } from '../wizard/section-form-context.tsx';
import { moveInColumn } from './figure-keys.ts';
import { useFigurePaste } from './figure-paste.tsx';
import { ComputedRow, FigureRow, type Heads } from './figure-row.tsx';
import { FigureTools } from './figure-tools.tsx';

const PARTS: readonly FigurePart[] = ['actual', 'estimate', 'earlier'];

function useHeads(): Heads {
  const { t } = useTranslation();
  const period = useDraft((state) => state.draft.period);
  const cutoff = useDraft((state) => textOf(state.draft, COVER_SECTION, COVER_FIELDS.cutoffDate));
  return {
    actual: cutoff ? t('figures.actualTo', { day: formatDayMonth(cutoff) }) : t('figures.actual'),
    estimate: t('figures.estimate', { period: period.kind === 'year' ? periodName(period) : t('figures.halfYear') }),
    earlier: t('figures.earlier'),
    change: t('figures.change'),
  };
}

/** Whether any indicator says something about the earlier period; then its columns are shown. */
function hasEarlier(fields: readonly FigureField[], figures: TypedSection['figures']): boolean {
  return fields.some(({ id }) => {
    const typed = figures[id];
    return typed !== undefined && (typed.earlier !== '' || typed.earlierMode !== 'number');
  });
}

/** Names that are offered while one types a source; those of the outline, each once. */
function SourceNames({ fields }: { readonly fields: readonly FigureField[] }) {
  const units = useDraft(({ outline }) => outline.units);
  const codes = new Set(fields.flatMap(({ sources }) => sources));
  return (
    <datalist id="source-units">
      {units
        .filter(({ code }) => codes.has(code))
        .map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
    </datalist>
  );
}

/** One row an indicator: number pad only, Enter goes down, a column or block copied from Excel can be pasted. */
export function FigureTable({
  fields,
  titleId,
}: {
  readonly fields: readonly FigureField[];
  readonly titleId: string;
}) {
  const { t } = useTranslation();
  const { getValues } = useFormContext<TypedSection>();
  const { target, findings } = useSectionForm();
  const isEarlierWrong = findings.some(({ place }) => place.part === 'earlier') || target?.endsWith('.earlier');
  const [asksEarlier, setAsksEarlier] = useState(isEarlierWrong === true);
  const heads = useHeads();
  const parts = asksEarlier ? PARTS : PARTS.slice(0, 2);
  const { onPaste, shown } = useFigurePaste(fields, heads, parts);
  const wide = fields.some(({ measure }) => measure === 'money' || measure === 'area');
  const showsEarlier = asksEarlier || hasEarlier(fields, getValues('figures'));
  return (
    <>
      <FigureTools fields={fields} asksEarlier={asksEarlier} setAsksEarlier={setAsksEarlier} />
      <table
        className={`figures${wide ? ' wide' : ''}${showsEarlier ? '' : ' no-earlier'}`}
        aria-labelledby={titleId}
        onKeyDown={moveInColumn}
        onPaste={onPaste}
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
              <FigureRow key={field.id} field={field} heads={heads} asksEarlier={asksEarlier} />
            ),
          )}
        </tbody>
      </table>
      {shown}
      <SourceNames fields={fields} />
      <p className="grid-foot">
        <span>{t('figures.keysHelp')}</span>
      </p>
    </>
  );
}
