import { createContext, useCallback, useContext } from 'react';
import { looksLikeBackup } from '../../state/open-backup.ts';
import { looksLikeOutline, type OpenOutlineProblem, openOutlineFile } from '../../state/outline-files.ts';
import type { ImportProblem } from '../../state/read-draft-file.ts';
import {
  useLibrary,
  useOpenDrafts,
  useOutlineEditor,
  useRestore,
  useServices,
  useWordEditsStore,
} from './app-context.tsx';
import { goTo } from './route.ts';

/** A file that could not be opened: shown over every screen until it is put away. */
export interface FailedFile {
  readonly file: File;
  readonly problem: ImportProblem | { readonly kind: 'outline'; readonly problem: OpenOutlineProblem };
  /** It was to be laid beside a draft; absent: to be opened as one. */
  readonly isBeside?: boolean;
}

export const FailedFileContext = createContext<(failed: FailedFile | undefined) => void>(() => undefined);

/** Takes an outline over that was passed on as a file, and shows it among the others; a message says why it cannot. */
export function useOpenOutline(): (file: File) => Promise<void> {
  const services = useServices();
  const report = useContext(FailedFileContext);
  const noteArrived = useOutlineEditor((state) => state.noteArrived);
  return useCallback(
    async (file) => {
      const opened = await openOutlineFile(file, services);
      report(opened.ok ? undefined : { file, problem: { kind: 'outline', problem: opened.problem } });
      if (opened.ok) noteArrived({ name: opened.value, how: 'file' });
      goTo({ screen: 'outlines' });
    },
    [services, report, noteArrived],
  );
}

/**
 * Opens a file that was chosen or dropped: as a draft, as a backup to be looked through, as an outline, or with a plain message and the
 * original still to be had. A sealed one is opened with its passphrase.
 */
export function useOpenFile(): (file: File, passphrase?: string) => Promise<void> {
  const open = useLibrary((library) => library.openFile);
  const wordEdits = useWordEditsStore();
  const openDrafts = useOpenDrafts();
  const report = useContext(FailedFileContext);
  const takeBackup = useRestore((state) => state.take);
  const openOutline = useOpenOutline();
  return useCallback(
    async (file, passphrase) => {
      if (await looksLikeBackup(file)) {
        report(undefined);
        goTo({ screen: 'backup' });
        await takeBackup(file);
        return;
      }
      if (await looksLikeOutline(file)) {
        await openOutline(file);
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
    [open, report, takeBackup, wordEdits, openDrafts, openOutline],
  );
}
