import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptVersion } from '../../domain/history/kept-version.ts';
import { localDay } from '../../state/local-time.ts';
import { useDraft, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { usePage } from '../app/use-page.ts';
import { Notice } from '../kit/notice.tsx';
import type { Versions } from './use-versions.ts';
import { dayHeading } from './version-words.ts';
import { type Done, DoneNotice } from './versions-done.tsx';
import { ComparePair, KeepForm } from './versions-forms.tsx';
import { VersionRow } from './versions-row.tsx';

interface Day {
  readonly day: string;
  readonly versions: readonly KeptVersion[];
}

function byDay(versions: readonly KeptVersion[]): readonly Day[] {
  const days = [...new Set(versions.map(({ at }) => localDay(at)))];
  return days.map((day) => ({ day, versions: versions.filter(({ at }) => localDay(at) === day) }));
}

/** The list by days, the newest first, and what can be done with it. */
export function VersionsList({
  versions,
  done,
  setDone,
  restore,
}: {
  readonly versions: Versions;
  readonly done: Done | undefined;
  readonly setDone: (done: Done | undefined) => void;
  readonly restore: (version: KeptVersion) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { now } = useServices();
  const draft = useDraft((state) => state.draft.id);
  const isSample = useDraft((state) => state.draft.sample);
  const heading = usePage(t('versions.title'), done === undefined);
  const notice = useRef<HTMLDivElement>(null);
  // what was kept or named is said while the person stays where they are; the others take the list from under the focus
  const movesFocus = done !== undefined && done.kind !== 'kept' && done.kind !== 'named';
  useEffect(() => {
    if (movesFocus && done) notice.current?.focus();
  }, [done, movesFocus]);
  const report = async (next: Done) => {
    setDone(next);
    await versions.refresh();
  };
  const list = versions.list ?? [];
  const toSections = (
    <p>
      <a href={hrefOf({ screen: 'sections', draft })}>{t('wordEdits.toSections')}</a>
    </p>
  );
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('versions.title')}
      </h1>
      <p className="lead quiet">{t(isSample ? 'versions.leadSample' : 'versions.lead')}</p>
      <div ref={notice} tabIndex={-1} className="versions-notice">
        {done ? <DoneNotice done={done} restore={restore} /> : null}
      </div>
      <KeepForm onKept={(version) => void report({ kind: 'kept', version })} />
      {versions.hasFailed ? <Notice tone="error">{t('versions.listFailed')}</Notice> : null}
      <div className="versions">
        <div>
          {versions.list?.length === 0 && !versions.hasFailed ? (
            <p className="versions-empty">{t('versions.empty')}</p>
          ) : null}
          {list.length === 0 ? toSections : null}
          {byDay(list).map((day) => (
            <section className="versions-day" key={day.day} aria-labelledby={`day-${day.day}`}>
              <h2 id={`day-${day.day}`}>{dayHeading(t, day.day, localDay(now()))}</h2>
              <ul>
                {day.versions.map((version) => (
                  <VersionRow key={version.id} version={version} restore={restore} onDone={report} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <aside className="versions-side">
          {list.length > 0 ? <ComparePair versions={list} /> : null}
          {list.length > 0 ? toSections : null}
        </aside>
      </div>
    </main>
  );
}
