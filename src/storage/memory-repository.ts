import type { Draft } from '../domain/draft/draft-schema.ts';
import { parseDraftFile } from '../domain/draft/parse-draft.ts';
import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, succeed } from '../domain/shared/result.ts';
import { type DraftRepository, type NoDatabase, removalMoment, type StoredDraft } from './draft-repository.ts';

/** A draft as it lies in memory; `text` may be one that no program can read. */
export interface MemoryRecord {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly text: string;
  readonly steps?: string | undefined;
  readonly removedAt?: string | undefined;
}

function storedOf({ id, revision, savedAt, text, steps }: MemoryRecord): StoredDraft {
  const parsed = parseDraftFile(text);
  if (!parsed.ok) return { kind: 'unreadable', id, savedAt, problem: parsed.problem, text };
  return { kind: 'readable', draft: parsed.value, revision, savedAt, steps };
}

/** Drafts in memory: for browsers that refuse a database, for the sample, and for tests. */
export function createMemoryRepository(reason?: NoDatabase, left: readonly MemoryRecord[] = []): DraftRepository {
  const drafts = new Map(left.map((record) => [record.id, record]));
  const settings = new Map<string, string>();
  let profile: Profile | undefined;
  const here = () => [...drafts.values()].filter(({ removedAt }) => removedAt === undefined);
  return {
    kind: 'memory',
    reason,
    list: async () => here().map(storedOf),
    load: async (id) => {
      const kept = drafts.get(id);
      return kept && kept.removedAt === undefined ? storedOf(kept) : undefined;
    },
    revisionOf: async (id) => here().find((kept) => kept.id === id)?.revision,
    save: async (draft: Draft, expectedRevision, now, steps) => {
      const kept = drafts.get(draft.id);
      if ((kept?.revision ?? 0) !== expectedRevision || kept?.removedAt !== undefined)
        return fail({ kind: 'superseded' });
      const revision = expectedRevision + 1;
      drafts.set(draft.id, { id: draft.id, revision, savedAt: now, text: JSON.stringify(draft), steps });
      return succeed({ revision, savedAt: now });
    },
    remove: async (id, now) => {
      const kept = drafts.get(id);
      if (!kept || kept.removedAt !== undefined) return false;
      drafts.set(id, { ...kept, removedAt: removalMoment(now, kept.savedAt) });
      return true;
    },
    bin: async () =>
      [...drafts.values()]
        .flatMap((kept) =>
          kept.removedAt === undefined ? [] : [{ stored: storedOf(kept), removedAt: kept.removedAt }],
        )
        .sort((left, right) => right.removedAt.localeCompare(left.removedAt)),
    putBack: async (id) => {
      const kept = drafts.get(id);
      if (kept) drafts.set(id, { ...kept, removedAt: undefined });
    },
    removeForGood: async (id) => {
      if (drafts.get(id)?.removedAt === undefined) return;
      drafts.delete(id);
      for (const name of settings.keys()) if (name.endsWith(`.${id}`)) settings.delete(name);
    },
    loadProfile: async () => profile,
    saveProfile: async (next) => {
      profile = next;
    },
    loadSetting: async (name) => settings.get(name),
    loadDraftSettings: async (name) =>
      Object.fromEntries(
        [...settings].flatMap(([key, value]) =>
          key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value]] : [],
        ),
      ),
    saveSetting: async (name, value) => {
      settings.set(name, value);
    },
  };
}
