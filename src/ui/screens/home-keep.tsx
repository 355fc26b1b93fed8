import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { draftsToCopy } from '../../state/last-copy.ts';
import type { StoredDraft } from '../../storage/draft-repository.ts';
import { useFolderCopies, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { LongWorkLine } from '../kit/long-work.tsx';
import { clockTime, dayOf } from '../kit/moments.ts';
import { FolderTrouble } from './backup-folder.tsx';
import { BackupOutcomeNotice, SaveAllButton, stopFrom } from './backup-make.tsx';
import { useSaveBackup } from './use-save-backup.ts';

function browserName(): string {
  const agent = navigator.userAgent;
  if (/coc_coc/i.test(agent)) return 'Cốc Cốc';
  if (/Edg\//.test(agent)) return 'Microsoft Edge';
  if (/Firefox\//.test(agent)) return 'Firefox';
  return /Chrome\//.test(agent) ? 'Chrome' : '';
}

/** Where drafts live, when a copy last left the browser, and the button that makes one of everything. */
export function KeepBox({ drafts }: { readonly drafts: readonly StoredDraft[] }) {
  const { t } = useTranslation();
  const services = useServices();
  const lastCopyAt = useFolderCopies((state) => state.lastCopyAt);
  const copies = useFolderCopies((state) => state.copies);
  const folder = useFolderCopies((state) => state.folder);
  const { share, outcome, save, stop } = useSaveBackup();
  const button = useRef<HTMLButtonElement>(null);
  const now = services.now();
  // while the folder is looked for, nothing is known yet that one could be reminded of
  const due = folder.kind === 'looking' ? [] : draftsToCopy(drafts, copies, now);
  const titles = due.map((stored) =>
    stored.kind === 'readable' ? periodName(stored.draft.period) : t('recovery.sealed'),
  );
  const hasSealed = due.some((stored) => stored.kind === 'sealed' || stored.isSealed);
  return (
    <>
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
            {lastCopyAt
              ? t('keep.copiedAt', { time: clockTime(lastCopyAt), day: dayOf(lastCopyAt, now) })
              : t('keep.never')}
            {folder.kind === 'ready' ? <small>{t('backup.folder.into', { name: folder.name })}</small> : null}
            {due.length > 0 ? (
              <small className="keep-due">
                {t('backup.due')} {t('copyDue.drafts', { titles: titles.join('; ') })}
                {hasSealed ? ` ${t('copyDue.sealed')}` : ''}
              </small>
            ) : null}
          </dd>
        </dl>
        <div className="keep-act">
          <SaveAllButton button={button} isBusy={share !== undefined} onSave={() => void save()} />
          <a href={hrefOf({ screen: 'backup' })}>{t('backup.more')}</a>
        </div>
      </section>
      <FolderTrouble />
      {share === undefined ? null : (
        <LongWorkLine label={t('backup.making')} share={share} onStop={() => stopFrom(button.current, stop)} />
      )}
      {outcome ? <BackupOutcomeNotice outcome={outcome} /> : null}
    </>
  );
}
