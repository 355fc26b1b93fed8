import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keepBefore } from '../../state/keep-version.ts';
import { chosenChanges, openChanges, type WordReview } from '../../state/word-edits.ts';
import { useDraft, useDraftStore, useServices, useWordEdits } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useWriting } from '../app/writing.ts';

/** What has been chosen so far, and the one button that changes the draft. */
export function TakingPanel({ review, onTaken }: { readonly review: WordReview; readonly onTaken: () => void }) {
  const write = useWriting();
  const { t } = useTranslation();
  const services = useServices();
  const store = useDraftStore();
  const draft = useDraft((state) => state.draft.id);
  const accept = useWordEdits((state) => state.accept);
  const choose = useWordEdits((state) => state.choose);
  const open = openChanges(review);
  const takeable = open.filter(({ take }) => take.kind === 'take');
  const taken = chosenChanges(review).length;
  const kept = takeable.filter(({ change }) => review.choices[change.id] === 'keep').length;
  const tally = [
    { key: 'take', count: taken },
    { key: 'keep', count: kept },
    { key: 'open', count: takeable.length - taken - kept },
    { key: 'leave', count: open.length - takeable.length },
  ] as const;
  const isRunning = useRef(false);
  const run = async () => {
    if (write.isLookingOn || taken === 0 || isRunning.current) return;
    isRunning.current = true;
    // should it not be kept, taking can be undone all the same
    await keepBefore(services, store, 'beforeImport');
    isRunning.current = false;
    accept(store);
    onTaken();
  };
  return (
    <aside className="edits-panel" aria-label={t('wordEdits.panel')}>
      <ul className="tally">
        {tally.map(({ key, count }) => (
          <li key={key}>
            <b>{count}</b>
            <p>
              {t(`wordEdits.tally.${key}`)}
              <small>{t(`wordEdits.tallyHelp.${key}`)}</small>
            </p>
          </li>
        ))}
      </ul>
      {takeable.length > 1 ? (
        <p className="edits-everywhere">
          {(['take', 'keep'] as const).map((choice) => (
            <button
              key={choice}
              className="btn-text"
              type="button"
              onClick={() =>
                choose(
                  draft,
                  takeable.map(({ change }) => change.id),
                  choice,
                )
              }
            >
              {t(`wordEdits.everywhere.${choice}`)}
            </button>
          ))}
        </p>
      ) : null}
      {takeable.length > 0 ? (
        <button
          className="btn btn-main"
          type="button"
          aria-disabled={taken === 0 || write.isLookingOn}
          onClick={() => void run()}
        >
          {taken === 0 ? t('wordEdits.noneChosen') : t('wordEdits.accept', { count: taken })}
        </button>
      ) : null}
      <p className="help">{t('wordEdits.panelHelp')}</p>
      <p>
        <a href={hrefOf({ screen: 'sections', draft })}>{t('wordEdits.toSections')}</a>
      </p>
    </aside>
  );
}
