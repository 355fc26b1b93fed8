import './domain/shared/without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { startTexts } from './i18n/start-texts.ts';
import { createAuditFileStore } from './state/audit-file.ts';
import { createLibraryStore } from './state/library-store.ts';
import { loadTemplates } from './state/load-templates.ts';
import { createOpenDrafts } from './state/open-drafts.ts';
import type { Services } from './state/services.ts';
import { createWordEdits } from './state/word-edits.ts';
import { createWordWorker } from './state/word-writer.ts';
import { openDatabase } from './storage/database.ts';
import { createDatabaseRepository } from './storage/database-repository.ts';
import type { DraftRepository } from './storage/draft-repository.ts';
import { chooseFile, chooseWordFile, saveFile } from './storage/files.ts';
import { createMemoryRepository } from './storage/memory-repository.ts';
import { newId } from './storage/new-id.ts';
import { App } from './ui/app/app.tsx';
import { AppContext } from './ui/app/app-context.tsx';
import { CrashScreen } from './ui/app/crash-screen.tsx';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
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
import './ui/styles/audit.css';
import './ui/styles/slip.css';
import './ui/styles/check.css';
import './ui/styles/narrow.css';

// composition root: the only file that may see everything

/** How long the browser may take to open its database before the program goes on without it. */
const DATABASE_PATIENCE_MS = 5000;

async function openRepository(): Promise<DraftRepository> {
  try {
    const patience = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('timeout')), DATABASE_PATIENCE_MS),
    );
    return createDatabaseRepository(await Promise.race([openDatabase(), patience]));
  } catch {
    // private window, policy, damaged profile: work in memory, say so all the time, offer the file
    return createMemoryRepository();
  }
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
  const repository = await openRepository();
  const services: Services = {
    repository,
    templates,
    now: () => new Date().toISOString(),
    newId,
    word: createWordWorker(inertText('word-writer')),
    saveFile,
    chooseFile,
    chooseWordFile,
  };
  await startTexts((language) => JSON.parse(inertText(`texts-${language}`)));
  const wordEdits = createWordEdits();
  const library = createLibraryStore(services, profile, wordEdits);
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no place for the program');
  createRoot(root).render(
    <StrictMode>
      <CrashScreen>
        <AppContext.Provider
          value={{
            services,
            library,
            wordEdits,
            openDrafts: createOpenDrafts(services),
            auditFile: createAuditFileStore(services),
          }}
        >
          <App />
        </AppContext.Provider>
      </CrashScreen>
    </StrictMode>,
  );
  await library.getState().refresh();
}

/** Whatever goes wrong before the first screen is said plainly; drafts are not touched. */
start().catch((error: unknown) => {
  const root = document.getElementById('app');
  if (!root) return;
  const reason = error instanceof Error ? error.message : String(error);
  root.textContent = `Chương trình không mở được (${reason}). Bản nháp đã lưu vẫn còn trên máy. Tải lại trang; nếu vẫn không được, dùng lại tệp chương trình gốc.`;
});
