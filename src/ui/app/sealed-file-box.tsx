import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../state/read-draft-file.ts';
import { Modal } from '../kit/modal.tsx';
import { Notice } from '../kit/notice.tsx';
import { AskPassphrase } from '../kit/passphrase-forms.tsx';
import { useOpenFile } from './use-open-file.ts';

type Problem = Extract<ImportProblem, { kind: 'sealedFile' }>['problem'];

/** Asks for the passphrase of a file until it opens or the person gives up. */
export function SealedFileBox({
  file,
  problem,
  onClose,
}: {
  readonly file: File;
  readonly problem: Problem;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const openFile = useOpenFile();
  const close = (
    <button className="btn" type="button" onClick={onClose}>
      {t('secrecy.notNow')}
    </button>
  );
  // no passphrase helps against these
  const isHopeless = problem !== undefined && problem !== 'wrongPassphrase';
  return (
    <Modal title={t('secrecy.sealedFile', { name: file.name })} onClose={onClose}>
      {isHopeless ? (
        <>
          <Notice tone="error" word={`${t('level.error')}:`} live>
            {t(`secrecy.problem.${problem}`)}
          </Notice>
          <p className="form-act">{close}</p>
        </>
      ) : (
        <>
          <p className="help">{t('secrecy.sealedFileHelp')}</p>
          <AskPassphrase
            submit={t('secrecy.openFile')}
            error={problem && t(`secrecy.problem.${problem}`)}
            onSubmit={(passphrase) => openFile(file, passphrase)}
          >
            {close}
          </AskPassphrase>
        </>
      )}
    </Modal>
  );
}
