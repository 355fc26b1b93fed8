import { useTranslation } from 'react-i18next';
import { outlineFileText } from '../../i18n/outline-text.ts';
import { useWordProblemText } from '../kit/use-word-problem.ts';
import { useServices } from './app-context.tsx';
import { SealedFileBox } from './sealed-file-box.tsx';
import { useAuditInstead, useOutlineInstead } from './use-dropped-file.ts';
import type { FailedFile } from './use-open-file.ts';

function useProblemText(): (problem: FailedFile['problem']) => string {
  const { t } = useTranslation();
  const wordProblemText = useWordProblemText();
  return (problem) => {
    switch (problem.kind) {
      case 'newer':
        return t('problem.newer', { version: problem.version });
      case 'damaged':
        return t('problem.damagedAt', { places: problem.places.slice(0, 5).join(', ') });
      case 'unknownOutline':
        return t('problem.unknownOutline', { id: problem.id, version: problem.version });
      case 'notSaved':
        return t(`saving.failed.${problem.problem.kind}`);
      case 'sealedFile':
        return t('secrecy.sealedBeside');
      case 'outline':
        return outlineFileText(t, problem.problem);
      case 'word':
        return wordProblemText(problem.problem);
      case 'notJson':
      case 'notADraft':
      case 'tooOld':
      case 'tooLarge':
      case 'outlineNotKept':
      case 'outlineDamaged':
        return t(`problem.${problem.kind}`);
    }
  };
}

interface FailedFileProps {
  readonly failed: FailedFile;
  readonly onClose: () => void;
}

/** A file that could not be opened: why, and the file itself, untouched. A sealed one only lacks its passphrase. */
export function FailedFileNotice({ failed, onClose }: FailedFileProps) {
  return failed.problem.kind === 'sealedFile' && !failed.isBeside ? (
    <SealedFileBox key={failed.file.name} file={failed.file} problem={failed.problem.problem} onClose={onClose} />
  ) : (
    <PlainNotice failed={failed} onClose={onClose} />
  );
}

function PlainNotice({ failed, onClose }: FailedFileProps) {
  const { t } = useTranslation();
  const { saveFile } = useServices();
  const problemText = useProblemText();
  const auditInstead = useAuditInstead();
  const outlineInstead = useOutlineInstead();
  const { file, problem } = failed;
  return (
    <div className="notice notice-error failed-file" role="alert">
      <strong className="word-error">{t('problem.notOpened', { name: file.name })}</strong> {problemText(problem)}{' '}
      {t('problem.untouched')}{' '}
      {problem.kind === 'word' && problem.problem.kind === 'noDraft' ? (
        <>
          <button className="btn-text" type="button" onClick={() => outlineInstead(file)}>
            {t('outlineImport.instead')}
          </button>{' '}
          <button className="btn-text" type="button" onClick={() => auditInstead(file)}>
            {t('problem.auditInstead')}
          </button>{' '}
        </>
      ) : null}
      <button
        className="btn-text"
        type="button"
        onClick={() => void saveFile(file.name, file.type || 'application/octet-stream', file)}
      >
        {t('home.takeOriginal')}
      </button>{' '}
      <button className="btn-text" type="button" onClick={onClose}>
        {t('problem.close')}
      </button>
    </div>
  );
}
