import { parseDraftFile } from '../domain/draft/parse-draft.ts';
import type { KeptVersion } from '../domain/history/kept-version.ts';
import { thinOut } from '../domain/history/thin-out.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Connection, Database } from './database.ts';
import type { DraftHistory, NewVersion } from './draft-history.ts';
import { type DraftKeepers, isSameSeal } from './draft-keepers.ts';
import type { SaveProblem } from './draft-repository.ts';
import { bytesOf, type TextKeeper } from './kept-text.ts';
import { packText, unpackText } from './packed-text.ts';
import { placeOf, type VersionTextRecord } from './records.ts';
import { problemOf } from './storage-problem.ts';
import { isReadBack, readRecord, readTogether, writeTogether } from './transactions.ts';
import { readVersionRecord, versionRecordOf } from './version-records.ts';

/** How the texts of a draft are kept. */
interface Keeping {
  readonly keeper: TextKeeper;
  readonly seal: unknown;
}

/** The versions of a draft, newest first; a record that is damaged is passed over, its text stays where it is. */
async function versionsOf(database: Database, draftId: string, keeper: TextKeeper): Promise<readonly KeptVersion[]> {
  const records = await readTogether(database, ['versions'], (transaction) =>
    transaction.objectStore('versions').index('draftId').getAll(draftId),
  );
  return (await Promise.all(records.map((record) => readVersionRecord(record, keeper))))
    .flatMap((version) => version ?? [])
    .sort((left, right) => right.at.localeCompare(left.at) || right.id.localeCompare(left.id));
}

async function readText(database: Database, version: KeptVersion, keeper: TextKeeper): Promise<string | undefined> {
  const record = await readRecord(database, 'versionTexts', version.id);
  const packed = record && (await keeper.read(record.body, placeOf.version(version.id)));
  return packed === undefined ? undefined : unpackText(packed);
}

/**
 * Writes a version and takes the old ones away that it pushes out, in one transaction. Writes nothing when the draft was sealed,
 * or put in the clear, meanwhile.
 */
async function writeVersion(
  database: Database,
  version: KeptVersion,
  text: VersionTextRecord,
  now: string,
  { seal, keeper }: Keeping,
): Promise<'written' | 'sealed' | 'readBackDiffers'> {
  const before = await versionsOf(database, version.draftId, keeper);
  const gone = thinOut([version, ...before], now).filter(({ id }) => id !== version.id);
  const record = await versionRecordOf(version, keeper, seal !== undefined);
  const isStill = await writeTogether(database, ['heads', 'versions', 'versionTexts'], async (transaction) => {
    const head = await transaction.objectStore('heads').get(version.draftId);
    if (!isSameSeal(head?.seal, seal)) return false;
    const versions = transaction.objectStore('versions');
    const texts = transaction.objectStore('versionTexts');
    await versions.add(record);
    await texts.add(text);
    for (const { id } of gone) {
      await versions.delete(id);
      await texts.delete(id);
    }
    return true;
  });
  if (!isStill) return 'sealed';
  const isSame =
    (await isReadBack(database, 'versionTexts', version.id, text)) &&
    (await isReadBack(database, 'versions', version.id, record));
  return isSame ? 'written' : 'readBackDiffers';
}

/** Versions in IndexedDB. One counts when its text and its name were read back the same. `newId` makes the ids of versions. */
export function createDatabaseHistory(connect: Connection, keepers: DraftKeepers, newId: () => string): DraftHistory {
  const keepingOf = async (database: Database, draftId: string): Promise<Keeping | undefined> => {
    const head = await readRecord(database, 'heads', draftId);
    const keeper = keepers.of(draftId, head);
    return keeper && { keeper, seal: head?.seal };
  };
  const keepPacked = async (
    draftId: string,
    text: string,
    { reason, name }: NewVersion,
    now: string,
  ): Promise<Result<KeptVersion, SaveProblem>> => {
    const database = await connect();
    const keeping = await keepingOf(database, draftId);
    if (!keeping) return fail({ kind: 'sealed' });
    const { keeper } = keeping;
    const [newest] = await versionsOf(database, draftId, keeper);
    if (newest && reason !== 'named' && (await readText(database, newest, keeper)) === text) return succeed(newest);
    const id = newId();
    const body = await keeper.keep(await packText(text), placeOf.version(id));
    const named = name === undefined ? {} : { name };
    const version: KeptVersion = { id, draftId, at: now, reason, ...named, bytes: bytesOf(body) };
    const written = await writeVersion(database, version, { id, draftId, body }, now, keeping);
    return written === 'written' ? succeed(version) : fail({ kind: written });
  };
  const keepText: DraftHistory['keepText'] = (...version) =>
    keepPacked(...version).catch((error: unknown) => fail(problemOf(error)));
  return {
    list: async (draftId) => {
      const database = await connect();
      const keeping = await keepingOf(database, draftId);
      return keeping ? versionsOf(database, draftId, keeping.keeper) : [];
    },
    keepText,
    keep: (draft, version, now) => keepText(draft.id, JSON.stringify(draft), version, now),
    load: async (version) => {
      const database = await connect();
      const keeper = (await keepingOf(database, version.draftId))?.keeper;
      if (!(await readRecord(database, 'versionTexts', version.id))) return fail({ kind: 'gone' });
      const text = keeper && (await readText(database, version, keeper));
      return text === undefined ? fail({ kind: 'recordDamaged' }) : parseDraftFile(text);
    },
    name: async ({ id, draftId }, name) => {
      try {
        const database = await connect();
        const keeping = await keepingOf(database, draftId);
        if (!keeping) return fail({ kind: 'sealed' });
        const stored = await readRecord(database, 'versions', id);
        const version = stored && (await readVersionRecord(stored, keeping.keeper));
        if (!version) return fail({ kind: 'failed', message: 'gone' });
        const named: KeptVersion = { ...version, reason: 'named', name };
        const record = await versionRecordOf(named, keeping.keeper, keeping.seal !== undefined);
        const written = await writeTogether(database, ['heads', 'versions'], async (transaction) => {
          const versions = transaction.objectStore('versions');
          if (!(await versions.getKey(id))) return 'gone';
          const head = await transaction.objectStore('heads').get(draftId);
          if (!isSameSeal(head?.seal, keeping.seal)) return 'sealed';
          await versions.put(record);
          return 'written';
        });
        if (written === 'gone') return fail({ kind: 'failed', message: 'gone' });
        if (written === 'sealed') return fail({ kind: 'sealed' });
        const isSame = await isReadBack(database, 'versions', id, record);
        return isSame ? succeed(named) : fail({ kind: 'readBackDiffers' });
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
