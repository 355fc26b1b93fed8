import type { DraftSeal } from '../domain/sealing/draft-seal.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Database } from './database.ts';
import type { Resealed, SealProblem } from './draft-seals.ts';
import { countOf, type Everything, everythingOf, isUnchanged, type Setting, STORES } from './everything-stored.ts';
import type { KeptText, TextKeeper } from './kept-text.ts';
import { readRecords } from './load-draft.ts';
import { type Head, placeOf, rangeOf, staysClear, type VersionRecord } from './records.ts';
import { isSameRecord, readTogether, type Writing, writeTogether } from './transactions.ts';
import { readVersionRecord, versionRecordOf } from './version-records.ts';

/** How often it is begun anew when something of the draft was written meanwhile. */
const MOST_TRIES = 5;

/** The records with every text kept in the other way; what could not be read is left out. */
async function turned(before: Everything, from: TextKeeper, to: TextKeeper, seal: DraftSeal | undefined) {
  const { id, revision } = before.head;
  const turn = async (kept: unknown, place: string): Promise<KeptText | undefined> => {
    const text = await from.read(kept, place);
    return text === undefined ? undefined : to.keep(text, place);
  };
  const turnAll = async <Record extends { readonly body: KeptText }>(
    records: readonly Record[],
    place: (record: Record) => string,
  ): Promise<readonly Record[]> => {
    const all = await Promise.all(
      records.map(async (record) => ({ record, body: await turn(record.body, place(record)) })),
    );
    return all.flatMap(({ record, body }) => (body ? [{ ...record, body }] : []));
  };
  const turnSetting = async ({ name, value }: Setting): Promise<readonly Setting[]> => {
    const text = typeof value === 'string' ? value : await from.read(value, placeOf.setting(name));
    if (text === undefined) return [];
    return [{ name, value: seal && !staysClear(name) ? await to.keep(text, placeOf.setting(name)) : text }];
  };
  const turnVersion = async (record: VersionRecord): Promise<readonly VersionRecord[]> => {
    const version = await readVersionRecord(record, from);
    return version ? [await versionRecordOf(version, to, seal !== undefined)] : [];
  };
  const [snapshots, journal, versions, texts, settings] = await Promise.all([
    turnAll(before.snapshots, (record) => placeOf.snapshot(id, record.revision)),
    turnAll(before.journal, (record) => placeOf.journal(id, record.revision)),
    Promise.all(before.versions.map(turnVersion)),
    turnAll(before.versionTexts, (record) => placeOf.version(record.id)),
    Promise.all(before.settings.map(turnSetting)),
  ]);
  const { steps, seal: _old, ...others } = before.head;
  const kept = steps && (await turn(steps, placeOf.steps(id, revision)));
  // a version is worth something only with its text, and its text only with it
  const whole = new Set(texts.map((text) => text.id));
  const listed = versions.flat().filter((version) => whole.has(version.id));
  const isListed = new Set(listed.map((version) => version.id));
  const head: Head = {
    ...others,
    snapshots: snapshots.map((record) => record.revision),
    ...(kept ? { steps: kept } : {}),
    ...(seal ? { seal } : {}),
  };
  const versionTexts = texts.filter((text) => isListed.has(text.id));
  return { head, snapshots, journal, versions: listed, versionTexts, settings: settings.flat() };
}

type WritingAll = Writing<typeof STORES>;

async function deleteRecords(transaction: WritingAll, { head, versions, versionTexts, settings }: Everything) {
  await transaction.objectStore('snapshots').delete(rangeOf(head.id));
  await transaction.objectStore('journal').delete(rangeOf(head.id));
  for (const { id } of versions) await transaction.objectStore('versions').delete(id);
  for (const { id } of versionTexts) await transaction.objectStore('versionTexts').delete(id);
  for (const { name } of settings) await transaction.objectStore('settings').delete(name);
}

async function putRecords(transaction: WritingAll, after: Everything) {
  for (const record of after.snapshots) await transaction.objectStore('snapshots').put(record);
  for (const record of after.journal) await transaction.objectStore('journal').put(record);
  for (const record of after.versions) await transaction.objectStore('versions').put(record);
  for (const record of after.versionTexts) await transaction.objectStore('versionTexts').put(record);
  for (const record of after.settings) await transaction.objectStore('settings').put(record);
  await transaction.objectStore('heads').put(after.head);
}

/** Writes the turned records over the others in one transaction. Gives false when the draft was written to meanwhile. */
function replace(database: Database, before: Everything, after: Everything): Promise<boolean> {
  return writeTogether(database, STORES, async (transaction) => {
    const now = await everythingOf(transaction, before.head.id);
    if (!now || !isUnchanged(before, now)) return false;
    await deleteRecords(transaction, before);
    await putRecords(transaction, after);
    return true;
  });
}

function readEverything(database: Database, id: string): Promise<Everything | undefined> {
  return readTogether(database, STORES, (transaction) => everythingOf(transaction, id));
}

/** Whether everything was read back as it was written: steps, names of versions and settings too. */
async function isWritten(back: Everything | undefined, after: Everything, to: TextKeeper): Promise<boolean> {
  if (!back || countOf(back) !== countOf(after)) return false;
  const { settings, ...records } = after;
  const { settings: found, ...stored } = back;
  if (!isSameRecord(stored, records)) return false;
  for (const { name, value } of settings) {
    const other = found.find((setting) => setting.name === name)?.value;
    // one that was written anew meanwhile is another text, sealed for the same place
    if (!isSameRecord(other, value) && (await to.read(other, placeOf.setting(name))) === undefined) return false;
  }
  return true;
}

/**
 * Keeps everything that is stored of a draft in another way: sealed, sealed with another key, or in the clear. Sealed beforehand,
 * written in one transaction, read back. Refuses a draft that cannot be read as a whole.
 */
export async function resealDraft(
  database: Database,
  id: string,
  { from, to, seal }: { readonly from: TextKeeper; readonly to: TextKeeper; readonly seal: DraftSeal | undefined },
): Promise<Result<Resealed, SealProblem>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await readEverything(database, id);
    if (!before) return fail({ kind: 'notReadable' });
    const { stored } = await readRecords({ id, ...before }, from, false);
    if (stored.kind !== 'readable') return fail({ kind: 'notReadable' });
    const after = await turned(before, from, to, seal);
    if (!(await replace(database, before, after))) continue;
    if (!(await isWritten(await readEverything(database, id), after, to)))
      return fail({ kind: 'notSaved', problem: { kind: 'readBackDiffers' } });
    return succeed({ dropped: countOf(before) - countOf(after) });
  }
  return fail({ kind: 'notSaved', problem: { kind: 'superseded' } });
}
