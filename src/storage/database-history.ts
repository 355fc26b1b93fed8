import { parseDraftFile } from '../domain/draft/parse-draft.ts';
import { type KeptVersion, keptVersionSchema } from '../domain/history/kept-version.ts';
import { thinOut } from '../domain/history/thin-out.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Connection, Database } from './database.ts';
import type { DraftHistory, NewVersion } from './draft-history.ts';
import type { DraftKeepers } from './draft-keepers.ts';
import type { SaveProblem } from './draft-repository.ts';
import { bytesOf, isSameKept, type TextKeeper } from './kept-text.ts';
import { packText, unpackText } from './packed-text.ts';
import { placeOf, type VersionTextRecord } from './records.ts';
import { problemOf } from './storage-problem.ts';
import { readRecord, readTogether, writeTogether } from './transactions.ts';

/** The versions of a draft, newest first; a record that is damaged is passed over, its text stays where it is. */
async function versionsOf(database: Database, draftId: string): Promise<readonly KeptVersion[]> {
  const records = await readTogether(database, ['versions'], (transaction) =>
    transaction.objectStore('versions').index('draftId').getAll(draftId),
  );
  return records
    .flatMap((record) => keptVersionSchema.safeParse(record).data ?? [])
    .sort((left, right) => right.at.localeCompare(left.at) || right.id.localeCompare(left.id));
}

async function readText(database: Database, version: KeptVersion, keeper: TextKeeper): Promise<string | undefined> {
  const record = await readRecord(database, 'versionTexts', version.id);
  const packed = record && (await keeper.read(record.body, placeOf.version(version.id)));
  return packed === undefined ? undefined : unpackText(packed);
}

/** Writes a version and takes the old ones away that it pushes out, in one transaction. */
async function writeVersion(
  database: Database,
  version: KeptVersion,
  text: VersionTextRecord,
  now: string,
): Promise<boolean> {
  const before = await versionsOf(database, version.draftId);
  const gone = thinOut([version, ...before], now).filter(({ id }) => id !== version.id);
  await writeTogether(database, ['versions', 'versionTexts'], async (transaction) => {
    const versions = transaction.objectStore('versions');
    const texts = transaction.objectStore('versionTexts');
    await versions.add(version);
    await texts.add(text);
    for (const { id } of gone) {
      await versions.delete(id);
      await texts.delete(id);
    }
  });
  const back = await readRecord(database, 'versionTexts', version.id);
  return back !== undefined && isSameKept(back.body, text.body);
}

/** Versions in IndexedDB. One counts when its text was read back the same. `newId` makes the ids of versions. */
export function createDatabaseHistory(connect: Connection, keepers: DraftKeepers, newId: () => string): DraftHistory {
  const keeperOf = async (database: Database, draftId: string): Promise<TextKeeper | undefined> => {
    const head = await readRecord(database, 'heads', draftId);
    return keepers.of(draftId, head?.seal !== undefined);
  };
  const keepPacked = async (
    draftId: string,
    text: string,
    { reason, name }: NewVersion,
    now: string,
  ): Promise<Result<KeptVersion, SaveProblem>> => {
    const database = await connect();
    const keeper = await keeperOf(database, draftId);
    if (!keeper) return fail({ kind: 'sealed' });
    const [newest] = await versionsOf(database, draftId);
    if (newest && reason !== 'named' && (await readText(database, newest, keeper)) === text) return succeed(newest);
    const id = newId();
    const body = await keeper.keep(await packText(text), placeOf.version(id));
    const named = name === undefined ? {} : { name };
    const version: KeptVersion = { id, draftId, at: now, reason, ...named, bytes: bytesOf(body) };
    const isKept = await writeVersion(database, version, { id, draftId, body }, now);
    return isKept ? succeed(version) : fail({ kind: 'readBackDiffers' });
  };
  const keepText: DraftHistory['keepText'] = (...version) =>
    keepPacked(...version).catch((error: unknown) => fail(problemOf(error)));
  return {
    list: async (draftId) => versionsOf(await connect(), draftId),
    keepText,
    keep: (draft, version, now) => keepText(draft.id, JSON.stringify(draft), version, now),
    load: async (version) => {
      const database = await connect();
      const keeper = await keeperOf(database, version.draftId);
      if (!(await readRecord(database, 'versionTexts', version.id))) return fail({ kind: 'gone' });
      const text = keeper && (await readText(database, version, keeper));
      return text === undefined ? fail({ kind: 'recordDamaged' }) : parseDraftFile(text);
    },
    name: async ({ id }, name) => {
      try {
        const database = await connect();
        const next = await writeTogether(database, ['versions'], async (transaction) => {
          const version = await transaction.objectStore('versions').get(id);
          if (!version) return undefined;
          const named = { ...version, reason: 'named' as const, name };
          await transaction.objectStore('versions').put(named);
          return named;
        });
        return next ? succeed(next) : fail({ kind: 'failed', message: 'gone' });
      } catch (error) {
        return fail(problemOf(error));
      }
    },
    remove: async ({ id }) => {
      await writeTogether(await connect(), ['versions', 'versionTexts'], async (transaction) => {
        await transaction.objectStore('versions').delete(id);
        await transaction.objectStore('versionTexts').delete(id);
      });
    },
  };
}
