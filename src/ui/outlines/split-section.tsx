import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../domain/outline/outline-schema.ts';
import { splitSection } from '../../domain/outline-editing/join-sections.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import { FormRow } from '../kit/form-parts.tsx';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { useTakeStep } from './use-editing.ts';

function toggled<Item>(chosen: readonly Item[], item: Item): readonly Item[] {
  return chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item];
}

/** Which fields and guiding questions of a section go into a new one behind it. */
export function SplitSection({ section, onClose }: { readonly section: Section; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const [heading, setHeading] = useState('');
  const [fields, setFields] = useState<readonly string[]>([]);
  const [guidance, setGuidance] = useState<readonly number[]>([]);
  const [refused, setRefused] = useState<'emptyName' | 'nothingChosen'>();
  const split = () => {
    const edit = step('sectionSplit', section.heading, (outline) =>
      splitSection(outline, section.id, { heading, fields, guidance }),
    );
    if (edit.ok) onClose();
    else setRefused(edit.problem === 'emptyName' ? 'emptyName' : 'nothingChosen');
  };
  return (
    <Modal title={t('outlines.splitTitle', { heading: fillPeriodWords(section.heading) })} onClose={onClose}>
      {refused ? (
        <Notice tone="error" live>
          {t(`outlines.refused.${refused}`)}
        </Notice>
      ) : null}
      <FormRow id="split-heading" label={t('outlines.newHeading')}>
        {(box) => (
          <input
            className="field-input"
            autoComplete="off"
            value={heading}
            onChange={(event) => setHeading(event.target.value)}
            {...box}
          />
        )}
      </FormRow>
      <fieldset className="frame">
        <legend>{t('outlines.splitWhat')}</legend>
        {(section.fields ?? []).map(({ id, label }) => (
          <label className="choice" key={id}>
            <input type="checkbox" checked={fields.includes(id)} onChange={() => setFields(toggled(fields, id))} />
            <span>{label || t('outlines.noLabel')}</span>
          </label>
        ))}
        {(section.guidance ?? []).map((line, index) => (
          <label className="choice" key={line}>
            <input
              type="checkbox"
              checked={guidance.includes(index)}
              onChange={() => setGuidance(toggled(guidance, index))}
            />
            <span>
              {line}
              <small>{t('outlines.guidanceLine')}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="form-act">
        <button className="btn btn-main" type="button" onClick={split}>
          {t('outlines.splitDo')}
        </button>
        <button className="btn-text" type="button" onClick={onClose}>
          {t('outlines.cancel')}
        </button>
      </p>
    </Modal>
  );
}
