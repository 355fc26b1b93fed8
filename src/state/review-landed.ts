import type { Offer } from '../document/model/offers.ts';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { isEditDone } from '../domain/draft/edits-done.ts';
import type { Landing } from './landing.ts';
import type { ReadDraft } from './read-draft-file.ts';
import { reviewWordFile } from './review-word-file.ts';
import { outlineOf, type Services } from './services.ts';
import type { FoundInWord, WordEditsStore } from './word-edits.ts';

const NOTHING: FoundInWord = { changes: [], edits: [] };

/** What is still to be looked at: without the changes a draft that went on has already. */
function stillOpen(
  { templates }: Pick<Services, 'templates'>,
  carried: Draft,
  current: Draft,
  found: FoundInWord,
): readonly Offer[] {
  const outline = outlineOf(templates, carried);
  if (!outline) return found.changes;
  return found.changes.filter(
    ({ take }) => take.kind === 'leave' || !take.edits.every((edit) => isEditDone(outline, carried, current, edit)),
  );
}

/**
 * Looks through a Word file whose draft has been taken in. What was changed in Word waits to be looked at; that the draft
 * here is another one than that of the file is said even when nothing was changed.
 */
export async function reviewLanded(
  services: Pick<Services, 'templates' | 'word'>,
  wordEdits: WordEditsStore,
  { draft, word }: ReadDraft,
  landing: Landing,
  fileName: string,
): Promise<void> {
  const { open, close } = wordEdits.getState();
  const { id } = landing.draft;
  const found = word && (await reviewWordFile(services, draft, word).catch(() => undefined));
  if (landing.kind === 'earlier') {
    const changes = found ? stillOpen(services, draft, landing.draft, found) : [];
    const alreadyThere = (found?.changes.length ?? 0) - changes.length;
    open(id, { ...NOTHING, ...found, changes }, { fileName, carried: { draft, found }, alreadyThere });
    return;
  }
  const original = landing.kind === 'copy' ? landing.original : undefined;
  if (found || original !== undefined) open(id, found ?? NOTHING, { fileName, original });
  else close(id);
}
