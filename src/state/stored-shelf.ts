import type { Outline } from '../domain/outline/outline-schema.ts';
import {
  isNamed,
  type OutlineName,
  type OwnOutline,
  parseShelfRecords,
  type ShelfRecord,
} from '../domain/outline/own-outline.ts';
import { parseOutlineText } from '../domain/outline/parse-outline.ts';
import type { DraftRepository } from '../storage/draft-repository.ts';

const INDEX = 'outlines';
const textOf = ({ id, version }: OutlineName): string => `outline/${id}/${version}`;
const asideOf = (name: OutlineName): string => `${textOf(name)}/aside`;

/** What is kept of own outlines at this moment. */
export interface StoredShelf {
  /** The last kept first. */
  readonly records: readonly ShelfRecord[];
  readonly own: readonly OwnOutline[];
  /** Those that are in the list and cannot be read. */
  readonly lost: readonly OutlineName[];
}

function recordOf({ outline, isFrozen, savedAt, origin }: OwnOutline): ShelfRecord {
  return { id: outline.id, version: outline.version, isFrozen, savedAt, origin };
}

/** Reads the list and every text anew; `known` stay the very same objects where nothing changed. `undefined`: the list cannot be read. */
export async function readStoredShelf(
  repository: DraftRepository,
  known: readonly OwnOutline[],
): Promise<StoredShelf | undefined> {
  const list = await repository.loadSetting(INDEX);
  let records: readonly ShelfRecord[];
  try {
    records = parseShelfRecords(list);
  } catch {
    return undefined;
  }
  const own: OwnOutline[] = [];
  const lost: OutlineName[] = [];
  for (const { id, version, ...rest } of records) {
    const text = (await repository.loadSetting(textOf({ id, version }))) ?? '';
    const before = known.find(({ outline }) => isNamed(outline, { id, version }))?.outline;
    const outline = before && JSON.stringify(before) === text ? before : parseOutlineText(text);
    if (outline && isNamed(outline, { id, version })) own.push({ outline, ...rest });
    else lost.push({ id, version });
  }
  return { records, own, lost };
}

/** The outline that lies under a name, whether the list has it or not; `undefined` when there is none that can be read. */
export async function readStoredOutline(repository: DraftRepository, name: OutlineName): Promise<Outline | undefined> {
  return parseOutlineText((await repository.loadSetting(textOf(name))) ?? '');
}

/** Writes the text of an outline and its record, as the first of the list that was just read; a text that cannot be read is put aside. */
export async function writeStoredOutline(
  repository: DraftRepository,
  { records }: StoredShelf,
  kept: OwnOutline,
): Promise<void> {
  const { outline } = kept;
  const text = JSON.stringify(outline);
  const before = await repository.loadSetting(textOf(outline));
  if (before && !parseOutlineText(before)) await repository.saveSetting(asideOf(outline), before);
  // the text first: a list that names no text would be a lost outline, a text without a list is nothing
  if (before !== text) await repository.saveSetting(textOf(outline), text);
  const others = records.filter((one) => !isNamed(one, outline));
  await repository.saveSetting(INDEX, JSON.stringify([recordOf(kept), ...others]));
}

/** Takes an outline out of the list that was just read, and its text away. */
export async function removeStoredOutline(
  repository: DraftRepository,
  { records }: StoredShelf,
  name: OutlineName,
): Promise<void> {
  await repository.saveSetting(INDEX, JSON.stringify(records.filter((one) => !isNamed(one, name))));
  await repository.saveSetting(textOf(name), '');
}
