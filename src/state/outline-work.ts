import * as z from 'zod';
import type { Outline } from '../domain/outline/outline-schema.ts';
import { type OutlineOrigin, originSchema } from '../domain/outline/own-outline.ts';
import { parseWorkOutline } from '../domain/outline-editing/work-outline.ts';
import type { DraftRepository } from '../storage/draft-repository.ts';

/** The outline one works on: it is kept after each change, and is on the shelf only when it is published. */
export interface OutlineWork {
  readonly outline: Outline;
  readonly origin: OutlineOrigin;
  /** It is put on the shelf in the place of the one it was made of, which was not used yet. */
  readonly isReplacing: boolean;
  /** Nothing was changed in it yet. */
  readonly isUntouched: boolean;
}

const SETTING = 'outlineWork';

const workSchema = z.strictObject({
  outline: z.unknown(),
  origin: originSchema,
  isReplacing: z.boolean(),
  isUntouched: z.boolean(),
});

/** Keeps the working copy; `undefined`: there is none any more. */
export async function saveWork(repository: DraftRepository, work: OutlineWork | undefined): Promise<void> {
  await repository.saveSetting(SETTING, work ? JSON.stringify(work) : '');
}

/** The working copy as it was kept, whatever problems it has; `undefined` when there is none that can be read. */
export async function loadWork(repository: DraftRepository): Promise<OutlineWork | undefined> {
  const text = await repository.loadSetting(SETTING);
  if (!text) return undefined;
  try {
    const { outline: kept, ...rest } = workSchema.parse(JSON.parse(text));
    const outline = parseWorkOutline(kept);
    return outline && { outline, ...rest };
  } catch {
    return undefined;
  }
}
