import type { Profile } from '../domain/profile/profile-schema.ts';
import { fail, succeed } from '../domain/shared/result.ts';
import { readRecord, recordOf } from './draft-record.ts';
import type { DraftRecord, DraftRepository } from './draft-repository.ts';

/** Drafts in memory: for browsers that refuse a database, for the sample, and for tests. */
export function createMemoryRepository(): DraftRepository {
  const records = new Map<string, DraftRecord>();
  const settings = new Map<string, string>();
  let profile: Profile | undefined;
  return {
    kind: 'memory',
    list: async () => [...records.values()].map(readRecord),
    load: async (id) => {
      const record = records.get(id);
      return record && readRecord(record);
    },
    save: async (draft, expectedRevision, now) => {
      if ((records.get(draft.id)?.revision ?? 0) !== expectedRevision) return fail({ kind: 'superseded' });
      const revision = expectedRevision + 1;
      records.set(draft.id, recordOf(draft, revision, now));
      return succeed({ revision, savedAt: now });
    },
    remove: async (id) => {
      const record = records.get(id);
      records.delete(id);
      return record;
    },
    putBack: async (record) => {
      // a draft that came back in the meantime is not written over
      if (!records.has(record.id)) records.set(record.id, record);
    },
    loadProfile: async () => profile,
    saveProfile: async (next) => {
      profile = next;
    },
    loadSetting: async (name) => settings.get(name),
    saveSetting: async (name, value) => {
      settings.set(name, value);
    },
  };
}
