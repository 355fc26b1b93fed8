import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../state/autosave.ts';
import { Icon } from './icon.tsx';
import { clockTime } from './moments.ts';

/** What is true about saving, in words; polite live region, so that a failure is read out. */
export function SaveStateLine({ saving, onSaveFile }: { readonly saving: SaveState; readonly onSaveFile: () => void }) {
  const { t } = useTranslation();
  const toFile = (
    <button className="btn-text" type="button" onClick={onSaveFile}>
      {t('saving.toFile')}
    </button>
  );
  switch (saving.kind) {
    case 'saving':
      return <span className="save-busy">{t('saving.busy')}</span>;
    case 'saved':
      return (
        <>
          <span className="save-ok">
            <Icon name="tick" /> {t('saving.saved', { time: clockTime(saving.at) })}
          </span>{' '}
          <small>
            <span>{t('saving.here')} </span>
            {t('saving.readBack')}
          </small>
        </>
      );
    case 'sample':
      return <span>{t('saving.sample')}</span>;
    case 'elsewhere':
      return <span>{t('saving.elsewhere')}</span>;
    case 'memoryOnly':
      return (
        <>
          <span className="save-bad">{t('saving.memoryOnly')}</span> {toFile}
        </>
      );
    case 'failed':
      return (
        <>
          <span className="save-bad">{t(`saving.failed.${saving.problem.kind}`)}</span> {toFile}
        </>
      );
  }
}
