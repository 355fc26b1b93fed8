import { type CoreFileOptions, fileOpen, fileSave } from 'browser-fs-access';

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Largest file the program takes in; a draft is rarely over 1 MB. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

export type OpenedFile =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'tooLarge'; readonly name: string };

/** Reads a file that was chosen or dropped as UTF-8 text. */
export async function readTextFile(file: File): Promise<OpenedFile> {
  if (file.size > LARGEST_FILE_BYTES) return { kind: 'tooLarge', name: file.name };
  return { kind: 'text', name: file.name, text: await file.text() };
}

/** written: the browser wrote the file where the person chose. handedOver: it was asked to download it, and nobody can tell whether it did. */
export type SavedFile = 'written' | 'handedOver';

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Lets a person choose a draft file; `undefined` when they close the dialog. */
export function chooseFile(): Promise<File | undefined> {
  return choose({
    extensions: ['.json', '.docx'],
    mimeTypes: ['application/json', WORD_TYPE],
    description: 'Bản nháp báo cáo',
  });
}

/** Lets a person choose a Word file; `undefined` when they close the dialog. */
export function chooseWordFile(): Promise<File | undefined> {
  return choose({ extensions: ['.docx'], mimeTypes: [WORD_TYPE], description: 'Tệp Word' });
}

async function choose(kind: CoreFileOptions): Promise<File | undefined> {
  try {
    return await fileOpen(kind);
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
}

/** Hands a file out as a download, where the system's dialog is not to be had. */
function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Saves a file under a name: through the system's dialog where the browser has one, as a download elsewhere. Called when
 * the content is ready, so that a cancelled export leaves no empty file; should the browser find the click too long ago
 * for a dialog, it becomes a download. Gives nothing when the person closes the dialog.
 */
export async function saveFile(name: string, type: string, content: Blob): Promise<SavedFile | undefined> {
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    const written = await fileSave(content, {
      fileName: name,
      extensions: [extension],
      mimeTypes: [type],
      id: 'bao-cao-dan-chu',
    });
    return written ? 'written' : 'handedOver';
  } catch (error) {
    if (isAbort(error)) return undefined;
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
    download(name, content);
    return 'handedOver';
  }
}
