import { useTranslation } from 'react-i18next';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { lossBetween } from '../../domain/outline-editing/edit-sections.ts';
import { takenText } from '../../i18n/outline-text.ts';
import { useOutlineEditor } from '../app/app-context.tsx';
import { fillPeriodWords } from './section-name.ts';

/** What went with a section that was taken away. */
function LossWords({ before, after }: { readonly before: Outline; readonly after: Outline }) {
  const { t } = useTranslation();
  const loss = lossBetween(before, after);
  return <p>{t('outlines.loss', { ...loss })}</p>;
}

/** What was done last, undone or refused, with what went because of it; read out. */
export function LastDoneLine() {
  const { t, i18n } = useTranslation();
  const last = useOutlineEditor((state) => state.last);
  const step = useOutlineEditor((state) => state.past.at(-1));
  const undo = useOutlineEditor((state) => state.undo);
  const isRemoval = last?.kind === 'done' && last.label.what === 'sectionRemoved';
  return (
    <div className="outline-last" role="status">
      {last?.kind === 'refused' ? <p className="word-warn">{t(`outlines.refused.${last.why}`)}</p> : null}
      {last && last.kind !== 'refused' ? (
        <p>
          {t(`outlines.said.${last.kind}`, {
            what: t(`outlines.step.${last.label.what}`, { name: fillPeriodWords(last.label.name) }),
          })}{' '}
          {isRemoval ? (
            <button className="btn-text" type="button" onClick={undo}>
              {t('outlines.undo')}
            </button>
          ) : null}
        </p>
      ) : null}
      {isRemoval && step ? <LossWords before={step.before} after={step.after} /> : null}
      {last?.kind === 'done' && last.taken.length > 0 ? (
        <details>
          <summary>{t('outlines.takenCount', { count: last.taken.length })}</summary>
          <ul>
            {last.taken.map((taken) => {
              const words = takenText(t, taken, i18n.language);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
