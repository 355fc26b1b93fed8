import type { PackageProblem } from '../document/docx/reading/package-problem.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import { LARGEST_FILE_BYTES } from '../storage/files.ts';

/** Why the bytes of a Word file were not had: too large, or moved, deleted, a folder. */
export type BytesProblem = PackageProblem | { readonly kind: 'unreadable' };

/** The bytes of a Word file; its size is looked at before a byte is read. */
export async function readBytes(file: File): Promise<Result<Uint8Array<ArrayBuffer>, BytesProblem>> {
  if (file.size > LARGEST_FILE_BYTES)
    return fail({ kind: 'tooLarge', part: '', bytes: file.size, limit: LARGEST_FILE_BYTES });
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail({ kind: 'unreadable' });
  }
}
