import { isSameJson } from '../domain/journal/changes.ts';
import type { LoadOutcome, StoredRecords } from './load-draft.ts';

/** So many drafts are remembered, those that were read last: their texts stay in memory. */
const MOST_REMEMBERED = 20;

interface Read {
  readonly records: StoredRecords;
  readonly outcome: Promise<LoadOutcome>;
}

/** What was made of the records of each draft, as long as they are the same, letter by letter. For drafts in the clear only. */
export interface ReadOnce {
  /** Gives what these records were read as before; calls `read` when they are others. */
  read(records: StoredRecords, read: () => Promise<LoadOutcome>): Promise<LoadOutcome>;
  forget(id: string): void;
}

/**
 * The first page reads every draft, and opening one reads it again: its records come from the database each time, but summing
 * them up and checking them against the schema takes a slow machine longer than everything else. Nothing is taken on trust: a
 * record that differs by a letter is read anew.
 */
export function createReadOnce(): ReadOnce {
  const known = new Map<string, Read>();
  const forget = (id: string) => void known.delete(id);
  return {
    read(records, read) {
      const { id } = records;
      const before = known.get(id);
      known.delete(id);
      const present = before && isSameJson(before.records, records) ? before : { records, outcome: read() };
      known.set(id, present);
      const [oldest] = known.keys();
      if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
      const drop = () => {
        if (known.get(id) === present) known.delete(id);
      };
      // what cannot be read holds everything that is stored as a text: too much to keep, and rare
      present.outcome.then(({ stored }) => stored.kind === 'readable' || drop(), drop);
      return present.outcome;
    },
    forget,
  };
}
