import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { periodName } from '../../domain/shared/reporting-period.ts';
import { outlineOf } from '../../state/services.ts';
import { useLibrary, useOpenDrafts, useServices } from '../app/app-context.tsx';
import { hrefOf } from '../app/route.ts';
import { useOpenFile } from '../app/use-open-file.ts';
import { usePage } from '../app/use-page.ts';
import { Notice } from '../kit/notice.tsx';
import { DraftRow, SealedRow } from './home-drafts.tsx';
import { KeepBox } from './home-keep.tsx';
import { TemplateProblems } from './home-templates.tsx';

/** Ways to begin, largest first; the filled one is the likeliest next step. */
function StartBox({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const services = useServices();
  const openFile = useOpenFile();
  const sample = services.templates.examples[0];
  const choose = async () => {
    const file = await services.chooseFile();
    if (file) await openFile(file);
  };
  return (
    <section className="start" aria-label={t('home.start')}>
      <div>
        <a className={`btn btn-big ${isFirst ? 'btn-main' : 'btn-new'}`} href={hrefOf({ screen: 'new' })}>
          {t('home.new')}
        </a>
        <p>{t('home.newHelp')}</p>
      </div>
      <div>
        <button className="btn btn-big" type="button" onClick={() => void choose()}>
          {t('home.open')}
        </button>
        <p>{t('home.openHelp')}</p>
      </div>
      {sample ? (
        <div>
          <a className="btn btn-big" href={hrefOf({ screen: 'sections', draft: sample.id })}>
            {t('home.sample')}
          </a>
          <p>{t('home.sampleHelp')}</p>
        </div>
      ) : null}
      <p className="start-more">
        <a href={hrefOf({ screen: 'outlineImport' })}>{t('outlineImport.fromHome')}</a>
      </p>
      <p className="start-more">
        <a href={hrefOf({ screen: 'outlines' })}>{t('outlines.fromHome')}</a>
      </p>
      <p className="start-more">
        <a href={hrefOf({ screen: 'audit' })}>{t('home.audit')}</a>
      </p>
      <p className="start-more">
        <a href={hrefOf({ screen: 'backup' })}>{t('backup.fromHome')}</a>
      </p>
      <p className="start-more">
        <a href={hrefOf({ screen: 'profile' })}>{t('home.profile')}</a>
      </p>
    </section>
  );
}

/** Drafts of this page whose last changes could not be saved: said here too, with the way back to them. */
function UnsavedNotices() {
  const { t } = useTranslation();
  const openDrafts = useOpenDrafts();
  return openDrafts.unsaved().map((store) => {
    const { draft } = store.getState();
    return (
      <Notice key={draft.id} tone="error" word={`${t('level.error')}:`} live>
        {t('home.unsaved', { title: periodName(draft.period) })}{' '}
        <a href={hrefOf({ screen: 'sections', draft: draft.id })}>{t('home.unsavedOpen')}</a>
      </Notice>
    );
  });
}

import { UnreadableRow } from './unreadable-row.tsx';

function RemovedNotice() {
  const { t } = useTranslation();
  const removed = useLibrary((library) => library.removed);
  const undo = useLibrary((library) => library.undoRemove);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed) button.current?.focus();
  }, [removed]);
  if (!removed) return null;
  return (
    <Notice live>
      {t('home.removed', { title: removed.title })}{' '}
      <button
        className="btn-text"
        type="button"
        ref={button}
        onClick={() => void undo().then(() => document.querySelector<HTMLElement>('main h1')?.focus())}
      >
        {t('home.undo')}
      </button>{' '}
      <a href={hrefOf({ screen: 'backup' })}>{t('keeping.toBin')}</a>
    </Notice>
  );
}

/** A draft that another window writes is not deleted from under it. */
function OpenElsewhereNotice() {
  const { t } = useTranslation();
  const title = useLibrary((library) => library.openElsewhere);
  if (title === undefined) return null;
  return (
    <Notice tone="warn" live>
      {t('recovery.openElsewhere', { title })}
    </Notice>
  );
}

/** Trang đầu: the drafts on this machine and the ways to begin. */
export function HomeScreen() {
  const { t } = useTranslation();
  const { templates, repository } = useServices();
  const drafts = useLibrary((library) => library.drafts);
  const isLoaded = useLibrary((library) => library.isLoaded);
  const heading = usePage(t('frame.title'), false);
  const firstReadable = drafts.find((stored) => stored.kind === 'readable');
  return (
    <main className="page" id="content" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t(drafts.length > 0 ? 'home.title' : 'home.titleEmpty')}
      </h1>
      {drafts.length === 0 && isLoaded ? <p className="lead quiet">{t('home.lead')}</p> : null}
      {repository.kind === 'memory' ? (
        <Notice tone="error" word={t('home.memoryWord')}>
          {t(repository.reason ? `home.memoryBecause.${repository.reason}` : 'home.memory')}
        </Notice>
      ) : null}
      <UnsavedNotices />
      <RemovedNotice />
      <OpenElsewhereNotice />
      <TemplateProblems refused={templates.refused} />
      <div className={drafts.length > 0 ? 'home' : 'home home-empty'}>
        {drafts.length > 0 ? (
          <section aria-label={t('home.drafts')}>
            <ul className="drafts">
              {drafts.map((stored) => {
                if (stored.kind === 'unreadable') return <UnreadableRow key={stored.id} stored={stored} />;
                if (stored.kind === 'sealed') return <SealedRow key={stored.id} stored={stored} />;
                const outline = outlineOf(templates, stored.draft);
                return (
                  <DraftRow
                    key={stored.draft.id}
                    stored={stored}
                    outline={outline}
                    isFirst={stored === firstReadable}
                  />
                );
              })}
            </ul>
          </section>
        ) : null}
        <StartBox isFirst={isLoaded && drafts.length === 0} />
      </div>
      {drafts.length > 0 ? <KeepBox drafts={drafts} /> : null}
      <p className="home-wipe">
        <a href={hrefOf({ screen: 'wipe' })}>{t('secrecy.wipe.open')}</a>
      </p>
    </main>
  );
}
