/** What is used of a file of the File System Access API. */
export interface FileHandle {
  getFile(): Promise<Blob>;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
  /** Newer browsers only, and not everywhere. */
  move?(name: string): Promise<void>;
}

/** What is used of a folder of the File System Access API; the permissions are missing from the types of the compiler. */
export interface FolderHandle {
  readonly name: string;
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<FileHandle>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
  queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Whether a value of the browser or of its database is a folder. */
export function isFolderHandle(value: unknown): value is FolderHandle {
  if (typeof value !== 'object' || value === null) return false;
  return ['getFileHandle', 'removeEntry', 'keys'].every((name) => typeof Reflect.get(value, name) === 'function');
}

/** Whether this browser lets a person choose a folder for the page to write into: Chrome, Edge and Cốc Cốc do, Firefox does not. */
export function canChooseFolder(): boolean {
  return typeof Reflect.get(globalThis, 'showDirectoryPicker') === 'function';
}

/** Lets the person choose a folder; `undefined` when they close the dialog. Rejects when the browser refuses it. */
export async function pickFolder(): Promise<FolderHandle | undefined> {
  const pick: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  if (typeof pick !== 'function') return undefined;
  try {
    const folder: unknown = await pick.call(globalThis, { id: 'bao-cao-dan-chu', mode: 'readwrite' });
    return isFolderHandle(folder) ? folder : undefined;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return undefined;
    throw reason;
  }
}

/** Writes a file whole: the browser puts it in place when it is closed, so that an older one is there until then. */
export async function writeWhole(file: FileHandle, content: Blob): Promise<void> {
  const stream = await file.createWritable();
  await stream.write(content);
  await stream.close();
}

const PIECE_BYTES = 4 * 1024 * 1024;

/** Whether two files hold the same, looked at piece by piece. */
export async function hasSameBytes(left: Blob, right: Blob): Promise<boolean> {
  if (left.size !== right.size) return false;
  for (let at = 0; at < left.size; at += PIECE_BYTES) {
    const [one, other] = await Promise.all(
      [left, right].map(async (file) => new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())),
    );
    if (!one?.every((byte, index) => byte === other?.[index])) return false;
  }
  return true;
}
