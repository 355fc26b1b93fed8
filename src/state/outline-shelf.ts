import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft } from '../domain/draft/draft-schema.ts';
import type { Outline } from '../domain/outline/outline-schema.ts';
import {
  isNamed,
  namedBeside,
  nextVersion,
  type OutlineName,
  type OutlineOrigin,
  type OwnOutline,
} from '../domain/outline/own-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { DraftRepository, SaveProblem } from '../storage/draft-repository.ts';
import { problemOf } from '../storage/storage-problem.ts';
import type { WriterLocks } from '../storage/writer-locks.ts';
import {
  readStoredOutline,
  readStoredShelf,
  removeStoredOutline,
  type StoredShelf,
  writeStoredOutline,
} from './stored-shelf.ts';
import { takeSoon } from './take-soon.ts';

/** Why an outline was not kept or taken away. What was there before is still there. */
export type ShelfProblem =
  /** It was used already, or it came with the program: it never changes. */
  | { readonly kind: 'frozen' }
  /** Drafts were written on it. */
  | { readonly kind: 'inUse' }
  | { readonly kind: 'notKept'; readonly because: SaveProblem };

/** An own outline that is on this machine and cannot be read: said, and left as it is. */
export type LostOutline = OutlineName;

/** The outlines of this machine, beside those that came with the program (đề cương của đơn vị). */
export interface ShelfState {
  /** The last kept first. */
  readonly own: readonly OwnOutline[];
  readonly lost: readonly LostOutline[];
  /** The list of them cannot be read; nothing is written over it. */
  readonly isUnreadable: boolean;
  /** Everything is in memory only and gone when the page is closed. */
  readonly isPassing: boolean;
  /** Reads what is kept: before drafts are listed, and again when an outline is missed that another window may have made. */
  readonly load: () => Promise<void>;
  /** Keeps a new outline, or a changed one that was not used yet; refuses to change one that was. */
  readonly keep: (outline: Outline, origin: OutlineOrigin) => Promise<Result<OwnOutline, ShelfProblem>>;
  /**
   * Takes over an outline that came with a draft or a backup, as one that is used. Gives the name it has here: another one where
   * a different outline bears its name already.
   */
  readonly takeOver: (outline: Outline, origin: OutlineOrigin) => Promise<Result<OutlineName, ShelfProblem>>;
  /** From now on it never changes: a draft is begun with it, or it is passed on. Does nothing for those of the program. */
  readonly freeze: (name: OutlineName) => Promise<Result<undefined, ShelfProblem>>;
  /** Takes one away that no draft names (in the bin neither). */
  readonly remove: (name: OutlineName) => Promise<Result<undefined, ShelfProblem>>;
  /** The version that an edit of a used outline gets. */
  readonly nextVersion: (id: string) => number;
}

export type OutlineShelf = StoreApi<ShelfState>;

/** The outline a draft follows, and those its answers came from: it may go back to them. */
function outlinesNamed({ outline, leftOver = [], moves = {} }: Draft): readonly OutlineName[] {
  const homes = [...leftOver.flatMap((item) => item.homes), ...Object.values(moves).flat()];
  return [outline, ...homes.map((home) => home.outline)];
}

interface Needs {
  readonly repository: DraftRepository;
  /** Those that came with the program. */
  readonly shipped: readonly Outline[];
  readonly now: () => string;
  /** So that windows write the list one after the other, where the browser has locks. */
  readonly locks?: WriterLocks | undefined;
}

/** The name under which windows take turns; no draft has it. */
const TURN = 'outlines';

/**
 * The store of own outlines: a text each and one list of them, both read back by the repository. Whatever is written goes one after the
 * other, and follows what is stored then: another window may have kept, used or taken away an outline since it was read here.
 */
