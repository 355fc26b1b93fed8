import { useContext } from 'react';
import { useAuditFile } from './app-context.tsx';
import { goTo, useRoute } from './route.ts';
import { FailedFileContext, useOpenFile } from './use-open-file.ts';

/** What becomes of a dropped file, and the words that say so while it is held over the page. */
interface DropPurpose {
  readonly words: 'frame.drop' | 'frame.dropAudit';
  readonly take: (file: File) => Promise<void>;
}

/** The screen that measures files takes what is dropped on it; everywhere else a dropped file is a draft to be opened. */
export function useDroppedFile(): DropPurpose {
  const { screen } = useRoute();
  const openFile = useOpenFile();
  const audit = useAuditFile((state) => state.take);
  return screen === 'audit' ? { words: 'frame.dropAudit', take: audit } : { words: 'frame.drop', take: openFile };
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
