import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { createAuditFileStore } from '../../src/state/audit-file.ts';
import { createFolderCopies } from '../../src/state/folder-copies.ts';
import { createLibraryStore } from '../../src/state/library-store.ts';
import { createOpenDrafts, saveOpen, unsavedDrafts } from '../../src/state/open-drafts.ts';
import { createOutlineEditor } from '../../src/state/outline-editor.ts';
import { createOutlineImportStore } from '../../src/state/outline-import.ts';
import { createRestoreStore } from '../../src/state/restore-store.ts';
import type { Services } from '../../src/state/services.ts';
import { createWipeStore, type WipeStore } from '../../src/state/wipe.ts';
import { createWordEdits } from '../../src/state/word-edits.ts';
import type { BackupFolder } from '../../src/storage/backup-folder.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { App } from '../../src/ui/app/app.tsx';
import { AppContext } from '../../src/ui/app/app-context.tsx';
import { SHIPPED } from './shipped.ts';
import { type Outside, testServices } from './test-services.ts';

const SAVED_AT = '2026-05-12T00:30:00.000Z';

/** A repository that calls itself a database, with these drafts in it. */
export async function keptDrafts(...drafts: readonly Draft[]): Promise<Services['repository']> {
  const repository = createMemoryRepository();
  for (const draft of drafts) await repository.save(draft, 0, SAVED_AT);
  return { ...repository, kind: 'database' };
}

/** A browser that lets nobody choose a folder, as Firefox. */
const NO_FOLDER: BackupFolder = {
  isSupported: false,
  load: async () => undefined,
  choose: async () => undefined,
  forget: async () => undefined,
};

function noWipe(): WipeStore {
  return createWipeStore({
    shut: () => undefined,
    remove: async () => [],
    others: { tell: () => undefined, listen: () => undefined },
  });
}

/** The whole program at one place, as a person finds it. */
export async function renderApp(
  hash: string,
  parts: Partial<Services> = {},
  { wipe = noWipe(), folder = NO_FOLDER }: { readonly wipe?: WipeStore; readonly folder?: BackupFolder } = {},
): Promise<Outside & { readonly user: ReturnType<typeof userEvent.setup> }> {
  const outside = testServices(parts);
  const [profile] = SHIPPED.profiles;
  const [known] = SHIPPED.outlines;
  if (!profile || !known) throw new Error('nothing is shipped');
  const wordEdits = createWordEdits();
  const library = createLibraryStore(outside.services, profile, wordEdits);
  const openDrafts = createOpenDrafts(outside.services);
  const folderCopies = createFolderCopies(outside.services, folder, () => unsavedDrafts(openDrafts));
  window.location.hash = hash;
  await act(async () => {
    render(
      <AppContext.Provider
        value={{
          services: outside.services,
          library,
          wordEdits,
          openDrafts,
          auditFile: createAuditFileStore(outside.services),
          wipe,
          outlineImport: createOutlineImportStore(outside.services, known),
          folderCopies,
          outlineEditor: createOutlineEditor(outside.services),
          restore: createRestoreStore(outside.services, () => saveOpen(openDrafts), library.getState().refresh),
        }}
      >
        <App />
      </AppContext.Provider>,
    );
    await library.getState().refresh();
    await folderCopies.getState().start();
  });
  return { ...outside, user: userEvent.setup() };
}
