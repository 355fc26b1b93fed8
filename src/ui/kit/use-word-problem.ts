import { useTranslation } from 'react-i18next';
import type { AuditFileProblem } from '../../state/audit-file.ts';
import type { ImportProblem } from '../../state/read-draft-file.ts';

type WordProblem = Extract<ImportProblem, { kind: 'word' }>['problem'] | AuditFileProblem;

/** The sentence for a Word file that cannot be read: what it is, in which part, and what to do. */
export function useWordProblemText(): (problem: WordProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    if (problem.kind === 'failed') return t('problem.word.failed', { message: problem.message });
    if (problem.kind === 'damaged' && problem.part === '') return t('problem.word.damagedWhole');
    return t(`problem.word.${problem.kind}`, { part: 'part' in problem ? problem.part : '' });
  };
}
