import { type DraftOrigin, parseOrigin } from '../domain/draft/draft-origin.ts';
import type { DraftRepository } from '../storage/draft-repository.ts';

/** Noted beside the draft and not in it: it says something about this machine, not about the report. */
function settingOf(id: string): string {
  return `origin.${id}`;
}

/** Notes where a draft comes from. It is only a help: should it fail, the draft is there all the same. */
export async function saveOrigin(repository: DraftRepository, id: string, origin: DraftOrigin): Promise<void> {
  await repository.saveSetting(settingOf(id), JSON.stringify(origin)).catch(() => undefined);
}

/** Where these drafts come from, by id; nothing for those that were begun here. */
export async function loadOrigins(
  repository: DraftRepository,
  ids: readonly string[],
): Promise<Readonly<Record<string, DraftOrigin>>> {
  const found = await Promise.all(
    ids.map(async (id): Promise<[string, DraftOrigin][]> => {
      const text = await repository.loadSetting(settingOf(id)).catch(() => undefined);
      const origin = text === undefined ? undefined : parseOrigin(text);
      return origin ? [[id, origin]] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
