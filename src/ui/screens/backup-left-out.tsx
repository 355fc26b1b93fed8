import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../domain/backup/backup-entry.ts';

/** What did not go into a copy, and why: nothing is left out silently. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation();
  if (leftOut.length === 0) return null;
  return (
    <>
      <p>{t('backup.leftOut.title')}</p>
      <ul className="backup-list">
        {leftOut.map(({ name, why, count }) => (
          <li key={`${why}/${name}`}>{t(`backup.leftOut.${why}`, { name: name || t('backup.unnamed'), count })}</li>
        ))}
      </ul>
    </>
  );
}
