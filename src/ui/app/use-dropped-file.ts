import { useContext } from 'react';
import { useAuditFile, useOutlineImport, useRestore } from './app-context.tsx';
import { goTo, useRoute } from './route.ts';
import { FailedFileContext, useOpenFile } from './use-open-file.ts';

/** What becomes of a dropped file, and the words that say so while it is held over the page. */
interface DropPurpose {
  readonly words: 'frame.drop' | 'frame.dropAudit' | 'backup.drop' | 'outlineImport.dropWords';
  readonly take: (file: File) => Promise<void>;
}

/** The screens that measure and restore files take what is dropped on them; everywhere else it is a draft or a backup to be opened. */
export function useDroppedFile(): DropPurpose {
  const { screen } = useRoute();
  const openFile = useOpenFile();
  const audit = useAuditFile((state) => state.take);
  const restore = useRestore((state) => state.take);
  const outline = useOutlineImport((state) => state.take);
  if (screen === 'audit') return { words: 'frame.dropAudit', take: audit };
  if (screen === 'backup') return { words: 'backup.drop', take: restore };
  if (screen === 'outlineImport') return { words: 'outlineImport.dropWords', take: outline };
  return { words: 'frame.drop', take: openFile };
}

/** Has a Word file read as an outline that was meant for something else. */
export function useOutlineInstead(): (file: File) => void {
  const report = useContext(FailedFileContext);
  const take = useOutlineImport((state) => state.take);
  return (file) => {
    report(undefined);
    void take(file);
    goTo({ screen: 'outlineImport' });
  };
}

/** Has a file measured that was meant for something else: the message about it is put away, and its screen opens. */
export function useAuditInstead(): (file: File) => void {
  const report = useContext(FailedFileContext);
  const audit = useAuditFile((state) => state.take);
  return (file) => {
    report(undefined);
    void audit(file);
    goTo({ screen: 'audit' });
  };
}
