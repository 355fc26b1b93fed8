import { useTranslation } from 'react-i18next';
import { Notice } from '../kit/notice.tsx';
import { useLibrary } from './app-context.tsx';

/** What could not be done with the drafts as a whole: over every screen until it succeeds or is put away. */
export function LibraryTroubleNotice() {
  const { t } = useTranslation();
  const trouble = useLibrary((library) => library.trouble);
  const close = useLibrary((library) => library.closeTrouble);
  if (!trouble) return null;
  return (
    <div className="page elsewhere">
      <Notice tone="error" word={`${t('level.error')}:`} live>
        {t(`libraryTrouble.${trouble.act}`, { title: trouble.title })}{' '}
        <button className="btn-text" type="button" onClick={close}>
          {t('problem.close')}
        </button>
      </Notice>
    </div>
  );
}
