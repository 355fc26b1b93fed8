import { type DragEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditScreen } from '../screens/audit-screen.tsx';
import { BackupScreen } from '../screens/backup-screen.tsx';
import { HelpScreen } from '../screens/help-screen.tsx';
import { HomeScreen } from '../screens/home-screen.tsx';
import { NewReportScreen } from '../screens/new-report-screen.tsx';
import { OutlineEditScreen } from '../screens/outline-edit-screen.tsx';
import { OutlineImportScreen } from '../screens/outline-import-screen.tsx';
import { OutlinesScreen } from '../screens/outlines-screen.tsx';
import { ProfileScreen } from '../screens/profile-screen.tsx';
import { WipeScreen } from '../screens/wipe-screen.tsx';
import { useLibrary, useWipe } from './app-context.tsx';
import { DraftScreens } from './draft-screens.tsx';
import { FailedFileNotice } from './failed-file.tsx';
import { PlainFrame } from './frame.tsx';
import { useRoute } from './route.ts';
import { useDroppedFile } from './use-dropped-file.ts';
import { type FailedFile, FailedFileContext } from './use-open-file.ts';
import { useWarningBeforeLoss } from './use-warning-before-loss.ts';
import { WipedScreen } from './wiped-screen.tsx';

const PLAIN = {
  home: HomeScreen,
  new: NewReportScreen,
  profile: ProfileScreen,
  help: HelpScreen,
  audit: AuditScreen,
  wipe: WipeScreen,
  backup: BackupScreen,
  outlines: OutlinesScreen,
  outlineEdit: OutlineEditScreen,
  outlineImport: OutlineImportScreen,
} as const;

function Screens() {
  const route = useRoute();
  const isLoaded = useLibrary((library) => library.isLoaded);
  if ('draft' in route) return <DraftScreens key={route.draft} route={route} />;
  const Screen = PLAIN[route.screen];
  return <PlainFrame>{isLoaded ? <Screen /> : null}</PlainFrame>;
}

/** Takes files dropped anywhere on the page. */
function DropTarget() {
  const { t } = useTranslation();
  const { words, take } = useDroppedFile();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: globalThis.DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: globalThis.DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) void take(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
  const leave = (event: DragEvent) => {
    if (event.target === event.currentTarget) setOver(false);
  };
  return isOver ? (
    <div className="drop" onDragLeave={leave} aria-hidden="true">
      <p>{t(words)}</p>
    </div>
  ) : null;
}

/** The whole program below the composition root. */
export function App() {
  const [failed, setFailed] = useState<FailedFile>();
  const report = useCallback((next: FailedFile | undefined) => setFailed(next), []);
  const { i18n } = useTranslation();
  useWarningBeforeLoss();
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  const wipeStage = useWipe((state) => state.stage);
  if (wipeStage.kind !== 'here') return <WipedScreen stage={wipeStage} />;
  return (
    <FailedFileContext.Provider value={report}>
      {failed ? <FailedFileNotice failed={failed} onClose={() => setFailed(undefined)} /> : null}
      <Screens />
      <DropTarget />
    </FailedFileContext.Provider>
  );
}
