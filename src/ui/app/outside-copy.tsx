import { useTranslation } from 'react-i18next';
import { draftsToCopy } from '../../state/last-copy.ts';
import { idOf } from '../../state/stored-id.ts';
import { clockTime, dayOf, isSameDay } from '../kit/moments.ts';
import { useDraft, useFolderCopies, useLibrary, useServices } from './app-context.tsx';
import { hrefOf } from './route.ts';

/** When the last copy of the open draft left the browser, and whether the folder for copies needs a hand; leads to where copies are made. */
export function OutsideCopyLine() {
  const { t } = useTranslation();
  const now = useServices().now();
  const id = useDraft((state) => state.draft.id);
  const copies = useFolderCopies((state) => state.copies);
  const folder = useFolderCopies((state) => state.folder);
  const drafts = useLibrary((library) => library.drafts);
  const own = drafts.filter((stored) => idOf(stored) === id);
  const isDue = folder.kind !== 'looking' && draftsToCopy(own, copies, now).length > 0;
  const lastCopyAt = copies[id]?.at;
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
