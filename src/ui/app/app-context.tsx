import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AuditFileState, AuditFileStore } from '../../state/audit-file.ts';
import type { DraftState, DraftStore } from '../../state/draft-store.ts';
import type { FolderCopiesState, FolderCopiesStore } from '../../state/folder-copies.ts';
import type { LibraryState, LibraryStore } from '../../state/library-store.ts';
import type { OpenDrafts } from '../../state/open-drafts.ts';
import type { EditorState, OutlineEditor } from '../../state/outline-editor.ts';
import type { OutlineImportState, OutlineImportStore } from '../../state/outline-import.ts';
import type { ShelfState } from '../../state/outline-shelf.ts';
import type { RestoreState, RestoreStore } from '../../state/restore-store.ts';
import type { Services } from '../../state/services.ts';
import type { WipeState, WipeStore } from '../../state/wipe.ts';
import type { WordEditsState, WordEditsStore } from '../../state/word-edits.ts';

export interface AppContextValue {
  readonly services: Services;
  readonly openDrafts: OpenDrafts;
  readonly library: LibraryStore;
  readonly wordEdits: WordEditsStore;
  readonly auditFile: AuditFileStore;
  readonly wipe: WipeStore;
  readonly folderCopies: FolderCopiesStore;
  readonly restore: RestoreStore;
  readonly outlineEditor: OutlineEditor;
  readonly outlineImport: OutlineImportStore;
}

/** Set once by the composition root. */
export const AppContext = createContext<AppContextValue | undefined>(undefined);

/** The open draft; set by the frame of its screens. */
export const DraftContext = createContext<DraftStore | undefined>(undefined);

function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (!value) throw new Error('AppContext is missing');
  return value;
}

export function useServices(): Services {
  return useApp().services;
}

export function useOpenDrafts(): OpenDrafts {
  return useApp().openDrafts;
}

export function useLibrary<Part>(select: (state: LibraryState) => Part): Part {
  return useStore(useApp().library, select);
}

export function useWordEditsStore(): WordEditsStore {
  return useApp().wordEdits;
}

export function useWordEdits<Part>(select: (state: WordEditsState) => Part): Part {
  return useStore(useApp().wordEdits, select);
}

/** The Word file that is being audited. */
export function useAuditFile<Part>(select: (state: AuditFileState) => Part): Part {
  return useStore(useApp().auditFile, select);
}

/** Whether everything was removed from this machine. */
export function useWipe<Part>(select: (state: WipeState) => Part): Part {
  return useStore(useApp().wipe, select);
}

/** Copies outside the browser. */
export function useFolderCopies<Part>(select: (state: FolderCopiesState) => Part): Part {
  return useStore(useApp().folderCopies, select);
}

export function useFolderCopiesStore(): FolderCopiesStore {
  return useApp().folderCopies;
}

/** The outline on its way from a file to the shelf. */
export function useOutlineImport<Part>(select: (state: OutlineImportState) => Part): Part {
  return useStore(useApp().outlineImport, select);
}

/** The backup file that is being restored. */
export function useRestore<Part>(select: (state: RestoreState) => Part): Part {
  return useStore(useApp().restore, select);
}

/** The outline one works on by hand. */
export function useOutlineEditor<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useApp().outlineEditor, select);
}

export function useOutlineEditorStore(): OutlineEditor {
  return useApp().outlineEditor;
}

/** Outlines of this machine. */
export function useShelf<Part>(select: (state: ShelfState) => Part): Part {
  return useStore(useApp().services.shelf, select);
}

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext);
  if (!store) throw new Error('DraftContext is missing');
  return store;
}

export function useDraft<Part>(select: (state: DraftState) => Part): Part {
  return useStore(useDraftStore(), select);
}
