import type { Draft } from '../domain/draft/draft-schema.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { outlineOf, type Services } from './services.ts';

type Needs = Pick<Services, 'shelf' | 'templates'>;

/** Reads the own outlines anew when one of these drafts follows an outline that is not known: another window may have made it. */
export async function lookForOutlines({ shelf, templates }: Needs, drafts: readonly Draft[]): Promise<void> {
  if (drafts.every((draft) => outlineOf(templates, draft))) return;
  await shelf
    .getState()
    .load()
    .catch(() => undefined);
}

/** The outline a draft follows, also when another window made it since; `undefined` when it is not on this machine. */
export async function findOutline(needs: Needs, draft: Draft): Promise<Outline | undefined> {
  await lookForOutlines(needs, [draft]);
  return outlineOf(needs.templates, draft);
}
