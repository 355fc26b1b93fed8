import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import type { RestoreProblem } from '../../state/restore-version.ts';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { Notice } from '../kit/notice.tsx';
import { unreadableText, useVersionLine, versionTitle } from './version-words.ts';

/** What the person did last, to be said on top of the list. */
export type Done =
  | { readonly kind: 'kept' | 'named' | 'removed'; readonly version: KeptVersion }
  | { readonly kind: 'restored'; readonly version: KeptVersion; readonly kept: KeptVersion }
  | { readonly kind: 'notRestored'; readonly version: KeptVersion; readonly problem: RestoreProblem };

function useRestoreProblem(): (problem: RestoreProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    if (problem.kind === 'unreadable') return unreadableText(t, problem.problem);
    if (problem.kind === 'elsewhere') return t('saving.elsewhere');
    if (problem.kind === 'otherOutline')
      return t('versions.otherOutline', { id: problem.id, version: problem.version });
    return `${t(`saving.failed.${problem.problem.kind}`)} ${t('versions.presentNotKept')}`;
  };
}

/** Says what was done, and after restoring offers the way back. */
export function DoneNotice({
  done,
  restore,
}: {
  readonly done: Done;
  readonly restore: (version: KeptVersion) => Promise<void>;
}) {
  const write = useWriting();
  const { t } = useTranslation();
  const line = useVersionLine();
  const problemWords = useRestoreProblem();
  if (done.kind === 'notRestored') {
    return (
      <Notice tone="error" word={t('versions.notRestored', { version: line(done.version) })} live>
        {problemWords(done.problem)}
      </Notice>
    );
  }
  if (done.kind === 'restored') {
    return (
      <Notice tone="done" live>
        <Icon name="tick" /> {t('versions.restored', { version: line(done.version) })}{' '}
        <button className="btn-text" type="button" {...write.act} onClick={() => void restore(done.kept)}>
          {t('versions.restoreBack')}
        </button>
      </Notice>
    );
  }
  return (
    <Notice tone="done" live>
      <Icon name="tick" /> {t(`versions.done.${done.kind}`, { version: versionTitle(t, done.version) })}
    </Notice>
  );
}
