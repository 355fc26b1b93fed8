import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOnOpening, keepWhileWorking } from '../../state/automatic-versions.ts';
import type { DraftStore } from '../../state/draft-store.ts';
import { CheckScreen } from '../screens/check-screen.tsx';
import { PreviewScreen } from '../screens/preview-screen.tsx';
import { SealedDraftScreen } from '../screens/sealed-draft-screen.tsx';
import { SectionScreen } from '../screens/section-screen.tsx';
import { SectionsScreen } from '../screens/sections-screen.tsx';
import { VersionsScreen } from '../screens/versions-screen.tsx';
import { WordEditsScreen } from '../screens/word-edits-screen.tsx';
import { DraftContext, useLibrary, useOpenDrafts, useServices } from './app-context.tsx';
import { DraftFrame, PlainFrame } from './frame.tsx';
import { hrefOf, type Route } from './route.ts';
import { useCopiesOf } from './use-copies-of.ts';
import { useKeys } from './use-keys.ts';

type DraftRoute = Extract<Route, { draft: string }>;

function Screen({ route }: { readonly route: DraftRoute }) {
  switch (route.screen) {
    case 'sections':
      return <SectionsScreen />;
    case 'section':
      return <SectionScreen route={route} />;
    case 'check':
      return <CheckScreen />;
    case 'preview':
      return <PreviewScreen />;
    case 'wordEdits':
      return <WordEditsScreen />;
    case 'versions':
      return <VersionsScreen route={route} />;
  }
}

/** Saves when the page is left or hidden, and warns when something could not be saved. */
function useSafeLeaving(store: DraftStore | undefined): void {
  const refresh = useLibrary((library) => library.refresh);
  useEffect(() => {
    if (!store) return;
    const { flush, hasUnsaved, mustBeKept, verify } = store.getState();
    const save = () => void flush();
    // coming back from another window: say at once if the draft was saved there
    const look = () => {
      if (document.visibilityState === 'visible') void verify();
    };
    const warn = (event: BeforeUnloadEvent) => {
      void flush();
      if (hasUnsaved() || mustBeKept()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', save);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', save);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', warn);
      void flush().then(refresh);
    };
  }, [store, refresh]);
}

/** Keeps versions of the draft by itself as long as its screens are open. */
function useAutomaticVersions(store: DraftStore | undefined): void {
  const services = useServices();
  useEffect(() => {
    if (!store) return;
    void keepOnOpening(services, store);
    return keepWhileWorking(services, store);
  }, [store, services]);
}

/** The screens of one draft; the question for its passphrase while it is sealed. */
export function DraftScreens({ route }: { readonly route: DraftRoute }) {
  const isSealed = useLibrary((library) =>
    library.drafts.some((stored) => stored.kind === 'sealed' && stored.id === route.draft),
  );
  if (!isSealed) return <OpenedScreens route={route} />;
  return (
    <PlainFrame>
      <SealedDraftScreen id={route.draft} />
    </PlainFrame>
  );
}

/** It is opened once and stays open while one moves between its screens. */
function OpenedScreens({ route }: { readonly route: DraftRoute }) {
  const { t } = useTranslation();
  const isLoaded = useLibrary((library) => library.isLoaded);
  const openDrafts = useOpenDrafts();
  const [store, setStore] = useState<DraftStore | 'missing'>();
  useEffect(() => {
    let isCurrent = true;
    void openDrafts.open(route.draft).then((opened) => {
      if (isCurrent) setStore(opened ?? 'missing');
    });
    return () => {
      isCurrent = false;
      void openDrafts.leave(route.draft);
    };
  }, [route.draft, openDrafts]);
  const opened = store === 'missing' ? undefined : store;
  useSafeLeaving(opened);
  useCopiesOf(opened);
  useAutomaticVersions(opened);
  useKeys(useMemo(() => ({ 'ctrl+s': () => void opened?.getState().flush() }), [opened]));
  // until the list of drafts is there it may still be a sealed one
  if (store === 'missing' && isLoaded) {
    return (
      <PlainFrame>
        <main className="page" id="content" tabIndex={-1}>
          <h1>{t('frame.noDraft')}</h1>
          <p className="lead">{t('frame.noDraftText')}</p>
          <p>
            <a href={hrefOf({ screen: 'home' })}>{t('profile.back')}</a>
          </p>
        </main>
      </PlainFrame>
    );
  }
  if (!opened) return null;
  return (
    <DraftContext.Provider value={opened}>
      <DraftFrame route={route}>
        <Screen route={route} />
      </DraftFrame>
    </DraftContext.Provider>
  );
}
