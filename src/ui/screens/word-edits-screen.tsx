import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openChanges, type WordReview } from '../../state/word-edits.ts';
import { useDraft, useDraftStore, useWordEdits } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useOpenFileState } from '../app/use-open-file-state.ts';
import { usePage } from '../app/use-page.ts';
import { useWriting } from '../app/writing.ts';
import { Icon } from '../kit/icon.tsx';
import { Notice } from '../kit/notice.tsx';
import { ChangeRow } from './word-edits-change.tsx';
import { TakingPanel } from './word-edits-panel.tsx';
import { type SectionChanges, useSectionChanges } from './word-edits-places.ts';

function Group({ group, review }: { readonly group: SectionChanges; readonly review: WordReview }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const choose = useWordEdits((state) => state.choose);
  const takeable = group.changes.filter(({ take }) => take.kind === 'take').map(({ change }) => change.id);
  const name = `${group.label} ${group.heading}`.trim();
  return (
    <section className="edit-group" aria-labelledby={`edits-${group.id}`}>
      <div className="edit-head">
        <h2 id={`edits-${group.id}`}>
          {group.label ? <span className="n">{group.label}. </span> : null}
          {group.heading}
        </h2>
        {takeable.length > 1 ? (
          <p>
            {(['take', 'keep'] as const).map((choice) => (
              <button
                key={choice}
                className="btn-text"
                type="button"
                aria-label={`${t(`wordEdits.all.${choice}`)}: ${name}`}
                onClick={() => choose(draft, takeable, choice)}
              >
                {t(`wordEdits.all.${choice}`)}
              </button>
            ))}
          </p>
        ) : null}
      </div>
      <ul>
        {group.changes.map((found) => (
          <ChangeRow
            key={found.change.id}
            found={found}
            choice={review.choices[found.change.id]}
            isRefused={review.refused.includes(found.change.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** How many were taken, and the way back as long as nothing else was changed since. */
function Taken({ review, onUndone }: { readonly review: WordReview; readonly onUndone: () => void }) {
  const write = useWriting();
  const { t } = useTranslation();
  const store = useDraftStore();
  const draft = useDraft((state) => state.draft);
  const undo = useWordEdits((state) => state.undo);
  const { last } = review;
  if (!last) return null;
  const canUndo = last.after === draft && last.count > 0;
  return (
    <Notice tone={last.count > 0 ? 'done' : 'warn'} live>
      <Icon name="tick" /> {t('wordEdits.taken', { count: last.count })}
      {review.refused.length > 0 ? ` ${t('wordEdits.refusedCount', { count: review.refused.length })}` : ''}
      {canUndo ? (
        <>
          {' '}
          <button
            className="btn-text"
            type="button"
            {...write.act}
            onClick={() => {
              undo(store);
              onUndone();
            }}
          >
            {t('wordEdits.undo')}
          </button>
        </>
      ) : null}
    </Notice>
  );
}

/** That the file holds another state than the draft of this machine, and the way to the other one. */
function WhichDraft({ review }: { readonly review: WordReview }) {
  const { t } = useTranslation();
  const openFileState = useOpenFileState();
  const { original, carried, alreadyThere = 0 } = review;
  if (original !== undefined) {
    return (
      <Notice>
        {t('wordEdits.second')} <a href={hrefOf({ screen: 'sections', draft: original })}>{t('wordEdits.openHere')}</a>
      </Notice>
    );
  }
  if (!carried) return null;
  return (
    <Notice>
      {t(carried.found ? 'wordEdits.earlier' : 'wordEdits.earlierOnly')}
      {alreadyThere > 0 ? ` ${t('wordEdits.alreadyThere', { count: alreadyThere })}` : ''}{' '}
      <button className="btn-text" type="button" onClick={() => void openFileState()}>
        {t('wordEdits.openApart')}
      </button>
    </Notice>
  );
}

/** The one next step where there is nothing to choose. */
function Onward({ review }: { readonly review: WordReview }) {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const isFinished = openChanges(review).length === 0 && review.changes.length > 0;
  const other = isFinished ? 'wordEdits.finished' : 'wordEdits.toSections';
  return (
    <p className="edits-on">
      <a className="btn btn-main" href={hrefOf({ screen: 'sections', draft })}>
        {t(review.carried && !isFinished ? 'wordEdits.openHere' : other)}
      </a>
    </p>
  );
}

function Review({ review, onUndone }: { readonly review: WordReview; readonly onUndone: () => void }) {
  const { t } = useTranslation();
  const open = openChanges(review);
  const groups = useSectionChanges(open);
  const notice = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={notice} tabIndex={-1} className="edits-notice">
        <Taken review={review} onUndone={onUndone} />
      </div>
      <WhichDraft review={review} />
      {review.notCompared ? (
        <Notice tone="warn" word={t('wordEdits.notComparedWord')}>
          {t(`wordEdits.notCompared.${review.notCompared}`)}
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <div className="edits">
          <div>
            {groups.map((group) => (
              <Group key={group.id} group={group} review={review} />
            ))}
          </div>
          <TakingPanel review={review} onTaken={() => notice.current?.focus()} />
        </div>
      ) : (
        <Onward review={review} />
      )}
    </>
  );
}

/** Những chỗ đã sửa trong Word: what differs from the draft in the file, each to be taken over or left. */
export function WordEditsScreen() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft.id);
  const review = useWordEdits((state) => state.reviews[draft]);
  const title = useRef<HTMLElement | null>(null);
  const isOnlyDraft = review !== undefined && review.changes.length === 0 && review.notCompared === undefined;
  const name = t(isOnlyDraft ? 'wordEdits.titleDraft' : 'wordEdits.title');
  const setHeading = usePage(name);
  const heading = (element: HTMLElement | null) => {
    title.current = element;
    setHeading(element);
  };
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      {review ? (
        <>
          <p className="lead">
            <span className="edits-file">{review.fileName}</span>
            {review.changes.length > 0 ? ` · ${t('wordEdits.count', { count: openChanges(review).length })}` : ''}
          </p>
          {review.changes.length > 0 ? <p className="lead quiet">{t('wordEdits.lead')}</p> : null}
          <Review review={review} onUndone={() => title.current?.focus()} />
        </>
      ) : (
        <>
          <p className="lead">{t('wordEdits.gone')}</p>
          <p className="edits-on">
            <a className="btn" href={hrefOf({ screen: 'sections', draft })}>
              {t('wordEdits.toSections')}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
