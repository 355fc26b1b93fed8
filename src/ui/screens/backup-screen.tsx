import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRestore } from '../app/app-context.tsx';
import { hrefOf, parseHash } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { BinSection } from './backup-bin.tsx';
import { BackupFolderSection } from './backup-folder.tsx';
import { MakeBackup } from './backup-make.tsx';
import { RestoreSection } from './backup-restore.tsx';

/** What is looked through goes when one leaves the screen; a restore that has begun goes on. */
function useForgetting(): void {
  const kind = useRestore(({ step }) => step.kind);
  const close = useRestore((state) => state.close);
  useEffect(
    () => () => {
      if (kind !== 'restoring' && parseHash(window.location.hash).screen !== 'backup') close();
    },
    [kind, close],
  );
}

/** Sao lưu và khôi phục: copies of everything outside the browser, and the ways back. */
export function BackupScreen() {
  const { t } = useTranslation();
  const isRestoring = useRestore(({ step }) => step.kind !== 'none' && step.kind !== 'refused');
  // a file that was dropped elsewhere leads here: its own heading takes the focus
  useForgetting();
  const heading = usePage(t('backup.title'), !isRestoring);
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('backup.title')}
      </h1>
      <p className="lead quiet">{t('backup.lead')}</p>
      <div className={isRestoring ? 'backup backup-restoring' : 'backup'}>
        <div>
          <RestoreSection />
          {isRestoring ? null : <BinSection />}
        </div>
        {isRestoring ? null : (
          <div>
            <MakeBackup />
            <BackupFolderSection />
          </div>
        )}
      </div>
      <p className="form-act">
        <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
      </p>
    </main>
  );
}
