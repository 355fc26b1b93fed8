import { computeProgress } from '../../../src/domain/completeness/progress.ts';
import type { Draft } from '../../../src/domain/draft/draft-schema.ts';
import { parseDraft } from '../../../src/domain/draft/parse-draft.ts';
import type { VersionReason } from '../../../src/domain/history/kept-version.ts';
import { isSameJson } from '../../../src/domain/journal/changes.ts';
import { parseUndoSteps, undoStepsText } from '../../../src/domain/journal/undo-steps.ts';
import type { Outline } from '../../../src/domain/outline/outline-schema.ts';
import { connectionTo } from '../../../src/storage/database.ts';
import { createDatabaseHistory } from '../../../src/storage/database-history.ts';
import { createDatabaseRepository } from '../../../src/storage/database-repository.ts';
import { createDraftKeepers } from '../../../src/storage/draft-keepers.ts';
import { PLAIN_KEEPER } from '../../../src/storage/kept-text.ts';
import { newId } from '../../../src/storage/new-id.ts';
import { rangeOf } from '../../../src/storage/records.ts';
import { readTogether } from '../../../src/storage/transactions.ts';

/** The program's own storage, put into a page of its own: it writes what takes weeks and times the parts of loading. */

const connect = connectionTo();
const keepers = createDraftKeepers();
const repository = createDatabaseRepository(connect, keepers);
const history = createDatabaseHistory(connect, keepers, newId);

export interface NewState {
  readonly draft: Draft;
  readonly reason: VersionReason;
  readonly name?: string;
  readonly at: string;
}

async function keep({ draft, reason, name, at }: NewState): Promise<number> {
  const kept = await history.keep(draft, { reason, name }, at);
  if (!kept.ok) throw new Error(`not kept: ${JSON.stringify(kept.problem)}`);
  return kept.value.bytes;
}

async function kept(id: string): Promise<readonly { readonly isNamed: boolean; readonly bytes: number }[]> {
  return (await history.list(id)).map(({ reason, bytes }) => ({ isNamed: reason === 'named', bytes }));
}

async function load(id: string) {
  const stored = await repository.load(id);
  if (stored?.kind !== 'readable') throw new Error(`not loaded: ${stored?.kind}`);
  return stored;
}

async function saveWithSteps({ id, steps }: { readonly id: string; readonly steps: string }): Promise<void> {
  const { draft, revision } = await load(id);
  const saved = await repository.save(draft, revision, new Date().toISOString(), steps);
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`);
}

export type Parts = Readonly<Record<string, number>>;

/** Milliseconds of each part of opening a draft, done one after the other. */
async function timeParts({ id, outline }: { readonly id: string; readonly outline: Outline }): Promise<Parts> {
  const times: Record<string, number> = {};
  const timed = async <Outcome>(name: string, act: () => Outcome | Promise<Outcome>): Promise<Outcome> => {
    const from = performance.now();
    const outcome = await act();
    times[name] = performance.now() - from;
    return outcome;
  };
  const database = await connect();
  const { snapshots, head } = await timed('records read from the database', () =>
    readTogether(database, ['heads', 'snapshots', 'journal'], async (transaction) => ({
      head: await transaction.objectStore('heads').get(id),
      snapshots: await transaction.objectStore('snapshots').getAll(rangeOf(id)),
      journal: await transaction.objectStore('journal').getAll(rangeOf(id)),
    })),
  );
  const newest = snapshots.at(-1);
  if (!newest) throw new Error('no snapshot');
  const text = await timed('sum over the newest copy', () =>
    PLAIN_KEEPER.read(newest.body, `snapshot/${id}/${newest.revision}`),
  );
  if (head?.steps)
    await timed('sum over the steps', () => PLAIN_KEEPER.read(head.steps, `steps/${id}/${head.revision}`));
  const state = await timed('JSON.parse of the draft', () => JSON.parse(text ?? 'null'));
  const parsed = await timed('parsed as a draft', () => parseDraft(state));
  if (!parsed.ok) throw new Error('damaged');
  await timed('compared with what is stored', () => isSameJson(state, parsed.value));
  await timed('the whole of loading', () => load(id));
  const { steps } = await load(id);
  const read = await timed('undo steps read', () => parseUndoSteps(steps));
  await timed('undo steps written as text', () => undoStepsText(read));
  await timed('the same with the next save', () => undoStepsText(read));
  await timed('first check', () => computeProgress(outline, parsed.value));
  await timed('list() of the first page', () => repository.list());
  await timed('versions listed', () => history.list(id));
  return times;
}

export const DRAFT_TOOLS = { keep, kept, saveWithSteps, timeParts };

Reflect.set(globalThis, 'draftTools', DRAFT_TOOLS);
