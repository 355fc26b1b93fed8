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
  parseShelfRecords,
  type ShelfRecord,
} from '../domain/outline/own-outline.ts';
import { parseOutlineText } from '../domain/outline/parse-outline.ts';
import { fail, type Result, succeed } from '../domain/shared/result.ts';
import type { DraftRepository } from '../storage/draft-repository.ts';

/** Why an outline was not kept or taken away. What was there before is still there. */
export type ShelfProblem =
  /** It was used already, or it came with the program: it never changes. */
  | { readonly kind: 'frozen' }
  /** Drafts were written on it. */
  | { readonly kind: 'inUse' }
  | { readonly kind: 'notKept'; readonly message: string };

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
  /** Reads what is kept; to be called once, before drafts are listed. */
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

const INDEX = 'outlines';
const textOf = ({ id, version }: OutlineName): string => `outline/${id}/${version}`;

function recordOf({ outline, isFrozen, savedAt, origin }: OwnOutline): ShelfRecord {
  return { id: outline.id, version: outline.version, isFrozen, savedAt, origin };
}

interface Needs {
  readonly repository: DraftRepository;
  /** Those that came with the program. */
  readonly shipped: readonly Outline[];
  readonly now: () => string;
}

/** The store of own outlines: a text each and one list of them, both read back by the repository. */
export function createOutlineShelf({ repository, shipped, now }: Needs): OutlineShelf {
  return createStore<ShelfState>((set, get) => {
    /** Puts one record in, or takes it out. The list is read anew: another window may have added to it. */
    const saveRecord = async (name: OutlineName, record: ShelfRecord | undefined) => {
      const others = parseShelfRecords(await repository.loadSetting(INDEX)).filter((one) => !isNamed(one, name));
      await repository.saveSetting(INDEX, JSON.stringify(record ? [record, ...others] : others));
    };
    const attempt = async <Value>(act: () => Promise<Value>): Promise<Result<Value, ShelfProblem>> =>
      act().then(succeed, (error: unknown) => fail({ kind: 'notKept', message: String(error) }));
    const isUsed = async (name: OutlineName): Promise<boolean> => {
      const stored = [...(await repository.list()), ...(await repository.bin()).map((binned) => binned.stored)];
      // what a sealed or a damaged draft names is not known
      return stored.some(
        (entry) => entry.kind !== 'readable' || outlinesNamed(entry.draft).some((one) => isNamed(one, name)),
      );
    };
    return {
      own: [],
      lost: [],
      isUnreadable: false,
      isPassing: repository.kind === 'memory',
      async load() {
        const text = await repository.loadSetting(INDEX);
        let records: readonly ShelfRecord[] = [];
        try {
          records = parseShelfRecords(text);
        } catch {
          set({ isUnreadable: true });
        }
        const own: OwnOutline[] = [];
        const lost: LostOutline[] = [];
        for (const { id, version, ...rest } of records) {
          const outline = parseOutlineText((await repository.loadSetting(textOf({ id, version }))) ?? '');
          if (outline && isNamed(outline, { id, version })) own.push({ outline, ...rest });
          else lost.push({ id, version });
        }
        set({ own, lost });
      },
      async keep(outline, origin) {
        const before = get().own.find((kept) => isNamed(kept.outline, outline));
        if (before?.isFrozen || shipped.some((one) => isNamed(one, outline))) return fail({ kind: 'frozen' });
        const kept: OwnOutline = { outline, isFrozen: false, savedAt: now(), origin: before?.origin ?? origin };
        const own = [kept, ...get().own.filter((one) => one !== before)];
        const saved = await attempt(async () => {
          // the text first: a list that names no text would be a lost outline, a text without a list is nothing
          await repository.saveSetting(textOf(outline), JSON.stringify(outline));
          await saveRecord(outline, recordOf(kept));
        });
        if (!saved.ok) return saved;
        set({ own });
        return succeed(kept);
      },
      async takeOver(outline, origin) {
        const here = [...shipped, ...get().own.map((kept) => kept.outline)];
        const named = namedBeside(outline, here);
        const kept = named.isHere ? succeed(undefined) : await get().keep(named.outline, origin);
        if (!kept.ok) return kept;
        const { id, version } = named.outline;
        const frozen = await get().freeze({ id, version });
        return frozen.ok ? succeed({ id, version }) : frozen;
      },
      async freeze(name) {
        const before = get().own.find((kept) => isNamed(kept.outline, name));
        if (!before || before.isFrozen) return succeed(undefined);
        const frozen = { ...before, isFrozen: true };
        const own = get().own.map((kept) => (kept === before ? frozen : kept));
        const saved = await attempt(() => saveRecord(name, recordOf(frozen)));
        if (!saved.ok) return saved;
        set({ own });
        return succeed(undefined);
      },
      async remove(name) {
        const before = get().own.find((kept) => isNamed(kept.outline, name));
        if (!before) return succeed(undefined);
        const own = get().own.filter((kept) => kept !== before);
        const removed = await attempt(async () => {
          if (await isUsed(name)) return false;
          await saveRecord(name, undefined);
          await repository.saveSetting(textOf(name), '');
          return true;
        });
        if (!removed.ok) return removed;
        if (!removed.value) return fail({ kind: 'inUse' });
        set({ own });
        return succeed(undefined);
      },
      nextVersion: (id) => nextVersion(id, [...shipped, ...get().own.map(({ outline }) => outline)]),
    };
  });
}
