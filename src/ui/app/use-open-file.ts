import { createContext, useCallback, useContext } from 'react';
import { looksLikeBackup } from '../../state/open-backup.ts';
import type { ImportProblem } from '../../state/read-draft-file.ts';
import { useLibrary, useOpenDrafts, useRestore, useWordEditsStore } from './app-context.tsx';
import { goTo } from './route.ts';

/** A file that could not be opened: shown over every screen until it is put away. */
export interface FailedFile {
  readonly file: File;
  readonly problem: ImportProblem;
  /** It was to be laid beside a draft; absent: to be opened as one. */
  readonly isBeside?: boolean;
}

export const FailedFileContext = createContext<(failed: FailedFile | undefined) => void>(() => undefined);

/**
 * Opens a file that was chosen or dropped: as a draft, as a backup to be looked through, or with a plain message and the
 * original still to be had. A sealed one is opened with its passphrase.
 */
export function useOpenFile(): (file: File, passphrase?: string) => Promise<void> {
  const open = useLibrary((library) => library.openFile);
  const wordEdits = useWordEditsStore();
  const openDrafts = useOpenDrafts();
  const report = useContext(FailedFileContext);
  const takeBackup = useRestore((state) => state.take);
  return useCallback(
    async (file, passphrase) => {
      if (await looksLikeBackup(file)) {
        report(undefined);
        goTo({ screen: 'backup' });
        await takeBackup(file);
        return;
      }
      // the file is laid beside what is saved: what was typed last belongs to it
      await Promise.all(openDrafts.unsaved().map((store) => store.getState().flush()));
      const opened = await open(file, passphrase);
      if (!opened.ok) {
        report({ file, problem: opened.problem });
        return;
      }
      report(undefined);
      const hasEdits = wordEdits.getState().reviews[opened.value] !== undefined;
      goTo({ screen: hasEdits ? 'wordEdits' : 'sections', draft: opened.value });
    },
    [open, report, takeBackup, wordEdits, openDrafts],
  );
}
