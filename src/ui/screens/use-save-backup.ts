import { useRef, useState } from 'react';
import { saveOpen, unsavedDrafts } from '../../state/open-drafts.ts';
import { type BackupOutcome, saveBackup } from '../../state/save-backup.ts';
import { useFolderCopiesStore, useOpenDrafts, useServices } from '../app/app-context.tsx';

interface SavingBackup {
  /** Share that is done, 0 to 1, while it is being put together. */
  readonly share: number | undefined;
  readonly outcome: BackupOutcome | undefined;
  readonly save: (passphrase?: string) => Promise<BackupOutcome>;
  readonly stop: () => void;
}

/** Saves everything into one file, with what this page could not save in it. */
export function useSaveBackup(): SavingBackup {
  const services = useServices();
  const openDrafts = useOpenDrafts();
  const copies = useFolderCopiesStore();
  const [share, setShare] = useState<number>();
  const [outcome, setOutcome] = useState<BackupOutcome>();
  const stop = useRef(new AbortController());
  const save = async (passphrase?: string) => {
    stop.current = new AbortController();
    setOutcome(undefined);
    setShare(0);
    await saveOpen(openDrafts);
    const saved = await saveBackup(services, {
      passphrase,
      unsaved: unsavedDrafts(openDrafts),
      signal: stop.current.signal,
      progress: (done, total) => setShare(total > 0 ? done / total : 0),
    });
    setShare(undefined);
    setOutcome(saved);
    if (saved.kind === 'saved') await copies.getState().noteFile(saved.copied);
    return saved;
  };
  return { share, outcome, save, stop: () => stop.current.abort() };
}
