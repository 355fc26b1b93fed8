import * as z from 'zod';
import type { Draft } from '../domain/draft/draft-schema.ts';
import { parseDraft, parseDraftFile } from '../domain/draft/parse-draft.ts';
import { withChanges } from '../domain/journal/apply-changes.ts';
import { changeSchema, isSameJson } from '../domain/journal/changes.ts';
import type { LoadedDraft, StoredDraft, StoredProblem } from './draft-repository.ts';
import type { TextKeeper } from './kept-text.ts';
import { type Head, headSchema, type JournalRecord, placeOf, type SnapshotRecord } from './records.ts';

/** Everything stored of one draft, as the database gave it. */
export interface StoredRecords {
  readonly id: string;
  readonly head: Head | undefined;
  /** Oldest first. */
  readonly snapshots: readonly SnapshotRecord[];
  readonly journal: readonly JournalRecord[];
}

/** What the next save goes on from. */
export interface SaveBase {
  readonly revision: number;
  /** Says what is stored at this revision; the next journal record tells the difference from it. */
  readonly draft: Draft;
  readonly journalLength: number;
  readonly journalBytes: number;
}

export interface LoadOutcome {
  readonly stored: StoredDraft;
  /** Absent: the next save writes the whole draft. */
  readonly base?: SaveBase | undefined;
}

const bodySchema = z.array(changeSchema);

interface Replayed {
  readonly state: unknown;
  /** As it was written, when no change was laid on it. */
  readonly text: string | undefined;
  readonly revision: number;
  readonly savedAt: string;
  readonly journalLength: number;
  readonly journalBytes: number;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The state before with one journal record laid on it; `undefined` when the record is damaged or does not fit. */
async function withRecord(before: Replayed, record: JournalRecord, keeper: TextKeeper): Promise<Replayed | undefined> {
  const { id, revision, savedAt } = record;
  if (revision !== before.revision + 1) return undefined;
  const text = await keeper.read(record.body, placeOf.journal(id, revision));
  const changes = text === undefined ? undefined : bodySchema.safeParse(jsonOf(text)).data;
  const state = changes && withChanges(before.state, changes);
  if (state === undefined) return undefined;
  const journalBytes = before.journalBytes + (text?.length ?? 0);
  return { state, text: undefined, revision, savedAt, journalLength: before.journalLength + 1, journalBytes };
}

/** Replays the journal on one snapshot as far as it can be read. */
async function replay(
  snapshot: SnapshotRecord,
  journal: readonly JournalRecord[],
  keeper: TextKeeper,
): Promise<Replayed | undefined> {
  const { id, revision, savedAt } = snapshot;
  const text = await keeper.read(snapshot.body, placeOf.snapshot(id, revision));
  if (text === undefined) return undefined;
  let present: Replayed = { state: jsonOf(text), text, revision, savedAt, journalLength: 0, journalBytes: 0 };
  for (const record of journal) {
    if (record.revision <= revision) continue;
    const next = await withRecord(present, record, keeper);
    if (!next) break;
    present = next;
  }
  return present;
}

/** The newest state that can be reached from any snapshot. A damaged snapshot is passed over when the one before it leads there. */
async function newestState({ snapshots, journal }: StoredRecords, keeper: TextKeeper): Promise<Replayed | undefined> {
  let newest: Replayed | undefined;
  for (const snapshot of [...snapshots].reverse()) {
    const reached = await replay(snapshot, journal, keeper);
    if (reached && (!newest || reached.revision > newest.revision)) newest = reached;
    if (newest && newest.revision === (journal.at(-1)?.revision ?? snapshots.at(-1)?.revision)) break;
  }
  return newest;
}

function loadedOf({ state, revision, savedAt }: Replayed): LoadedDraft | undefined {
  const parsed = parseDraft(state);
  return parsed.ok ? { draft: parsed.value, revision, savedAt } : undefined;
}

/** Everything that is stored, for somebody who can make something of it. */
function rawText(records: StoredRecords): string {
  return JSON.stringify(records, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value), 1);
}

function versionOf(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'version' in state ? state.version : undefined;
}

function readableOf(found: Replayed, steps: string | undefined, isSealed: boolean): LoadOutcome | undefined {
  const parsed = parseDraft(found.state);
  if (!parsed.ok) return undefined;
  const { revision, savedAt, journalLength, journalBytes } = found;
  const draft = parsed.value;
  const isOlder = versionOf(found.state) !== draft.version;
  const olderText = isOlder ? (found.text ?? JSON.stringify(found.state)) : undefined;
  const stored: StoredDraft = { kind: 'readable', draft, revision, savedAt, steps, isSealed, olderText };
  // a journal record must say what changed of what is stored, not of what the parser made of it
  return isSameJson(found.state, draft)
    ? { stored, base: { revision, draft, journalLength, journalBytes } }
    : { stored };
}

/** Reads a draft out of its records: the newest whole state, or why there is none and the last good one. Writes nothing. */
export async function readRecords(records: StoredRecords, keeper: TextKeeper, isSealed: boolean): Promise<LoadOutcome> {
  const { id, snapshots } = records;
  const head = headSchema.safeParse(records.head).success ? records.head : undefined;
  const savedAt = head?.savedAt ?? snapshots.at(-1)?.savedAt ?? '';
  const found = await newestState(records, keeper);
  const sealed = isSealed ? { isSealed } : {};
  if (!found) {
    const problem = { kind: 'recordDamaged' } as const;
    return { stored: { kind: 'unreadable', id, savedAt, problem, text: rawText(records), ...sealed } };
  }
  if (found.revision !== head?.revision) {
    const lastGood = loadedOf(found);
    const problem = { kind: 'recordDamaged', at: found.savedAt } as const;
    return { stored: { kind: 'unreadable', id, savedAt, problem, text: rawText(records), lastGood, ...sealed } };
  }
  const steps = head.steps && (await keeper.read(head.steps, placeOf.steps(id, head.revision)));
  const readable = readableOf(found, steps, isSealed);
  if (readable) return readable;
  const whole = found.text ?? JSON.stringify(found.state);
  const parsed = parseDraftFile(whole);
  const problem: StoredProblem = parsed.ok ? { kind: 'recordDamaged' } : parsed.problem;
  return { stored: { kind: 'unreadable', id, savedAt, problem, text: whole, ...sealed } };
}
