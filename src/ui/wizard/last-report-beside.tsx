import { useTranslation } from 'react-i18next';
import type { ReadFromWord } from '../../domain/draft/kept-previous.ts';
import { Notice } from '../kit/notice.tsx';

/** Said over what the program read out of a finished report. */
export function ReadByProgram() {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" word={t('lastReport.lookOverWord')}>
      {t('lastReport.lookOver')}
    </Notice>
  );
}

/** The parts of a finished report that found no section: they stay in sight in every section. */
export function OtherParts({ other }: ReadFromWord) {
  const { t } = useTranslation();
  if (other.length === 0) return null;
  return (
    <details className="fold">
      <summary>{t('lastReport.otherParts', { count: other.length })}</summary>
      <div className="fold-body">
        {other.map(({ heading, text }) => (
          <section className="previous-field" key={`${heading} ${text}`}>
            <h3>{heading || t('lastReport.beforeHeadings')}</h3>
            <p className="doc doc-lines">{text}</p>
          </section>
        ))}
      </div>
    </details>
  );
}
