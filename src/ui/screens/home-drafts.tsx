import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCover } from '../../domain/draft/cover.ts';
import type { Draft } from '../../domain/draft/draft-schema.ts';
import { isSampleCopy } from '../../domain/draft/sample-copy.ts';
import type { Outline } from '../../domain/outline/outline-schema.ts';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { formatDate } from '../../domain/vietnamese/date.ts';
import { knownProgressOf, progressOfInSteps } from '../../state/draft-progress.ts';
import { keptSteps } from '../../state/kept-steps.ts';
import { localDay } from '../../state/local-time.ts';
import type { StoredDraft } from '../../storage/draft-repository.ts';
import { useLibrary, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useLockDraft } from '../app/use-lock-draft.ts';
import { whenIdle } from '../kit/idle.ts';
import { inSlices } from '../kit/in-slices.ts';
import { clockTime, dayOf, daysLeft, isSameDay } from '../kit/moments.ts';
import { ProgressMeter } from '../kit/progress-meter.tsx';

type Readable = Extract<StoredDraft, { kind: 'readable' }>;

function Deadline({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { now } = useServices();
  if (!draft.deadline) return <span>{t('home.noDeadline')}</span>;
  const left = daysLeft(draft.deadline, now());
  return (
    <>
      <span className="strong">{left >= 0 ? t('home.daysLeft', { count: left }) : t('home.deadlinePassed')}</span>
      <small>{t('home.before', { date: formatDate(draft.deadline) })}</small>
    </>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** What tells a draft from another of the same period: the file it was opened from, or that it is a copy of the sample. */
function useOriginWords(draft: Draft): string {
  const { t } = useTranslation();
  const { templates, now } = useServices();
  const origin = useLibrary((library) => library.origins[draft.id]);
  const words = [
    ...(isSampleCopy(draft, templates.examples) ? [t('home.sampleCopy')] : []),
    ...(origin
      ? [t('home.fromFile', { file: origin.fileName, time: clockTime(origin.at), day: dayOf(origin.at, now()) })]
      : []),
  ];
  return words.join(' · ');
}

function SavedAt({ savedAt }: { readonly savedAt: string }) {
  const { t } = useTranslation();
  const { repository, now: present } = useServices();
  const now = present();
  // nothing was written anywhere that could have been read back
  if (repository.kind === 'memory') return <span className="save-bad">{t('saving.memoryOnly')}</span>;
  return (
    <>
      <span className="num">{clockTime(savedAt)}</span>{' '}
      {isSameDay(savedAt, now) ? t('home.today') : t('home.onDay', { day: dayOf(savedAt, now) })}
      <small className="word-plain-done">{t('saving.readBack')}</small>
    </>
  );
}

/** How far a draft is; `undefined` while that is counted, in slices: a long one takes a slow machine a second and more. */
function useProgressOf(draft: Draft, outline: Outline) {
  const [progress, setProgress] = useState(() => knownProgressOf({ outline, draft, previous: undefined }));
  useEffect(() => inSlices(progressOfInSteps({ outline, draft, previous: undefined }), setProgress), [outline, draft]);
  return progress;
}

function ProgressFact({ draft, outline }: { readonly draft: Draft; readonly outline: Outline }) {
  const { t } = useTranslation();
  const progress = useProgressOf(draft, outline);
  const { complete, begun, notBegun } = progress ?? { complete: '…', begun: 0, notBegun: 0 };
  return (
    <>
      <span className="num">
        {complete}/{progress?.total ?? '…'}
      </span>{' '}
      {t('home.sectionsComplete')}
      <ProgressMeter progress={progress ?? { total: 0, complete: 0, begun: 0 }} />
      {/* the line keeps its room: nothing moves when the numbers come */}
      <small>{progress ? t('home.sectionsLeft', { begun, notBegun }) : '\u00a0'}</small>
    </>
  );
}

/** Locks a draft that was opened with its passphrase. */
function LockButton({ id, named }: { readonly id: string; readonly named: string }) {
  const { t } = useTranslation();
  const { lock, isRefused } = useLockDraft(id);
  return (
    <>
      <button
        className="btn-text"
        type="button"
        aria-label={t('secrecy.lockNamed', { title: named })}
        onClick={() => void lock()}
      >
        {t('secrecy.lock')}
      </button>
      <span role="status">{isRefused ? t('secrecy.notLocked') : ''}</span>
    </>
  );
}

/** The likeliest next step is to go on with this draft: what can be undone in it is read meanwhile. */
function useStepsReadAhead(stored: Readable, isLikely: boolean): void {
  useEffect(() => {
    if (!isLikely) return undefined;
    return whenIdle(() => void keptSteps(stored));
  }, [stored, isLikely]);
}

/** One draft on this machine. `outline` is missing when this program does not have the one it was begun with. */
export function DraftRow({
  stored,
  outline,
  isFirst,
}: {
  readonly stored: Readable;
  readonly outline: Outline | undefined;
  readonly isFirst: boolean;
}) {
  const { t } = useTranslation();
  const remove = useLibrary((library) => library.remove);
  const { draft, savedAt } = stored;
  const title = periodName(draft.period);
  const origin = useOriginWords(draft);
  useStepsReadAhead(stored, isFirst);
  const named = { title: origin ? `${title}, ${origin}` : title };
  const href = hrefOf({ screen: 'sections', draft: draft.id });
  return (
    <li className={isFirst ? 'draft draft-first' : 'draft'}>
      <div>
        <h2>
          <a href={href}>{upperFirst(title)}</a>
        </h2>
        <p className="quiet">
          {outline ? `${readCover(outline, draft).collective} · ` : ''}
          {t(`tier.${draft.tier}`)} ·{' '}
          {t('home.created', { time: clockTime(draft.createdAt), day: formatDate(localDay(draft.createdAt)) })}
        </p>
        {origin ? <p>{upperFirst(origin)}</p> : null}
        <dl className="draft-facts">
          <div>
            <dt>{t('home.deadline')}</dt>
            <dd>
              <Deadline draft={draft} />
            </dd>
          </div>
          <div>
            <dt>{t('home.progress')}</dt>
            <dd>
              {outline ? (
                <ProgressFact draft={draft} outline={outline} />
              ) : (
                t('home.unknownOutline', { id: draft.outline.id, version: draft.outline.version })
              )}
            </dd>
          </div>
          <div>
            <dt>{t('home.lastSaved')}</dt>
            <dd>
              <SavedAt savedAt={savedAt} />
            </dd>
          </div>
        </dl>
      </div>
      <div className="draft-act">
        <a className={isFirst ? 'btn btn-main' : 'btn'} href={href} aria-label={t('home.continueNamed', named)}>
          {t('home.continue')}
        </a>
        <button
          className="btn-text"
          type="button"
          aria-label={t('home.deleteNamed', named)}
          onClick={() => void remove(draft.id, title)}
        >
          {t('home.delete')}
        </button>
        {stored.isSealed ? <LockButton id={draft.id} named={named.title} /> : null}
      </div>
    </li>
  );
}

/** A draft with a passphrase that was not given yet: nothing is known of it but when it was saved. */
export function SealedRow({ stored }: { readonly stored: Extract<StoredDraft, { kind: 'sealed' }> }) {
  const { t } = useTranslation();
  const { now } = useServices();
  const remove = useLibrary((library) => library.remove);
  const { savedAt } = stored;
  return (
    <li className="draft">
      <div>
        <h2>{t('recovery.sealed')}</h2>
        <p className="quiet">{t('recovery.sealedSaved', { time: clockTime(savedAt), day: dayOf(savedAt, now()) })}</p>
      </div>
      <div className="draft-act">
        <a className="btn" href={hrefOf({ screen: 'sections', draft: stored.id })}>
          {t('recovery.openSealed')}
        </a>
        <button
          className="btn-text"
          type="button"
          aria-label={t('home.deleteNamed', { title: t('recovery.sealed') })}
          onClick={() => void remove(stored.id, t('recovery.sealed'))}
        >
          {t('home.delete')}
        </button>
      </div>
    </li>
  );
}
