import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WipeStage } from '../../state/wipe.ts';
import { Notice } from '../kit/notice.tsx';

/** After everything was removed: nothing of the program is left to be used until the page is loaded again. */
export function WipedScreen({ stage }: { readonly stage: Exclude<WipeStage, { kind: 'here' }> }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t(`secrecy.wiped.${stage.kind}`);
  useEffect(() => {
    document.title = title;
    heading.current?.focus();
  }, [title]);
  return (
    <main className="page page-narrow" id="content">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {stage.kind === 'wiping' ? <p role="status">{t('secrecy.wiped.wait')}</p> : null}
      {stage.kind === 'wiped' && stage.left.length > 0 ? (
        <Notice tone="error" word={`${t('level.error')}:`} live>
          <p>{t('secrecy.wiped.leftover')}</p>
          <ul>
            {stage.left.map((trace) => (
              <li key={trace}>{t(`secrecy.wiped.left.${trace}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {stage.kind === 'wiping' ? null : (
        <>
          <p className="measure">{t('secrecy.wiped.files')}</p>
          <p className="measure">{t('secrecy.wiped.reloadHelp')}</p>
          <p className="form-act">
            <button className="btn" type="button" onClick={() => window.location.reload()}>
              {t('secrecy.wiped.reload')}
            </button>
          </p>
        </>
      )}
    </main>
  );
}
