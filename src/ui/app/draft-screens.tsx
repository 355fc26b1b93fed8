import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { progressOfInSteps, quickProgressOf } from '../../state/draft-progress.ts';
import { inSlices } from '../kit/in-slices.ts';
import { CheckScreen } from '../screens/check-screen.tsx';
import { LeftOverScreen } from '../screens/left-over-screen.tsx';
import { OutlineChangeScreen } from '../screens/outline-change-screen.tsx';
import { PreviewScreen } from '../screens/preview-screen.tsx';
import { SealedDraftScreen } from '../screens/sealed-draft-screen.tsx';
import { SectionScreen } from '../screens/section-screen.tsx';
import { SectionsScreen } from '../screens/sections-screen.tsx';
import { VersionsScreen } from '../screens/versions-screen.tsx';
import { WordEditsScreen } from '../screens/word-edits-screen.tsx';
import { DraftContext, useDraftStore, useLibrary } from './app-context.tsx';
import { DraftFrame, PlainFrame } from './frame.tsx';
import { hrefOf, type Route } from './route.ts';
import { useKeys } from './use-keys.ts';
import { useOpenedDraft } from './use-opened-draft.ts';

type DraftRoute = Extract<Route, { draft: string }>;

/** For screens that say nothing before the draft was looked through: a long one takes a slow machine a second and more. */
function OnceCounted({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const store = useDraftStore();
  const [isCounted, setCounted] = useState(() => quickProgressOf(store.getState()) !== undefined);
  useEffect(() => inSlices(progressOfInSteps(store.getState()), () => setCounted(true)), [store]);
  if (isCounted) return children;
  return (
    <main className="page once-counted" id="content" tabIndex={-1}>
      <p className="quiet" role="status">
        {t('sectionState.counting')}
      </p>
    </main>
  );
}

function Screen({ route }: { readonly route: DraftRoute }) {
  switch (route.screen) {
    case 'sections':
      return <SectionsScreen />;
    case 'section':
      return <SectionScreen route={route} />;
    case 'check':
      return (
        <OnceCounted>
          <CheckScreen />
        </OnceCounted>
      );
    case 'preview':
      return (
        <OnceCounted>
          <PreviewScreen />
        </OnceCounted>
      );
    case 'wordEdits':
      return <WordEditsScreen />;
    case 'outlineChange':
      return <OutlineChangeScreen />;
    case 'leftOver':
      return <LeftOverScreen />;
    case 'versions':
      return <VersionsScreen route={route} />;
  }
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
  const store = useOpenedDraft(route.draft);
  const opened = store === 'missing' ? undefined : store;
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
