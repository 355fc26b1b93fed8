import type { DraftSeal } from '../domain/sealing/draft-seal.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Database } from './database.ts';
import { isSameSeal } from './draft-keepers.ts';
import type { Resealed, SealProblem } from './draft-seals.ts';
import { countOf, type Everything, everythingOf, isUnchanged, type Setting, STORES } from './everything-stored.ts';
import { isSameKept, type KeptText, type TextKeeper } from './kept-text.ts';
import { readRecords } from './load-draft.ts';
import { type Head, placeOf, rangeOf, type VersionRecord } from './records.ts';
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
    return [{ name, value: seal ? await to.keep(text, placeOf.setting(name)) : text }];
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

/** Writes the turned records over the others in one transaction. Gives false when the draft was written to meanwhile. */
async function replace(database: Database, before: Everything, after: Everything): Promise<boolean> {
  const { id } = before.head;
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const heads = transaction.objectStore('heads');
  const snapshots = transaction.objectStore('snapshots');
  const journal = transaction.objectStore('journal');
  const versions = transaction.objectStore('versions');
  const versionTexts = transaction.objectStore('versionTexts');
  const settings = transaction.objectStore('settings');
  const now = await everythingOf(transaction, id);
  if (!now || !isUnchanged(before, now)) {
    await transaction.done;
    return false;
  }
  await Promise.all([
    heads.put(after.head),
    snapshots.delete(rangeOf(id)),
    journal.delete(rangeOf(id)),
    ...before.versions.map((version) => versions.delete(version.id)),
    ...before.versionTexts.map((text) => versionTexts.delete(text.id)),
    ...before.settings.map(({ name }) => settings.delete(name)),
    // requests are carried out in the order they are made
    ...after.snapshots.map((record) => snapshots.put(record)),
    ...after.journal.map((record) => journal.put(record)),
    ...after.versions.map((version) => versions.put(version)),
    ...after.versionTexts.map((text) => versionTexts.put(text)),
    ...after.settings.map((setting) => settings.put(setting)),
    transaction.done,
  ]);
  return true;
}

function isWritten(back: Everything | undefined, after: Everything): boolean {
  if (!back || countOf(back) !== countOf(after) || !isSameSeal(back.head.seal, after.head.seal)) return false;
  const isSameBody = (stored: readonly { readonly body: KeptText }[], wanted: readonly { readonly body: KeptText }[]) =>
    wanted.every(({ body }, index) => isSameKept(stored[index]?.body, body));
  return (
    isSameBody(back.snapshots, after.snapshots) &&
    isSameBody(back.journal, after.journal) &&
    after.versionTexts.every(({ id, body }) => isSameKept(back.versionTexts.find((text) => text.id === id)?.body, body))
  );
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
    const before = await everythingOf(database.transaction(STORES), id);
    if (!before) return fail({ kind: 'notReadable' });
    const { stored } = await readRecords({ id, ...before }, from, false);
    if (stored.kind !== 'readable') return fail({ kind: 'notReadable' });
    const after = await turned(before, from, to, seal);
    if (!(await replace(database, before, after))) continue;
    if (!isWritten(await everythingOf(database.transaction(STORES), id), after))
      return fail({ kind: 'notSaved', problem: { kind: 'readBackDiffers' } });
    return succeed({ dropped: countOf(before) - countOf(after) });
  }
  return fail({ kind: 'notSaved', problem: { kind: 'superseded' } });
}
