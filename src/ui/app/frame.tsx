import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSampleCopy } from '../../domain/draft/sample-copy.ts';
import { periodName } from '../../domain/shared/reporting-period.ts';
import type { SaveState } from '../../state/autosave.ts';
import { saveDraftFile } from '../../state/export-report.ts';
import { SaveStateLine } from '../kit/save-state.tsx';
import { useDraft, useLibrary, useServices } from './app-context.tsx';
import { WhereWritten } from './elsewhere.tsx';
import { LibraryTroubleNotice } from './library-trouble.tsx';
import { OutsideCopyLine } from './outside-copy.tsx';
import { hrefOf, type Route } from './route.ts';
import { UndoButtons } from './undo-buttons.tsx';
import { useNoteCopy } from './use-note-copy.ts';
import { useUndo } from './use-undo.ts';

function Footer({ isSample }: { readonly isSample: boolean }) {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'vi' ? 'en' : 'vi';
  return (
    <footer className="foot">
      <div>
        {isSample ? <span>{t('frame.sampleFigures')}</span> : null}
        <span>{t('frame.allHere')}</span>
        <span>{t('frame.noSecrets')}</span>
        <a href={hrefOf({ screen: 'help' })}>{t('frame.help')}</a>
        <button className="btn-text" type="button" lang={other} onClick={() => void i18n.changeLanguage(other)}>
          {t('frame.otherLanguage')}
        </button>
      </div>
    </footer>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <button className="skip" type="button" onClick={() => document.getElementById('content')?.focus()}>
      {t('frame.skip')}
    </button>
  );
}

/** Frame of the screens outside a draft. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const profile = useLibrary((library) => library.profile);
  const { repository } = useServices();
  return (
    <>
      <SkipLink />
      <header className={repository.kind === 'memory' ? 'top top-stays' : 'top'}>
        <div className="top-in">
          <a className="brand" href={hrefOf({ screen: 'home' })}>
            <b>{t('frame.title')}</b>
            <span>{profile.name}</span>
          </a>
          {repository.kind === 'memory' ? (
            <p className="save save-bad">{t('frame.memory')}</p>
          ) : (
            <p className="save quiet">{t('frame.offline')}</p>
          )}
        </div>
      </header>
      <LibraryTroubleNotice />
      {children}
      <Footer isSample={false} />
    </>
  );
}

const TABS = [
  { screen: 'sections', screens: ['sections', 'section'] },
  { screen: 'check', screens: ['check'] },
  { screen: 'preview', screens: ['preview'] },
] as const;

function currentMark(screen: string, screens: readonly string[], current: string): 'page' | 'true' | undefined {
  if (screen === current) return 'page';
  return screens.includes(current) ? 'true' : undefined;
}

/** What is not safe on this machine stays in view. */
function headClass(saving: SaveState['kind']): string {
  if (saving === 'failed') return 'top top-stays top-alert';
  return saving === 'memoryOnly' ? 'top top-stays' : 'top';
}

/** Frame of the screens of one draft: where one is, and whether it is saved. */
export function DraftFrame({
  route,
  children,
}: {
  readonly route: Extract<Route, { draft: string }>;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const services = useServices();
  const saving = useDraft((state) => state.saving);
  const period = useDraft((state) => state.draft.period);
  const isSample = useDraft((state) => state.draft.sample);
  const draft = useDraft((state) => state.draft);
  const plain = isSampleCopy(draft, services.templates.examples) ? 'frame.sampleCopy' : 'frame.draft';
  const kind = isSample ? 'frame.sample' : plain;
  const noteCopy = useNoteCopy();
  const saveAsFile = async () => {
    if ((await saveDraftFile(services, draft)) !== undefined) await noteCopy();
  };
  const undo = useUndo(route);
  return (
    <>
      <SkipLink />
      <header className={headClass(saving.kind)}>
        <div className="top-in">
          <a className="brand" href={hrefOf({ screen: 'home' })}>
            <b>{t('frame.title')}</b>
            <span>
              {periodName(period)} · {t(kind)}
            </span>
          </a>
          <nav className="tabs" aria-label={t('frame.tabs')}>
            {TABS.map(({ screen, screens }) => (
              <a
                key={screen}
                href={hrefOf({ screen, draft: route.draft })}
                aria-current={currentMark(screen, screens, route.screen)}
              >
                {t(`frame.${screen}`)}
              </a>
            ))}
          </nav>
          <UndoButtons {...undo} />
          <div className="save-lines">
            <p className="save" role="status">
              <SaveStateLine saving={saving} onSaveFile={() => void saveAsFile()} />
            </p>
            {isSample ? null : <OutsideCopyLine />}
          </div>
        </div>
      </header>
      <LibraryTroubleNotice />
      <WhereWritten>{children}</WhereWritten>
      <Footer isSample={isSample} />
    </>
  );
}
