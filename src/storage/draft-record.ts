import type { Draft } from '../domain/draft/draft-schema.ts';
import { parseDraftFile } from '../domain/draft/parse-draft.ts';
import type { DraftRecord, StoredDraft } from './draft-repository.ts';

/** The record that is written for a draft. */
export function recordOf(draft: Draft, revision: number, savedAt: string): DraftRecord {
  return { id: draft.id, revision, savedAt, text: JSON.stringify(draft) };
}

/** Reads a record back; one that cannot be read keeps its text. */
export function readRecord(record: DraftRecord): StoredDraft {
  const { id, revision, savedAt, text } = record;
  const parsed = parseDraftFile(text);
  return parsed.ok
    ? { kind: 'readable', draft: parsed.value, revision, savedAt }
    : { kind: 'unreadable', id, savedAt, problem: parsed.problem, text };
}
