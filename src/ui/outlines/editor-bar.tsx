import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillPeriodWords } from '../../domain/shared/reporting-period.ts';
import type { PublishProblem, StepLabel } from '../../state/outline-editor.ts';
import { useOutlineEditor, useServices } from '../app/app-context.tsx';
import { goTo } from '../app/route.ts';
import type { Way } from '../app/use-undo.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { Notice } from '../kit/notice.tsx';
import { LastDoneLine } from './last-done.tsx';

function StepButton({
  way,
  label,
  onTake,
}: {
  readonly way: Way;
  readonly label: StepLabel | undefined;
  readonly onTake: () => void;
}) {
  const { t } = useTranslation();
  const what = label
    ? t(`outlines.step.${label.what}`, { name: fillPeriodWords(label.name) })
    : t('outlines.nothingToUndo');
  return (
    <button
      className="btn"
      type="button"
      title={what}
      aria-label={t('outlines.doing', { doing: t(`outlines.${way}`), title: what })}
      aria-disabled={label === undefined}
      onClick={onTake}
    >
      {t(`outlines.${way}`)}
    </button>
  );
}

/** Whether what was changed is kept. */
export function WorkSaved() {
  const { t } = useTranslation();
  const { repository } = useServices();
  const saving = useOutlineEditor((state) => state.saving);
  return (
    <span className={saving === 'failed' ? 'save-bad' : 'quiet'} role="status">
      {repository.kind === 'memory' && saving !== 'failed' ? t('saving.memoryOnly') : t(`outlines.saving.${saving}`)}
    </span>
  );
}

/** Undoing, what was done last, and what becomes of the outline in work. */
export function EditorBar({ problems }: { readonly problems: number }) {
  const { t } = useTranslation();
  const { past, future, undo, redo, publish, abandon, work, putAside } = useOutlineEditor((state) => state);
  const [refused, setRefused] = useState<PublishProblem>();
  const [isAsking, setAsking] = useState(false);
  const take = useCallback(
    (way: Way) => {
      // what is typed right now is taken over first
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      if (way === 'undo') undo();
      else redo();
    },
    [undo, redo],
  );
  useUndoKeys(take);
  const use = async () => {
    const published = await publish();
    if (published.ok) goTo({ screen: 'outlines' });
    else setRefused(published.problem);
  };
  const giveUp = async () => {
    await abandon();
    goTo({ screen: 'outlines' });
  };
  return (
    <>
      <div className="outline-bar">
        <StepButton way="undo" label={past.at(-1)?.label} onTake={undo} />
        <StepButton way="redo" label={future[0]?.label} onTake={redo} />
        <LastDoneLine />
        <span className="outline-bar-end">
          <button
            className="btn-text"
            type="button"
            onClick={() => (work?.isUntouched ? void giveUp() : setAsking(true))}
          >
            {t('outlines.abandon')}
          </button>
          <button className="btn btn-main" type="button" onClick={() => void use()}>
            {t('outlines.publish')}
          </button>
        </span>
      </div>
      {putAside ? (
        <Notice tone="warn" live>
          {t(`outlines.putAside.${putAside}`)}
        </Notice>
      ) : null}
      {isAsking ? (
        <Notice tone="warn" live>
          {t('outlines.abandonAsk')}{' '}
          <button className="btn-text" type="button" onClick={() => void giveUp()}>
            {t('outlines.abandonYes')}
          </button>{' '}
          <button className="btn-text" type="button" onClick={() => setAsking(false)}>
            {t('outlines.abandonNo')}
          </button>
        </Notice>
      ) : null}
      {refused && (refused.kind !== 'problems' || problems > 0) ? (
        <Notice tone="error" live>
          {refused.kind === 'problems'
            ? t('outlines.publishProblems', { count: problems })
            : t(`outlines.publishRefused.${refused.kind}`)}
        </Notice>
      ) : null}
    </>
  );
}
