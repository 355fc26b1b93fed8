import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOutcome } from '../../state/save-backup.ts';
import { LongWorkLine } from '../kit/long-work.tsx';
import { Notice } from '../kit/notice.tsx';
import { ChoosePassphrase } from '../kit/passphrase-forms.tsx';
import { LeftOutList } from './backup-left-out.tsx';
import { useSaveBackup } from './use-save-backup.ts';

/** What became of a backup, in words. */
export function BackupOutcomeNotice({ outcome }: { readonly outcome: BackupOutcome }) {
  const { t } = useTranslation();
  if (outcome.kind === 'closed') return null;
  if (outcome.kind === 'saved') {
    const { name, drafts, versions, leftOut } = outcome;
    return (
      <Notice tone="done" word={t('backup.saved', { name })} live>
        {t('backup.savedCounts', { drafts, versions })} {t('backup.savedAdvice')}
        <LeftOutList leftOut={leftOut} />
      </Notice>
    );
  }
  return (
    <Notice tone="error" word={t('backup.notSaved')} live>
      {outcome.kind === 'cannotSeal' ? t('backup.cannotSeal') : t('backup.failed', { message: outcome.message })}
    </Notice>
  );
}

/** Sao lưu ra tệp: everything into one file, sealed if wanted. */
export function MakeBackup() {
  const { t } = useTranslation();
  const { share, outcome, save, stop } = useSaveBackup();
  const [isSealed, setSealed] = useState(false);
  const sealed = async (passphrase: string) => {
    const saved = await save(passphrase);
    if (saved.kind === 'saved') setSealed(false);
  };
  return (
    <section className="block" aria-labelledby="backup-make">
      <h2 id="backup-make">{t('backup.make')}</h2>
      <p className="measure">{t('backup.makeText')}</p>
      <label className="choice">
        <input type="checkbox" checked={isSealed} onChange={(event) => setSealed(event.target.checked)} />
        <span>
          {t('backup.seal')}
          <small>{t('backup.sealHelp')}</small>
        </span>
      </label>
      {isSealed ? (
        <ChoosePassphrase
          submit={t('backup.saveAll')}
          error={outcome?.kind === 'cannotSeal' ? t('backup.cannotSeal') : undefined}
          onSubmit={sealed}
        />
      ) : (
        <p className="backup-act">
          <button className="btn" type="button" disabled={share !== undefined} onClick={() => void save()}>
            {t('backup.saveAll')}
          </button>
        </p>
      )}
      {share === undefined ? null : <LongWorkLine label={t('backup.making')} share={share} onStop={stop} />}
      {outcome ? <BackupOutcomeNotice outcome={outcome} /> : null}
    </section>
  );
}
