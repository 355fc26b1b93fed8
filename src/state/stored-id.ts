import type { StoredDraft } from '../storage/draft-repository.ts';

/** The id of a stored draft, whether it can be read or not. */
export function idOf(stored: StoredDraft): string {
  return stored.kind === 'readable' ? stored.draft.id : stored.id;
}
