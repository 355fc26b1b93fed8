import { type KeptVersion, keptVersionSchema } from '../domain/history/kept-version.ts';
import type { TextKeeper } from './kept-text.ts';
import { placeOf, type VersionRecord } from './records.ts';

/** The record of a version in the list; the name somebody gave it is sealed with the draft. */
export async function versionRecordOf(
  version: KeptVersion,
  keeper: TextKeeper,
  isSealed: boolean,
): Promise<VersionRecord> {
  const { name, ...others } = version;
  if (!isSealed || name === undefined) return version;
  return { ...others, label: await keeper.keep(name, placeOf.label(version.id)) };
}

/** The version again; `undefined` when its record is damaged. A name that cannot be read is left out. */
export async function readVersionRecord(record: VersionRecord, keeper: TextKeeper): Promise<KeptVersion | undefined> {
  const { label, ...others } = record;
  const name = label && (await keeper.read(label, placeOf.label(record.id)));
  return keptVersionSchema.safeParse(name === undefined ? others : { ...others, name }).data;
}
