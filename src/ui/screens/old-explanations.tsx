import { useTranslation } from 'react-i18next';
import { explanationsLeft, withoutExplanation } from '../../domain/completeness/explained.ts';
import { findingsOfOffers } from '../../domain/completeness/offers.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft } from '../app/app-context.tsx';
import { useWriting } from '../app/writing.ts';

/** Explanations whose finding is gone: nothing stays in a draft unseen. Each can be dropped. */
export function OldExplanations({ findings }: { readonly findings: readonly Finding[] }) {
  const write = useWriting();
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const change = useDraft((state) => state.change);
  const outline = useDraft((state) => state.outline);
  const previous = useDraft((state) => state.previous?.draft);
  const left = explanationsLeft(draft, [...findings, ...findingsOfOffers(outline, draft, previous)]);
  if (left.length === 0) return null;
  return (
    <section className="find-group" aria-labelledby="old-explanations">
      <h2 id="old-explanations">
        <span className="n">–</span>
        {t('check.oldHead')}
      </h2>
      <p className="help">{t('check.oldHelp')}</p>
      <ul>
        {left.map(([id, { text, at }]) => (
          <li className="explained" key={id}>
            {text} <span className="quiet">{t('check.explainedAt', { date: formatDate(localDay(at)) })}</span>{' '}
            <button
              className="btn-text"
              type="button"
              {...write.act}
              aria-label={`${t('check.oldDrop')}: ${text}`}
              onClick={() => change((before) => withoutExplanation(before, id))}
            >
              {t('check.oldDrop')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
