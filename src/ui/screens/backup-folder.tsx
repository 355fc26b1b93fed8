import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFolderCopies, useServices } from '../app/app-context.tsx';
import { clockTime, dayOf } from '../kit/moments.ts';
import { Notice } from '../kit/notice.tsx';
import { LeftOutList } from './backup-left-out.tsx';

/** What is true about the folder, in words, with the button that helps. */
export function FolderTrouble() {
  const { t } = useTranslation();
  const folder = useFolderCopies((state) => state.folder);
  const reconnect = useFolderCopies((state) => state.reconnect);
  const choose = useFolderCopies((state) => state.choose);
  if (folder.kind === 'asks') {
    return (
      <Notice tone="warn" word={t('backup.folder.asksWord')} live>
        {t('backup.folder.asks', { name: folder.name })}{' '}
        <button className="btn" type="button" onClick={() => void reconnect().catch(() => undefined)}>
          {t('backup.folder.allow')}
        </button>
      </Notice>
    );
  }
  if (folder.kind !== 'failed') return null;
  const message = 'message' in folder.problem ? folder.problem.message : '';
  return (
    <Notice tone="error" word={t('backup.folder.failedWord')} live>
      {t(`backup.folder.problem.${folder.problem.kind}`, { name: folder.name, message })} {t('backup.folder.goesOn')}{' '}
      <button className="btn" type="button" onClick={() => void reconnect().catch(() => undefined)}>
        {t('backup.folder.again')}
      </button>{' '}
      <button className="btn" type="button" onClick={() => void choose().catch(() => undefined)}>
        {t('backup.folder.chooseOther')}
      </button>
    </Notice>
  );
}

function Connected({ name, onRefused }: { readonly name: string; readonly onRefused: () => void }) {
  const { t } = useTranslation();
  const { now } = useServices();
  const { isWriting, lastCopyAt, leftOut, choose, copyNow, forget } = useFolderCopies((state) => state);
  return (
    <>
      <p>
        {t('backup.folder.into', { name })}{' '}
        {lastCopyAt
          ? t('backup.folder.lastCopy', { time: clockTime(lastCopyAt), day: dayOf(lastCopyAt, now()) })
          : null}
      </p>
      <LeftOutList leftOut={leftOut} />
      <p className="backup-act">
        <button className="btn" type="button" disabled={isWriting} onClick={() => void copyNow()}>
          {t('backup.folder.now')}
        </button>
        <button className="btn" type="button" onClick={() => void choose().catch(onRefused)}>
          {t('backup.folder.chooseOther')}
        </button>
        <button className="btn-text" type="button" onClick={() => void forget()}>
          {t('backup.folder.forget')}
        </button>
      </p>
      <p role="status">{isWriting ? t('backup.folder.writing') : ''}</p>
    </>
  );
}

/** Thư mục sao lưu: chosen once, written to without being asked. */
export function BackupFolderSection() {
  const { t } = useTranslation();
  const folder = useFolderCopies((state) => state.folder);
  const choose = useFolderCopies((state) => state.choose);
  const [isRefused, setRefused] = useState(false);
  const refused = () => setRefused(true);
  if (folder.kind === 'looking') return null;
  return (
    <section className="block" aria-labelledby="backup-folder">
      <h2 id="backup-folder">{t('backup.folder.title')}</h2>
      <p className="measure">{t(folder.kind === 'unsupported' ? 'backup.folder.unsupported' : 'backup.folder.text')}</p>
      <FolderTrouble />
      {isRefused ? (
        <Notice tone="error" word={t('backup.folder.failedWord')} live>
          {t('backup.folder.refused')}
        </Notice>
      ) : null}
      {folder.kind === 'none' ? (
        <p className="backup-act">
          <button className="btn" type="button" onClick={() => void choose().catch(refused)}>
            {t('backup.folder.choose')}
          </button>
        </p>
      ) : null}
      {'name' in folder ? <Connected name={folder.name} onRefused={refused} /> : null}
    </section>
  );
}
