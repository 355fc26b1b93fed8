import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { periodCode, periodName, previousPeriod } from '../../domain/shared/reporting-period.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { localDay } from '../../state/local-time.ts';
import { useIsSealed } from '../app/use-is-sealed.ts';
import { FormRow } from '../kit/form-parts.tsx';
import type { NewReportValues } from './new-report-form.ts';

/** Starting from an earlier draft: its figures are offered as "kỳ trước" when its period is the one before. */
export function EarlierQuestions({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { t } = useTranslation();
  const { register, getValues, setValue } = useFormContext<NewReportValues>();
  const earlier = useWatch<NewReportValues, 'earlier'>({ name: 'earlier' });
  const chosen = drafts.find(({ id }) => id === earlier);
  const isSealed = useIsSealed(earlier);
  const follow = (id: string) => {
    const { kind, year } = getValues();
    const before = periodCode(previousPeriod({ kind, year: Number(year) }));
    const draft = drafts.find((candidate) => candidate.id === id);
    setValue('takeFigures', draft !== undefined && periodCode(draft.period) === before);
  };
  if (drafts.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('newReport.earlier')}</h2>
      <FormRow id="earlier" label={t('newReport.earlierLabel')} help={t('newReport.earlierHelp')}>
        {(box) => (
          <select
            className="field-input"
            {...box}
            {...register('earlier', { onChange: (event: { target: { value: string } }) => follow(event.target.value) })}
          >
            <option value="">{t('newReport.earlierNone')}</option>
            {drafts.map(({ id, period, tier, updatedAt }) => (
              <option key={id} value={id}>
                {periodName(period)}, {t(`tier.${tier}`)}, {formatDate(localDay(updatedAt))}
              </option>
            ))}
          </select>
        )}
      </FormRow>
      {chosen ? (
        <>
          {isSealed ? <p className="help">{t('secrecy.likeEarlier')}</p> : null}
          <label className="choice">
            <input type="checkbox" {...register('takeFigures')} />
            <span>{t('newReport.takeFiguresFrom', { period: periodName(chosen.period) })}</span>
          </label>
          <label className="choice">
            <input type="checkbox" {...register('takeTexts')} />
            <span>{t('newReport.takeTexts')}</span>
          </label>
        </>
      ) : null}
    </section>
  );
}
