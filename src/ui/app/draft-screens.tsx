import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DraftStore, progressOfInSteps } from '../../state/draft-store.ts';
import { inSlices } from '../kit/in-slices.ts';
import { CheckScreen } from '../screens/check-screen.tsx';
import { PreviewScreen } from '../screens/preview-screen.tsx';
import { SectionScreen } from '../screens/section-screen.tsx';
import { SectionsScreen } from '../screens/sections-screen.tsx';
import { WordEditsScreen } from '../screens/word-edits-screen.tsx';
import { DraftContext, useLibrary, useOpenDrafts } from './app-context.tsx';
import { DraftFrame, PlainFrame } from './frame.tsx';
import { hrefOf, type Route } from './route.ts';
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

/** The draft of an address, once it is there and has been looked through; `missing` when there is none. */
function useOpenedDraft(id: string): DraftStore | 'missing' | undefined {
  const openDrafts = useOpenDrafts();
  const [held, setHeld] = useState<{ readonly id: string; readonly store: DraftStore | 'missing' }>();
  useEffect(() => {
    let isCurrent = true;
    let callOff = () => {};
    void openDrafts.open(id).then((store) => {
      if (!isCurrent) return;
      if (!store) setHeld({ id, store: 'missing' });
      // every screen shows how far the draft is; the first look takes long on a slow machine and is not to block the page
      else callOff = inSlices(progressOfInSteps(store.getState()), () => setHeld({ id, store }));
    });
    return () => {
      isCurrent = false;
      callOff();
    };
  }, [id, openDrafts]);
  // while another draft is being opened, the screens of the one before must not write into it
  return held?.id === id ? held.store : undefined;
}

/** The screens of one draft. It is opened once and stays open while one moves between them. */
export function DraftScreens({ route }: { readonly route: DraftRoute }) {
  const { t } = useTranslation();
  const store = useOpenedDraft(route.draft);
  const opened = store === 'missing' ? undefined : store;
  useSafeLeaving(opened);
  useKeys(useMemo(() => ({ 'ctrl+s': () => void opened?.getState().flush() }), [opened]));
  if (store === 'missing') {
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
