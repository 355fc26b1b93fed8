import { useTranslation } from 'react-i18next';
import { isReminderDue } from '../../state/last-copy.ts';
import { clockTime, dayOf, isSameDay } from '../kit/moments.ts';
import { useFolderCopies, useLibrary, useServices } from './app-context.tsx';
import { hrefOf } from './route.ts';

/** When the last copy left the browser, and whether the folder for copies needs a hand; leads to where copies are made. */
export function OutsideCopyLine() {
  const { t } = useTranslation();
  const now = useServices().now();
  const lastCopyAt = useFolderCopies((state) => state.lastCopyAt);
  const folder = useFolderCopies((state) => state.folder);
  const drafts = useLibrary((library) => library.drafts);
  const isDue = folder.kind !== 'looking' && isReminderDue(drafts, lastCopyAt, now);
  const words = () => {
    if (folder.kind === 'asks') return t('backup.line.asks');
    if (folder.kind === 'failed') return t('backup.line.failed');
    if (isDue) return t('backup.line.due');
    if (lastCopyAt === undefined) return t('backup.line.never');
    if (isSameDay(lastCopyAt, now)) return t('backup.line.today', { time: clockTime(lastCopyAt) });
    return t('backup.line.at', { day: dayOf(lastCopyAt, now) });
  };
  return (
    <p className={isDue ? 'save-outside save-due' : 'save-outside'}>
      <a href={hrefOf({ screen: 'backup' })}>{words()}</a>
    </p>
  );
}
