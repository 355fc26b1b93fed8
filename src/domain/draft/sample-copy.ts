import type { Draft } from './draft-schema.ts';

/**
 * Whether a draft was made out of a shipped sample, so that its figures are made up. A copy keeps the instant the sample
 * was created at, to the millisecond, also in every file it travels in; no officer begins a report at that instant.
 */
export function isSampleCopy(draft: Draft, samples: readonly Draft[]): boolean {
  return (
    !draft.sample &&
    samples.some(({ createdAt, outline }) => createdAt === draft.createdAt && outline.id === draft.outline.id)
  );
}
