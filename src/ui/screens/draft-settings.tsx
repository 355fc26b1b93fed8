import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, readDate } from '../../domain/vietnamese/date.ts';
import { useDraft } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useWriting } from '../app/writing.ts';
import { FormRow } from '../kit/form-parts.tsx';

/** What was settled when the report was begun and may still change: deadline, tier and outline. Nothing entered is lost by any. */
export function DraftSettings() {
  const write = useWriting();
  const { t } = useTranslation();
  const deadline = useDraft((state) => state.draft.deadline);
  const tier = useDraft((state) => state.draft.tier);
  const change = useDraft((state) => state.change);
  const title = useDraft((state) => state.outline.title);
  const id = useDraft((state) => state.draft.id);
  const refills = useDraft((state) => state.refills);
  const [isBad, setBad] = useState(false);
  const take = (typed: string) => {
    const read = readDate(typed);
    setBad(!read.ok && typed.trim() !== '');
    if (typed.trim() === '') change(({ deadline: _, ...draft }) => draft);
    else if (read.ok) change((draft) => ({ ...draft, deadline: read.value }));
  };
  return (
    <details className="settings">
      <summary>{t('sections.settings')}</summary>
      <FormRow
        id="deadline"
        label={t('newReport.deadline')}
        help={t('newReport.deadlineHelp')}
        error={isBad ? t('newReport.badDate') : undefined}
      >
        {(box) => (
          <input
            key={refills}
            className="field-input field-date"
            inputMode="numeric"
            {...write.text}
            {...box}
            defaultValue={deadline ? formatDate(deadline) : ''}
            onBlur={(event) => take(event.target.value)}
          />
        )}
      </FormRow>
      <fieldset className="frame">
        <legend>{t('newReport.tier')}</legend>
        {(['minimum', 'full'] as const).map((value) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              {...write.act}
              name="tier"
              checked={tier === value}
              onChange={() => change((draft) => ({ ...draft, tier: value }))}
            />
            <span>
              {t(`tier.${value}`)}
              <small>{t(`newReport.tiers.${value}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="frame">
        <p className="label">{t('outlineChange.settingsHead')}</p>
        <p className="small quiet">{t('outlineChange.settingsNow', { title })}</p>
        <p>
          <a href={hrefOf({ screen: 'outlineChange', draft: id })}>{t('outlineChange.settingsLink')}</a>
        </p>
      </div>
    </details>
  );
}
