import type { Draft } from '../domain/draft/draft-schema.ts';
import { changesBetween } from '../domain/journal/changes.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Database } from './database.ts';
import { isSameSeal } from './draft-keepers.ts';
import type { Saved, SaveProblem } from './draft-repository.ts';
import { isSameKept, type KeptText, type TextKeeper } from './kept-text.ts';
import type { SaveBase } from './load-draft.ts';
import { type Head, placeOf } from './records.ts';
import { readRecord, writeTogether } from './transactions.ts';

/** A whole copy is written when so much has been noted since the last one: it bounds what opening has to replay. */
const MOST_JOURNAL_RECORDS = 60;
const MOST_JOURNAL_BYTES = 128 * 1024;

/** What is about to be written: what changed, the whole, or both. */
interface Write {
  /** Absent: what is stored is not known here. */
  readonly changes: string | undefined;
  /** Absent: the changes are enough. */
  readonly whole: string | undefined;
  readonly base: SaveBase;
}

function writeOf(draft: Draft, revision: number, base: SaveBase | undefined): Write {
  const changes = base?.revision === revision - 1 ? JSON.stringify(changesBetween(base.draft, draft)) : undefined;
  const journalLength = (base?.journalLength ?? 0) + 1;
  const journalBytes = (base?.journalBytes ?? 0) + (changes?.length ?? 0);
  if (changes !== undefined && journalLength <= MOST_JOURNAL_RECORDS && journalBytes <= MOST_JOURNAL_BYTES)
    return { changes, whole: undefined, base: { revision, draft, journalLength, journalBytes } };
  // the changes are noted all the same: should the whole copy ever be damaged, the one before it leads here
  const next = { revision, draft, journalLength: 0, journalBytes: 0 };
  return { changes, whole: JSON.stringify(draft), base: next };
}

interface Prepared {
  readonly revision: number;
  readonly now: string;
  readonly changes: KeptText | undefined;
  readonly whole: KeptText | undefined;
  readonly steps: KeptText | undefined;
  readonly seal: unknown;
}

type Known = Pick<Head, 'id' | 'snapshots' | 'steps' | 'seal'>;

function headAfter(head: Head | undefined, id: string, prepared: Prepared): Head {
  const { revision, now, whole, steps, seal } = prepared;
  const { steps: _old, ...others }: Known = head ?? { id, snapshots: [], ...(seal === undefined ? {} : { seal }) };
  const snapshots = whole ? [...others.snapshots.slice(-1), revision] : others.snapshots;
  return { ...others, revision, savedAt: now, snapshots, ...(steps ? { steps } : {}) };
}

/** Why this revision is not the next of a draft with this head; `undefined`: it is. */
function refusalOf(head: Head | undefined, { revision, seal }: Prepared): 'superseded' | 'sealed' | undefined {
  if ((head?.revision ?? 0) !== revision - 1 || head?.removedAt !== undefined) return 'superseded';
  return head && !isSameSeal(head.seal, seal) ? 'sealed' : undefined;
}

/** Writes the revision and what it rests on in one transaction. Writes nothing when the stored revision is not the expected one. */
function writeRecords(
  database: Database,
  id: string,
  prepared: Prepared,
): Promise<'written' | 'superseded' | 'sealed'> {
  const { revision, now: savedAt, changes, whole } = prepared;
  return writeTogether(database, ['heads', 'snapshots', 'journal'], async (transaction) => {
    const heads = transaction.objectStore('heads');
    const head = await heads.get(id);
    const refusal = refusalOf(head, prepared);
    if (refusal) return refusal;
    const next = headAfter(head, id, prepared);
    if (changes) await transaction.objectStore('journal').put({ id, revision, savedAt, body: changes });
    if (whole) await transaction.objectStore('snapshots').put({ id, revision, savedAt, body: whole });
    await heads.put(next);
    const [oldest = revision] = next.snapshots;
    if (whole && oldest !== revision) {
      // the copy before this one and what leads from it to this one stay, should this one ever be damaged
      await transaction.objectStore('snapshots').delete(IDBKeyRange.bound([id, 0], [id, oldest], false, true));
      await transaction.objectStore('journal').delete(IDBKeyRange.bound([id, 0], [id, oldest]));
    }
    return 'written';
  });
}

async function isReadBack(database: Database, id: string, prepared: Prepared): Promise<boolean> {
  const { revision, changes, whole, steps } = prepared;
  const [head, noted, copied] = await Promise.all([
    readRecord(database, 'heads', id),
    changes && readRecord(database, 'journal', [id, revision]),
    whole && readRecord(database, 'snapshots', [id, revision]),
  ]);
  return (
    head?.revision === revision &&
    (steps ? isSameKept(head.steps, steps) : head.steps === undefined) &&
    (!changes || isSameKept(noted?.body, changes)) &&
    (!whole || isSameKept(copied?.body, whole))
  );
}

export interface SaveOrder {
  readonly draft: Draft;
  readonly expectedRevision: number;
  readonly now: string;
  readonly steps: string | undefined;
  readonly base: SaveBase | undefined;
  /** Fits `seal`: how the draft is sealed, or is to be from its first revision on. */
  readonly keeper: TextKeeper;
  readonly seal: unknown;
}

/**
 * Saves one revision of a draft. It counts when the transaction is on the disk and what was written was read back and is the
 * same. Gives what the next save goes on from.
 */
export async function saveDraft(
  database: Database,
  { draft, expectedRevision, now, steps, base, keeper, seal }: SaveOrder,
): Promise<Result<{ readonly saved: Saved; readonly base: SaveBase }, SaveProblem>> {
  const { id } = draft;
  const revision = expectedRevision + 1;
  const write = writeOf(draft, revision, base);
  const kept = async (text: string | undefined, place: string) =>
    text === undefined ? undefined : keeper.keep(text, place);
  // sealing takes time of its own; a transaction would end meanwhile
  const prepared: Prepared = {
    revision,
    now,
    changes: await kept(write.changes, placeOf.journal(id, revision)),
    whole: await kept(write.whole, placeOf.snapshot(id, revision)),
    steps: await kept(steps, placeOf.steps(id, revision)),
    seal,
  };
  const written = await writeRecords(database, id, prepared);
  if (written !== 'written') return fail({ kind: written });
  if (!(await isReadBack(database, id, prepared))) return fail({ kind: 'readBackDiffers' });
  return succeed({ saved: { revision, savedAt: now }, base: write.base });
}
