import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenBackupProblem } from '../../state/open-backup.ts';
import { useRestore, useServices } from '../app/app-context.tsx';
import { LongWorkLine } from '../kit/long-work.tsx';
import { Notice } from '../kit/notice.tsx';
import { AskPassphrase } from '../kit/passphrase-forms.tsx';
import { RestorePreview } from './backup-preview.tsx';
import { RestoreResultView } from './backup-result.tsx';

function useProblemText(): (problem: OpenBackupProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    const megabytes = 'megabytes' in problem ? problem.megabytes : 0;
    const message = 'message' in problem ? problem.message : '';
    return t(`backup.problem.${problem.kind}`, { megabytes, message });
  };
}

/** A file that was refused: why, that nothing was changed, and what can be done. */
function Refused({ file, problem }: { readonly file: File; readonly problem: OpenBackupProblem }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <Notice tone="error" word={t('problem.notOpened', { name: file.name })} live>
      {problemText(problem)} {t('problem.untouched')}
    </Notice>
  );
}

/** A sealed file waits for its passphrase. */
function Unlock({ file, isWrong }: { readonly file: File; readonly isWrong: boolean }) {
  const { t } = useTranslation();
  const take = useRestore((state) => state.take);
  const close = useRestore((state) => state.close);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={box}>
      <p>{t('backup.unlockHelp', { name: file.name })}</p>
      <AskPassphrase
        submit={t('backup.open')}
        error={isWrong ? t('backup.problem.wrongPassphrase') : undefined}
        onSubmit={(passphrase) => take(file, passphrase)}
      >
        <button className="btn" type="button" onClick={close}>
          {t('backup.cancel')}
        </button>
      </AskPassphrase>
    </div>
  );
}

function Step() {
  const { t } = useTranslation();
  const step = useRestore((state) => state.step);
  const share = useRestore((state) => state.share);
  const stop = useRestore((state) => state.stop);
  switch (step.kind) {
    case 'none':
      return null;
    case 'opening':
      return <LongWorkLine label={t('backup.reading', { name: step.fileName })} share={share} onStop={stop} />;
    case 'refused':
      return <Refused file={step.file} problem={step.problem} />;
    case 'sealed':
      return <Unlock file={step.file} isWrong={step.isWrong} />;
    case 'preview':
      return <RestorePreview opened={step.opened} />;
    case 'restoring':
      return <LongWorkLine label={t('backup.restoring')} share={share} onStop={stop} />;
    case 'done':
      return <RestoreResultView opened={step.opened} result={step.result} />;
  }
}

const CHOOSING = ['none', 'refused'];

/** Khôi phục: a backup file is chosen or dropped, looked through, and brought in draft by draft. */
export function RestoreSection() {
  const { t } = useTranslation();
  const { chooseFile } = useServices();
  const kind = useRestore(({ step }) => step.kind);
  const take = useRestore((state) => state.take);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    const hasCome = before.current !== kind || kind === 'preview';
    before.current = kind;
    // the box for the passphrase takes the focus itself
    if (hasCome && kind !== 'sealed') heading.current?.focus();
  }, [kind]);
  const choose = async () => {
    const file = await chooseFile();
    if (file) await take(file);
  };
  return (
    <section className="block" aria-labelledby="backup-restore">
      <h2 id="backup-restore" tabIndex={-1} ref={heading}>
        {t('backup.restore')}
      </h2>
      {CHOOSING.includes(kind) ? (
        <>
          <p className="measure">{t('backup.restoreText')}</p>
          <p className="backup-act">
            <button className="btn btn-main" type="button" onClick={() => void choose()}>
              {t('backup.choose')}
            </button>
            <span className="small quiet">{t('backup.orDrop')}</span>
          </p>
        </>
      ) : null}
      <Step />
    </section>
  );
}
