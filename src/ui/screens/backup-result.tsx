import { useTranslation } from 'react-i18next';
import type { OpenedBackup } from '../../state/open-backup.ts';
import type { RestoreOutcome, RestoreResult } from '../../state/restore-backup.ts';
import { useRestore } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { Notice } from '../kit/notice.tsx';
import { useRowTitle } from './backup-preview.tsx';

function useProblemText(): (outcome: RestoreOutcome) => string {
  const { t } = useTranslation();
  return ({ problem }) => {
    if (!problem) return '';
    if (problem.kind === 'notSaved') return t(`saving.failed.${problem.problem.kind}`);
    const message = 'message' in problem ? problem.message : '';
    return t(`backup.outcomeProblem.${problem.kind}`, { message });
  };
}

function Outcome({ outcome }: { readonly outcome: RestoreOutcome }) {
  const { t } = useTranslation();
  const title = useRowTitle()(outcome.row);
  const problemText = useProblemText();
  const { kind, id, row, isSealed, versionsMissing } = outcome;
  return (
    <li>
      <span className={`tag ${kind === 'notDone' ? 'tag-error' : 'tag-none'}`}>{t(`backup.outcome.${kind}`)}</span>{' '}
      {id === undefined ? (
        <span className="upper-first">{title}</span>
      ) : (
        <a className="upper-first" href={hrefOf({ screen: 'sections', draft: id })}>
          {title}
        </a>
      )}
      {kind === 'notDone' ? <small>{problemText(outcome)}</small> : null}
      {versionsMissing > 0 ? <small>{t('backup.versionsMissing', { count: versionsMissing })}</small> : null}
      {row.entry.wasSealed && id !== undefined ? (
        <small>{t(isSealed ? 'backup.sealedLike' : 'backup.sealAgain')}</small>
      ) : null}
    </li>
  );
}

/** What became of each draft of the file. */
export function RestoreResultView({
  opened,
  result,
}: {
  readonly opened: OpenedBackup;
  readonly result: RestoreResult;
}) {
  const { t } = useTranslation();
  const close = useRestore((state) => state.close);
  const failed = result.outcomes.filter(({ kind }) => kind === 'notDone').length;
  const done = result.outcomes.filter(({ id }) => id !== undefined).length;
  return (
    <>
      <Notice tone={failed > 0 ? 'warn' : 'done'} word={t('backup.done', { count: done })} live>
        {failed > 0 ? t('backup.doneFailed', { count: failed }) : t('backup.doneFrom', { name: opened.fileName })}
      </Notice>
      <ul className="backup-outcomes">
        {result.outcomes.map((outcome) => (
          <Outcome key={outcome.row.id} outcome={outcome} />
        ))}
      </ul>
      {result.profile === 'none' ? null : <p>{t(`backup.profileOutcome.${result.profile}`)}</p>}
      <p className="backup-act">
        <a className="btn btn-main" href={hrefOf({ screen: 'home' })} onClick={close}>
          {t('backup.toDrafts')}
        </a>
        <button className="btn" type="button" onClick={close}>
          {t('backup.another')}
        </button>
      </p>
    </>
  );
}
