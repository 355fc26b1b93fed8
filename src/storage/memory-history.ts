import { parseDraftFile } from '../domain/draft/parse-draft.ts';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import { thinOut } from '../domain/history/thin-out.ts';
import { fail, succeed } from '../domain/shared/result.ts';
import type { DraftHistory } from './draft-history.ts';

/** Versions in memory: for browsers that refuse a database, for the sample, and for tests. */
export function createMemoryHistory(): DraftHistory {
  const kept = new Map<string, { readonly version: KeptVersion; readonly text: string }>();
  let count = 0;
  const list = async (draftId: string) =>
    [...kept.values()]
      .map(({ version }) => version)
      .filter((version) => version.draftId === draftId)
      .reverse();
  const keepText: DraftHistory['keepText'] = async (draftId, text, { reason, name }, now) => {
    const [newest] = await list(draftId);
    if (newest && reason !== 'named' && kept.get(newest.id)?.text === text) return succeed(newest);
    count += 1;
    const named = name === undefined ? {} : { name };
    const version: KeptVersion = { id: `${draftId}/${count}`, draftId, at: now, reason, ...named, bytes: text.length };
    kept.set(version.id, { version, text });
    for (const { id } of thinOut(await list(draftId), now)) kept.delete(id);
    return succeed(version);
  };
  return {
    list,
    keepText,
    keep: (draft, version, now) => keepText(draft.id, JSON.stringify(draft), version, now),
    load: async ({ id }) => {
      const found = kept.get(id);
      return found ? parseDraftFile(found.text) : fail({ kind: 'gone' });
    },
    name: async ({ id }, name) => {
      const found = kept.get(id);
      if (!found) return fail({ kind: 'failed', message: 'gone' });
      const version: KeptVersion = { ...found.version, reason: 'named', name };
      kept.set(id, { ...found, version });
      return succeed(version);
    },
    remove: async ({ id }) => {
      kept.delete(id);
    },
  };
}
