import { fileOpen, fileSave } from 'browser-fs-access';

/** Largest file the program takes in; a draft is rarely over 1 MB. */
const LARGEST_FILE_BYTES = 50 * 1024 * 1024;

export type OpenedFile =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'tooLarge'; readonly name: string };

/** Reads a file that was chosen or dropped as UTF-8 text. */
export async function readTextFile(file: File): Promise<OpenedFile> {
  if (file.size > LARGEST_FILE_BYTES) return { kind: 'tooLarge', name: file.name };
  return { kind: 'text', name: file.name, text: await file.text() };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Lets a person choose a draft file; `undefined` when they close the dialog. */
export async function chooseFile(): Promise<File | undefined> {
  try {
    return await fileOpen({ extensions: ['.json'], mimeTypes: ['application/json'], description: 'Bản nháp báo cáo' });
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
}

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Saves bytes under a name: through the system's dialog where the browser has one, as a download elsewhere. The dialog
 * opens before the content is ready, while the click still counts. Gives false when the person closes the dialog.
 */
export async function saveFile(name: string, type: string, content: Promise<Blob>): Promise<boolean> {
  const extension = name.slice(name.lastIndexOf('.'));
  // a failed export rejects here and in the caller; without this the browser also reports it as unhandled
  content.catch(() => undefined);
  try {
    await fileSave(content, { fileName: name, extensions: [extension], mimeTypes: [type], id: 'bao-cao-dan-chu' });
    return true;
  } catch (error) {
    if (isAbort(error)) return false;
    throw error;
  }
}
