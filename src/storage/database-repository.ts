import { type Profile, profileSchema } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Database } from './database.ts';
import { readRecord, recordOf } from './draft-record.ts';
import type { DraftRecord, DraftRepository, Saved, SaveProblem } from './draft-repository.ts';

const PROFILE = 'profile';

/** The kept profile; a damaged one is as good as none, and must not stand in the way of the drafts. */
function readProfile(text: string): Profile | undefined {
  try {
    return profileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function problemOf(error: unknown): SaveProblem {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'full' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

async function writeRecord(database: Database, record: DraftRecord, expectedRevision: number): Promise<boolean> {
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get(record.id);
  if ((stored?.revision ?? 0) !== expectedRevision) {
    await transaction.done;
    return false;
  }
  await transaction.store.put(record);
  await transaction.done;
  return true;
}

async function saveRecord(
  database: Database,
  record: DraftRecord,
  expectedRevision: number,
): Promise<Result<Saved, SaveProblem>> {
  try {
    if (!(await writeRecord(database, record, expectedRevision))) return fail({ kind: 'superseded' });
    const back = await database.get('drafts', record.id);
    if (back?.text !== record.text || back.revision !== record.revision) return fail({ kind: 'readBackDiffers' });
    return succeed({ revision: record.revision, savedAt: record.savedAt });
  } catch (error) {
    return fail(problemOf(error));
  }
}

/** Drafts in IndexedDB. A save counts when the transaction is durable and the record was read back the same. */
export function createDatabaseRepository(database: Database): DraftRepository {
  const loadSetting = async (name: string) => (await database.get('settings', name))?.value;
  const saveSetting = async (name: string, value: string) => {
    await database.put('settings', { name, value });
  };
  return {
    kind: 'database',
    list: async () => (await database.getAll('drafts')).map(readRecord),
    load: async (id) => {
      const record = await database.get('drafts', id);
      return record && readRecord(record);
    },
    save: (draft, expectedRevision, now) =>
      saveRecord(database, recordOf(draft, expectedRevision + 1, now), expectedRevision),
    remove: async (id) => {
      const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      const record = await transaction.store.get(id);
      await transaction.store.delete(id);
      await transaction.done;
      return record;
    },
    putBack: async (record) => {
      const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      // a draft that came back in the meantime is not written over
      if (!(await transaction.store.get(record.id))) await transaction.store.put(record);
      await transaction.done;
    },
    loadProfile: async () => {
      const text = await loadSetting(PROFILE);
      return text === undefined ? undefined : readProfile(text);
    },
    saveProfile: (profile) => saveSetting(PROFILE, JSON.stringify(profile)),
    loadSetting,
    saveSetting,
  };
}
