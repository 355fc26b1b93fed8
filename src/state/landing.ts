import type { Draft } from '../domain/draft/draft-schema.ts';
import { hasSameContent } from '../domain/draft/same-content.ts';
import type { ReadDraft } from './read-draft-file.ts';
import type { Services } from './services.ts';
import { idOf } from './stored-id.ts';

/** Where the draft of a file goes. What is on this machine is never written over. */
export type Landing =
  /** It is not on this machine. */
  | { readonly kind: 'new'; readonly draft: Draft }
  /** It is here already with the same answers: no second copy is needed. */
  | { readonly kind: 'kept'; readonly draft: Draft }
  /** It is here and was changed after the file was written: the file holds an earlier state of it. */
  | { readonly kind: 'earlier'; readonly draft: Draft }
  /** A draft of its own beside the one that is here (`original`), or made out of the sample. */
  | { readonly kind: 'copy'; readonly draft: Draft; readonly isKept: boolean; readonly original: string | undefined };

type Needs = Pick<Services, 'repository' | 'templates' | 'newId'>;

/** A draft of its own with these answers: the one that is on this machine already, or one that is still to be kept. */
export async function copyOf(
  draft: Draft,
  { repository, newId }: Pick<Needs, 'repository' | 'newId'>,
): Promise<{ readonly draft: Draft; readonly isKept: boolean }> {
  for (const stored of await repository.list()) {
    if (stored.kind !== 'readable' || stored.draft.id === draft.id) continue;
    const same = { ...draft, id: stored.draft.id, sample: false };
    if (hasSameContent(stored.draft, same)) return { draft: stored.draft, isKept: true };
  }
  return { draft: { ...draft, id: newId(), sample: false }, isKept: false };
}

/** Takes what was read from a file; gives where it goes. Changes nothing. */
export async function landingOf({ draft, word }: ReadDraft, services: Needs): Promise<Landing> {
  const { repository, templates } = services;
  const stored = await repository.load(draft.id);
  const here = stored?.kind === 'readable' ? stored.draft : undefined;
  if (here && word && hasSameContent(here, draft)) return { kind: 'kept', draft: here };
  // a file that was written after the last save here comes from another machine: that is no earlier state of this draft
  if (here && word && draft.updatedAt <= here.updatedAt) return { kind: 'earlier', draft: here };
  // what lies in the bin under this name stays there and can still be put back
  const isBinned = (await repository.bin()).some(({ stored: binned }) => idOf(binned) === draft.id);
  const isShipped = templates.examples.some(({ id }) => id === draft.id);
  if (!draft.sample && !isShipped && !isBinned && !stored) return { kind: 'new', draft };
  return { kind: 'copy', ...(await copyOf(draft, services)), original: here?.id };
}
