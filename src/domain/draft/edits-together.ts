import type { Outline } from '../outline/outline-schema.ts';
import { type DraftEdit, withDraftEdits } from './draft-edits.ts';
import type { Draft } from './draft-schema.ts';

/**
 * The draft with accepted changes taken over, each of them whole: when one of its edits is refused, none of its edits is
 * made, since half of a divided paragraph would be lost. Takes the edits in reading order and what each is part of.
 */
export function withEditsTogether(
  outline: Outline,
  before: Draft,
  edits: readonly DraftEdit[],
  partOf: (edit: DraftEdit) => string | undefined,
): { readonly draft: Draft; readonly refused: ReadonlySet<string> } {
  const refused = new Set<string>();
  for (;;) {
    const wanted = edits.filter((edit) => !refused.has(partOf(edit) ?? ''));
    const after = withDraftEdits(outline, before, wanted);
    if (after.refused.length === 0) return { draft: after.draft, refused };
    for (const edit of after.refused) refused.add(partOf(edit) ?? '');
  }
}
