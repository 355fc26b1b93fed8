import './domain/shared/without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { startTexts } from './i18n/start-texts.ts';
import { createAuditFileStore } from './state/audit-file.ts';
import { createFolderCopies } from './state/folder-copies.ts';
import { createLibraryStore } from './state/library-store.ts';
import { loadTemplates } from './state/load-templates.ts';
import { createOpenDrafts, saveOpen, unsavedDrafts } from './state/open-drafts.ts';
import { createOutlineEditor } from './state/outline-editor.ts';
import { createOutlineImportStore } from './state/outline-import.ts';
import { createOutlineShelf } from './state/outline-shelf.ts';
import { createRestoreStore } from './state/restore-store.ts';
import { saveBackup } from './state/save-backup.ts';
import { type Services, withShelf } from './state/services.ts';
import { createWipeStore, type WipeStore } from './state/wipe.ts';
import { createWordEdits } from './state/word-edits.ts';
import { createWordWorker } from './state/word-writer.ts';
import { createBackupFolder } from './storage/backup-folder.ts';
import { type Connection, connectionTo, DATABASE_NAME, type Database } from './storage/database.ts';
import { createDatabaseHistory } from './storage/database-history.ts';
import { createDatabaseRepository } from './storage/database-repository.ts';
import { createDatabaseSeals } from './storage/database-seals.ts';
import { createDoor, type Door } from './storage/door.ts';
import { createDraftKeepers } from './storage/draft-keepers.ts';
import type { NoDatabase } from './storage/draft-repository.ts';
import { createNoSeals } from './storage/draft-seals.ts';
import { chooseFile, chooseWordFile, saveFile } from './storage/files.ts';
import { startFreshLog } from './storage/fresh-log.ts';
import { createMemoryHistory } from './storage/memory-history.ts';
import { createMemoryRepository } from './storage/memory-repository.ts';
import { newId } from './storage/new-id.ts';
import { removeOwnTraces } from './storage/own-traces.ts';
import { createOpenLocks, createWriterLocks } from './storage/web-locks.ts';
import { openChannel } from './storage/window-channel.ts';
import { App } from './ui/app/app.tsx';
import { AppContext } from './ui/app/app-context.tsx';
import { CrashScreen } from './ui/app/crash-screen.tsx';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/top.css';
import './ui/styles/parts.css';
import './ui/styles/inputs.css';
import './ui/styles/home.css';
import './ui/styles/list.css';
import './ui/styles/write.css';
import './ui/styles/boxes.css';
import './ui/styles/beside.css';
import './ui/styles/grids.css';
import './ui/styles/pasting.css';
import './ui/styles/export.css';
import './ui/styles/sheet.css';
import './ui/styles/word-edits.css';
import './ui/styles/versions.css';
import './ui/styles/outline-change.css';
import './ui/styles/audit.css';
import './ui/styles/slip.css';
import './ui/styles/check.css';
import './ui/styles/secrecy.css';
import './ui/styles/backup.css';
import './ui/styles/outlines.css';
import './ui/styles/outline-editor.css';
import './ui/styles/import.css';
import './ui/styles/narrow.css';

// composition root: the only file that may see everything

/** How long the browser may take to open its database before the program goes on without it. */
const DATABASE_PATIENCE_MS = 5000;

type Storage = Pick<Services, 'repository' | 'history' | 'seals' | 'locks'>;

/** Why the database cannot be had. */
function reasonOf(error: unknown): NoDatabase {
  if (error instanceof DOMException && error.name === 'VersionError') return 'newer';
  return error instanceof Error && error.message === 'late' ? 'late' : 'refused';
}

/** The way to the database, and the removal of everything, which shuts it for good. */
function openDoor(): { readonly door: Door<Database>; readonly wipe: WipeStore } {
  const door: Door<Database> = createDoor(connectionTo(DATABASE_NAME, () => wipe.getState().noteGone()));
  const wipe = createWipeStore({ shut: door.shut, remove: removeOwnTraces, others: openChannel('xoa-sach') });
  return { door, wipe };
}

async function openStorage(connect: Connection): Promise<Storage> {
  try {
    const patience = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('late')), DATABASE_PATIENCE_MS),
    );
    await Promise.race([connect(), patience]);
  } catch (error) {
    // private window, policy, damaged profile, a newer program: work in memory, say so all the time, offer the file
    const repository = createMemoryRepository(reasonOf(error));
    return { repository, history: createMemoryHistory(), seals: createNoSeals(), locks: createOpenLocks() };
  }
  void startFreshLog();
  const keepers = createDraftKeepers();
  return {
    repository: createDatabaseRepository(connect, keepers),
    history: createDatabaseHistory(connect, keepers, newId),
    seals: createDatabaseSeals(connect, keepers),
    locks: createWriterLocks(newId),
  };
}

/** What a template page carries beside the program, by the id of its script element. */
function inertText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

const templateFilesSchema = z.record(z.string(), z.unknown());

async function start(): Promise<void> {
  const templates = loadTemplates(templateFilesSchema.parse(JSON.parse(inertText('templates'))));
  const [profile] = templates.profiles;
  if (!profile) throw new Error('No profile is shipped with the program');
  const [known] = templates.outlines;
  if (!known) throw new Error('No outline is shipped with the program');
  const { door, wipe } = openDoor();
  const storage = await openStorage(door.open);
  const now = () => new Date().toISOString();
  const shelf = createOutlineShelf({ ...storage, shipped: templates.outlines, now });
  const services: Services = {
    ...storage,
    templates: withShelf(templates, shelf),
    shelf,
    now,
    newId,
    word: createWordWorker(inertText('word-writer')),
    saveFile,
    chooseFile,
    chooseWordFile,
  };
  await startTexts((language) => JSON.parse(inertText(`texts-${language}`)));
  const wordEdits = createWordEdits();
  const library = createLibraryStore(services, profile, wordEdits);
  const openDrafts = createOpenDrafts(services);
  const folderCopies = createFolderCopies(services, createBackupFolder(), () => unsavedDrafts(openDrafts));
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no place for the program');
  const shown = createRoot(root);
  shown.render(
    <StrictMode>
      <CrashScreen
        onSaveAll={async () => (await saveBackup(services, { unsaved: unsavedDrafts(openDrafts) })).kind === 'saved'}
      >
        <AppContext.Provider
          value={{
            services,
            library,
            wordEdits,
            openDrafts,
            auditFile: createAuditFileStore(services),
            wipe,
            outlineImport: createOutlineImportStore(services, known),
            folderCopies,
            outlineEditor: createOutlineEditor(services),
            restore: createRestoreStore(services, () => saveOpen(openDrafts), library.getState().refresh),
          }}
        >
          <App />
        </AppContext.Provider>
      </CrashScreen>
    </StrictMode>,
  );
  try {
    await shelf.getState().load();
    await library.getState().refresh();
  } catch (error) {
    // the database opens and cannot be read: without its list every screen stays blank, and would stand over the words that say so
    shown.unmount();
    throw error;
  }
  await folderCopies.getState().start();
}

/** Whatever goes wrong before the first screen is said plainly; drafts are not touched. */
start().catch((error: unknown) => {
  const root = document.getElementById('app');
  if (!root) return;
  const reason = error instanceof Error ? error.message : String(error);
  root.textContent = `Chương trình không mở được (${reason}). Bản nháp đã lưu vẫn còn trên máy. Tải lại trang; nếu vẫn không được, dùng lại tệp chương trình gốc.`;
});
