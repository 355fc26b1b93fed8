import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import type { EditRefusal } from '../../domain/outline-editing/edited.ts';
import { addKnownSection, contentOf, sectionsLacking } from '../../domain/outline-editing/known-sections.ts';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { useTakeStep } from './use-editing.ts';

/** The sections of the program's outline that this one does not have, to be taken over with their fields, indicators and rules. */
export function KnownSections({
  outline,
  known,
  target,
  onClose,
}: {
  readonly outline: Outline;
  readonly known: Outline;
  /** The section it goes behind or into. */
  readonly target: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const step = useTakeStep();
  const [refused, setRefused] = useState<EditRefusal>();
  const lacking = sectionsLacking(outline, known);
  const add = (id: string, heading: string, where: 'after' | 'inside') => {
    const edit = step('knownAdded', heading, (before) => addKnownSection(before, known, id, target, where));
    if (edit.ok) onClose();
    else setRefused(edit.problem);
  };
  return (
    <Modal title={t('outlines.knownTitle')} onClose={onClose}>
      <p className="help">{t('outlines.knownHelp', { title: known.title })}</p>
      {refused ? (
        <Notice tone="warn" live>
          {t(`outlines.refused.${refused}`)}
        </Notice>
      ) : null}
      {lacking.length === 0 ? <p>{t('outlines.knownNone')}</p> : null}
      <ul className="known-sections">
        {lacking.map(({ section, level }) => {
          const heading = fillPeriodWords(section.heading);
          return (
            <li key={section.id} data-level={level}>
              <span>
                {heading}
                <small>{t('outlines.holds', contentOf(section))}</small>
              </span>
              <span className="outline-buttons">
                <button
                  className="btn-text"
                  type="button"
                  aria-label={t('outlines.doing', { doing: t('outlines.addAfter'), title: heading })}
                  onClick={() => add(section.id, heading, 'after')}
                >
                  {t('outlines.addAfter')}
                </button>
                <button
                  className="btn-text"
                  type="button"
                  aria-label={t('outlines.doing', { doing: t('outlines.addInside'), title: heading })}
                  onClick={() => add(section.id, heading, 'inside')}
                >
                  {t('outlines.addInside')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="form-act">
        <button className="btn" type="button" onClick={onClose}>
          {t('outlines.close')}
        </button>
      </p>
    </Modal>
  );
}
