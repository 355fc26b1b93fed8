import type { Draft } from '../domain/draft/draft-schema.ts';
import { changesBetween } from '../domain/journal/changes.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { Database } from './database.ts';
import type { Saved, SaveProblem } from './draft-repository.ts';
import { isSameKept, type KeptText, type TextKeeper } from './kept-text.ts';
import type { SaveBase } from './load-draft.ts';
import { type Head, placeOf } from './records.ts';

/** A whole copy is written when so much has been noted since the last one: it bounds what opening has to replay. */
const MOST_JOURNAL_RECORDS = 60;
const MOST_JOURNAL_BYTES = 128 * 1024;

/** What is about to be written: a difference, or the whole. */
interface Write {
  readonly store: 'journal' | 'snapshots';
  readonly text: string;
  readonly base: SaveBase;
}

function writeOf(draft: Draft, revision: number, base: SaveBase | undefined): Write {
  const isRoom =
    base?.revision === revision - 1 &&
    base.journalLength < MOST_JOURNAL_RECORDS &&
    base.journalBytes < MOST_JOURNAL_BYTES;
  if (base && isRoom) {
    const text = JSON.stringify(changesBetween(base.draft, draft));
    if (text.length < MOST_JOURNAL_BYTES) {
      const journalBytes = base.journalBytes + text.length;
      const next = { revision, draft, journalLength: base.journalLength + 1, journalBytes };
      return { store: 'journal', text, base: next };
    }
  }
  const whole = { revision, draft, journalLength: 0, journalBytes: 0 };
  return { store: 'snapshots', text: JSON.stringify(draft), base: whole };
}

interface Prepared {
  readonly store: Write['store'];
  readonly body: KeptText;
  readonly steps: KeptText | undefined;
  readonly revision: number;
  readonly now: string;
}

/** Writes the revision and what it rests on in one transaction. Gives false when the stored revision is not the expected one. */
async function writeRecords(database: Database, id: string, prepared: Prepared): Promise<boolean> {
  const { store, body, steps, revision, now } = prepared;
  const transaction = database.transaction(['heads', 'snapshots', 'journal'], 'readwrite', { durability: 'strict' });
  const heads = transaction.objectStore('heads');
  const head = await heads.get(id);
  if ((head?.revision ?? 0) !== revision - 1 || head?.removedAt !== undefined) {
    await transaction.done;
    return false;
  }
  const { steps: _old, ...others } = head ?? { id, snapshots: [] };
  const snapshots = store === 'snapshots' ? [...others.snapshots.slice(-1), revision] : others.snapshots;
  const next: Head = { ...others, revision, savedAt: now, snapshots, ...(steps ? { steps } : {}) };
  const writes: Promise<unknown>[] = [
    transaction.objectStore(store).put({ id, revision, savedAt: now, body }),
    heads.put(next),
  ];
  const oldest = snapshots[0] ?? revision;
  if (store === 'snapshots' && oldest !== revision) {
    // the snapshot before and what leads from it to this one stay, should this one ever be damaged
    writes.push(transaction.objectStore('snapshots').delete(IDBKeyRange.bound([id, 0], [id, oldest], false, true)));
    writes.push(transaction.objectStore('journal').delete(IDBKeyRange.bound([id, 0], [id, oldest])));
  }
  await Promise.all([...writes, transaction.done]);
  return true;
}

async function isReadBack(database: Database, id: string, prepared: Prepared): Promise<boolean> {
  const [head, record] = await Promise.all([
    database.get('heads', id),
    database.get(prepared.store, [id, prepared.revision]),
  ]);
  return (
    head?.revision === prepared.revision &&
    (prepared.steps ? isSameKept(head.steps, prepared.steps) : head.steps === undefined) &&
    record?.revision === prepared.revision &&
    isSameKept(record.body, prepared.body)
  );
}

export interface SaveOrder {
  readonly draft: Draft;
  readonly expectedRevision: number;
  readonly now: string;
  readonly steps: string | undefined;
  readonly base: SaveBase | undefined;
  readonly keeper: TextKeeper;
}

/**
 * Saves one revision of a draft. It counts when the transaction is on the disk and what was written was read back and is the
 * same. Gives what the next save goes on from.
 */
export async function saveDraft(
  database: Database,
  { draft, expectedRevision, now, steps, base, keeper }: SaveOrder,
): Promise<Result<{ readonly saved: Saved; readonly base: SaveBase }, SaveProblem>> {
  const { id } = draft;
  const revision = expectedRevision + 1;
  const write = writeOf(draft, revision, base);
  // sealing takes time of its own; a transaction would end meanwhile
  const prepared: Prepared = {
    store: write.store,
    body: await keeper.keep(
      write.text,
      write.store === 'journal' ? placeOf.journal(id, revision) : placeOf.snapshot(id, revision),
    ),
    steps: steps === undefined ? undefined : await keeper.keep(steps, placeOf.steps(id, revision)),
    revision,
    now,
  };
  if (!(await writeRecords(database, id, prepared))) return fail({ kind: 'superseded' });
  if (!(await isReadBack(database, id, prepared))) return fail({ kind: 'readBackDiffers' });
  return succeed({ saved: { revision, savedAt: now }, base: write.base });
}
