import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../src/domain/draft/draft-schema.ts';
import { createAutosave, LONGEST_UNWRITTEN_MS, SAID_AFTER_MS, type SaveState } from '../../src/state/autosave.ts';
import type { DraftRepository, SaveProblem } from '../../src/storage/draft-repository.ts';
import { createMemoryRepository } from '../../src/storage/memory-repository.ts';
import { draftOf, text, withAnswer } from '../support/builders.ts';
import { OUTLINE } from '../support/shipped.ts';

const NOW = '2026-05-12T01:00:00.000Z';
const empty = draftOf(OUTLINE, { id: 'a' });
const typed = (value: string) => withAnswer(empty, 's1_1', 'ket_qua', text(value));
const writtenText = ({ answers }: Draft) => {
  const answer = answers['s1_1']?.['ket_qua'];
  return answer?.state === 'value' ? answer.value : undefined;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An autosave over a repository whose next writes fail as told, and everything it did. */
function watched(fails: (SaveProblem | undefined)[] = []) {
  const memory = createMemoryRepository();
  const written: unknown[] = [];
  const states: SaveState[] = [];
  const repository: DraftRepository = {
    ...memory,
    kind: 'database',
    save: async (draft, revision, now) => {
      written.push(writtenText(draft));
      // a disk takes its time
      await new Promise((resolve) => setTimeout(resolve, 20));
      const problem = fails.shift();
      return problem ? { ok: false, problem } : memory.save(draft, revision, now);
    },
  };
  const autosave = createAutosave({ repository, revision: 0, now: () => NOW, report: (state) => states.push(state) });
  return { autosave, written, states, memory, last: () => states.at(-1)?.kind };
}

describe('saving by itself', () => {
  it('writes while one goes on typing, and says so only in a pause', async () => {
    const { autosave, written, states, last } = watched();
    for (const letter of ['T', 'Th', 'Thô', 'Thôn']) {
      autosave.schedule(typed(letter));
      await vi.advanceTimersByTimeAsync(100);
    }
    // no more than a quarter of a second of typing is unwritten
    expect(written).toEqual(['Thô']);
    expect(new Set(states.map(({ kind }) => kind))).toEqual(new Set(['saving']));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS);
    expect(written).toEqual(['Thô', 'Thôn']);
    expect(last()).toBe('saved');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toHaveLength(2);
  });

  it('writes the newest state once, however often it changed meanwhile', async () => {
    const { autosave, written, states } = watched();
    for (let count = 1; count <= 20; count += 1) autosave.schedule(typed(`${count}`));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    expect(written).toEqual(['20']);
    expect(states.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
  });

  it('writes one after the other, and never says "saved" while something waits', async () => {
    const { autosave, written, last, states } = watched();
    autosave.schedule(typed('một'));
    const first = autosave.flush();
    await vi.advanceTimersByTimeAsync(5);
    autosave.schedule(typed('hai'));
    await vi.advanceTimersByTimeAsync(15);
    await first;
    expect(written).toEqual(['một']);
    expect(last()).toBe('saving');
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    expect(written).toEqual(['một', 'hai']);
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'saving', 'saved']);
  });

  it('has something unsaved until it was read back', async () => {
    const { autosave } = watched();
    expect(autosave.hasUnsaved()).toBe(false);
    autosave.schedule(typed('một'));
    expect(autosave.hasUnsaved()).toBe(true);
    const done = autosave.flush();
    await vi.advanceTimersByTimeAsync(5);
    expect(autosave.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(20);
    await done;
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('saves at once when asked to, and nothing when there is nothing', async () => {
    const { autosave, written } = watched();
    await autosave.flush();
    autosave.schedule(typed('một'));
    const done = autosave.flush();
    await vi.advanceTimersByTimeAsync(20);
    await done;
    expect(written).toEqual(['một']);
  });
});

describe('a save that fails', () => {
  it('is said, kept and tried again', async () => {
    const { autosave, written, states, last, memory } = watched([{ kind: 'full' }]);
    autosave.schedule(typed('một'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    expect(states.at(-1)).toEqual({ kind: 'failed', problem: { kind: 'full' } });
    expect(autosave.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(10_020);
    expect([written, last()]).toEqual([['một', 'một'], 'saved']);
    expect(await memory.load('a')).toMatchObject({ kind: 'readable', revision: 1 });
  });

  it('is tried again with what was typed since', async () => {
    const { autosave, written, last } = watched([{ kind: 'full' }]);
    autosave.schedule(typed('một'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    autosave.schedule(typed('hai'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    expect([written, last()]).toEqual([['một', 'hai'], 'saved']);
  });

  it('is tried again as soon as ever with what was typed while it failed', async () => {
    const { autosave, written } = watched([{ kind: 'full' }]);
    autosave.schedule(typed('một'));
    await vi.advanceTimersByTimeAsync(LONGEST_UNWRITTEN_MS + 10);
    // the write is under way
    autosave.schedule(typed('hai'));
    await vi.advanceTimersByTimeAsync(LONGEST_UNWRITTEN_MS + 40);
    expect(written).toEqual(['một', 'hai']);
  });

  it('goes on being said while one types, until something is saved again', async () => {
    const { autosave, states, last } = watched([{ kind: 'full' }, { kind: 'full' }]);
    autosave.schedule(typed('một'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    const said = states.length;
    autosave.schedule(typed('hai'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    expect(new Set(states.slice(said).map(({ kind }) => kind))).toEqual(new Set(['failed']));
    autosave.schedule(typed('ba'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    expect(last()).toBe('saved');
  });

  it('for good, when another window was first: nothing is written any more', async () => {
    const { autosave, written, states } = watched([{ kind: 'superseded' }]);
    autosave.schedule(typed('một'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS + 20);
    autosave.schedule(typed('hai'));
    await vi.advanceTimersByTimeAsync(60_000);
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual(['một']);
    expect(states.at(-1)).toEqual({ kind: 'failed', problem: { kind: 'superseded' } });
    expect(autosave.hasUnsaved()).toBe(true);
  });
});

describe('without a database', () => {
  it('never says "saved"', async () => {
    const states: SaveState[] = [];
    const autosave = createAutosave({
      repository: createMemoryRepository(),
      revision: 0,
      now: () => NOW,
      report: (state) => states.push(state),
    });
    autosave.schedule(typed('một'));
    await vi.advanceTimersByTimeAsync(SAID_AFTER_MS);
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'memoryOnly']);
  });
});
