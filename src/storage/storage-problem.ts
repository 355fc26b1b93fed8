import type { SaveProblem } from './draft-repository.ts';

/** What an error of the database means for the person. */
export function problemOf(error: unknown): SaveProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { kind: 'full' };
  // the database was opened by a newer program: this one must not write there any more
  if (name === 'VersionError') return { kind: 'newer' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
