import type { DraftRepository, SaveProblem } from '../storage/draft-repository.ts';
import type { Services } from './services.ts';

/** A repository that writes over a draft only when the original was kept, and why it was not kept so far. */
export interface KeepingOriginal {
  readonly repository: DraftRepository;
  readonly problem: SaveProblem | undefined;
}

/**
 * Keeps a draft of an older format as its program wrote it, as a version. While that does not succeed nothing is written over the
 * original: each save tries to keep it first, and is refused with `originalNotKept` when it cannot.
 */
export async function keepOriginal(
  { repository, history, now }: Pick<Services, 'repository' | 'history' | 'now'>,
  id: string,
  text: string,
): Promise<KeepingOriginal> {
  let isKept = false;
  const keep = async (): Promise<boolean> => {
    if (!isKept) isKept = (await history.keepText(id, text, { reason: 'beforeMigration' }, now())).ok;
    return isKept;
  };
  const problem: SaveProblem = { kind: 'originalNotKept' };
  return {
    problem: (await keep()) ? undefined : problem,
    repository: {
      ...repository,
      save: async (...order) => ((await keep()) ? repository.save(...order) : { ok: false, problem }),
    },
  };
}
