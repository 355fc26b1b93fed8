import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../state/read-draft-file.ts';
import { useServices } from './app-context.tsx';
import type { FailedFile } from './use-open-file.ts';

function useProblemText(): (problem: ImportProblem) => string {
  const { t } = useTranslation();
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
      case 'word':
        return t(`problem.word.${problem.problem.kind}`);
      case 'notJson':
      case 'notADraft':
      case 'tooOld':
      case 'tooLarge':
        return t(`problem.${problem.kind}`);
    }
  };
}

/** A file that could not be opened: why, and the file itself, untouched. */
export function FailedFileNotice({ failed, onClose }: { readonly failed: FailedFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { saveFile } = useServices();
  const problemText = useProblemText();
  return (
    <div className="notice notice-error failed-file" role="alert">
      <strong className="word-error">{t('problem.notOpened', { name: failed.file.name })}</strong>{' '}
      {problemText(failed.problem)} {t('problem.untouched')}{' '}
      <button
        className="btn-text"
        type="button"
        onClick={() => void saveFile(failed.file.name, failed.file.type || 'application/octet-stream', failed.file)}
      >
        {t('home.takeOriginal')}
      </button>{' '}
      <button className="btn-text" type="button" onClick={onClose}>
        {t('problem.close')}
      </button>
    </div>
  );
}
