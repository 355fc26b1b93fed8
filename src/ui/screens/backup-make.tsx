import { type RefObject, useRef, useState } from 'react';
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
    const { name, isWritten, drafts, versions, leftOut } = outcome;
    return (
      <Notice tone="done" word={t(isWritten ? 'backup.saved' : 'keeping.handedOver', { name })} live>
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

/** Keeps the focus while it is at work: a disabled button would let it fall to the page. */
export function SaveAllButton({
  button,
  isBusy,
  onSave,
}: {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isBusy: boolean;
  readonly onSave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <button
      className="btn"
      type="button"
      ref={button}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) onSave();
      }}
    >
      {t('backup.saveAll')}
    </button>
  );
}

/** Stops the work; the button that was pressed goes with it, so the focus goes back to the one that began it. */
export function stopFrom(back: HTMLElement | null, stop: () => void): void {
  back?.focus();
  stop();
}

/** Sao lưu ra tệp: everything into one file, sealed if wanted. */
export function MakeBackup() {
  const { t } = useTranslation();
  const { share, outcome, save, stop } = useSaveBackup();
  const [isSealed, setSealed] = useState(false);
  const seal = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const sealed = async (passphrase: string) => {
    const saved = await save(passphrase);
    if (saved.kind !== 'saved') return;
    setSealed(false);
    // the boxes the focus was in are gone
    seal.current?.focus();
  };
  return (
    <section className="block" aria-labelledby="backup-make">
      <h2 id="backup-make">{t('backup.make')}</h2>
      <p className="measure">{t('backup.makeText')}</p>
      <label className="choice">
        <input type="checkbox" ref={seal} checked={isSealed} onChange={(event) => setSealed(event.target.checked)} />
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
          <SaveAllButton button={button} isBusy={share !== undefined} onSave={() => void save()} />
        </p>
      )}
      {share === undefined ? null : (
        <LongWorkLine
          label={t('backup.making')}
          share={share}
          onStop={() => stopFrom(button.current ?? seal.current, stop)}
        />
      )}
      {outcome ? <BackupOutcomeNotice outcome={outcome} /> : null}
    </section>
  );
}
