import type { IDBPTransaction } from 'idb';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { type Profile, profileSchema } from '../domain/profile/profile-schema.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Connection, Database, Schema } from './database.ts';
import { type DraftKeepers, isSameSeal } from './draft-keepers.ts';
import {
  type BinnedDraft,
  type DraftRepository,
  removalMoment,
  type Saved,
  type SaveProblem,
} from './draft-repository.ts';
import { PLAIN_KEEPER } from './kept-text.ts';
import { type LoadOutcome, readRecords, type SaveBase, type StoredRecords } from './load-draft.ts';
import { createReadOnce } from './read-once.ts';
import { draftOfSetting, type Head, headSchema, placeOf, rangeOf, staysClear } from './records.ts';
import { saveDraft } from './save-draft.ts';
import { problemOf } from './storage-problem.ts';
import { isReadBack, readRecord, readTogether, writeTogether } from './transactions.ts';

const PROFILE = 'profile';

/** The kept profile; a damaged one is as good as none, and must not stand in the way of the drafts. */
function readProfile(text: string): Profile | undefined {
  try {
    return profileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const DRAFT_STORES = ['heads', 'snapshots', 'journal'] as const;
type Reading = IDBPTransaction<Schema, [...typeof DRAFT_STORES], 'readonly'>;

/** The last whole copy and what was noted since: all that is needed of a draft that is not damaged. */
async function newestIn(transaction: Reading, id: string): Promise<StoredRecords> {
  const head = await transaction.objectStore('heads').get(id);
  const cursor = await transaction.objectStore('snapshots').openCursor(rangeOf(id), 'prev');
  const newest = cursor?.value;
  if (!newest) return { id, head, snapshots: [], journal: [] };
  const journal = await transaction.objectStore('journal').getAll(rangeOf(id, newest.revision + 1));
  return { id, head, snapshots: [newest], journal };
}

/** Everything that is stored of a draft, also what a damaged one can be read out of. */
function recordsOf(database: Database, id: string): Promise<StoredRecords> {
  return readTogether(database, ['heads', 'snapshots', 'journal'], async (transaction) => {
    const head = await transaction.objectStore('heads').get(id);
    const snapshots = await transaction.objectStore('snapshots').getAll(rangeOf(id));
    const journal = await transaction.objectStore('journal').getAll(rangeOf(id));
    return { id, head, snapshots, journal };
  });
}

/** Ids of the deleted drafts, or of the others; also of one whose head is lost: its snapshot may still be there. */
async function idsIn(transaction: Reading, removed: boolean): Promise<readonly string[]> {
  const heads = await transaction.objectStore('heads').getAll();
  const snapshots = removed ? [] : await transaction.objectStore('snapshots').getAllKeys();
  const known = new Set(heads.map(({ id }) => id));
  const orphans = new Set(snapshots.map(([id]) => id).filter((id) => !known.has(id)));
  return [...heads.filter((head) => isRemoved(head) === removed).map(({ id }) => id), ...orphans];
}

/** The deleted drafts, or the others, all as they were at one moment. */
function newestOfAll(database: Database, removed: boolean): Promise<readonly StoredRecords[]> {
  return readTogether(database, DRAFT_STORES, async (transaction) => {
    const all: StoredRecords[] = [];
    for (const id of await idsIn(transaction, removed)) all.push(await newestIn(transaction, id));
    return all;
  });
}

function isRemoved(head: Head | undefined): boolean {
  return head?.removedAt !== undefined;
}

/** Whether anything of a draft is there. */
function isStored({ head, snapshots }: StoredRecords): boolean {
  return head !== undefined || snapshots.length > 0;
}

interface Found {
  readonly records: StoredRecords;
  readonly outcome: LoadOutcome;
}

async function withHead(connect: Connection, id: string, change: (head: Head) => Head | undefined): Promise<boolean> {
  return writeTogether(await connect(), ['heads'], async (transaction) => {
    const heads = transaction.objectStore('heads');
    const head = await heads.get(id);
    const next = head && change(head);
    if (next) await heads.put(next);
    return next !== undefined;
  });
}

/** Everything of one draft: its records, its versions, what was kept beside it. */
function deleteAll(database: Database, id: string): Promise<void> {
  const stores = ['heads', 'snapshots', 'journal', 'versions', 'versionTexts', 'settings'] as const;
  return writeTogether(database, stores, async (transaction) => {
    await transaction.objectStore('heads').delete(id);
    await transaction.objectStore('snapshots').delete(rangeOf(id));
    await transaction.objectStore('journal').delete(rangeOf(id));
    for (const name of ['versions', 'versionTexts'] as const) {
      const store = transaction.objectStore(name);
      for (const key of await store.index('draftId').getAllKeys(id)) await store.delete(key);
    }
    const settings = transaction.objectStore('settings');
    for (const name of await settings.getAllKeys()) if (draftOfSetting(name) === id) await settings.delete(name);
  });
}

/** Drafts in IndexedDB: snapshots and a journal of changes. See `saveDraft` for what a save is worth. */
export function createDatabaseRepository(connect: Connection, keepers: DraftKeepers): DraftRepository {
  /** What this page knows of the last revision it read or wrote, with how it was sealed. */
  const bases = new Map<string, { readonly base: SaveBase; readonly seal: unknown }>();

  const known = createReadOnce();

  const read = async (records: StoredRecords): Promise<LoadOutcome> => {
    const { id, head } = records;
    const keeper = keepers.of(id, head);
    if (keeper === PLAIN_KEEPER) return known.read(records, () => readRecords(records, keeper, false));
    known.forget(id);
    if (!keeper) return { stored: { kind: 'sealed', id, savedAt: head?.savedAt ?? '' } };
    return readRecords(records, keeper, head?.seal !== undefined);
  };
  /** The copy before the last one is as large as that one; it is read only when it is needed. */
  const readFurther = async (database: Database, newest: StoredRecords): Promise<Found> => {
    const outcome = await read(newest);
    if (outcome.stored.kind !== 'unreadable') return { records: newest, outcome };
    const records = await recordsOf(database, newest.id);
    return { records, outcome: await read(records) };
  };
  const readDraft = async (database: Database, id: string): Promise<Found> => {
    const newest = await readTogether(database, DRAFT_STORES, (transaction) => newestIn(transaction, id));
    return readFurther(database, newest);
  };
  const readAll = async (removed: boolean) => {
    const database = await connect();
    const all = await newestOfAll(database, removed);
    const found = await Promise.all(all.map((newest) => readFurther(database, newest)));
    return (
      found
        // deleted, put back or gone for good while it was looked at more closely
        .filter(({ records }) => isStored(records) && isRemoved(records.head) === removed)
        .map(({ records: { head }, outcome: { stored } }) => ({ head, stored }))
    );
  };
  const loadSetting = async (name: string): Promise<string | undefined> => {
    const database = await connect();
    const value = (await readRecord(database, 'settings', name))?.value;
    if (value === undefined || typeof value === 'string') return value;
    const id = draftOfSetting(name) ?? '';
    return keepers.of(id, await readRecord(database, 'heads', id))?.read(value, placeOf.setting(name));
  };
  const saveSetting = async (name: string, value: string): Promise<void> => {
    const database = await connect();
    const id = draftOfSetting(name) ?? '';
    const head = await readRecord(database, 'heads', id);
    const keeper = staysClear(name) ? PLAIN_KEEPER : keepers.of(id, head);
    if (!keeper) throw new Error('sealed');
    const kept = keeper === PLAIN_KEEPER ? value : await keeper.keep(value, placeOf.setting(name));
    const isStill = await writeTogether(database, ['heads', 'settings'], async (transaction) => {
      const present = await transaction.objectStore('heads').get(id);
      if (!isSameSeal(present?.seal, head?.seal)) return false;
      await transaction.objectStore('settings').put({ name, value: kept });
      return true;
    });
    // sealed, or put in the clear, meanwhile: kept as the draft is kept now
    if (!isStill) return saveSetting(name, value);
    if (!(await isReadBack(database, 'settings', name, { name, value: kept }))) throw new Error('readBackDiffers');
  };
  /** How the draft is sealed, as far as this page knows: its head is large with the steps. A save with another seal is refused. */
  const sealOf = async (database: Database, id: string, revision: number): Promise<Pick<Head, 'seal'> | undefined> => {
    const known = bases.get(id);
    if (known?.base.revision === revision) return known;
    return revision === 0 ? undefined : readRecord(database, 'heads', id);
  };
  const saveOnce = async (
    draft: Draft,
    expectedRevision: number,
    now: string,
    steps: string | undefined,
  ): Promise<Result<Saved, SaveProblem>> => {
    const { id } = draft;
    const database = await connect();
    const head = await sealOf(database, id, expectedRevision);
    const keeper = keepers.of(id, head);
    if (!keeper) return fail({ kind: 'sealed' });
    const seal = head ? head.seal : keepers.plannedFor(id);
    const base = bases.get(id)?.base;
    const outcome = await saveDraft(database, { draft, expectedRevision, now, steps, base, keeper, seal });
    if (!outcome.ok) return outcome;
    bases.set(id, { base: outcome.value.base, seal });
    return succeed(outcome.value.saved);
  };

  return {
    kind: 'database',
    list: async () => (await readAll(false)).map(({ stored }) => stored),
    load: async (id) => {
      const { records, outcome } = await readDraft(await connect(), id);
      if (isRemoved(records.head) || !isStored(records)) return undefined;
      const { stored, base } = outcome;
      if (base) bases.set(id, { base, seal: records.head?.seal });
      else bases.delete(id);
      return stored;
    },
    revisionOf: async (id) => {
      const head = await readRecord(await connect(), 'heads', id);
      return isRemoved(head) ? undefined : head?.revision;
    },
    save: async (draft, expectedRevision, now, steps) => {
      try {
        const saved = await saveOnce(draft, expectedRevision, now, steps);
        // sealed, or put in the clear, between reading and writing
        if (saved.ok || saved.problem.kind !== 'sealed') return saved;
        bases.delete(draft.id);
        return await saveOnce(draft, expectedRevision, now, steps);
      } catch (error) {
        return fail(problemOf(error));
      }
    },
    remove: (id, now) =>
      withHead(connect, id, (head) =>
        isRemoved(head) ? undefined : { ...head, removedAt: removalMoment(now, head.savedAt) },
      ),
    bin: async () =>
      (await readAll(true))
        .flatMap(({ head, stored }): BinnedDraft[] =>
          head?.removedAt === undefined ? [] : [{ stored, removedAt: head.removedAt }],
        )
        .sort((left, right) => right.removedAt.localeCompare(left.removedAt)),
    putBack: async (id) => {
      await withHead(connect, id, ({ removedAt: _gone, ...head }) => head);
    },
    removeForGood: async (id) => {
      const database = await connect();
      const head = await readRecord(database, 'heads', id);
      // a head that cannot be read any more is kept: its snapshots may be all that is left
      if (!head || !headSchema.safeParse(head).success || !isRemoved(head)) return;
      bases.delete(id);
      known.forget(id);
      await deleteAll(database, id);
    },
    loadProfile: async () => {
      const text = await loadSetting(PROFILE);
      return text === undefined ? undefined : readProfile(text);
    },
    saveProfile: (profile) => saveSetting(PROFILE, JSON.stringify(profile)),
    loadSetting,
    loadDraftSettings: async (name) => {
      const all = IDBKeyRange.bound(`${name}.`, `${name}.\uffff`);
      const found = await readTogether(await connect(), ['settings'], (transaction) =>
        transaction.objectStore('settings').getAll(all),
      );
      return Object.fromEntries(
        found.flatMap((setting) =>
          typeof setting.value === 'string' ? [[draftOfSetting(setting.name) ?? '', setting.value]] : [],
        ),
      );
    },
    saveSetting,
  };
}