export function createOutlineShelf({ repository, shipped, now, locks }: Needs): OutlineShelf {
  return createStore<ShelfState>((set, get) => {
    let running: Promise<unknown> = Promise.resolve();
    const inTurn = <Outcome>(act: () => Promise<Outcome>): Promise<Outcome> => {
      const outcome = running.then(async () => {
        // without the lock the writing still goes on: what is stored is read anew right before
        const hold = locks && (await takeSoon(locks, TURN).catch(() => undefined));
        try {
          return await act();
        } finally {
          await hold?.release();
        }
      });
      running = outcome.catch(() => undefined);
      return outcome;
    };
    const attempt = <Value>(act: () => Promise<Result<Value, ShelfProblem>>): Promise<Result<Value, ShelfProblem>> =>
      inTurn(act).catch((error: unknown) => fail({ kind: 'notKept', because: problemOf(error) }));
    /** What is stored right now, shown from then on; refuses a list that cannot be read, before anything is written. */
    const readAnew = async (): Promise<StoredShelf> => {
      const stored = await readStoredShelf(repository, get().own);
      if (!stored) throw new Error('The list of outlines cannot be read');
      set({ own: stored.own, lost: stored.lost, isUnreadable: false });
      return stored;
    };
    const drafts = async () => [
      ...(await repository.list()),
      ...(await repository.bin()).map((binned) => binned.stored),
    ];
    const isNamedBy = (draft: Draft, name: OutlineName) => outlinesNamed(draft).some((one) => isNamed(one, name));
    /** What a sealed or a damaged draft names is not known: it may be this one. */
    const mayBeUsed = async (name: OutlineName): Promise<boolean> =>
      (await drafts()).some((entry) => entry.kind !== 'readable' || isNamedBy(entry.draft, name));
    const isUsed = async (name: OutlineName): Promise<boolean> =>
      (await drafts()).some((entry) => entry.kind === 'readable' && isNamedBy(entry.draft, name));
    const isShipped = (name: OutlineName): boolean => shipped.some((one) => isNamed(one, name));
    const write = async (stored: StoredShelf, kept: OwnOutline): Promise<void> => {
      await writeStoredOutline(repository, stored, kept);
      set(({ own, lost }) => ({
        own: [kept, ...own.filter((one) => !isNamed(one.outline, kept.outline))],
        lost: lost.filter((one) => !isNamed(one, kept.outline)),
      }));
    };
    /** A different outline of this name is here and drafts were written on it, though that was not noted: it is noted then. */
    const isTaken = async (stored: StoredShelf, outline: Outline, origin: OutlineOrigin): Promise<boolean> => {
      const before = await readStoredOutline(repository, outline);
      if (!before || JSON.stringify(before) === JSON.stringify(outline) || !(await isUsed(outline))) return false;
      const record = stored.own.find((one) => isNamed(one.outline, outline));
      if (!record?.isFrozen)
        await write(stored, { savedAt: now(), origin, ...record, outline: before, isFrozen: true });
      return true;
    };
    /** Keeps it as used under the name it can have; `undefined`: what bears that name was noted only now, and is to be looked at anew. */
    const takenOver = async (outline: Outline, origin: OutlineOrigin): Promise<OutlineName | undefined> => {
      const stored = await readAnew();
      const { outline: named } = namedBeside(outline, [...shipped, ...stored.own.map((kept) => kept.outline)]);
      const name = { id: named.id, version: named.version };
      const before = stored.own.find((kept) => isNamed(kept.outline, named));
      if (isShipped(named) || before?.isFrozen) return name;
      if (!before && (await isTaken(stored, named, origin))) return undefined;
      // one that was lost is here again by that
      await write(stored, { savedAt: now(), origin, ...before, outline: named, isFrozen: true });
      return name;
    };
    return {
      own: [],
      lost: [],
      isUnreadable: false,
      isPassing: repository.kind === 'memory',
      load: () =>
        inTurn(async () => {
          const stored = await readStoredShelf(repository, get().own);
          set(
            stored
              ? { own: stored.own, lost: stored.lost, isUnreadable: false }
              : { own: [], lost: [], isUnreadable: true },
          );
        }),
      keep: (outline, origin) =>
        attempt(async () => {
          const stored = await readAnew();
          const record = stored.records.find((one) => isNamed(one, outline));
          if (record?.isFrozen || isShipped(outline)) return fail({ kind: 'frozen' });
          if (await isTaken(stored, outline, origin)) return fail({ kind: 'frozen' });
          const kept = { outline, isFrozen: false, savedAt: now(), origin: record?.origin ?? origin };
          await write(stored, kept);
          return succeed(kept);
        }),
      takeOver: (outline, origin) =>
        attempt(async () => {
          let taken = await takenOver(outline, origin);
          while (!taken) taken = await takenOver(outline, origin);
          return succeed(taken);
        }),
      freeze: (name) =>
        attempt(async () => {
          const here = get().own.find((kept) => isNamed(kept.outline, name));
          // those of the program, and those that are not here at all
          if (isShipped(name) || (!here && get().isUnreadable)) return succeed(undefined);
          const stored = await readAnew();
          // taken away in another window while it was still offered here: it is put back
          const before = stored.own.find((kept) => isNamed(kept.outline, name)) ?? here;
          const isFrozen = stored.records.some((one) => one.isFrozen && isNamed(one, name));
          if (before && !isFrozen) await write(stored, { ...before, isFrozen: true });
          return succeed(undefined);
        }),
      remove: (name) =>
        attempt(async () => {
          const stored = await readAnew();
          if (!stored.own.some((kept) => isNamed(kept.outline, name))) return succeed(undefined);
          if (await mayBeUsed(name)) return fail({ kind: 'inUse' });
          await removeStoredOutline(repository, stored, name);
          set(({ own }) => ({ own: own.filter((kept) => !isNamed(kept.outline, name)) }));
          return succeed(undefined);
        }),
      nextVersion: (id) => nextVersion(id, [...shipped, ...get().own.map(({ outline }) => outline), ...get().lost]),
    };
  });
}
