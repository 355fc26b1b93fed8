import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { useServices } from '../app/app-context.tsx';
import { clockTime, dayOf } from '../kit/moments.ts';
import { SaveCopy } from './save-copy.tsx';

const LAST_COPY = 'lastCopyAt';

function browserName(): string {
  const agent = navigator.userAgent;
  if (/coc_coc/i.test(agent)) return 'Cốc Cốc';
  if (/Edg\//.test(agent)) return 'Microsoft Edge';
  if (/Firefox\//.test(agent)) return 'Firefox';
  return /Chrome\//.test(agent) ? 'Chrome' : '';
}

/** Where drafts live, when a copy last left the browser, and the button that makes one. */
export function KeepBox({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const services = useServices();
  const [lastCopy, setLastCopy] = useState<string>();
  useEffect(() => {
    void services.repository.loadSetting(LAST_COPY).then(setLastCopy);
  }, [services]);
  const noteCopy = async () => {
    const now = services.now();
    await services.repository.saveSetting(LAST_COPY, now);
    setLastCopy(now);
  };
  return (
    <section className="keep" aria-label={t('keep.label')}>
      <dl>
        <dt>{t('keep.where')}</dt>
        <dd>
          {services.repository.kind === 'memory' ? t('keep.memory') : t('keep.browser', { browser: browserName() })}
        </dd>
      </dl>
      <dl>
        <dt>{t('keep.lastCopy')}</dt>
        <dd>
          {lastCopy
            ? t('keep.copiedAt', { time: clockTime(lastCopy), day: dayOf(lastCopy, services.now()) })
            : t('keep.never')}
        </dd>
      </dl>
      <div className="keep-act">
        <SaveCopy draft={draft} onSaved={() => void noteCopy()} />
      </div>
    </section>
  );
}
